/** Ydelser as they are answered: bevillinger and effektueringer. Amounts are text. */
import type { Klassefelter, Masterfelter, RelationSvar, Svar } from './faelles.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import type { Dag } from '../../schema/domaene/tid.ts';

export interface PlanSvar {
  readonly ydelse: string;
  readonly plan: string;
  readonly startdato: Dag | null;
  readonly slutdato: Dag | null;
  readonly beloeb: string | null;
  readonly frekvens: string | null;
  readonly forudBagud: string | null;
  readonly dispositionsdag: string | null;
}

/** A bevilget ydelse: its slice at the asked instant, else the last that was, else the next to come. */
export interface YdelseSvar extends Klassefelter, Masterfelter {
  /** In a list of its own: the groups that let the caller see it. */
  readonly grupper?: readonly GaeldendeGruppe[];
  /** The bevilling. */
  readonly id: string;
  readonly ydelse: string;
  readonly navn: string | null;
  readonly startdato: Dag | null;
  readonly slutdato: Dag | null;
  readonly tilbagebetalingspligtig: boolean | null;
  readonly aktiv: boolean;
  /** The plan in force at the asked instant, else the last that was, else the next. */
  readonly beloeb: string | null;
  readonly frekvens: string | null;
  readonly forudBagud: string | null;
  readonly planer: readonly PlanSvar[];
}

export interface BevillingSvar extends Svar {
  readonly brugervendtNoegle: string | null;
  readonly startdato: Dag | null;
  readonly slutdato: Dag | null;
  readonly begrundelse: string | null;
  readonly foelsomhed: number | null;
  readonly ejerCvr: string | null;
  readonly ejerNavn: string | null;
  readonly ansvarligRef: string | null;
  readonly ansvarligNavn: string | null;
  readonly behandlerRef: string | null;
  readonly behandlerNavn: string | null;
  /** Only those whose KLE the caller may see. */
  readonly ydelser: readonly YdelseSvar[];
  /** parts, and its sag (art `sag`): not thereby visible, ask the sag loader. */
  readonly relationer: readonly RelationSvar[];
}

export interface LinjeSvar {
  readonly ydelseRef: string | null;
  readonly kle: string | null;
  readonly kleTitel: string | null;
  readonly beloeb: string | null;
  readonly fra: Dag | null;
  readonly til: Dag | null;
  /** Not thereby visible: ask the bevilling loader, and whether the reference counts. */
  readonly bevillingId: string | null;
  readonly bevillingYdelse: string | null;
  /** The effektuering's owner: whose reference to the bevilling it is. */
  readonly ejerCvr: string | null;
}

export interface EffektueringSvar extends Svar, Masterfelter {
  readonly startdato: Dag | null;
  readonly slutdato: Dag | null;
  readonly dispositionsdato: Dag | null;
  /** Totals are null unless one group permits every line. */
  readonly bruttobeloeb: string | null;
  readonly efterSkatOgAtp: string | null;
  readonly sendtTilUdbetaling: string | null;
  readonly udbetalt: string | null;
  readonly ejerCvr: string | null;
  /** Only permitted lines. */
  readonly linjer: readonly LinjeSvar[];
  readonly relationer: readonly RelationSvar[];
}
