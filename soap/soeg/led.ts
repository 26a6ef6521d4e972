import type { Krav, Led } from '../../db/fremsoeg/soegning.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import type { Element } from '../../indexers/xml/element.ts';
import { unikId, vaerdi } from '../../indexers/xml/element.ts';
import { laesLister } from '../../indexers/xml/haendelse.ts';
import { lokaltNavn } from '../../indexers/xml/navnerum.ts';
import { ORDBOEGER } from '../laes.ts';
import { linjekrav, ydelseskrav } from './dele.ts';
import { RELATIONSLISTER, relationskrav } from './relation.ts';
import { laesTidsrum, tomTid, type Tidsvalg } from './tid.ts';
import { er, indhold, interval, ugyldig, ukendt, type Udvidelse } from './vaerdi.ts';

/** What one SoegSag, SoegDokument … says: what is asked for, where on the two time axes, and which page. */
export interface Laestled {
  readonly led: Led;
  readonly tid: Tidsvalg;
  readonly side: Sidekrav;
}
export interface Sidekrav {
  readonly fra: number | null;
  readonly maks: number | null;
}

type Data = Readonly<Record<string, unknown>>;
const LISTER = ['AttributListe', 'TilstandListe', 'RelationListe'];

/** Reads a SoegInput: query by example, every value given must hold (SF1470, SF1490: SoegInputType). */
export function laesLed(element: Element, slags: Hovedslags, sagsloes = false): Laestled {
  const lister = { ...element, boern: element.boern.filter(({ navn }) => LISTER.includes(lokaltNavn(navn))) };
  const data = laesLister(slags, lister, ORDBOEGER[slags]);
  const tid = tomTid();
  const krav = [...listekrav(slags, data, tid), ...rammekrav(slags, element, tid)];
  return {
    led: sagsloes ? { slags, krav, sagsloes } : { slags, krav },
    tid,
    side: { fra: tal(element, 'FoersteResultatReference'), maks: tal(element, 'MaksimalAntalKvantitet') },
  };
}

const under = (element: Element, navn: string) => element.boern.find((b) => lokaltNavn(b.navn) === navn);

function tal(element: Element, navn: string): number | null {
  const raa = vaerdi(under(element, navn));
  if (raa === null) return null;
  if (!/^\+?[0-9]{1,9}$/.test(raa)) throw ugyldig(navn, 'skal være et helt tal, 0 eller mere');
  return Number(raa);
}

/** The lists of contract §4 into which the example was read. */
function listekrav(slags: Hovedslags, data: Data, tid: Tidsvalg): Krav[] {
  return Object.entries(data).flatMap(([liste, elementer]) =>
    (Array.isArray(elementer) ? (elementer as Data[]) : []).flatMap((element) => elementkrav(slags, liste, element, tid)),
  );
} // prettier-ignore

function elementkrav(slags: Hovedslags, liste: string, element: Data, tid: Tidsvalg): Krav[] {
  if (liste === 'udvidelser') return udvidelseskrav(slags, element as unknown as Udvidelse); // made so by kort.ts
  const art = RELATIONSLISTER[liste];
  const virkning = liste === 'linjer' ? ((element['virkning'] ?? {}) as Data) : element;
  tid.virkning.push({ fra: virkning['fra'], til: virkning['til'] });
  if (liste === 'ydelser') return ydelseskrav(element);
  if (liste === 'linjer') return linjekrav(element);
  if (art !== undefined) return relationskrav(art, element);
  if (liste === 'sikkerhedsprofiler') return [ukendt('Sikkerhedsprofil')];
  const { fra: _, til: __, ...felter } = element;
  return Object.entries(felter).flatMap(([felt, raa]) => er(slags, felt, raa));
}

