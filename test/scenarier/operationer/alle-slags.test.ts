import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { uuid5, type Uuid } from '../../../schema/domaene/id.ts';
import { testDatabase } from '../../support/database.ts';
import { haendelse, sagsdata, type Json } from '../../support/indgang.ts';
import { KORSBAEK } from '../../support/kalder.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { ALLE, type Slags } from './slags.ts';

let [graf, sql] = [] as unknown as [Graf, Sql];
const slut: (() => Promise<unknown>)[] = [];
const [system, sag] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  const base = await testDatabase();
  graf = await startGraf(base.url);
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  slut.push(() => graf.stop(), () => sql.end(), base.slet); // prettier-ignore
  await sql`insert into it_system ${sql({ id: system, registerkilde: true })}`;
  await send([besked('sag.importer', sag, sagsdata(), '2026-01-01T00:00:00Z')]);
});
afterAll(async () => {
  const forskelle = await uoverensstemmelser(sql);
  for (const en of slut) await en();
  expect(forskelle).toEqual([]);
});

interface Svar {
  readonly status: string;
  readonly advarsler: { kode: string }[];
  readonly fejl: { kode: string; felt: string }[];
}
const besked = (type: string, id: string, data: Json, time: string, andet: Json = {}) =>
  haendelse(type, id, data, { source: `urn:uuid:${system}`, time, ...andet });
async function send(beskeder: readonly Json[], hvem = system): Promise<Svar[]> {
  const svar = await graf.send(JSON.stringify(beskeder), 'application/cloudevents-batch+json', await graf.skrivetoken(hvem)); // prettier-ignore
  return (await svar.json()) as Svar[];
}
/** Where the field that is told of is a number, two objects of the file have the same: that is warned about, and not what is asked here. */
const kort = ({ status, advarsler, fejl }: Svar) => {
  const koder = [...fejl, ...advarsler].map(({ kode }) => kode).filter((kode) => kode !== 'NOEGLE_I_BRUG');
  return [status === 'advarsel' && koder.length === 0 ? 'anvendt' : status, ...koder].join(' ');
};

/** The row as it stands: its two fields, or what became of it. */
async function staar({ slags, tabel, kolonner: [vaerdi, mere] }: Slags, subject: string): Promise<string> {
  const id = slags === 'part' ? uuid5(subject as Uuid, `part:${KORSBAEK}`) : subject;
  const [objekt] = await sql<{ livscyklus: string }[]>`select livscyklus from objekt where id = ${id}`;
  const [raekke] = await sql<{ v: string | null; m: string | null }[]>`
    select ${sql(vaerdi)} as v, ${sql(mere)} as m from ${sql(tabel)} where id = ${id} order by virkning desc limit 1`;
  return [objekt?.livscyklus ?? 'ukendt', ...(raekke ? [`${raekke.v ?? '-'}/${raekke.m ?? '-'}`] : [])].join(' ');
}

const dag = (nr: number) => `2026-02-${String(nr).padStart(2, '0')}T00:00:00Z`;

type Trin = readonly [operation: string, nr: number, data: (s: Slags) => Json, kvittering: string, staar: string];
/** What is registered for a time before what stands is nothing new, but where records hold from when they were registered. */
const svaret = ({ gaelderFra }: Slags, [operation, nr, , kvittering]: Trin) =>
  gaelderFra && operation === 'importer' && nr === 1 ? 'anvendt' : kvittering;
const hele =
  (v: string, m: string | null = null) =>
  (s: Slags) =>
    s.hele(sag, v, m);
const del = (v: string | null) => (s: Slags) => s.del(v);
const intet = () => ({});

/** A whole life, every operation in it: what is sent when, what is answered, what stands after it. */
const LIV: readonly Trin[] = [
  ['importer', 2, hele('A', 'm'), 'anvendt', 'aktiv A/m'],
  ['importer', 3, hele('A', 'm'), 'foraeldet', 'aktiv A/m'],
  ['importer', 1, hele('For gammel', 'x'), 'foraeldet', 'aktiv A/m'],
  ['opdater', 4, del('B'), 'anvendt', 'aktiv B/m'],
  ['opdater', 5, del('B'), 'foraeldet', 'aktiv B/m'],
  ['ret', 6, del('C'), 'anvendt', 'aktiv C/m'],
  ['ret', 7, del(null), 'anvendt', 'aktiv -/m'],
  ['opdater', 8, del('D'), 'anvendt', 'aktiv D/m'],
  ['kasser', 9, del('D'), 'anvendt', 'aktiv -/m'],
  ['kasser', 10, del('D'), 'foraeldet', 'aktiv -/m'],
  ['passiver', 11, intet, 'anvendt', 'passiv -/m'],
  ['passiver', 12, intet, 'foraeldet', 'passiv -/m'],
  ['opdater', 13, del('E'), 'anvendt', 'passiv E/m'],
  ['importer', 14, hele('F'), 'anvendt', 'aktiv F/-'],
  ['slet', 15, intet, 'anvendt', 'fjernet'],
  ['slet', 16, intet, 'foraeldet', 'fjernet'],
  ['opdater', 17, del('G'), 'foraeldet', 'fjernet'],
  ['importer', 14, hele('Ældre end sletningen', 'x'), 'foraeldet', 'fjernet'],
  ['importer', 18, hele('H'), 'anvendt', 'aktiv H/-'],
  ['opdater', 19, del('I'), 'anvendt', 'aktiv I/-'],
  ['fjern', 20, intet, 'anvendt', 'fjernet'],
  ['importer', 19, hele('Ældre end fjernelsen', 'x'), 'foraeldet', 'fjernet'],
  ['importer', 21, hele('J'), 'anvendt', 'aktiv J/-'],
  ['kasser', 22, intet, 'anvendt', 'fjernet'],
  ['ret', 23, del('K'), 'foraeldet', 'fjernet'],
  ['importer', 24, hele('L'), 'anvendt', 'aktiv L/-'],
];

