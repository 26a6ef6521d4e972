import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { rang } from '../../schema/domaene/fold/fold.ts';
import type { Operation } from '../../schema/domaene/registrering.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { naevntPaa, type Bord } from './bord.ts';
import { overstreg } from './kasseret.ts';
import { Indlaeg } from './indlaeg.ts';
import { fjernMedfoelge } from './medfoelge.ts';
import { slutterGeneration, type Post } from './post.ts';
import { maaPaaSag } from './skriveregler.ts';
import { systemIRolle } from './systemer.ts';
import {
  afgoer, afslutGeneration, erKendt, genfold, skiftSlags, skrivTilLog, tagForudset, type Objekttilstand,
} from './tilstand.ts'; // prettier-ignore
import { taelles, vaekVentende } from './ventende.ts';

export interface Anvendt {
  readonly aendret: boolean;
  /** The generation it was logged in. */
  readonly generation: number;
  readonly advarsler: readonly Mangel[];
}

const AFVENTER: Mangel = {
  kode: 'AFVENTER_IMPORT',
  felt: 'subject',
  besked: 'logget; vises ikke, før objektet – eller sagen, det hører til – er importeret',
};

/** Logs a message that its writer may send, and works out what it made of its object – and of those that waited for it. */
export function anvend(bord: Bord, post: Post, operation: Operation, objekt: Objekttilstand): Anvendt {
  const { haendelse } = post;
  const slutter = slutterGeneration(post);
  skiftSlags(objekt, haendelse.objekt);
  // Nothing is known to end, and a later importer shall not be touched by it: it is logged and has no say.
  const indlaeg = new Indlaeg(bord, post, operation, objekt, !(slutter && !erKendt(objekt)));
  const masterFoer = objekt.foldet.master;
  skrivTilLog(objekt, indlaeg);
  objekt.udenNotifikation = post.naevner.udenNotifikation;

  if (operation === 'importer' && !erKendt(objekt)) {
    if (venterPaaSag(bord, post)) return vent(bord, post, objekt, indlaeg);
    faarEjer(bord, post, objekt, indlaeg);
  }
  if (operation === 'importer') objekt.rad.afsendersystem = afsenderAf(objekt, post, indlaeg);
  if (erKendt(objekt) && post.sag !== null) objekt.rad.ejer = naevntPaa(bord, post.sag)?.ejer ?? objekt.rad.ejer;
  overstreg(objekt, bord.noegle);
  const foldet = foldIgen(post, objekt, indlaeg.gaelder);
  const venter = objekt.rad.livscyklus === 'venter' || !erKendt(objekt);
  const afsluttet = slutter && erKendt(objekt) && afslutGeneration(objekt);
  const aendret = foldet || afsluttet;
  if (haendelse.objekt === 'sag') efterSag(bord, post, objekt, aendret);
  const { generation } = indlaeg;
  return {
    aendret,
    generation,
    advarsler: [...(venter ? [AFVENTER] : []), ...masteradvarsel(masterFoer, objekt.foldet.master)],
  };
}

/** Takes what was worked out ahead, if the object is as was thought: nothing but what the same delivery has said of it. */
function foldIgen({ forudset }: Post, objekt: Objekttilstand, gaelder: boolean): boolean {
  const passer = forudset?.efter ? forudset.efter === objekt.forudset?.navn : objekt.log.length === 1;
  return forudset && gaelder && passer ? tagForudset(objekt, forudset) : genfold(objekt);
}

/** What follows for others: those that waited for it are heard, whether it still stands or not; what hung on it goes. */
function efterSag(bord: Bord, post: Post, objekt: Objekttilstand, aendret: boolean): void {
  if (erKendt(objekt)) vaekVentende(bord, objekt);
  const fjernet = post.haendelse.operation === 'fjern' && objekt.rad.livscyklus === 'fjernet';
  if (fjernet && aendret) fjernMedfoelge(bord, post, objekt);
}

/** A notat or advis whose sag is not there, or not the writer's kommune's: which of the two is not told. */
const venterPaaSag = (bord: Bord, post: Post): boolean => post.sag !== null && !maaPaaSag(bord, post);

function vent({ modtaget }: Bord, { sag }: Post, objekt: Objekttilstand, { generation }: Gemtpost): Anvendt {
  afgoer(objekt, () => false, modtaget);
  genfold(objekt);
  objekt.rad.venterPaa = sag;
  return { aendret: false, generation, advarsler: [AFVENTER] };
}

/** The first importer that is accepted decides who owns the object, and which of those that waited for it count. */
function faarEjer(bord: Bord, post: Post, objekt: Objekttilstand, { kilde, beskedId }: Gemtpost): void {
  const ejere = ejereAf(bord, post);
  const ventede = objekt.rad.venterPaa !== null; // for another sag: then nothing of it was decided
  const taeller = taelles(bord, { kilde, ejere, sag: post.sag });
  // Also when it is removed before it was ever seen, it is known whose it is.
  objekt.rad.ejersystem = kilde;
  objekt.rad.ejer = ejere.at(-1) ?? null;
  objekt.rad.venterPaa = null;
  afgoer(objekt, (en) => en.beskedId === beskedId || ((en.gaelder || ventede) && taeller(en)), bord.modtaget);
}

/** Whose the object becomes: what the message says, or the authority whose word stands for it. */
function ejereAf(bord: Bord, { haendelse, skriver, sag, vaerdier }: Post): readonly Cvr[] {
  const udpeget = sag === null ? (skriver.cvr ?? haendelse.myndighed) : (naevntPaa(bord, sag)?.ejer ?? null);
  const andres = sag !== null || haendelse.objekt === 'part' || haendelse.objekt === 'orgenhed';
  return andres ? (udpeget === null ? [] : [udpeget]) : vaerdier.ejere;
}

/** Another system may write the object too while the newest of its owner's importers names it Afsender. */
function afsenderAf({ rad: { ejersystem }, log }: Objekttilstand, { naevner }: Post, indlaeg: Gemtpost): Uuid | null {
  const egne = log.filter((en) => en.operation === 'importer' && en.gaelder && en.kilde === ejersystem);
  const nyeste = egne.sort(rang).at(-1);
  if (nyeste === undefined) return null;
  const navngivet = nyeste.beskedId === indlaeg.beskedId ? naevner.afsender : systemIRolle(nyeste.data, 'Afsender');
  return navngivet === ejersystem ? null : navngivet;
}

/** The Master relation is metadata: another Master is odd, but the owner's to say (KOMBIT's own sample does it). */
function masteradvarsel(foer: string | null, nu: string | null): Mangel[] {
  if (foer === null || nu === null || foer === nu) return [];
  return [{ kode: 'MASTER_AENDRET', felt: 'data.itSystemer', besked: 'objektets Master er nu et andet system' }];
}
