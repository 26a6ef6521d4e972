import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Bord } from './bord.ts';
import { OPERATOER } from './post.ts';
import { afgoer, genfold, type Objekttilstand } from './tilstand.ts';

/**
 * A sag has come: the notater and adviser that waited for it get their say, if those who wrote them may write for its
 * Ejer. Who imported one first owns it; what others sent of it never takes effect (design.md §4).
 */
export function vaekVentende({ ventende }: Bord, { rad: { id, ejer } }: Objekttilstand): void {
  if (ejer === null) return;
  const maa = ({ scopes }: Gemtpost) => scopes === null || scopes.includes(ejer);
  for (const objekt of ventende.get(id) ?? []) {
    const importer = objekt.log.find((post) => post.operation === 'importer' && maa(post));
    if (objekt.rad.ejersystem !== null || importer === undefined) continue;
    const { kilde } = importer;
    objekt.rad = { ...objekt.rad, ejersystem: kilde, ejer, venterPaa: null };
    afgoer(objekt, (post) => maa(post) && (post.kilde === kilde || post.kilde === OPERATOER));
    genfold(objekt);
  }
}
