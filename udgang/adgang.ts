import type { Spoergeklient } from '../db/laesepulje.ts';
import type { Laeser } from '../db/laeser.ts';
import { hentAdgang } from '../db/queries/adgang.ts';
import { IndeksFejl } from '../errors.ts';
import type { Adgang, Kalder } from '../schema/domaene/adgang.ts';
import { fraDate } from '../schema/domaene/tid.ts';

/** Looks a caller's rights up as they are at this moment. */
export type Adgangsopslag = (kalder: Kalder) => Promise<Adgang>;

/**
 * What a subscriber may be told of: what a group with ABONNER lets through by the privileges it holds beside it. Any other group
 * of the token counts for nothing here (design.md §5: any privilege counts for an object only in a group that itself lets the
 * object through). Throws FORBIDDEN where no group has ABONNER.
 */
export function lavAdgangsopslag(sql: Spoergeklient, serviceaftalePaakraevet: boolean): Adgangsopslag {
  return async (kalder) => {
    const adgang = await hentAdgang(sql, kalder, serviceaftalePaakraevet);
    const grupper = adgang.grupper.filter(({ privilegier }) => privilegier.has('ABONNER'));
    if (grupper.length === 0) throw new IndeksFejl('FORBIDDEN', 'kræver ABONNER');
    return { ...adgang, grupper };
  };
}

/** A reader of things as they are at this moment. */
export function laeserNu(sql: Spoergeklient, adgang: Adgang): Laeser {
  const nu = fraDate(new Date());
  return { sql, adgang, paa: { nu, virkning: nu, registrering: null } };
}
