import type { Uuid } from '../../id.ts';
import type { BevillingRaekke, PlanRaekke, Raekker, YdelseRaekke } from '../../raekker.ts';
import { dato, penge, reference, sandhed, tekst, trin, under } from '../laes.ts';
import {
  ansvarligKolonner,
  ejeresCvr,
  ejerKolonner,
  kleKolonner,
  profilkolonne,
  systemKolonner,
  tiderAf,
} from '../kolonner.ts';
import { naermesteSenere, sidestil, type Linjer } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** A bevilling with its bevilgede ydelser and their plans (SF1490 BevillingIndeksType). */
export function bevillingRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  const ydelser = [...new Set(linjer.alle('ydelser').map(({ noegle }) => noegle[1] ?? ''))];
  return {
    bevilling: bevillingSkiver(id, linjer),
    bevilgetYdelse: ydelser.flatMap((ydelse) => ydelseSkiver(id, ydelse, linjer)),
    effektueringsplan: ydelser.flatMap((ydelse) => planSkiver(id, ydelse, linjer)),
    relation: relationRaekker(id, linjer),
  };
}

function bevillingSkiver(id: Uuid, linjer: Linjer): BevillingRaekke[] {
  const ejere = ejeresCvr(linjer);
  const profiler = tiderAf(linjer, 'sikkerhedsprofiler');
  const enkelte = [
    linjer.en('egenskaber'), linjer.en('aktoerer', 'Ejer', ''), linjer.en('aktoerer', 'Ansvarlig', ''),
    linjer.en('aktoerer', 'PrimaerBehandler', ''),
  ]; // prettier-ignore
  const skiver = sidestil([...enkelte, ...profiler], (v, virkning): BevillingRaekke => {
    const [egenskaber, ejer, ansvarlig, behandler] = v;
    return {
      id,
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
      profiler: profilkolonne(ejere, v.slice(4)),
      visningsklasser: null,
      adgangEjer: null,
      adgangFoelsomhed: null,
      adgangAnsvarlig: null,
    };
  });
  return naermesteSenere(skiver, [
    ['ejerCvr', 'adgangEjer'],
    ['foelsomhed', 'adgangFoelsomhed'],
    ['ansvarligRef', 'adgangAnsvarlig'],
  ]);
}

function ydelseSkiver(id: Uuid, ydelse: string, linjer: Linjer): YdelseRaekke[] {
  const system = (rolle: string) => linjer.en('ydelser', ydelse, 'itSystemer', rolle, '');
  const tider = [linjer.en('ydelser', ydelse), system('Master'), system('Afsender')];
  return sidestil(tider, ([felter, master, afsender], virkning): YdelseRaekke => ({
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
  }));
}

function planSkiver(id: Uuid, ydelse: string, linjer: Linjer): PlanRaekke[] {
  return linjer.alle('ydelser', ydelse, 'plan').flatMap(({ noegle, tider }) =>
    sidestil([tider], ([felter], virkning): PlanRaekke => ({
      id,
      virkning,
      ydelse,
      plan: noegle[3] ?? '',
      startdato: dato(felter, 'startdato'),
      slutdato: dato(felter, 'slutdato'),
      beloeb: penge(felter, 'beloeb'),
      frekvens: tekst(felter, 'frekvens'),
      forudBagud: tekst(felter, 'forudBagud'),
      dispositionsdag: tekst(felter, 'dispositionsdag'),
      manueltGodkendes: sandhed(felter, 'manueltGodkendes'),
    })),
  );
}
