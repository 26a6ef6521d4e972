import { foelsomhed, type Niveau } from '../../schema/domaene/foelsomhed.ts';
import { uuid } from '../../schema/domaene/id.ts';
import type { Raekke } from './kendte.ts';

/** What a field says: as it is told, and by what it is told apart – two persons may have one name. */
export interface Vaerdi {
  readonly tekst: string;
  readonly id: string;
}

/** A field of GraphQL, read out of a row of the register. What no field answers is told in no history either. */
export interface Felt {
  readonly felt: string;
  readonly laes: (raekke: Raekke) => Vaerdi | null;
  /** Only for those who may read secret titles. */
  readonly hemmelig?: true;
}

const vaerdi = (tekst: unknown): Vaerdi | null =>
  typeof tekst === 'string' || typeof tekst === 'number' || typeof tekst === 'boolean'
    ? { tekst: String(tekst), id: String(tekst) }
    : null;
const felt = (navn: string, kolonne = navn): Felt => ({ felt: navn, laes: (r) => vaerdi(r[kolonne]) });
/** Whom or what a row points at: by name, else by uuid – a reference of another form, a number of a person's say, is not told. */
const peger = (navn: string, navnKolonne: string, ...refKolonner: string[]): Felt => ({
  felt: navn,
  laes: (r) => vaerdi(r[navnKolonne]) ?? refKolonner.map((ref) => vaerdi(uuid(r[ref]))).find((v) => v !== null) ?? null,
});
const FOELSOMHED: Felt = {
  felt: 'foelsomhed',
  laes: (r) => (typeof r['foelsomhed'] === 'number' ? vaerdi(foelsomhed(r['foelsomhed'] as Niveau)) : null), // the column's CHECK
};
const EJER: Felt = { felt: 'ejer', laes: (r) => (r['ejerCvr'] === null ? null : vaerdi(`${tekst(r['ejerNavn']) ?? ''} ${tekst(r['ejerCvr']) ?? ''}`.trim())) }; // prettier-ignore
const tekst = (en: Raekke[string] | undefined): string | null => (typeof en === 'string' ? en : null);

export const SAGSFELTER: readonly Felt[] = [
  felt('sagsnummer'), felt('titel'), { ...felt('hemmeligTitel'), hemmelig: true }, felt('beskrivelse'), felt('sagsstatus'),
  felt('oprettet'), felt('fremdrift'), FOELSOMHED, EJER, felt('kle'), felt('handlingsfacet', 'facet'), felt('afgoerelse'),
  peger('ansvarligEnhed', 'ansvarligNavn', 'ansvarligRef'), peger('primaerBehandler', 'behandlerNavn', 'behandlerRef'),
  peger('master', 'masterNavn', 'masterRef'), peger('afsender', 'afsenderNavn', 'afsenderRef'),
]; // prettier-ignore

export const DOKUMENTFELTER: readonly Felt[] = [
  felt('dokumentnummer'), felt('titel'), felt('type', 'dokumenttype'), felt('brevdato'), felt('fremdrift'), FOELSOMHED,
  felt('kle'), peger('master', 'masterNavn', 'masterRef'),
]; // prettier-ignore

export const BEVILLINGSFELTER: readonly Felt[] = [
  felt('brugervendtNoegle'), felt('begrundelse'), felt('startdato'), felt('slutdato'), FOELSOMHED, EJER,
  peger('ansvarligEnhed', 'ansvarligNavn', 'ansvarligRef'), peger('bevilgetAf', 'behandlerNavn', 'behandlerRef'),
]; // prettier-ignore

/** Fields of a bevilget ydelse and of a plan of it, under the ydelse's own id. */
export const ydelsesfelter = (ydelse: string): readonly Felt[] =>
  [
    felt('navn'), felt('kle'), felt('startdato'), felt('slutdato'), felt('tilbagebetalingspligtig'),
    peger('master', 'masterNavn', 'masterRef'),
  ].map((et) => ({ ...et, felt: `ydelser.${ydelse}.${et.felt}` })); // prettier-ignore
export const planfelter = (ydelse: string, plan: string): readonly Felt[] =>
  ['startdato', 'slutdato', 'beloeb', 'frekvens', 'forudBagud', 'dispositionsdag'].map((navn) => ({
    ...felt(navn),
    felt: `ydelser.${ydelse}.plan.${plan}.${navn}`,
  }));

/** The field a relation is a value of; null: of none that is answered. `synlige` are the sager the caller may see. */
export function relationsfelt(art: string, rolle: string, synlige: ReadonlySet<string>): Felt | null {
  const sagen = (r: Raekke) => {
    const id = tekst(r['referenceId']);
    return id !== null && synlige.has(id) ? vaerdi(id) : null;
  };
  switch (art) {
    case 'part':
      return { felt: `parter.${rolle}`, laes: part };
    case 'aktoer':
      return rolle === 'AndreBehandlere' ? peger('andreBehandlere', 'navn', 'reference') : null;
    case 'genstand':
      return { felt: `genstande.${rolle}`, laes: (r) => vaerdi(r['tekst']) ?? vaerdi(r['reference']) };
    case 'sagsrelation':
      return { felt: `relationer.${rolle}`, laes: sagen };
    case 'sag':
      return { felt: 'sag', laes: sagen };
    default:
      return null;
  }
}

/** By name: nobody's CPR stands in a history, and a number put right shows as two who may have one name. */
function part(r: Raekke): Vaerdi {
  const navn = tekst(r['navn']);
  const cvr = r['skema'] === 'cvr' ? ` CVR ${tekst(r['vaerdi']) ?? ''}` : '';
  return { tekst: `${navn ?? 'uden navn'}${cvr}`, id: JSON.stringify([r['skema'], r['vaerdi'] ?? r['reference'], navn]) };
} // prettier-ignore
