import type { Uuid } from '../../id.ts';
import type { AdvisRaekke, JournalnotatRaekke, Raekker } from '../../raekker.ts';
import type { Periode } from '../../tid.ts';
import { dato, emne, id as uuidAf, tekst, tid, trin } from '../laes.ts';
import type { Felter } from '../elementer.ts';
import { ADGANG, EJER, PRIMAERKLASSE, ejerKolonner, kleKolonner } from '../kolonner.ts';
import { tidslinje, type Linjer, type Liv } from '../linjer.ts';
import { naermesteSenere, sidestil, type Vaerdier } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** Following its sag unless it carries a følsomhed or KLE of its own – one that cannot be read counts as carried. */
const egne = (felter: Felter | undefined) => ({
  egenFoelsomhed: felter?.['foelsomhed'] != null,
  egenKle: felter?.['kle'] != null,
});

/** A journalnotat that is an object of its own: its data hold from when they were registered. */
export function journalnotatRaekker(id: Uuid, linjer: Linjer, { oprettetAf }: Liv): Partial<Raekker> {
  return { journalnotat: sidestil([tidslinje(linjer, 'objekt')], journalnotatSkive, { id, oprettetAf }) };
}

function journalnotatSkive(
  [felter]: Vaerdier,
  virkning: Periode,
  { id, oprettetAf }: Pick<JournalnotatRaekke, 'id' | 'oprettetAf'>,
): JournalnotatRaekke {
  return {
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
  };
}

/** An advis, on a sag or on a citizen. */
export function advisRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  const skiver = sidestil(
    [tidslinje(linjer, 'objekt'), tidslinje(linjer, EJER), tidslinje(linjer, PRIMAERKLASSE)],
    advisSkive,
    id,
  );
  const advis = naermesteSenere(skiver, [ADGANG.ejer, ADGANG.kle, ADGANG.foelsomhed]);
  return { advis, relation: relationRaekker(id, linjer) };
}

function advisSkive([felter, ejer, klasse]: Vaerdier, virkning: Periode, id: Uuid): AdvisRaekke {
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
}
