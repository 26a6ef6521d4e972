import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed } from '../support/indgang.ts';
import { overblik, startOverblik } from '../support/kommando.ts';
import { udholdende } from '../support/vent.ts';

let mappe: string;
let sql: Sql;
let env: Record<string, string>;
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-slet-'));
  const base = await testDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  env = { DATABASE_URL: base.url, OVERBLIK_DATA: mappe };
  slut.push(
    () => sql.end(),
    base.slet,
    () => rm(mappe, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  for (const en of slut) await en();
});

const linjer = (...haendelser: object[]) => haendelser.map((en) => `${JSON.stringify(en)}\n`).join('');
const journal = () => join(mappe, 'sletninger.jsonl');

describe('overblik slet and bevaring', () => {
  test('list, erase, know the file again, and erase once more in a database put back', async () => {
    const [fjernet, staar] = [randomUUID(), randomUUID()];
    const fil = linjer(
      haendelse('sag.importer', fjernet, sagsdata({ titel: 'Fjernes' })),
      haendelse('sag.importer', staar, sagsdata({ titel: 'Står' })),
    );
    expect(await overblik(['import', '-'], env, fil)).toMatchObject({ kode: 0 });
    expect(await overblik(['slet'], env)).toMatchObject({ kode: 0, ud: 'forfaldne 0; intet er slettet\n' });
    await overblik(['import', '-'], env, linjer(haendelse('sag.slet', fjernet, {}, { time: '2026-02-01T00:00:00Z' })));
    const vist = await overblik(['slet'], env);
    expect(vist.ud).toMatch(new RegExp(`^FJERNET sag ${fjernet} siden \\d{4}-\\d\\d-\\d\\d\nforfaldne 1; intet er slettet\n$`));
    expect(await sql`select 1 from registrering where data <> '{}'`).toHaveLength(2); // the slet itself says nothing
    expect(await overblik(['slet', '--udfoer'], env)).toMatchObject({ kode: 0, ud: 'slettet 1\n' });
    expect(await sql`select objekt_id from registrering where data <> '{}'`).toEqual([{ objekt_id: staar }]);
    expect(await overblik(['import', '-'], env, fil)).toMatchObject({ kode: 0, ud: expect.stringMatching(/ dubletter 2 /) as string });

    // What was erased of the one that stands is only in the journal: a backup from before was put back.
    expect(await overblik(['slet', '--objekt', staar], env)).toMatchObject({ kode: 1, fejl: expect.stringMatching(/--udfoer/) as string });
    expect(await overblik(['slet', '--objekt', staar, '--udfoer'], env)).toMatchObject({ kode: 0, ud: 'slettet 1\n' });
    const tekst = await readFile(journal(), 'utf8');
    expect(tekst).not.toContain(staar);
    await sql`truncate sletning, slettet_besked, indbakke, registrering, objekt, sag, relation`;
    await writeFile(journal(), '');
    expect(await overblik(['import', '-'], env, fil)).toMatchObject({ kode: 0, ud: expect.stringMatching(/ anvendt 2 /) as string });
    const kopi = join(mappe, 'kopi.jsonl');
    await writeFile(kopi, `${tekst}\n{"maerke":"afbrudt`);
    expect(await overblik(['slet', '--genafspil', kopi], env)).toMatchObject({ kode: 0, ud: 'linjer 2 ukendte 2 slettet 2\n' });
    expect(await sql`select 1 from sag`).toHaveLength(0);
    await appendFile(kopi, 'noget andet\n{}\n');
    expect(await overblik(['slet', '--genafspil', kopi], env)).toMatchObject({ kode: 1, fejl: expect.stringMatching(/kopi\.jsonl:\d+: er ingen linje/) as string });
  }, 300_000); // prettier-ignore

  test('rules are shown, and set one at a time; a slip of the pen is named', async () => {
    const { ud } = await overblik(['bevaring'], env);
    expect(ud).toMatch(/^sag OPHOERT B: bevares$/m);
    expect(ud).toMatch(/^sag OPHOERT K5: 60 måneder$/m);
    const sat = await overblik(['bevaring', '--slags', 'sag', '--anledning', 'OPHOERT', '--kassationskode', 'K', '--maaneder', '36'], env); // prettier-ignore
    expect(sat.ud).toMatch(/^sag OPHOERT K: 36 måneder$/m);
    await overblik(
      ['bevaring', '--slags', 'sag', '--anledning', 'OPHOERT', '--kassationskode', 'K', '--maaneder', 'altid'],
      env,
    );
    expect(await sql`select maaneder from bevaring where kassationskode = 'K'`).toEqual([{ maaneder: null }]);
    const galt = await overblik(['bevaring', '--slags', 'hund', '--anledning', 'OPHOERT', '--maaneder', 'x'], env);
    expect(galt).toMatchObject({ kode: 1, fejl: expect.stringMatching(/--slags, --maaneder/) as string });
  }, 300_000);

  test('serve indexer tells of what takes effect, and erases as it starts what the journal says and the database does not know', async () => {
    const id = randomUUID();
    const fil = linjer(haendelse('sag.importer', id, sagsdata({ titel: 'Slettet' })));
    await overblik(['import', '-'], env, fil);
    await overblik(['slet', '--objekt', id, '--udfoer'], env);
    await sql`truncate sletning, slettet_besked, indbakke, registrering, objekt, sag, relation`;
    await overblik(['import', '-'], env, fil);
    const server = startOverblik(['serve', 'indexer'], env);
    await server.harSkrevet('klar: ');
    expect(await sql`select 1 from sag where id = ${id}`).toHaveLength(0);

    const [snart, sag, skriver] = [new Date(Date.now() + 3_000).toISOString(), randomUUID(), skriverMed()];
    const egenskaber = [
      { fra: '2020-01-01T00:00:00Z', til: snart, titel: 'Før' },
      { fra: snart, titel: 'Efter' },
    ];
    const ind = aabnIndgang(env['DATABASE_URL'] ?? '');
    await ind.send([haendelse('sag.importer', sag, sagsdata({ egenskaber }), { skriver })], skriver);
    await ind.slut();
    await udholdende(async () => {
      const fundet = await sql`select version::int from udbakke where objekt_id = ${sag} and virkning = ${snart}`;
      if (fundet.length !== 1) throw new Error('ikke endnu');
    });
    server.barn.kill('SIGTERM');
    expect(await server.slut).toMatchObject({ kode: 0 });
  }, 300_000);
});
