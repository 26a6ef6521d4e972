import { getVariableValues, parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { IndeksFejl } from '../../errors.ts';
import type { QuerySoegArgs } from '../generated.ts';
import { laestTekst } from '../soeg/filter.ts';
import { KOLONNER, type Kolonne } from './kolonner.ts';

export type Format = 'csv' | 'parquet';

/** What is asked to be taken out: what `soeg` would be asked, and how it is to be written. */
export interface Oenske {
  readonly args: Pick<QuerySoegArgs, 'filter' | 'paa'>;
  readonly tekst: string | null;
  readonly format: Format;
  readonly kolonner: readonly Kolonne[];
}

/** Names of the body that are no field of SoegFilter. */
const EGNE = new Set(['filter', 'tekst', 'paa', 'format', 'kolonner']);

/** Declares what is asked as `soeg` does, so that it is read and refused in the same words. */
const SPOERGSMAAL = parse('query ($tekst: String, $filter: SoegFilter, $paa: PaaTidspunkt) { __typename }')
  .definitions[0] as OperationDefinitionNode; // of the text on the line above

const afvist = (besked: string) => new IndeksFejl('BAD_USER_INPUT', besked);

/**
 * Reads the body of a request: `{ "filter": SoegFilter, "tekst", "paa", "kolonner": […], "format": "csv" }`, all of it optional; a
 * SoegFilter may also stand as the body itself. Throws BAD_USER_INPUT that names the field.
 */
export function laesOenske(skema: GraphQLSchema, krop: unknown, accept: string | undefined): Oenske {
  if (typeof krop !== 'object' || krop === null || Array.isArray(krop))
    throw afvist('kroppen skal være et JSON-objekt');
  const { tekst, paa, format, kolonner, filter, ...resten } = krop as Record<string, unknown>;
  const alene = Object.keys(resten);
  if (filter != null && alene.length > 0) {
    throw afvist(
      `${alene.join(', ').slice(0, 200)}: kendes ikke ved siden af filter, ${[...EGNE].slice(1).join(', ')}`,
    );
  }
  const { coerced, errors } = getVariableValues(
    skema,
    SPOERGSMAAL.variableDefinitions ?? [],
    { tekst, paa, filter: filter ?? (alene.length > 0 ? resten : {}) },
    { maxErrors: 1 },
  );
  if (!coerced) throw errors[0] ?? afvist('filteret kan ikke læses');
  const args = coerced as QuerySoegArgs; // read by the schema as its own type
  if (args.paa?.registrering != null) throw afvist('paa.registrering: der kan ikke søges i, hvad indekset vidste før');
  return { args, tekst: laestTekst(args.tekst), format: laesFormat(format, accept), kolonner: laesKolonner(kolonner) };
}

/** Those named, in the order named; none named: those that come unasked. */
function laesKolonner(navne: unknown): readonly Kolonne[] {
  if (navne == null) return KOLONNER.filter(({ vaelges }) => !vaelges);
  if (!Array.isArray(navne) || navne.length === 0) throw afvist('kolonner: skal være en liste med mindst ét navn');
  const valgte = navne.map((navn, nr) => {
    const fundet = KOLONNER.find((en) => en.navn === navn);
    if (!fundet) throw afvist(`kolonner[${String(nr)}]: findes ikke; vælg mellem ${KOLONNER.map((en) => en.navn).join(', ')}`);
    return fundet;
  });
  if (new Set(valgte).size < valgte.length) throw afvist('kolonner: samme navn står to gange');
  return valgte;
} // prettier-ignore

export const MEDIETYPE: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
};
const NAVNE: Readonly<Record<string, Format>> = {
  'text/csv': 'csv', 'text/*': 'csv', '*/*': 'csv',
  'application/vnd.apache.parquet': 'parquet', 'application/x-parquet': 'parquet', 'application/parquet': 'parquet',
}; // prettier-ignore

/** `format` where it is said, else what Accept would rather have; nothing said: CSV. */
function laesFormat(format: unknown, accept: string | undefined): Format {
  if (format === 'csv' || format === 'parquet') return format;
  if (format != null) throw afvist('format: skal være csv eller parquet');
  const oensker = (accept ?? '*/*').split(',').map((del, nr) => {
    const [navn = '', ...parametre] = del.split(';').map((tekst) => tekst.trim().toLowerCase());
    const q = Number(/^q=([\d.]+)$/.exec(parametre.find((en) => en.startsWith('q=')) ?? 'q=1')?.[1] ?? 0);
    return { format: NAVNE[navn], q, nr };
  });
  const bedste = oensker.filter(({ format: en, q }) => en && q > 0).sort((a, b) => b.q - a.q || a.nr - b.nr)[0];
  if (bedste?.format) return bedste.format;
  throw Object.assign(afvist('Accept: der kan svares text/csv og application/vnd.apache.parquet'), { statusCode: 406 });
}
