import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { lavSkriveklient, type Skriveklient } from '../../db/skriv/klient.ts';
import { nummerer } from '../../db/udgang/sekvens.ts';
import { testDatabase } from '../support/database.ts';

let [base, sql] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql];
const klienter: Skriveklient[] = [];
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  for (let nr = 0; nr < 3; nr += 1) klienter.push(lavSkriveklient(base.url, 'test-udgang', 'overblik_udgang'));
});
afterAll(async () => {
  for (const klient of klienter) await klient.slut();
  await sql.end();
  await base.slet();
});

const nummer = () => nummerer(klienter[0] as Skriveklient);
const skriver = () => forbind({ url: base.url, rolle: 'overblik_indexer', max: 1, applikation: 'test' });
const indsaet = (tx: Sql, objekt: string) =>
  tx.unsafe(`insert into udbakke (objekt_id, slags, version, haendelse, modtaget) values ($1::text::uuid, 'sag', 1, 'aendret', now())`, [objekt]); // prettier-ignore
const numre = async (objekter: readonly string[]) =>
  (await sql<{ objekt_id: string; nr: string }[]>`select objekt_id, nr from udsendelse order by nr`).filter((en) => objekter.includes(en.objekt_id)); // prettier-ignore

describe('numbers', () => {
  test('are given to what was committed late, too: none is passed over', async () => {
    const [sen, tidlig] = [randomUUID(), randomUUID()];
    const [a, b] = [skriver(), skriver()];
    await a.unsafe('begin');
    await indsaet(a, sen);
    await indsaet(b, tidlig);
    await nummer();
    expect((await numre([sen, tidlig])).map(({ objekt_id }) => objekt_id)).toEqual([tidlig]);
    await nummer();
    await a.unsafe('commit');
    await nummer();
    expect((await numre([sen, tidlig])).map(({ objekt_id }) => objekt_id)).toEqual([tidlig, sen]);
    await Promise.all([a.end(), b.end()]);
  });

  test('are given to nothing that was undone, and to nothing twice, however many give them', async () => {
    const objekter = Array.from({ length: 60 }, () => randomUUID());
    const skrivere = Array.from({ length: 4 }, skriver);
    let faerdig = false;
    const tael = klienter.map(async (klient) => {
      while (!faerdig) await nummerer(klient);
    });
    await Promise.all(
      skrivere.map(async (en, hvem) => {
        for (const objekt of objekter.slice(hvem * 15, hvem * 15 + 15)) {
          await en.unsafe('begin');
          for (let gang = 0; gang < 5; gang += 1) await indsaet(en, objekt);
          await en.unsafe('rollback');
          await en.unsafe('begin');
          await indsaet(en, objekt);
          await en.unsafe('commit');
        }
      }),
    );
    faerdig = true;
    await Promise.all(tael);
    await nummer();
    expect(await numre(objekter)).toHaveLength(60);
    const [alle] = await sql<{ ens: boolean }[]>`select count(*) = max(nr) and min(nr) = 1 as ens from udsendelse`;
    expect(alle?.ens).toBe(true);
    await Promise.all(skrivere.map((en) => en.end()));
  });

  test('keep the order of one object’s events, whichever transaction began first', async () => {
    const [andet, objekt] = [randomUUID(), randomUUID()];
    await sql`insert into objekt (id, slags, livscyklus) values (${objekt}, 'sag', 'aktiv'), (${andet}, 'sag', 'aktiv')`;
    const [foerst, sidst] = [skriver(), skriver()];
    // The one that will write last has the older number: it has locked another object already.
    await sidst.unsafe('begin');
    await sidst.unsafe('select 1 from objekt where id = $1::text::uuid for update', [andet]);
    await foerst.unsafe('begin');
    await foerst.unsafe('select 1 from objekt where id = $1::text::uuid for update', [objekt]);
    const venter = sidst.unsafe('select 1 from objekt where id = $1::text::uuid for update', [objekt]).then(() => null);
    await foerst.unsafe(`insert into udbakke (objekt_id, slags, version, haendelse, modtaget) values ($1::text::uuid, 'sag', 1, 'oprettet', now())`, [objekt]); // prettier-ignore
    await foerst.unsafe('commit');
    await venter;
    await indsaet(sidst, objekt);
    await sidst.unsafe('commit');
    await nummer();
    const raekker = await sql<{ haendelse: string }[]>`select haendelse from udsendelse where objekt_id = ${objekt} order by nr`; // prettier-ignore
    expect(raekker.map(({ haendelse }) => haendelse)).toEqual(['oprettet', 'aendret']);
    await Promise.all([foerst.end(), sidst.end()]);
  });
});
