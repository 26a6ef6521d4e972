/** What answers have in common. A row has passed the SQL form and the pure rule. */
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';

export interface Svar {
  readonly id: string;
  readonly senestAendret: string;
  /** The groups that let the caller see it; never empty. */
  readonly grupper: readonly GaeldendeGruppe[];
}

/** A relation of an object that is itself shown. References to objects are not thereby visible: they go through a loader. */
export interface RelationSvar {
  readonly art: string;
  readonly rolle: string;
  readonly type: string | null;
  readonly reference: string | null;
  readonly referenceId: string | null;
  readonly skema: Identifikator['skema'] | null;
  readonly vaerdi: string | null;
  readonly navn: string | null;
  readonly tekst: string | null;
}

/** The klasse that says what it is about; `kleRef` is the klasse's own id. */
export interface Klassefelter {
  readonly kle: string | null;
  readonly kleTitel: string | null;
  readonly kleRef: string | null;
}

/** The system of record. */
export interface Masterfelter {
  readonly masterRef: string | null;
  readonly masterNavn: string | null;
}
