import { afterAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import type { Kvittering } from '../../../indexers/modtag/kvittering.ts';
import { testDatabase } from '../../support/database.ts';
import { antal, froe } from '../../support/froe.ts';
import { blandet, tilfaeldigHistorie, type Sendt } from '../../support/historie.ts';
import { aabnIndgang } from '../../support/indgang.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';
import { indhold, uregelmaessigheder } from '../../support/regnskab.ts';
import { lavTerning, type Terning } from '../../support/verden.ts';

const slut: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const en of slut.reverse()) await en();
});

async function nytRegister(): Promise<{ sql: Sql; url: string }> {
  const { url, slet } = await testDatabase();
  const sql = forbind({ url, max: 1, applikation: 'test' });
  slut.push(slet, () => sql.end());
  return { sql, url };
}

/** Sends the messages in batches of random size, through so many doors at once; the receipts in the order of the messages. */
async function skriv(t: Terning, url: string, sendte: readonly Sendt[], doere: number): Promise<Kvittering[]> {
  const indgange = Array.from({ length: doere }, () => aabnIndgang(url));
  const svar = new Array<Kvittering>(sendte.length);
  const bundter = indgange.map(() => [] as number[][]);
  for (let fra = 0; fra < sendte.length;) {
    const til = Math.min(sendte.length, fra + 1 + t.tal(25));
    t.af(bundter).push(Array.from({ length: til - fra }, (_, nr) => fra + nr));
    fra = til;
  }
  await Promise.all(
    bundter.map(async (egne, doer) => {
      for (const bundt of egne) {
        const dele = bundt.map((nr) => sendte[nr] as Sendt); // its own index
        const faaet = await Promise.all(dele.map(({ raa, skriver }) => indgange[doer]!.send([raa], skriver)));
        bundt.forEach((nr, plads) => (svar[nr] = faaet[plads]?.[0] as Kvittering)); // one each
      }
    }),
  );
  await Promise.all(indgange.map((en) => en.slut()));
  return svar;
}

async function enSkriver(sendte: readonly Sendt[]): Promise<Record<string, unknown[]>> {
  const { sql, url } = await nytRegister();
  const svar = await skriv(lavTerning(1), url, sendte, 1);
  expect(await uregelmaessigheder(sql, sendte, svar)).toEqual([]);
  expect(await uoverensstemmelser(sql)).toEqual([]);
  return indhold(sql);
}

describe('many writers on one register', () => {
  const runder = antal(40, 2);
  const sete = new Map<string, number>();
  test.each(Array.from({ length: runder }, (_, nr) => nr))(
    'end where one writer does, in another order (%i)',
    async (nr) => {
      // prettier-ignore
      const t = lavTerning(froe(`samtidig:${String(nr)}`));
      const sendte = tilfaeldigHistorie(t, { objekter: 60, beskeder: 450 });
      const { sql, url } = await nytRegister();
      const svar = await skriv(t, url, sendte, 4);
      expect(await uregelmaessigheder(sql, sendte, svar)).toEqual([]);
      expect(await uoverensstemmelser(sql)).toEqual([]);
      const nu = await indhold(sql);
      for (const [tabel, raekker] of Object.entries(nu)) sete.set(tabel, (sete.get(tabel) ?? 0) + raekker.length);
      expect(nu).toEqual(await enSkriver(blandet(t, sendte)));
    },
    120_000,
  );

  test('wrote something of every kind they were sent', () => {
    const tomme = [...sete].filter(([, rader]) => rader === 0).map(([tabel]) => tabel);
    expect(tomme).toEqual(['klasse']); // from register sources alone
  });

  test('told everything twice is told once', async () => {
    const t = lavTerning(froe('to gange'));
    const sendte = tilfaeldigHistorie(t, { objekter: 15, beskeder: 120 });
    const { sql, url } = await nytRegister();
    await skriv(t, url, sendte, 1);
    const [foer, rader] = [await indhold(sql), await sql`select * from objekt order by id`];
    const igen = await skriv(t, url, sendte, 4);
    expect(igen.filter(({ status }) => status !== 'dublet' && status !== 'afvist')).toEqual([]);
    expect(await indhold(sql)).toEqual(foer);
    expect(await sql`select * from objekt order by id`).toEqual(rader);
  }, 120_000);
});

describe('writers whose connections are cut', () => {
  /** Ends a random back end of the writers, again and again, until told to stop. Back comes how many. */
  function kapper(t: Terning, url: string): { slut: () => Promise<number> } {
    const sql = forbind({ url, max: 1, applikation: 'test' });
    let stop = false;
    let draebte = 0;
    const loeb = (async () => {
      while (!stop) {
        const ramt = await sql`select pg_terminate_backend(pid) from (select pid from pg_stat_activity
          where application_name = 'test-indexer' and datname = current_database() order by random() limit 1) x`;
        draebte += ramt.length;
        await new Promise((klar) => setTimeout(klar, 60 + t.tal(200)));
      }
      await sql.end();
    })();
    return {
      slut: async () => {
        stop = true;
        await loeb;
        return draebte;
      },
    };
  }

  test('get every receipt in the end, and nothing is lost or doubled', async () => {
    const t = lavTerning(froe('kappet'));
    const sendte = tilfaeldigHistorie(t, { objekter: 40, beskeder: antal(4000, 400) });
    const { sql, url } = await nytRegister();
    const kaos = kapper(t, url);
    const svar: Kvittering[] = [];
    // What is told to come back comes back, as a sender does.
    for (let rest = sendte.map((en, nr) => [en, nr] as const); rest.length > 0;) {
      const udfald = await Promise.allSettled(await forsoeg(url, rest.map(([en]) => en))); // prettier-ignore
      rest = rest.filter(([, nr], plads) => {
        const en = udfald[plads];
        if (en?.status === 'fulfilled') svar[nr] = en.value;
        else expect(String(en?.reason)).toContain('prøv igen');
        return en?.status !== 'fulfilled';
      });
    }
    expect(await kaos.slut()).toBeGreaterThan(3);
    expect(await uregelmaessigheder(sql, sendte, svar, { tabte: true })).toEqual([]);
    expect(await uoverensstemmelser(sql)).toEqual([]);
    expect(await indhold(sql)).toEqual(await enSkriver(sendte));
  }, 300_000);

  async function forsoeg(url: string, sendte: readonly Sendt[]): Promise<Promise<Kvittering>[]> {
    const indgange = Array.from({ length: 3 }, () => aabnIndgang(url));
    const svar = sendte.map(async ({ raa, skriver }, nr) => {
      await new Promise((klar) => setTimeout(klar, nr * 3)); // a stream, not a heap
      return ((await indgange[nr % 3]?.send([raa], skriver)) ?? [])[0] as Kvittering; // one
    });
    await Promise.allSettled(svar);
    await Promise.all(indgange.map((en) => en.slut()));
    return svar;
  }
});
