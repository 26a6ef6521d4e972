import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { uuid5, type Uuid } from '../../../schema/domaene/id.ts';
import { eksempel, id as uuidEl, medStandarder, rod } from '../../indexers/xml/hjaelp.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnFil, statusser, type Fil } from '../../support/importfil.ts';
import { haendelse, sagsdata, type Json } from '../../support/indgang.ts';
import { KORSBAEK } from '../../support/kalder.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';
import { ALLE } from './slags.ts';

let [sql, fil] = [] as unknown as [Sql, Fil];
const slut: (() => Promise<unknown>)[] = [];
const [source, sag] = [`urn:uuid:${randomUUID()}`, randomUUID()];
beforeAll(async () => {
  const base = await testDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  fil = aabnFil(base.url);
  slut.push(fil.slut, () => sql.end(), base.slet);
  await fil.laes(JSON.stringify(besked('sag.importer', sag, sagsdata(), 1)));
});
afterAll(async () => {
  const forskelle = await uoverensstemmelser(sql);
  for (const en of slut) await en();
  expect(forskelle).toEqual([]);
});
const dag = (nr: number) => `2026-02-0${String(nr)}T00:00:00Z`;
const besked = (type: string, id: string, data: Json, nr: number | null, andet: Json = {}): Json => {
  const { time: _time, ...uden } = haendelse(type, id, data, { source, myndighed: KORSBAEK, ...andet });
  return nr === null ? uden : { ...uden, time: dag(nr) };
};

medStandarder('XML of each kind', () => {
  const alle = [
    ['dokument', 'konstrueret/sdi-importer.xml', 'di'], // before the sag, that takes it along
    ['sag', 'konstrueret/sdi-importer.xml', 'si'],
    ['bevilling', 'ydelseindeks-importer.xml', 'bi'],
    ['effektuering', 'ydelseindeks-importer.xml', 'oei'],
  ] as const;
  test.each(alle)(
    '%s: importer, again, fjern, and importer anew',
    async (slags, navn, rum) => {
      const xml = eksempel(navn);
      await fil.laes(xml);
      expect(new Set(statusser(await fil.laes(xml)))).toEqual(new Set(['dublet']));
      const [objekt] = await sql<
        { id: string }[]
      >`select distinct t.id from ${sql(slags)} t join registrering r on r.objekt_id = t.id
      where ${xml} like '%' || t.id || '%' limit 1`;
      const raekker = () => sql`select to_jsonb(x) - 'registreret' as r from ${sql(slags)} x where id = ${String(objekt?.id)} order by virkning`; // prettier-ignore
      const foer = await raekker();
      expect(foer).not.toHaveLength(0);
      const fjern = rod(`${rum}:FjernInput`, uuidEl(String(objekt?.id)));
      expect(statusser(await fil.laes(fjern))).toEqual(['anvendt']);
      expect(await raekker()).toHaveLength(0);
      // A removed sag takes the dokumenter along that hang on it alone; then they are imported anew too.
      expect(new Set(statusser(await fil.laes(xml)))).toEqual(slags === 'sag' ? new Set(['anvendt']) : new Set(['anvendt', 'dublet'])); // prettier-ignore
      expect(await raekker()).toEqual(foer);
      expect((await sql`select generation from objekt where id = ${String(objekt?.id)}`)[0]).toEqual({ generation: 1 });
    },
    120_000,
  ); // each file has a reader's thread started for it, four in turn
});

describe('a file of NDJSON with every kind in it', () => {
  const liv = ALLE.map((s) => {
    const id = randomUUID();
    const forst = besked(`${s.slags}.importer`, id, s.hele(sag, 'A', 'gammelt'), 5);
    const beskeder = [
      forst,
      besked(`${s.slags}.opdater`, id, s.del('B'), 6),
      besked(`${s.slags}.fjern`, id, {}, null),
      besked(`${s.slags}.opdater`, id, s.del('Kommer for sent'), 7),
      besked(`${s.slags}.importer`, id, s.hele(sag, 'C', null), 3),
      forst,
    ];
    return { ...s, id: s.slags === 'part' ? uuid5(id as Uuid, `part:${KORSBAEK}`) : id, beskeder };
  });
  let svar: string[] = [];
  beforeAll(async () => {
    svar = statusser(
      await fil.laes(liv.flatMap(({ beskeder }) => beskeder.map((en) => JSON.stringify(en))).join('\n')),
    );
  });

  test.each(liv)('$slags: a fjern without a time ends its generation, and what comes after starts anew', async ({ slags, tabel, kolonner, id, beskeder }) => {
    const nr = liv.findIndex((en) => en.slags === slags) * beskeder.length;
    expect(svar.slice(nr, nr + beskeder.length)).toEqual(['anvendt', 'anvendt', 'anvendt', 'advarsel', 'anvendt', 'anvendt']);
    // The same besked is taken anew in the new life, and is laid where it belongs there: after what is older.
    const [raekke] = await sql`select ${sql(kolonner[0])} as v, ${sql(kolonner[1])} as m from ${sql(tabel)} where id = ${id} order by virkning desc limit 1`;
    expect(raekke?.['m']).toBe('gammelt');
    expect(['A', 'Kommer for sent']).toContain(raekke?.['v']);
    expect((await sql`select generation from objekt where id = ${id}`)[0]).toEqual({ generation: 1 });
    const historik = sql(`${tabel}_historik`);
    expect(await sql`select from ${historik} where id = ${id} and ${sql(kolonner[0])} = 'B'`).toHaveLength(0);
  }); // prettier-ignore
});
