import { medRettet } from '../berigtigelse.ts';
import { alleKleSql } from '../dataafgraensning/grundlag.ts';
import { sagFilterSql, ydelseFilterSql } from '../filter.ts';
import type { Laeser } from '../laeser.ts';
import type { Valg } from '../valg.ts';
import { notatAliaser, notatFra, notatHvor } from '../notat.ts';
import { SAG_ORDEN, YDELSE_ID, YDELSE_ORDEN } from '../orden.ts';
import { ikkeAfloest } from '../overgang.ts';
import type { Saetning } from '../saetning.ts';
import { sideJson, valgtOrden, type Sidekilde } from '../side.ts';
import { bevillingFakta } from '../svar/bevilling.ts';
import { dokumentJson } from '../svar/dokument.ts';
import { effektueringJson } from '../svar/effektuering.ts';
import { senestAendret } from '../svar/faelles.ts';
import { advisJson, notatJson } from '../svar/journalnotat.ts';
import { sagJson } from '../svar/sag.ts';
import { ydelseJson, ydelserAf } from '../svar/ydelse.ts';
import { asked } from '../synlig.ts';
import { ansvarligeJson } from './ansvarlige.ts';
import { adviserFor, fraSynlige, notatRettet, type Maengde } from './kandidater.ts';
import { partJson } from './partfelt.ts';
import { tidslinjeKilde } from './tidslinje.ts';

/** The sets each field is built on. */
export const BEHOV: Record<Valg['felt'], readonly Maengde[]> = {
  sager: ['sag'],
  ydelser: ['bevilling'],
  effektueringer: ['bevilling', 'effektuering'],
  journalnotater: ['sag'],
  dokumenter: ['sag', 'dokument'],
  adviser: ['sag'],
  tidslinje: ['sag', 'bevilling', 'effektuering', 'dokument'],
  ansvarlige: ['sag', 'bevilling'],
  part: ['sag', 'bevilling'],
};

/** The JSON of one field, for the part `p`. */
export function feltJson(s: Saetning, l: Laeser, valg: Valg): string {
  if (valg.felt === 'ansvarlige') return ansvarligeJson(s);
  if (valg.felt === 'part') return partJson(s, l);
  const { json, ...kilde } = sidekilde(s, l, valg);
  return sideJson(s, { ...kilde, json: valg.felt === 'tidslinje' ? json : medRettet(s, json, rettetSql(s, valg.felt)) }, valg.side); // prettier-ignore
}

/** Is a row of the field found by a corrected error? */
const rettetSql = (s: Saetning, felt: Sidefelt['felt']): string =>
  felt === 'journalnotater'
    ? notatRettet(s, 'journalnotat', asked(s))
    : felt === 'adviser'
      ? notatRettet(s, 'advis', asked(s))
      : 'c.rettet';

type Sidefelt = Exclude<Valg, { felt: 'ansvarlige' | 'part' }>;

function sidekilde(s: Saetning, l: Laeser, valg: Sidefelt): Sidekilde {
  const [v, cvr] = [asked(s), l.adgang.kalder.cvr];
  const hvor = ['c.nr = p.nr'];
  const senest = { udtryk: senestAendret(s, 'o'), type: 'timestamptz', retning: 'FALDENDE', id: 'o.id' } as const;
  switch (valg.felt) {
    case 'sager':
      return {
        fra: fraSynlige(s, 'sag'),
        hvor: [...hvor, ...sagFilterSql(s, cvr, v, valg.filter ?? {}), ikkeAfloest(s, l.adgang)],
        orden: valgtOrden(SAG_ORDEN(s), 'SENEST_AENDRET', 'o.id', valg.sortering),
        json: sagJson(s, 'o', 'n', v, valg.relationer),
      };
    case 'ydelser':
      return {
        fra: `${fraSynlige(s, 'bevilling')} cross join lateral (${ydelserAf(s, 'o.id')}) y`,
        hvor: [...hvor, `exists (select from g where g.nr = any(c.grupper) and ${alleKleSql('y.klerne')})`,
          ...ydelseFilterSql(s, cvr, v, valg.filter ?? {})], // prettier-ignore
        orden: valgtOrden(YDELSE_ORDEN(s), 'SENEST_AENDRET', YDELSE_ID, valg.sortering),
        json: `json_build_object('y', ${ydelseJson(s, 'y', v)}, 'fakta', ${bevillingFakta(s, 'o.id', 'n', v)})`,
      };
    case 'effektueringer':
      return { fra: fraSynlige(s, 'effektuering'), hvor, orden: senest, json: effektueringJson(s, 'o', 'n', v) };
    case 'dokumenter':
      return { fra: fraSynlige(s, 'dokument'), hvor, orden: senest, json: dokumentJson(s, 'o', 'n', v) };
    case 'journalnotater':
      return notatKilde(s);
    case 'adviser':
      return advisKilde(s);
    case 'tidslinje':
      return tidslinjeKilde(s, l.adgang, valg.tidsrum);
  }
}

/** Notater on the part's sager. */
function notatKilde(s: Saetning): Sidekilde {
  const v = asked(s);
  return {
    fra: `${notatFra(s, 'journalnotat', 'liste')} join synlig_sag c on c.id = ${v}.sag_id`,
    hvor: ['c.nr = p.nr', ...notatHvor(s, 'journalnotat', rettetSql(s, 'journalnotater'))],
    orden: {
      udtryk: `coalesce(${v}.oprettet, lower(${v}.virkning))`,
      type: 'timestamptz',
      retning: 'FALDENDE',
      id: `${v}.notat`,
    },
    json: notatJson(s, notatAliaser(s)),
  };
}

/** Adviser on the part's sager and on the part itself. */
function advisKilde(s: Saetning): Sidekilde {
  const v = asked(s);
  return {
    fra: `${notatFra(s, 'advis', 'liste')} join (${adviserFor(s)}) c on c.id = ${v}.id`,
    hvor: ['c.nr = p.nr', ...notatHvor(s, 'advis', rettetSql(s, 'adviser'))],
    orden: { udtryk: senestAendret(s, 'o'), type: 'timestamptz', retning: 'FALDENDE', id: 'o.id' },
    json: advisJson(s, notatAliaser(s)),
  };
}
