import { KORSBAEK } from './kalder.ts';
import type { Json } from './indgang.ts';

const FRA = '2020-01-01T00:00:00Z';

/** An Ejer, for all time unless a period is given. */
export const ejer = (cvr: string, periode: Json = { fra: FRA }): Json => ({
  rolle: 'Ejer', ...periode, reference: `urn:oio:cvr-nr:${cvr}`, cvr, navn: 'Kommune',
}); // prettier-ignore

/** `data` of whole importers, as `sagsdata` is a sag's; what a test speaks of is given. */
export const dokumentdata = ({ ejer: cvr = KORSBAEK, kle = '32.30.04', foelsomhed = 'IKKE_FORTROLIGE_DATA', ...andet }: Json = {}): Json => ({
  egenskaber: [{ fra: FRA, titel: 'Brev', foelsomhed }],
  fremdrift: [{ fra: FRA, status: 'Endeligt' }],
  aktoerer: [ejer(String(cvr))],
  klasser: [{ rolle: 'PrimaerKlasse', fra: FRA, noegle: kle }],
  ...andet,
}); // prettier-ignore

export const bevillingsdata = ({ ejer: cvr = KORSBAEK, kle = '32.30.04', foelsomhed = 'IKKE_FORTROLIGE_DATA', sag, ...andet }: Json = {}): Json => ({
  egenskaber: [{ fra: FRA, brugervendtNoegle: 'B-1', foelsomhed }],
  aktoerer: [ejer(String(cvr))],
  ydelser: [{ fra: FRA, id: 'y1', navn: 'Ydelse', kle: { noegle: kle }, plan: [{ id: 'p1', beloeb: '100.00' }] }],
  parter: [{ rolle: 'Ydelsesmodtager', fra: FRA, reference: 'urn:oio:cpr-nr:7001011234' }],
  ...(sag === undefined ? {} : { sager: [{ rolle: 'Tilknyttet', fra: FRA, reference: sag }] }),
  ...andet,
}); // prettier-ignore

export const effektueringsdata = ({ ejer: cvr = KORSBAEK, kle = '32.30.04', bevilling, ...andet }: Json = {}): Json => ({
  egenskaber: [{ fra: FRA, bruttobeloeb: '100.00' }],
  aktoerer: [ejer(String(cvr))],
  linjer: [{ rolle: 'Linje', indeks: '1', kle: { noegle: kle }, beloeb: '100.00', ...(bevilling ? { bevilling: { uuid: bevilling, ydelse: 'y1' } } : {}) }],
  ...andet,
}); // prettier-ignore

/** An advis on a citizen, its own authority's. */
export const advisdata = ({ ejer: cvr = KORSBAEK, ...andet }: Json = {}): Json => ({
  titel: 'Følg op',
  foelsomhed: 'IKKE_FORTROLIGE_DATA',
  parter: [{ rolle: 'PrimaerPart', fra: FRA, reference: 'urn:oio:cpr-nr:7001011234' }],
  aktoerer: [ejer(String(cvr))],
  klasser: [{ rolle: 'PrimaerKlasse', fra: FRA, noegle: '32.30.04' }],
  ...andet,
});

/** A sag's journalpost that lays the dokument on it. */
export const tilakteret = (dokument: string, indeks = '1'): Json => ({
  journalposter: [{ rolle: 'Tilakteret', indeks, fra: FRA, reference: dokument }],
});
