/** KLE numbers and the patterns rights are written in (`contract/README.md` §3; KOMBIT's KLEEmneType). */

/** `32`, `32.30` or `32.30.04`. Judged by form, never by a year's list: old sager keep retired numbers. */
export type Kle = string & { readonly __kle: true };

/** What a pattern lets through: one exact number, or every number that begins so. `''` begins everything. */
export type KleMoenster = { readonly praecis: Kle } | { readonly praefiks: string };

/** ROK writes this where a user has no KLE at all; it is well formed and matches nothing. */
const INGEN = '99.99.99';

/** The number, or null when it is not of the form. */
export function kle(tekst: unknown): Kle | null {
  return typeof tekst === 'string' && /^[0-9]{2}(\.[0-9]{2}){0,2}$/.test(tekst) ? (tekst as Kle) : null;
}

/**
 * A right's KLE pattern: `*`, `3*`, `32*`, `32.*`, `32.3*`, `32.30.*`, `32.30.0*`, `32.30.04`. Anything else, and
 * `99.99.99`, is null and grants nothing.
 */
export function kleMoenster(tekst: unknown): KleMoenster | null {
  if (typeof tekst !== 'string' || tekst === INGEN) return null;
  if (/^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$/.test(tekst)) return { praecis: tekst as Kle };
  if (!/^([0-9]|[0-9]{2}|[0-9]{2}\.([0-9]|[0-9]{2}\.[0-9]?)?)?\*$/.test(tekst)) return null;
  return { praefiks: tekst.slice(0, -1) };
}

/** A filter's KLE: a number as it stands, or a right's pattern (`contract/schema.graphql`, scalar KLE). */
export function kleFilter(tekst: unknown): KleMoenster | null {
  const kode = kle(tekst);
  return kode ? { praecis: kode } : kleMoenster(tekst);
}

/** Does the pattern let the number through? */
export function matcher(moenster: KleMoenster, kode: Kle): boolean {
  return 'praecis' in moenster ? moenster.praecis === kode : kode.startsWith(moenster.praefiks);
}

/** What both patterns let through, or null when nothing can pass both. */
export function faelles(a: KleMoenster, b: KleMoenster): KleMoenster | null {
  if ('praecis' in a) return matcher(b, a.praecis) ? a : null;
  if ('praecis' in b) return matcher(a, b.praecis) ? b : null;
  if (a.praefiks.startsWith(b.praefiks)) return a;
  return b.praefiks.startsWith(a.praefiks) ? b : null;
}

/** The pattern as a right would write it. */
export function visMoenster(moenster: KleMoenster): string {
  return 'praecis' in moenster ? moenster.praecis : `${moenster.praefiks}*`;
}
