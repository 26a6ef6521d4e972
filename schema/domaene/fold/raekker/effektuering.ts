import type { Uuid } from '../../id.ts';
import type { EffektueringRaekke, LinjeRaekke, Raekker } from '../../raekker.ts';
import type { Periode } from '../../tid.ts';
import { dato, emne, id as uuidAf, penge, tekst, under } from '../laes.ts';
import {
  ADGANG,
  AFSENDER,
  EJER,
  MASTER,
  ejerKolonner,
  objektet,
  profilkolonne,
  systemKolonner,
  type Objektet,
} from '../kolonner.ts';
import { linjerUnder, type Linjer } from '../linjer.ts';
import { naermesteSenere, sidestil, type Vaerdier } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** An økonomisk effektuering with its lines (SF1490 OekonomiskEffektueringIndeksType). Amounts stay as sent. */
export function effektueringRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  return {
    effektuering: effektueringSkiver(id, linjer),
    effektueringslinje: linjeSkiver(id, linjer),
    relation: relationRaekker(id, linjer),
  };
}

/** The timelines an effektuering is laid out of; `effektueringSkive` is given what they say in this order. */
const EFFEKTUERINGENS = ['egenskaber', EJER, MASTER, AFSENDER];

function effektueringSkiver(id: Uuid, linjer: Linjer): EffektueringRaekke[] {
  const { tider, om } = objektet(id, linjer, EFFEKTUERINGENS);
  return naermesteSenere(sidestil(tider, effektueringSkive, om), [ADGANG.ejer]);
}

function effektueringSkive(v: Vaerdier, virkning: Periode, objekt: Objektet): EffektueringRaekke {
  const [egenskaber, ejer, master, afsender] = v;
  return {
    id: objekt.id,
    virkning,
    brugervendtNoegle: tekst(egenskaber, 'brugervendtNoegle'),
    startdato: dato(egenskaber, 'startdato'),
    slutdato: dato(egenskaber, 'slutdato'),
    dispositionsdato: dato(egenskaber, 'dispositionsdato'),
    bruttobeloeb: penge(egenskaber, 'bruttobeloeb'),
    efterSkatOgAtp: penge(egenskaber, 'efterSkatOgAtp'),
    sendtTilUdbetaling: penge(egenskaber, 'sendtTilUdbetaling'),
    udbetalt: penge(egenskaber, 'udbetalt'),
    udbetalingsafdeling: tekst(egenskaber, 'udbetalingsafdeling'),
    ...ejerKolonner(ejer),
    ...systemKolonner(master, afsender),
    profiler: profilkolonne(v, objekt),
    adgangEjer: null,
  };
}

function linjeSkiver(id: Uuid, linjer: Linjer): LinjeRaekke[] {
  const skiver: LinjeRaekke[] = [];
  for (const { noegle, tider } of linjerUnder(linjer, 'linjer')) {
    const [, rolle = '', egen = ''] = noegle;
    for (const skive of sidestil([tider], linjeSkive, { id, rolle, noegle: egen })) skiver.push(skive);
  }
  return skiver;
}

function linjeSkive(
  [felter]: Vaerdier,
  virkning: Periode,
  { id, rolle, noegle }: Pick<LinjeRaekke, 'id' | 'rolle' | 'noegle'>,
): LinjeRaekke {
  const klasse = under(felter, 'kle');
  const bevilling = under(felter, 'bevilling');
  return {
    id,
    virkning,
    rolle,
    noegle,
    kle: emne(klasse, 'noegle'),
    kleTitel: tekst(klasse, 'titel'),
    ydelseRef: tekst(felter, 'ydelse'),
    beloeb: penge(felter, 'beloeb'),
    fra: dato(felter, 'fra'),
    til: dato(felter, 'til'),
    bevillingId: uuidAf(bevilling, 'uuid'),
    bevillingYdelse: tekst(bevilling, 'ydelse'),
  };
}
