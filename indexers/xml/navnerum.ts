/** Names an element of one namespace as `{namespace}local`: the only form names are compared in, so prefixes never count. */
export type Navnerum = (lokal: string) => string;

/** Names of one namespace; none is `''`. */
export const navnerum =
  (uri: string): Navnerum =>
  (lokal) =>
    `{${uri}}${lokal}`;

/** Namespaces of SF1470 and SF1490 version 6 (SagDokumentIndeks, YdelseIndeks and what they import). */
export const sd = navnerum('urn:oio:sagdok:3.0.0');
export const gd = navnerum('urn:oio:sts:generelledefinitioner:6');
export const sdi = navnerum('urn:oio:sts:sagdok:sagdokumentindeks:6');
export const sag = navnerum('urn:oio:sts:sagdok:sag:6');
export const si = navnerum('urn:oio:sts:sagdok:sagindeks:6');
export const di = navnerum('urn:oio:sts:sagdok:dokumentindeks:6');
export const yi = navnerum('urn:oio:sts:ydelse:ydelseindeks:6');
export const bi = navnerum('urn:oio:sts:ydelse:bevillingindeks:6');
export const oei = navnerum('urn:oio:sts:ydelse:oekonomiskeffektueringindeks:6');

/** Beskedfordeler: the envelope, its push operation, and the Base64 wrapper senders put inside Beskeddata. */
export const besked = navnerum('urn:oio:besked:kuvert:1.0');
export const sts = navnerum('urn:oio:sts:1.0.0');
export const indpakning = navnerum('urn:besked:kuvert:1.0');

export const soap11 = navnerum('http://schemas.xmlsoap.org/soap/envelope/');
export const soap12 = navnerum('http://www.w3.org/2003/05/soap-envelope');
export const wsa = navnerum('http://www.w3.org/2005/08/addressing');

/** The name without its namespace, for messages to people. */
export const lokaltNavn = (navn: string): string => navn.slice(navn.indexOf('}') + 1);
