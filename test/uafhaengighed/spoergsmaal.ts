/** Every operation of the served API as questions about one world. A root field without a case here fails the test. */
import { dokument, FOER, opslag, skema, u, type Emne, type Spoergsmaal } from './emne.ts';
import { FORVALTNING } from './forvaltning.ts';
import type { Slags } from './verden.ts';

const PAA = ['', ', paa: { virkning: $foer }', ', paa: { registrering: $kendt }', ', paa: { virkning: $foer, registrering: $kendt }'] as const; // prettier-ignore
const PAA_NAVNE = ['nu', 'foer', 'kendt', 'foer som kendt'] as const;
const tid = { foer: FOER };

const OVERBLIKSSIDER = ['sager', 'ydelser', 'effektueringer', 'journalnotater', 'dokumenter', 'adviser', 'tidslinje'] as const; // prettier-ignore
const FORBINDELSE = { sager: 'Sag', ydelser: 'BevilgetYdelse', effektueringer: 'Effektuering', journalnotater: 'Journalnotat', dokumenter: 'Dokument', adviser: 'Advis', tidslinje: 'Tidslinje' } as const; // prettier-ignore

/** The whole overview at one instant. */
function overblik(navn: string, paa: string, emne: Emne): Spoergsmaal {
  const felter = OVERBLIKSSIDER.map((felt) => `${felt}(first: 3) ${u.side(`${FORBINDELSE[felt]}Connection`, 1)}`);
  const indhold = `overblik(part: { cpr: $cpr }${paa}) { part ${u.felt('Part', 0)} ansvarlige ${u.felt('OrgEnhed', 1)} kilder ${u.felt('Kilde', 1)} ${felter.join(' ')} }`; // prettier-ignore
  return {
    navn,
    query: dokument(indhold),
    variables: { cpr: emne.sted.borger, foer: FOER, kendt: emne.kendt },
  };
}

/** One of its lists, page after page. */
function overbliksside({ sted }: Emne, felt: (typeof OVERBLIKSSIDER)[number]): Spoergsmaal {
  const indhold = `overblik(part: { cpr: $cpr }) { ${felt}(first: 2, after: $after) ${u.side(`${FORBINDELSE[felt]}Connection`, 0)} }`; // prettier-ignore
  return {
    navn: `overblik bladret ${felt}`,
    query: dokument(indhold),
    variables: { cpr: sted.borger },
    sider: [{ sti: ['overblik', felt], efter: 'after' }],
  };
}

const aliaser = <T>(liste: readonly T[], felt: (en: T) => string) => liste.map((en, i) => `a${String(i)}: ${felt(en)}`).join(' '); // prettier-ignore

/** As many of a kind are asked for as they were known: those statements read the history, and cost accordingly. */
const KENDT_MAX = 5;

/** So many stand in one document. */
const AD_GANGEN = 14;

/** Each of a kind by its uuid, at each instant; among them some that are in neither world. */
function enkelte(slags: Slags & ('sag' | 'dokument' | 'bevilling' | 'effektuering'), type: string, dybde: number) {
  return ({ t, objekter, kendt }: Emne): Spoergsmaal[] => {
    const ider = [...new Set([...objekter.filter((o) => o.slags === slags).map(({ id }) => id), t.uuid()])];
    const alle = ider.flatMap((id, nr) =>
      PAA.slice(0, nr < KENDT_MAX ? 4 : 2).map((paa) => `${slags}(uuid: "${id}"${paa}) ${u.felt(type, dybde)}`),
    );
    return stykker(alle, AD_GANGEN).map((del, nr) => ({
      navn: `${slags} ${String(nr)}`,
      query: dokument(aliaser(del, (felt) => felt)),
      variables: { ...tid, kendt },
    }));
  };
}

function stykker<T>(liste: readonly T[], antal: number): T[][] {
  return Array.from({ length: Math.ceil(liste.length / antal) }, (_, i) => liste.slice(i * antal, (i + 1) * antal));
}

const NODE = { sag: 'Sag', dokument: 'Dokument', journalnotat: 'Journalnotat', advis: 'Advis', bevilling: 'Bevilling', effektuering: 'Effektuering' } as const; // prettier-ignore
/** The id an object is shown with. */
export const nodeId = (slags: Slags, id: string) => Buffer.from(`${NODE[slags]}:${id}`).toString('base64url');

