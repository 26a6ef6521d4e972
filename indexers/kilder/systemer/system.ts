import type { Objektslags } from '../../../schema/domaene/id.ts';
import type { Operation } from '../../../schema/domaene/registrering.ts';

export type Familie = 'ydelsessystemer' | 'sagssystemer' | 'haendelserUdefra' | 'referencekilder' | 'aftagere';

export type Frekvens = 'Månedlig' | 'Hver 14. dag' | 'Ugentlig' | 'Kvartalsvis' | 'Årlig' | 'Engangsydelse';

/** An ydelse a system grants, with the range its amounts lie in: whole kroner per period. */
export interface Systemydelse {
  readonly navn: string;
  readonly kle: string;
  readonly frekvens: Frekvens;
  readonly beloebKr: readonly [fra: number, til: number];
}

/**
 * How a system delivers: CloudEvents over HTTP; the same as a file of lines; SF1470/SF1490 as SOAP; Beskedfordeler's queue; or
 * flat files read by a mapping (docs/integration.md) – CSV, fixed width, P13-39. `ingen`: it only reads.
 */
export type Feed = 'cloudevents' | 'ndjson' | 'soap' | 'amqp' | 'csv' | 'fastbredde' | 'p13-39' | 'ingen';

/** One row of the catalogue: an it-system as the index knows it before it has sent anything. */
export interface System {
  readonly uuid: string;
  readonly navn: string;
  readonly familie: Familie;
  readonly feed: Feed;
  /** Which kinds of object it sends, and which operations on each; empty for one that only reads. */
  readonly foerer: Readonly<Partial<Record<Objektslags, readonly Operation[]>>>;
  readonly kle: readonly string[];
  readonly ydelser?: readonly Systemydelse[];
  /** How often it delivers when nothing is wrong. Absent: on demand, and silence says nothing. */
  readonly rytmeTimer?: number;
  /** Opens the system at a sag by its `{sagsnummer}`, or at any object by its `{uuid}`. CPR never stands in it. */
  readonly link: string;
  /** Citizens see its screens: an unmapped Visningsklasse hides from it. */
  readonly borgervendt?: boolean;
  /** A register of classes: it alone may say what a KLE number is (design.md §4, Who may write). */
  readonly registerkilde?: boolean;
  /** CVR of the authority that owns all it sends; absent: the kommune that uses it. */
  readonly ejer?: string;
}

export const UDBETALING_DANMARK = '33236239';

/** The operations a system works with on its sager and ydelser; each row says which kinds it has. */
export const LEVER = ['importer', 'opdater'] as const;
const LEVER_OG_FJERN = ['importer', 'opdater', 'passiver', 'fjern'] as const;

/** What a system that grants ydelser sends: the sag, its papers, and the money. */
export const MED_YDELSER: System['foerer'] = {
  sag: LEVER_OG_FJERN,
  dokument: LEVER_OG_FJERN,
  journalnotat: LEVER_OG_FJERN,
  bevilling: LEVER,
  effektuering: LEVER,
};

/** What a system that only keeps sager sends. */
export const MED_SAGER: System['foerer'] = {
  sag: LEVER_OG_FJERN,
  dokument: LEVER_OG_FJERN,
  journalnotat: LEVER_OG_FJERN,
};

export const MED_ADVISER: System['foerer'] = { ...MED_SAGER, advis: ['importer'] };

/** The hændelse types of a system, as contract §4 writes them. */
export function haendelsestyper({ foerer }: System): string[] {
  return Object.entries(foerer).flatMap(([slags, operationer]) =>
    operationer.map((operation) => `dk.overblik.${slags}.${operation}.v1`),
  );
}
