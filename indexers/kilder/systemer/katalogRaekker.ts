import { katalog } from './katalog.ts';
import { klassifikation } from './referencekilder.ts';

/** The catalogue as rows of `it_system`: what a system is called and set up as before it has sent anything. */
export function katalogRaekker(): object[] {
  return katalog.map((system) => ({
    id: system.uuid,
    katalognavn: system.navn,
    kle: system.kle.map((kode) => `${kode}*`.replace(/\*+$/, '*')),
    rytmeTimer: system.rytmeTimer ?? null,
    link: system.link ?? null,
    borgervendt: system.borgervendt ?? false,
    // Only the Klassifikation feed may say what a KLE number is (design.md §4, Who may write).
    registerkilde: system === klassifikation,
  }));
}
