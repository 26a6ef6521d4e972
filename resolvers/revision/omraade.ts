import type { Revisionsomraade } from '../../db/queries/revision.ts';
import type { Laeser } from '../../db/laeser.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Adgang, Privilegium } from '../../schema/domaene/adgang.ts';
import type { Kontekst } from '../context.ts';

/** The caller's own kommune, where a group of it carries the privilege – and users of its units, where it is limited to some. */
export function omraade({ kalder, grupper }: Adgang, ...privilegier: readonly Privilegium[]): Revisionsomraade {
  const egne = grupper.filter(
    (gruppe) => gruppe.scope === kalder.cvr && privilegier.some((privilegium) => gruppe.privilegier.has(privilegium)),
  );
  if (egne.length === 0) throw new IndeksFejl('FORBIDDEN', `kræver ${privilegier.join(' eller ')}`);
  const enheder = egne.map((gruppe) => gruppe.enheder);
  return {
    cvr: kalder.cvr,
    enheder: enheder.includes('ALLE') ? 'ALLE' : enheder.flatMap((liste) => (liste === 'ALLE' ? [] : [...liste])),
  };
}

/** The same, for what holds for the whole kommune: a right limited to units does not open it. */
export function heleKommunen(adgang: Adgang, ...privilegier: readonly Privilegium[]): string {
  const { cvr, enheder } = omraade(adgang, ...privilegier);
  if (enheder === 'ALLE') return cvr;
  throw new IndeksFejl('FORBIDDEN', `kræver ${privilegier.join(' eller ')} for alle enheder`);
}

/** The log is read on its own connection: nobody else's role may. */
export const laeserAf = ({ udsyn, revisor }: Kontekst): Laeser => ({ ...udsyn().laeser, sql: revisor });
