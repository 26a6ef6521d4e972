import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { laesPunkter } from '../../db/revision/laesning.ts';
import { rydRevision } from '../../db/revision/oprydning.ts';
import { verificerRevision } from '../../db/revision/verificer.ts';
import { lavRevisionsskriver } from '../../db/skriv/revision.ts';
import { forbind } from '../../db/client.ts';
import type { Opslagsraekke } from '../../schema/domaene/revision.ts';
import { hovedsegl, INGEN_HASH, laenk, punktsegl } from '../../schema/domaene/revision/kaede.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { aabnRevision } from '../support/revision.ts';
import { REVISIONSNOEGLE } from '../support/spoerg.ts';

let base: Awaited<ReturnType<typeof testDatabase>>;
let log: ReturnType<typeof aabnRevision>;
beforeEach(async () => {
  base = await testDatabase();
  log = aabnRevision(base.url);
});
afterEach(async () => {
  await log.slut();
  await base.slet();
});

const raekke = (andet: Partial<Opslagsraekke> = {}): Opslagsraekke => ({
  tidspunkt: fraDate(new Date()), bruger: randomUUID(), brugernavn: 'Åse "Ø" \\ {x,y}', system: randomUUID(), cvr: '11111111', enhed: null,
  rettigheder: ['11111111 SAGER_SE · 32.* · ALLE · VIP_SAGER'], formaal: null, transaktion: randomUUID(), slags: 'overblik',
  personer: ['cpr:0101614444', 'andet:a,"b"'], vedroerer: [], objekter: [randomUUID(), randomUUID()], kriterier: '{"a":1}', antal: 2,
  afgoerelse: 'VIST', grund: null, alarmer: [], ...andet,
}); // prettier-ignore

interface Procesvalg {
  readonly slut?: boolean;
  readonly andet?: Partial<Opslagsraekke>;
  readonly punktHverMs?: number;
}

/** A process that writes so many rows one after another, and – unless it is killed – stops as it should. */
async function proces(antal: number, { slut = true, andet = {}, punktHverMs = 3_600_000 }: Procesvalg = {}) {
  const skriver = lavRevisionsskriver(base.url, REVISIONSNOEGLE, punktHverMs);
  for (let i = 0; i < antal; i += 1) await skriver.skriv([raekke(andet)]);
  if (slut) await skriver.slut();
  return skriver;
}
const brud = async () => (await log.verificer()).brud.map(({ nr, hvad }) => `${String(nr)}: ${hvad}`);

describe('the chains of the audit log', () => {
  test('are whole over a restart, and with many writers at once', async () => {
    await proces(5);
    const skrivere = await Promise.all([1, 2, 3].map(() => proces(0, { slut: false })));
    await Promise.all(skrivere.flatMap((en) => Array.from({ length: 40 }, () => en.skriv([raekke(), raekke()]))));
    const midtvejs = await log.verificer();
    for (const skriver of skrivere) await skriver.slut();

    expect(midtvejs).toMatchObject({ kaeder: 4, opslag: 245, brud: [] });
    expect(await log.verificer()).toMatchObject({ kaeder: 4, opslag: 245, brud: [] });
  });

  test('the same batch sent twice at once, as after a disconnect, is there once', async () => {
    const kaede = randomUUID();
    const [led] = laenk({ kaede, nr: 0, hash: INGEN_HASH }, [raekke()]);
    if (!led) throw new Error('ingen række');
    const krop = (fraNr: number, fraHash: string) =>
      JSON.stringify({ kaede, fraNr, fraHash, nr: led.nr, hash: led.hash, segl: hovedsegl(REVISIONSNOEGLE, led), raekker: [{ ...led, hash: `\\x${led.hash}` }] });
    const send = (tekst: string) => log.sql`select skriv_opslag((${tekst}::text)::jsonb)`;
    await Promise.all(Array.from({ length: 3 }, () => send(krop(0, INGEN_HASH))));
    await send(krop(0, INGEN_HASH));
    await expect(send(krop(5, INGEN_HASH).replace(led.hash, 'ab'.repeat(32)))).rejects.toMatchObject({ code: '23000' });

    expect(await log.verificer()).toMatchObject({ opslag: 1, brud: [] });
  }); // prettier-ignore

  test('rows that come together are committed together', async () => {
    const skriver = await proces(1, { slut: false });
    const [foer] = await log.sql<{ n: number }[]>`select count(distinct xmin::text)::int as n from opslag`;
    await Promise.all(Array.from({ length: 100 }, () => skriver.skriv([raekke()])));
    const [efter] = await log.sql<{ n: number }[]>`select count(distinct xmin::text)::int as n from opslag`;
    await skriver.slut();

    expect((efter?.n ?? 0) - (foer?.n ?? 0)).toBeLessThan(10);
  });

  test('a row the log cannot hold is refused alone', async () => {
    const skriver = await proces(1, { slut: false });
    const udfald = await Promise.allSettled(
      [raekke(), raekke({ kriterier: 'a\0b' }), raekke()].map((en) => skriver.skriv([en])),
    );
    await skriver.slut();

    expect(udfald.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await log.verificer()).toMatchObject({ opslag: 3, brud: [] });
  });
});

