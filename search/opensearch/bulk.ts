import { createHash } from 'node:crypto';
import { setTimeout as vent } from 'node:timers/promises';
import type { UdgaaendeObjekt } from '../../schema/domaene/soegning/udgaaende.ts';
import type { Soegeklient } from './klient.ts';
import { GRAVSTEN, somKilde } from './mapping.ts';

/** Attempts at what time can mend, and the pause before the second; each is twice the one before. */
const FORSOEG = 6;
const PAUSE_MS = 200;
/** Bytes of one request: the engine refuses what is far larger, and a smaller one costs more round trips. */
const KROP_MAX = 8 * 1024 * 1024;
/** The engine's own limit on a document's id, in bytes. */
const ID_MAX = 512;

interface Handling {
  readonly objekt: string;
  readonly id: string;
  readonly aendring: number;
  readonly kilde: string;
}

/** What could not be indexed, whatever is tried: by object, with the engine's word for why. */
export type Afviste = ReadonlyMap<string, string>;

/**
 * Writes the objects' documents, and gravestones for those they no longer have, under external versions: what is older than
 * what stands there is refused by the engine, and that is as it should be. The answer is read item by item; 429 and 5xx are
 * tried again with growing pauses, and thrown when they do not pass. Each item is matched by its place, never by another's.
 */
export async function skrivIndeks(
  klient: Soegeklient,
  indeks: string,
  objekter: readonly UdgaaendeObjekt[],
): Promise<Afviste> {
  const afviste = new Map<string, string>();
  for (const parti of partier(objekter.flatMap(handlinger))) await skrivParti(klient, indeks, parti, afviste);
  return afviste;
}

function handlinger({ objekt, aendring, dokumenter, vaek }: UdgaaendeObjekt): Handling[] {
  const grav = vaek.length > 0 ? JSON.stringify(GRAVSTEN(aendring)) : '';
  return [
    ...dokumenter.map((d) => ({ objekt, aendring, id: ydreId(d.id), kilde: JSON.stringify(somKilde(d, aendring)) })),
    ...vaek.map((id) => ({ objekt, aendring, id: ydreId(id), kilde: grav })),
  ];
}

const ydreId = (id: string): string =>
  Buffer.byteLength(id) <= ID_MAX ? id : createHash('sha256').update(id).digest('hex');

function* partier(alle: readonly Handling[]): Generator<Handling[]> {
  let [parti, bytes]: [Handling[], number] = [[], 0];
  for (const en of alle) {
    if (bytes + en.kilde.length > KROP_MAX && parti.length > 0) {
      yield parti;
      [parti, bytes] = [[], 0];
    }
    parti.push(en);
    bytes += en.kilde.length;
  }
  if (parti.length > 0) yield parti;
}

interface Post {
  readonly status: number;
  readonly error?: { readonly type?: string };
}

async function skrivParti(klient: Soegeklient, indeks: string, parti: readonly Handling[], afviste: Map<string, string>) {
  let rest = parti;
  for (let nr = 1; rest.length > 0; nr += 1) {
    const svar = await send(klient, indeks, rest);
    const igen: Handling[] = [];
    for (const [plads, handling] of rest.entries()) {
      const post = svar?.[plads];
      if (!post || forbigaaende(post.status)) igen.push(handling);
      // 409: the engine has this version or a newer one.
      else if (post.status >= 300 && post.status !== 409) afviste.set(handling.objekt, post.error?.type ?? String(post.status));
    }
    if (igen.length > 0 && nr >= FORSOEG) throw new Error(`søgemaskinen tog ikke imod ${String(igen.length)} dokumenter`);
    if (igen.length > 0) await vent(PAUSE_MS * 2 ** (nr - 1) * (0.5 + Math.random()));
    rest = igen;
  }
} // prettier-ignore

/** Busy, or not there just now. */
const forbigaaende = (status: number): boolean => status === 429 || status >= 500;

/** All that is read of an answer: the rest would be as long as what was sent. */
const LAESES = ['items.*.status', 'items.*.error.type'];

/** The items of the answer in the order of what was sent; null where the whole was turned away for now. */
async function send(klient: Soegeklient, indeks: string, parti: readonly Handling[]): Promise<readonly Post[] | null> {
  const linjer = parti.flatMap(({ id, aendring, kilde }) => [
    JSON.stringify({ index: { _id: id, version: aendring, version_type: 'external' } }),
    kilde,
  ]);
  try {
    // The client takes the lines as text, and sends them so; its type says objects.
    const body = `${linjer.join('\n')}\n` as unknown as object[];
    const { body: svar } = await klient.bulk({ index: indeks, body, filter_path: LAESES }, { maxRetries: 0 });
    const poster = svar.items.map((post) => Object.values(post)[0] as Post); // one action each, as sent
    if (poster.length !== parti.length) throw new Error('søgemaskinen svarede ikke på hvert dokument');
    return poster;
  } catch (fejl) {
    const status = (fejl as { statusCode?: number }).statusCode; // the client's, where the engine answered at all
    if (status === undefined || !forbigaaende(status)) throw fejl;
    return null;
  }
}
