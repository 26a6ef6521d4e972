import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind } from '../../db/client.ts';
import { objektside } from '../../db/skriv/objekt.ts';
import { genopbygSoegning } from '../../db/soeg/genopbyg.ts';
import { laegParti, laesParti } from '../../db/soeg/parti.ts';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { lavSoegbar, type Soegbar } from '../support/soegbar.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const ANTAL = 1_200;
let [base, r, graf, soegbar, token] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  Soegbar,
  string,
];

beforeAll(async () => {
  base = await testDatabase();
  r = await skrivRegister(base.url);
  const en = await r.sag({ cpr: '0101614444', titel: 'Boligstøtte' });
  await r.sql`insert into objekt (id, slags, livscyklus, senest_aendret) select gen_random_uuid(), 'sag', 'aktiv', '2026-01-01' from generate_series(2, ${ANTAL})`;
  await r.sql`insert into sag (id, virkning, registreret, titel, ejer_cvr, adgang_ejer, kle, adgang_kle, foelsomhed, adgang_foelsomhed)
    select o.id, s.virkning, s.registreret, s.titel, s.ejer_cvr, s.adgang_ejer, s.kle, s.adgang_kle, s.foelsomhed, s.adgang_foelsomhed
    from objekt o, sag s where o.id <> s.id and s.id = ${en}`;
  soegbar = lavSoegbar(base.url);
  await soegbar.goer();
  graf = await startGraf(base.url);
  token = await graf.token([gruppe({ privilegier: ['SAGER_SE', 'SOEG'] })]);
}, 120_000); // prettier-ignore
afterAll(async () => {
  await graf.stop();
  await soegbar.slut();
  await r.slut();
  await base.slet();
});

const antal = async () => {
  const { data, errors } = await graf.spoerg('{ soeg(tekst: "bolig", first: 5) { totalCount nodes { __typename } } }', {}, token);
  expect(errors).toBeUndefined();
  return [data.soeg.totalCount, data.soeg.nodes.length];
}; // prettier-ignore

const indekser = () =>
  r.sql`select indexname, indexdef, i.indisvalid from pg_indexes x join pg_index i on i.indexrelid = x.indexname::regclass
    where x.tablename = 'soegedokument' order by 1`.then((raekker) => raekker.map((en) => ({ ...en })));

describe('rebuild search', () => {
  test('makes the same again, and whoever searches meanwhile sees all of it at every moment', async () => {
    let [slut, set] = [false, 0];
    const soeger = (async () => {
      for (; !slut; set += 1) expect(await antal()).toEqual([ANTAL, 5]);
    })();
    const foer = await indekser();
    expect(await genopbygSoegning(base.url, () => undefined)).toEqual({ dokumenter: ANTAL, afvigelser: [] });
    expect(await indekser()).toEqual(foer);
    slut = true;
    await soeger;
    expect(set).toBeGreaterThan(2);
  }, 120_000);

  test('finds what the projection had wrong or lacked, tells of it and puts it right', async () => {
    const [et, to] = await r.sql<{ objekt_id: string }[]>`select objekt_id from soegedokument order by objekt_id limit 2`;
    await r.sql`delete from soegedokument where objekt_id = ${et?.objekt_id ?? ''}`;
    await r.sql`update soegedokument set kle = '27.18.00' where objekt_id = ${to?.objekt_id ?? ''}`;
    const foer = await r.sql<{ aendring: string }[]>`select aendring from soegestand`;
    const { afvigelser } = await genopbygSoegning(base.url, () => undefined);
    expect(afvigelser).toEqual([et?.objekt_id, to?.objekt_id].sort());
    expect(await antal()).toEqual([ANTAL, 5]);
    const nye = await r.sql`select 1 from soegeobjekt where aendring > ${foer[0]?.aendring ?? ''}`;
    expect(nye.length, 'an index outside is to have them again').toBe(2);
  }, 120_000);

  test('takes in what is written while it goes on', async () => {
    let nye = 0;
    await genopbygSoegning(base.url, () => {
      if (nye < 3) nye += 1;
      else return;
      void r.sag({ cpr: '0101614444', titel: 'Boligstøtte ny' }).then((id) => soegbar.goer([id]));
    });
    await soegbar.projicer();
    expect((await antal())[0]).toBe(ANTAL + nye);
    expect(await genopbygSoegning(base.url, () => undefined)).toMatchObject({ afvigelser: [] });
  }, 120_000);

  test('what was read ahead is not laid over what has been projected since', async () => {
    await r.sql`create table soegedokument_ny (like soegedokument including all)`;
    await r.sql`grant all on soegedokument_ny to overblik_indexer`;
    await r.sql`update soegestand set bygges = true`;
    const parti = await laesParti(r.sql, await objektside(r.sql, '00000000-0000-0000-0000-000000000000', 500));
    const id = parti.ider[0] ?? '';
    await r.sql`update sag set titel = 'Boligstøtte til nyt navn' where id = ${id}`;
    await soegbar.goer([id]);
    await r.sql.begin((tx) => laegParti(tx, parti));
    const ens = await r.sql`select 1 from soegedokument a join soegedokument_ny b using (objekt_id, noegle, fra, nu_fra, ord)`;
    expect(ens).toHaveLength(parti.ider.length);
    expect(await r.sql`select 1 from soegedokument_ny where ord @@ 'navn'::tsquery`).toHaveLength(1);
    await r.sql`update soegestand set bygges = false`;
    await r.sql`drop table soegedokument_ny`;
  }, 120_000);

  test('can be run again after it was killed in the middle, and the projection goes on meanwhile', async () => {
    const dybt = async () => {
      await genopbygSoegning(base.url, (faerdige) => {
        if (faerdige >= 500) void r.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'overblik-genopbyg-soegning'`.catch(() => undefined);
      });
    };
    await expect(dybt()).rejects.toThrow();
    const id = await r.sag({ cpr: '0101614444', titel: 'Boligstøtte efter' });
    await soegbar.goer([id]);
    const [foer] = await antal();
    expect(await genopbygSoegning(base.url, () => undefined)).toMatchObject({ dokumenter: foer, afvigelser: [] });
    expect((await indekser()).filter(({ indexname }) => String(indexname).includes('ny'))).toEqual([]);
  }, 120_000);

  test('while it makes its indexes nobody waits; killed there it can be run again', async () => {
    const laver = () => r.sql<{ pid: number }[]>`select pid from pg_stat_activity where query ilike 'create index concurrently%' and datname = current_database()`;
    const foer = await indekser();
    // An index is not done as long as somebody looks at what was there before it.
    const holder = forbind({ url: base.url, max: 1, applikation: 'test' });
    await holder.begin('isolation level repeatable read', async (tx) => {
      await tx`select from soegestand`;
      const draebt = expect(genopbygSoegning(base.url, () => undefined)).rejects.toThrow();
      await expect.poll(async () => (await laver()).length, { timeout: 30_000 }).toBe(1);
      const id = await r.sag({ cpr: '0101614444', titel: 'Boligstøtte imens' });
      await soegbar.goer([id]);
      expect((await antal())[0]).toBeGreaterThan(ANTAL);
      for (const { pid } of await laver()) await r.sql`select pg_terminate_backend(${pid})`;
      await draebt;
    });
    await holder.end();
    const [alle] = await antal();
    expect(await genopbygSoegning(base.url, () => undefined)).toMatchObject({ dokumenter: alle, afvigelser: [] });
    expect(await indekser()).toEqual(foer);
  }, 120_000);
}); // prettier-ignore
