import type { Adgang } from '../../schema/domaene/adgang.ts';
import {
  grupperForAdvis,
  grupperForNotat,
  type AdvisFakta,
  type NotatFakta,
} from '../../schema/domaene/dataafgraensning.ts';
import type { Notataliaser } from '../dataafgraensning.ts';
import type { Half } from '../dataafgraensning/grundlag.ts';
import type { AdvisSvar, NotatSvar } from '../svarfelter/journal.ts';
import { felter, somJson, type Saetning } from '../saetning.ts';
import { advis, journalnotat } from '../tables/register.ts';
import { ordet } from '../toganget.ts';
import { bekraeft, halvdele, medSpurgt, senestAendret, type Raa } from './faelles.ts';
import { sagFakta, sagHalv } from './sag.ts';

const notatHalv = (alias: string) => `json_build_object('niveau', ${alias}.foelsomhed, 'kle', ${alias}.kle,
  'egenNiveau', ${alias}.egen_foelsomhed, 'egenKle', ${alias}.egen_kle)`;
const advisHalv = (alias: string, half: Half) => {
  const [ejer, kle, niveau] =
    half === 'nu' ? ['ejer_cvr', 'kle', 'foelsomhed'] : ['adgang_ejer', 'adgang_kle', 'adgang_foelsomhed'];
  return `json_build_object('ejer', ${alias}.${ejer}, 'niveau', ${alias}.${niveau}, 'kle', ${alias}.${kle},
    'egenNiveau', ${alias}.egen_foelsomhed, 'egenKle', ${alias}.egen_kle)`;
};

const kildeSql = (o: string) => `${o}.ejersystem as kilde, (select coalesce(it.katalognavn, it.sendt_navn)
  from it_system it where it.id = ${o}.ejersystem) as "kildeNavn"`;

/** The sag it stands on now, as that is now; sent only where another instant is asked for. */
const sagNu = ({ n, v, nn }: Notataliaser) =>
  n === v ? '' : `, 'sagIdNu', ${n}.sag_id, 'sagNu', case when ${nn}.id is not null then ${sagHalv(nn, 'nu')} end`;

/** The facts a journalnotat is judged by. */
export const notatFakta = (aliaser: Notataliaser): string =>
  halvdele(aliaser.n, aliaser.v, notatHalv, `, 'sag', ${sagFakta(aliaser.sn, aliaser.sv)}${sagNu(aliaser)}`);

/** A journalnotat as JSON; `o` is the objekt it is written by. */
export function notatJson(s: Saetning, aliaser: Notataliaser): string {
  const { v } = aliaser;
  return somJson(`${felter(journalnotat, v, ['id', 'notat', 'titel', 'tekst', 'format', 'samme', 'sagt', 'egenFoelsomhed', 'egenKle', 'foelsomhed', 'kle'])},
    ${(['titel', 'tekst', 'format'] as const).map((navn) => `${ordet(v, navn)} as ${navn}`).join(', ')},
    ${v}.notat as id, coalesce(${v}.oprettet, lower(${v}.virkning)) as oprettet,
    ${senestAendret(s, 'o')} as "senestAendret", ${kildeSql('o')},
    ${notatFakta(aliaser)} as fakta`);
}

/** An advis as JSON; the sag's slices are all null where it names none. */
export function advisJson(s: Saetning, aliaser: Notataliaser): string {
  const { n, v, sn, sv } = aliaser;
  const sagen = `case when ${sn}.id is not null then ${sagFakta(sn, sv)} end`;
  return somJson(`${felter(advis, v, ['egenFoelsomhed', 'egenKle', 'adgangEjer', 'adgangKle', 'adgangFoelsomhed'])},
    lower(${v}.virkning) as oprettet, ${senestAendret(s, 'o')} as "senestAendret", ${kildeSql('o')},
    ${halvdele(n, v, advisHalv, `, 'sagId', ${v}.sag_id, 'sag', ${sagen}${sagNu(aliaser)}`)} as fakta`);
}

/** Facts as the statement sends them: what now stands on is left out where now is asked for, since it is the same. */
type Sendt<F extends NotatFakta> = Omit<F, 'sagNu' | 'sagIdNu'> & Partial<Pick<F, 'sagNu'>>;

/** Puts back what was sent once. */
function medSager<F extends Sendt<NotatFakta>>(fakta: F, sagId: string | null) {
  const sag = fakta.sag && medSpurgt(fakta.sag);
  return { sagIdNu: sagId, sagNu: sag?.nu ?? null, ...medSpurgt(fakta), sag };
}

/** The row judged once more. */
export function notatSvar(adgang: Adgang, { fakta, ...raekke }: Raa<NotatSvar, Sendt<NotatFakta>>): NotatSvar {
  return {
    ...raekke,
    grupper: bekraeft('journalnotat', raekke.id, grupperForNotat(adgang, medSager(fakta, raekke.sagId))),
  };
}

/** The row judged once more. */
export function advisSvar(adgang: Adgang, { fakta, ...raekke }: Raa<AdvisSvar, Sendt<AdvisFakta>>): AdvisSvar {
  return { ...raekke, grupper: bekraeft('advis', raekke.id, grupperForAdvis(adgang, medSager(fakta, fakta.sagId))) };
}
