import type { Uuid } from '../../id.ts';
import type { AdvisRaekke, JournalnotatRaekke, Raekker } from '../../raekker.ts';
import { dato, emne, id as uuidAf, tekst, tid, trin } from '../laes.ts';
import type { Felter } from '../elementer.ts';
import { ejerKolonner, kleKolonner } from '../kolonner.ts';
import { naermesteSenere, sidestil, type Linjer, type Liv } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** Following its sag unless it carries a følsomhed or KLE of its own – one that cannot be read counts as carried. */
const egne = (felter: Felter | undefined) => ({
  egenFoelsomhed: felter?.['foelsomhed'] != null,
  egenKle: felter?.['kle'] != null,
});

/** A journalnotat that is an object of its own: its data hold from when they were registered. */
export function journalnotatRaekker(id: Uuid, linjer: Linjer, { oprettetAf }: Liv): Partial<Raekker> {
  const journalnotat = sidestil([linjer.en('objekt')], ([felter], virkning): JournalnotatRaekke => ({
    id,
    virkning,
    notat: id,
    sagId: uuidAf(felter, 'sag'),
    titel: tekst(felter, 'titel'),
    tekst: tekst(felter, 'tekst'),
    format: tekst(felter, 'format'),
    oprettet: tid(felter, 'oprettet'),
    oprettetAf,
    foelsomhed: trin(felter, 'foelsomhed'),
    kle: emne(felter, 'kle'),
    samme: null,
    sagt: null,
    ...egne(felter),
  }));
  return { journalnotat };
}

/** An advis, on a sag or on a citizen. */
export function advisRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  const tider = [linjer.en('objekt'), linjer.en('aktoerer', 'Ejer', ''), linjer.en('klasser', 'PrimaerKlasse', '')];
  const skiver = sidestil(tider, ([felter, ejer, klasse], virkning): AdvisRaekke => {
    const { ejerCvr, ejerNavn } = ejerKolonner(ejer);
    return {
      id,
      virkning,
      sagId: uuidAf(felter, 'sag'),
      titel: tekst(felter, 'titel'),
      tekst: tekst(felter, 'tekst'),
      frist: dato(felter, 'frist'),
      ejerCvr,
      ejerNavn,
      ...kleKolonner(klasse),
      foelsomhed: trin(felter, 'foelsomhed'),
      egenFoelsomhed: felter?.['foelsomhed'] != null,
      egenKle: klasse !== undefined,
      adgangEjer: null,
      adgangKle: null,
      adgangFoelsomhed: null,
    };
  });
  const advis = naermesteSenere(skiver, [
    ['ejerCvr', 'adgangEjer'],
    ['kle', 'adgangKle'],
    ['foelsomhed', 'adgangFoelsomhed'],
  ]);
  return { advis, relation: relationRaekker(id, linjer) };
}
