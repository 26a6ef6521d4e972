import type { PartInput } from '../graf/svar.ts';
import { maskeretCpr } from '../graf/maske.ts';

/** What somebody typed, understood. `vist` is how it may be shown from now on. */
export type Nummer =
  | { readonly slags: 'part'; readonly part: PartInput; readonly vist: string }
  | { readonly slags: 'sagsnummer'; readonly sagsnummer: string; readonly vist: string };

export type Laest = Nummer | { readonly fejl: string };

/** A CPR number begins with a day (test numbers: day + 60) and a month; a P-nummer has as many digits but need not. */
export function erCpr(cifre: string): boolean {
  const [dag, maaned] = [Number(cifre.slice(0, 2)), Number(cifre.slice(2, 4))];
  const iMaaned = dag > 60 ? dag - 60 : dag;
  return /^\d{10}$/.test(cifre) && iMaaned >= 1 && iMaaned <= 31 && maaned >= 1 && maaned <= 12;
}

/**
 * CPR with or without hyphen, CVR, P-nummer or sagsnummer. Whatever looks like a person's number but is none is refused
 * here: it must not become a sagsnummer, which stands in the address.
 */
export function laesNummer(tekst: string): Laest {
  const ren = tekst.trim();
  const cifre = ren.replace(/[\s.-]/g, '');
  if (ren === '') return { fejl: 'Skriv et CPR-nummer, CVR-nummer eller sagsnummer.' };
  if (erCpr(cifre)) return { slags: 'part', part: { cpr: cifre }, vist: `personen ${maskeretCpr(cifre)}` };
  if (/^\d{10}$/.test(cifre)) return { slags: 'part', part: { pnummer: cifre }, vist: `produktionsenheden ${cifre}` };
  if (/^\d{8}$/.test(ren.replace(/\s/g, ''))) {
    return { slags: 'part', part: { cvr: cifre }, vist: `virksomheden ${cifre}` };
  }
  if (/\d{6}[\s-]?\d{4}/.test(ren) || /^\d{6}-\d*$/.test(ren) || /^(\d{9}|\d{11})$/.test(cifre)) {
    return {
      fejl: 'Et CPR-nummer har 10 cifre, et CVR-nummer 8. Tjek, om der mangler et ciffer eller er et for meget.',
    };
  }
  return { slags: 'sagsnummer', sagsnummer: ren, vist: `sagsnummer ${ren}` };
}