describe.each(ALLE)('$slags', (s) => {
  const liv = (id: string) =>
    LIV.map(([operation, nr, data]) => besked(`${s.slags}.${operation}`, id, data(s), dag(nr)));

  test('every operation is answered and leaves what it should, one by one', async () => {
    const id = randomUUID();
    const beskeder = liv(id);
    for (const [i, trin] of LIV.entries()) {
      const [operation, nr, , , venter] = trin;
      const [svar] = await send(beskeder.slice(i, i + 1));
      expect([operation, nr, svar && kort(svar), await staar(s, id)]).toEqual([operation, nr, svaret(s, trin), venter]);
    }
  });

  test('and all in one delivery, in a stream of its own, and again as duplicates', async () => {
    const id = randomUUID();
    const beskeder = liv(id);
    expect((await send(beskeder)).map(kort)).toEqual(LIV.map((trin) => svaret(s, trin)));
    expect(await staar(s, id)).toBe('aktiv L/-');
    expect(new Set((await send(beskeder)).map(kort))).toEqual(new Set(['dublet']));
    expect((await send([{ ...beskeder[3], data: s.del('Andet') }])).map(kort)).toEqual(['afvist ID_GENBRUGT']);
  });

  test('and backwards: the same object stands in the end', async () => {
    const id = randomUUID();
    await send(liv(id).reverse());
    expect(await staar(s, id)).toBe('aktiv L/-');
  });

  test.each(['opdater', 'ret', 'kasser', 'passiver', 'slet', 'fjern'])(
    '%s before any importer waits, is seen by nobody, and has its say when it comes',
    async (operation) => {
      const id = randomUUID();
      const indhold = ['opdater', 'ret', 'kasser'].includes(operation) ? s.del('Ventede') : {};
      const foerst = besked(`${s.slags}.${operation}`, id, indhold, dag(5));
      expect((await send([foerst])).map(kort)).toEqual(['advarsel AFVENTER_IMPORT']);
      expect(await staar(s, id)).toBe('venter');
      await send([besked(`${s.slags}.importer`, id, s.hele(sag, 'A', 'm'), dag(2))]);
      const efter: Record<string, string> = { opdater: 'aktiv Ventede/m', ret: 'aktiv Ventede/m', kasser: 'aktiv -/m', passiver: 'passiv A/m', slet: 'fjernet', fjern: 'fjernet' }; // prettier-ignore
      expect(await staar(s, id)).toBe(efter[operation]);
    },
  );

  test('is written by its owner: every operation of another is refused in the same words', async () => {
    const [id, anden] = [randomUUID(), randomUUID()];
    await sql`insert into it_system ${sql({ id: anden, registerkilde: true })}`;
    await send([besked(`${s.slags}.importer`, id, s.hele(sag, 'A', 'm'), dag(2))]);
    const fremmede = ['importer', 'opdater', 'ret', 'kasser', 'passiver', 'slet', 'fjern'].map((operation) =>
      besked(`${s.slags}.${operation}`, id, operation === 'importer' ? s.hele(sag, 'X', null) : s.del('X'), dag(9), { source: `urn:uuid:${anden}` })); // prettier-ignore
    expect(new Set((await send(fremmede, anden)).map(kort))).toEqual(new Set(['afvist MASTER_KONFLIKT']));
    expect(await staar(s, id)).toBe('aktiv A/m');
  });

  test('fjern without a time is a tombstone by its receipt over HTTP', async () => {
    const id = randomUUID();
    await send([besked(`${s.slags}.importer`, id, s.hele(sag, 'A', 'm'), dag(2))]);
    const { time: _time, ...fjern } = besked(`${s.slags}.fjern`, id, {}, dag(2));
    expect((await send([fjern])).map(kort)).toEqual(['anvendt']);
    expect((await send([besked(`${s.slags}.importer`, id, s.hele(sag, 'B', null), dag(9))])).map(kort)).toEqual(['foraeldet']); // prettier-ignore
    expect(await staar(s, id)).toBe('fjernet');
  });

  test('what it is told under another kind is refused', async () => {
    const id = randomUUID();
    await send([besked(`${s.slags}.importer`, id, s.hele(sag, 'A', 'm'), dag(2))]);
    if (s.slags === 'part') return; // each authority has its own record of a person, under an id of its own
    const andet = s.slags === 'orgenhed' ? 'klasse' : 'orgenhed';
    expect((await send([besked(`${andet}.importer`, id, { navn: 'X' }, dag(9))]))[0]?.status).toBe('afvist');
  });
});

