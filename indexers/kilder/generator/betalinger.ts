import { promilleAf } from './beloeb.ts';
import { nytAar, type NyBevilling } from './bevilling.ts';
import { effektuer, perioder, type Ydelsesperiode } from './effektuering.ts';
import type { Grundlag } from './grundlag.ts';
import type { Kladde } from './haendelse.ts';
import { aarstal, foersteI, klokken } from './kalender.ts';
import type { Scene } from './scene.ts';
import type { Ydelsesslags } from './slags/ydelsesslags.ts';

/** Each January's new amount, and the latest payments at the amount of their year. */
export function betalinger(scene: Scene, slags: Ydelsesslags, g: Grundlag, b: NyBevilling, antal: number): Kladde[] {
  const { r, nu } = scene;
  const ende = b.slut === null ? nu + 20 : Math.min(b.slut + 1, nu + 20);
  const satser = new Map([[aarstal(b.start), b.beloeb]]);
  const aarlige: Kladde[] = [];
  let sats = b.beloeb;
  for (let aar = aarstal(b.start) + 1; slags.reguleres !== undefined && foersteI(aar, 1) < ende; aar++) {
    sats = promilleAf(sats, slags.reguleres);
    satser.set(aar, sats);
    const tid = Math.max(klokken(foersteI(aar - 1, 12) + 9, 180), b.tid + 60_000);
    aarlige.push(nytAar(r, g, b, aar, sats, tid));
  }
  const gaeldende = ({ start }: Ydelsesperiode) => satser.get(aarstal(start)) ?? sats;
  const betalte = perioder(b, ende, antal).flatMap((p) => effektuer(scene, g, b, p, gaeldende(p), slags.skatPct));
  return [...aarlige, ...betalte];
}