/** Where each kind's interval searches stand, and on which field. */
const INTERVALLER: Readonly<Record<string, string | undefined>> = {
  OprettetTidspunktInterval: 'oprettet',
  SenestAendretInterval: 'senestAendret',
  BrevDatoInterval: 'brevDato',
  BevillingStartDatoInterval: 'startdato',
  BevillingSlutDatoInterval: 'slutdato',
  StartDatoInterval: 'startdato',
  SlutDatoInterval: 'slutdato',
  DispositionsDatoInterval: 'dispositionsdato',
  SamletBruttoBeloebInterval: 'bruttobeloeb',
  BeloebUdbetaltInterval: 'udbetalt',
  BeloebEfterSkatATPInterval: 'efterSkatOgAtp',
  BeloebSendtTilUdbetalingInterval: 'sendtTilUdbetaling',
};
const YDELSESINTERVALLER: Readonly<Record<string, readonly ['ydelse.' | 'plan.', string] | undefined>> = {
  BevilgetYdelseStartDatoInterval: ['ydelse.', 'startdato'],
  BevilgetYdelseSlutDatoInterval: ['ydelse.', 'slutdato'],
  EffektueringsplanStartDatoInterval: ['plan.', 'startdato'],
  EffektueringsplanSlutDatoInterval: ['plan.', 'slutdato'],
  YdelseBeloebInterval: ['ydelse.', 'beloeb'],
};

function udvidelseskrav(slags: Hovedslags, udvidelse: Udvidelse): Krav[] {
  const navn = lokaltNavn(udvidelse.element);
  if (navn === 'SoegBevilgetYdelseLokalUdvidelse') return ydelsesintervaller(udvidelse);
  if (navn !== 'SoegEgenskaberLokalUdvidelse') return [ukendt(navn)];
  return indhold(udvidelse).flatMap((en) => {
    const felt = INTERVALLER[lokaltNavn(en.element)];
    return felt === undefined ? [ukendt(lokaltNavn(en.element))] : interval(slags, felt, en);
  });
}

function ydelsesintervaller(udvidelse: Udvidelse): Krav[] {
  const fundne = indhold(udvidelse).map((en) => {
    const [sted, felt] = YDELSESINTERVALLER[lokaltNavn(en.element)] ?? ['ydelse.', lokaltNavn(en.element)];
    return { sted, krav: interval(sted, felt, en) };
  });
  const af = (sted: string) => fundne.filter((en) => en.sted === sted).flatMap(({ krav }) => krav).filter((et) => et.slags === 'interval'); // prettier-ignore
  const plan = af('plan.');
  const ukendte = fundne.flatMap(({ krav }) => krav).filter((et) => et.slags === 'ukendt');
  return [{ slags: 'ydelse', krav: af('ydelse.'), planer: plan.length > 0 ? [plan] : [] }, ...ukendte];
}

/** SoegRegistrering, SoegVirkning and the index's own time, around the lists. */
function rammekrav(slags: Hovedslags, element: Element, tid: Tidsvalg): Krav[] {
  const [registrering, virkning] = [under(element, 'SoegRegistrering'), under(element, 'SoegVirkning')];
  const kilde = laesTidsrum('SoegRegistrering', registrering);
  const indeks = laesTidsrum('SoegSts', element, ['SoegStsFraTidspunkt', 'SoegStsTilTidspunkt']);
  const gyldig = laesTidsrum('SoegVirkning', virkning);
  tid.virkning.push(gyldig);
  tid.registrering.push(indeks.til);
  const livscyklus = vaerdi(registrering && under(registrering, 'LivscyklusKode'));
  const aktoer = ['AktoerRef', 'AktoerTypeKode', 'NoteTekst'].filter((navn) => virkning && under(virkning, navn));
  return [
    ...((kilde.fra ?? kilde.til) ? [{ slags: 'interval', felt: 'senestAendret', ...kilde } as const] : []),
    ...(indeks.fra === null ? [] : [{ slags: 'interval', felt: 'modtaget', fra: indeks.fra, til: null } as const]),
    // In the index an object that is found is Importeret (anvisning §7).
    ...(livscyklus === null || livscyklus === 'Importeret' ? [] : [{ slags: 'aldrig' } as const]),
    ...(unikId(registrering && under(registrering, 'BrugerRef')) === null ? [] : [ukendt('BrugerRef')]),
    ...aktoer.map((navn) => ukendt(`SoegVirkning.${navn}`)),
  ];
}
