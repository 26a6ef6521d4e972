import { kommune } from '../generator/organisation.ts';
import { sapa } from '../systemer/aftagere.ts';
import { UDBETALING_DANMARK } from '../systemer/system.ts';
import { ksd } from '../systemer/ydelsessystemer.ts';

const korsbaek = kommune(0);
const borgerservice = korsbaek.enhed('borgerservice');
const [bruger] = borgerservice.medarbejdere;

/** Udbetaling Danmark lets Korsbæk see its ydelser, but none that are føelsomme: design.md §5, "Other authorities". */
export const demoAftaler = [
  {
    ejer: UDBETALING_DANMARK,
    modtager: korsbaek.cvr,
    kle: ['32.00.*', '32.03.*', '32.06.*', '32.30.08', '32.42.*', '32.21.28', '25.45.20'],
    foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER',
    hjemmel: 'Lov om Udbetaling Danmark § 8, stk. 1: oplysninger til brug for kommunens sager om samme borger',
  },
] as const;

/** Much of what a kommune does, but not all: børne- og familiesager (34) are nobody's in Borgerservice. */
const BORGERSERVICE_KLE = [
  '00.*',
  '02.*',
  '03.*',
  '09.*',
  '15.*',
  '17.*',
  '23.*',
  '25.*',
  '27.*',
  '28.*',
  '29.*',
  '32.*',
];

/** The claims of the demo's two tokens; issuer, audience and time are the signer's to add (contract §3). */
export const demoToken = {
  borgerservice: {
    sub: bruger.uuid,
    azp: sapa.uuid,
    cvr: korsbaek.cvr,
    name: bruger.navn,
    enhed: borgerservice.uuid,
    grupper: [
      {
        scope: korsbaek.cvr,
        privilegier: ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'JOURNALNOTAT_SKRIV', 'SOEG'],
        kle: BORGERSERVICE_KLE,
        orgEnheder: 'ALLE',
        foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
      },
      {
        scope: UDBETALING_DANMARK,
        privilegier: ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'],
        kle: ['32.*', '25.45.20'],
        orgEnheder: 'ALLE',
        foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
      },
    ],
  },
  system: {
    sub: ksd.uuid,
    azp: ksd.uuid,
    cvr: korsbaek.cvr,
    name: ksd.navn,
    grupper: [
      {
        scope: korsbaek.cvr,
        privilegier: ['INDEKS_SKRIV', 'INDEKS_OPSLAG'],
        kle: ['32.30.*'],
        orgEnheder: 'ALLE',
        foelsomhed: 'VIP_SAGER',
      },
    ],
  },
} as const;

/** Whom the demo's one Visningsklasse hides from: no system in particular, so every one that serves citizens. */
export const demoVisningsklasser = [{ klasse: 'visning_undtaget_borger', systemer: [] }] as const;
