/** The PostgreSQL adapter of the search port: one statement over the projection, and over what is not in it yet. */
import type {
  Beloebstal, Celle, Facetnavn, Motorsvar, Soegehit, Soegespoergsmaal,
} from '../../schema/domaene/soegning/port.ts'; // prettier-ignore
import { laegSammen } from '../../schema/domaene/beloeb.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { nySaetning, type Saetning } from '../saetning.ts';
import { NYESTE_KLASSE, type Udsnit } from './fund.ts';
import { forsoegCte, hitsSql } from './hits.ts';
import { antalSql, beloebSql, facetterSql, taltCte } from './optalt.ts';

/** The answer, and the highest klasse there was: one the caller's `tilladt` was made without means asking again. */
export interface Pgsvar extends Motorsvar {
  readonly nyesteKlasse: number;
}

interface Raasvar {
  hits: (Soegehit & { id: string })[];
  antal: { alle: number; uvist: number } | null;
  facetter: Partial<Record<Facetnavn, Celle[]>> | null;
  beloeb: Beloebstal | null;
  nyesteKlasse: number;
}

/** Searches as `spoergsmaal` says. Exact, in one snapshot. */
export async function soegIRegister(
  sql: Spoergeklient,
  spoergsmaal: Soegespoergsmaal,
  udsnit: Udsnit,
): Promise<Pgsvar> {
  const s = nySaetning({ nu: spoergsmaal.nu, virkning: spoergsmaal.virkning, registrering: null });
  const tekst = soegesaetning(s, spoergsmaal, udsnit);
  const [raekke] = await sql.unsafe<{ j: Raasvar }[]>(tekst, [...s.vaerdier], { prepare: true });
  if (!raekke) throw new Error('søgningen gav ingen række');
  const { hits, facetter, ...svar } = raekke.j;
  return {
    ...svar,
    hits: hits.slice(0, spoergsmaal.foerst).map(({ slags, noegle, vaerdi }) => ({ slags, noegle, vaerdi })),
    flere: hits.length > spoergsmaal.foerst,
    facetter: facetter ?? {},
    beloeb: svar.beloeb && ensBeloeb(svar.beloeb),
  };
}

/** Amounts as every adapter writes them. */
const ensBeloeb = ({ sum, sumUvist, mindste, stoerste, ...tal }: Beloebstal): Beloebstal => {
  const ens = (beloeb: string | null) => beloeb && laegSammen(beloeb);
  return { ...tal, sum: ens(sum), sumUvist: ens(sumUvist), mindste: ens(mindste), stoerste: ens(stoerste) };
};

function soegesaetning(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit): string {
  const taelles = q.antal || q.facetter.length > 0 || q.sum;
  const forsoeg = taelles && q.foerst > 0 ? forsoegCte(s, q, udsnit) : null;
  const talte = taelles ? { forsoegt: forsoeg !== null } : null;
  return `${taelles ? `with ${[taltCte(s, q, udsnit), ...(forsoeg ? [forsoeg] : [])].join(', ')}` : ''}
    select json_build_object('hits', ${q.foerst > 0 ? hitsSql(s, q, udsnit, talte) : `'[]'::json`},
      'antal', ${q.antal ? antalSql(q) : 'null'},
      'facetter', ${facetterSql(q)},
      'beloeb', ${q.sum ? beloebSql(q) : 'null'},
      'nyesteKlasse', ${NYESTE_KLASSE}) as j`;
}
