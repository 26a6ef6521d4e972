import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { antal } from '../support/froe.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed, type Json, type Send } from '../support/indgang.ts';
import { overblik } from '../support/kommando.ts';
import { uoverensstemmelser } from '../support/kontrol.ts';

let [mappe, sql, send, env] = [] as unknown as [string, Sql, Send, Record<string, string>];
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-afstem-'));
  const base = await testDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  const indgang = aabnIndgang(base.url);
  send = indgang.send;
  env = { DATABASE_URL: base.url, OVERBLIK_DATA: join(mappe, 'data') };
  slut.push(
    indgang.slut,
    () => sql.end(),
    base.slet,
    () => rm(mappe, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  const forskelle = await uoverensstemmelser(sql);
  for (const en of slut) await en();
  expect(forskelle).toEqual([]);
});

const [JAN, FEB, MAR] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'];

/** A source with as many sager, each sent in February. */
async function kildeMed(sager: number) {
  const skriver = skriverMed();
  const sendte = Array.from({ length: sager }, () => haendelse('sag.importer', randomUUID(), sagsdata(), { skriver, time: FEB })); // prettier-ignore
  await send(sendte, skriver);
  return { skriver, system: String(skriver.system), sendte, ider: sendte.map(({ subject }) => String(subject)) };
}

const ordnet = (vaerdi: unknown): unknown =>
  Array.isArray(vaerdi)
    ? vaerdi.map(ordnet)
    : typeof vaerdi === 'object' && vaerdi !== null
      ? Object.fromEntries(Object.entries(vaerdi).sort(([a], [b]) => (a < b ? -1 : 1)).map(([n, v]) => [n, ordnet(v)])) // prettier-ignore
      : vaerdi;
/** As docs/drift.md tells a source to make it. */
const hash = ({ type, subject, data }: Json, time: string) =>
  createHash('sha256').update(JSON.stringify(ordnet([type, subject, time, null, null, data]))).digest('hex'); // prettier-ignore

const afstem = (system: string, liste: string, ...flag: string[]) => overblik(['reconcile', system, '-', ...flag], env, liste); // prettier-ignore

