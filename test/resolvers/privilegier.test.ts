import { describe, expect, test } from 'vitest';
import { PRIVILEGIER } from '../../schema/domaene/adgang.ts';
import { BO, FIRMA, fyldAlt, HANNE, SYSTEM } from '../support/fuldt-register.ts';
import { gruppe } from '../support/kalder.ts';
import { scene } from '../support/scene.ts';
import { privilegier } from './privilegier.ts';
import { dokumenter } from './alle-felter.ts';

let ider: Record<string, string> = {};
const s = scene(async (r) => {
  ider = await fyldAlt(r);
});

const TEGN = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'HEMMELIG_TITEL_SE'] as const;
const LAES: readonly string[] = TEGN.slice(0, 4);

/** There for every caller, and says nothing but what the caller said: shapes, echoes, and yes and no about nothing. */
const FORMER = new Set([
  'Query.overblik', 'Query.overblikForKreds', 'Overblik.part', 'Overblik.komplet', 'Part.id', 'Part.cpr',
  'PageInfo.hasNextPage', 'PageInfo.hasPreviousPage',
]); // prettier-ignore
/** Nothing is known of these yet: null to everybody. */
const INTET_ENDNU = new Set(['Myndighed.kommunekode']);

/** Beside those that together ask for every other field: an address holds a key of its own, another each time. */
const LINKS = `query($sag: UUID!, $dokument: UUID!, $loest: UUID!, $bevilling: UUID!) { sag(uuid: $sag) { __typename link }
  dokument_1: dokument(uuid: $dokument) { __typename link } dokument_2: dokument(uuid: $loest) { __typename link } bevilling(uuid: $bevilling) { __typename ydelser { __typename link } } }`;
/** What is written, told in a stream, or answered of either: tried in tilbage.test.ts and stroem/. */
const ANDETSTEDS = /^(Mutation|Subscription|OverblikAendring|Fejl|Forretningskvittering)\.|\.forretningskvittering$/;

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is what the query asked for

/** Every `Type.field` that had something in it. A connection has when it has rows; `pageInfo` is only a shape. */
function sete(vaerdi: Json, type = 'Query', fundne = new Set<string>()): Set<string> {
  for (const [navn, felt] of Object.entries<Json>(vaerdi)) {
    if (navn === '__typename' || felt === null || felt === 0 || (Array.isArray(felt) && felt.length === 0)) continue;
    const tom = Array.isArray(felt?.nodes) && felt.nodes.length === 0;
    if (navn !== 'pageInfo' && !tom) fundne.add(`${type}.${navn.replace(/_\d+$/, '')}`);
    if (navn === 'pageInfo') fundne.add(`${type}.pageInfo`);
    for (const led of [felt].flat()) if (led?.__typename) sete(led, led.__typename, fundne);
  }
  return fundne;
}

/** What a caller with these groups' privileges sees of everything there is to ask. */
async function seAlt(...grupper: (readonly string[])[]): Promise<Set<string>> {
  const afgraenset = gruppe({ privilegier: ['EKSPORT'], orgEnheder: [ider['enhed']] });
  const token = await s.token([...grupper.map((privilegier) => gruppe({ privilegier })), afgraenset]);
  const id = (slags: string, navn: string) => Buffer.from(`${slags}:${ider[navn]}`).toString('base64url');
  const variables = {
    ...{ p: { cpr: HANNE }, k: [{ cpr: HANNE }, { cpr: BO }, { cvr: FIRMA }], sag: ider['sag'], enhed: ider['enhed'] },
    ...{ dokument: ider['dokument'], loest: ider['loestDokument'], bevilling: ider['bevilling'] },
    ...{ effektuering: ider['effektuering'], n1: id('Sag', 'sag'), n2: id('Dokument', 'loestDokument') },
    ...{ n3: id('Advis', 'loestAdvis'), n4: id('Bevilling', 'bevilling'), n5: id('Journalnotat', 'notat') },
  };
  const fundne = new Set<string>();
  for (const [navn, query] of Object.entries({ ...dokumenter, links: LINKS })) {
    const brugte = Object.entries(variables).filter(([v]) => new RegExp(`\\$${v}\\b`).test(query));
    const { data, errors } = await s.graf.spoerg(query, Object.fromEntries(brugte), token);
    expect(errors, navn).toBeUndefined();
    sete(data, 'Query', fundne);
  }
  return fundne;
}

