import { deltype } from '../../db/fremsoeg/dele.ts';
import { felttype, type Felttype } from '../../db/fremsoeg/felter.ts';
import type { Feltkrav, Intervalkrav, Ukendt } from '../../db/fremsoeg/soegning.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import { lokaltNavn } from '../../indexers/xml/navnerum.ts';
import { IndeksFejl } from '../../errors.ts';
import { beloeb } from '../../schema/domaene/beloeb.ts';
import { niveau } from '../../schema/domaene/foelsomhed.ts';
import { dag, oejeblik } from '../../schema/domaene/tid.ts';

/** Where a demand stands: on an object of a kind, or on a part of one. */
export type Sted = Hovedslags | 'ydelse.' | 'plan.' | 'linje.';
export type Simpelt = Feltkrav | Intervalkrav;

export const ukendt = (navn: string): Ukendt => ({ slags: 'ukendt', navn });
export const ugyldig = (felt: string, regel: string) => new IndeksFejl('BAD_USER_INPUT', `${felt}: ${regel}`);

function typeAf(sted: Sted, felt: string): Felttype | undefined {
  if (sted === 'ydelse.' || sted === 'plan.' || sted === 'linje.') {
    return deltype(sted.slice(0, -1) as 'ydelse' | 'plan' | 'linje', felt); // the three with a full stop
  }
  return felttype(sted, felt);
}

const FORMER: Record<Felttype, readonly [laes: (tekst: string) => string | null, regel: string]> = {
  text: [(tekst) => tekst, ''],
  tekst: [(tekst) => tekst, ''],
  timestamptz: [oejeblik, 'skal være et tidspunkt (xs:dateTime)'],
  date: [dag, 'skal være en dato eller et tidspunkt'],
  numeric: [beloeb, 'skal være et beløb som 1193.00'],
  int: [(tekst) => niveau(tekst)?.toString() ?? null, 'skal være en følsomhed fra listen'],
};

/** Equal to what was sent; an empty element asks nothing. Throws BAD_USER_INPUT for a value of no such form. */
export function er(sted: Sted, felt: string, raa: unknown): (Feltkrav | Ukendt)[] {
  if (raa === null || raa === undefined) return [];
  const type = typeAf(sted, felt);
  const tekst = typeof raa === 'boolean' ? (raa ? 'true' : 'false') : raa;
  if (!type || typeof tekst !== 'string') return [ukendt(felt)];
  return [{ slags: 'felt', felt, er: laest(felt, type, tekst) }];
}

function laest(felt: string, type: Felttype, raa: string): string {
  const [laes, regel] = FORMER[type];
  const vaerdi = laes(raa);
  if (vaerdi === null) throw ugyldig(felt, regel);
  return vaerdi;
}

/** An element the tables of contract §4 do not know: kept with its name and what stood in it (indexers/xml/kort.ts). */
export interface Udvidelse {
  readonly element: string;
  readonly indhold: string | readonly Udvidelse[];
}

/** A time or amount interval (go:SoegTidIntervalType, SoegBeloebIntervalType …) on a field; GraenseIndikator is no end. */
export function interval(sted: Sted, felt: string, udvidelse: Udvidelse): (Intervalkrav | Ukendt)[] {
  const type = typeAf(sted, felt);
  if (!type) return [ukendt(lokaltNavn(udvidelse.element))];
  const ende = (...navne: readonly string[]): string | null => {
    const raa = indhold(udvidelse).find(({ element }) => navne.includes(lokaltNavn(element)));
    const tekst = raa && (typeof raa.indhold === 'string' ? raa.indhold : tidsstempel(raa.indhold));
    return tekst?.trim() ? laest(felt, type, tekst.trim()) : null;
  };
  return [{ slags: 'interval', felt, fra: ende('FraTidspunkt', 'FraBeloeb'), til: ende('TilTidspunkt', 'TilBeloeb') }];
}

const tidsstempel = (alle: readonly Udvidelse[]): string | null => {
  const fundet = alle.find(({ element }) => lokaltNavn(element) === 'TidsstempelDatoTid')?.indhold;
  return typeof fundet === 'string' ? fundet : null;
};

/** The elements in it; an empty element has none. */
export const indhold = ({ indhold: alle }: Udvidelse): readonly Udvidelse[] => (typeof alle === 'string' ? [] : alle);
