import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { antal } from '../../support/froe.ts';
import { aabnRevision } from '../../support/revision.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../../support/spoerg.ts';

const HANNE = '0101614444';
const TITEL = 'Kun mod opslag i loggen';
let [base, register, graf, log] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  await register.sag({ cpr: HANNE, titel: TITEL });
  log = aabnRevision(base.url);
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await log.slut();
  await register.slut();
  await base.slet();
});

const QUERY = 'query($p: PartInput!) { overblik(part: $p) { sager { totalCount nodes { titel } } } }';
const spoerg = (transaktion?: string) =>
  graf.spoerg(QUERY, { p: { cpr: HANNE } }, undefined, transaktion ? { 'x-transaktionsid': transaktion } : {});
const klar = async () => (await fetch(`${graf.url}/readyz`)).status;

function forventLukket(svar: Svar): void {
  expect(svar.status).toBe(503);
  expect(svar.data).toBeUndefined();
  expect((svar.errors ?? []).map(({ extensions }) => extensions.code)).toEqual(['TJENESTE_NEDE']);
  expect(JSON.stringify(svar)).not.toContain(TITEL);
  expect(JSON.stringify(svar)).not.toContain(HANNE);
}

describe('without an audit row nothing is shown', () => {
  test.each(['opslag', 'opslagskaede'])('with %s locked by another, until it is let go', async (tabel) => {
    let [laast, slip]: [Promise<unknown>, () => void] = [Promise.resolve(), () => undefined];
    await new Promise<void>((klart) => {
      laast = log.sql.begin(async (tx) => {
        await tx.unsafe(`lock table ${tabel} in access exclusive mode`);
        klart();
        await new Promise<void>((hold) => (slip = hold));
      });
    });
    const [svar, andet, stand] = await Promise.all([spoerg(), spoerg(), klar()]);
    slip();
    await laast;

    forventLukket(svar);
    forventLukket(andet);
    expect(stand).toBe(503);
    expect(await klar()).toBe(200);
    expect((await spoerg()).data.overblik.sager.nodes).toEqual([{ titel: TITEL }]);
  });

  test.each([
    ['the function refused', 'revoke execute on function skriv_talte_opslag from overblik_laeser', 'grant execute on function skriv_talte_opslag to overblik_laeser'],
    ['the table refused to the function', 'revoke insert on opslag from overblik_revision', 'grant insert on opslag to overblik_revision'],
    ['the table gone', 'alter table opslag rename to borte', 'alter table borte rename to opslag'],
  ])('with %s', async (_hvad, tag, giv) => {
    await log.sql.unsafe(tag);
    const [svar, stand] = await Promise.all([spoerg(), klar()]);
    const uden = await graf.spoerg('{ mig { uuid } }');
    await log.sql.unsafe(giv);

    forventLukket(svar);
    expect(stand).toBe(503);
    expect(uden.data.mig.uuid).toBeTruthy(); // what is about nobody needs no row
    expect(await klar()).toBe(200);
    expect((await spoerg()).status).toBe(200);
  }); // prettier-ignore

  test('and the chain is whole afterwards', async () => {
    expect((await log.verificer()).brud).toEqual([]);
  });
});

describe('with the audit connection cut again and again under load', () => {
  test('no answer is without its row, and no row is there twice', async () => {
    let [stop, afbrudt] = [false, 0];
    const bryd = (async () => {
      while (!stop) {
        const [{ antal: slaaet } = { antal: 0 }] = await log.sql<{ antal: number }[]>`
          select count(pg_terminate_backend(pid))::int as antal from pg_stat_activity
          where datname = current_database() and application_name = 'overblik-revision'`;
        afbrudt += slaaet;
        await new Promise((naeste) => setTimeout(naeste, 15 + Math.random() * 60));
      }
    })();
    const vist: string[] = [];
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let i = 0; i < antal(200, 15); i += 1) {
          const transaktion = crypto.randomUUID();
          const svar = await spoerg(transaktion);
          if (svar.data?.overblik) vist.push(transaktion);
          else forventLukket(svar);
        }
      }),
    );
    stop = true;
    await bryd;

    const raekker = await log.sql<
      { transaktion: string; antal: number }[]
    >`select transaktion, count(*)::int as antal from opslag group by 1`;
    const efter = new Map(raekker.map(({ transaktion, antal: gange }) => [transaktion, gange]));
    expect(afbrudt).toBeGreaterThan(3);
    expect(vist.length).toBeGreaterThan(0);
    expect(vist.filter((transaktion) => efter.get(transaktion) !== 1)).toEqual([]);
    expect([...efter.values()].every((gange) => gange === 1)).toBe(true);
    expect((await log.verificer()).brud).toEqual([]);
  }, 120_000);
});

test('what the log of the program holds, names nobody that was looked up', async () => {
  await graf.spoerg('query($p: PartInput!) { revisionslog(filter: { part: $p }) { totalCount } }', {
    p: { cpr: HANNE },
  });
  await graf.spoerg(`{ revisionslog(filter: { part: { cpr: "${HANNE}" } }) { forkert } }`);
  expect(graf.log.length).toBeGreaterThan(10);
  expect(graf.log.join('\n')).not.toMatch(/010161-?4444/);
});
