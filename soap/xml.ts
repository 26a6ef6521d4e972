/** Namespaces an answer is written in, each under one prefix declared on its root. */
export const NAVNERUM = {
  sd: 'urn:oio:sagdok:3.0.0',
  gd: 'urn:oio:sts:generelledefinitioner:6',
  go: 'urn:oio:sts:generelleoperationer:6',
  sdi: 'urn:oio:sts:sagdok:sagdokumentindeks:6',
  sag: 'urn:oio:sts:sagdok:sag:6',
  si: 'urn:oio:sts:sagdok:sagindeks:6',
  di: 'urn:oio:sts:sagdok:dokumentindeks:6',
  yi: 'urn:oio:sts:ydelse:ydelseindeks:6',
  bi: 'urn:oio:sts:ydelse:bevillingindeks:6',
  oei: 'urn:oio:sts:ydelse:oekonomiskeffektueringindeks:6',
} as const;

export type Praefiks = keyof typeof NAVNERUM;
/** An element's name as it is written. */
export type Navn = `${Praefiks}:${string}`;

/** XML ready to be put in another element. Made here only, so that nothing unescaped gets in. */
export interface Xml {
  readonly xml: string;
}
type Indhold = Xml | null | undefined | readonly Indhold[];

/** An element with children; those that are null are not there. */
export const el = (navn: Navn, ...boern: readonly Indhold[]): Xml => ({ xml: `<${navn}>${skriv(boern)}</${navn}>` });

/** An element with text; none where the text is missing. */
export const tekst = (navn: Navn, vaerdi: string | number | boolean | null | undefined): Xml | null =>
  vaerdi === null || vaerdi === undefined ? null : { xml: `<${navn}>${escape(String(vaerdi))}</${navn}>` };

/** The same, cut to what the schema has room for, and none where it would be too short. */
export const kort = (navn: Navn, vaerdi: string | null | undefined, hoejst: number): Xml | null =>
  vaerdi ? tekst(navn, [...vaerdi].slice(0, hoejst).join('')) : null;

/** Elements only if one of them is there. */
export const hvisNoget = (navn: Navn, ...boern: readonly Indhold[]): Xml | null =>
  skriv(boern) === '' ? null : el(navn, ...boern);

/** A root element with every namespace of ours declared. */
export function rod(navn: Navn, ...boern: readonly Indhold[]): Xml {
  const erklaeret = Object.entries(NAVNERUM).map(([praefiks, uri]) => ` xmlns:${praefiks}="${uri}"`);
  return { xml: `<${navn}${erklaeret.join('')}>${skriv(boern)}</${navn}>` };
}

function skriv(indhold: Indhold): string {
  if (indhold === null || indhold === undefined) return '';
  return 'xml' in indhold ? indhold.xml : indhold.map(skriv).join('');
}

const TEGN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
/** What XML 1.0 cannot hold at all. */
const UMULIGE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in an element; characters XML has no form for become U+FFFD. */
export const escape = (raa: string): string =>
  raa.replace(UMULIGE, '\ufffd').replace(/[&<>"\r]/g, (tegn) => TEGN[tegn] ?? tegn);
