import type { Privilegium } from '../../../schema/domaene/adgang.ts';
import type { Enhedsnoegle } from '../generator/enheder.ts';
import { kommune } from '../generator/organisation.ts';
import { sapa } from '../systemer/aftagere.ts';
import { demoToken } from './rettigheder.ts';

/** Somebody to try the page as: who, what they may see, and the claims of their token but for issuer, audience and time. */
export interface Brugeridemo {
  readonly id: string;
  readonly navn: string;
  readonly om: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

const korsbaek = kommune(0);

interface Ret {
  readonly privilegier: readonly Privilegium[];
  readonly kle: readonly string[];
  readonly foelsomhed: string;
}

/** The `nr`th employee of a unit, with groups for the whole kommune. */
function ansat(id: string, enhed: Enhedsnoegle, nr: number, om: string, ...retter: readonly Ret[]): Brugeridemo {
  const { uuid, navn: enhedsnavn, medarbejdere } = korsbaek.enhed(enhed);
  const { uuid: sub, navn } = medarbejdere[nr] ?? medarbejdere[0];
  const grupper = retter.map((ret) => ({ scope: korsbaek.cvr, orgEnheder: 'ALLE', ...ret }));
  const claims = { sub, azp: sapa.uuid, cvr: korsbaek.cvr, name: navn, enhed: uuid, grupper };
  return { id, navn: `${navn}, ${enhedsnavn}`, om, claims };
}

const LAES = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'SOEG'] as const;

/** The demo's users, those whose work is with citizens first: the same citizen looks different to each of them. */
export const demobrugere: readonly Brugeridemo[] = [
  {
    id: 'borgerservice',
    navn: `${demoToken.borgerservice.name}, Borgerservice`,
    om: 'Ser det meste om voksne og Udbetaling Danmarks ydelser, men ikke børnesager.',
    claims: demoToken.borgerservice,
  },
  ansat('sygedagpenge', 'sygedagpenge', 1, 'Ser sygedagpenge og opfølgning, intet andet.', {
    privilegier: LAES,
    kle: ['32.30.*', '15.17.06', '32.39.*'],
    foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
  }),
  ansat('familie', 'familie', 0, 'Ser sager om børn, skole og familie, og hemmelige titler.', {
    privilegier: [...LAES, 'HEMMELIG_TITEL_SE'],
    kle: ['17.*', '27.*', '28.*', '34.*'],
    foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
  }),
  ansat('sekretariat', 'sekretariat', 0, 'Ser alle kommunens sager, også byrådsmedlemmers (VIP).', {
    privilegier: [...LAES, 'HEMMELIG_TITEL_SE'],
    kle: ['*'],
    foelsomhed: 'VIP_SAGER',
  }),
  ansat('sikkerhed', 'stab', 0, 'Informationssikkerhed: læser revisionsloggen, ser alarmer og trækker stikprøver.', {
    privilegier: ['REVISION_SE'],
    kle: ['*'],
    foelsomhed: 'VIP_SAGER',
  }),
  ansat(
    'administrator',
    'borgerservice',
    1,
    'Systemforvalter: kilder, serviceaftaler og forbrug; kun sager uden fortrolige data.',
    { privilegier: ['ADMINISTRATION', 'STATISTIK'], kle: ['*'], foelsomhed: 'VIP_SAGER' },
    { privilegier: ['SAGER_SE'], kle: ['*'], foelsomhed: 'IKKE_FORTROLIGE_DATA' },
  ),
];
