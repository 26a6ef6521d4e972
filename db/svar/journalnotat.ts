import type { Adgang } from '../../schema/domaene/adgang.ts';
import {
  grupperForAdvis,
  grupperForNotat,
  type AdvisFakta,
  type NotatFakta,
} from '../../schema/domaene/dataafgraensning.ts';
import type { Half } from '../dataafgraensning/grundlag.ts';
import type { AdvisSvar, NotatSvar } from '../laeser.ts';
import { felter, somJson, type Saetning } from '../saetning.ts';
import { advis, journalnotat } from '../tables/register.ts';
import { bekraeft, halvdele, medSpurgt, senestAendret, type Raa } from './faelles.ts';
import { sagFakta } from './sag.ts';

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

/** A journalnotat as JSON: `o` the objekt it is written by, `n`/`v` its slices, `sn`/`sv` its sag's. */
export function notatJson(s: Saetning, [o, n, v, sn, sv]: readonly [string, string, string, string, string]): string {
  return somJson(`${felter(journalnotat, v, ['id', 'notat', 'egenFoelsomhed', 'egenKle', 'foelsomhed', 'kle'])},
    ${v}.notat as id, coalesce(${v}.oprettet, lower(${v}.virkning)) as oprettet,
    ${senestAendret(s, o)} as "senestAendret", ${kildeSql(o)},
    ${halvdele(n, v, notatHalv, `, 'sag', ${sagFakta(sn, sv)}`)} as fakta`);
}

/** An advis as JSON; `sn`/`sv` are the sag's slices, all null where it names none. */
export function advisJson(s: Saetning, [o, n, v, sn, sv]: readonly [string, string, string, string, string]): string {
  const sagen = `case when ${sn}.id is not null then ${sagFakta(sn, sv)} end`;
  return somJson(`${felter(advis, v, ['egenFoelsomhed', 'egenKle', 'adgangEjer', 'adgangKle', 'adgangFoelsomhed'])},
    lower(${v}.virkning) as oprettet, ${senestAendret(s, o)} as "senestAendret", ${kildeSql(o)},
    ${halvdele(n, v, advisHalv, `, 'sagId', ${v}.sag_id, 'sag', ${sagen}`)} as fakta`);
}

/** The row judged once more. */
export function notatSvar(adgang: Adgang, { fakta, ...raekke }: Raa<NotatSvar, NotatFakta>): NotatSvar {
  const hele = { ...medSpurgt(fakta), sag: fakta.sag && medSpurgt(fakta.sag) };
  return { ...raekke, grupper: bekraeft('journalnotat', raekke.id, grupperForNotat(adgang, hele)) };
}

/** The row judged once more. */
export function advisSvar(adgang: Adgang, { fakta, ...raekke }: Raa<AdvisSvar, AdvisFakta>): AdvisSvar {
  const hele = { ...medSpurgt(fakta), sag: fakta.sag && medSpurgt(fakta.sag) };
  return { ...raekke, grupper: bekraeft('advis', raekke.id, grupperForAdvis(adgang, hele)) };
}
