import { LAESEPRIVILEGIER, type GaeldendeGruppe, type Privilegium } from '../schema/domaene/adgang.ts';

/** Which privileges open a kind of look-up, where it is not any reading one. */
const AABNES_AF: Readonly<Record<string, readonly Privilegium[]>> = {
  sag: ['SAGER_SE'],
  sager: ['SAGER_SE'],
  dokument: ['DOKUMENTER_SE'],
  dokumenter: ['DOKUMENTER_SE'],
  bevilling: ['YDELSER_SE'],
  effektuering: ['YDELSER_SE'],
  ydelser: ['YDELSER_SE'],
  soeg: ['SOEG', 'STATISTIK'],
  statistik: ['SOEG', 'STATISTIK'],
  revisionslog: ['REVISION_SE'],
  indsigt: ['REVISION_SE'],
  stikproever: ['REVISION_SE'],
  traekStikproeve: ['REVISION_SE'],
  vurderOpslag: ['REVISION_SE'],
  alarmopsaetning: ['REVISION_SE'],
  alarmliste: ['REVISION_SE'],
  forbrug: ['REVISION_SE', 'STATISTIK', 'ADMINISTRATION'],
  karantaene: ['ADMINISTRATION'],
  opretJournalnotat: ['JOURNALNOTAT_SKRIV'],
  retJournalnotat: ['JOURNALNOTAT_SKRIV'],
  sletJournalnotat: ['JOURNALNOTAT_SKRIV'],
  tilknytDokument: ['DOKUMENT_SKRIV'],
  genafspil: ['ADMINISTRATION'],
  kasserFraKarantaene: ['ADMINISTRATION'],
  saetAlarmopsaetning: ['ADMINISTRATION'],
  tilfoejTilAlarmliste: ['ADMINISTRATION'],
  fjernFraAlarmliste: ['ADMINISTRATION'],
};

/**
 * The groups a look-up was made with: those that let through what was shown; where no object was, those that carry a
 * privilege such a look-up is opened by; where none does – it was refused – all the caller has.
 */
export function brugteGrupper(
  slags: string,
  aabnede: ReadonlySet<GaeldendeGruppe>,
  alle: readonly GaeldendeGruppe[],
): readonly GaeldendeGruppe[] {
  if (aabnede.size > 0) return [...aabnede];
  const privilegier = AABNES_AF[slags] ?? LAESEPRIVILEGIER;
  const mulige = alle.filter((gruppe) => privilegier.some((privilegium) => gruppe.privilegier.has(privilegium)));
  return mulige.length > 0 ? mulige : alle;
}
