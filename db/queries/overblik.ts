import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Laeser } from '../laeser.ts';
import type { Overbliksvar, Valg } from '../valg.ts';
import { BEHOV, feltJson } from '../overblik/felter.ts';
import { overblikCte } from '../overblik/kandidater.ts';
import { saetningFor } from '../overblik/skabelon.ts';
import { feltSvar } from '../overblik/svar.ts';
import { koer, nySaetning } from '../saetning.ts';
import { adgangsopslagSql } from './adgang.ts';

/**
 * The overview of each part, in the order asked: every field asked for, in one statement however many parts and fields
 * there are. What lies outside `adgang` is absent from rows, totals and keys alike. A field whose rows could not be
 * vouched for is an Error in `felter`; the rest stands. A remembered adgang is looked up again by the same statement.
 */
export async function hentOverblik(
  l: Laeser,
  parter: readonly Identifikator[],
  valg: readonly Valg[],
): Promise<Overbliksvar[]> {
  if (valg.length === 0 || parter.length === 0) return parter.map(() => ({ felter: {} }));
  const { tekst, vaerdier } = saetningFor({ l, parter, valg }, () => overbliksaetning(l, parter, valg));
  const raekker = await koer<{ nr: number; felter: unknown[]; opslag?: string }>(l, { vaerdier }, tekst);
  if (raekker[0]?.opslag !== undefined) l.genset?.(raekker[0].opslag);
  return raekker.map(({ nr, felter: raa }) => ({ felter: laesFelter(l, valg, parter[nr], raa) }));
}

/** The statement of that, built anew. */
export function overbliksaetning(l: Laeser, parter: readonly Identifikator[], valg: readonly Valg[]) {
  const s = nySaetning(l.paa);
  const behov = new Set(valg.flatMap(({ felt }) => BEHOV[felt]));
  const felter = valg.map((et) => feltJson(s, l, et)).join(',\n');
  const opslag = l.genset ? `, ${adgangsopslagSql(s, l.adgang.kalder)} as opslag` : '';
  const tekst = `${overblikCte(s, l, parter, behov)}
    select p.nr, json_build_array(${felter}) as felter ${opslag} from del p order by p.nr`;
  return { s, tekst };
}

function laesFelter(l: Laeser, valg: readonly Valg[], part: Identifikator | undefined, raa: readonly unknown[]) {
  const laes = (et: Valg, plads: number): [string, unknown] => {
    try {
      return [et.navn, part && feltSvar(l, et, part, raa[plads])];
    } catch (fejl) {
      return [et.navn, fejl instanceof Error ? fejl : new Error(String(fejl))]; // the field's own failure: shown as null
    }
  };
  return Object.fromEntries(valg.map(laes));
}
