import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import { laasEmner, sagerOm } from '../../db/skriv/allerede.ts';
import { laasForsendelser } from '../../db/skriv/forsendelse.ts';
import { hentTagne, type Taget } from '../../db/skriv/indbakke.ts';
import { kendteKle } from '../../db/skriv/klasse.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { hentLog } from '../../db/skriv/log.ts';
import {
  indexTid, laasObjekter, laasVentende, laesObjekter, sikrPladser, type Objektrad,
} from '../../db/skriv/objekt.ts'; // prettier-ignore
import { hentMedfoelge, hentSkrivegrundlag, type Medfoelge } from '../../db/skriv/opslag.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Reservationer } from '../../schema/domaene/reservation.ts';
import { forudspurgt } from './allerede.ts';
import { omtaltForsendelse } from './forretningskvittering.ts';
import { tagetNoegle, type Bord } from './bord.ts';
import { grupperet } from '../../schema/domaene/grupperet.ts';
import { slettede, slettetObjekt } from './slettet.ts';
import { holdereAf } from '../../db/skriv/noegle.ts';
import { holderbord } from './brugervendt.ts';
import { nyeKildetal } from './kildetal.ts';
import type { Post } from './post.ts';
import { kendtObjekt } from './tilstand.ts';

/** The transaction a batch is written in. */
export type Tx = Parameters<Parameters<Skriveklient['koer']>[0]>[0];

/** A removed sag takes others with it, as they stand: such a message is a batch of its own. */
export const skalStaaAlene = ({ haendelse: { objekt, operation } }: Post): boolean =>
  objekt === 'sag' && operation === 'fjern';

/** What a batch is judged by beside the database. */
export interface Partigrundlag {
  /** What was erased is known by it. */
  readonly noegle: Sletnoegle;
  /** Reads what a look-up before gave; without, nobody is told of another's new sag. */
  readonly reservationer?: Reservationer | null;
}

const unikke = <T>(vaerdier: readonly T[]): T[] => [...new Set(vaerdier)];

interface Laaste {
  readonly rader: readonly Objektrad[];
  readonly ventere: readonly Objektrad[];
  readonly tagne: readonly Taget[];
  readonly medfoelge: Medfoelge | null;
  /** Objects something new is said of, or may come of it: only theirs is the log worth reading. */
  readonly skrives: ReadonlySet<Uuid>;
}

/** Locks the objects of the batch, and those that go with them or wait for them; only then is it read what was taken before. */
async function laas(tx: Tx, poster: readonly Post[]): Promise<Laaste> {
  const sagsnavne = unikke(poster.flatMap(({ sag }) => (sag === null ? [] : [sag])));
  const [ene] = poster;
  const medfoelge = ene && skalStaaAlene(ene) ? await hentMedfoelge(tx, ene.objektId) : null;
  const medfulgte = medfoelge ? [...medfoelge.dokumenter, ...medfoelge.bevillinger, ...medfoelge.effektueringer] : [];
  await sikrPladser(tx, sagsnavne);
  const [rader, tagne] = await Promise.all([
    laasObjekter(tx, unikke([...poster.map((p) => p.objektId), ...sagsnavne, ...medfulgte])),
    hentTagne(tx, poster.map(({ haendelse: { source, id } }) => ({ kilde: source, beskedId: id }))),
  ]); // prettier-ignore
  const nye = ikkeTagne(poster, rader, tagne);
  const sager = nye.flatMap((p) => (p.haendelse.objekt === 'sag' ? [p.objektId] : []));
  const ventere = await laasVentende(tx, unikke(sager));
  const skrives = new Set([...nye.map((p) => p.objektId), ...medfulgte, ...ventere.map(({ id }) => id)]);
  return { rader, ventere, tagne, medfoelge, skrives };
}

/** Messages that were not taken in the present generation of what they speak of: a feed that starts over costs little. */
function ikkeTagne(poster: readonly Post[], rader: readonly Objektrad[], tagne: readonly Taget[]): Post[] {
  const generationer = new Map(rader.map(({ id, generation }) => [id, generation]));
  const kendte = new Set(tagne.map((en) => tagetNoegle(en.kilde, en.beskedId, en.generation)));
  return poster.filter(
    ({ objektId, haendelse: { source, id } }) => !kendte.has(tagetNoegle(source, id, generationer.get(objektId) ?? 0)),
  );
}

/** Reads and locks everything the batch is judged by. */
export async function daek(tx: Tx, poster: readonly Post[], { noegle, reservationer = null }: Partigrundlag): Promise<Bord> {
  const forudspurgte = new Map(poster.flatMap((post) => {
    const fundet = forudspurgt(post, reservationer);
    return fundet ? [[post, fundet] as const] : [];
  })); // prettier-ignore
  const omtalte = [...forudspurgte.values()].flatMap(({ emner }) => emner);
  await laasEmner(tx, omtalte);
  const { rader, ventere, tagne, medfoelge, skrives } = await laas(tx, poster);
  const egne = new Set([...poster.map((p) => p.objektId), ...skrives]);
  const emner = [...new Map([...rader, ...ventere].map((rad) => [rad.id, rad])).values()].filter(({ id }) => egne.has(id));
  const referencer = unikke(poster.flatMap(({ naevner }) => naevner.referencer.map(({ id }) => id)));

  const [log, grundlag, modtaget, andre, kle, slettet, sagerne, forsendelser, holdere] = await Promise.all([
    hentLog(tx, emner.flatMap(({ id }) => (skrives.has(id) ? [id] : []))),
    hentSkrivegrundlag(tx),
    indexTid(tx),
    laesObjekter(tx, referencer),
    kendteKle(tx, unikke(poster.flatMap(({ vaerdier }) => vaerdier.kle))),
    slettede(tx, noegle, poster, rader),
    sagerOm(tx, omtalte),
    laasForsendelser(tx, unikke(poster.flatMap((post) => omtaltForsendelse(post) ?? []))),
    holdereAf(tx, poster.filter((p) => skrives.has(p.objektId)).flatMap(({ naevner }) => naevner.noegler)),
  ]); // prettier-ignore
  const loggen = grupperet(log, ({ objektId }) => objektId);
  const objekter = new Map(emner.map((rad) => [rad.id, kendtObjekt(rad, loggen.get(rad.id) ?? [])]));
  for (const { post, tidspunkt } of slettet.objekter) objekter.set(post.objektId, slettetObjekt(post, tidspunkt, modtaget));
  const sager = await laesObjekter(tx, unikke([...objekter.values()].flatMap((objekt) => objekt.foldet.sag ?? [])));
  return {
    noegle, modtaget, grundlag, objekter, medfoelge, kendteKle: kle, indbakke: [], karantaene: [], kildetal: nyeKildetal(),
    ventende: grupperet([...objekter.values()].filter((o) => o.rad.venterPaa !== null), (o) => o.rad.venterPaa),
    naevnte: new Map([...sager, ...andre, ...rader].map((rad) => [rad.id, rad])),
    taget: new Map(tagne.map((en) => [tagetNoegle(en.kilde, en.beskedId, en.generation), en])),
    slettede: slettet.beskeder,
    forsendelser: new Map(forsendelser.map((en) => [en.id, en])),
    kvitteringer: [],
    noegleholdere: holderbord(holdere),
    noeglekonflikter: [],
    forudspurgte,
    sagerOm: sagerne,
  }; // prettier-ignore
} // prettier-ignore
