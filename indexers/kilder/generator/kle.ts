import { uuid5, type Uuid } from '../../../schema/domaene/id.ts';

/** The KLE titles the demo uses: what the Klassifikation feed sends, and what stands on a sag beside its number. */
export const TITLER: Readonly<Record<string, string>> = {
  '00.07.03': 'Aktindsigt - forvaltningsprincipper',
  '02.00.20': 'Ejendomsregistrering',
  '02.34.02': 'Byggetilladelse',
  '02.34.30': 'Nedrivning af bebyggelse',
  '03.10.04': 'Anvisningsret/rådighed over almene boliger',
  '03.10.10': 'Dækning af flytteudgifter, almene boliger',
  '09.08.05': 'Forureningskortlægning og ændret arealanvendelse',
  '09.30.16': '(K) Affaldsoplagring, omlastning og kompostering',
  '15.17.06': 'Sygedagpengeopfølgning',
  '15.18.10': 'Ansættelse med løntilskud',
  '15.20.01': 'Min Plan - beskæftigelsesindsats',
  '15.20.20': 'Kontaktforløb m.v.',
  '15.20.24': 'Fleksjob',
  '15.23.07': 'Tilmelding og Jobnet',
  '17.03.04': 'Pædagogisk-psykologisk vurdering (PPR)',
  '17.03.08': 'Specialundervisning og anden specialpædagogisk bistand',
  '17.13.10': 'Optagelse i skolefritidsordning (SFO)',
  '17.20.01': 'Skoleindskrivning og elevoplysninger',
  '23.05.01': 'Registrering i CPR',
  '23.05.05': 'Navne- og adressebeskyttelse',
  '23.05.10': 'Flytteanmeldelse',
  '25.00.00': 'Beskatning i almindelighed',
  '25.02.01': 'Grundskyld',
  '25.02.09': 'Lån til betaling af ejendomsskatter mv.',
  '25.45.10': 'Opkrævning af fordringer',
  '25.45.20': 'Opkrævning - underholdsbidrag',
  '25.45.32': 'Opkrævning - kommunekrav',
  '27.12.12': 'Handleplaner, voksne',
  '27.36.04': 'Personlig og praktisk hjælp',
  '27.36.20': 'Tildeling af personlig hjælp og pleje m.v. (visitation)',
  '27.42.08': 'Plejebolig, plejehjem eller beskyttet bolig (visitation og anvisning)',
  '27.57.04': 'Midlertidige botilbud efter servicelovens § 107',
  '27.60.08': 'Mobilitetshjælpemidler',
  '27.60.16': 'Forbrugsgoder',
  '28.06.12': 'Støtte til børn efter dagtilbudsloven',
  '28.09.00': 'Dagtilbud til børn indtil skolestart i almindelighed',
  '28.09.40': 'Optagelse i dagtilbud / plads i anden kommune / opsigelse',
  '28.77.08': 'Økonomisk fripladstilskud',
  '29.03.06': 'Udstedelse af EU-sygesikringskort',
  '29.03.14': 'Refusion af lægeregninger',
  '29.18.00': 'Kommunal sygepleje i almindelighed',
  '29.21.04': 'Genoptræning efter sundhedsloven',
  '32.00.00': 'Kontante ydelser i almindelighed',
  '32.03.04': 'Folkepension',
  '32.03.10': 'Varmetillæg',
  '32.03.12': 'Personligt tillæg og helbredstillæg',
  '32.03.16': 'Førtidspension',
  '32.03.44': 'Seniorpension',
  '32.06.00': 'Boligstøtte i almindelighed',
  '32.06.16': 'Beboerindskud',
  '32.21.12': 'Hjælp til enkeltudgifter',
  '32.21.20': 'Særlig hjælp vedrørende børn',
  '32.21.28': 'Efterlevelseshjælp',
  '32.21.32': 'Administration af modtagers hjælp efter lov om aktiv socialpolitik',
  '32.24.04': 'Hjælp til forsørgelse (kontanthjælp mv.)',
  '32.24.05': 'Fradrag i kontanthjælp',
  '32.30.04': 'Udbetaling af sygedagpenge',
  '32.30.06': 'Aftale om arbejdsgiveres ret til refusion af sygedagpenge ved langvarig eller kronisk sygdom',
  '32.30.08': 'Dagpenge ved barsel',
  '32.30.12': 'Dagpenge ved alvorligt syge børn',
  '32.39.00': 'Social sikring i almindelighed',
  '32.42.08': 'Begravelseshjælp',
  '34.10.10': 'Screening, afdækning og børnefaglig undersøgelse',
  '34.10.30': 'Underretninger',
  '34.15.25': 'Støttende indsatser',
  '34.25.00': 'Anbringelse i almindelighed',
};

export const FACETTER: Readonly<Record<string, string>> = {
  A53: 'Aktindsigtsanmodning mv.',
  G01: 'Generelle sager',
  K02: 'Klage',
  K08: 'Tilsyn og håndhævelse, overholdelse af regler',
  P19: 'Godkendelser',
  Ø36: 'Refusioner',
  Ø40: 'Tilskud fra kommunen',
  Ø50: 'Økonomiske udlån',
};

/** A number without a title here is a mistake in the generator, found by its first event. */
export function titel(noegle: string): string {
  const fundet = TITLER[noegle] ?? FACETTER[noegle];
  if (fundet === undefined) throw new RangeError(`KLE ${noegle} har ingen titel i generatoren`);
  return fundet;
}

const RUM = 'c940749f-3489-40f5-a858-72101b40f7b1' as Uuid; // the name space of invented klasser

const ider = new Map([...Object.keys(TITLER), ...Object.keys(FACETTER)].map((n) => [n, uuid5(RUM, n)]));

/** The uuid of a klasse is the same whatever the seed: two loads speak of the same classification. */
export const klasseId = (noegle: string): string => ider.get(noegle) ?? uuid5(RUM, noegle);
