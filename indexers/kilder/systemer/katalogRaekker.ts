import { katalog } from './katalog.ts';

/** A row of table `it_system`. */
export interface Katalograekke {
  readonly id: string;
  readonly katalognavn: string;
  readonly kle: readonly string[];
  readonly rytmeTimer: number | null;
  readonly link: string;
  readonly borgervendt: boolean;
  readonly registerkilde: boolean;
}

/** The catalogue as rows of `it_system`, in its order: what each is called and set up as before it has sent anything. */
export function katalogRaekker(): Katalograekke[] {
  return katalog.map((system) => ({
    id: system.uuid,
    katalognavn: system.navn,
    kle: system.kle,
    rytmeTimer: system.rytmeTimer ?? null,
    link: system.link,
    borgervendt: system.borgervendt ?? false,
    registerkilde: system.registerkilde ?? false,
  }));
}
