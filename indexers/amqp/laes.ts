import { hash } from 'node:crypto';
import { entydigJsonI } from '../../schema/domaene/json.ts';
import { cvr, uuid, type Cvr, type Uuid } from '../../schema/domaene/id.ts';
import { fuldSkriveret } from '../../schema/domaene/skriveret.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import type { Karantaenepost } from '../../db/skriv/indbakke.ts';
import { laesEn, type Laest } from '../fil/laest.ts';
import { laesXmlfil } from '../fil/xml.ts';
import { lavPost, OPERATOER, type Post } from '../modtag/post.ts';

/** A queue, and whom it may speak for (AMQP_QUEUES). */
export interface Koeopsaetning {
  readonly koe: string;
  readonly systemer: readonly string[];
  readonly kommuner: readonly string[];
}

/** What a message holds: hændelser to be taken in, and what is kept for repair instead. */
export interface Indhold {
  readonly poster: readonly Post[];
  readonly ulaeste: readonly Karantaenepost[];
}

const FREMMED: Mangel = {
  kode: 'AFSENDER_UKENDT',
  felt: 'source',
  besked: 'køen er ikke sat op til at tale for det system',
};
const ULAESELIG: Mangel = {
  kode: 'UGYLDIG',
  felt: 'kroppen',
  besked: 'er hverken en CloudEvent i JSON eller en besked i XML',
};

/**
 * Reads one message of a queue: a CloudEvent as JSON, or a Haendelsesbesked or SF1470/SF1490 as XML. The writer is the system the
 * message is from, if the queue is set up to speak for it; where it names none, the queue's one system. Nothing is thrown for what a body holds.
 */
export async function laesBesked(krop: Buffer, koe: Koeopsaetning): Promise<Indhold> {
  const laeste = await laesKrop(krop);
  const poster: Post[] = [];
  const ulaeste: Karantaenepost[] = [];
  let aftryk: string | undefined; // of what is kept only
  laeste.forEach((en, nr) => {
    const afvist = (mangel: Mangel, kilde: Uuid | null, type = '') =>
      ulaeste.push({
        kilde, cvr: eneste(koe.kommuner), beskedId: `${(aftryk ??= hash('sha256', krop))}/${String(nr)}`, modtaget: fraDate(new Date()), type, kode: mangel.kode,
        felt: mangel.felt, begrundelse: mangel.besked, indhold: { koe: koe.koe, kanal: 'amqp', krop: krop.toString('base64') }, objektId: null,
      }); // prettier-ignore
    if ('afvist' in en) return afvist(en.afvist.fejl[0] ?? ULAESELIG, null);
    const kilde = kildeFor(en.haendelse, koe);
    if (kilde === null) return afvist(FREMMED, null, en.haendelse.type);
    poster.push(postFra({ ...en.haendelse, source: kilde }, koe));
  });
  return { poster, ulaeste };
}

async function laesKrop(krop: Buffer): Promise<Laest[]> {
  const tekst = krop.subarray(0, 64).toString('utf8').replace(/^\uFEFF/, '').trimStart(); // prettier-ignore
  if (tekst.startsWith('<')) {
    const fundne: Laest[] = [];
    for await (const en of laesXmlfil(enkelt(krop))) fundne.push(en);
    return fundne;
  }
  try {
    const laest = entydigJsonI(krop);
    return [laesEn(laest?.vaerdi, 1)];
  } catch {
    return [laesEn(null, 1)];
  }
}

async function* enkelt(krop: Buffer): AsyncGenerator<Uint8Array> {
  yield krop;
}

const eneste = (kommuner: readonly string[]): Cvr | null => (kommuner.length === 1 ? cvr(kommuner[0]) : null);

function kildeFor({ source }: Haendelse, { systemer }: Koeopsaetning): Uuid | null {
  if (source === OPERATOER) return systemer.length === 1 ? uuid(systemer[0]) : null;
  return systemer.some((system) => uuid(system) === source) ? source : null;
}

/** The authority is the message's own Ejer where the queue speaks for it, else the first the queue speaks for. */
function postFra(haendelse: Haendelse, { kommuner }: Koeopsaetning): Post {
  const egne = kommuner.flatMap((tekst) => cvr(tekst) ?? []);
  const som = (myndighed: Cvr | null): Post =>
    lavPost(haendelse, { system: haendelse.source, cvr: myndighed, grupper: egne.map(fuldSkriveret), kanal: 'amqp' });
  const foerst = som(egne[0] ?? null);
  const ejer = foerst.vaerdier.ejere.find((en) => egne.includes(en));
  return ejer === undefined || ejer === egne[0] ? foerst : som(ejer);
}
