import type { Adgang } from '../../schema/domaene/adgang.ts';
import { grupperForSag, maaSeHemmeligTitel, type SagFakta } from '../../schema/domaene/dataafgraensning.ts';
import { kolonner, type Half } from '../dataafgraensning/grundlag.ts';
import type { Sagskerne, SagSvar } from '../svarfelter/sag.ts';
import { felter, objektDa, somJson, type Saetning } from '../saetning.ts';
import { sag } from '../tables/register.ts';
import { adgangsfelter, bekraeft, halvdele, medSpurgt, relationer, senestAendret, type Raa } from './faelles.ts';

const INTERNE = [
  'ejerCvr',
  'kle',
  'foelsomhed',
  'profiler',
  'visningsklasser',
  'adgangEjer',
  'adgangKle',
  'adgangFoelsomhed',
  'adgangAnsvarlig',
];

/** One half of a sag or dokument as the predicate wants it. */
export function sagHalv(alias: string, half: Half): string {
  const k = kolonner(alias, half);
  return `json_build_object('ejer', ${k.ejer}, 'kle', ${k.kle}, 'niveau', ${k.niveau}, 'ansvarlig', ${k.ansvarlig},
    'profiler', ${alias}.profiler, 'visningsklasser', ${alias}.visningsklasser)`;
}

export const sagFakta = (n: string, v: string) => halvdele(n, v, sagHalv);

/** A sag as JSON: `o` its objekt, `n` its slice now, `v` the one asked for. Relations only where they are asked for. */
export function sagJson(s: Saetning, o: string, n: string, v: string, medRelationer: boolean): string {
  const egne = medRelationer ? relationer(s, `${o}.id`, ['part', 'aktoer', 'sagsrelation', 'genstand']) : `'[]'::json`;
  return somJson(`${felter(sag, v, INTERNE)}, ${adgangsfelter(v, ['ejer', 'kle', 'foelsomhed'])}, lower(${v}.virkning) as "fra", upper(${v}.virkning) as "til",
    ${senestAendret(s, o)} as "senestAendret", ${objektDa(s, o, 'oprettet_af')} as "oprettetAf", ${sagFakta(n, v)} as fakta,
    ${egne} as relationer`);
}

/** What of a sag says what it is about and whose it is, as JSON; the slices as above. */
export const sagskerneJson = (s: Saetning, o: string, n: string, v: string): string =>
  somJson(`${o}.id, ${adgangsfelter(v, ['ejer', 'kle'])}, ${v}.master_ref as "masterRef", ${sagFakta(n, v)} as fakta,
    ${relationer(s, `${o}.id`, ['part'])} as parter`);

/** The row judged once more. */
export function sagskerne(adgang: Adgang, { fakta, ...raekke }: Raa<Sagskerne, SagFakta>): Sagskerne {
  return { ...raekke, grupper: bekraeft('sag', raekke.id, grupperForSag(adgang, medSpurgt(fakta))) };
}

/** The row judged once more, without what its groups may not read. */
export function sagSvar(adgang: Adgang, { fakta, ...raekke }: Raa<SagSvar, SagFakta>): SagSvar {
  const grupper = bekraeft('sag', raekke.id, grupperForSag(adgang, medSpurgt(fakta)));
  // `raekke` is a copy of its own already.
  return Object.assign(raekke, { grupper, hemmeligTitel: maaSeHemmeligTitel(grupper) ? raekke.hemmeligTitel : null });
}
