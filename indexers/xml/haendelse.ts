import { uuid } from '../../schema/domaene/id.ts';
import type { Fund } from './bygger.ts';
import { BEVILLING } from './bevilling.ts';
import { DOKUMENT } from './dokument.ts';
import { EFFEKTUERING } from './effektuering.ts';
import { barn, boern, fritekst, sandhed, unikId, vaerdi } from './element.ts';
import type { Element } from './element.ts';
import { fyld, laestAndetsteds, som } from './kort.ts';
import type { Data, Felt, Felter, Kort } from './kort.ts';
import { XmlFejl } from './fejl.ts';
import { bi, di, gd, oei, sag, sd, sdi, yi } from './navnerum.ts';
import type { Navnerum } from './navnerum.ts';
import type { Objekt, Objektmaal } from './operationer.ts';
import type { Ordbog } from './roller.ts';
import { SAG } from './sag.ts';

/** One hændelse read from XML, in the form of contract §4. */
export interface XmlHaendelse<O = Objekt> {
  /** Objekt and operation as in `dk.overblik.<objekt>.<operation>.v1`. */
  objekt: O;
  operation: 'importer' | 'opdater' | 'fjern' | 'kasser' | 'passiver' | 'slet';
  /** The object's uuid in lower case; null when the sender gave none. */
  id: string | null;
  /** The source's registration time as sent, zone or not; null when absent. */
  tidspunkt: string | null;
  /** BrugerRef: a uuid or a urn. */
  bruger: string | null;
  /** BeskedId of the Haendelsesbesked, else WS-Addressing MessageID of the envelope. */
  beskedId: string | null;
  udenNotifikation: boolean;
  /** Contract §4's `data`. */
  data: Record<string, unknown>;
  /** Line in the file. */
  linje: number;
}

const FORMER: Record<Objekt, { rum: Navnerum; kort: Kort }> = {
  sag: { rum: sag, kort: form(SAG, sag) },
  dokument: { rum: di, kort: form(DOKUMENT, di) },
  bevilling: { rum: bi, kort: form(BEVILLING, bi) },
  effektuering: { rum: oei, kort: form(EFFEKTUERING, oei) },
};

/** The frame around the lists, the same for a Registrering, an Opdater and the object itself (gd:RegistreringType). */
function form(lister: Kort, rum: Navnerum): Kort {
  const andetsteds = [
    ...['UUIDIdentifikator', 'Tidspunkt', 'LivscyklusKode', 'BrugerRef'].map(sd),
    ...['Tidspunkt', 'SagUuid', 'SoegUdtryk'].flatMap((navn) => [sdi(navn), yi(navn)]),
    ...['Registrering', 'ObjektType'].map(rum),
  ].map((navn): Felter[number] => [navn, laestAndetsteds]);
  const udenNotifikation = [rum, sdi, yi].map((r): Felter[number] => [
    r('UdenNotifikation'),
    som('udenNotifikation', sandhed),
  ]);
  return new Map<string, Felt>([
    ...andetsteds,
    ...udenNotifikation,
    [sd('NoteTekst'), som('note', fritekst)],
    [gd('StsTidspunkt'), som('stsTidspunkt', vaerdi)],
    [sdi('EfterladSagsloeseDokumenter'), som('efterladSagsloeseDokumenter', sandhed)],
    [sdi('FjernOgsaaYdelse'), som('fjernOgsaaYdelse', sandhed)],
    ...lister,
  ]);
}

/** What an element with AttributListe, TilstandListe and RelationListe says, in the form of contract §4's `data`. */
export function laesLister(objekt: Objekt, element: Element, ord: Ordbog): Data {
  return fyld(element, FORMER[objekt].kort, ord);
}

/** The hændelser of one captured object: one per Registrering, in the order they stand. */
export function haendelserFra(fund: Fund<Objektmaal>, ord: Ordbog, beskedId: string | null): XmlHaendelse[] {
  const { maal, element } = fund;
  const { rum, kort } = FORMER[maal.objekt];
  const hele = fyld(element, kort, ord);
  const lav = (operation: XmlHaendelse['operation'], fra: Element, data: Data): XmlHaendelse => ({
    objekt: maal.objekt,
    operation,
    id: objektId(element, rum),
    tidspunkt: vaerdi(tidspunkt(fra)),
    bruger: unikId(barn(fra, sd('BrugerRef'))),
    beskedId,
    udenNotifikation: data.udenNotifikation === true,
    data,
    linje: fund.linje ?? fra.linje,
  });
  if (maal.operation === 'fjern') return fjernede(element).map((id) => ({ ...lav('fjern', element, hele), id }));
  if (maal.operation === 'opdater') return [lav('opdater', element, hele)];
  const registreringer = boern(element, rum('Registrering'));
  // nothing to register is still something sent: it goes on, to be refused with its line
  if (registreringer.length === 0) return [lav(maal.operation === 'kasser' ? 'kasser' : 'importer', element, hele)];
  return registreringer.map((reg) => {
    const data = { ...hele, ...fyld(reg, kort, ord) };
    return lav(operationFor(maal, reg, data), reg, data);
  });
}

/**
 * LivscyklusKode in the index is Importeret (anvisning §7); Slettet and Passiveret say what happened instead. A
 * RegistreringBesked is one registrering, not the object: an import only when it carries the whole.
 */
function operationFor(maal: Objektmaal, reg: Element, data: Data): XmlHaendelse['operation'] {
  const kode = vaerdi(barn(reg, sd('LivscyklusKode')));
  if (maal.operation === 'kasser') return 'kasser';
  if (kode === 'Slettet') return 'slet';
  if (kode === 'Passiveret') return 'passiver';
  if (maal.operation !== 'registrering') return 'importer';
  return (kode === 'Importeret' || kode === 'Opstaaet') && erHel(data) ? 'importer' : 'opdater';
}

/** Whole: attributes and an Ejer, without which nobody could be shown the object. */
function erHel({ egenskaber, aktoerer }: Data): boolean {
  const ejer = (aktoer: unknown) => (aktoer as Data).rolle === 'Ejer';
  return Array.isArray(egenskaber) && Array.isArray(aktoerer) && aktoerer.some(ejer);
}

const tidspunkt = (el: Element) => barn(el, sd('Tidspunkt')) ?? barn(el, sdi('Tidspunkt')) ?? barn(el, yi('Tidspunkt'));

function objektId(el: Element, rum: Navnerum): string | null {
  const bestemt = barn(el, rum('ObjektType')) ?? el;
  return vaerdi(barn(bestemt, sd('UUIDIdentifikator')))?.toLowerCase() ?? null;
}

/** Uuids of a Fjern: SagUuid* (SDI) or the one of sd:UuidNoteInput. A search is not carried out from a file. */
function fjernede(el: Element): (string | null)[] {
  const soegning = barn(el, sdi('SoegUdtryk'));
  if (soegning) {
    const besked = 'fjern ved søgning kan ikke importeres fra fil';
    throw new XmlFejl({ linje: soegning.linje, felt: 'SoegUdtryk', regel: 'SOEGUDTRYK', besked });
  }
  const sager = boern(el, sdi('SagUuid')).map(unikId);
  const ider = sager.length > 0 ? sager : [vaerdi(barn(el, sd('UUIDIdentifikator')))];
  return ider.map(uuid);
}
