import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lavRevisionsskriver } from '../../../db/skriv/revision.ts';
import type { Opslagsraekke } from '../../../schema/domaene/revision.ts';
import { oejeblik } from '../../../schema/domaene/tid.ts';
import { testDatabase } from '../../support/database.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { aabnRevision } from '../../support/revision.ts';
import { REVISIONSNOEGLE, startGraf, type Graf } from '../../support/spoerg.ts';

const [ENHED, ANDEN_ENHED, SYSTEM, KARLA, IB, LEDER] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string]; // prettier-ignore
const MAANED = '2026-01';
let [base, graf, log, leder] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Graf,
  ReturnType<typeof aabnRevision>,
  string,
];

const raekke = (nr: number, andet: Partial<Opslagsraekke> = {}): Opslagsraekke => ({
  tidspunkt: oejeblik(`2026-01-${String((nr % 28) + 1).padStart(2, '0')}T10:00:00Z`) ?? expect.fail(),
  bruger: nr % 2 ? KARLA : IB, brugernavn: 'Prøve', system: SYSTEM, cvr: KORSBAEK, enhed: ENHED, rettigheder: [], formaal: 'x', transaktion: randomUUID(),
  slags: 'overblik', personer: [`cpr:01016${String(nr).padStart(5, '0')}`], vedroerer: [], objekter: [], kriterier: null, antal: 0, afgoerelse: 'INTET',
  grund: null, alarmer: [], ...andet,
}); // prettier-ignore

beforeAll(async () => {
  base = await testDatabase();
  log = aabnRevision(base.url);
  graf = await startGraf(base.url);
  leder = await graf.token([gruppe({ privilegier: ['REVISION_SE'] })], { sub: LEDER, name: 'Lis Leder' });
  const skriver = lavRevisionsskriver(base.url, REVISIONSNOEGLE);
  await skriver.skriv([
    ...Array.from({ length: 60 }, (_, nr) => raekke(nr)),
    raekke(1, { enhed: ANDEN_ENHED }),
    raekke(2, { tidspunkt: oejeblik('2026-02-01T00:00:00') ?? expect.fail() }), // the first instant of the next month, in Denmark
    raekke(3, { personer: [] }), // on nobody
    raekke(4, { bruger: SYSTEM }), // a system on its own
    raekke(5, { cvr: '22222222' }),
    raekke(6, { bruger: LEDER, personer: ['cpr:0101699999'] }),
  ]);
  await skriver.slut();
});
afterAll(async () => {
  await graf.stop();
  await log.slut();
  await base.slet();
});

const PROEVE = `id enhed maaned froe antal trukketAf mangler poster { plads eget opslag { id bruger tidspunkt parter { cpr } }
  vurderinger { bruger brugernavn udfald bemaerkning } }`;
const TRAEK = `mutation($e: UUID!, $m: String!, $a: Int, $f: String) { traekStikproeve(enhed: $e, maaned: $m, antal: $a, froe: $f) { ${PROEVE} } }`;
const VURDER = `mutation($s: UUID!, $p: Int!, $u: StikproeveUdfald!, $b: String) { vurderOpslag(stikproeve: $s, plads: $p, udfald: $u, bemaerkning: $b) { ${PROEVE} } }`;
const SE = `query($e: UUID, $m: String) { stikproever(enhed: $e, maaned: $m) { ${PROEVE} } }`;
const koder = (svar: { errors?: readonly { extensions: { code: string } }[] }) => (svar.errors ?? []).map(({ extensions }) => extensions.code); // prettier-ignore
const traek = async (andet: object = {}, token = leder) =>
  graf.spoerg(TRAEK, { e: ENHED, m: MAANED, a: 10, f: 'froe-1', ...andet }, token);
const ider = (svar: Awaited<ReturnType<typeof traek>>): string[] =>
  svar.data.traekStikproeve.poster.map(({ opslag }: { opslag: { id: string } }) => opslag.id);

