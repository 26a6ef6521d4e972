const KODER: Readonly<Record<string, string>> = {
  AFSENDER_UKENDT: 'Afsenderen er ikke kendt',
  AFVENTER_IMPORT: 'Venter på, at objektet eller dets sag importeres',
  BELOEB_TRE_DECIMALER: 'Beløb med tre decimaler',
  FINDES_ALLEREDE: 'En anden har oprettet en sag om det samme',
  FOELSOMHED_MANGLER: 'Følsomhed mangler',
  FREMMED_REFERENCE: 'Henviser ind i en anden myndighed',
  ID_GENBRUGT: 'Beskedens id er brugt før',
  KAN_IKKE_ANVENDES: 'Kunne ikke skrives i registret',
  KLE_FORM: 'KLE-nummer af forkert form',
  KLE_UKENDT: 'KLE-nummer, som klasserne ikke har',
  MASTER_AENDRET: 'Objektets Master er et andet system end før',
  MASTER_KONFLIKT: 'Objektet ejes af et andet system',
  NOEGLE_I_BRUG: 'Nummeret bruges af et andet objekt',
  PART_FORM: 'Partens nummer er af forkert form',
  UGYLDIG: 'Beskeden overholder ikke sin form',
  VERSION_KONFLIKT: 'Objektet var skrevet af andre imens',
};

/** A receipt's code in words; one without is itself. */
export const kvalitetskode = (kode: string): string => KODER[kode] ?? kode;

const SLAGS: Readonly<Record<string, string>> = {
  sag: 'Sag',
  bevilling: 'Bevilling',
  effektuering: 'Effektuering',
};
const FELTER: Readonly<Record<string, string>> = {
  sagsnummer: 'sagsnummer',
  brugervendtNoegle: 'brugervendt nøgle',
};

/** What a shared number is the number of. */
export const noeglefelt = ({ slags, felt }: { readonly slags: string; readonly felt: string }): string =>
  `${SLAGS[slags] ?? slags} · ${FELTER[felt] ?? felt}`;
