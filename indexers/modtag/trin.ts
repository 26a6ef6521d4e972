/** What a batch came to for an object, step by step: each message of it is one. */
import type { Faerdigtrin, Raekketrin, Trin } from '../../db/skriv/bevaegelser.ts';
import type { Objekttrin } from '../../db/skriv/objekt.ts';
import { forskel } from '../../schema/domaene/fold/forskel.ts';
import type { Fold } from '../../schema/domaene/registrering.ts';
import { senere, type Oejeblik } from '../../schema/domaene/tid.ts';
import { synlighed } from './foldet.ts';
import type { Objekttilstand, Trinstand } from './tilstand.ts';

/** What the batch lays in the tables. Of what was removed and lives again no row is the same one. */
export function raekketrin({ raekkerFoer, foldet, glem, trin }: Objekttilstand, modtaget: Oejeblik): Trin {
  const foer = glem ? {} : raekkerFoer;
  const skridt = trin.filter((et) => synlighed(et.foldet) !== null);
  const faerdige = glem || Object.keys(foer).length > 0 ? [] : skridt.flatMap((et) => faerdigt(et, modtaget));
  if (faerdige.length > 0 && faerdige.length === skridt.length) return faerdige; // one follows another: all were worked out ahead, from nothing
  if (skridt.length < 2) return [raekker(foer, foldet, senere(modtaget, trin.at(-1)?.nr ?? 0))];
  return skridt.map((et, nr) => raekker(skridt[nr - 1]?.foldet.raekker ?? foer, et.foldet, senere(modtaget, et.nr)));
}

function faerdigt({ nr, foldet: { forud } }: Trinstand, modtaget: Oejeblik): Faerdigtrin[] {
  if (!forud) return [];
  const { tekster, endte } = forud.trin;
  return [{ tekster, endte, modtaget: senere(modtaget, nr) }];
}

function raekker(foer: Fold['raekker'], nu: Fold, modtaget: Oejeblik): Raekketrin {
  const { ud, ind } = forskel(foer, nu.raekker);
  return { ud, ind, modtaget };
}

/** What the batch makes of the object's own row; nothing where life and newest change stand as they did. */
export function objekttrin({ rad, foer, glem, trin }: Objekttilstand, modtaget: Oejeblik): Objekttrin {
  return { rad, foer, glem, trin: trin.map(({ nr, foldet }) => livAf(foldet, senere(modtaget, nr))) };
}

const livAf = ({ livscyklus, senestAendret, oprettetAf }: Fold, registreret: Oejeblik) => ({
  livscyklus, senestAendret, oprettetAf, registreret,
}); // prettier-ignore
