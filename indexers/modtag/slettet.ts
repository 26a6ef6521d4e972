import { harSlettet, slettedeBeskeder, slettedeObjekter } from '../../db/sletning/kendte.ts';
import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import type { Tx } from '../../db/client.ts';
import type { Objektrad } from '../../db/skriv/objekt.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { beskednavn } from '../../schema/haendelser/kuvert.ts';
import { gravsten } from './gravsten.ts';
import type { Post } from './post.ts';
import { genfold, nytObjekt, skrivTilLog, type Objekttilstand } from './tilstand.ts';

interface Slettede {
  readonly beskeder: ReadonlyMap<string, 'samme' | 'andet'>;
  /** The first message of each object that is not known, though it was erased, and the time nothing from before counts again. */
  readonly objekter: readonly { readonly post: Post; readonly tidspunkt: Oejeblik }[];
}

/** What of a batch has been erased before: messages of it, and – where the database was put back from a backup – whole objects. */
export async function slettede(tx: Tx, noegle: Sletnoegle, poster: readonly Post[], rader: readonly Objektrad[]): Promise<Slettede> {
  if (!(await harSlettet(tx))) return { beskeder: new Map(), objekter: [] };
  const kendte = new Set<string>(rader.map(({ id }) => id));
  const nye = new Map(poster.toReversed().flatMap((post) => (kendte.has(post.objektId) ? [] : [[post.objektId, post] as const])));
  const [beskeder, tider] = await Promise.all([
    slettedeBeskeder(tx, noegle, poster.map(({ haendelse, sum }) => ({ navn: beskednavn(haendelse), sum }))),
    slettedeObjekter(tx, noegle, [...nye.keys()]),
  ]);
  const objekter = [...tider].flatMap(([id, tidspunkt]) => {
    const post = nye.get(id);
    return post ? [{ post, tidspunkt }] : [];
  });
  return { beskeder, objekter };
} // prettier-ignore

/** An object nothing is known of but that it was erased: its log begins with that. */
export function slettetObjekt({ objektId, haendelse }: Post, tidspunkt: Oejeblik, modtaget: Oejeblik): Objekttilstand {
  const objekt = nytObjekt(objektId, haendelse.objekt);
  skrivTilLog(objekt, gravsten(objekt, tidspunkt, modtaget));
  genfold(objekt);
  return objekt;
}
