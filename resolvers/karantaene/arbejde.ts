import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Uuid } from '../../schema/domaene/id.ts';

/** What was wrong, as data. */
export interface VistFejl {
  readonly kode: string;
  readonly felt?: string | null;
  readonly besked: string;
}
export interface VistGenafspillet {
  readonly id: string;
  readonly status: string;
  readonly fejl: readonly VistFejl[];
}

/** What works on the quarantine: the one who writes (indexers/karantaene), reached from here by what it does. */
export interface Karantaenearbejde {
  genspil(ider: readonly Uuid[], hvem: Kalder): Promise<readonly (VistGenafspillet & { readonly id: Uuid })[]>;
  kasser(ider: readonly Uuid[], hvem: Kalder, begrundelse: string): Promise<number>;
}
