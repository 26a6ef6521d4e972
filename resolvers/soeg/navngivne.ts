import { skjult, type Identifikator } from '../../schema/domaene/identifikator.ts';
import { cprI } from '../../schema/domaene/soegning/ord.ts';
import type { Kontekst } from '../context.ts';
import type { QuerySoegArgs } from '../generated.ts';
import { identFraInput } from '../part.ts';

/** Everybody the question names: the part filtered by, and numbers of persons in the text. */
export function navngivne(
  { filter }: Pick<QuerySoegArgs, 'filter'>,
  tekst: string | null,
  kontekst: Kontekst,
): Identifikator[] {
  const iTekst = cprI(tekst ?? '').map((nummer) => skjult('cpr', nummer));
  for (const en of iTekst) kontekst.samler.spurgt(en);
  return [...(filter?.part ? [identFraInput(filter.part, kontekst)] : []), ...iTekst];
}
