import { faellesvaerdier, gruppevaerdier } from '../dataafgraensning.ts';
import type { Laeser } from '../laeser.ts';
import type { Valg } from '../valg.ts';
import { partvaerdier } from '../part.ts';
import { roedderI, scopesI } from '../queries/adgang.ts';
import { dagenFor, somTekst, type Navngivet, type Saetning } from '../saetning.ts';
import type { Adgang } from '../../schema/domaene/adgang.ts';
import { husk } from '../../schema/domaene/husk.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';

/** A statement's text, and what its parameters are: a value every caller's has, or the name of one that differs. */
interface Skabelon {
  readonly tekst: string;
  readonly pladser: readonly (Navngivet | { readonly vaerdi: string })[];
}
interface Spoergsmaal {
  readonly l: Laeser;
  readonly parter: readonly Identifikator[];
  readonly valg: readonly Valg[];
}
export interface Faerdig {
  readonly tekst: string;
  readonly vaerdier: readonly string[];
}

/** Screens and systems ask in few forms; past so many somebody makes them up, and the oldest is built anew. */
const HUSKES_MAX = 200;
const huskede = new Map<string, Skabelon>();

/**
 * The statement of a question: built, or – for one of a form asked before, by anybody – the same text with this caller's
 * values. A text says nothing of who asked: every value of a caller, a part or a moment is a parameter with a name, and a
 * statement with another value in it, but for the size of a page, is not kept.
 */
export function saetningFor(spoergsmaal: Spoergsmaal, byg: () => { readonly s: Saetning; readonly tekst: string }): Faerdig {
  const form = formAf(spoergsmaal);
  const kendt = form === null ? undefined : huskede.get(form);
  if (kendt) return { tekst: kendt.tekst, vaerdier: kendt.pladser.map((en) => (typeof en === 'string' ? VAERDI[en](spoergsmaal) : en.vaerdi)) };
  const { s, tekst } = byg();
  const skabelon = form === null ? null : somSkabelon(s, tekst);
  if (form !== null && skabelon) husk(huskede, form, skabelon, HUSKES_MAX);
  return { tekst, vaerdier: s.vaerdier };
} // prettier-ignore

/** All the text of a statement depends on; null: on values too. */
function formAf({ l, valg }: Spoergsmaal): string | null {
  const { nu, virkning, registrering } = l.paa;
  if (virkning !== nu || registrering !== null || !valg.every(udenVaerdier)) return null;
  const { kalder: { grupper, enhed }, overgangspar } = l.adgang; // prettier-ignore
  return JSON.stringify([valg, overgangspar, l.genset !== undefined && [roedderI(grupper).length > 0, enhed !== null]]);
}

const udenVaerdier = (valg: Valg): boolean =>
  !('side' in valg && valg.side.efter !== null) &&
  !('filter' in valg && valg.filter && Object.keys(valg.filter).length > 0) &&
  !('tidsrum' in valg && (valg.tidsrum.fra ?? valg.tidsrum.til ?? null) !== null);

/** Page sizes stand in the form. Any other value without a name is somebody's. */
function somSkabelon({ vaerdier, navne }: Saetning, tekst: string): Skabelon | null {
  const pladser = vaerdier.map((vaerdi, nr) => navne.get(nr) ?? { vaerdi });
  const fremmed = pladser.some((en) => typeof en !== 'string' && !/^\d{1,3}$/.test(en.vaerdi));
  return fremmed ? null : { tekst, pladser };
}

/** A caller's groups as they are sent: the same text while the adgang is remembered. */
function sendte(vaerdi: (adgang: Adgang) => unknown) {
  const kendte = new WeakMap<Adgang, string>();
  return ({ l: { adgang } }: Spoergsmaal): string => {
    const tekst = kendte.get(adgang) ?? somTekst(vaerdi(adgang));
    kendte.set(adgang, tekst);
    return tekst;
  };
}

/** Each as the statement's own builder makes it. */
const VAERDI: Record<Navngivet, (spoergsmaal: Spoergsmaal) => string> = {
  nu: ({ l }) => l.paa.nu,
  dagen: ({ l }) => dagenFor(l.paa),
  parter: ({ parter }) => somTekst(partvaerdier(parter)),
  grupper: sendte(gruppevaerdier),
  faelles: sendte(faellesvaerdier),
  kommune: ({ l }) => l.adgang.kalder.cvr,
  system: ({ l }) => l.adgang.kalder.azp,
  enhed: ({ l }) => somTekst(l.adgang.kalder.enhed),
  roedder: sendte(({ kalder }) => roedderI(kalder.grupper)),
  scopes: sendte(({ kalder }) => scopesI(kalder.grupper)),
};
