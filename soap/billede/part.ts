import type { Billedrelation } from '../../db/fremsoeg/billede.ts';
import { skjult } from '../../schema/domaene/identifikator.ts';
import type { Visning } from './vis.ts';

/** What a part is pointed at with; null where its number may not be told here (design.md §5, The part itself). */
export function partreference({ skema, vaerdi, reference }: Billedrelation, { visNummer }: Visning): string | null {
  if (!skema || !vaerdi) return null;
  return visNummer(skjult(skema, vaerdi)) ? reference : null;
}
