import { IndeksFejl } from '../../errors.ts';
import { uuid, type Uuid } from '../../schema/domaene/id.ts';

type Aftaleslags = 'Serviceaftale' | 'Videregivelsesaftale';

/** The opaque id of an aftale. Its uuid is no secret, so it is only wrapped. */
export function aftaleId(slags: Aftaleslags, id: string): string {
  return Buffer.from(`${slags}:${id}`).toString('base64url');
}

/** The aftale an id names. Throws NOT_FOUND for one of another kind, or of none. */
export function laesAftaleId(slags: Aftaleslags, id: string): Uuid {
  const [forrest, rest] = Buffer.from(id, 'base64url').toString().split(':', 2);
  const fundet = forrest === slags ? uuid(rest) : null;
  if (!fundet) throw aftaleFindesIkke();
  return fundet;
}

/** Unknown, another authority's and not an id at all are one answer (design.md §5). */
export const aftaleFindesIkke = () => new IndeksFejl('NOT_FOUND', 'aftalen findes ikke');
