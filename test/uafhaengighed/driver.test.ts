import { randomUUID } from 'node:crypto';
import { setTimeout as vent } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { antal } from '../support/froe.ts';
import { gruppe } from '../support/kalder.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const KALDERE = 32;
/** As many connections are cut off, one every 50 ms when there is one. */
const AFBRUDTE = antal(1_200, 40);

interface Kalder {
  readonly cvr: string;
  readonly cpr: string;
  readonly sag: string;
  readonly token: string;
}

let [base, register, graf, kaldere] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  Kalder[],
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  graf = await startGraf(base.url, { forbindelser: 4 });
  kaldere = [];
  for (let i = 0; i < KALDERE; i += 1) {
    const [cvr, cpr] = [String(50_000_000 + i), String(6_101_010_000 + i)];
    const sag = await register.sag({ cpr, titel: `Sag hos ${cvr}`, ejer_cvr: cvr, adgang_ejer: cvr });
    const token = await graf.token([gruppe({ scope: cvr })], { sub: randomUUID(), cvr });
    kaldere.push({ cvr, cpr, sag, token });
  }
}); // prettier-ignore
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

const QUERY = `query($cpr: CPR, $egen: UUID!, $andens: UUID!) {
  overblik(part: { cpr: $cpr }) { sager { totalCount nodes { uuid titel } } }
  sager { totalCount nodes { uuid titel } } egen: sag(uuid: $egen) { uuid titel } andens: sag(uuid: $andens) { uuid } mig { kommune { cvr } } }`;

/** What one answer is: `svar`, the caller's own and whole; `nede`, an honest failure; else what was wrong with it. */
async function spoerg(kalder: Kalder, nr: number): Promise<string> {
  const andens = kaldere[(kaldere.indexOf(kalder) + 1 + nr) % KALDERE] ?? kalder;
  const variables = { cpr: kalder.cpr, egen: kalder.sag, andens: andens === kalder ? randomUUID() : andens.sag };
  const { data, errors = [] } = await graf.spoerg(QUERY, variables, kalder.token);
  const fremmede = kaldere.filter((en) => en !== kalder && JSON.stringify(data ?? '').includes(en.cvr));
  if (fremmede.length > 0 || data?.andens) return `fremmede rækker: ${JSON.stringify(data)}`;
  const koder = [...new Set(errors.map(({ extensions }) => extensions.code))];
  if (koder.length > 0) return koder.every((kode) => kode === 'TJENESTE_NEDE') ? 'nede' : koder.join(' ');
  const ventet = { uuid: kalder.sag, titel: `Sag hos ${kalder.cvr}` };
  const hele = [data.egen, ...data.overblik.sager.nodes, ...data.sager.nodes].map((sag: object) => JSON.stringify(sag));
  return hele.length === 3 && hele.every((sag) => sag === JSON.stringify(ventet)) ? 'svar' : `halvt svar: ${JSON.stringify(data)}`;
} // prettier-ignore

describe('callers share connections, never rows (L43, L44, L81)', () => {
  test('while back ends are terminated twenty times a second', { timeout: 600_000 }, async () => {
    const talt = new Map<string, number>();
    let draebt = 0;
    const boeddel = (async () => {
      const sql = postgres(base.url, { max: 1 });
      // The readers, and the audit's own writer: an answer waits for its row.
      for (; draebt < AFBRUDTE; await vent(50)) {
        const doede =
          await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
          and application_name in ('test', 'overblik-revision') order by random() limit 1`;
        draebt += doede.length;
      }
      await sql.end();
    })();
    await Promise.all(
      kaldere.map(async (kalder) => {
        for (let nr = 0; draebt < AFBRUDTE; nr += 1) {
          const udfald = await spoerg(kalder, nr);
          talt.set(udfald, (talt.get(udfald) ?? 0) + 1);
        }
      }),
    );
    await boeddel;

    console.info(`${String(draebt)} forbindelser afbrudt`, Object.fromEntries(talt));
    expect([...talt.keys()].filter((udfald) => udfald !== 'svar' && udfald !== 'nede')).toEqual([]);
    // What was cut off is asked again elsewhere: to be told that the service is down is the exception.
    expect(talt.get('svar') ?? 0).toBeGreaterThan(talt.get('nede') ?? 0);
  });

  test('and afterwards everybody gets an answer', { timeout: 120_000 }, async () => {
    const tilSvar = async (kalder: Kalder) => {
      // A connection lost is made again a moment later; until then the service may say that it is down, not for ever.
      let udfald = await spoerg(kalder, 0);
      for (; udfald === 'nede'; udfald = await spoerg(kalder, 0)) await vent(50);
      return udfald;
    };
    expect(await Promise.all(kaldere.map(tilSvar))).toEqual(kaldere.map(() => 'svar'));
    expect(await Promise.all(kaldere.map((kalder) => spoerg(kalder, 1)))).toEqual(kaldere.map(() => 'svar'));
  });

  test('and one connection with its prepared statements serves them in turn', async () => {
    const en = await startGraf(base.url, { forbindelser: 1 });
    try {
      for (let runde = 0; runde < antal(300, 10); runde += 1) {
        for (const kalder of kaldere.slice(0, 3)) {
          const token = await en.token([gruppe({ scope: kalder.cvr })], { cvr: kalder.cvr });
          const { data } = await en.spoerg('{ sager { totalCount nodes { uuid } } }', {}, token);
          expect(data.sager).toEqual({ totalCount: 1, nodes: [{ uuid: kalder.sag }] });
        }
      }
    } finally {
      await en.stop();
    }
  });
});
