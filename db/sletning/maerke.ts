import { createHmac } from 'node:crypto';
import type { Uuid } from '../../schema/domaene/id.ts';

/** The key erased things are remembered by; derived from HEMMELIGHED. Without it nothing can be told from a mark. */
export type Sletnoegle = Buffer & { readonly __sletnoegle?: true };

/** 64 hexadecimal digits of HMAC-SHA256; the word before tells the kinds apart. */
const maerke = (noegle: Sletnoegle, slags: string, navn: string): string =>
  createHmac('sha256', noegle).update(`${slags}:${navn}`).digest('hex');

export const objektmaerke = (noegle: Sletnoegle, id: Uuid): string => maerke(noegle, 'objekt', id);

/** Of a message as the log knows it: `<source>:<id>`. */
export const beskedmaerke = (noegle: Sletnoegle, navn: string): string => maerke(noegle, 'besked', navn);

/** Of what a message said: `sum` is its SHA-256 as PostgreSQL writes bytes. Bound to the message, so that equal content does not show. */
export const summaerke = (noegle: Sletnoegle, navn: string, sum: string): string =>
  maerke(noegle, 'sum', `${navn}:${sum}`);

/** Of a word that was wiped from an object's log, to stand in its place; bound to the object, so that who else said it does not show. */
export const ordmaerke = (noegle: Sletnoegle, id: Uuid) => (ord: string): string => maerke(noegle, 'ord', `${id}:${ord}`); // prettier-ignore
