import { uuid } from '../../schema/domaene/id.ts';

/** One element of a captured object. Mixed content does not occur in SF1470/SF1490: text counts in leaves only. */
export interface Element {
  /** `{namespace}local`, see navnerum.ts. */
  readonly navn: string;
  readonly linje: number;
  readonly boern: Element[];
  tekst: string;
}

export const barn = (el: Element, navn: string): Element | undefined => el.boern.find((b) => b.navn === navn);
export const boern = (el: Element, navn: string): Element[] => el.boern.filter((b) => b.navn === navn);

/** Ids, dates and codes: trimmed; an empty element is null, which clears (contract §4). */
export function vaerdi(el: Element | undefined): string | null {
  return el?.tekst.trim() || null;
}

/** Text for people: kept to the letter; an empty element is null. */
export function fritekst(el: Element): string | null {
  return el.tekst.trim() === '' ? null : el.tekst;
}

/** xs:boolean. Anything else is kept as sent, so that validation can name it. */
export function sandhed(el: Element | undefined): boolean | string | null {
  const tekst = vaerdi(el);
  if (tekst === 'true' || tekst === '1') return true;
  if (tekst === 'false' || tekst === '0') return false;
  return tekst;
}

/**
 * A UnikId (UUIDIdentifikator or URNIdentifikator): a uuid in lower case – senders put bare uuids in the URN too –
 * else the urn as sent; null when empty.
 */
export function unikId(el: Element | undefined): string | null {
  const tekst = vaerdi(el?.boern[0]);
  return uuid(tekst) ?? tekst;
}
