/** What objects' steps come to in each table: rows that were there and end, that begin, and that do both. Pure. */
import { raekkenoegle, type Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Oejeblik, Periode } from '../../schema/domaene/tid.ts';
import * as register from '../tables/register.ts';
import { tabellerI, type Faerdig } from './faerdig.ts';
import { kortNavn, medFelt, raekketekst } from './indsaet.ts';

type Tabel = keyof Raekker;

/** One step of an object: what ended and what began when the index received one message. */
export interface Raekketrin extends Raekkeforskel {
  readonly modtaget: Oejeblik;
}
/** The same of an object that is new with these steps, as it was made ready: all of an object's are so, or none. */
export interface Faerdigtrin extends Faerdig {
  readonly modtaget: Oejeblik;
}
export type Trin = readonly Raekketrin[] | readonly Faerdigtrin[];

interface Skive {
  readonly virkning: Periode;
}
export type Endt = Skive & { readonly slut: Oejeblik };

export interface Bevaegelser {
  readonly ud: Endt[];
  /** Rows that begin, as text. */
  readonly ind: string[];
  /** Rows that begin and end, as text with their `slut`. */
  readonly forbi: string[];
}

/** By table; those of which nothing moves are not there. */
export function bevaegelser(objekter: readonly Trin[]): Map<Tabel, Bevaegelser> {
  const alle = new Map<Tabel, Bevaegelser>();
  const i = (tabel: Tabel): Bevaegelser => {
    const kendt = alle.get(tabel);
    if (kendt) return kendt;
    const ny: Bevaegelser = { ud: [], ind: [], forbi: [] };
    alle.set(tabel, ny);
    return ny;
  };
  for (const trin of objekter) {
    if (trin.length === 1) etTrin(trin[0] as Trin[number], i);
    else flereTrin(trin, i);
  }
  return alle;
}

type Samling = (tabel: Tabel) => Bevaegelser;

/** Nothing that begins ends again. */
function etTrin(trin: Raekketrin | Faerdigtrin, i: Samling): void {
  const { modtaget } = trin;
  if ('tekster' in trin) {
    for (const tabel of tabellerI(trin.tekster))
      for (const tekst of trin.tekster[tabel] ?? []) i(tabel).ind.push(kendtFra(tabel, tekst, modtaget));
    return;
  }
  for (const tabel of tabellerI(trin.ud))
    for (const raekke of skiver(trin.ud, tabel)) i(tabel).ud.push({ ...raekke, slut: modtaget });
  for (const tabel of tabellerI(trin.ind))
    for (const raekke of skiver(trin.ind, tabel)) i(tabel).ind.push(somTekst(tabel, raekke, modtaget));
}

/** What begins in one step may end in a later one: then it is history from the first. */
function flereTrin(alle: Trin, i: Samling): void {
  const begyndte = new Begyndte();
  for (const trin of alle) {
    if ('tekster' in trin) laegFaerdigt(trin, begyndte, i);
    else laegRaekker(trin, begyndte, i);
  }
  for (const [tabel, { staar }] of begyndte.efterTabel) for (const tekst of staar.values()) i(tabel).ind.push(tekst);
}

function laegFaerdigt({ tekster, endte, modtaget }: Faerdigtrin, begyndte: Begyndte, i: Samling): void {
  for (const tabel of tabellerI(endte)) {
    for (const nr of endte[tabel] ?? []) {
      const tekst = begyndte.slut(tabel, nr);
      if (tekst === null) throw new Error(`${tabel}: en række, der slutter, var der ikke`);
      i(tabel).forbi.push(medFelt(tekst, 'slut', modtaget));
    }
  }
  for (const tabel of tabellerI(tekster)) {
    for (const tekst of tekster[tabel] ?? []) begyndte.begynd(tabel, null, kendtFra(tabel, tekst, modtaget));
  }
}

function laegRaekker({ ud, ind, modtaget }: Raekketrin, begyndte: Begyndte, i: Samling): void {
  for (const tabel of tabellerI(ud)) {
    for (const raekke of skiver(ud, tabel)) {
      const tekst = begyndte.slut(tabel, raekkenoegle(raekke));
      if (tekst === null) i(tabel).ud.push({ ...raekke, slut: modtaget });
      else i(tabel).forbi.push(medFelt(tekst, 'slut', modtaget));
    }
  }
  for (const tabel of tabellerI(ind)) {
    for (const raekke of skiver(ind, tabel))
      begyndte.begynd(tabel, raekkenoegle(raekke), somTekst(tabel, raekke, modtaget));
  }
}

/** Rows that have begun in an object's steps and still stand, by table: each by its key, or by its number among those of the table. */
class Begyndte {
  readonly efterTabel = new Map<Tabel, { antal: number; readonly staar: Map<string | number, string> }>();

  begynd(tabel: Tabel, noegle: string | null, tekst: string): void {
    const egne = this.efterTabel.get(tabel) ?? { antal: 0, staar: new Map<string | number, string>() };
    egne.staar.set(noegle ?? egne.antal, tekst);
    egne.antal += 1;
    this.efterTabel.set(tabel, egne);
  }

  /** The text of one that stands no longer; null: it did not begin here. */
  slut(tabel: Tabel, noegle: string | number): string | null {
    const staar = this.efterTabel.get(tabel)?.staar;
    const tekst = staar?.get(noegle) ?? null;
    staar?.delete(noegle);
    return tekst;
  }
}

const skiver = (raekker: Partial<Raekker>, tabel: Tabel): readonly Skive[] => raekker[tabel] ?? [];

/** The text of a row with since when it has been known. */
const kendtFra = (tabel: Tabel, tekst: string, registreret: Oejeblik): string =>
  medFelt(tekst, kortNavn(register[tabel], 'registreret'), registreret);
const somTekst = (tabel: Tabel, raekke: Skive, registreret: Oejeblik): string =>
  kendtFra(tabel, raekketekst(register[tabel], raekke), registreret);
