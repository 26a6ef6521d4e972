import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const HANNE = '0101614444';
let [base, register, graf, sag] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf, string];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  sag = await register.sag({
    cpr: HANNE,
    titel: 'Nu',
    virkning: '[2025-01-01T00:00:00Z,)',
    registreret: '2026-02-01T00:00:00Z',
  });
  const egne = {
    ejer_cvr: '11111111',
    kle: '32.30.04',
    foelsomhed: 1,
    adgang_ejer: '11111111',
    adgang_kle: '32.30.04',
    adgang_foelsomhed: 1,
  };
  await register.skive('sag', {
    id: sag,
    titel: 'Før',
    ...egne,
    virkning: '[2020-01-01T00:00:00Z,2025-01-01T00:00:00Z)',
  });
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

describe('paa', () => {
  const enkelt = 'query($u: UUID!, $paa: PaaTidspunkt) { sag(uuid: $u, paa: $paa) { titel virkning { fra til } } }';

  test('virkning shows the sag as it was then, and for how long', async () => {
    const { data } = await graf.spoerg(enkelt, { u: sag, paa: { virkning: '2024-06-01T00:00:00Z' } });
    expect(data.sag).toEqual({
      titel: 'Før',
      virkning: { fra: '2020-01-01T00:00:00.000Z', til: '2025-01-01T00:00:00.000Z' },
    });
    expect((await graf.spoerg(enkelt, { u: sag })).data.sag).toMatchObject({ titel: 'Nu', virkning: { til: null } });
    expect((await graf.spoerg(enkelt, { u: sag, paa: { virkning: '2019-01-01T00:00:00Z' } })).data.sag).toBeNull();
  });

  test('two instants in one document are looked at apart', async () => {
    const { data } = await graf.spoerg(
      'query($u: UUID!, $d: DateTime!) { nu: sag(uuid: $u) { titel } da: sag(uuid: $u, paa: { virkning: $d }) { titel } }',
      { u: sag, d: '2024-06-01T00:00:00Z' },
    );
    expect(data).toEqual({ nu: { titel: 'Nu' }, da: { titel: 'Før' } });
  });

  test('registrering shows what the index knew', async () => {
    const query =
      'query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) { sager { totalCount nodes { titel } } } }';
    const ved = async (paa: object) => (await graf.spoerg(query, { p: { cpr: HANNE }, paa })).data.overblik.sager;
    expect(await ved({ virkning: '2024-06-01T00:00:00Z', registrering: '2026-01-15T00:00:00Z' })).toEqual({
      totalCount: 1,
      nodes: [{ titel: 'Før' }],
    });
    expect(await ved({ registrering: '2025-12-01T00:00:00Z' })).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a cursor from one instant is foreign at another', async () => {
    const query =
      'query($p: PartInput!, $a: Cursor, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) { sager(after: $a) { pageInfo { endCursor } } } }';
    const { data } = await graf.spoerg(query, { p: { cpr: HANNE } });
    const a = data.overblik.sager.pageInfo.endCursor;
    const { errors } = await graf.spoerg(query, { p: { cpr: HANNE }, a, paa: { virkning: '2024-06-01T00:00:00Z' } });
    expect(errors?.[0]?.extensions.code).toBe('UGYLDIG_CURSOR');
  });
});
