import type { Sql } from '../client.ts';
import { saetPunkt, sletTil } from '../skriv/revisionspunkt.ts';
import { laesKaeder, laesPunkter, type Kaedehoved } from './laesning.ts';
import { foersteBrud, slettetTil, type Brud } from './verificer.ts';

export interface Oprydning {
  readonly slettet: number;
  /** Chains left alone, because they are not as they were written: what is broken is evidence. */
  readonly brud: readonly Brud[];
}

/** A chain nobody has written to for so long has lost its process. */
const FORLADT_TIMER = 24;

/**
 * Anchors chains whose process ended without doing it, and deletes what is older than `maaneder` – chain by chain, never past
 * a signed point of that age, and only where every row up to it still is as it was written.
 */
export async function rydRevision(sql: Sql, noegle: Buffer, maaneder: number): Promise<Oprydning> {
  // No budget is reckoned from more than a day of look-ups.
  await sql`select ryd_personopslag()`;
  const brud: Brud[] = [];
  let slettet = 0;
  for (const hoved of await laesKaeder(sql)) {
    if (hoved.nr === null) continue; // rows without a chain: `revision verify` tells of them
    await forankr(sql, noegle, hoved);
    const udfald = await rydKaede(sql, noegle, hoved.kaede, maaneder);
    if (typeof udfald === 'number') slettet += udfald;
    else brud.push(udfald);
  }
  return { slettet, brud };
}

async function forankr(sql: Sql, noegle: Buffer, hoved: Kaedehoved): Promise<void> {
  const punkter = (await laesPunkter(sql)).filter(({ kaede }) => kaede === hoved.kaede);
  if (punkter.some(({ opslag }) => opslag >= hoved.nr)) return;
  const [seneste] = await sql<{ forladt: boolean }[]>`
    select tidspunkt < now() - make_interval(hours => ${FORLADT_TIMER}) as forladt from opslag
    where kaede = ${hoved.kaede} and nr = ${String(hoved.nr)}::bigint`;
  if (seneste?.forladt && !(await foersteBrud(sql, hoved, punkter))) await saetPunkt(sql, noegle, hoved);
}

async function rydKaede(sql: Sql, noegle: Buffer, kaede: string, maaneder: number): Promise<number | Brud> {
  const punkter = (await laesPunkter(sql)).filter((punkt) => punkt.kaede === kaede);
  const [graense] = await sql<{ foer: string }[]>`
    select to_char((now() - make_interval(months => ${maaneder})) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as foer`;
  const begyndt = slettetTil(punkter);
  const [til] = punkter
    .filter(
      ({ slags, opslag, tidspunkt }) => slags === 'PUNKT' && opslag > begyndt.nr && tidspunkt < (graense?.foer ?? ''),
    )
    .sort((a, b) => b.opslag - a.opslag);
  if (!til) return 0;
  const sidste = { kaede, nr: til.opslag, hash: til.hash };
  const fundet = await foersteBrud(
    sql,
    sidste,
    punkter.filter(({ opslag }) => opslag <= til.opslag),
    til.opslag,
  );
  return fundet ?? sletTil(sql, noegle, sidste);
}
