import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';

const HANNE = '0101614444';
const [RETTET, VED_R] = ['2026-03-01T00:00:00Z', { registrering: '2026-02-01T00:00:00Z' }];
const FOER_RETTET = { registrering: `[2026-01-01T00:00:00Z,${RETTET})` };
const ider: Record<string, string> = {};

/** A caller with 32.* has no business with 27.*, which two of these were put right to, or from. */
const s = scene(async (r) => {
  const bevilling = await r.bevilling({ cpr: HANNE });
  const y2 = { id: bevilling, ydelse: 'y2', navn: 'Anbringelse' };
  await r.skive('bevilget_ydelse', { ...y2, kle: '27.18.00', registreret: RETTET });
  await r.skive('bevilget_ydelse_historik', { ...y2, kle: '32.30.04', ...FOER_RETTET });
  const udbetaling = await r.effektuering({ cpr: HANNE, bevilling });
  const linje = { id: udbetaling, rolle: 'Linje', noegle: '2', beloeb: '7.00', bevilling_id: bevilling };
  await r.skive('effektueringslinje', { ...linje, kle: '32.30.04', registreret: RETTET });
  await r.skive('effektueringslinje_historik', { ...linje, kle: '27.18.00', ...FOER_RETTET });
  ider['skiftet i tiden'] = await r.bevilling({ cpr: HANNE });
  const [foer, siden] = ['[2020-01-01T00:00:00Z,2025-01-01T00:00:00Z)', '[2025-01-01T00:00:00Z,)'];
  const y3 = { id: ider['skiftet i tiden'], ydelse: 'y3', navn: 'Skiftet' };
  await r.skive('bevilget_ydelse', { ...y3, kle: '32.30.04', virkning: foer });
  await r.skive('bevilget_ydelse', { ...y3, kle: '27.18.00', virkning: siden });

  const rettet = await r.bevilling({ cpr: HANNE, begrundelse: 'Da var den noget andet' });
  await r.sql`update bevilget_ydelse set registreret = ${RETTET} where id = ${rettet}`;
  await r.skive('bevilget_ydelse_historik', { id: rettet, ydelse: 'y1', kle: '27.18.00', ...FOER_RETTET });

  // Paid for the first time after the registrering asked about.
  const nyligt = await r.bevilling({ cpr: HANNE });
  const senere = await r.effektuering({ cpr: HANNE, bevilling: nyligt, registreret: RETTET });
  Object.assign(ider, { bevilling, udbetaling, rettet, nyligt, senere });
});

const query = `query($p: PartInput!, $b: UUID!, $e: UUID!, $r: UUID!, $n: UUID!, $s: UUID!, $paa: PaaTidspunkt) {
  overblik(part: $p, paa: $paa) { ydelser { nodes { navn } } tidslinje { nodes { tekst } } }
  bevilling(uuid: $b, paa: $paa) { ydelser { navn } } effektuering(uuid: $e, paa: $paa) { bruttobeloeb linjer { beloeb } }
  rettet: bevilling(uuid: $r, paa: $paa) { uuid } nyligt: bevilling(uuid: $n, paa: $paa) { uuid effektueringer { totalCount } }
  skiftet: bevilling(uuid: $s, paa: $paa) { ydelser { navn } } }`;
const som = async (token: string, paa: object | null) =>
  s.data(
    query,
    { p: { cpr: HANNE }, b: ider['bevilling'], e: ider['udbetaling'], r: ider['rettet'], n: ider['nyligt'], s: ider['skiftet i tiden'], paa },
    token,
  ); // prettier-ignore

describe('KLE that has been put right', () => {
  test('hides what it hides now, and what it hid then', async () => {
    const da = await som(await s.token([gruppe({ kle: ['32.*'] })]), VED_R);
    expect(da.bevilling.ydelser).toEqual([{ navn: 'Sygedagpenge' }]);
    expect(JSON.stringify(da.overblik)).not.toContain('Anbringelse');
    expect(da.effektuering).toEqual({ bruttobeloeb: null, linjer: [{ beloeb: '1193.00' }] });
    expect(da.rettet).toBeNull();
  });

  test('hides nothing from who may see both', async () => {
    const da = await som(await s.token(), VED_R);
    expect(da.bevilling.ydelser).toEqual([{ navn: 'Sygedagpenge' }, { navn: 'Anbringelse' }]);
    expect(da.effektuering).toMatchObject({ bruttobeloeb: '1193.00', linjer: [{}, {}] });
    expect(da.rettet).toEqual({ uuid: ider['rettet'] });
  });

  test('is judged so where it changes in virkning too', async () => {
    const paa = { virkning: '2024-06-01T00:00:00Z' };
    const da = await som(await s.token([gruppe({ kle: ['32.*'] })]), paa);
    expect(da.skiftet.ydelser).toEqual([{ navn: 'Sygedagpenge' }]);
    expect((await som(await s.token(), paa)).skiftet.ydelser).toHaveLength(2);
  });
});

describe('a payment not known yet at the registrering asked for', () => {
  test('hides the bevilling as little as it opened it', async () => {
    const token = await s.token([gruppe({ kle: ['32.*'] })]);
    expect((await som(token, VED_R)).nyligt).toEqual({ uuid: ider['nyligt'], effektueringer: { totalCount: 0 } });
    expect((await som(token, null)).nyligt).toEqual({ uuid: ider['nyligt'], effektueringer: { totalCount: 1 } });
  });
});
