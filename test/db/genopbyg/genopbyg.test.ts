import { setTimeout as vent } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { genopbyg } from '../../../db/genopbyg/genopbyg.ts';
import { grupperet } from '../../../schema/domaene/grupperet.ts';
import { egenDatabase, testDatabase } from '../../support/database.ts';
import { antal, froe } from '../../support/froe.ts';
import { tilfaeldigHistorie, type Sendt } from '../../support/historie.ts';
import { aabnIndgang, haendelse, operatoer, sagsdata, skriverMed, type Send } from '../../support/indgang.ts';
import { startOverblik } from '../../support/kommando.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';
import { lavTerning } from '../../support/verden.ts';
import { katalog } from '../katalog/katalog.ts';

const intet = () => undefined;
const ud = (url: string, byt = false) => genopbyg(url, { byt }, intet);

/** A register of the test's own, with a way in. */
async function medRegister(
  arbejde: (r: { url: string; sql: Sql; send: Send }) => Promise<void>,
  lav = testDatabase,
): Promise<void> {
  const base = await lav();
  const sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  const { send, slut } = aabnIndgang(base.url);
  try {
    await arbejde({ url: base.url, sql, send });
  } finally {
    await slut();
    await sql.end();
    await base.slet();
  }
}

/** A random history in batches of random size, some of it sent again; now and then an operator removes one without a time. */
async function skrivHistorie(
  send: Send,
  froenavn: string,
  maal: { objekter: number; beskeder: number },
): Promise<void> {
  const t = lavTerning(froe(froenavn));
  const sendte = tilfaeldigHistorie(t, maal);
  for (let fra = 0; fra < sendte.length; fra += 1 + t.tal(30)) {
    const parti = grupperet(sendte.slice(fra, fra + 30), ({ skriver }) => skriver);
    for (const [skriver, egne] of parti) await send(egne.map(({ raa }) => raa), skriver); // prettier-ignore
    if (t.chance(40)) await send([fjernAf(t.af(sendte))], operatoer);
  }
}
const fjernAf = ({ raa }: Sendt) => {
  const { type, subject, source } = raa as { type: string; subject: string; source: string };
  const objekt = type.split('.')[2] ?? '';
  return { ...haendelse(`${objekt}.fjern`, subject, {}, { source }), time: undefined };
};

/** Columns, keys, indexes, defaults and statistics targets of every table, as text. */
const form = async (sql: Sql) =>
  (await sql.unsafe<{ en: string }[]>(`
    select format('%s %s %s %s %s', table_name, ordinal_position, column_name, data_type, is_nullable) || coalesce(column_default, '') || is_identity || coalesce(collation_name, '') as en
      from information_schema.columns where table_schema = 'public'
    union all select indexname || ' ' || indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'skema ' || nspname from pg_namespace where nspname !~ '^pg_'`)).map(({ en }) => en).sort(); // prettier-ignore