/** Everything by its id, with what it says: each kind in documents of its own, for fields of one name differ in type. */
function noder({ t, objekter }: Emne): Spoergsmaal[] {
  const ider = [...objekter, { slags: 'sag' as const, id: t.uuid() }];
  return Object.entries(NODE).flatMap(([slags, type]) => {
    const egne = [...new Set(ider.filter((o) => o.slags === slags).map(({ id }) => nodeId(slags as Slags, id))), 'Zm9v'];
    return stykker(egne, AD_GANGEN).map((del) => ({
      navn: `node ${slags}`,
      query: dokument(aliaser(del, (id) => `node(id: "${id}") { id ... on ${type} ${u.felt(type, 1)} }`)),
      variables: {},
    }));
  });
} // prettier-ignore

/** What has been registered about each, with all that changed; one of a kind page after page. */
function historik({ objekter, kendt }: Emne): Spoergsmaal[] {
  return (['sag', 'dokument', 'bevilling'] as const).flatMap((slags) => {
    const ider = objekter.filter((o) => o.slags === slags).map(({ id }) => id);
    const felter = ider.flatMap((id, nr) =>
      (nr < KENDT_MAX ? ['', PAA[2]] : ['']).map((paa) => `${slags}(uuid: "${id}"${paa}) { historik(first: 20) ${u.side('RegistreringConnection', 1)} }`));
    const bladret = dokument(`${slags}(uuid: "${ider[0] ?? ''}") { historik(first: 1, after: $after) ${u.side('RegistreringConnection', 1)} }`);
    return [
      ...stykker(felter, AD_GANGEN).map((del, nr) => ({ navn: `historik ${slags} ${String(nr)}`, query: dokument(aliaser(del, (felt) => felt)), variables: { kendt } })),
      ...(ider.length > 0 ? [{ navn: `historik ${slags} bladret`, query: bladret, variables: {}, sider: [{ sti: [slags, 'historik'], efter: 'after' }] }] : []),
    ];
  });
} // prettier-ignore

const blad = (navn: string, query: string, variables: object, felt: string): Spoergsmaal => ({
  navn, query, variables: { ...variables }, sider: [{ sti: [felt], efter: 'after' }],
}); // prettier-ignore

/** The same list by one filter after the other, a few in each document. */
const filtreret = (navn: string, felter: readonly string[]): Spoergsmaal[] =>
  stykker(felter, 4).map((del, nr) => ({ navn: `${navn} filtreret ${String(nr)}`, query: dokument(aliaser(del, (felt) => felt)), variables: {} })); // prettier-ignore

/** The same lists as they were, and as they were known. */
const foerOgKendt = (felt: string, type: string, filtre: readonly string[], { kendt }: Emne): Spoergsmaal[] =>
  PAA.slice(1).map((paa, nr) => ({
    navn: `${felt} ${PAA_NAVNE[nr + 1] ?? ''}`,
    query: dokument(aliaser(filtre, (filter) => `${felt}(filter: { ${filter} }, first: 4${paa}) ${u.side(`${type}Connection`, 0)}`)),
    variables: { ...tid, kendt },
  })); // prettier-ignore

function sager(emne: Emne): Spoergsmaal[] {
  const { t, sted, objekter } = emne;
  const titler = objekter.flatMap(({ foerst }) => foerst.efter?.titel ?? []);
  const ord = (t.af(titler).split(' ')[1] ?? 'k').slice(0, 5);
  const filtre = [
    `part: { cpr: "${sted.borger}" }`, `part: { cpr: "${sted.anden}" }`, `part: { cpr: "${sted.naboNummer}" }`, 'kle: ["32.*"]', 'kle: ["27.18.00", "33*"]',
    `titel: "${ord}"`, 'titel: "kanarie"', 'titel: "hemmelig"', `sagsnummer: "${t.af(objekter).nummer}"`, `orgEnhed: ["${sted.enheder[0]}"]`, `behandler: "${sted.behandlere[0]}"`,
    `master: ["${t.af(objekter).system}"]`, 'aendret: { fra: "2026-01-02T00:00:00Z", til: "2026-01-04T00:00:00Z" }', 'ikke: { kle: ["32.30.04"] }',
    'eller: [{ fremdrift: [OPLYST] }, { titel: "a" }]', 'oprettet: { fra: "2019-01-01T00:00:00Z" }',
  ];
  const felter = filtre.map((filter) => `sager(filter: { ${filter} }, first: 4) ${u.side('SagConnection', 0)}`);
  const sortering = { felt: t.af(['SENEST_AENDRET', 'OPRETTET', 'SAGSNUMMER', 'KLE', 'FREMDRIFT']), retning: t.af(['STIGENDE', 'FALDENDE']) };
  const bladret = dokument(`sager(first: 2, sortering: $sag, after: $after) ${u.side('SagConnection', 1)}`);
  const hele = dokument(`sager(first: 200) ${u.side('SagConnection', 0)}`);
  return [
    ...filtreret('sager', felter),
    blad(`sager bladret ${sortering.felt}`, bladret, { sag: sortering }, 'sager'), { navn: 'sager alle', query: hele, variables: {} },
    ...foerOgKendt('sager', 'Sag', ['', ...filtre.slice(0, 2), t.af(filtre)], emne),
  ];
} // prettier-ignore

