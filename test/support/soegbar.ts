import { setTimeout as vent } from 'node:timers/promises';
import { forbind } from '../../db/client.ts';
import { projicerNaeste } from '../../db/soeg/projektion.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';

/** The outbox and the projection of a test's database, on connections of their own. */
export function lavSoegbar(url: string) {
  const sql = forbind({ url, max: 1, applikation: 'test' });
  const klient = lavSkriveklient(url, 'test-projektion');
  /** Says of these objects – or all – that they changed. */
  const meld = async (ider?: readonly string[]): Promise<void> => {
    const kun = ider ? sql`where id in ${sql([...ider])}` : sql``;
    if (ider?.length === 0) return;
    await sql`insert into udbakke (objekt_id, slags, version, haendelse, modtaget)
      select id, slags, version, 'aendret', now() from objekt ${kun}`;
  };
  const venter = async (): Promise<boolean> => {
    const [svar] = await sql<{ noget: boolean }[]>`select exists (select from udbakke u, soegestand s
      where (u.xid, u.position) > (s.xid, s.position)) as noget`;
    return svar?.noget === true;
  };
  /** Projects what waits in the outbox, to the end: a transaction under way anywhere on the server holds back what is newer. */
  const projicer = async (): Promise<void> => {
    do {
      while ((await projicerNaeste(klient)).taget > 0);
    } while ((await venter()) && (await vent(20, true)));
  };
  return {
    meld,
    projicer,
    /** Makes what a test wrote straight into the tables known to the outbox, and projects it. */
    goer: async (ider?: readonly string[]) => {
      await meld(ider);
      await projicer();
    },
    slut: async () => {
      await klient.slut();
      await sql.end();
    },
  };
}
export type Soegbar = ReturnType<typeof lavSoegbar>;

/** Projects all that waits in a database's outbox, and lets go of it. */
export async function projicerAlt(url: string): Promise<void> {
  const soegbar = lavSoegbar(url);
  await soegbar.projicer();
  await soegbar.slut();
}