describe('a stikprøve', () => {
  test('is the same for the same seed, unit and month, and another for another seed', async () => {
    const [foerste, igen, anden] = [await traek(), await traek(), await traek({ f: 'froe-2' })];
    expect(foerste.errors).toBeUndefined();
    expect(foerste.data.traekStikproeve).toMatchObject({ enhed: ENHED, maaned: MAANED, froe: 'froe-1', antal: 10, mangler: 10, trukketAf: LEDER });
    expect(new Set(ider(foerste)).size).toBe(10);
    expect(igen.data.traekStikproeve.id).toBe(foerste.data.traekStikproeve.id);
    expect(ider(igen)).toEqual(ider(foerste));
    expect(ider(anden)).not.toEqual(ider(foerste));

    // Drawn again from the log alone, as one would who doubts it.
    await log.sql`delete from stikproevevurdering`;
    await log.sql`delete from stikproevepost`;
    await log.sql`delete from stikproeve`;
    expect(ider(await traek())).toEqual(ider(foerste));
  }); // prettier-ignore

  test('without a seed is drawn with one nobody chose, the same each time', async () => {
    const [a, b] = [await traek({ f: null }), await traek({ f: null })];
    expect(a.data.traekStikproeve.froe).toMatch(/^[0-9a-f]{16}$/);
    expect(b.data.traekStikproeve.id).toBe(a.data.traekStikproeve.id);
  });

  test('holds every look-up of the unit’s users on persons in the month where it is large enough, and no other', async () => {
    const { poster } = (await traek({ a: 200 })).data.traekStikproeve;
    expect(poster).toHaveLength(61);
    expect(new Set(poster.map(({ opslag }: { opslag: { bruger: string } }) => opslag.bruger))).toEqual(new Set([KARLA, IB, LEDER]));
    expect(poster.map(({ plads }: { plads: number }) => plads)).toEqual(Array.from({ length: 61 }, (_, i) => i + 1));
    expect(poster.some(({ opslag }: { opslag: { tidspunkt: string } }) => opslag.tidspunkt > '2026-01-31T23:00')).toBe(false);
  }); // prettier-ignore

  test.each([
    ['a month that has not ended', { m: new Date().toISOString().slice(0, 7) }],
    ['no month', { m: '2026-13' }],
    ['none', { a: 0 }],
    ['too many', { a: 201 }],
    ['a strange seed', { f: 'a b' }],
  ])('of %s is refused', async (_hvad, andet) => {
    expect(koder(await traek(andet))).toEqual(['BAD_USER_INPUT']);
  });

  test('is for REVISION_SE of the unit, of the own kommune', async () => {
    const enhedsleder = await graf.token([gruppe({ privilegier: ['REVISION_SE'], orgEnheder: [ANDEN_ENHED] })]);
    const nabo = await graf.token([gruppe({ scope: '22222222', privilegier: ['REVISION_SE'] })], { cvr: '22222222' });
    expect(koder(await traek({}, await graf.token()))).toEqual(['FORBIDDEN']);
    expect(koder(await traek({}, enhedsleder))).toEqual(['FORBIDDEN']);
    expect((await traek({ e: ANDEN_ENHED }, enhedsleder)).data.traekStikproeve.poster).toHaveLength(1);
    expect((await graf.spoerg(SE, {}, enhedsleder)).data.stikproever).toHaveLength(1);
    expect((await graf.spoerg(SE, {}, nabo)).data.stikproever).toEqual([]);
    const min = (await traek()).data.traekStikproeve.id;
    expect(koder(await graf.spoerg(VURDER, { s: min, p: 1, u: 'I_ORDEN' }, nabo))).toEqual(['NOT_FOUND']);
  });

  test('drawing and seeing it is written down', async () => {
    const { svar, raekker } = await log.under(() => traek({ f: 'logget' }));
    expect(raekker).toMatchObject([{ slags: 'traekStikproeve', bruger: LEDER, antal: 10, objekter: [svar.data.traekStikproeve.id] }]);
  }); // prettier-ignore
});

describe('a judgement', () => {
  test('keeps every one there has been, with who and when', async () => {
    const { id, poster } = (await traek({ f: 'doemt' })).data.traekStikproeve;
    const { plads: p } = poster.find(({ eget }: { eget: boolean }) => !eget);
    await graf.spoerg(VURDER, { s: id, p, u: 'UNDERSOEGES', b: 'Spørg Karla' }, leder);
    const { data } = await graf.spoerg(VURDER, { s: id, p, u: 'I_ORDEN' }, leder);
    expect(data.vurderOpslag.mangler).toBe(9);
    expect(data.vurderOpslag.poster[p - 1].vurderinger).toEqual([
      { bruger: LEDER, brugernavn: 'Lis Leder', udfald: 'UNDERSOEGES', bemaerkning: 'Spørg Karla' },
      { bruger: LEDER, brugernavn: 'Lis Leder', udfald: 'I_ORDEN', bemaerkning: null },
    ]);
    expect(koder(await graf.spoerg(VURDER, { s: id, p: 11, u: 'BRUD' }, leder))).toEqual(['NOT_FOUND']);
  }); // prettier-ignore

  test('of one’s own look-up is refused, by the database too', async () => {
    const { id, poster } = (await traek({ a: 200 })).data.traekStikproeve;
    const egne = poster.filter(({ eget }: { eget: boolean }) => eget);
    expect(egne).toHaveLength(1);
    const svar = await graf.spoerg(VURDER, { s: id, p: egne[0].plads, u: 'I_ORDEN' }, leder);
    expect(koder(svar)).toEqual(['FORBIDDEN']);
    const krop = JSON.stringify({ stikproeve: id, plads: egne[0].plads, bruger: LEDER, udfald: 'I_ORDEN' });
    await expect(log.revisor`select vurder_opslag((${krop}::text)::jsonb)`).rejects.toMatchObject({ code: '42501' });
    const anden = await graf.token([gruppe({ privilegier: ['REVISION_SE'] })]);
    expect((await graf.spoerg(VURDER, { s: id, p: egne[0].plads, u: 'BRUD' }, anden)).errors).toBeUndefined();
  });

  test('can be neither changed nor taken back', async () => {
    for (const tekst of ['update stikproevevurdering set udfald = null', 'delete from stikproevevurdering', 'insert into stikproeve default values', 'delete from stikproevepost', 'update alarmpost set fjernet = now()', 'insert into alarmopsaetning default values']) {
      await expect(log.revisor.unsafe(tekst), tekst).rejects.toMatchObject({ code: '42501' });
    }
  }); // prettier-ignore
});
