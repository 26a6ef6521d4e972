/** What every reading function is given and gives back. A row here has passed the SQL form and the pure rule. */
import type { Adgang, GaeldendeGruppe } from '../schema/domaene/adgang.ts';
import type { Feltaendring } from '../schema/domaene/historik.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { Dag, Oejeblik } from '../schema/domaene/tid.ts';
import type { KleMoenster } from '../schema/domaene/kle.ts';
import type { Spoergeklient } from './laesepulje.ts';

/** The instants asked for; `nu` is the request's one now. `registrering` null: as the index knows it now. */
export interface Paa {
  readonly nu: Oejeblik;
  readonly virkning: Oejeblik;
  readonly registrering: Oejeblik | null;
}

export interface Laeser {
  readonly sql: Spoergeklient;
  readonly adgang: Adgang;
  readonly paa: Paa;
  /** Where `adgang` is remembered from an earlier request: takes what it would be made from now, as a statement saw it. */
  readonly genset?: ((adgangsopslag: string) => void) | undefined;
}

/** Where a page begins: the sort key and id of the row before it. */
export interface Noegle {
  readonly vaerdi: string | null;
  readonly id: string;
}

export interface Sidevalg {
  /** 1–200; 0: rows are not asked for. */
  readonly foerst: number;
  readonly efter: Noegle | null;
  /** Is the exact total asked for? It is only counted then. */
  readonly antal: boolean;
}

/** One page. `noegler[i]` is where the page after `raekker[i]` begins. */
export interface Side<T> {
  readonly raekker: readonly T[];
  readonly noegler: readonly Noegle[];
  readonly flere: boolean;
  readonly antal: number | null;
}

export interface Tidsrum {
  readonly fra?: Oejeblik | null;
  readonly til?: Oejeblik | null;
}

export interface SagFilter {
  readonly part?: readonly Identifikator[];
  readonly kle?: readonly KleMoenster[];
  readonly fremdrift?: readonly string[];
  /** Handlingsfacet, exactly. */
  readonly facet?: string;
  readonly orgEnhed?: readonly string[];
  readonly behandler?: string;
  readonly master?: readonly string[];
  readonly sagsnummer?: string;
  readonly titel?: string;
  readonly oprettet?: Tidsrum;
  readonly aendret?: Tidsrum;
  readonly og?: readonly SagFilter[];
  readonly eller?: readonly SagFilter[];
  readonly ikke?: SagFilter;
}
export type SagSorteringFelt = 'SENEST_AENDRET' | 'OPRETTET' | 'SAGSNUMMER' | 'KLE' | 'FREMDRIFT';
export type YdelseSorteringFelt = 'SENEST_AENDRET' | 'STARTDATO' | 'BELOEB' | 'NAVN';
export interface Sortering<Felt> {
  readonly felt: Felt;
  readonly retning: 'STIGENDE' | 'FALDENDE';
}
export interface YdelseFilter {
  readonly part?: readonly Identifikator[];
  readonly kle?: readonly KleMoenster[];
  readonly navn?: string;
  readonly master?: readonly string[];
  readonly beloeb?: { readonly fra?: string | null; readonly til?: string | null };
  readonly aktiv?: boolean;
  readonly start?: Tidsrum;
}
export interface DokumentFilter {
  readonly part?: readonly Identifikator[];
  readonly kle?: readonly KleMoenster[];
  readonly type?: readonly string[];
  readonly brevdato?: Tidsrum;
  readonly sag?: string;
}

