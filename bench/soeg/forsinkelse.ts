import { setTimeout as vent } from 'node:timers/promises';
import { forbind } from '../../db/client.ts';

const PR_SEKUND = 200;
const TAKT_MS = 250;

/**
 * 200 changes a second told to the outbox, and for each batch of them how many seconds went until the projection – and the
 * index outside, where there is one – had come past it.
 */
export async function forsinkelser(url: string, ydre: boolean, sekunder: number): Promise<number[]> {
  const sql = forbind({ url, max: 2, applikation: 'bench' });
  const sandt = async (tekst: string, ...v: string[]) => (await sql.unsafe<{ der: boolean }[]>(`select exists (${tekst}) as der`, v))[0]?.der === true;
  const fremme = async (xid: string, position: string) => {
    await indtil(() => sandt('select from soegestand s where (s.xid, s.position) >= ($1::text::xid8, $2::text::bigint)', xid, position));
    const [stand] = await sql<{ aendring: string }[]>`select aendring::text from soegestand`;
    if (ydre) await indtil(() => sandt('select from soegeindeks i where not i.bygges and i.aendring >= $1::text::bigint', stand?.aendring ?? '0'));
  };
  const alle: number[] = [];
  const ventende: Promise<void>[] = [];
  try {
    for (let nr = 0; nr < (sekunder * 1000) / TAKT_MS; nr += 1) {
      const start = performance.now();
      const antal = (PR_SEKUND * TAKT_MS) / 1000;
      const skrevne = await sql<{ xid: string; position: string }[]>`insert into udbakke (objekt_id, slags, version, haendelse, modtaget)
        select id, slags, version, 'aendret', now() from objekt where slags = 'sag' offset ${nr * antal} limit ${antal} returning xid::text, position::text`;
      const sidste = skrevne.at(-1);
      if (sidste) ventende.push(fremme(sidste.xid, sidste.position).then(() => void alle.push((performance.now() - start) / 1000)));
      await vent(Math.max(0, TAKT_MS - (performance.now() - start)));
    }
    await Promise.all(ventende);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return alle;
} // prettier-ignore

async function indtil(klar: () => Promise<boolean>): Promise<void> {
  while (!(await klar())) await vent(25);
}
