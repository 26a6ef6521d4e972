import type { Uuid } from '../../id.ts';
import type { EffektueringRaekke, LinjeRaekke, Raekker } from '../../raekker.ts';
import { dato, emne, id as uuidAf, penge, tekst, under } from '../laes.ts';
import { ejeresCvr, ejerKolonner, profilkolonne, systemKolonner, tiderAf } from '../kolonner.ts';
import { naermesteSenere, sidestil, type Linjer } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** An økonomisk effektuering with its lines (SF1490 OekonomiskEffektueringIndeksType). Amounts stay as sent. */
export function effektueringRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  return {
    effektuering: effektueringSkiver(id, linjer),
    effektueringslinje: linjeSkiver(id, linjer),
    relation: relationRaekker(id, linjer),
  };
}

function effektueringSkiver(id: Uuid, linjer: Linjer): EffektueringRaekke[] {
  const ejere = ejeresCvr(linjer);
  const profiler = tiderAf(linjer, 'sikkerhedsprofiler');
  const enkelte = [
    linjer.en('egenskaber'), linjer.en('aktoerer', 'Ejer', ''), linjer.en('itSystemer', 'Master', ''),
    linjer.en('itSystemer', 'Afsender', ''),
  ]; // prettier-ignore
  const skiver = sidestil([...enkelte, ...profiler], (v, virkning): EffektueringRaekke => {
    const [egenskaber, ejer, master, afsender] = v;
    return {
      id,
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
      profiler: profilkolonne(ejere, v.slice(4)),
      adgangEjer: null,
    };
  });
  return naermesteSenere(skiver, [['ejerCvr', 'adgangEjer']]);
}

function linjeSkiver(id: Uuid, linjer: Linjer): LinjeRaekke[] {
  return linjer.alle('linjer').flatMap(({ noegle: [, rolle = '', noegle = ''], tider }) =>
    sidestil([tider], ([felter], virkning): LinjeRaekke => {
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
    }),
  );
}
