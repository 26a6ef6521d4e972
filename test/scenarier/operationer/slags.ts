import { advisdata, bevillingsdata, dokumentdata, effektueringsdata } from '../../support/haendelsesdata.ts';
import { sagsdata, type Json } from '../../support/indgang.ts';

const FRA = '2020-01-01T00:00:00Z';

/** A kind of object, with one field that is told of (`vaerdi`) and one more that only some messages give (`mere`). */
export interface Slags {
  readonly slags: string;
  readonly tabel: string;
  /** The columns of the two. */
  readonly kolonner: readonly [vaerdi: string, mere: string];
  /** A whole importer; null for `mere`: it says nothing of it. */
  readonly hele: (sag: string, vaerdi: string, mere: string | null) => Json;
  /** Told of again and again, each record holding from when it was registered: an older one says what held before. */
  readonly gaelderFra?: boolean;
  /** An opdater of the one field. */
  readonly del: (vaerdi: string | null) => Json;
  /** Two elements that overlap, one that is empty, one without a beginning – in the kinds that have periods. */
  readonly liste?: string;
  readonly element?: Json;
}

const LINJER = [{ rolle: 'Linje', indeks: '1', kle: { noegle: '32.30.04' }, virkning: { fra: FRA } }];
const egenskab = (felter: Json) => ({ egenskaber: [{ fra: FRA, ...felter }] });
const uden = (felter: Json) => Object.fromEntries(Object.entries(felter).filter(([, en]) => en !== null));
/** Kinds whose data are one record. */
const flad = (slags: string, [vaerdi, mere]: readonly [string, string], faste: (sag: string) => Json): Slags => ({
  slags,
  tabel: slags,
  kolonner: [vaerdi, mere],
  hele: (sag, v, m) => ({ ...faste(sag), ...uden({ [vaerdi]: v, [mere]: m }) }),
  del: (v) => ({ [vaerdi]: v }),
});

export const ALLE: readonly Slags[] = [
  {
    slags: 'sag', tabel: 'sag', kolonner: ['titel', 'beskrivelse'], liste: 'klasser', element: { rolle: 'PrimaerKlasse', noegle: '32.30.04' },
    hele: (_sag, titel, beskrivelse) => sagsdata(egenskab(uden({ titel, beskrivelse }))),
    del: (titel) => egenskab({ titel }),
  },
  {
    slags: 'dokument', tabel: 'dokument', kolonner: ['titel', 'beskrivelse'], liste: 'klasser', element: { rolle: 'PrimaerKlasse', noegle: '32.30.04' },
    hele: (_sag, titel, beskrivelse) => dokumentdata(egenskab(uden({ titel, beskrivelse, foelsomhed: 'IKKE_FORTROLIGE_DATA' }))),
    del: (titel) => egenskab({ titel }),
  },
  {
    slags: 'bevilling', tabel: 'bevilling', kolonner: ['brugervendt_noegle', 'begrundelse'], liste: 'ydelser', element: { id: 'y1', kle: { noegle: '32.30.04' } },
    hele: (_sag, brugervendtNoegle, begrundelse) => bevillingsdata(egenskab(uden({ brugervendtNoegle, begrundelse, foelsomhed: 'IKKE_FORTROLIGE_DATA' }))),
    del: (brugervendtNoegle) => egenskab({ brugervendtNoegle }),
  },
  {
    slags: 'effektuering', tabel: 'effektuering', kolonner: ['brugervendt_noegle', 'udbetalingsafdeling'], liste: 'parter', element: { rolle: 'Ydelsesmodtager', reference: 'urn:oio:cpr-nr:7001011234' },
    hele: (_sag, brugervendtNoegle, udbetalingsafdeling) => effektueringsdata({ ...egenskab(uden({ brugervendtNoegle, udbetalingsafdeling })), linjer: LINJER }),
    del: (brugervendtNoegle) => egenskab({ brugervendtNoegle }),
  },
  flad('journalnotat', ['titel', 'tekst'], (sag) => ({ sag })),
  { ...flad('advis', ['titel', 'tekst'], () => advisdata({ titel: undefined })), liste: 'klasser', element: { rolle: 'PrimaerKlasse', noegle: '32.30.04' } },
  flad('part', ['navn', 'status'], () => ({ identifikatorer: ['urn:oio:cpr-nr:7001011234'] })),
  { ...flad('orgenhed', ['navn', 'email'], () => ({ opgaver: ['32.*'] })), gaelderFra: true },
  { ...flad('klasse', ['titel', 'kode'], () => ({ erstatter: ['32.30.03'] })), gaelderFra: true },
]; // prettier-ignore
