import type { Led, Punkt } from '../../schema/domaene/revision/kaede.ts';
import type { Tx } from '../client.ts';

export interface Kaedehoved {
  readonly kaede: string;
  readonly nr: number;
  readonly hash: string;
  readonly segl: string;
}

const RAEKKER = 2_000;
/** An instant as the chain was made with it: UTC, six decimals (schema/domaene/tid.ts). */
const tid = (kolonne: string) => `to_char(${kolonne} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Rows of a chain after `efter` and up to `til`, by number; a page at a time, so a chain of any length fits. */
export async function* laesLed(sql: Tx, kaede: string, efter: number, til: number): AsyncGenerator<Led> {
  for (let fra = efter; fra < til;) {
    const side = await sql.unsafe<(Omit<Led, 'nr'> & { nr: string })[]>(
      `select o.*, nr::text, ${tid('tidspunkt')} as tidspunkt, encode(hash, 'hex') as hash from opslag o
        where kaede = $1::uuid and nr > $2::bigint and nr <= $3::bigint order by o.nr limit ${String(RAEKKER)}`,
      [kaede, fra, til],
      { prepare: true },
    );
    for (const led of side) yield { ...led, nr: Number(led.nr) };
    const sidste = side.at(-1);
    if (!sidste) return;
    fra = Number(sidste.nr);
  }
}

/** Every signed point, by number. */
export async function laesPunkter(sql: Tx): Promise<(Punkt & { segl: string })[]> {
  const raekker = await sql.unsafe<(Omit<Punkt, 'nr' | 'opslag'> & { nr: string; opslag: string; segl: string })[]>(
    `select nr, slags, kaede, opslag, encode(hash, 'hex') as hash, ${tid('tidspunkt')} as tidspunkt, encode(segl, 'hex') as segl
      from revisionspunkt order by revisionspunkt.nr`,
  );
  return raekker.map((punkt) => ({ ...punkt, nr: Number(punkt.nr), opslag: Number(punkt.opslag) }));
}

/** The head of every chain that has one, and – with head missing – of every chain that has rows. */
export async function laesKaeder(sql: Tx): Promise<(Kaedehoved | { kaede: string; nr: null })[]> {
  const raekker = await sql.unsafe<{ kaede: string; nr: string | null; hash: string; segl: string }[]>(
    `select kaede, k.nr, encode(k.hash, 'hex') as hash, encode(k.segl, 'hex') as segl
      from opslagskaede k full join (select distinct kaede from opslag) o using (kaede) order by kaede`,
  );
  return raekker.map((k) => (k.nr === null ? { kaede: k.kaede, nr: null } : { ...k, nr: Number(k.nr) }));
}
