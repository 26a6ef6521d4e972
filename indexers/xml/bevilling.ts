import { fritekst, sandhed, vaerdi } from './element.ts';
import {
  gruppe,
  lokal,
  navnefelter,
  relation,
  relationsfelter,
  sikkerhedsprofil,
  systemfelter,
  virkning,
} from './faelles.ts';
import { flere, fyld, ind, som } from './kort.ts';
import type { Data, Felt, Kort } from './kort.ts';
import { bi } from './navnerum.ts';

const EGENSKABER = new Map<string, Felt>([
  [bi('Virkning'), virkning],
  [bi('BrugervendtNoegle'), som('brugervendtNoegle', vaerdi)],
  [bi('Bevillingstartdato'), som('startdato', vaerdi)],
  [bi('Bevillingslutdato'), som('slutdato', vaerdi)],
  [bi('Begrundelse'), som('begrundelse', fritekst)],
  [bi('Foelsomhed'), som('foelsomhed', vaerdi)],
]);

/** Amounts stay the literal that was sent: KOMBIT's own sample writes 5.942 (domain-spec §2.3). */
const PLAN = new Map<string, Felt>([
  [bi('Id'), som('id', vaerdi)],
  [bi('EffektueringsplanStartdato'), som('startdato', vaerdi)],
  [bi('EffektueringsplanSlutdato'), som('slutdato', vaerdi)],
  [bi('Beregningsfrekvens'), som('frekvens', vaerdi)],
  [bi('ForudBagud'), som('forudBagud', vaerdi)],
  [bi('Dispositionsdag'), som('dispositionsdag', fritekst)],
  [bi('Ydelsesbeloeb'), som('beloeb', vaerdi)],
  [bi('ManueltGodkendes'), som('manueltGodkendes', sandhed)],
]);

const ITSYSTEM = new Map<string, Felt>([...relationsfelter(bi), ...systemfelter(bi)]);

const KLASSIFIKATION = new Map<string, Felt>([
  ...relationsfelter(bi),
  [bi('BrugervendtNoegle'), som('noegle', vaerdi)],
  [bi('Klassetitel'), som('titel', fritekst)],
]);

const YDELSESRELATION = new Map<string, Felt>([
  ...relationsfelter(bi),
  [bi('Ydelsesnavn'), som('ydelsesnavn', fritekst)],
  [bi('Klassifikation'), (el, ud, ord) => void (ud.kle = fyld(el, KLASSIFIKATION, ord))],
]);

/** bi:Ydelse occurs once and has no virkning: its fields are the ydelse's, those named like others with a prefix. */
const ydelsesrelation: Felt = (el, ud, ord) => {
  const { rolle, type, indeks, reference, ...resten } = fyld(el, YDELSESRELATION, ord);
  const egne = { ydelsesrolle: rolle, ydelsestype: type, ydelsesindeks: indeks, ydelsesreference: reference };
  Object.assign(ud, resten, naevnte(egne));
};

const naevnte = (felter: Data): Data => Object.fromEntries(Object.entries(felter).filter(([, v]) => v !== undefined));

const YDELSE = new Map<string, Felt>([
  [bi('Virkning'), virkning],
  [bi('Id'), som('id', vaerdi)],
  [bi('Navn'), som('navn', fritekst)],
  [bi('BevilgetYdelseStartdato'), som('startdato', vaerdi)],
  [bi('BevilgetYdelseSlutdato'), som('slutdato', vaerdi)],
  [bi('Begrundelse'), som('begrundelse', fritekst)],
  [bi('Tilbagebetalingspligtig'), som('tilbagebetalingspligtig', sandhed)],
  [bi('Meddelelse'), som('meddelelse', fritekst)],
  [bi('ItSystem'), flere('itSystemer', (el, ord) => fyld(el, ITSYSTEM, ord))],
  [bi('Ydelse'), ydelsesrelation],
  [bi('OekonomiskEffektueringsplan'), flere('plan', (el, ord) => fyld(el, PLAN, ord))],
]);

const SAG = relation(
  lokal(),
  [bi('BrugervendtNoegle'), som('noegle', vaerdi)],
  [bi('FuldtNavn'), som('navn', fritekst)],
);
const PART = relation(lokal(), ...navnefelter(bi));
const AKTOER = relation(lokal(), ...navnefelter(bi), [bi('CVR-nr'), som('cvr', vaerdi)]);

/** A bevilling has one relation to sager, so a Bevillingssag without a role is Tilknyttet. */
const TILKNYTTET = { til: null, rolle: 'Tilknyttet' };

/** bi:AttributListe, TilstandListe and RelationListe (SF1490 BevillingIndeks.xsd) to contract §4's bevilling. */
export const BEVILLING: Kort = new Map<string, Felt>([
  [
    bi('AttributListe'),
    ind(
      new Map([
        [bi('Egenskaber'), flere('egenskaber', gruppe(EGENSKABER))],
        [bi('BevilgetYdelse'), flere('ydelser', gruppe(YDELSE))],
        lokal(),
      ]),
    ),
  ],
  [bi('TilstandListe'), ind(new Map([lokal()]))],
  [
    bi('RelationListe'),
    ind(
      new Map([
        [bi('Bevillingssag'), flere('sager', (el, ord) => fyld(el, SAG, ord, { ...TILKNYTTET }))],
        [bi('Bevillingspart'), flere('parter', gruppe(PART))],
        [bi('Bevillingsaktoer'), flere('aktoerer', gruppe(AKTOER))],
        [bi('Sikkerhedsprofil'), sikkerhedsprofil],
        lokal(),
      ]),
    ),
  ],
]);
