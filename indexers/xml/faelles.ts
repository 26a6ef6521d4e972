import { barn, fritekst, unikId, vaerdi } from './element.ts';
import type { Element } from './element.ts';
import { flere, fyld, ind, som } from './kort.ts';
import type { Data, Felt, Felter, Kort } from './kort.ts';
import { gd, sd } from './navnerum.ts';
import type { Navnerum } from './navnerum.ts';
import type { Ordbog } from './roller.ts';

/** TidspunktType: the instant as sent; GraenseIndikator (no end) and an empty element are null. */
const tidspunkt = (el: Element): string | null => vaerdi(barn(el, sd('TidsstempelDatoTid')));

const aktoer =
  (navn: string, laes: (el: Element) => unknown): Felt =>
  (el, ud) => {
    ud.aktoer = { ...(ud.aktoer as object | undefined), [navn]: laes(el) };
  };

const VIRKNING: Kort = new Map<string, Felt>([
  [sd('FraTidspunkt'), som('fra', tidspunkt)],
  [sd('TilTidspunkt'), som('til', tidspunkt)],
  [sd('AktoerRef'), aktoer('reference', unikId)],
  [sd('AktoerTypeKode'), aktoer('type', vaerdi)],
  [sd('NoteTekst'), som('note', fritekst)],
]);

/**
 * sd:VirkningType: `fra` and `til` as sent, beside `aktoer` and `note`. An infinite from is `fra: null`, which
 * validation refuses by name (anvisning §11); no Virkning at all leaves `fra` out, which means the source time.
 */
export const virkning: Felt = ind(VIRKNING);

/** The same for an element whose own `fra` and `til` mean something else: the period under `virkning`. */
export const virkningForSig: Felt = (el, ud, ord) => {
  const { fra, til, ...resten } = fyld(el, VIRKNING, ord, { til: null });
  Object.assign(ud, resten, { virkning: fra === undefined ? { til } : { fra, til } });
};

/** One attribute group or relation: open until it says otherwise (contract §4, one virkning per element). */
export const gruppe =
  (kort: Kort) =>
  (el: Element, ord: Ordbog): Data =>
    fyld(el, kort, ord, { til: null });

/** gd:RelationType and bi:RelationUdenVirkningType but for Virkning: role and type in the contract's words. */
export function relationsfelter(rum: Navnerum): Felter {
  return [
    [rum('Rolle'), oversat('rolle', (ord) => ord.rolle)],
    [rum('Type'), oversat('type', (ord) => ord.type)],
    [rum('Indeks'), hvisNaevnt('indeks', vaerdi)],
    [rum('ReferenceID'), som('reference', unikId)],
  ];
}

/** A relation of gd:RelationType with the fields its own type adds. */
export const relation = (...egne: Felter): Kort =>
  new Map([[gd('Virkning'), virkning], ...relationsfelter(gd), ...egne]);

/** gd:LokalUdvidelseListe: what stands in it belongs to the element it stands in. */
export const lokal = (...egne: Felter): Felter[number] => [
  gd('LokalUdvidelseListe'),
  ind(new Map([[gd('SenestAendretTidspunkt'), som('senestAendretTidspunkt', vaerdi)], ...egne])),
];

function oversat(navn: string, tabel: (ord: Ordbog) => (id: string) => string): Felt {
  return (el, ud, ord) => {
    const id = unikId(el);
    if (id !== null) ud[navn] = tabel(ord)(id);
  };
}

/** An empty element of a relation's identity names nothing: it is left out, not cleared. */
function hvisNaevnt(navn: string, laes: (el: Element) => string | null): Felt {
  return (el, ud) => {
    const laest = laes(el);
    if (laest !== null) ud[navn] = laest;
  };
}

/** sd:OffentlighedUndtagetType: the secret title and the law behind it (anvisning Sag: Titel is the public one). */
const UNDTAGET: Kort = new Map<string, Felt>([
  [sd('TitelAlternativTekst'), som('titelAlternativ', fritekst)],
  [sd('OffentlighedUndtagetHjemmelTekst'), som('hjemmel', fritekst)],
]);
export const offentlighedUndtaget: Felt = (el, ud, ord) => {
  ud.offentlighedUndtaget = el.boern.length > 0 ? fyld(el, UNDTAGET, ord) : null;
};

/** What an aktør, part or klasse says about itself besides the reference; the element names differ by index only. */
export const navnefelter = (rum: Navnerum): Felter => [
  [rum('BrugervendtNoegle'), som('brugervendtNoegle', vaerdi)],
  [rum('FuldtNavn'), som('navn', fritekst)],
];
export const systemfelter = (rum: Navnerum): Felter => [
  [rum('SystemNavn'), som('navn', fritekst)],
  [rum('SystemURI'), som('systemUri', vaerdi)],
];

/** Sikkerhedsprofil: the only role there is is Adgang (anvisning Sag), whatever uuid a sender gives it. */
const profil = gruppe(relation(lokal()));
export const sikkerhedsprofil: Felt = flere('sikkerhedsprofiler', (el, ord) => ({
  ...profil(el, ord),
  rolle: 'Adgang',
}));