describe('revision verify', () => {
  test.each([
    ['another name', `update opslag set brugernavn = 'En anden' where nr = 3`, '3: rækken er ændret'],
    ['another person', `update opslag set personer = '{cpr:0202614444}' where nr = 2`, '2: rækken er ændret'],
    ['a microsecond later', `update opslag set tidspunkt = tidspunkt + interval '1 microsecond' where nr = 4`, '4: rækken er ændret'],
    ['a row gone', 'delete from opslag where nr = 3', '3: rækken mangler'],
    ['the first row gone', 'delete from opslag where nr = 1', '1: rækken mangler'],
    ['the last row gone', 'delete from opslag where nr = 6', '6: rækken mangler'],
    ['the last row gone and the head set back', 'delete from opslag where nr = 6; update opslagskaede set nr = 5, hash = (select hash from opslag where nr = 5)', '6: rækken mangler'],
    ['a row put in at the end', 'insert into opslag (select (jsonb_populate_record(o, \'{"nr":7}\')).* from opslag o where nr = 6)', '7: rækken er sat ind'],
    ['two rows changed about', 'update opslag set nr = case nr when 2 then 103 else 102 end where nr in (2, 3); update opslag set nr = nr - 100 where nr > 100', '2: rækken er ændret'],
    ['every row gone', 'delete from opslag', '1: rækken mangler'],
    ['the whole chain gone', 'delete from opslag; delete from opslagskaede', '1: hele kæden mangler'],
    ['a point gone', 'delete from revisionspunkt where nr = 1', '1: punktet mangler'],
    ['a point moved', 'update revisionspunkt set opslag = 5 where nr = 2', '2: punktets segl passer ikke (er HEMMELIGHED den samme?)'],
  ])('finds %s', async (_hvad, sql, fundet) => {
    await proces(6);
    expect(await brud()).toEqual([]);
    await log.sql.unsafe(sql);
    expect(await brud()).toContain(fundet);
  }); // prettier-ignore

  test('finds a head whose seal is not ours, also where every hash was made again', async () => {
    await proces(6, { slut: false });
    await log.sql`update opslagskaede set segl = sha256('x')`;
    expect(await brud()).toEqual(['6: kædens segl passer ikke (er HEMMELIGHED den samme?)']);
  });

  test('any one bit of a row turned is found', async () => {
    await proces(3);
    const kolonner = ['brugernavn', 'formaal', 'slags', 'kriterier', 'grund'];
    for (const kolonne of kolonner) {
      const [foer] = await log.sql.unsafe<{ v: string | null }[]>(`select ${kolonne} as v from opslag where nr = 2`);
      await log.sql.unsafe(`update opslag set ${kolonne} = coalesce(${kolonne}, '') || ' ' where nr = 2`);
      expect(await brud(), kolonne).toEqual(['2: rækken er ændret']);
      await log.sql.unsafe(`update opslag set ${kolonne} = $1 where nr = 2`, [foer?.v ?? null]);
    }
    await log.sql`update opslag set hash = set_bit(hash, 17, 1 - get_bit(hash, 17)) where nr = 2`;
    expect(await brud()).toEqual(['2: rækken er ændret']);
  });

  test('with another key says so', async () => {
    await proces(2);
    const { brud: fundne } = await verificerRevision(log.revisor, Buffer.alloc(32, 'x'));
    expect(fundne.map(({ hvad }) => hvad).join()).toContain('HEMMELIGHED');
  });
});

