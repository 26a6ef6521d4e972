import type { Data } from '../../indexers/kilder/generator/haendelse.ts';
import { dagstid, rolleId, typeId, unikId } from '../../soap/billede/ord.ts';
import { relation } from '../../soap/billede/relation.ts';
import { el, tekst, type Navn, type Xml } from '../../soap/xml.ts';
import { dele, liste, ord, periode } from './felter.ts';
import type { Lister } from './sagsxml.ts';

const dag = (navn: Navn, en: Data, felt: string) => dagstid(navn, (en[felt] ?? null) as string | null); // the generator's own

/** A bevilling of contract §4 by SF1490 (bi:RegistreringType). */
export const bevillingslister = (data: Data): Lister => ({
  attributter: [
    ...liste(data, 'egenskaber').map((en) =>
      el('bi:Egenskaber', periode('bi:Virkning', en), ord('bi:BrugervendtNoegle', en, 'brugervendtNoegle'), ord('bi:Bevillingstartdato', en, 'startdato'),
        ord('bi:Bevillingslutdato', en, 'slutdato'), ord('bi:Begrundelse', en, 'begrundelse'), ord('bi:Foelsomhed', en, 'foelsomhed')),
    ),
    ...liste(data, 'ydelser').map(ydelse),
  ],
  tilstande: [],
  relationer: [
    ...liste(data, 'sager').map((en) => relation('bi:Bevillingssag', 'bevilling', dele(en))),
    ...liste(data, 'parter').map((en) => relation('bi:Bevillingspart', 'bevilling', dele(en), ord('bi:FuldtNavn', en, 'navn'))),
    ...liste(data, 'aktoerer').map((en) => relation('bi:Bevillingsaktoer', 'bevilling', dele(en), ord('bi:FuldtNavn', en, 'navn'), ord('bi:CVR-nr', en, 'cvr'))),
  ],
}); // prettier-ignore

function ydelse(en: Data): Xml {
  const kle = en['kle'] as Data | undefined;
  return el(
    'bi:BevilgetYdelse',
    periode('bi:Virkning', en),
    ord('bi:Id', en, 'id'),
    ord('bi:Navn', en, 'navn'),
    dag('bi:BevilgetYdelseStartdato', en, 'startdato'),
    dag('bi:BevilgetYdelseSlutdato', en, 'slutdato'),
    ord('bi:Tilbagebetalingspligtig', en, 'tilbagebetalingspligtig'),
    ...liste(en, 'itSystemer').map((system) =>
      el('bi:ItSystem', ...udenVirkning(String(system['rolle']), 'ItSystem', String(system['reference'])), ord('bi:SystemNavn', system, 'navn')),
    ),
    kle && el('bi:Ydelse', ...udenVirkning('Ydelse', 'Klasse', null), el('bi:Klassifikation', ...udenVirkning('PrimaerKlasse', 'Klasse', kle['reference'] as string), ord('bi:BrugervendtNoegle', kle, 'noegle'), ord('bi:Klassetitel', kle, 'titel'))),
    ...liste(en, 'plan').map(plan),
  );
} // prettier-ignore

/** bi:RelationUdenVirkningType. */
const udenVirkning = (rolle: string, type: string, reference: string | null) => [
  unikId('bi:Rolle', rolleId('bevilling', rolle)),
  unikId('bi:Type', typeId('bevilling', type)),
  unikId('bi:ReferenceID', reference),
];

const plan = (en: Data): Xml =>
  el('bi:OekonomiskEffektueringsplan', ord('bi:Id', en, 'id'), dag('bi:EffektueringsplanStartdato', en, 'startdato'), dag('bi:EffektueringsplanSlutdato', en, 'slutdato'),
    ord('bi:Beregningsfrekvens', en, 'frekvens'), ord('bi:ForudBagud', en, 'forudBagud'), ord('bi:Dispositionsdag', en, 'dispositionsdag'), ord('bi:Ydelsesbeloeb', en, 'beloeb'), ord('bi:ManueltGodkendes', en, 'manueltGodkendes'),
  ); // prettier-ignore

/** An effektuering of contract §4 by SF1490 (oei:RegistreringType). */
export const effektueringslister = (data: Data): Lister => ({
  attributter: liste(data, 'egenskaber').map((en) =>
    el('oei:Egenskaber', periode('oei:Virkning', en), ord('oei:BrugervendtNoegle', en, 'brugervendtNoegle'), dag('oei:Startdato', en, 'startdato'), dag('oei:Slutdato', en, 'slutdato'), ord('oei:SamletBruttobeloeb', en, 'bruttobeloeb'),
      dag('oei:Dispositionsdato', en, 'dispositionsdato'), ord('oei:BeloebEfterSkatATP', en, 'efterSkatOgAtp'), ord('oei:BeloebSendtTilUdbetaling', en, 'sendtTilUdbetaling'), ord('oei:BeloebUdbetalt', en, 'udbetalt'), ord('oei:Udbetalingsafdeling', en, 'udbetalingsafdeling')),
  ),
  tilstande: [],
  relationer: [
    ...liste(data, 'linjer').map(linje),
    ...liste(data, 'aktoerer').map((en) => relation('oei:Aktoer', 'effektuering', dele(en), ord('oei:FuldtNavn', en, 'navn'), ord('oei:CVR-nr', en, 'cvr'))),
    ...liste(data, 'itSystemer').map((en) => relation('oei:ItSystem', 'effektuering', dele(en), ord('oei:SystemNavn', en, 'navn'))),
    ...liste(data, 'parter').map((en) => relation('oei:OekonomiskEffektueringPart', 'effektuering', dele(en), ord('oei:FuldtNavn', en, 'navn'))),
  ],
}); // prettier-ignore

/** A line's `fra` and `til` are its ydelsesperiode, and its reference is the ydelse it pays. */
function linje(en: Data): Xml {
  const { rolle, indeks } = dele(en);
  const [kle, bevilling] = [en['kle'] as Data, en['bevilling'] as Data]; // the generator's always have both
  return relation('oei:OekonomiskYdelseEffektueringRelation', 'effektuering', { rolle, indeks: indeks ?? null, reference: String(en['ydelse']) },
    dag('oei:YdelsesperiodeStartdato', en, 'fra'), dag('oei:YdelsesperiodeSlutdato', en, 'til'), ord('oei:Ydelsesbeloeb', en, 'beloeb'), ord('oei:Klassifikationsbeskrivelse', kle, 'noegle'),
    el('oei:BevilgetYdelseRef', tekst('sd:UUIDIdentifikator', String(bevilling['uuid'])), tekst('oei:BevilgetYdelseId', String(bevilling['ydelse'])))); // prettier-ignore
} // prettier-ignore
