import type { Cvr, Objektslags, Uuid } from './id.ts';
import type { Raekker } from './raekker.ts';
import type { Oejeblik } from './tid.ts';

export const OPERATIONER = ['importer', 'opdater', 'ret', 'passiver', 'slet', 'fjern', 'kasser'] as const;
export type Operation = (typeof OPERATIONER)[number];

/** In which order they are laid when source time and sequence are equal (design.md §4); between equals besked id decides. */
export const OPERATIONSRANG: Readonly<Record<Operation, number>> = {
  importer: 0, opdater: 1, ret: 1, passiver: 2, slet: 3, fjern: 3, kasser: 4,
}; // prettier-ignore

/** One entry of the log: what a source sent about one object, validated and in the contract's form. */
export interface Registrering {
  readonly operation: Operation;
  /** The source's own time. For a `fjern` without one over CloudEvents: the time of receipt. */
  readonly tidspunkt: Oejeblik;
  /** The source's running number as an integer; null sorts first. */
  readonly sekvens: bigint | null;
  readonly beskedId: string;
  readonly modtaget: Oejeblik;
  readonly aktoer: string | null;
  /** The writer's system. */
  readonly kilde: Uuid;
  /** The authority of the writer's token; null for `import`. Parts and units hold for it. */
  readonly cvr: Cvr | null;
  /** `data` of contract §4, as it passed the contract of schema/haendelser. */
  readonly data: Readonly<Record<string, unknown>>;
}

export type Livscyklus =
  /** No importer yet (or none that counts): invisible. */
  | 'venter'
  | 'aktiv'
  /** Read by uuid, absent from lists and search. */
  | 'passiv'
  /** Absent everywhere, at every registrering. */
  | 'fjernet';

/** What a set of registreringer of one object means. Equal sets, in any order and repetition, give equal results. */
export interface Fold {
  readonly livscyklus: Livscyklus;
  /** Only the tables this kind fills; empty lists when venter or fjernet. Sorted by key, so equal means deep-equal. */
  readonly raekker: Partial<Raekker>;
  /** Source time of the newest registrering that changed the object itself (journalposter apart, design.md §5, L14). */
  readonly senestAendret: Oejeblik | null;
  /** Actor of the importer the object's present life began with. */
  readonly oprettetAf: string | null;
}

export type Folder = (slags: Objektslags, id: Uuid, log: readonly Registrering[]) => Fold;
