import { punktsegl, type Hoved, type Punkt } from '../../schema/domaene/revision/kaede.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import type { Sql } from '../client.ts';

/** Signs the head of a chain as the next point. Another process may be doing the same: then on top of its point. */
export function saetPunkt(sql: Sql, noegle: Buffer, hoved: Hoved): Promise<void> {
  return tilfoej(sql, noegle, hoved, 'PUNKT', async (punkt) => {
    const [svar] = await sql<{ ok: boolean }[]>`select skriv_revisionspunkt((${punkt}::text)::jsonb) as ok`;
    return svar?.ok === true ? true : null;
  }).then(() => undefined);
}

/** Deletes the rows of a chain up to a point there is, and leaves a signed word of it. Back comes how many. */
export function sletTil(sql: Sql, noegle: Buffer, hoved: Hoved): Promise<number> {
  return tilfoej(sql, noegle, hoved, 'SLETNING', async (punkt) => {
    const [svar] = await sql<{ antal: string | null }[]>`select slet_opslag((${punkt}::text)::jsonb) as antal`;
    return svar?.antal == null ? null : Number(svar.antal);
  });
}

async function tilfoej<T>(
  sql: Sql,
  noegle: Buffer,
  { kaede, nr: opslag, hash }: Hoved,
  slags: Punkt['slags'],
  skriv: (punkt: string) => Promise<T | null>,
): Promise<T> {
  for (;;) {
    const [sidste] = await sql<
      { nr: string | null; segl: string | null }[]
    >`select nr, segl from seneste_revisionspunkt()`;
    const punkt: Punkt = {
      nr: Number(sidste?.nr ?? 0) + 1,
      slags,
      kaede,
      opslag,
      hash,
      tidspunkt: fraDate(new Date()),
    };
    const segl = punktsegl(noegle, sidste?.segl ?? '', punkt);
    const svar = await skriv(JSON.stringify({ ...punkt, hash: `\\x${hash}`, segl: `\\x${segl}` }));
    if (svar !== null) return svar;
  }
}
