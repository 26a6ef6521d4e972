import { korsbaek } from '../../indexers/kilder/demo/korsbaek.ts';
import { NU } from '../../indexers/kilder/generator/generer.ts';
import { pak, type Pakket } from '../../indexers/fil/pakke.ts';
import { findSystem } from '../../indexers/kilder/systemer/katalog.ts';
import { PARTI_MAX } from '../../indexers/modtag/indgang.ts';
import { nyeKaeder } from '../../indexers/modtag/kaeder.ts';
import type { Post } from '../../indexers/modtag/post.ts';
import { lavLeverandoer, leverancer } from './lever.ts';

/** The kommune of the demo. */
const KOMMUNE = '11111111';

/**
 * All the demo's systems deliver, each through its own kind of feed: as many deliveries together as can be written at a time,
 * for most are small. Throws where the demo has said something its own readers make nothing of.
 */
export async function* demopartier(): AsyncGenerator<Pakket[]> {
  const lever = lavLeverandoer(KOMMUNE, NU);
  const kaeder = nyeKaeder();
  let venter: Post[] = [];
  const pakket = () => venter.map((post) => pak({ linje: 0, post }));
  for (const [uuid, haendelser] of leverancer(korsbaek())) {
    const system = findSystem(uuid);
    if (!system) throw new Error(`demoens system står ikke i kataloget: ${uuid}`);
    const { poster, ulaeste } = await lever(system, haendelser, kaeder);
    if (ulaeste > 0) throw new Error('demoen har skrevet noget, dens egen læser ikke forstår');
    venter.push(...poster);
    if (venter.length < PARTI_MAX) continue;
    yield pakket();
    venter = [];
  }
  yield pakket();
}
