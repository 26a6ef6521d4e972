import type { Skridt, Sted } from './bygger.ts';
import { besked, bi, di, lokaltNavn, oei, sag, sd, sdi, si, soap11, soap12, sts, wsa, yi } from './navnerum.ts';

export type Objekt = 'sag' | 'dokument' | 'bevilling' | 'effektuering';

/** An element that holds one object (or, for fjern, the uuids of several) and what is to be done with it. */
export interface Objektmaal {
  readonly slags: 'objekt';
  readonly objekt: Objekt;
  /** `registrering`: a RegistreringBesked, one registrering without a say of its own about the operation. */
  readonly operation: 'importer' | 'opdater' | 'fjern' | 'kasser' | 'registrering';
}
export type Maal = Objektmaal | { readonly slags: 'kuvert' } | { readonly slags: 'beskedId' };

type Tabel = readonly (readonly [navn: string, skridt: Skridt<Maal>])[];

const fang = (operation: Objektmaal['operation'], objekt: Objekt): Skridt<Maal> => ({
  fang: { slags: 'objekt', operation, objekt },
});

function kun(tabel: Tabel): Skridt<Maal> {
  const skridt = new Map(tabel);
  return {
    gaa: (navn) =>
      skridt.get(navn) ?? { afvis: 'UKENDT_ELEMENT', besked: `${lokaltNavn(navn)} hører ikke til i operationen` },
  };
}

/** Operations of SF1470 (SagDokumentIndeks 6) and SF1490 (YdelseIndeks 6) that change the register, by root element. */
export const OPERATIONER: ReadonlyMap<string, Skridt<Maal>> = new Map<string, Skridt<Maal>>([
  [
    sdi('ImporterSagDokumentIndeksInput'),
    kun([
      [sdi('SagIndeks'), fang('importer', 'sag')],
      [sdi('DokumentIndeks'), fang('importer', 'dokument')],
    ]),
  ],
  [
    sdi('OpdaterSagDokumentIndeksInput'),
    kun([
      [sdi('OpdaterSagIndeks'), fang('opdater', 'sag')],
      [sdi('OpdaterDokumentIndeks'), fang('opdater', 'dokument')],
    ]),
  ],
  [sdi('FjernSagDokumentIndeksInput'), fang('fjern', 'sag')],
  [
    yi('ImporterYdelseIndeksInput'),
    kun([
      [yi('BevillingIndeks'), kun([[bi('BevillingIndeks'), fang('importer', 'bevilling')]])],
      [
        yi('OekonomiskEffektueringIndeks'),
        kun([[oei('OekonomiskEffektueringIndeks'), fang('importer', 'effektuering')]]),
      ],
    ]),
  ],
  [
    yi('OpdaterYdelseIndeksInput'),
    kun([
      [yi('OpdaterBevillingIndeks'), fang('opdater', 'bevilling')],
      [yi('OpdaterOekonomiskEffektueringIndeks'), fang('opdater', 'effektuering')],
    ]),
  ],
  ...enkeltobjekter(),
]);

/** The single-object services (SagIndeks, DokumentIndeks, BevillingIndeks, OekonomiskEffektueringIndeks). */
function enkeltobjekter(): Tabel {
  return [
    [sag('ImportInput'), kun([[sag('Sag'), fang('importer', 'sag')]])],
    [di('ImportInput'), kun([[di('DokumentIndeks'), fang('importer', 'dokument')]])],
    [bi('ImportInput'), kun([[bi('BevillingIndeks'), fang('importer', 'bevilling')]])],
    [oei('ImportInput'), kun([[oei('OekonomiskEffektueringIndeks'), fang('importer', 'effektuering')]])],
    [si('FjernInput'), fang('fjern', 'sag')],
    [di('FjernInput'), fang('fjern', 'dokument')],
    [bi('FjernInput'), fang('fjern', 'bevilling')],
    [oei('FjernInput'), fang('fjern', 'effektuering')],
    [si('KasserInput'), kun([[si('Kasser'), fang('kasser', 'sag')]])],
    [di('KasserInput'), kun([[di('Kasser'), fang('kasser', 'dokument')]])],
    [sag('RegistreringBesked'), fang('registrering', 'sag')],
    [di('RegistreringBesked'), fang('registrering', 'dokument')],
    [bi('RegistreringBesked'), fang('registrering', 'bevilling')],
    [oei('RegistreringBesked'), fang('registrering', 'effektuering')],
  ];
}

const KENDTE_NAVNERUM = [sd, sdi, sag, si, di, yi, bi, oei].map((rum) => rum(''));

/** An operation itself: what stands in a SOAP body, alone in a file, or in a Beskeddata. */
const operation: Sted<Maal> = (navn) => {
  const skridt = OPERATIONER.get(navn);
  if (skridt) return skridt;
  const lokal = lokaltNavn(navn);
  return KENDTE_NAVNERUM.some((rum) => navn === rum + lokal)
    ? { afvis: 'OPERATION', besked: `operationen ${lokal} kan ikke importeres fra fil` }
    : { afvis: 'UKENDT_ROD', besked: `${lokal} er hverken SF1470, SF1490 eller en Haendelsesbesked` };
};

const KUVERTTABEL: Tabel = [
  [besked('Haendelsesbesked'), { fang: { slags: 'kuvert' }, storTekst: true }],
  [sts('ModtagBeskedInput'), kun([[besked('Haendelsesbesked'), { fang: { slags: 'kuvert' }, storTekst: true }]])],
];
/** A Haendelsesbesked, alone or as Beskedfordeler pushes it. */
export const KUVERTER: ReadonlyMap<string, Skridt<Maal>> = new Map(KUVERTTABEL);

const HOVED: Skridt<Maal> = {
  gaa: (navn) => (navn === wsa('MessageID') ? { fang: { slags: 'beskedId' } } : { spring: true }),
};

/** Adds SOAP 1.1 and 1.2 envelopes around what may stand in the body. */
function medSoap(krop: Sted<Maal>): Sted<Maal> {
  const soap = new Map<string, Skridt<Maal>>();
  for (const rum of [soap11, soap12]) {
    const dele = new Map<string, Skridt<Maal>>([
      [rum('Header'), HOVED],
      [rum('Body'), { gaa: krop }],
    ]);
    soap.set(rum('Envelope'), { gaa: (navn) => dele.get(navn) ?? { spring: true } });
  }
  return (navn, attributter) => soap.get(navn) ?? krop(navn, attributter);
}

/** The root of a file: an envelope, a Haendelsesbesked (bare or as ModtagBeskedInput), or an operation alone. */
export const ROD: Sted<Maal> = medSoap((navn, attributter) => KUVERTER.get(navn) ?? operation(navn, attributter));

/** The root of what a Beskeddata carries: the same, but no envelope of Beskedfordeler inside another. */
export const BESKEDDATA: Sted<Maal> = medSoap(operation);
