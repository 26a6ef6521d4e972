import { barn, fritekst, vaerdi } from './element.ts';
import type { Element } from './element.ts';
import { gruppe, lokal, navnefelter, relation, systemfelter, virkning, virkningForSig } from './faelles.ts';
import { flere, fyld, ind, som } from './kort.ts';
import type { Data, Felt, Kort } from './kort.ts';
import { gd, oei, sd } from './navnerum.ts';
import type { Ordbog } from './roller.ts';

/** Four amounts that are four different things (domain-spec §2.3); each keeps the literal that was sent. */
const EGENSKABER = new Map<string, Felt>([
  [oei('Virkning'), virkning],
  [oei('BrugervendtNoegle'), som('brugervendtNoegle', vaerdi)],
  [oei('Startdato'), som('startdato', vaerdi)],
  [oei('Slutdato'), som('slutdato', vaerdi)],
  [oei('SamletBruttobeloeb'), som('bruttobeloeb', vaerdi)],
  [oei('Dispositionsdato'), som('dispositionsdato', vaerdi)],
  [oei('BeloebEfterSkatATP'), som('efterSkatOgAtp', vaerdi)],
  [oei('BeloebSendtTilUdbetaling'), som('sendtTilUdbetaling', vaerdi)],
  [oei('BeloebUdbetalt'), som('udbetalt', vaerdi)],
  [oei('Udbetalingsafdeling'), som('udbetalingsafdeling', fritekst)],
  [oei('SendtTilUdbetalingTekst'), som('sendtTilUdbetalingTekst', fritekst)],
  [oei('UdbetaltTekst'), som('udbetaltTekst', fritekst)],
]);

/** oei:BevilgetYdelseRef: the bevilling and which of its ydelser. */
function bevilling(el: Element): Data {
  return {
    uuid: vaerdi(barn(el, sd('UUIDIdentifikator')))?.toLowerCase() ?? null,
    ydelse: vaerdi(barn(el, oei('BevilgetYdelseId'))),
  };
}

const LINJE: Kort = new Map([
  ...relation(lokal()),
  [gd('Virkning'), virkningForSig],
  [oei('YdelsesperiodeStartdato'), som('fra', vaerdi)],
  [oei('YdelsesperiodeSlutdato'), som('til', vaerdi)],
  [oei('Ydelsesbeloeb'), som('beloeb', vaerdi)],
  [oei('Klassifikationsbeskrivelse'), som('kle', (el) => ({ noegle: vaerdi(el) }))],
  [oei('BevilgetYdelseRef'), som('bevilling', bevilling)],
]);

/** A line's `fra` and `til` are its ydelsesperiode; ReferenceID is the ydelse it pays. */
function linje(el: Element, ord: Ordbog): Data {
  const { reference, ...resten } = fyld(el, LINJE, ord);
  return reference === undefined ? resten : { ...resten, ydelse: reference };
}

const AKTOER = relation(lokal(), ...navnefelter(oei), [oei('CVR-nr'), som('cvr', vaerdi)]);

/** oei:AttributListe, TilstandListe and RelationListe (SF1490 OekonomiskEffektueringIndeks.xsd) to contract §4's effektuering. */
export const EFFEKTUERING: Kort = new Map<string, Felt>([
  [oei('AttributListe'), ind(new Map([[oei('Egenskaber'), flere('egenskaber', gruppe(EGENSKABER))], lokal()]))],
  [oei('TilstandListe'), ind(new Map([lokal()]))],
  [
    oei('RelationListe'),
    ind(
      new Map([
        [oei('OekonomiskYdelseEffektueringRelation'), flere('linjer', linje)],
        [oei('Aktoer'), flere('aktoerer', gruppe(AKTOER))],
        [oei('ItSystem'), flere('itSystemer', gruppe(relation(lokal(), ...systemfelter(oei))))],
        [oei('OekonomiskEffektueringPart'), flere('parter', gruppe(relation(lokal(), ...navnefelter(oei))))],
        lokal(),
      ]),
    ),
  ],
]);