interface Svar {
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

/** Of a sag what one who is told of it is told, and whom it is about. */
export interface Sagskerne extends Pick<SagSvar, 'id' | 'kle' | 'ejerCvr' | 'masterRef' | 'grupper'> {
  readonly parter: readonly RelationSvar[];
}

/** Column values as JSON gives them: instants as ISO text with offset, days as YYYY-MM-DD, amounts as text. */
export interface SagSvar extends Svar {
  readonly fra: string;
  readonly til: string | null;
  readonly sagsnummer: string | null;
  readonly titel: string | null;
  /** Null unless one of `grupper` holds HEMMELIG_TITEL_SE. */
  readonly hemmeligTitel: string | null;
  readonly beskrivelse: string | null;
  readonly sagsstatus: string | null;
  readonly oprettet: string | null;
  readonly oprettetAf: string | null;
  readonly foelsomhed: number | null;
  readonly fremdrift: string | null;
  readonly ejerCvr: string | null;
  readonly ejerNavn: string | null;
  readonly ansvarligRef: string | null;
  readonly ansvarligNavn: string | null;
  readonly behandlerRef: string | null;
  readonly behandlerNavn: string | null;
  readonly behandlerType: string | null;
  readonly kle: string | null;
  readonly kleTitel: string | null;
  readonly kleRef: string | null;
  readonly facet: string | null;
  readonly facetTitel: string | null;
  readonly facetRef: string | null;
  readonly afgoerelse: string | null;
  readonly afgoerelseTitel: string | null;
  readonly afgoerelseRef: string | null;
  readonly masterRef: string | null;
  readonly masterNavn: string | null;
  readonly afsenderRef: string | null;
  readonly afsenderNavn: string | null;
  readonly relationer: readonly RelationSvar[];
}

export interface DokumentSvar extends Svar {
  readonly fra: string;
  readonly til: string | null;
  readonly titel: string | null;
  readonly dokumentnummer: string | null;
  readonly dokumenttype: string | null;
  readonly brevdato: Dag | null;
  readonly fremdrift: string | null;
  readonly foelsomhed: number | null;
  readonly ejerCvr: string | null;
  readonly kle: string | null;
  readonly kleTitel: string | null;
  readonly kleRef: string | null;
  readonly masterRef: string | null;
  readonly masterNavn: string | null;
  readonly relationer: readonly RelationSvar[];
  /** Sager the caller may see that it hangs on. */
  readonly sager: readonly string[];
  /** Asked for by its id: the parts of those sager. */
  readonly vedroerer?: readonly Identifikator[];
}

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
export interface YdelseSvar {
  /** In a list of its own: the groups that let the caller see it. */
  readonly grupper?: readonly GaeldendeGruppe[];
  /** The bevilling. */
  readonly id: string;
  readonly ydelse: string;
  readonly navn: string | null;
  readonly kle: string | null;
  readonly kleTitel: string | null;
  readonly kleRef: string | null;
  readonly startdato: Dag | null;
  readonly slutdato: Dag | null;
  readonly tilbagebetalingspligtig: boolean | null;
  readonly masterRef: string | null;
  readonly masterNavn: string | null;
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

export interface EffektueringSvar extends Svar {
  readonly startdato: Dag | null;
  readonly slutdato: Dag | null;
  readonly dispositionsdato: Dag | null;
  /** Totals are null unless one group permits every line. */
  readonly bruttobeloeb: string | null;
  readonly efterSkatOgAtp: string | null;
  readonly sendtTilUdbetaling: string | null;
  readonly udbetalt: string | null;
  readonly ejerCvr: string | null;
  readonly masterRef: string | null;
  readonly masterNavn: string | null;
  /** Only permitted lines. */
  readonly linjer: readonly LinjeSvar[];
  readonly relationer: readonly RelationSvar[];
}

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

/** The same sag in another system. */
export interface SagReferenceSvar {
  readonly id: string;
  readonly system: string;
  readonly systemNavn: string | null;
  readonly sagsnummer: string | null;
  readonly grupper: readonly GaeldendeGruppe[];
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

export interface PartSvar {
  readonly identifikator: Identifikator;
  /** From a feed of the caller's own kommune, else from objects the caller sees, else null. */
  readonly navn: string | null;
  readonly beskyttet: boolean | null;
  readonly doedsdato: Dag | null;
  readonly andreNumre: readonly string[];
  /** Where an object the caller sees told of it: the groups that let them. */
  readonly grupper?: readonly GaeldendeGruppe[];
}

export interface OrgenhedSvar {
  /** Known from an object the caller sees: the groups that let them. */
  readonly grupper?: readonly GaeldendeGruppe[];
  readonly id: string;
  readonly navn: string | null;
  readonly overordnet: string | null;
  readonly telefon: string | null;
  readonly email: string | null;
  readonly adresse: string | null;
  readonly ean: string | null;
  readonly leder: string | null;
  readonly medarbejdere: readonly { uuid: string; navn: string | null; email: string | null; telefon: string | null }[];
}

export interface KlasseSvar {
  readonly id: string | null;
  readonly kode: string;
  readonly titel: string | null;
}

export interface KildeSvar {
  readonly system: string;
  readonly navn: string | null;
  readonly tilstand: 'AJOUR' | 'FORSINKET' | 'TAVS' | 'UFULDSTAENDIG';
  readonly senesteHaendelse: string | null;
  readonly forsinkelse: number | null;
  readonly mangler: number;
  readonly afventer: number;
  readonly afvist: number;
  readonly senesteAfstemning: string | null;
}

/** One field of an overview as it was asked for; `navn` is its response name, so aliases stay apart. */
export type Valg = { readonly navn: string } & (
  | {
      readonly felt: 'sager';
      readonly side: Sidevalg;
      readonly filter?: SagFilter;
      readonly sortering?: Sortering<SagSorteringFelt>;
      readonly relationer: boolean;
    }
  | {
      readonly felt: 'ydelser';
      readonly side: Sidevalg;
      readonly filter?: YdelseFilter;
      readonly sortering?: Sortering<YdelseSorteringFelt>;
    }
  | { readonly felt: 'effektueringer' | 'journalnotater' | 'dokumenter' | 'adviser'; readonly side: Sidevalg }
  | { readonly felt: 'tidslinje'; readonly side: Sidevalg; readonly tidsrum: Tidsrum }
  | { readonly felt: 'ansvarlige' }
  | { readonly felt: 'part' }
);

/** What was asked of one part's overview, by response name. A field that failed is an Error: the rest still stands. */
export interface Overbliksvar {
  readonly felter: Readonly<Record<string, unknown>>;
}