describe('old rows', () => {
  const gammel = fraDate(new Date(Date.now() - 3 * 365 * 86_400_000));

  test('are deleted up to a point older than the limit, and the rest still verifies', async () => {
    await proces(4, { andet: { tidspunkt: gammel } });
    await proces(3);
    // Points say when they were made; made again as of then, they are signed again.
    let forrige = '';
    for (const punkt of await laesPunkter(log.sql)) {
      const nyt = punkt.nr <= 2 ? { ...punkt, tidspunkt: gammel } : punkt;
      forrige = punktsegl(REVISIONSNOEGLE, forrige, nyt);
      await log.sql`update revisionspunkt set tidspunkt = ${nyt.tidspunkt}::text::timestamptz, segl = decode(${forrige}, 'hex') where nr = ${punkt.nr}`;
    }
    expect(await brud()).toEqual([]);

    expect(await rydRevision(log.revisor, REVISIONSNOEGLE, 48)).toEqual({ slettet: 0, brud: [] });
    expect(await rydRevision(log.revisor, REVISIONSNOEGLE, 24)).toEqual({ slettet: 4, brud: [] });
    expect(await rydRevision(log.revisor, REVISIONSNOEGLE, 24)).toEqual({ slettet: 0, brud: [] });
    expect(await log.verificer()).toMatchObject({ opslag: 3, brud: [] });
  });

  test('a chain whose process died is anchored first', async () => {
    await proces(4, { slut: false, andet: { tidspunkt: gammel } });
    const punkter = async () => (await log.sql`select 1 from revisionspunkt where opslag = 4`).length;
    expect(await punkter()).toBe(0);
    await rydRevision(log.revisor, REVISIONSNOEGLE, 24);
    expect(await punkter()).toBe(1);
  });
});

describe('who may what with the log', () => {
  const OPERATIONER = ['select 1 from opslag', 'insert into opslag select * from opslag', 'update opslag set antal = 0', 'delete from opslag', 'truncate opslag', 'delete from revisionspunkt', 'update opslagskaede set nr = 0']; // prettier-ignore
  test.each([
    ['overblik_laeser', OPERATIONER],
    ['overblik_indexer', [...OPERATIONER, `select skriv_opslag('{}')`]],
    ['overblik_revisor', [...OPERATIONER.slice(1), `select skriv_opslag('{}')`]],
  ] as const)('%s', async (rolle, forbudt) => {
    const sql = forbind({ url: base.url, rolle, max: 1, applikation: 'test' });
    for (const tekst of forbudt) await expect(sql.unsafe(tekst), tekst).rejects.toMatchObject({ code: '42501' });
    await sql.end();
  });

  test('rows are not deleted where there is no point', async () => {
    await proces(3, { slut: false });
    const sql = forbind({ url: base.url, rolle: 'overblik_revisor', max: 1, applikation: 'test' });
    const punkt = `select slet_opslag(jsonb_build_object('nr', 99, 'slags', 'SLETNING', 'kaede', kaede, 'opslag', 2, 'hash', hash, 'tidspunkt', now(), 'segl', '')) from opslag where nr = 2`;
    await expect(sql.unsafe(punkt)).rejects.toThrow('kun op til et punkt');
    await sql.end();
  });
});