describe.each(ALLE.filter(({ liste }) => liste))('periods of $slags are refused by name', ({ slags, liste = '', element = {}, hele: alt }) => {
  test.each([
    ['two that overlap', [{ fra: dag(1), til: dag(9) }, { fra: dag(8) }], 'OVERLAPPENDE_PERIODER'],
    ['one that is open, and one more', [{ fra: dag(1) }, { fra: dag(8), til: dag(9) }], 'OVERLAPPENDE_PERIODER'],
    ['an empty one', [{ fra: dag(9), til: dag(9) }], 'TOM_PERIODE'],
    ['one turned round', [{ fra: dag(9), til: dag(1) }], 'TOM_PERIODE'],
    ['one that ended before it was registered, without fra', [{ til: dag(1) }], 'TOM_PERIODE'],
    ['one without a beginning', [{ fra: null }], 'UENDELIG_PERIODE'],
    ['an infinite beginning', [{ fra: '-infinity' }], 'UGYLDIG'],
  ])('%s', async (_hvad, perioder, kode) => {
    const id = randomUUID();
    const data = { [liste]: perioder.map((periode) => ({ ...element, ...periode })) };
    for (const [operation, indhold] of [['importer', { ...alt(sag, 'A', null), ...data }], ['opdater', data]] as const) {
      const [svar] = await send([besked(`${slags}.${operation}`, id, indhold, dag(3))]);
      expect(svar).toMatchObject({ status: 'afvist', fejl: [{ kode }] });
      expect(svar?.fejl[0]?.felt).toContain(`data.${liste}`);
    }
    expect(await sql`select 1 from registrering where objekt_id = ${id}`).toHaveLength(0);
  });

  test('two that meet are two', async () => {
    const perioder = [{ fra: dag(1), til: dag(8) }, { fra: dag(8) }];
    const data = { ...alt(sag, 'A', null), [liste]: perioder.map((periode) => ({ ...element, ...periode })) };
    expect((await send([besked(`${slags}.importer`, randomUUID(), data, dag(9))]))[0]?.fejl).toEqual([]);
  });
}); // prettier-ignore

test('a whole status path in one import: each is in force in its time', async () => {
  const id = randomUUID();
  const veje = { sag: ['Opstaaet', 'Oplyst', 'Afgjort', 'Afsluttet'], dokument: ['Modtaget', 'Fordelt', 'UnderUdarbejdelse', 'UnderReview', 'Publiceret', 'Endeligt', 'Afleveret'] }; // prettier-ignore
  for (const [slags, vej] of Object.entries(veje)) {
    const egen = slags === 'sag' ? id : randomUUID();
    const s = ALLE.find((en) => en.slags === slags);
    if (!s) throw new Error(slags);
    const fremdrift = vej.map((status, i) => ({ status, fra: dag(i + 1), ...(i < vej.length - 1 ? { til: dag(i + 2) } : {}) }));
    expect((await send([besked(`${slags}.importer`, egen, { ...s.hele(sag, 'A', null), fremdrift }, dag(20))]))[0]?.fejl).toEqual([]); // prettier-ignore
    const fundne = await sql<{ fremdrift: string }[]>`select fremdrift from ${sql(slags)} where id = ${egen} and fremdrift is not null order by virkning`;
    expect(fundne.map(({ fremdrift: f }) => f)).toEqual(slags === 'sag' ? vej.map((en) => en.toUpperCase()) : vej);
  }
  const q = `query($u: UUID!) { ${[2, 3, 20].map((nr) => `d${String(nr)}: sag(uuid: $u, paa: { virkning: "2026-02-${String(nr).padStart(2, '0')}T12:00:00Z" }) { fremdrift }`).join(' ')} }`;
  const { data } = await graf.spoerg(q, { u: id });
  expect(data).toEqual({ d2: { fremdrift: 'OPLYST' }, d3: { fremdrift: 'AFGJORT' }, d20: { fremdrift: 'AFSLUTTET' } });
}); // prettier-ignore