describe('the register built again', () => {
  test('is the register, after random worlds: rows, history and lives', async () => {
    await medRegister(async ({ url, sql, send }) => {
      for (let verden = 0; verden < antal(20, 2); verden += 1) {
        await skrivHistorie(send, `genopbyg ${String(verden)}`, { objekter: 60, beskeder: 500 });
        expect(await ud(url)).toEqual({ afvigelser: [], ialt: 0, byttet: true });
        expect(await uoverensstemmelser(sql)).toEqual([]);
      }
      const [tal] = await sql`select (select count(*)::int from sag_historik) as sag, (select count(*)::int from objekt_historik) as objekt`; // prettier-ignore
      expect([tal?.['sag'], tal?.['objekt']].every((en) => en > 5)).toBe(true);
    });
  }, 300_000);

  test('has the same rights, owners, keys and indexes, and nothing is left beside it', async () => {
    await medRegister(async ({ url, sql, send }) => {
      await send([haendelse('sag.importer', crypto.randomUUID(), sagsdata())], operatoer);
      const foer = [await katalog(sql), await form(sql)];
      expect((await ud(url)).byttet).toBe(true);
      expect([await katalog(sql), await form(sql)]).toEqual(foer);
    }, egenDatabase);
  });

  test('tells which rows somebody changed by hand, changes nothing, and puts them right when asked', async () => {
    await medRegister(async ({ url, sql, send }) => {
      const [a, b, c, d] = [1, 2, 3, 4].map(() => crypto.randomUUID()) as [string, string, string, string];
      const sag = (id: string, titel: string, time: string) => haendelse('sag.importer', id, sagsdata({ titel }), { time }); // prettier-ignore
      for (const id of [a, b, c, d]) await send([sag(id, 'Før', '2026-01-01T00:00:00Z')], operatoer);
      for (const id of [a, b, c, d]) await send([sag(id, 'Efter', '2026-02-01T00:00:00Z')], operatoer);
      await sql`update sag set titel = 'Rettet med hånden' where id = ${a}`;
      await sql`delete from sag_historik where id = ${b}`;
      await sql`update objekt set livscyklus = 'fjernet' where id = ${c}`;
      await sql`insert into klasse (id, virkning, registreret, erstatter) values (${d}, '[2020-01-01,)', now(), '{}')`;

      const svar = await ud(url);
      expect(svar.byttet).toBe(false);
      expect(svar.afvigelser.map(({ id, tabel, side }) => `${id} ${tabel} ${side}`).sort()).toEqual([
        `${a} sag loggen`, `${a} sag tabellen`, `${b} sag_historik loggen`, `${c} objekt begge`, `${d} klasse tabellen`,
      ].sort()); // prettier-ignore
      expect(await sql`select titel from sag where id = ${a}`).toMatchObject([{ titel: 'Rettet med hånden' }]);
      expect(await sql`select 1 from pg_namespace where nspname = 'genopbyg'`).toHaveLength(0);

      expect(await ud(url, true)).toMatchObject({ ialt: svar.ialt, byttet: true });
      expect(await sql`select titel from sag where id = ${a}`).toMatchObject([{ titel: 'Efter' }]);
      expect(await uoverensstemmelser(sql)).toEqual([]);
      expect(await ud(url)).toEqual({ afvigelser: [], ialt: 0, byttet: true });
    });
  });

  test('waits for nobody: what is written meanwhile is in it, and readers get their answer at every moment', async () => {
    await medRegister(async ({ url, sql, send }) => {
      const skriver = skriverMed();
      const borger = crypto.randomUUID();
      await send([haendelse('sag.importer', borger, sagsdata({ titel: 'Altid her' }), { skriver })], skriver);
      await skrivHistorie(send, 'genopbyg samtidig', { objekter: 100, beskeder: 600 });
      let faerdig = false;
      const [svar, skrevne, laeste] = await Promise.all([
        (async () => {
          const udfald = [];
          for (let gang = 0; gang < antal(20, 4); gang += 1) udfald.push(await ud(url));
          return udfald;
        })().finally(() => (faerdig = true)),
        skrivImens(send, skriver, () => faerdig),
        laesImens(url, borger, () => faerdig),
      ]);
      expect(svar.map(({ ialt, byttet }) => ({ ialt, byttet }))).toEqual(svar.map(() => ({ ialt: 0, byttet: true })));
      expect(skrevne.every(({ status }) => status === 'anvendt')).toBe(true);
      expect(skrevne.length).toBeGreaterThan(10);
      const [i] = await sql<
        { n: number }[]
      >`select count(*)::int as n from sag where id = any(${skrevne.map(({ id }) => id)})`;
      expect(i?.n).toBe(skrevne.length);
      expect(laeste.antal).toBeGreaterThan(50);
      expect(laeste.forkerte).toEqual([]);
      expect(await uoverensstemmelser(sql)).toEqual([]);
    });
  }, 300_000);

  test('killed anywhere it can be begun again, and the register was whole all the time', async () => {
    await medRegister(async ({ url, sql, send }) => {
      await skrivHistorie(send, 'genopbyg dræbt', { objekter: 200, beskeder: 1200 });
      const t = lavTerning(froe('genopbyg dræbt'));
      const env = { DATABASE_URL: url, OVERBLIK_DATA: '/nonexistent' };
      for (let gang = 0; gang < antal(30, 3); gang += 1) {
        const { barn, slut } = startOverblik(['rebuild', 'register'], env);
        while ((await sql`select 1 from pg_namespace where nspname = 'genopbyg'`).length === 0 && barn.exitCode === null) await vent(5);
        await vent(t.tal(400));
        barn.kill('SIGKILL');
        await slut;
        expect(await uoverensstemmelser(sql)).toEqual([]);
      }
      const { slut } = startOverblik(['rebuild', 'register'], env);
      expect(await slut).toMatchObject({ kode: 0, ud: 'tabellerne er, hvad loggen siger; byttet\n' });
      expect(await sql`select 1 from pg_namespace where nspname = 'genopbyg'`).toHaveLength(0);
    });
  }, 300_000); // prettier-ignore
});

async function skrivImens(send: Send, skriver: ReturnType<typeof skriverMed>, faerdig: () => boolean) {
  const ud: { id: string; status: string }[] = [];
  while (!faerdig()) {
    const id = crypto.randomUUID();
    const [kvittering] = await send([haendelse('sag.importer', id, sagsdata(), { skriver })], skriver);
    ud.push({ id, status: kvittering?.status ?? '' });
    await vent(5);
  }
  return ud;
}

/** Asks, as the API does, for one sag and its party, with as many connections. Everything but the one right answer is told. */
async function laesImens(url: string, id: string, faerdig: () => boolean) {
  const klient = forbind({ url, rolle: 'overblik_laeser', max: 10, applikation: 'test-laeser' });
  const forkerte: unknown[] = [];
  let laest = 0;
  const laeser = async () => {
    while (!faerdig()) {
      try {
        const svar = await klient.unsafe(
          `select s.titel, r.vaerdi from sag s join relation r on r.id = s.id and r.art = 'part' where s.id = ($1::text)::uuid
            and not exists (select from sag_historik h where h.id = s.id)`,
          [id],
          { prepare: true },
        );
        if (svar.length !== 1 || svar[0]?.['titel'] !== 'Altid her') forkerte.push(svar);
      } catch (fejl) {
        forkerte.push(fejl);
      }
      laest += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, laeser));
  await klient.end();
  return { antal: laest, forkerte };
}
