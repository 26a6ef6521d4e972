/** What stands behind the types of a search. */
import type { Facetnavn } from '../../schema/domaene/soegning/port.ts';
import type { VistCelle, VistSum } from '../../schema/domaene/soegning/undertryk.ts';
import type { Forbindelse, Kant } from '../forbindelse.ts';
import type { Udsyn } from '../loaders.ts';
import type { VistDokument, VistNotat, VistSag, VistYdelse } from '../vist.ts';

/** `__typename` is how GraphQL is told which kind it is. */
export type VistHit = (VistSag | VistDokument | VistNotat | VistYdelse) & {
  readonly __typename: 'Sag' | 'Dokument' | 'Journalnotat' | 'BevilgetYdelse';
};

export interface VistFacet extends VistCelle {
  readonly felt: Facetnavn;
  readonly udsyn: Udsyn;
}
export interface VistFacetter {
  readonly celler: Readonly<Partial<Record<Facetnavn, readonly VistCelle[]>>>;
  readonly beloeb: VistSum | null;
  readonly udsyn: Udsyn;
}

export interface Soegeforbindelse extends Forbindelse<VistHit> {
  readonly facetter: VistFacetter | null;
  readonly forsinket: boolean;
}
export type Soegekant = Kant<VistHit>;
