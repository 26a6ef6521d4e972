/** What a look-up may be for. The words are what stands in the audit log. */
export const FORMAAL = [
  'Borgerhenvendelse, personligt fremmøde',
  'Borgerhenvendelse, telefon eller skriftligt',
  'Behandling af sag',
  'Kontrol eller opfølgning',
] as const;
export const ANDET = 'Andet';

export type Formaalslaest = { readonly tekst: string } | { readonly fejl: string };

/** The purpose as it is written down: 3–200 characters, and nobody's number in it. */
export function laesFormaal(valg: string | null, uddybning: string): Formaalslaest {
  const mere = uddybning.trim();
  if (valg === null) return { fejl: 'Vælg, hvad du skal bruge opslaget til.' };
  if (/\d{6}[\s-]?\d{4}/.test(mere)) return { fejl: 'Skriv ikke et CPR-nummer i formålet.' };
  if (valg === ANDET && mere.length < 3) return { fejl: 'Beskriv formålet med mindst 3 tegn.' };
  if (valg === ANDET) return { tekst: mere };
  return { tekst: mere ? `${valg}: ${mere}` : valg };
}
