import type { Gemtpost } from '../../db/skriv/log.ts';
import { uuid, type Cvr, type Uuid } from '../../schema/domaene/id.ts';
import type { Bord } from './bord.ts';
import { overstreg } from './kasseret.ts';
import { OPERATOER } from './post.ts';
import { afgoer, genfold, type Objekttilstand } from './tilstand.ts';

interface Ophav {
  /** The writer of the importer that was accepted. */
  readonly kilde: Uuid;
  readonly ejere: readonly Cvr[];
  /** The sag it is on; null: none. */
  readonly sag: Uuid | null;
}

/**
 * Does what waited for an importer join the fold (design.md §4)? It must be from the importer's writer or its declared
 * partner, its token must have covered the Ejer, and it must not point at another sag: nobody has judged that one. A file's
 * fjern without a time ended nothing, for there was nothing to end.
 */
export function taelles({ grundlag }: Bord, { kilde, ejere, sag }: Ophav): (post: Gemtpost) => boolean {
  const partner = (system: Uuid) => ejere.some((ejer) => grundlag.par.has(`${ejer}:${kilde}>${system}`));
  return (post) => {
    const peger = uuid(post.data['sag']);
    return (
      !(post.operation === 'fjern' && post.tidspunkt === post.modtaget && post.scopes === null) &&
      (post.kilde === kilde || post.kilde === OPERATOER || partner(post.kilde)) &&
      (post.scopes === null || ejere.every((ejer) => post.scopes?.includes(ejer))) &&
      (peger === null || peger === sag)
    );
  };
}

/**
 * A sag has come: the notater and adviser that waited for it get their say, if those who wrote them may write for its
 * Ejer. Who imported one first owns it; what others sent of it never takes effect (design.md §4).
 */
export function vaekVentende(bord: Bord, { rad: { id, ejer } }: Objekttilstand): void {
  if (ejer === null) return;
  const maa = ({ scopes, data }: Gemtpost) => uuid(data['sag']) === id && (scopes === null || scopes.includes(ejer));
  for (const objekt of bord.ventende.get(id) ?? []) {
    const importer = objekt.log.find((post) => post.operation === 'importer' && maa(post));
    if (objekt.rad.ejersystem !== null || importer === undefined) continue;
    objekt.rad.ejersystem = importer.kilde;
    objekt.rad.ejer = ejer;
    objekt.rad.venterPaa = null;
    afgoer(objekt, taelles(bord, { kilde: importer.kilde, ejere: [ejer], sag: id }), bord.modtaget);
    overstreg(objekt, bord.noegle);
    genfold(objekt);
  }
}
