import type { Uuid } from '../../id.ts';
import type { BevillingRaekke, PlanRaekke, Raekker, YdelseRaekke } from '../../raekker.ts';
import type { Periode } from '../../tid.ts';
import { navnAf } from '../elementer.ts';
import { dato, penge, reference, sandhed, tekst, trin, under } from '../laes.ts';
import {
  ADGANG,
  AFSENDER,
  ANSVARLIG,
  BEHANDLER,
  EJER,
  MASTER,
  ansvarligKolonner,
  ejerKolonner,
  kleKolonner,
  objektet,
  profilkolonne,
  systemKolonner,
  type Objektet,
} from '../kolonner.ts';
import { linjerUnder, tidslinje, type Linjer } from '../linjer.ts';
import { naermesteSenere, sidestil, type Vaerdier } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** A bevilling with its bevilgede ydelser and their plans (SF1490 BevillingIndeksType). */
export function bevillingRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  const bevilgetYdelse: YdelseRaekke[] = [];
  const effektueringsplan: PlanRaekke[] = [];
  for (const ydelse of ydelserI(linjer)) {
    for (const skive of ydelseSkiver(id, ydelse, linjer)) bevilgetYdelse.push(skive);
    for (const skive of planSkiver(id, ydelse, linjer)) effektueringsplan.push(skive);
  }
  return {
    bevilling: bevillingSkiver(id, linjer),
    bevilgetYdelse,
    effektueringsplan,
    relation: relationRaekker(id, linjer),
  };
}

function ydelserI(linjer: Linjer): ReadonlySet<string> {
  const ydelser = new Set<string>();
  for (const { noegle } of linjerUnder(linjer, 'ydelser')) ydelser.add(noegle[1] ?? '');
  return ydelser;
}

/** The timelines a bevilling is laid out of; `bevillingSkive` is given what they say in this order. */
const BEVILLINGENS = ['egenskaber', EJER, ANSVARLIG, BEHANDLER];

function bevillingSkiver(id: Uuid, linjer: Linjer): BevillingRaekke[] {
  const { tider, om } = objektet(id, linjer, BEVILLINGENS);
  return naermesteSenere(sidestil(tider, bevillingSkive, om), [ADGANG.ejer, ADGANG.foelsomhed, ADGANG.ansvarlig]);
}

function bevillingSkive(v: Vaerdier, virkning: Periode, objekt: Objektet): BevillingRaekke {
  const [egenskaber, ejer, ansvarlig, behandler] = v;
  return {
    id: objekt.id,
    virkning,
    brugervendtNoegle: tekst(egenskaber, 'brugervendtNoegle'),
    startdato: dato(egenskaber, 'startdato'),
    slutdato: dato(egenskaber, 'slutdato'),
    begrundelse: tekst(egenskaber, 'begrundelse'),
    foelsomhed: trin(egenskaber, 'foelsomhed'),
    ...ejerKolonner(ejer),
    ...ansvarligKolonner(ansvarlig),
    behandlerRef: reference(behandler),
    behandlerNavn: tekst(behandler, 'navn'),
    profiler: profilkolonne(v, objekt),
    visningsklasser: null,
    adgangEjer: null,
    adgangFoelsomhed: null,
    adgangAnsvarlig: null,
  };
}

function ydelseSkiver(id: Uuid, ydelse: string, linjer: Linjer): YdelseRaekke[] {
  const egen = navnAf(['ydelser', ydelse]);
  const tider = [
    tidslinje(linjer, egen),
    tidslinje(linjer, navnAf([egen, MASTER])),
    tidslinje(linjer, navnAf([egen, AFSENDER])),
  ];
  return sidestil(tider, ydelseSkive, { id, ydelse });
}

function ydelseSkive(
  [felter, master, afsender]: Vaerdier,
  virkning: Periode,
  { id, ydelse }: Pick<YdelseRaekke, 'id' | 'ydelse'>,
): YdelseRaekke {
  return {
    id,
    virkning,
    ydelse,
    navn: tekst(felter, 'navn') ?? tekst(felter, 'ydelsesnavn'),
    ...kleKolonner(under(felter, 'kle')),
    startdato: dato(felter, 'startdato'),
    slutdato: dato(felter, 'slutdato'),
    tilbagebetalingspligtig: sandhed(felter, 'tilbagebetalingspligtig'),
    meddelelse: tekst(felter, 'meddelelse'),
    ...systemKolonner(master, afsender),
  };
}

function planSkiver(id: Uuid, ydelse: string, linjer: Linjer): PlanRaekke[] {
  const skiver: PlanRaekke[] = [];
  for (const { noegle, tider } of linjerUnder(linjer, 'ydelser', ydelse, 'plan')) {
    for (const skive of sidestil([tider], planSkive, { id, ydelse, plan: noegle[3] ?? '' })) skiver.push(skive);
  }
  return skiver;
}

function planSkive(
  [felter]: Vaerdier,
  virkning: Periode,
  { id, ydelse, plan }: Pick<PlanRaekke, 'id' | 'ydelse' | 'plan'>,
): PlanRaekke {
  return {
    id,
    virkning,
    ydelse,
    plan,
    startdato: dato(felter, 'startdato'),
    slutdato: dato(felter, 'slutdato'),
    beloeb: penge(felter, 'beloeb'),
    frekvens: tekst(felter, 'frekvens'),
    forudBagud: tekst(felter, 'forudBagud'),
    dispositionsdag: tekst(felter, 'dispositionsdag'),
    manueltGodkendes: sandhed(felter, 'manueltGodkendes'),
  };
}
