/**
 * What the predicate is asked about: the few values of an object that decide who may see it, as the register returns
 * them beside the row. Flat JSON, ids in lower case, every list whole (hidden members included).
 *
 * `nu` is the object as it is now, with its plain columns; `spurgt` is the slice at the instant asked for (and as known
 * then), whose Ejer, KLE, følsomhed and Ansvarlig are its nearest later value where it has none ("When", design.md §5).
 * A half that is null is a missing slice, and a missing value passes no group.
 */
export interface Halvdele<T> {
  readonly nu: T | null;
  readonly spurgt: T | null;
}

/** Sikkerhedsprofiler in force, in the words of raekker.ts; null: none. An empty list admits nobody. */
export type Profiler = readonly string[] | null;

/** One half of a sag, and of a dokument's own values. */
export interface SagHalvdel {
  readonly ejer: string | null;
  readonly kle: string | null;
  readonly niveau: number | null;
  /** The Ansvarlig's reference; read only by groups that limit units. */
  readonly ansvarlig: string | null;
  readonly profiler: Profiler;
  /** Keys of the Visningsklasser in force; null: none. */
  readonly visningsklasser: readonly string[] | null;
}

export type SagFakta = Halvdele<SagHalvdel>;

export interface DokumentFakta extends Halvdele<SagHalvdel> {
  /**
   * Every existing sag with the dokument Tilakteret or Vedlagt in force now, whoever owns it, as that sag is now; null:
   * it has no slice now.
   */
  readonly sagerNu: readonly (SagHalvdel | null)[];
  /** The same at the instant asked for, each with both its halves. */
  readonly sagerSpurgt: readonly SagFakta[];
}

/** One half of a journalnotat. `egen…`: the message gave one of its own; if it could not be read, nobody passes. */
export interface NotatHalvdel {
  readonly niveau: number | null;
  readonly kle: string | null;
  readonly egenNiveau: boolean;
  readonly egenKle: boolean;
}

export interface NotatFakta extends Halvdele<NotatHalvdel> {
  /** The sag it stands on at the instant asked for; null while that is not in the register. */
  readonly sag: SagFakta | null;
  /** The sag it stands on now – another one, if it has been moved – as that is now; null: none in the register. */
  readonly sagNu: SagHalvdel | null;
}

export interface AdvisHalvdel extends NotatHalvdel {
  readonly ejer: string | null;
}

export interface AdvisFakta extends Halvdele<AdvisHalvdel> {
  /** The sag it names at the instant asked for; null: it names none, and is judged by its own values. */
  readonly sagId: string | null;
  readonly sag: SagFakta | null;
  /** The same now; it may have been moved. */
  readonly sagIdNu: string | null;
  readonly sagNu: SagHalvdel | null;
}

export interface BevillingHalvdel {
  readonly ejer: string | null;
  readonly niveau: number | null;
  readonly ansvarlig: string | null;
  readonly profiler: Profiler;
}

/**
 * KLE of every ydelse of a bevilling, or line of an effektuering, whatever its virkning (null: unreadable): as known now,
 * and – `kleDa`, where an earlier registrering is asked for – as known then.
 */
export interface KleFakta {
  readonly kle: readonly (string | null)[];
  readonly kleDa?: readonly (string | null)[];
}

/** A bevilling's own values. */
export type BevillingEgne = Halvdele<BevillingHalvdel> & KleFakta;

export interface EffektueringHalvdel {
  readonly ejer: string | null;
  readonly profiler: Profiler;
}

/** An effektuering's own values. */
export type EffektueringEgne = Halvdele<EffektueringHalvdel> & KleFakta;

export interface BevillingFakta extends BevillingEgne {
  /**
   * Every effektuering, imported and not removed, with a line naming the bevilling, whoever owns it. They count whatever
   * their virkning: one without a slice at the instant stands with its nearest later slice, else its last earlier one.
   */
  readonly effektueringer: readonly EffektueringEgne[];
}

export interface EffektueringFakta extends EffektueringEgne {
  /** Every bevilling in the register that a line names, whoever owns it; slices chosen as above. */
  readonly bevillinger: readonly BevillingEgne[];
}
