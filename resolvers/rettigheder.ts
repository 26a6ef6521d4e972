import type { Spoergeklient } from '../db/laesepulje.ts';
import type { Laeser } from '../db/laeser.ts';
import { slaaAdgangOp, type Adgangsopslag } from '../db/queries/adgang.ts';
import type { Adgang, Kalder } from '../schema/domaene/adgang.ts';

/**
 * A caller's adgang in one request. It may be remembered from an earlier one; then nothing made from it leaves before it
 * has been looked up again, by a statement begun in this request, and was the same (`gaelder`). So an agreement withdrawn
 * or a unit moved counts from the next request on, and an overview needs no statement but its own.
 */
export interface Rettigheder {
  readonly adgang: Adgang;
  /** Told by a statement that looks it up again on its way; undefined where it has just been looked up. */
  readonly genset: Laeser['genset'];
  /** Is `adgang` what the database says now? Asks, unless a statement of this request has told. */
  readonly gaelder: () => Promise<boolean>;
}

/** Finds the rights of a caller; `forfra` leaves what is remembered aside. Remembered as long as the token is (token.ts). */
export type Rettighedsopslag = (kalder: Kalder, forfra: boolean) => Promise<Rettigheder>;

export function lavRettighedsopslag(sql: Spoergeklient, serviceaftalePaakraevet: boolean): Rettighedsopslag {
  const huskede = new WeakMap<Kalder, Adgangsopslag>();
  const slaaOp = async (kalder: Kalder) => {
    const fundet = await slaaAdgangOp(sql, kalder, serviceaftalePaakraevet);
    huskede.set(kalder, fundet);
    return fundet;
  };
  return async (kalder, forfra) => {
    const husket = forfra ? undefined : huskede.get(kalder);
    return husket ? uefterproevet(kalder, husket, slaaOp) : nye(await slaaOp(kalder));
  };
}

const nye = ({ adgang }: Adgangsopslag): Rettigheder => ({ adgang, genset: undefined, gaelder: async () => true });

function uefterproevet(
  kalder: Kalder,
  { adgang, opslag }: Adgangsopslag,
  slaaOp: (kalder: Kalder) => Promise<Adgangsopslag>,
): Rettigheder {
  let nyeste: string | undefined;
  return {
    adgang,
    genset: (nyt) => (nyeste = nyt),
    gaelder: async () => (nyeste ??= (await slaaOp(kalder)).opslag) === opslag,
  };
}
