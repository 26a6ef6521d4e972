const ALARMER: Readonly<Record<string, string>> = {
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

export const alarm = (navn: string): string => ALARMER[navn] ?? navn;
export const afgoerelse = (navn: string): string => AFGOERELSER[navn] ?? navn;
