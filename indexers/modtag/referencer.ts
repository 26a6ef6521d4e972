import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { naevntPaa, type Bord } from './bord.ts';
import type { Reference } from './naevnt.ts';
import type { Post } from './post.ts';

/** References into another authority without an aftale are kept, but count for nothing: the sender is told. */
export function referenceadvarsler(bord: Bord, post: Post): Mangel[] {
  const ejere =
    post.vaerdier.ejere.length > 0 ? post.vaerdier.ejere : [bord.objekter.get(post.objektId)?.rad.ejer ?? null];
  const fremmed = ({ id }: Reference): boolean => {
    const anden = naevntPaa(bord, id)?.ejer ?? null;
    if (anden === null) return false;
    return ejere.some(
      (ejer) => ejer !== null && ejer !== anden && !bord.grundlag.videregivelser.has(`${anden}>${ejer}`),
    );
  };
  return [...post.naevner.referencer.filter(fremmed).map(FREMMED), ...kleadvarsler(bord, post)];
}

const FREMMED = ({ felt }: Reference): Mangel => ({
  kode: 'FREMMED_REFERENCE',
  felt,
  besked: `${felt} peger på en anden myndigheds objekt uden aftale; den gemmes, men tæller ikke`,
});

/** A number no list has is kept: retired and local numbers are real (design.md §4). */
function kleadvarsler({ kendteKle }: Bord, { vaerdier }: Post): Mangel[] {
  if (kendteKle === null) return [];
  const besked = 'KLE-nummeret står ikke i den indlæste klassifikation';
  return vaerdier.kle.filter((kode) => !kendteKle.has(kode)).map(() => ({ kode: 'KLE_UKENDT', felt: 'data.klasser', besked }));
} // prettier-ignore