function ydelser(emne: Emne): Spoergsmaal[] {
  const { t, sted } = emne;
  const filtre = ['', `part: { cpr: "${sted.borger}" }`, `part: { cpr: "${sted.anden}" }`, 'kle: ["32.*"]', 'navn: "ydelse"', 'beloeb: { fra: "1000" }', 'beloeb: { til: "4711.00" }', 'aktiv: true', 'start: { fra: "2020-01-01T00:00:00Z" }']; // prettier-ignore
  const felter = filtre.map(
    (filter) => `ydelser(filter: { ${filter} }, first: 5) ${u.side('BevilgetYdelseConnection', 0)}`,
  );
  const sortering = { felt: t.af(['STARTDATO', 'BELOEB', 'NAVN']), retning: t.af(['STIGENDE', 'FALDENDE']) };
  const bladret = dokument(`ydelser(first: 2, sortering: $ydelse, after: $after) ${u.side('BevilgetYdelseConnection', 1)}`); // prettier-ignore
  return [
    ...filtreret('ydelser', felter),
    blad(`ydelser bladret ${sortering.felt}`, bladret, { ydelse: sortering }, 'ydelser'),
    ...foerOgKendt('ydelser', 'BevilgetYdelse', [...filtre.slice(0, 3), t.af(filtre)], emne),
  ];
}

function dokumenter(emne: Emne): Spoergsmaal[] {
  const { t, sted, objekter } = emne;
  const sagsider = objekter.filter((o) => o.slags === 'sag' && o.dokumenter.length > 0).slice(-12).map(({ id }) => `sag: "${id}"`); // prettier-ignore
  const filtre = ['', `part: { cpr: "${sted.borger}" }`, `part: { cpr: "${sted.anden}" }`, 'kle: ["32.30.*"]', 'type: ["Brev"]', 'brevdato: { fra: "2024-01-01T00:00:00Z" }', ...sagsider, `sag: "${t.uuid()}"`]; // prettier-ignore
  const felter = filtre.map(
    (filter) => `dokumenter(filter: { ${filter} }, first: 4) ${u.side('DokumentConnection', 0)}`,
  );
  const bladret = dokument(`dokumenter(first: 1, after: $after) ${u.side('DokumentConnection', 1)}`); // prettier-ignore
  return [
    ...filtreret('dokumenter', felter),
    blad('dokumenter bladret', bladret, {}, 'dokumenter'),
    ...foerOgKendt('dokumenter', 'Dokument', [...filtre.slice(0, 3), t.af(filtre)], emne),
  ];
}

const HITS = { SAG: 'Sag', DOKUMENT: 'Dokument', JOURNALNOTAT: 'Journalnotat', YDELSE: 'BevilgetYdelse' } as const;

