import type { Alarm } from '../graf/svar.ts';

/** What each alarm is called, in the order they are shown. */
export const ALARMNAVNE: Readonly<Record<Alarm, string>> = {
  EGET_CPR: 'Slog sig selv op',
  KOLLEGA: 'Kollega',
  VIP: 'VIP-liste',
  FOELSOM_KLE: 'Følsomt emne',
  BESKYTTET: 'Beskyttet person',
  SAMME_EFTERNAVN: 'Samme efternavn',
  MANGE_OPSLAG: 'Mange opslag',
  MANGE_UDEN_SAG: 'Mange uden sag',
  USAEDVANLIG_TID: 'Usædvanlig tid',
};
const AFGOERELSER: Readonly<Record<string, string>> = { VIST: 'Vist', INTET: 'Intet at vise', AFVIST: 'Afvist' };

const kendte: Readonly<Record<string, string>> = ALARMNAVNE;

export const alarm = (navn: string): string => kendte[navn] ?? navn;
export const afgoerelse = (navn: string): string => AFGOERELSER[navn] ?? navn;
