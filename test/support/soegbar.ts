import { forbind } from '../../db/client.ts';
import { projicerNaeste } from '../../db/soeg/projektion.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';

/** Projects what waits in the outbox, to the end. */
export async function projicerAlt(url: string): Promise<void> {
  const klient = lavSkriveklient(url, 'test-projektion');
  try {
    while ((await projicerNaeste(klient)).taget > 0);
  } finally {
    await klient.slut();
  }
}

/** Makes what a test wrote straight into the tables known to the outbox – these objects, or all – and projects it. */
export async function goerSoegbar(url: string, ider?: readonly string[]): Promise<void> {
  await meldAendret(url, ider);
  await projicerAlt(url);
}

/** Says of these objects – or all – that they changed. */
export async function meldAendret(url: string, ider?: readonly string[]): Promise<void> {
  const sql = forbind({ url, max: 1, applikation: 'test' });
  const kun = ider ? sql`where id in ${sql([...ider])}` : sql``;
  await sql`insert into udbakke (objekt_id, slags, version, haendelse, modtaget)
    select id, slags, version, 'aendret', now() from objekt ${kun}`;
  await sql.end();
}
