import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kalderFraClaims } from '../../../../schema/domaene/adgang/kalder.ts';
import { CVR, ENHED, gruppeClaim, SUB, SYSTEM } from './claims.ts';

const OPSAETNING = { rolleDomaene: 'overblik.example' };
const IDENTITET = { sub: SUB, azp: SYSTEM, cvr: CVR, exp: 1_900_000_000 };

const kald = (claims: Record<string, unknown>) => kalderFraClaims({ ...IDENTITET, ...claims }, OPSAETNING);
const grupper = (claims: Record<string, unknown>) => {
  const kalder = kald(claims);
  return 'fejl' in kalder ? kalder.fejl : kalder.grupper;
};

describe('who calls', () => {
  test('the claims of the contract, ids in lower case', () => {
    const kalder = kald({
      sub: SUB.toUpperCase(),
      name: 'Hanne Holm',
      enhed: ENHED.toUpperCase(),
      grupper: [gruppeClaim()],
    });
    expect(kalder).toEqual({
      sub: SUB,
      azp: SYSTEM,
      cvr: CVR,
      navn: 'Hanne Holm',
      enhed: ENHED,
      grupper: [
        {
          scope: CVR,
          privilegier: new Set(['SAGER_SE']),
          kle: [{ praefiks: '32.' }],
          enheder: 'ALLE',
          niveau: 2,
        },
      ],
      udloeber: 1_900_000_000,
    });
  });

  test.each([
    ['no sub', { sub: undefined }],
    ['a name for sub', { sub: 'hanne' }],
    ['sub with space around', { sub: ` ${SUB} ` }],
    ['sub as urn', { sub: `urn:uuid:${SUB}` }],
    ['no azp', { azp: undefined }],
    ['azp in a list', { azp: [SYSTEM] }],
    ['cvr as number', { cvr: 11111111 }],
    ['cvr of seven digits', { cvr: '1111111' }],
    ['cvr in full-width digits', { cvr: '１１１１１１１１' }],
    ['cvr with newline', { cvr: '11111111\n' }],
    ['cvr in a list', { cvr: ['11111111'] }],
    ['no exp', { exp: undefined }],
    ['exp as text', { exp: '1900000000' }],
    ['exp with decimals', { exp: 1_900_000_000.5 }],
    ['exp zero', { exp: 0 }],
    ['exp past all time', { exp: 1e15 }],
    ['exp NaN', { exp: Number.NaN }],
    ['64 kB of claims', { name: 'x'.repeat(64 * 1024) }],
    ['501 groups', { grupper: Array.from({ length: 501 }, () => ({})) }],
  ])('%s is no caller', (_navn, claims) => {
    expect(kald(claims)).toEqual({ fejl: expect.any(String) as string });
  });

  test.each([
    ['name as object', { name: { da: 'Hanne' } }],
    ['enhed not a uuid', { enhed: 'Team 7' }],
  ])('%s is left out', (_navn, claims) => {
    expect(kald(claims)).toMatchObject({ navn: null, enhed: null, grupper: [] });
  });
});

