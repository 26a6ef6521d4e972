import { PRIVILEGIER, type Gruppe, type Kalder, type Privilegium } from '../../schema/domaene/adgang.ts';
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

/** A system that shows no token, with the rights its aftaler with the kommune give it at this moment; without any, none. */
export async function aftalekalder(sql: Spoergeklient, { system, cvr }: { system: Uuid; cvr: Cvr }): Promise<Kalder> {
  const grupper = grupperFraAftaler(await serviceaftalerForSystem(sql, system), cvr);
  return { sub: system, azp: system, cvr, navn: null, enhed: null, grupper, udloeber: 0 };
}

/** The rights a system has by its aftaler with a kommune alone: those of a caller that shows no token. */
export const grupperFraAftaler = (aftaler: readonly Serviceaftale[], kommune: Cvr): Gruppe[] =>
  aftaler
    .filter((aftale) => aftale.kommune === kommune)
    .map(({ rettigheder, kle, niveau }) => ({
      scope: kommune,
      privilegier: rettigheder,
      kle,
      enheder: 'ALLE',
      niveau,
    }));

interface Raa {
  kommune: Cvr;
  rettigheder: string[];
  kle: string[];
  niveau: Niveau;
}

const erPrivilegium = (navn: string): navn is Privilegium => (PRIVILEGIER as readonly string[]).includes(navn);
