/** One group's rule in SQL, value by value; `g` is the group's row and `a` the caller's (see `adgangCte`). */

/** Which columns a half is read from: the plain ones for now, the filled ones for the instant asked ("When"). */
export type Half = 'nu' | 'spurgt';
const EJER = { nu: 'ejer_cvr', spurgt: 'adgang_ejer' } as const;
const KLE = { nu: 'kle', spurgt: 'adgang_kle' } as const;
const NIVEAU = { nu: 'foelsomhed', spurgt: 'adgang_foelsomhed' } as const;
const ANSVARLIG = { nu: 'ansvarlig_ref', spurgt: 'adgang_ansvarlig' } as const;

/** The owner in a half; bevillinger and effektueringer have the same columns. */
export const ejer = (alias: string, half: Half) => `${alias}.${EJER[half]}`;
export const kolonner = (alias: string, half: Half) => ({
  ejer: `${alias}.${EJER[half]}`,
  kle: `${alias}.${KLE[half]}`,
  niveau: `${alias}.${NIVEAU[half]}`,
  ansvarlig: `${alias}.${ANSVARLIG[half]}`,
});

/** The KLE is one of the group's, or is of the form and begins as one of them does. Missing passes nothing, not even `*`. */
export const kleSql = (kle: string) =>
  `(${kle} = any(g.praecis) or (${kle} ^@ any(g.praefiks) and ${kle} ~ '^[0-9]{2}(\\.[0-9]{2}){0,2}$'))`;
/** What is listed with all these KLE (`ydelserAf`, lines): one group must permit each. */
export const alleKleSql = (klerne: string) =>
  `not exists (select from unnest(${klerne}) as kk(kle) where (${kleSql('kk.kle')}) is not true)`;
export const niveauSql = (niveau: string) => `${niveau} between 1 and g.niveau`;
export const enhedSql = (ansvarlig: string) => `(g.enheder is null or ${ansvarlig} = any(g.enheder))`;
/** A Sikkerhedsprofil only narrows; an empty list admits nobody. */
export const profilSql = (profiler: string) => `(${profiler} is null or ${profiler} && (select profiler from a))`;
/** Is the row hidden from the caller's system by one of its Visningsklasser? */
export const skjultSql = (klasser: string) =>
  `(coalesce(${klasser} && (select skjulte from a), false) or coalesce((select tilladte from a) is not null
    and not ${klasser} <@ (select tilladte from a), false))`;
/** Does a reference made by `fra`'s object to `til`'s count? As `taellerReference`: an unknown owner hides too. */
export const taellerSql = (fra: string, til: string) =>
  `(${fra} is null or ${til} is null or ${fra} = ${til} or ${til} || '>' || ${fra} = any((select videre from a)::text[]))`;

/** One half of a sag, or of a dokument that hangs on none, in the group `g`. */
export function halvSql(alias: string, half: Half): string {
  const k = kolonner(alias, half);
  return `g.cvr = ${k.ejer} and ${niveauSql(k.niveau)} and ${kleSql(k.kle)} and ${enhedSql(k.ansvarlig)}`;
}

/** What one half must pass whichever the group. */
const faellesSql = (alias: string) =>
  `${profilSql(`${alias}.profiler`)} and not ${skjultSql(`${alias}.visningsklasser`)}`;

/** A whole sag in the group `g`: as it is now (`n`) and as asked (`v`); the same alias twice when now is asked for. */
export function sagSql(n: string, v: string): string {
  const nu = `${halvSql(n, 'nu')} and ${faellesSql(n)}`;
  return n === v ? nu : `${nu} and ${halvSql(v, 'spurgt')} and ${faellesSql(v)}`;
}
