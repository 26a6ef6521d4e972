import type { Skridt, Sted } from './bygger.ts';
import { lokaltNavn, navnerum } from './navnerum.ts';
import type { Maal } from './operationer.ts';

/** KLE's levels, each by the name that begins its elements: `EmneNr`, `EmneTitel` … */
export const NIVEAUER = {
  Hovedgruppe: /^[0-9]{2}$/,
  Gruppe: /^[0-9]{2}\.[0-9]{2}$/,
  Emne: /^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$/,
  HandlingsfacetKategori: /^[A-ZÆØÅ]$/,
  Handlingsfacet: /^[A-ZÆØÅ][0-9]{2}$/,
} as const;
export type Niveau = keyof typeof NIVEAUER;

/** The day a plan was published, or one number in it. */
export type Klassemaal = { readonly slags: 'udgivet' } | { readonly slags: 'klasse'; readonly niveau: Niveau };

type Filmaal = Maal | Klassemaal;
type Tabel = ReadonlyMap<string, Skridt<Filmaal>>;

/** KL's files have no namespace (version 1.3); those of the version before had this one. */
const KLE_RUM = [navnerum(''), navnerum('http://www.kle-online.dk/rest/resources/emneplan')];

const iRum = (navn: string, skridt: Skridt<Filmaal>) => KLE_RUM.map((rum) => [rum(navn), skridt] as const);

/** A level and those within it: each number is an object of its own, however large what it stands in. */
function niveauer([navn, ...indre]: readonly Niveau[]): Tabel {
  if (navn === undefined) return new Map();
  return new Map(iRum(navn, { fang: { slags: 'klasse', niveau: navn }, egne: niveauer(indre) }));
}

function plan(...navne: readonly Niveau[]): Skridt<Filmaal> {
  const dele = new Map([...iRum('UdgivelsesDato', { fang: { slags: 'udgivet' } }), ...niveauer(navne)]);
  return {
    gaa: (navn) =>
      dele.get(navn) ?? { afvis: 'UKENDT_ELEMENT', besked: `${lokaltNavn(navn)} hører ikke til i KLE her` },
  };
}

const KLEFILER: Tabel = new Map([
  ...iRum('KLE-Emneplan', plan('Hovedgruppe', 'Gruppe', 'Emne')),
  ...iRum('KLE-Handlingsfacetter', plan('HandlingsfacetKategori', 'Handlingsfacet')),
]);

/** The root of a file that may be one of KLE's: else what `ellers` says it is. */
export const medKle =
  (ellers: Sted<Maal>): Sted<Filmaal> =>
  (navn, attributter) =>
    KLEFILER.get(navn) ?? ellers(navn, attributter);