describe('the claim grupper', () => {
  test.each<[string, object]>([
    ['kle empty', { kle: [] }],
    ['kle missing', { kle: undefined }],
    ['kle null', { kle: null }],
    ['kle an empty text', { kle: '' }],
    ['kle a star outside a list', { kle: '*' }],
    ['kle with an empty text', { kle: [''] }],
    ['kle with LIKE characters', { kle: ['3%', '_2.*', '32\\'] }],
    ['kle only 99.99.99', { kle: ['99.99.99'] }],
    ['kle in a list of lists', { kle: [['*']] }],
    ['foelsomhed missing', { foelsomhed: undefined }],
    ['foelsomhed empty', { foelsomhed: '' }],
    ['foelsomhed unknown', { foelsomhed: 'HEMMELIG' }],
    ['foelsomhed in lower case', { foelsomhed: 'vip_sager' }],
    ['foelsomhed as its step', { foelsomhed: 4 }],
    ['foelsomhed in a list', { foelsomhed: ['VIP_SAGER'] }],
    ['units empty', { orgEnheder: [] }],
    ['units missing', { orgEnheder: undefined }],
    ['units null', { orgEnheder: null }],
    ['units a star', { orgEnheder: '*' }],
    ['ALLE inside the list', { orgEnheder: ['ALLE'] }],
    ['alle in lower case', { orgEnheder: 'alle' }],
    ['a unit that is no uuid', { orgEnheder: ['Team 7'] }],
    ['a unit outside a list', { orgEnheder: ENHED }],
    ['a subtree half said', { orgEnheder: [{ enhed: ENHED }] }],
    ['a subtree said as text', { orgEnheder: [{ enhed: ENHED, under: 'true' }] }],
    ['a subtree with more to it', { orgEnheder: [{ enhed: ENHED, under: true, dybde: 1 }] }],
    ['no privileges', { privilegier: [] }],
    ['privileges as text', { privilegier: 'SAGER_SE' }],
    ['only unknown privileges', { privilegier: ['ALT', 'sager_se', 7] }],
    ['scope missing', { scope: undefined }],
    ['scope as number', { scope: 11111111 }],
    ['scope a star', { scope: '*' }],
    ['scope as urn', { scope: `urn:dk:gov:saml:cvrNumberIdentifier:${CVR}` }],
    ['an unknown constraint', { itsystem: [SYSTEM] }],
  ])('%s grants nothing', (_navn, felter) => {
    const en: Record<string, unknown> = { ...gruppeClaim(), ...felter };
    for (const felt of Object.keys(en)) if (en[felt] === undefined) delete en[felt];
    expect(grupper({ grupper: [en] })).toEqual([]);
    expect(grupper({ grupper: [en, gruppeClaim()] })).toHaveLength(1);
  });

  test.each([[null], [{}], ['[]'], [7], [[null]], [[[]]], [['*']]])('grupper %j grants nothing', (claim) => {
    const bpp = { privilegier_bpp: 'PGE+', privilege: '{}' };
    expect(grupper({ grupper: claim, ...bpp })).toEqual([]);
  });

  test('what cannot be read falls out of its list, the rest stands', () => {
    const en = gruppeClaim({
      privilegier: ['SAGER_SE', 'ALT', 'SOEG'],
      kle: ['32.30.04', '3%', 5, '27*'],
      orgEnheder: [ENHED.toUpperCase(), 'x', { enhed: SUB, under: true }, { enhed: SYSTEM, under: false }],
    });
    expect(grupper({ grupper: [en] })).toEqual([
      {
        scope: CVR,
        privilegier: new Set(['SAGER_SE', 'SOEG']),
        kle: [{ praecis: '32.30.04' }, { praefiks: '27' }],
        enheder: [
          { enhed: ENHED, under: false },
          { enhed: SUB, under: true },
          { enhed: SYSTEM, under: false },
        ],
        niveau: 2,
      },
    ]);
  });

  test('no limit is said in words', () => {
    expect(grupper({ grupper: [gruppeClaim({ kle: ['*'], foelsomhed: 'VIP_SAGER' })] })).toMatchObject([
      { kle: [{ praefiks: '' }], enheder: 'ALLE', niveau: 4 },
    ]);
  });

  test('whatever JSON the claims hold, nothing is thrown and no empty part is granted', () => {
    const lister = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.constantFrom('*', '32.*', 'SAGER_SE', ENHED, 'ALLE', '', null)),
    );
    const gruppe = fc.record(
      {
        scope: fc.constantFrom(CVR, null, ''),
        privilegier: lister,
        kle: lister,
        orgEnheder: lister,
        foelsomhed: lister,
      },
      { requiredKeys: [] },
    );
    const claims = fc.record(
      {
        grupper: fc.oneof(fc.jsonValue(), fc.array(gruppe)),
        privilegier_bpp: fc.jsonValue(),
        privilege: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(claims, (tilfaeldige) => {
        const kalder = kald(tilfaeldige);
        if ('fejl' in kalder) return;
        for (const { kle, privilegier, enheder } of kalder.grupper) {
          expect(kle.length * privilegier.size * enheder.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
