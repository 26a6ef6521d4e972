import { PRIVILEGIER, type Privilegium } from '../../schema/domaene/adgang.ts';
import type { Serviceaftale } from '../../schema/domaene/aftale.ts';
import type { Niveau } from '../../schema/domaene/foelsomhed.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { kleMoenster } from '../../schema/domaene/kle.ts';
import type { Spoergeklient } from '../laesepulje.ts';

/** The approved serviceaftaler of a system, whichever the kommune; what of one cannot be read grants nothing. */
export async function serviceaftalerForSystem(sql: Spoergeklient, system: Uuid): Promise<Serviceaftale[]> {
  const tekst = `select json_build_object('kommune', kommune, 'rettigheder', rettigheder, 'kle', kle, 'niveau', niveau) as j from serviceaftale
    where system = ($1::text)::uuid and status = 'GODKENDT' order by kommune, id`;
  const raekker = await sql.unsafe<{ j: Raa }[]>(tekst, [system], { prepare: true });
  return raekker.map(({ j: { kommune, rettigheder, kle, niveau } }) => ({
    system,
    kommune,
    rettigheder: new Set(rettigheder.filter(erPrivilegium)),
    kle: kle.flatMap((en) => kleMoenster(en) ?? []),
    niveau,
  }));
}

interface Raa {
  kommune: Cvr;
  rettigheder: string[];
  kle: string[];
  niveau: Niveau;
}

const erPrivilegium = (navn: string): navn is Privilegium => (PRIVILEGIER as readonly string[]).includes(navn);
