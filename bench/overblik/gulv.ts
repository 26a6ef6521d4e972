/**
 * The floor: a bare HTTP server that sends the rows of our own statement as they come. What it lacks is what ours is
 * for – token, GraphQL, the look-up of the caller's adgang, the second check of every row.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { forbind, type Sql } from '../../db/client.ts';
import type { Laeser } from '../../db/laeser.ts';
import type { Valg } from '../../db/valg.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { hentOverblik } from '../../db/queries/overblik.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import { benchKalder } from './kalder.ts';
import { laesOpsaetning } from './opsaetning.ts';
import { SIDE } from './spoergsmaal.ts';

const PLADS = '7204854444';
const side = { foerst: SIDE, efter: null, antal: true };
const VALG: Valg[] = [
  { navn: 'sager', felt: 'sager', side, relationer: false },
  { navn: 'ydelser', felt: 'ydelser', side },
];

const { url, pulje } = laesOpsaetning();
const sql = forbind({ url, rolle: 'overblik_laeser', max: pulje, applikation: 'bench-gulv' });
const { tekst, vaerdier } = await saetning(sql);

const server = createServer((request, response) => {
  void svar(request)
    .then((raekker) => response.setHeader('content-type', 'application/json').end(JSON.stringify(raekker)))
    .catch((fejl: unknown) => response.writeHead(500).end(String(fejl)));
});
server.listen(0, '127.0.0.1', () => {
  console.log(`klar: http://127.0.0.1:${(server.address() as AddressInfo).port}`); // a TCP server has one
});

async function svar(request: Parameters<typeof json>[0]): Promise<unknown> {
  const { cpr } = (await json(request)) as { cpr: string }; // sent by the bench
  return sql.unsafe(
    tekst,
    vaerdier.map((vaerdi) => vaerdi.replace(PLADS, cpr)),
    { prepare: true },
  );
}

/** The statement as hentOverblik makes it, taken on its way to the database. */
async function saetning(forbindelse: Sql): Promise<{ tekst: string; vaerdier: string[] }> {
  const adgang = await hentAdgang(forbindelse, benchKalder(), false);
  let fanget = { tekst: '', vaerdier: [] as string[] };
  const faelde = {
    unsafe: (sqltekst: string, parametre: string[]) => {
      fanget = { tekst: sqltekst, vaerdier: parametre };
      return Promise.resolve([]);
    },
  };
  const nu = fraDate(new Date());
  // Only `unsafe` is called on the way; that no more is needed shows when it is.
  const laeser: Laeser = { sql: faelde as unknown as Sql, adgang, paa: { nu, virkning: nu, registrering: null } };
  await hentOverblik(laeser, [{ skema: 'cpr', vaerdi: PLADS }], VALG);
  return fanget;
}
