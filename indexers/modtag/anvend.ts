import type { Logpost } from '../../db/skriv/log.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Operation } from '../../schema/domaene/registrering.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { naevntPaa, type Bord } from './bord.ts';
import { fjernMedfoelge } from './medfoelge.ts';
import { OPERATOER, type Post } from './post.ts';
import { maaPaaSag } from './skriveregler.ts';
import { systemIRolle } from './systemer.ts';
import { afgoer, afslutGeneration, erKendt, genfold, skrivTilLog, type Objekttilstand } from './tilstand.ts';
import { vaekVentende } from './ventende.ts';

export interface Anvendt {
  readonly aendret: boolean;
  readonly advarsler: readonly Mangel[];
}

const AFVENTER: Mangel = {
  kode: 'AFVENTER_IMPORT',
  felt: 'subject',
  besked: 'logget; vises ikke, før objektet – eller sagen, det hører til – er importeret',
};

/** Logs a message that its writer may send, and works out what it made of its object – and of those that waited for it. */
export function anvend(bord: Bord, post: Post, operation: Operation, objekt: Objekttilstand): Anvendt {
  const { haendelse, skriver } = post;
  const udenTid = operation === 'fjern' && haendelse.tidspunkt === null;
  const slutter = udenTid && (skriver.kanal === 'soap' || skriver.kanal === 'fil');
  // Nothing is known to end, and a later importer shall not be touched by it: it is logged and has no say.
  const indlaeg = logpost(bord, post, operation, objekt, !(slutter && !erKendt(objekt)));
  const masterFoer = masterAf(objekt);
  skrivTilLog(objekt, indlaeg);
  objekt.udenNotifikation = haendelse.data['udenNotifikation'] === true;

  if (operation === 'importer' && !erKendt(objekt)) {
    if (venterPaaSag(bord, post)) return vent(post, objekt);
    faarEjer(bord, post, objekt, indlaeg);
  } else if (operation === 'importer' && indlaeg.kilde === objekt.rad.ejersystem) {
    objekt.rad = { ...objekt.rad, afsendersystem: afsender(post, indlaeg.kilde) };
  }
  if (erKendt(objekt) && post.sag !== null) objekt.rad = { ...objekt.rad, ejer: naevntPaa(bord, post.sag)?.ejer ?? objekt.rad.ejer }; // prettier-ignore
  const aendret = genfold(objekt);
  if (slutter && erKendt(objekt)) afslutGeneration(objekt);
  if (haendelse.objekt === 'sag' && aendret) efterSag(bord, post, operation, objekt);
  const venter = objekt.rad.livscyklus === 'venter';
  return { aendret, advarsler: [...(venter ? [AFVENTER] : []), ...masteradvarsel(masterFoer, masterAf(objekt))] };
}

function efterSag(bord: Bord, post: Post, operation: Operation, objekt: Objekttilstand): void {
  vaekVentende(bord, objekt);
  if (operation === 'fjern' && objekt.rad.livscyklus === 'fjernet') fjernMedfoelge(bord, post, objekt);
}

function logpost({ modtaget }: Bord, post: Post, operation: Operation, { rad }: Objekttilstand, gaelder: boolean): Logpost {
  const { haendelse, skriver, objektId, scopes } = post;
  return {
    objektId,
    generation: rad.generation,
    operation,
    tidspunkt: haendelse.tidspunkt ?? modtaget,
    sekvens: haendelse.sekvens,
    beskedId: `${haendelse.source}:${haendelse.id}`,
    modtaget,
    aktoer: haendelse.bruger,
    kilde: skriver.system ?? rad.ejersystem ?? haendelse.source,
    cvr: skriver.cvr ?? haendelse.myndighed,
    scopes,
    gaelder: gaelder && rad.venterPaa === null,
    data: haendelse.data,
  };
} // prettier-ignore

/** A notat or advis whose sag is not there, or not the writer's kommune's: which of the two is not told. */
const venterPaaSag = (bord: Bord, post: Post): boolean => post.sag !== null && !maaPaaSag(bord, post);

function vent({ sag }: Post, objekt: Objekttilstand): Anvendt {
  afgoer(objekt, () => false);
  objekt.rad = { ...objekt.rad, venterPaa: sag };
  return { aendret: false, advarsler: [AFVENTER] };
}

/** The first importer that is accepted decides who owns the object, and which of those that waited for it count. */
function faarEjer({ grundlag }: Bord, post: Post, objekt: Objekttilstand, { kilde, beskedId }: Logpost): void {
  const ejere = post.vaerdier.ejere;
  const partner = (system: Uuid) => ejere.some((ejer) => grundlag.par.has(`${ejer}:${kilde}>${system}`));
  const daekket = (scopes: readonly Cvr[] | null) => scopes === null || ejere.every((ejer) => scopes.includes(ejer));
  objekt.rad = { ...objekt.rad, slags: post.haendelse.objekt, ejersystem: kilde, afsendersystem: afsender(post, kilde), venterPaa: null }; // prettier-ignore
  afgoer(objekt, (en) => {
    const egen = en.kilde === kilde || en.kilde === OPERATOER || partner(en.kilde);
    return en.beskedId === beskedId || (en.gaelder && egen && daekket(en.scopes));
  });
}

/** Another system the owner names Afsender may write the object too. */
function afsender({ haendelse }: Post, ejersystem: Uuid): Uuid | null {
  const navngivet = systemIRolle(haendelse.data, 'Afsender');
  return navngivet === ejersystem ? null : navngivet;
}

const masterAf = ({ foldet: { raekker } }: Objekttilstand): string | null =>
  (raekker.sag ?? raekker.dokument ?? raekker.effektuering ?? raekker.bevilgetYdelse)?.at(-1)?.masterRef ?? null;

/** The Master relation is metadata: another Master is odd, but the owner's to say (KOMBIT's own sample does it). */
function masteradvarsel(foer: string | null, nu: string | null): Mangel[] {
  if (foer === null || nu === null || foer === nu) return [];
  return [{ kode: 'MASTER_AENDRET', felt: 'data.itSystemer', besked: 'objektets Master er nu et andet system' }];
}
