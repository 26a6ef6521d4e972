import type { Kvittering } from '../indexers/modtag/kvittering.ts';
import type { XmlHaendelse } from '../indexers/xml/haendelse.ts';
import { el, tekst, type Xml } from './xml.ts';

/** Contract §5: done, or kept; refused; unknown, which hidden is too. */
export type Statuskode = 20 | 40 | 44;

/** What one object – or the whole call – is answered with (sd:StandardRetur). */
export interface Retur {
  readonly kode: Statuskode;
  readonly besked: string | null;
  readonly detaljer: string | null;
}
/** The same of one object (sd:UnikRetur). */
export interface UnikRetur extends Retur {
  readonly type: string;
  readonly uuid: string;
}

export const OK: Retur = { kode: 20, besked: null, detaljer: null };
export const afvist = (besked: string): Retur => ({ kode: 40, besked, detaljer: null });
export const UKENDT: Retur = { kode: 44, besked: 'objektet findes ikke', detaljer: null };

const TYPER: Record<XmlHaendelse['objekt'], string> = {
  sag: 'Sag',
  dokument: 'Dokument',
  bevilling: 'Bevilling',
  effektuering: 'OekonomiskEffektuering',
};
/** What stands for a uuid nobody could read: the schema wants one. */
const INGEN_UUID = '00000000-0000-0000-0000-000000000000';

const linjer = (mangler: Kvittering['fejl']) =>
  mangler.length === 0 ? null : mangler.map(({ kode, besked }) => `${kode}: ${besked}`).join('; ');

/** A receipt as SOAP says it: refused 40; kept for repair 20 with why; warnings beside. */
export function returAf({ status, fejl, advarsler }: Kvittering): Retur {
  if (status === 'afvist') return { kode: 40, besked: linjer(fejl) ?? 'afvist', detaljer: null };
  const ligger =
    status === 'karantaene' ? `KARANTAENE: gemt og vises ikke, før det er rettet: ${linjer(fejl) ?? ''}` : null;
  return { kode: 20, besked: ligger, detaljer: linjer(advarsler) };
}

/** One for each object, in the order first named: of several registreringer of one, the worst, with what is said of all. */
export function unikke(haendelser: readonly XmlHaendelse[], kvitteringer: readonly Kvittering[]): UnikRetur[] {
  const samlet = new Map<string, UnikRetur>();
  haendelser.forEach(({ objekt, id }, nr) => {
    const kvittering = kvitteringer[nr];
    if (!kvittering) throw new Error('hver hændelse har sin kvittering');
    const noegle = `${objekt} ${id ?? `nr. ${nr}`}`;
    const ny = { ...returAf(kvittering), type: TYPER[objekt], uuid: /^[0-9a-f-]{36}$/i.test(id ?? '') ? (id ?? '') : INGEN_UUID }; // prettier-ignore
    const foer = samlet.get(noegle);
    samlet.set(noegle, foer ? vaerste(foer, ny) : ny);
  });
  return [...samlet.values()];
}

const begge = (a: string | null, b: string | null) =>
  [...new Set([a, b].filter((en) => en !== null))].join('; ') || null;

const vaerste = (a: UnikRetur, b: UnikRetur): UnikRetur => ({
  ...a,
  kode: a.kode === 20 ? b.kode : a.kode,
  besked: begge(a.besked, b.besked),
  detaljer: begge(a.detaljer, b.detaljer),
});

const felter = ({ kode, besked, detaljer }: Retur) => [
  tekst('sd:StatusKode', kode),
  tekst('sd:FejlbeskedTekst', besked),
  tekst('sd:DetaljeretFejlbesked', detaljer),
];

export const standardRetur = (retur: Retur): Xml => el('sd:StandardRetur', ...felter(retur));

export const unikRetur = (retur: UnikRetur): Xml =>
  el('sd:UnikRetur', ...felter(retur), tekst('sd:Type', retur.type), tekst('sd:UUIDIdentifikator', retur.uuid));
