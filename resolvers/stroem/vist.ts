import type { VistBevilling, VistSag } from '../vist.ts';

/** What changed, as far as the caller may see it. */
export interface VistAendring {
  readonly slags: string;
  readonly sag: VistSag | null;
  readonly bevilling: VistBevilling | null;
  readonly tidspunkt: string;
}