/** Does the claim hold for one caller with these privileges in one group? Null: `objekt` does not say. */
function aabner(krav: string, har: readonly string[]): boolean | null {
  if (krav === 'objekt') return null;
  return krav.split(' ').some((et) => {
    if (et === '*') return true;
    if (et === 'en') return har.some((p) => LAES.includes(p));
    return et.split(/[+&]/).every((p) => har.includes(p));
  });
}

const listet = Object.entries(privilegier).flatMap(([type, efter]) =>
  Object.entries(efter).flatMap(([krav, felter]) =>
    felter.split(' ').map((felt) => ({ felt: `${type}.${felt}`, krav })),
  ),
);
const proevede = listet.filter(
  // What is searched is tried in test/search; the fields of the audit log, its alarms and samples are tried in revision/, aftaler and what systems ask in aftale/ and fagsystem.test.ts.
  ({ felt, krav }) =>
    !/REVISION_SE|ADMINISTRATION|SOEG|STATISTIK/.test(krav) &&
    krav !== 'INDEKS_OPSLAG' &&
    !/_SKRIV/.test(krav) &&
    !ANDETSTEDS.test(felt) &&
    !FORMER.has(felt) &&
    !INTET_ENDNU.has(felt) &&
    !felt.endsWith('.pageInfo') &&
    felt !== 'Node.id',
);

describe('every field', () => {
  test('is seen by a caller with every privilege: nothing listed goes untried', async () => {
    const alt = await seAlt(TEGN);
    expect(proevede.filter(({ felt }) => !alt.has(felt))).toEqual([]);
    for (const felt of INTET_ENDNU) expect(alt.has(felt), felt).toBe(false);
    expect(proevede.length).toBeGreaterThan(190);
  });

  test('is opened by what it is listed with, and by nothing less: all 32 sets of privileges', async () => {
    for (let bit = 0; bit < 2 ** TEGN.length; bit += 1) {
      const har = TEGN.filter((_, nr) => bit & (1 << nr));
      const set = await seAlt(har);
      const uenige = proevede.flatMap(({ felt, krav }) => {
        const ventet = aabner(krav, har);
        return ventet === null || ventet === set.has(felt) ? [] : [`${felt}: ${ventet ? 'mangler' : 'ses'}`];
      });
      expect(uenige, har.join(' ')).toEqual([]);
    }
  }, 300_000);

  test('hanging on an object is shut when no object is open', async () => {
    const intet = await seAlt(PRIVILEGIER.filter((p) => !LAES.includes(p)));
    const aabne = proevede.filter(({ krav }) => krav === 'objekt').filter(({ felt }) => intet.has(felt));
    // of the unit, klasse, system and caller that are everybody's
    const alles = /^(Behandler|Myndighed|ItSystem|Adgangsgrund)\./;
    expect(aabne.filter(({ felt }) => !alles.test(felt))).toEqual([]);
  });

  test('that needs two privileges in one group is not opened by two groups with one each', async () => {
    for (const { felt, krav } of proevede.filter(({ krav }) => /^[A-Z_]+[+&][A-Z_]+$/.test(krav))) {
      const [a = '', b = ''] = krav.split(/[+&]/);
      const set = (delte[krav] ??= await seAlt([a], [b]));
      expect(set.has(felt), `${felt} ${krav}`).toBe(krav.includes('&'));
    }
    expect(Object.keys(delte).length).toBeGreaterThan(3);
  });
  const delte: Record<string, Set<string>> = {};
});

describe('ansvar', () => {
  test('is looked up by a system within the KLE of its own INDEKS_OPSLAG', async () => {
    const query = '{ ansvar(kle: "32.30.04") { system { uuid } } }';
    const ved = async (kle: string[], privilegier: string[]) =>
      (await s.data(query, {}, await s.token([gruppe({ kle, privilegier })]))).ansvar;
    expect(await ved(['32.*'], ['INDEKS_OPSLAG'])).toEqual({ system: { uuid: SYSTEM } });
    expect(await ved(['27.*'], ['INDEKS_OPSLAG'])).toBeNull();
    expect(await ved(['32.*'], ['INDEKS_SKRIV'])).toBeNull();
  });
});
