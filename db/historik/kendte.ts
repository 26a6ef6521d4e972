import { getTableName, type Table } from 'drizzle-orm';
import type { Kendt } from '../../schema/domaene/historik.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { instant } from '../instant.ts';
import { felter } from '../saetning.ts';

/** A row of the register under its property names, as JSON gives it. */
export type Raekke = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** A row with its two periods, as the statement sends it. */
export type Raakendt = Raekke & {
  readonly vFra: Oejeblik;
  readonly vTil: Oejeblik | null;
  readonly kFra: Oejeblik;
  readonly kTil: Oejeblik | null;
};

/**
 * Every row of the table that passes `hvor` (of the alias `a`), those of now and those replaced since, with these columns:
 * all of them, unless fewer are named. A JSON array.
 */
export function kendteSql(tabel: Table, hvor: string, kolonner = felter(tabel, 'a')): string {
  const navn = getTableName(tabel);
  const led = (
    fra: string,
    kFra: string,
    kTil: string,
  ) => `select ${kolonner}, ${instant('lower(a.virkning)')} as "vFra",
    ${instant('upper(a.virkning)')} as "vTil", ${kFra} as "kFra", ${kTil} as "kTil" from ${fra} a where ${hvor}`;
  return `(select coalesce(json_agg(x), '[]') from (${led(navn, instant('a.registreret'), 'null::text')} union all
    ${led(`${navn}_historik`, instant('lower(a.registrering)'), instant('upper(a.registrering)'))} and not isempty(a.registrering)) x)`;
}

export const somKendte = (raa: readonly Raakendt[]): Kendt<Raekke>[] =>
  raa.map((raekke) => ({
    raekke,
    virkning: { fra: raekke.vFra, til: raekke.vTil },
    fra: raekke.kFra,
    til: raekke.kTil,
  }));
