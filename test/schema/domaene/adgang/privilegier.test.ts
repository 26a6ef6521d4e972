import { describe, expect, test } from 'vitest';
import { kalderFraClaims } from '../../../../schema/domaene/adgang/kalder.ts';
import { CVR, ENHED, gruppeClaim, SUB, SYSTEM, UDK } from './claims.ts';

const ITST = 'http://itst.dk/oiosaml/basic_privilege_profile';
const DIGST = 'http://digst.dk/oiosaml/basic_privilege_profile';
const VIP_UUID = '0C0C0C0C-0000-4000-8000-000000000004';
const OPSAETNING = { rolleDomaene: 'overblik.example', foelsomhedUuid: { [VIP_UUID]: 'VIP_SAGER' } } as const;
const SCOPE = 'urn:dk:gov:saml:cvrNumberIdentifier:';
const ROLLE = 'http://overblik.example/roles/usersystemrole/sager-se/1';
const KLE = 'http://sts.kombit.dk/constraints/KLE/1';
const ORGENHED = 'http://sts.kombit.dk/constraints/orgenhed/1';
const FOELSOMHED = 'http://sts.kombit.dk/constraints/foelsomhed/1';

type Begraensning = [navn: string, vaerdi: string];
const BEGGE: Begraensning[] = [
  [KLE, '32.30.*,27.18.00'],
  [FOELSOMHED, 'FOELSOMME_PERSONOPLYSNINGER'],
];
const ANVENDT = {
  scope: CVR,
  privilegier: new Set(['SAGER_SE']),
  kle: [{ praefiks: '32.30.' }, { praecis: '27.18.00' }],
  enheder: 'ALLE',
  niveau: 3,
};

const gruppeXml = (begraensninger: Begraensning[], roller = [ROLLE], cvr: string = CVR) =>
  `<PrivilegeGroup Scope="${SCOPE}${cvr}">${roller.map((r) => `<Privilege>${r}</Privilege>`).join('')}
    ${begraensninger.map(([navn, vaerdi]) => `<Constraint Name="${navn}">${vaerdi}</Constraint>`).join('\n')}
  </PrivilegeGroup>`;
const dokument = (indhold: string, navnerum = ITST) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<bpp:PrivilegeList xmlns:bpp="${navnerum}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${indhold}</bpp:PrivilegeList>`;

const laes = (claims: Record<string, unknown>) => {
  const kalder = kalderFraClaims({ sub: SUB, azp: SYSTEM, cvr: CVR, exp: 1_900_000_000, ...claims }, OPSAETNING);
  return 'fejl' in kalder ? kalder.fejl : kalder.grupper;
};
const fraXml = (xml: string) => laes({ privilegier_bpp: Buffer.from(xml).toString('base64') });
const fraBegraensninger = (...begraensninger: Begraensning[]) => fraXml(dokument(gruppeXml(begraensninger)));