describe('a source’s list', () => {
  test('of a message words were struck out of: its hash is compared with nothing, its time still is', async () => {
    const { skriver, system, sendte, ider } = await kildeMed(2);
    const titel = [{ fra: '2020-01-01T00:00:00Z', titel: null }];
    const kasser = haendelse('sag.kasser', ider[0] ?? '', { egenskaber: titel }, { skriver, time: FEB });
    await send([kasser], skriver);
    const linjer = (tid: string) => sendte.map((en) => `${String(en['subject'])};${tid};${hash(en, '2026-02-01T00:00:00.000000Z')}\n`).join(''); // prettier-ignore
    expect(await afstem(system, linjer(FEB))).toMatchObject({ kode: 0, ud: expect.stringContaining(' ens 2 ') as string }); // prettier-ignore
    expect(await afstem(system, linjer(MAR))).toMatchObject({ kode: 1 });
  });

  test('equal to the register: nothing is named, and it is known when that was', async () => {
    const { system, sendte, ider } = await kildeMed(3);
    const liste = sendte.map((en) => `${String(en['subject'])};2026-02-01T01:00:00+01:00;${hash(en, '2026-02-01T00:00:00.000000Z')}\r\n`); // prettier-ignore
    expect(ider).toHaveLength(3);
    expect(await afstem(system, `\uFEFFuuid;tidspunkt;hash\r\n${liste.join('')}\r\n`)).toEqual({
      kode: 0,
      ud: 'linjer 3 ens 3 mangler 0 ekstra 0 forskellige 0 nyere 0 dobbelte 0 forkerte 0\n',
      fejl: '',
    });
    expect(await sql`select linjer, ens from afstemning where system = ${system}`).toEqual([{ linjer: 3, ens: 3 }]);
  });

  test('that differs in every way: each is named with why, and the ids the source is to send again are a file', async () => {
    const { system, ider, sendte, skriver } = await kildeMed(6);
    const [ens, ekstra, aeldre, nyere, andet, efter] = ider as [string, string, string, string, string, string];
    const [ukendt, fremmed] = [randomUUID(), (await kildeMed(1)).ider[0]!];
    await send([haendelse('sag.opdater', efter, { egenskaber: [] }, { skriver, time: '2026-05-01T00:00:00Z' })], skriver); // prettier-ignore
    const liste = [`${ens};${FEB}`, `${aeldre};${MAR}`, `${nyere};${JAN}`, `${andet};${FEB};${hash(sendte[0]!, FEB)}`, `${efter};${FEB}`, `${ukendt};${FEB}`, `${fremmed};${FEB}`]; // prettier-ignore
    const ret = join(mappe, 'ret.txt');
    const { kode, ud, fejl } = await afstem(system, liste.join('\n'), '--ret', ret);
    expect([kode, fejl]).toEqual([1, '']);
    expect(ud.trimEnd().split('\n')).toEqual([
      `mangler ${ukendt}: ukendt her (linje 6)`,
      `mangler ${fremmed}: et andet system ejer det (linje 7)`,
      `ekstra ${ekstra} sag: står ikke på listen`,
      `forskellig ${aeldre} sag: registret er ældre end listen (linje 2)`,
      `forskellig ${nyere} sag: registret er nyere end listen (linje 3)`,
      `forskellig ${andet} sag: indholdet er et andet (linje 4)`,
      'linjer 7 ens 1 mangler 2 ekstra 1 forskellige 3 nyere 1 dobbelte 0 forkerte 0',
    ]);
    const igen = (await readFile(ret, 'utf8')).trimEnd().split('\n').sort();
    expect(igen).toEqual([aeldre, nyere, andet, ukendt, fremmed].sort());
    expect(await sql`select 1 from sag where id = ${ekstra}`).toHaveLength(1);
  });

  test('removes what the source no longer has when that is asked for, through the log, and it may come again', async () => {
    const { system, ider, sendte, skriver } = await kildeMed(3);
    const liste = `${ider[0]!};${FEB}\n`;
    expect((await afstem(system, `${liste}vrøvl\n`, '--fjern')).kode).toBe(1);
    expect((await afstem(system, '', '--fjern')).kode).toBe(1);
    expect(await sql`select 1 from sag where id = any(${ider})`).toHaveLength(3);

    expect((await afstem(system, liste, '--fjern')).ud).toMatch(/ekstra 2 .*\nfjernet 2 ikke fjernet 0\n$/);
    expect(await sql`select distinct id from sag where id = any(${ider})`).toEqual([{ id: ider[0] }]);
    expect(await sql`select kilde from registrering where objekt_id = ${ider[1]!} and operation = 'fjern'`).toEqual([{ kilde: system }]); // prettier-ignore
    expect((await afstem(system, liste)).kode).toBe(0);
    await send([sendte[1]!], skriver);
    expect(await sql`select 1 from sag where id = ${ider[1]!}`).toHaveLength(1);
  }, 120_000); // the command is run five times

  test('with lines that are wrong: each is named with its line and rule, and the rest is compared', async () => {
    const { system, ider } = await kildeMed(2);
    const [a, b] = ider as [string, string];
    const linjer = [`${a};${FEB}`, '', 'ikke-uuid;x', `${b};i går`, `${a};${FEB}`, `${a};${FEB};abc`, `${a};${FEB};;mere`, 'x'.repeat(2000)]; // prettier-ignore
    const { kode, ud, fejl } = await afstem(system, linjer.join('\n'));
    expect(kode).toBe(1);
    const regler = ['3: uuid', '4: tidspunkt', '6: hash', '7: skal have højst tre felter', '8: linjen er længere'];
    expect(fejl.trimEnd().split('\n')).toEqual(regler.map((regel) => expect.stringContaining(`-:${regel}`)));
    expect(ud).toMatch(/\nlinjer 5 ens 2 mangler 0 ekstra 0 forskellige 0 nyere 0 dobbelte 3 forkerte 5\n$/);
    expect(ud).toContain(`dobbelt ${a} sag: står også på linje 1 (linje 5)`);
  });

  test('of a source nobody knows, or a file that is not there: said, and nothing is written', async () => {
    expect(await afstem(randomUUID(), '')).toMatchObject({ kode: 1, ud: '' });
    expect(await overblik(['reconcile', randomUUID(), '/findes/ikke'], env)).toMatchObject({ kode: 1, ud: '' });
  });

  test('of 100,000 lines (a million in full) is compared line by line', async () => {
    const n = antal(1_000_000, 100_000);
    const system = randomUUID();
    await sql`insert into objekt (id, slags, livscyklus, ejersystem, generation)
      select ('00000000-0000-4000-8000-' || lpad(to_hex(nr), 12, '0'))::uuid, 'klasse', 'aktiv', ${system}, 7 from generate_series(1, ${n}::int) nr`;
    await sql`insert into registrering (objekt_id, generation, operation, tidspunkt, besked_id, modtaget, kilde, gaelder, data)
      select id, 7, 'importer', ${FEB}, ${system} || ':' || id, now(), ${system}, true, '{}' from objekt where ejersystem = ${system}`;
    const id = (nr: number) => `00000000-0000-4000-8000-${nr.toString(16).padStart(12, '0')}`;
    const fil = join(mappe, 'stor.csv');
    const linjer = Array.from({ length: n }, (_, nr) => `${id(nr + 2)};${nr === 9 ? JAN : FEB}`); // without the first, with one more
    await writeFile(fil, linjer.join('\n'));
    const { ud } = await overblik(['reconcile', system, fil], env);
    await sql`delete from registrering where kilde = ${system}`;
    await sql`delete from objekt where ejersystem = ${system}`;
    expect(ud.trimEnd().split('\n').at(-1)).toBe(`linjer ${n} ens ${n - 2} mangler 1 ekstra 1 forskellige 1 nyere 0 dobbelte 0 forkerte 0`); // prettier-ignore
  }, 300_000);
});
