import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import type { Laeser, Sidevalg } from '../../db/laeser.ts';
import type { Valg } from '../../db/valg.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { bevillingerForSager, bevillingerVedId, soegYdelser } from '../../db/queries/bevilling.ts';
import { dokumenterForSager, dokumenterVedId, soegDokumenter } from '../../db/queries/dokument.ts';
import { effektueringerForBevillinger, effektueringerVedId } from '../../db/queries/effektuering.ts';
import { adviserVedId, notaterForSager, notaterVedId } from '../../db/queries/journalnotat.ts';
import { kilderFor, systemnavne } from '../../db/queries/kilde.ts';
import { ansvarFor, klasserVedKode } from '../../db/queries/klasse.ts';
import { behandlereVedId, egneOrgenhederVedId, orgenhederVedId } from '../../db/queries/orgenhed.ts';
import { hentOverblik } from '../../db/queries/overblik.ts';
import { parterVedIdentifikator } from '../../db/queries/part.ts';
import { sagerVedId, soegSager } from '../../db/queries/sag.ts';
import { kalderMed } from '../support/kalder.ts';
import type { Kle } from '../../schema/domaene/kle.ts';
import { fraDate, type Oejeblik } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const side: Sidevalg = { foerst: 20, efter: null, antal: true };
const efter: Sidevalg = { foerst: 20, efter: { vaerdi: null, id: ID }, antal: false };
const valg: Valg[] = [
  { navn: 'a', felt: 'sager', side, relationer: true, filter: { part: [{ skema: 'cpr', vaerdi: '7204854444' }] } },
  { navn: 'b', felt: 'sager', side: efter, relationer: false, sortering: { felt: 'FREMDRIFT', retning: 'STIGENDE' } },
  { navn: 'c', felt: 'ydelser', side, sortering: { felt: 'BELOEB', retning: 'FALDENDE' }, filter: { aktiv: true } },
  { navn: 'd', felt: 'effektueringer', side },
  { navn: 'e', felt: 'journalnotater', side },
  { navn: 'f', felt: 'dokumenter', side },
  { navn: 'g', felt: 'adviser', side },
  { navn: 'h', felt: 'tidslinje', side, tidsrum: { fra: fraDate(new Date(0)) } },
  { navn: 'i', felt: 'ansvarlige' },
  { navn: 'j', felt: 'part' },
];

describe.each([
  ['now', null, null],
  ['in the past', '2020-01-01T00:00:00.000000Z', null],
  ['as known earlier', '2020-01-01T00:00:00.000000Z', '2021-01-01T00:00:00.000000Z'],
])('an empty register asked %s', (_navn, virkning, registrering) => {
  let sql: Sql;
  let l: Laeser;
  let slet: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase();
    slet = database.slet;
    sql = forbind({ url: database.url, rolle: 'overblik_laeser', max: 2, applikation: 'test' });
    const nu = fraDate(new Date());
    const adgang = await hentAdgang(sql, kalderMed({ kle: ['32.*', '00.01.00'] }), false);
    const paa = { nu, virkning: (virkning ?? nu) as Oejeblik, registrering: registrering as Oejeblik | null };
    l = { sql, adgang, paa };
  });
  afterAll(async () => {
    await sql.end();
    await slet();
  });

  test('an overview is empty in every field', async () => {
    const [svar] = await hentOverblik(l, [{ skema: 'cpr', vaerdi: '7204854444' }], valg);
    const tom = { raekker: [], noegler: [], flere: false };
    for (const felt of ['c', 'd', 'e', 'f', 'g', 'h', 'a']) expect(svar?.felter[felt]).toEqual({ ...tom, antal: 0 });
    expect(svar?.felter['b']).toEqual({ ...tom, antal: null });
    expect(svar?.felter['i']).toEqual([]);
    expect(svar?.felter['j']).toMatchObject({ navn: null, beskyttet: null, andreNumre: [] });
  });

  test('every look-up finds nothing', async () => {
    const opslag = [
      sagerVedId, dokumenterVedId, bevillingerVedId, effektueringerVedId, notaterVedId, adviserVedId,
      bevillingerForSager, orgenhederVedId, egneOrgenhederVedId, behandlereVedId, systemnavne, klasserVedKode,
    ]; // prettier-ignore
    for (const find of opslag) expect([find.name, (await find(l, [ID])).size]).toEqual([find.name, 0]);
    for (const find of [dokumenterForSager, notaterForSager, effektueringerForBevillinger])
      expect((await find(l, [ID], side)).size).toBe(0);
  });

  test('every list is empty', async () => {
    const filter = { part: [{ skema: 'cpr', vaerdi: '7204854444' } as const], kle: [{ praefiks: '3' }] };
    expect(
      (await soegSager(l, { side, filter: { ...filter, ikke: { titel: '%' }, eller: [{ behandler: ID }] } })).antal,
    ).toBe(0);
    expect((await soegYdelser(l, { side, filter: { ...filter, beloeb: { fra: '1.50' }, aktiv: false } })).antal).toBe(
      0,
    );
    expect((await soegDokumenter(l, { side, filter: { ...filter, sag: ID } })).antal).toBe(0);
    expect((await soegDokumenter(l, { side, filter })).antal).toBe(0);
    expect(await kilderFor(l)).toEqual([]);
    expect(await ansvarFor(l, '32.30.04' as Kle)).toEqual({ enhed: null, system: null });
    expect((await parterVedIdentifikator(l, [{ skema: 'cpr', vaerdi: '7204854444' }])).size).toBe(1);
  });
});