/** Searched by word, by person and by kind, with totals and facets; each kind by itself, for fields of one name differ in type. */
function soeg({ t, sted, objekter }: Emne): Spoergsmaal[] {
  const ord = t.af(objekter.flatMap(({ foerst }) => foerst.efter?.titel ?? [])).split(' ')[1] ?? 'k';
  const optalt = `totalCount forsinket facetter ${u.felt('Facetter', 1)} pageInfo { hasNextPage }`;
  const side = (hit: string) => `{ ${optalt} edges { cursor node { __typename ${hit} } } }`;
  const ider = '... on Sag { id } ... on Dokument { id } ... on Journalnotat { id } ... on BevilgetYdelse { navn }';
  const tekster = [ord, ord.slice(0, 4), 'kanarie', 'hemmelig', 'navn', `S-${String(t.tal(50))}`, sted.borger, sted.anden];
  const filtre = ['', `, filter: { part: { cpr: "${sted.borger}" } }`, `, filter: { part: { cpr: "${sted.naboNummer}" } }`, ', filter: { kle: ["32.30.04"] }', ', filter: { beloeb: { fra: "1000" } }', PAA[1]];
  const felter = [
    ...tekster.map((tekst) => `soeg(tekst: "${tekst}", first: 4) ${side(ider)}`),
    ...filtre.map((filter) => `soeg(first: 4${filter}) ${side(ider)}`),
    ...Object.entries(HITS).map(([slags, type]) => `soeg(first: 5, filter: { slags: [${slags}] }) ${side(`... on ${type} ${u.felt(type, 0)}`)}`),
  ];
  const bladret = dokument(`soeg(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { __typename ${ider} } } }`);
  return [
    ...stykker(felter, 3).map((del, nr) => ({ navn: `soeg ${String(nr)}`, query: dokument(aliaser(del, (felt) => felt)), variables: tid })),
    blad('soeg bladret', bladret, {}, 'soeg'),
  ];
} // prettier-ignore

/** Fields of Query that are about no person and leave no row in the audit log (design.md §6). */
export const UDEN_RAEKKE = new Set(['ansvar', 'klasse', 'orgEnhed', 'kilder', 'mig', 'graenser']);

/** By field of Query or Mutation; and `historik`, which stands on three kinds of objects. */
export const OPERATIONER: Readonly<Record<string, (emne: Emne) => Spoergsmaal[]>> = {
  overblik: (emne) => [
    ...PAA.map((paa, i) => overblik(`overblik ${PAA_NAVNE[i] ?? ''}`, paa, emne)),
    ...OVERBLIKSSIDER.map((felt) => overbliksside(emne, felt)),
  ],
  overblikForKreds: opslag(
    () => `overblikForKreds(parter: $parter) { part ${u.felt('Part', 1)} ${OVERBLIKSSIDER.map((felt) => `${felt}(first: 2) ${u.side(`${FORBINDELSE[felt]}Connection`, 0)}`).join(' ')} }`,
    ({ sted }) => ({ parter: [sted.anden, sted.borger, sted.naboNummer, '6101010002'].map((cpr) => ({ cpr })) }),
  ), // prettier-ignore
  node: noder,
  sag: enkelte('sag', 'Sag', 1),
  dokument: enkelte('dokument', 'Dokument', 1),
  bevilling: enkelte('bevilling', 'Bevilling', 1),
  effektuering: enkelte('effektuering', 'Effektuering', 1),
  historik,
  sager,
  ydelser,
  dokumenter,
  soeg,
  statistik: (emne) => [
    { navn: 'statistik', query: dokument(`a: statistik ${u.felt('Statistik', 1)} b: statistik(filter: { kle: ["32.30.04"] }, mindstAabneSager: 1) ${u.felt('Statistik', 1)}`), variables: {} },
    { navn: 'statistik om en person', query: dokument(`statistik(filter: { part: { cpr: $cpr } }) ${u.felt('Statistik', 1)}`), variables: { cpr: emne.sted.borger } },
  ], // prettier-ignore
  ansvar: opslag(() => `ansvar(kle: "32.30.04") ${u.felt('Ansvar', 1)}`),
  klasse: opslag(() => `klasse(kle: "32.30.04") ${u.felt('Klasse', 0)}`),
  orgEnhed: opslag(({ sted }) => `orgEnhed(uuid: "${sted.enheder[0]}") ${u.felt('OrgEnhed', 1)}`),
  kilder: opslag(() => `kilder ${u.felt('Kilde', 1)}`),
  mig: opslag(() => `mig ${u.felt('Mig', 1)}`),
  graenser: opslag(() => `graenser ${u.felt('Graenser', 0)}`),
  ...FORVALTNING,
};

/** No question with an answer: what a stream tells is tried in test/resolvers/stroem. */
const STROEMME = new Set(['overblikAendret']);

/** Fields of Query, Mutation (and Subscription, once there is one) that nobody asks about here. */
export function glemte(): string[] {
  const rodfelter = [skema.getQueryType(), skema.getMutationType(), skema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {})); // prettier-ignore
  return rodfelter.filter((felt) => OPERATIONER[felt] === undefined && !STROEMME.has(felt));
}
