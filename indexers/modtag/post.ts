import { hash } from 'node:crypto';
import { daekkende } from '../../schema/domaene/skriveret.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import { uuid, uuid5, type Cvr, type Uuid } from '../../schema/domaene/id.ts';
import { fast } from '../../schema/domaene/tidslinje.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { advarsler } from '../../schema/haendelser/advarsler.ts';
import { adgangsvaerdier, mangler, type Adgangsvaerdier } from '../../schema/haendelser/regler.ts';
import { fraDate, type Oejeblik } from '../../schema/domaene/tid.ts';
import type { Karantaenepost } from '../../db/skriv/indbakke.ts';
import type { Brugervendt } from '../../db/skriv/noegle.ts';
import { noeglerI, referencerI, type Reference } from './naevnt.ts';
import { naevnteSystemer } from './systemer.ts';
import { forudset, nyeKaeder, type Forudset, type Kaeder } from './kaeder.ts';

/** Which way a message came: it decides what a `fjern` without a source time means (design.md §4). */
export type Kanal = 'http' | 'amqp' | 'soap' | 'fil';

/** Who writes: a system by its token, or an operator with a file. */
export interface Skriver {
  /** Null: an operator, who writes as the owner of each object. */
  readonly system: Uuid | null;
  readonly cvr: Cvr | null;
  /** The token's groups as they count now; null: an operator's act, no rights are asked for. */
  readonly grupper: readonly GaeldendeGruppe[] | null;
  readonly kanal: Kanal;
}

/** One hændelse on its way in, with all that is worked out of it once. */
export interface Post {
  readonly haendelse: Haendelse;
  readonly skriver: Skriver;
  /** The object in the register. */
  readonly objektId: Uuid;
  /** SHA-256 of what it says, as PostgreSQL writes bytes. */
  readonly sum: string;
  readonly vaerdier: Adgangsvaerdier;
  /** The sag a journalnotat or advis says it is on. */
  readonly sag: Uuid | null;
  /** Authorities the writer may write this KLE and følsomhed for; null: an operator's act. */
  readonly scopes: readonly Cvr[] | null;
  /** The first thing an importer lacks that its kind must have; null: nothing. */
  readonly mangel: Mangel | null;
  /** What is odd about it, whatever the register holds. */
  readonly maerkeligt: readonly Mangel[];
  readonly naevner: Naevnte;
  /** `data` as JSON, its names in order (`fast`). */
  readonly tekst: string;
  /** What it makes of an object that is new with its delivery; null: that is to be worked out. */
  readonly forudset: Forudset | null;
}

/** What a message says of others than its object, and of how it is to be told on. */
export interface Naevnte {
  readonly referencer: readonly Reference[];
  /** The numbers it says its object is known by. */
  readonly noegler: readonly Brugervendt[];
  readonly systemnavne: readonly (readonly [Uuid, string])[];
  readonly afsender: Uuid | null;
  readonly udenNotifikation: boolean;
}

/** The system an operator's message is from when nothing in it says. */
export const OPERATOER = '00000000-0000-0000-0000-000000000000' as Uuid;

/** Does it end the object's generation: a fjern without a source time, over SOAP or from a file (design.md §4)? */
export const slutterGeneration = ({ haendelse, skriver }: Post): boolean =>
  haendelse.operation === 'fjern' &&
  haendelse.tidspunkt === null &&
  (skriver.kanal === 'soap' || skriver.kanal === 'fil');

/** Makes a message ready to be judged; `kaeder`: what its delivery has said before it. */
export function lavPost(haendelse: Haendelse, skriver: Skriver, kaeder: Kaeder = nyeKaeder()): Post {
  const { objekt, data, tidspunkt } = haendelse;
  const tid = tidspunkt ?? fraDate(new Date());
  const vaerdier = adgangsvaerdier(objekt, data, tid);
  const id = objektId(haendelse, skriver);
  return {
    haendelse,
    skriver,
    objektId: id,
    ...udskrift(haendelse),
    vaerdier,
    sag: objekt === 'journalnotat' || objekt === 'advis' ? uuid(data['sag']) : null,
    scopes: skriver.grupper && daekkende(skriver.grupper, vaerdier),
    mangel: haendelse.operation === 'importer' ? mangler(objekt, data, tid) : null,
    maerkeligt: haendelse.operation === 'kvittering' ? [] : advarsler(objekt, data),
    naevner: {
      referencer: referencerI(haendelse),
      noegler: noeglerI(haendelse),
      ...naevnteSystemer(data),
      udenNotifikation: data['udenNotifikation'] === true,
    },
    forudset: forudset(kaeder, haendelse, id, skriver.cvr ?? haendelse.myndighed),
  };
}

/**
 * A person has one uuid in all of Denmark and every kommune's feed tells of it: each authority has its own record of them,
 * so that none can write – or be refused for – another's.
 */
function objektId({ objekt, subject, myndighed }: Haendelse, { cvr }: Skriver): Uuid {
  const told = cvr ?? myndighed;
  return objekt === 'part' && told ? uuid5(subject, `part:${told}`) : subject;
}

/** The message as it is kept for repair: whole, with why. */
export function karantaenepost(post: Post, mangel: Mangel, modtaget: Oejeblik): Karantaenepost {
  const { haendelse, skriver, vaerdier } = post;
  const { source: kilde, id: beskedId, type, sekvens, data } = haendelse;
  const indhold = {
    ...haendelse,
    data,
    sekvens: sekvens?.toString() ?? null,
    kanal: skriver.kanal,
    scopes: post.scopes,
  };
  const { kode, felt, besked: begrundelse } = mangel;
  const cvr = skriver.cvr ?? vaerdier.ejere[0] ?? null;
  return { kilde, cvr, beskedId, modtaget, type, kode, felt, begrundelse, indhold, objektId: post.objektId };
}

/** The same message is the same sum, whatever order its fields were written in. Its data are the end of what the sum is of. */
function udskrift({ type, subject, tidspunkt, sekvens, bruger, data }: Haendelse): Pick<Post, 'sum' | 'tekst'> {
  const hoved = fast([type, subject, tidspunkt, sekvens === null ? null : sekvens.toString(), bruger]).slice(0, -1);
  const hele = `${hoved},${fast(data)}]`;
  const sum = `\\x${hash('sha256', hele)}`;
  return { sum, tekst: hele.slice(hoved.length + 1, -1) };
}
