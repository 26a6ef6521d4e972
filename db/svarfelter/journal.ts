/** What is told along the way, as it is answered: notater, adviser, the timeline and what registreringer changed. */
import type { RelationSvar, Svar } from './faelles.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import type { Feltaendring } from '../../schema/domaene/historik.ts';
import type { Dag } from '../../schema/domaene/tid.ts';

export interface NotatSvar extends Svar {
  /** Asked for by its id: the parts of its sag, and its own. */
  readonly relationer?: readonly RelationSvar[];
  readonly sagId: string | null;
  readonly titel: string | null;
  readonly tekst: string | null;
  readonly format: string | null;
  readonly oprettet: string | null;
  readonly oprettetAf: string | null;
  /** The system that owns the notat's object. */
  readonly kilde: string;
  readonly kildeNavn: string | null;
}

export interface AdvisSvar extends Svar {
  /** Asked for by its id: the parts of its sag, and its own. */
  readonly relationer?: readonly RelationSvar[];
  readonly sagId: string | null;
  readonly titel: string | null;
  readonly tekst: string | null;
  readonly frist: Dag | null;
  readonly oprettet: string | null;
  readonly kilde: string;
  readonly kildeNavn: string | null;
}

/** A registrering as far as it changed what the caller may see. */
export interface RegistreringSvar {
  /** The object's id, and what tells its registreringer apart. */
  readonly id: string;
  /** Its place in the log: settles the order, and is not answered. */
  readonly nr: string;
  readonly operation: string;
  readonly tidspunkt: string;
  readonly modtaget: string;
  readonly aktoer: string | null;
  readonly kilde: string;
  readonly kildeNavn: string | null;
  readonly aendringer: readonly Feltaendring[];
  readonly grupper: readonly GaeldendeGruppe[];
  /** The parts its changes tell of. */
  readonly relationer: readonly RelationSvar[];
}

export interface TidslinjeSvar {
  /** The groups that let the caller see what it tells of. */
  readonly grupper: readonly GaeldendeGruppe[];
  readonly id: string;
  readonly tidspunkt: string;
  /** `sag` `fremdrift` `dokument` `journalnotat` `advis` `bevilling` `effektuering` */
  readonly slags: string;
  readonly tekst: string;
  readonly kilde: string;
  readonly kildeNavn: string | null;
  readonly sagId: string | null;
  readonly bevillingId: string | null;
}
