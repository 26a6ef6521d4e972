import type { Krav, Ukendt } from '../../db/fremsoeg/soegning.ts';
import { lokaltNavn } from '../../indexers/xml/navnerum.ts';
import { er, indhold, interval, ukendt, type Simpelt, type Udvidelse } from './vaerdi.ts';

type Data = Readonly<Record<string, unknown>>;
const som = (vaerdi: unknown): Data => (typeof vaerdi === 'object' && vaerdi !== null ? (vaerdi as Data) : {});
const liste = (vaerdi: unknown): readonly Data[] => (Array.isArray(vaerdi) ? (vaerdi as Data[]) : []); // made by kort.ts

/** What of a ydelse stands under another name here, or in an element of its own. */
const OMDOEBT: Readonly<Record<string, string>> = { ydelsesnavn: 'navn' };
const ANDETSTEDS = ['fra', 'til', 'virkning', 'plan', 'itSystemer', 'kle', 'udvidelser', 'bevilling', 'indeks'];
const simple = (alle: readonly (Simpelt | Ukendt)[]) => alle.filter((et): et is Simpelt => et.slags !== 'ukendt');
const ukendte = (alle: readonly (Simpelt | Ukendt)[]) => alle.filter((et): et is Ukendt => et.slags === 'ukendt');

/** A bevilget ydelse by example: itself, its KLE, its systems, and plans. */
export function ydelseskrav(element: Data): Krav[] {
  const egne = Object.entries(element)
    .filter(([navn]) => !ANDETSTEDS.includes(navn))
    .flatMap(([navn, vaerdi]) => er('ydelse.', OMDOEBT[navn] ?? navn, vaerdi));
  const alle = [...egne, ...klassekrav('ydelse.', som(element['kle'])), ...liste(element['itSystemer']).flatMap(systemkrav)]; // prettier-ignore
  const planer = liste(element['plan']).map((plan) => Object.entries(plan).flatMap(([navn, vaerdi]) => er('plan.', navn, vaerdi))); // prettier-ignore
  return [
    { slags: 'ydelse', krav: simple(alle), planer: planer.map(simple) },
    ...[alle, ...planer].flatMap(ukendte),
    ...udvidet(element),
  ];
}

/** An effektueringslinje by example. Its `fra` and `til` are its ydelsesperiode. */
export function linjekrav(element: Data): Krav[] {
  const bevilling = som(element['bevilling']);
  const alle = [
    ...['rolle', 'ydelse', 'beloeb', 'fra', 'til'].flatMap((navn) => er('linje.', navn, element[navn])),
    ...klassekrav('linje.', som(element['kle'])),
    ...er('linje.', 'bevilling', bevilling['uuid']),
    ...er('linje.', 'bevillingYdelse', bevilling['ydelse']),
  ];
  const perioder = liste(element['udvidelser']).map((en) => en as unknown as Udvidelse); // its form (vaerdi.ts)
  const intervaller = perioder.flatMap(indhold).flatMap((en) => {
    const felt = LINJEINTERVALLER[lokaltNavn(en.element)];
    return felt === undefined ? [ukendt(lokaltNavn(en.element))] : interval('linje.', felt, en);
  });
  const andre = Object.keys(element)
    .filter((navn) => ['type', 'aktoer', 'note'].includes(navn))
    .map(ukendt);
  return [{ slags: 'linje', krav: simple([...alle, ...intervaller]) }, ...ukendte([...alle, ...intervaller]), ...andre];
}

const LINJEINTERVALLER: Readonly<Record<string, string | undefined>> = {
  YdelsesperiodeStartDatoInterval: 'fra',
  YdelsesperiodeSlutDatoInterval: 'til',
  YdelsesBeloebInterval: 'beloeb',
};

function klassekrav(sted: 'ydelse.' | 'linje.', { noegle, titel, ...andre }: Data): (Simpelt | Ukendt)[] {
  const resten = Object.entries(andre).filter(([, vaerdi]) => vaerdi != null).map(([navn]) => ukendt(`Klassifikation.${navn}`)); // prettier-ignore
  return [...er(sted, 'kle', noegle), ...(titel == null ? [] : er(sted, 'kleTitel', titel)), ...resten];
}

/** Master and Afsender are columns of the ydelse; a type tells nothing of either. */
function systemkrav({ rolle, reference, navn, indeks, ...andre }: Data): (Simpelt | Ukendt)[] {
  void indeks; // the role is known by itself
  const felt = rolle === 'Master' ? 'master' : rolle === 'Afsender' ? 'afsender' : null;
  if (felt === null) return [ukendt('ItSystem.Rolle')];
  const resten = Object.entries(andre).filter(([, vaerdi]) => vaerdi != null).map(([navnet]) => ukendt(`ItSystem.${navnet}`)); // prettier-ignore
  return [...er('ydelse.', felt, reference), ...er('ydelse.', `${felt}Navn`, navn), ...resten];
}

const udvidet = (element: Data): Ukendt[] =>
  liste(element['udvidelser']).map((en) => ukendt(lokaltNavn(String(en['element']))));
