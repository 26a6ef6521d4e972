import type { Spoergeklient } from '../../db/laesepulje.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Kanal, Skriver } from '../modtag/post.ts';

/**
 * The writer a caller is: the system its token is issued to (`sub`), with its groups as agreements cut them at this request.
 * Throws FORBIDDEN when none of them may write (contract/README.md §3, INDEKS_SKRIV).
 */
export function lavSkriveropslag(sql: Spoergeklient, serviceaftalePaakraevet: boolean, kanal: Kanal) {
  return async (kalder: Kalder): Promise<Skriver> => {
    const { grupper } = await hentAdgang(sql, kalder, serviceaftalePaakraevet);
    if (!grupper.some(({ privilegier }) => privilegier.has('INDEKS_SKRIV'))) {
      throw new IndeksFejl('FORBIDDEN', 'tokenet har ingen gruppe med INDEKS_SKRIV');
    }
    return { system: kalder.sub, cvr: kalder.cvr, grupper, kanal };
  };
}
