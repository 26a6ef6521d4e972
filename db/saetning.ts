import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { dag } from '../schema/domaene/tid.ts';
import type { Laeser, Paa } from './laeser.ts';

/**
 * One SQL statement under construction: text with `$n` and the values beside it. Values never become text of the
 * statement; identifiers come from the table definitions and literals of this folder only.
 */
export interface Saetning {
  readonly paa: Paa;
  /** True when another instant than now, or what was known earlier, is asked for. */
  readonly fortid: boolean;
  /** `$n` for the value, cast to the type. The same value and type twice is one parameter. */
  param(vaerdi: unknown, type: string): string;
  /**
   * The same for what another caller, or another moment, has another of: one parameter for each name, whatever else has the
   * same value, so that the text can be used again with values of the same names (skabelon.ts).
   */
  navngivet(navn: Navngivet, vaerdi: unknown, type: string): string;
  readonly vaerdier: readonly string[];
  /** By place in `vaerdier`: the names of those that have one. */
  readonly navne: ReadonlyMap<number, Navngivet>;
  /** Now, the asked virkning, and the Danish calendar day of that, as SQL. */
  readonly nu: string;
  readonly spurgt: string;
  readonly dagen: string;
}

/** What differs from caller to caller, or from one moment to the next, in a statement of one form. */
export type Navngivet =
  'nu' | 'dagen' | 'parter' | 'grupper' | 'faelles' | 'kommune' | 'system' | 'enhed' | 'roedder' | 'scopes';

/** A value as it is sent. */
export const somTekst = (vaerdi: unknown): string => (typeof vaerdi === 'string' ? vaerdi : JSON.stringify(vaerdi));

/** Read by the server as they arrive; a cast of a text to them would be made again for every row that is compared. */
const MODTAGES = new Set(['timestamptz', 'date']);

/** Begins a statement. Everything goes to the server as text and is cast there, so no driver guesses a type. */
export function nySaetning(paa: Paa): Saetning {
  const vaerdier: string[] = [];
  const kendte = new Map<string, string>();
  const navne = new Map<number, Navngivet>();
  const plads = (noegle: string, vaerdi: string, type: string) => {
    const fundet =
      kendte.get(noegle) ??
      (MODTAGES.has(type)
        ? `$${String(vaerdier.push(vaerdi))}::${type}`
        : `($${String(vaerdier.push(vaerdi))}::text)::${type}`);
    kendte.set(noegle, fundet);
    return fundet;
  };
  const navngivet = (navn: Navngivet, vaerdi: unknown, type: string) => {
    if (!kendte.has(navn)) navne.set(vaerdier.length, navn);
    return plads(navn, somTekst(vaerdi), type);
  };
  const param = (vaerdi: unknown, type: string) => plads(`${type} ${somTekst(vaerdi)}`, somTekst(vaerdi), type);
  return {
    paa,
    fortid: paa.virkning !== paa.nu || paa.registrering !== null,
    param,
    navngivet,
    vaerdier,
    navne,
    get nu() {
      return navngivet('nu', paa.nu, 'timestamptz');
    },
    get spurgt() {
      return paa.virkning === paa.nu ? this.nu : param(paa.virkning, 'timestamptz');
    },
    get dagen() {
      return navngivet('dagen', dagenFor(paa), 'date');
    },
  };
}

/** The Danish calendar day of the instant asked about. */
export const dagenFor = ({ virkning }: Paa): string => dag(virkning) ?? '';

/** A list as an SQL array: handed over as JSON, so that no character in it means anything. */
export function liste(s: Saetning, vaerdier: readonly string[], type: 'text' | 'uuid' = 'text'): string {
  return listeAf(s.param(vaerdier, 'jsonb'), type);
}

/** The same of a parameter, or another expression of jsonb. */
export function listeAf(json: string, type: 'text' | 'uuid' = 'text'): string {
  // The column is named: an x alone would be the x of a query around it, if that has one.
  return `array(select l.x::${type} from jsonb_array_elements_text(${json}) l(x))`;
}

/** Runs the statement as it stands alone: no transaction, nothing left on the connection (driver trap, design.md §5). */
export async function koer<T>({ sql }: Laeser, saetning: Pick<Saetning, 'vaerdier'>, tekst: string): Promise<T[]> {
  return sql.unsafe<T[] & object[]>(tekst, [...saetning.vaerdier], { prepare: true });
}

/** The table as asked: current rows, or – as known at R – those plus the ones replaced since. */
export function kilde(s: Saetning, tabel: Table): string {
  const navn = getTableName(tabel);
  if (s.paa.registrering === null) return navn;
  const kolonner = Object.values(getTableColumns(tabel)).map((kolonne) => kolonne.name);
  const r = s.param(s.paa.registrering, 'timestamptz');
  return `(select ${kolonner.join(', ')} from ${navn} where registreret <= ${r}
    union all select ${kolonner.join(', ')} from ${navn}_historik where registrering @> ${r})`;
}

/**
 * A column of an object's own row as asked: as it is, or – as known at R – as it was. The object's table is read by its
 * id in any case, and most objects have not changed since R: history is asked only for those that have.
 */
export function objektDa(
  s: Saetning,
  objekt: string,
  kolonne: 'livscyklus' | 'senest_aendret' | 'oprettet_af',
): string {
  if (s.paa.registrering === null) return `${objekt}.${kolonne}`;
  const r = s.param(s.paa.registrering, 'timestamptz');
  return `(case when ${objekt}.registreret <= ${r} then ${objekt}.${kolonne} else (select oh.${kolonne}
    from objekt_historik oh where oh.id = ${objekt}.id and oh.registrering @> ${r} limit 1) end)`;
}

/**
 * Is the slice in force at the instant? The same as `virkning @> instant`, said so that the planner lets it be a filter on
 * rows found by their id: of an unknown instant it believes that one row in two hundred is in force, where nearly all are,
 * and so it would read a temporal key from end to end, or a table, for one citizen.
 */
export const iKraft = (alias: string, ved: string) => `coalesce(${alias}.virkning @> ${ved}, false)`;

const kendteFelter = new Map<string, string>();

/** Every column of a row under its property name; amounts as text, since JSON numbers are not exact. */
export function felter(tabel: Table, alias: string, uden: readonly string[] = []): string {
  const noegle = `${getTableName(tabel)} ${alias} ${uden.join()}`;
  const kendt = kendteFelter.get(noegle) ?? kolonneliste(tabel, alias, uden);
  kendteFelter.set(noegle, kendt); // as many as there are places in this folder that ask
  return kendt;
}

function kolonneliste(tabel: Table, alias: string, uden: readonly string[]): string {
  return Object.entries(getTableColumns(tabel))
    .filter(([navn]) => !['virkning', 'registreret', ...uden].includes(navn))
    .map(
      ([navn, kolonne]) => `${alias}.${kolonne.name}${kolonne.getSQLType() === 'numeric' ? '::text' : ''} as "${navn}"`,
    )
    .join(', ');
}

/** One JSON object of a select list. */
export function somJson(udtryk: string, fra = ''): string {
  return `(select to_json(x) from (select ${udtryk} ${fra}) x)`;
}