describe('OIO-BPP in privilegier_bpp', () => {
  test.each([ITST, DIGST])('the KOMBIT frame in namespace %s', (navnerum) => {
    expect(fraXml(dokument(gruppeXml(BEGGE), navnerum))).toEqual([ANVENDT]);
  });

  test('groups of several authorities, and one delegated without constraints, which grants nothing', () => {
    const xml = dokument(gruppeXml(BEGGE) + gruppeXml(BEGGE, [ROLLE], UDK) + gruppeXml([], [ROLLE], '22222222'));
    expect(fraXml(xml)).toEqual([ANVENDT, { ...ANVENDT, scope: UDK }]);
  });

  test('base64 in lines, CDATA, entities and comments are read as what they say', () => {
    const xml = dokument(gruppeXml([[KLE, '<![CDATA[32.30.*]]>,<!-- og -->27.18&#46;00'], BEGGE[1] as Begraensning]));
    const iLinjer = (
      Buffer.from(xml)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n');
    expect(laes({ privilegier_bpp: iLinjer })).toEqual([ANVENDT]);
  });

  test('one name repeated is united, and https says the same as http', () => {
    const repeterede = fraBegraensninger(
      [KLE.replace('http:', 'https:'), ' 32.30.* '],
      [KLE, '27.18.00,'],
      [FOELSOMHED, 'IKKE_FORTROLIGE_DATA, FOELSOMME_PERSONOPLYSNINGER'],
    );
    expect(repeterede).toEqual([ANVENDT]);
  });

  test('roles of users and of systems; others, other versions and other hosts are not ours', () => {
    const roller = [
      'https://overblik.example/roles/usersystemrole/hemmelig-titel-se/1', 'http://overblik.example/roles/servicesystemrole/indeks-skriv/1',
      'http://overblik.example/roles/usersystemrole/ydelser-se/2', 'http://overblik.example/roles/jobrole/soeg/1',
      'http://overblik.example/roles/usersystemrole/YDELSER_SE/1', 'http://overblik.example/roles/usersystemrole/abonner/1/x',
      'http://overblik.example.evil.dk/roles/usersystemrole/eksport/1', 'ftp://overblik.example/roles/usersystemrole/statistik/1',
      'http://evil.dk/overblik.example/roles/usersystemrole/statistik/1', 'SAGER_SE',
    ]; // prettier-ignore
    expect(fraXml(dokument(gruppeXml(BEGGE, roller)))).toEqual([
      { ...ANVENDT, privilegier: new Set(['HEMMELIG_TITEL_SE', 'INDEKS_SKRIV']) },
    ]);
    expect(fraXml(dokument(gruppeXml(BEGGE, roller.slice(2))))).toEqual([]);
  });

  test('units limit where they are named, and only then', () => {
    const medEnhed = fraBegraensninger(...BEGGE, [ORGENHED, `${ENHED.toUpperCase()},${SUB}`]);
    expect(medEnhed).toEqual([{ ...ANVENDT, enheder: [ENHED, SUB].map((enhed) => ({ enhed, under: false })) }]);
    expect(fraBegraensninger(...BEGGE, [ORGENHED, ''])).toEqual([]);
    expect(fraBegraensninger(...BEGGE, [ORGENHED, 'ALLE'])).toEqual([]);
  });

  test('a configured uuid says its følsomhed; one unknown value among them spoils it', () => {
    const medTrin = (vaerdi: string) => fraBegraensninger([KLE, '32.30.*,27.18.00'], [FOELSOMHED, vaerdi]);
    expect(medTrin(`IKKE_FORTROLIGE_DATA,${VIP_UUID.toLowerCase()}`)).toEqual([{ ...ANVENDT, niveau: 4 }]);
    for (const ukendt of [`VIP_SAGER,${SUB}`, `${SUB},VIP_SAGER`, '', '4', 'vip_sager', ','])
      expect(medTrin(ukendt)).toEqual([]);
  });

  test.each<[string, Begraensning[]]>([
    ['KLE missing', [[FOELSOMHED, 'VIP_SAGER']]],
    ['KLE empty', [[KLE, ''], [FOELSOMHED, 'VIP_SAGER']]],
    ['KLE 99.99.99', [[KLE, '99.99.99'], [FOELSOMHED, 'VIP_SAGER']]],
    ['følsomhed missing', [[KLE, '*']]],
    ['an unknown constraint', [...BEGGE, ['http://sts.kombit.dk/constraints/itsystem/1', SYSTEM]]],
    ['an unknown constraint without value', [...BEGGE, ['http://sts.kombit.dk/constraints/KLE/2', '']]],
  ])('%s grants nothing', (_navn, begraensninger) => {
    expect(fraBegraensninger(...begraensninger)).toEqual([]);
    expect(fraXml(dokument(gruppeXml(begraensninger) + gruppeXml(BEGGE)))).toEqual([ANVENDT]);
  }); // prettier-ignore

  test.each([
    ['DOCTYPE', dokument(gruppeXml(BEGGE)).replace('?>', '?><!DOCTYPE x [<!ENTITY a "32.*">]>')],
    ['an entity nobody declared', dokument(gruppeXml([[KLE, '&alle;'], ...BEGGE]))],
    ['a document cut short', dokument(gruppeXml(BEGGE)).slice(0, -5)],
    ['two roots', dokument(gruppeXml(BEGGE)) + dokument(gruppeXml(BEGGE))],
    ['another namespace', dokument(gruppeXml(BEGGE), 'http://itst.dk/oiosaml/basic_privilege_profile/')],
    ['no namespace', `<PrivilegeList>${gruppeXml(BEGGE)}</PrivilegeList>`],
    ['children in the namespace', dokument(gruppeXml(BEGGE)).replaceAll('bpp:', '').replace('xmlns:bpp', 'xmlns')],
    [
      'an element we do not know',
      dokument(gruppeXml(BEGGE).replace('</PrivilegeGroup>', '<Undtagen/></PrivilegeGroup>')),
    ],
    ['an element inside a value', dokument(gruppeXml([[KLE, '3<b/>2.30.*'], ...BEGGE]))],
    ['a group without scope', dokument(gruppeXml(BEGGE).replace(/ Scope="[^"]*"/, ''))],
    ['a scope that is no authority', dokument(gruppeXml(BEGGE).replace('cvrNumber', 'seNumber'))],
    ['nothing', ''],
  ])('%s grants nothing', (_navn, xml) => {
    expect(fraXml(xml)).toEqual([]);
  });

  test.each([[null], [7], [['PGE+']], ['%%%'], ['PGE+\u0000'], ['////']])(
    'privilegier_bpp %j grants nothing',
    (claim) => {
      expect(laes({ privilegier_bpp: claim, privilege: JSON.stringify({ cvr: CVR, c: {}, p: [ROLLE] }) })).toEqual([]);
    },
  );
});

describe('the claim privilege', () => {
  const json = (felter: object = {}) =>
    JSON.stringify({
      cvr: CVR,
      c: [{ [KLE]: '32.30.*,27.18.00' }, { [FOELSOMHED]: 'FOELSOMME_PERSONOPLYSNINGER' }],
      p: [ROLLE],
      ...felter,
    });

  test.each([
    ['one text', json()],
    ['a list of texts', [json()]],
    ['c as a dictionary', json({ c: Object.fromEntries(BEGGE) })],
    [
      'c with a name repeated',
      json({ c: [{ [KLE]: '32.30.*' }, { [KLE]: '27.18.00' }, { [FOELSOMHED]: 'FOELSOMME_PERSONOPLYSNINGER' }] }),
    ],
    [
      "the profile's own names",
      json({ c: [{ 'urn:dk:kombit:KLE': '32.30.*,27.18.00' }, { 'urn:dk:kombit:sensitivity': '3' }] }),
    ],
  ])('%s is read as the XML would be', (_navn, privilege) => {
    expect(laes({ privilege })).toEqual([ANVENDT]);
  });

  test('grupper, then privilegier_bpp, decide before it', () => {
    expect(laes({ privilege: json(), grupper: [gruppeClaim()] })).toMatchObject([{ niveau: 2 }]);
    expect(laes({ privilege: json(), privilegier_bpp: '' })).toEqual([]);
  });

  test.each([
    ['not JSON', '{'], ['a JSON list', `[${json()}]`], ['an object, not text', JSON.parse(json())], ['null', null],
    ['no c', json({ c: undefined })], ['c empty', json({ c: [] })], ['c of lists', json({ c: BEGGE })], ['c a text', json({ c: '*' })],
    ['a value that is no text', json({ c: [...BEGGE.map(([n, v]) => ({ [n]: v })), { [ORGENHED]: [ENHED] }] })],
    ['an unknown constraint', json({ c: { ...Object.fromEntries(BEGGE), 'urn:dk:kombit:case': '7' } })],
    ['sensitivity past the ladder', json({ c: { 'urn:dk:kombit:KLE': '*', 'urn:dk:kombit:sensitivity': '5' } })],
    ['no p', json({ p: undefined })], ['p a text', json({ p: ROLLE })], ['p of others', json({ p: ['urn:dk:kombit:system_xyz:view_case'] })],
    ['no cvr', json({ cvr: undefined })], ['cvr a number', json({ cvr: 11111111 })], ['a production unit too', json({ pu: '1000000001' })],
  ])('%s grants nothing', (_navn, privilege) => {
    expect(laes({ privilege })).toEqual([]);
  }); // prettier-ignore
});
