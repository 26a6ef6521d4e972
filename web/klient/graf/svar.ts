// Made by scripts/codegen.ts from schema/graphql and the documents here. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where an aftale stands. */
export type ServiceaftaleStatus =
  /** Asked for: it grants nothing yet. */
  | 'ANMODET'
  /** In force. */
  | 'GODKENDT'
  /** Refused. */
  | 'AFVIST'
  /** Was in force, and was withdrawn. */
  | 'OPHOERT';

/** What makes a look-up one to look at. */
export type Alarm =
  /** The user looked themselves up. */
  | 'EGET_CPR'
  /** A colleague: on the list of employees, in the user's own unit or in no unit. */
  | 'KOLLEGA'
  /** On the kommune's list of persons to watch over. */
  | 'VIP'
  /** Something shown is of a subject the kommune has marked. */
  | 'FOELSOM_KLE'
  /** The person has name and address protection. */
  | 'BESKYTTET'
  /** The person bears the user's surname, and it is not one of the twenty most common. */
  | 'SAMME_EFTERNAVN'
  /** More different persons than one user looks up in ten minutes, or in 24 hours. */
  | 'MANGE_OPSLAG'
  /** More different persons in 24 hours, on whom the user's unit – one that works on sager of its own – has nothing. */
  | 'MANGE_UDEN_SAG'
  /** Outside working hours, by Danish clocks. */
  | 'USAEDVANLIG_TID';

/** Which list a number is on. */
export type Alarmliste =
  /** The kommune's own employees: rings EGET_CPR and KOLLEGA. */
  | 'MEDARBEJDERE'
  /** Persons to watch over: rings VIP. */
  | 'VIP';

/** What is to be changed. What is left out stays as it is. */
export type AlarmopsaetningInput = {
  /** Alarms that shall not ring at all. */
  readonly slaaetFra?: ReadonlyArray<Alarm> | null | undefined;
  /** Alarms that shall not ring where the user's own unit answers for something shown of the person. */
  readonly forklares?: ReadonlyArray<Alarm> | null | undefined;
  /** Shall a look-up on oneself be refused? */
  readonly afvisEgetCpr?: boolean | null | undefined;
  /** Subjects that shall ring FOELSOM_KLE. */
  readonly kle?: ReadonlyArray<string> | null | undefined;
  /** The hour the working day begins, 0–23. */
  readonly dagFra?: number | null | undefined;
  /** The hour it ends, 1–24, after `dagFra`. */
  readonly dagTil?: number | null | undefined;
  /** Shall Saturdays and Sundays be outside working hours? */
  readonly weekend?: boolean | null | undefined;
  /** Units on duty round the clock. */
  readonly doegnenheder?: ReadonlyArray<string> | null | undefined;
  /** 1–10000. */
  readonly personerPrTiMinutter?: number | null | undefined;
  /** 1–10000. */
  readonly personerPrDoegn?: number | null | undefined;
  /** Units that work on sager of their own. */
  readonly sagsenheder?: ReadonlyArray<string> | null | undefined;
  /** 1–10000. */
  readonly udenSagPrDoegn?: number | null | undefined;
};

/** A number to be put on a list. */
export type AlarmpostInput = {
  /** Whose number; register each number a person has had. */
  readonly part: PartInput;
  /** The employee: the `sub` of their token. Required on MEDARBEJDERE, and only there. */
  readonly bruger?: string | null | undefined;
  /** The employee's unit: then they are the colleague of those in it; without, of everybody. */
  readonly enhed?: string | null | undefined;
  /** For whoever reads the list; at most 200 characters, and nobody's number. */
  readonly note?: string | null | undefined;
};

/**
 * Where on the two time axes to look. Default for both: now. `virkning`: what holds in the world at that instant.
 * `registrering`: as this index knew it at that instant (its own time of receipt).
 */
export type PaaTidspunkt = {
  /** The instant in the world: what is in force then. May lie in the future. */
  readonly virkning?: string | null | undefined;
  /** The instant of knowledge: what the index had received by then. Your rights are always those you have now. */
  readonly registrering?: string | null | undefined;
};

/** How sensitive an object is, least first. Who may see one step may see those before it. */
export type Foelsomhed =
  /** Nothing confidential. */
  | 'IKKE_FORTROLIGE_DATA'
  /** Confidential personal data. */
  | 'FORTROLIGE_PERSONOPLYSNINGER'
  /** Sensitive personal data, e.g. on health. */
  | 'FOELSOMME_PERSONOPLYSNINGER'
  /** Sager that only a few, named employees may see. */
  | 'VIP_SAGER';

/** A span of time `[fra, til)` to filter by. Either end may be left out. */
export type TidsrumInput = {
  /** From and including. */
  readonly fra?: string | null | undefined;
  /** Up to, not including. */
  readonly til?: string | null | undefined;
};

/** A span of amounts to filter by, both ends included. Either end may be left out. */
export type BeloebInterval = {
  /** From and including. */
  readonly fra?: string | null | undefined;
  /** Up to and including. */
  readonly til?: string | null | undefined;
};

/** Where something written here stands. */
export type KvitteringStatus =
  /** On its way. */
  | 'AFVENTER'
  /** Received, not decided. */
  | 'MODTAGET'
  /** Accepted. */
  | 'GODKENDT'
  /** Rejected. */
  | 'AFVIST';

/** A journalnotat to be written. */
export type OpretJournalnotatInput = {
  /** The sag. */
  readonly sag: string;
  /** 1–255 characters. */
  readonly titel: string;
  /** 1–100,000 characters. */
  readonly tekst: string;
  /** Your own key: the same key twice is one notat. One for each user of your system. */
  readonly noegle?: string | null | undefined;
};

/** How a source stands; the worst that is true. */
export type KildeTilstand =
  /** It delivers, and on time. */
  | 'AJOUR'
  /** It delivers, but late. */
  | 'FORSINKET'
  /** Nothing has come for longer than it has promised. */
  | 'TAVS'
  /** Hændelser are known to be missing. */
  | 'UFULDSTAENDIG';

/** Who is asked about. Exactly one. */
export type PartInput =
  {   /** A person's number. It belongs in variables, so that it stands in no log of documents. */
  readonly cpr: string; readonly cvr?: never; readonly pnummer?: never; readonly id?: never; }
  |  { readonly cpr?: never;   /** A company's number. */
  readonly cvr: string; readonly pnummer?: never; readonly id?: never; }
  |  { readonly cpr?: never; readonly cvr?: never;   /** A production unit: 10 digits. */
  readonly pnummer: string; readonly id?: never; }
  |  { readonly cpr?: never; readonly cvr?: never; readonly pnummer?: never;   /** The opaque `id` of a Part, given to a caller of the same authority. */
  readonly id: string | number; };

/** What the audit log is searched by. All given fields must hold; a list means any of, an empty list matches nothing. */
export type RevisionFilter = {
  /** Asked for, filtered by or shown, or what a shown object is about – under this very identifier. */
  readonly part?: PartInput | null | undefined;
  /** Who asked: the `sub` of the token. */
  readonly bruger?: string | null | undefined;
  /** The user's own unit, as the token said it. */
  readonly orgEnhed?: string | null | undefined;
  /** When it was asked. */
  readonly tidsrum?: TidsrumInput | null | undefined;
  /** The field of `Query` that was asked, e.g. `overblik`. */
  readonly slags?: ReadonlyArray<string> | null | undefined;
  /** Only those with an alarm, or only those without. */
  readonly alarm?: boolean | null | undefined;
};

/** How far a sag is. */
export type Fremdrift =
  /** It has been opened. */
  | 'OPSTAAET'
  /** What is needed to decide is there. */
  | 'OPLYST'
  /** It has been decided. */
  | 'AFGJORT'
  /** It is closed. */
  | 'AFSLUTTET';

/** All given fields must hold; a list means any of, an empty list matches nothing. `titel` contains, `behandler` in any role. */
export type SagFilter = {
  /** The part takes part in the sag, in any role. */
  readonly part?: PartInput | null | undefined;
  /** The primary subject; with wildcards. */
  readonly kle?: ReadonlyArray<string> | null | undefined;
  /** How far it is. */
  readonly fremdrift?: ReadonlyArray<Fremdrift> | null | undefined;
  /** The unit that answers for it. */
  readonly orgEnhed?: ReadonlyArray<string> | null | undefined;
  /** Who works on it, in any role. */
  readonly behandler?: string | null | undefined;
  /** The system of record. */
  readonly master?: ReadonlyArray<string> | null | undefined;
  /** The whole number. */
  readonly sagsnummer?: string | null | undefined;
  /** Text the title holds, in either case. */
  readonly titel?: string | null | undefined;
  /** When it was created in its system. */
  readonly oprettet?: TidsrumInput | null | undefined;
  /** When it was last changed. */
  readonly aendret?: TidsrumInput | null | undefined;
  /** All of these must hold too. */
  readonly og?: ReadonlyArray<SagFilter> | null | undefined;
  /** At least one of these must hold too. */
  readonly eller?: ReadonlyArray<SagFilter> | null | undefined;
  /** This must not hold. */
  readonly ikke?: SagFilter | null | undefined;
};

/**
 * What to search among. All given fields must hold; a list means any of, an empty list matches nothing. A field a kind does not
 * have is met by none of that kind.
 */
export type SoegFilter = {
  /** Kinds of objects. */
  readonly slags?: ReadonlyArray<Soegeslags> | null | undefined;
  /** Takes part in any role, under any of the part's numbers; a journalnotat by its sag. */
  readonly part?: PartInput | null | undefined;
  /** Subject; a journalnotat by its sag. */
  readonly kle?: ReadonlyArray<string> | null | undefined;
  /** How far a sag has come. */
  readonly fremdrift?: ReadonlyArray<Fremdrift> | null | undefined;
  /** Responsible unit of a sag, of a journalnotat's sag, or of a ydelse's bevilling. */
  readonly orgEnhed?: ReadonlyArray<string> | null | undefined;
  /** System of record; of a journalnotat the system that keeps it. */
  readonly master?: ReadonlyArray<string> | null | undefined;
  /** Følsomhed; of a journalnotat its sag's, of a ydelse its bevilling's. */
  readonly foelsomhed?: ReadonlyArray<Foelsomhed> | null | undefined;
  /** Source time of the newest change to the object; of a ydelse, to its bevilling. */
  readonly aendret?: TidsrumInput | null | undefined;
  /** When a sag or journalnotat was created; a dokument's brevdato; a ydelse's startdato. */
  readonly oprettet?: TidsrumInput | null | undefined;
  /** The shown amount of a ydelse. */
  readonly beloeb?: BeloebInterval | null | undefined;
  /** Is the ydelse running on the day asked about? */
  readonly aktiv?: boolean | null | undefined;
};

/** A kind of object that can be searched. */
export type Soegeslags =
  /** Sager, by title, description, number, status and subject – and by the secret title where you may read it. */
  | 'SAG'
  /** Dokumenter, by title, number, type and subject. */
  | 'DOKUMENT'
  /** Journalnotater, by title and text. */
  | 'JOURNALNOTAT'
  /** Bevilgede ydelser, by name, subject and the key of their bevilling. */
  | 'YDELSE';

/** What a reviewer found of a look-up. */
export type StikproeveUdfald =
  /** There was a reason for it. */
  | 'I_ORDEN'
  /** It must be asked about. */
  | 'UNDERSOEGES'
  /** There was none. */
  | 'BRUD';

export type AendretSubscriptionVariables = Exact<{
  part: PartInput;
}>;


export type AendretSubscription = { readonly overblikAendret: { readonly slags: string, readonly tidspunkt: string } };

export type AftaleFragment = { readonly id: string, readonly rettigheder: ReadonlyArray<string>, readonly kle: ReadonlyArray<string>, readonly foelsomhed: Foelsomhed, readonly status: ServiceaftaleStatus, readonly anmodet: string, readonly besluttet: string | null, readonly system: { readonly uuid: string, readonly navn: string }, readonly kommune: { readonly cvr: string, readonly navn: string | null }, readonly spor: ReadonlyArray<{ readonly handling: ServiceaftaleStatus, readonly tidspunkt: string, readonly brugernavn: string | null, readonly bruger: string | null, readonly system: { readonly navn: string } | null }> };

export type VideregivelseFragment = { readonly id: string, readonly kle: ReadonlyArray<string>, readonly foelsomhed: Foelsomhed, readonly hjemmel: string, readonly status: ServiceaftaleStatus, readonly anmodet: string, readonly besluttet: string | null, readonly ejer: { readonly cvr: string, readonly navn: string | null }, readonly modtager: { readonly cvr: string, readonly navn: string | null } };

export type OpsaetningsdelFragment = { readonly nr: number, readonly aendret: string | null, readonly aendretAf: string | null, readonly slaaetFra: ReadonlyArray<Alarm>, readonly forklares: ReadonlyArray<Alarm>, readonly afvisEgetCpr: boolean, readonly kle: ReadonlyArray<string>, readonly dagFra: number, readonly dagTil: number, readonly weekend: boolean, readonly doegnenheder: ReadonlyArray<string>, readonly personerPrTiMinutter: number, readonly personerPrDoegn: number, readonly sagsenheder: ReadonlyArray<string>, readonly udenSagPrDoegn: number };

export type AlarmpostlinjeFragment = { readonly id: string, readonly bruger: string | null, readonly enhed: string | null, readonly note: string | null, readonly tilfoejet: string, readonly tilfoejetAf: string };

export type AlarmlistenQueryVariables = Exact<{
  liste: Alarmliste;
}>;


export type AlarmlistenQuery = { readonly alarmliste: ReadonlyArray<AlarmpostlinjeFragment> };

export type AlarmopsaetningQueryVariables = Exact<{ [key: string]: never; }>;


export type AlarmopsaetningQuery = { readonly alarmopsaetning: (
    { readonly tidligere: ReadonlyArray<{ readonly nr: number, readonly aendret: string | null, readonly aendretAf: string | null }> }
    & OpsaetningsdelFragment
  ) };

export type SagslinjeFragment = { readonly uuid: string, readonly sagsnummer: string | null, readonly titel: string | null, readonly fremdrift: Fremdrift | null, readonly sagsstatus: string | null, readonly oprettet: string | null, readonly senestAendret: string, readonly kle: { readonly kode: string, readonly titel: string | null }, readonly ansvarligEnhed: { readonly uuid: string, readonly navn: string | null, readonly telefon: string | null } | null, readonly primaerBehandler: { readonly navn: string | null } | null, readonly master: { readonly uuid: string, readonly navn: string } | null };

export type YdelseslinjeFragment = { readonly id: string, readonly navn: string | null, readonly beloeb: string | null, readonly frekvens: string | null, readonly forudBagud: string | null, readonly startdato: string | null, readonly slutdato: string | null, readonly aktiv: boolean, readonly kle: { readonly kode: string, readonly titel: string | null }, readonly master: { readonly uuid: string, readonly navn: string } | null, readonly bevilling: { readonly uuid: string, readonly brugervendtNoegle: string | null, readonly ejer: { readonly cvr: string, readonly navn: string | null }, readonly sag: { readonly uuid: string, readonly titel: string | null } | null } };

export type NotatlinjeFragment = { readonly id: string, readonly titel: string | null, readonly tekst: string | null, readonly format: string | null, readonly oprettet: string, readonly forretningskvittering: { readonly status: KvitteringStatus, readonly tidspunkt: string | null, readonly begrundelse: string | null } | null, readonly oprettetAf: { readonly navn: string | null } | null, readonly kilde: { readonly navn: string }, readonly sag: { readonly uuid: string, readonly titel: string | null, readonly sagsnummer: string | null } | null };

export type DokumentlinjeFragment = { readonly uuid: string, readonly dokumentnummer: string | null, readonly titel: string | null, readonly type: string | null, readonly brevdato: string | null, readonly fremdrift: string | null, readonly senestAendret: string, readonly master: { readonly navn: string } | null, readonly sager: ReadonlyArray<{ readonly uuid: string, readonly titel: string | null, readonly sagsnummer: string | null }> };

export type AdvislinjeFragment = { readonly id: string, readonly titel: string | null, readonly tekst: string | null, readonly frist: string | null, readonly oprettet: string, readonly kilde: { readonly navn: string }, readonly sag: { readonly uuid: string, readonly titel: string | null, readonly sagsnummer: string | null } | null };

export type KildelinjeFragment = { readonly tilstand: KildeTilstand, readonly senesteHaendelse: string | null, readonly forsinkelse: number | null, readonly mangler: number, readonly afventer: number, readonly afvist: number, readonly senesteAfstemning: string | null, readonly system: { readonly uuid: string, readonly navn: string } };

export type EnStikproeveQueryVariables = Exact<{
  enhed: string;
  maaned: string;
}>;


export type EnStikproeveQuery = { readonly stikproever: ReadonlyArray<HelStikproeveFragment> };

export type ForbrugQueryVariables = Exact<{
  kvartal: string;
}>;


export type ForbrugQuery = { readonly forbrug: ReadonlyArray<{ readonly opslag: number, readonly haendelser: number, readonly system: { readonly uuid: string, readonly navn: string } }> };

export type FraAlarmlisteMutationVariables = Exact<{
  ider: ReadonlyArray<string> | string;
}>;


export type FraAlarmlisteMutation = { readonly fjernFraAlarmliste: { readonly antal: number } };

export type GenafspilMutationVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type GenafspilMutation = { readonly genafspil: ReadonlyArray<{ readonly id: string, readonly status: string, readonly fejl: ReadonlyArray<{ readonly kode: string, readonly felt: string | null, readonly besked: string }> }> };

export type SagshistorikQueryVariables = Exact<{
  uuid: string;
  efter?: string | null | undefined;
}>;


export type SagshistorikQuery = { readonly sag: { readonly historik: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly operation: string, readonly tidspunkt: string, readonly modtaget: string, readonly aktoer: string | null, readonly kilde: { readonly navn: string }, readonly aendringer: ReadonlyArray<{ readonly felt: string, readonly foer: string | null, readonly efter: string | null, readonly virkning: { readonly fra: string, readonly til: string | null } }> }> } } | null };

export type KarantaeneQueryVariables = Exact<{
  efter?: string | null | undefined;
}>;


export type KarantaeneQuery = { readonly karantaene: { readonly totalCount: number, readonly nodes: ReadonlyArray<KarantaenelinjeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type KarantaenelinjeFragment = { readonly id: string, readonly modtaget: string, readonly type: string | null, readonly kode: string, readonly felt: string | null, readonly begrundelse: string, readonly forsoeg: number, readonly kilde: { readonly uuid: string, readonly navn: string } | null };

export type KasserMutationVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  begrundelse: string;
}>;


export type KasserMutation = { readonly kasserFraKarantaene: number };

export type KilderQueryVariables = Exact<{ [key: string]: never; }>;


export type KilderQuery = { readonly kilder: ReadonlyArray<KildelinjeFragment> };

export type KvalitetQueryVariables = Exact<{ [key: string]: never; }>;


export type KvalitetQuery = { readonly kvalitet: ReadonlyArray<KvalitetslinjeFragment>, readonly noeglekonflikter: { readonly antal: number, readonly viste: ReadonlyArray<KonfliktlinjeFragment> } };

export type KvalitetslinjeFragment = { readonly kode: string, readonly felt: string, readonly antal: number, readonly seneste: string, readonly kilde: { readonly uuid: string, readonly navn: string } };

export type KonfliktlinjeFragment = { readonly slags: string, readonly felt: string, readonly noegle: string, readonly objekter: ReadonlyArray<string>, readonly seneste: string, readonly kilde: { readonly uuid: string, readonly navn: string } };

export type MigQueryVariables = Exact<{ [key: string]: never; }>;


export type MigQuery = { readonly mig: { readonly uuid: string, readonly navn: string | null, readonly privilegier: ReadonlyArray<string>, readonly udloeber: string, readonly kommune: { readonly cvr: string, readonly navn: string | null }, readonly system: { readonly navn: string } | null, readonly grupper: ReadonlyArray<{ readonly rolle: string, readonly kle: ReadonlyArray<string> | null, readonly orgEnheder: ReadonlyArray<string> | null, readonly foelsomhed: Foelsomhed }> } };

export type VisNumreQueryVariables = Exact<{
  part: PartInput;
}>;


export type VisNumreQuery = { readonly overblik: { readonly part: { readonly id: string, readonly cpr: string | null, readonly andreNumre: ReadonlyArray<string> } } };

export type OpretNotatMutationVariables = Exact<{
  input: OpretJournalnotatInput;
}>;


export type OpretNotatMutation = { readonly opretJournalnotat: { readonly journalnotat: { readonly id: string } | null, readonly fejl: ReadonlyArray<{ readonly kode: string, readonly felt: string | null, readonly besked: string }> } };

export type OverblikQueryVariables = Exact<{
  part: PartInput;
}>;


export type OverblikQuery = { readonly overblik: { readonly komplet: boolean, readonly part: { readonly id: string, readonly cpr: string | null, readonly cvr: string | null, readonly navn: string | null, readonly beskyttet: boolean | null, readonly doedsdato: string | null, readonly andreNumre: ReadonlyArray<string> }, readonly kilder: ReadonlyArray<KildelinjeFragment>, readonly aabne: { readonly totalCount: number, readonly nodes: ReadonlyArray<SagslinjeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly lukkede: { readonly totalCount: number } | null, readonly loebende: { readonly totalCount: number, readonly nodes: ReadonlyArray<YdelseslinjeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly ophoerte: { readonly totalCount: number } | null, readonly effektueringer: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly dispositionsdato: string | null, readonly startdato: string | null, readonly slutdato: string | null, readonly bruttobeloeb: string | null, readonly udbetalt: string | null, readonly master: { readonly navn: string } | null, readonly linjer: ReadonlyArray<{ readonly beloeb: string | null, readonly kle: { readonly kode: string, readonly titel: string | null } | null, readonly bevilling: { readonly uuid: string } | null }> }> } | null, readonly journalnotater: { readonly totalCount: number, readonly nodes: ReadonlyArray<NotatlinjeFragment> } | null, readonly dokumenter: { readonly totalCount: number, readonly nodes: ReadonlyArray<DokumentlinjeFragment> } | null, readonly adviser: { readonly totalCount: number, readonly nodes: ReadonlyArray<AdvislinjeFragment> } | null, readonly ansvarlige: ReadonlyArray<{ readonly uuid: string, readonly navn: string | null, readonly telefon: string | null, readonly email: string | null, readonly adresse: string | null, readonly leder: { readonly navn: string | null } | null }> } };

export type RetNotatMutationVariables = Exact<{
  id: string | number;
  titel: string;
  tekst: string;
}>;


export type RetNotatMutation = { readonly retJournalnotat: { readonly fejl: ReadonlyArray<{ readonly besked: string }> } };

export type OpslagslinjeFragment = { readonly id: string, readonly tidspunkt: string, readonly bruger: string, readonly brugernavn: string | null, readonly formaal: string | null, readonly slags: string, readonly objekter: number, readonly kriterier: string | null, readonly antal: number, readonly afgoerelse: string, readonly grund: string | null, readonly rettigheder: ReadonlyArray<string>, readonly transaktion: string, readonly alarmer: ReadonlyArray<string>, readonly system: { readonly navn: string } | null, readonly parter: ReadonlyArray<{ readonly id: string, readonly navn: string | null, readonly cpr: string | null, readonly cvr: string | null }> };

export type RevisionslogQueryVariables = Exact<{
  filter: RevisionFilter;
  efter?: string | null | undefined;
}>;


export type RevisionslogQuery = { readonly revisionslog: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpslagslinjeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SaetAlarmopsaetningMutationVariables = Exact<{
  input: AlarmopsaetningInput;
}>;


export type SaetAlarmopsaetningMutation = { readonly saetAlarmopsaetning: { readonly nr: number } };

export type SagQueryVariables = Exact<{
  uuid: string;
  paa?: PaaTidspunkt | null | undefined;
}>;


export type SagQuery = { readonly sag: { readonly uuid: string, readonly sagsnummer: string | null, readonly titel: string | null, readonly hemmeligTitel: string | null, readonly beskrivelse: string | null, readonly fremdrift: Fremdrift | null, readonly sagsstatus: string | null, readonly foelsomhed: Foelsomhed, readonly oprettet: string | null, readonly senestAendret: string, readonly kle: { readonly kode: string, readonly titel: string | null }, readonly handlingsfacet: { readonly kode: string, readonly titel: string | null } | null, readonly afgoerelse: { readonly kode: string, readonly titel: string | null } | null, readonly ejer: { readonly cvr: string, readonly navn: string | null }, readonly ansvarligEnhed: { readonly uuid: string, readonly navn: string | null, readonly telefon: string | null, readonly email: string | null, readonly adresse: string | null, readonly overordnet: { readonly navn: string | null } | null, readonly leder: { readonly navn: string | null } | null } | null, readonly primaerBehandler: { readonly uuid: string | null, readonly navn: string | null, readonly enhed: { readonly navn: string | null, readonly telefon: string | null } | null } | null, readonly andreBehandlere: ReadonlyArray<{ readonly uuid: string | null, readonly navn: string | null, readonly enhed: { readonly navn: string | null } | null }>, readonly parter: ReadonlyArray<{ readonly rolle: string, readonly navn: string | null, readonly part: { readonly id: string, readonly navn: string | null, readonly cpr: string | null, readonly cvr: string | null, readonly beskyttet: boolean | null, readonly doedsdato: string | null } }>, readonly master: { readonly uuid: string, readonly navn: string } | null, readonly afsender: { readonly uuid: string, readonly navn: string } | null, readonly ogsaa: ReadonlyArray<{ readonly uuid: string, readonly sagsnummer: string | null, readonly system: { readonly navn: string } | null }>, readonly oprettetAf: { readonly uuid: string | null, readonly navn: string | null } | null, readonly journalnotater: { readonly totalCount: number, readonly nodes: ReadonlyArray<NotatlinjeFragment> }, readonly dokumenter: { readonly totalCount: number, readonly nodes: ReadonlyArray<DokumentlinjeFragment> }, readonly bevillinger: ReadonlyArray<{ readonly uuid: string, readonly brugervendtNoegle: string | null, readonly startdato: string | null, readonly slutdato: string | null, readonly begrundelse: string | null, readonly bevilgetAf: { readonly navn: string | null } | null, readonly ydelser: ReadonlyArray<YdelseslinjeFragment> }>, readonly relationer: ReadonlyArray<{ readonly rolle: string, readonly sag: { readonly uuid: string, readonly sagsnummer: string | null, readonly titel: string | null, readonly fremdrift: Fremdrift | null } }>, readonly genstande: ReadonlyArray<{ readonly rolle: string, readonly reference: string | null, readonly tekst: string | null }>, readonly virkning: { readonly fra: string, readonly til: string | null }, readonly adgang: ReadonlyArray<{ readonly rolle: string, readonly kle: ReadonlyArray<string> | null, readonly orgEnheder: ReadonlyArray<string> | null, readonly foelsomhed: Foelsomhed }> } | null };

export type FlereSagerQueryVariables = Exact<{
  part: PartInput;
  filter: SagFilter;
  efter?: string | null | undefined;
}>;


export type FlereSagerQuery = { readonly overblik: { readonly sager: { readonly totalCount: number, readonly nodes: ReadonlyArray<SagslinjeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type SaglinkQueryVariables = Exact<{
  uuid: string;
  retur?: string | null | undefined;
}>;


export type SaglinkQuery = { readonly sag: { readonly link: string | null } | null };

export type FindSagsnummerQueryVariables = Exact<{
  sagsnummer: string;
}>;


export type FindSagsnummerQuery = { readonly sager: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
      { readonly parter: ReadonlyArray<{ readonly rolle: string, readonly navn: string | null, readonly part: { readonly id: string, readonly navn: string | null } }> }
      & SagslinjeFragment
    )> } };

export type AftalerQueryVariables = Exact<{ [key: string]: never; }>;


export type AftalerQuery = { readonly serviceaftaler: ReadonlyArray<AftaleFragment>, readonly videregivelsesaftaler: ReadonlyArray<VideregivelseFragment> };

export type SletNotatMutationVariables = Exact<{
  id: string | number;
}>;


export type SletNotatMutation = { readonly sletJournalnotat: { readonly slettet: boolean, readonly fejl: ReadonlyArray<{ readonly besked: string }> } };

export type SoegQueryVariables = Exact<{
  tekst?: string | null | undefined;
  filter: SoegFilter;
  efter?: string | null | undefined;
}>;


export type SoegQuery = { readonly soeg: { readonly totalCount: number | null, readonly forsinket: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Sag', readonly uuid: string, readonly sagsnummer: string | null, readonly titel: string | null, readonly fremdrift: Fremdrift | null, readonly senestAendret: string, readonly kle: { readonly kode: string, readonly titel: string | null }, readonly ansvarligEnhed: { readonly navn: string | null } | null, readonly master: { readonly navn: string } | null }
      | { readonly __typename: 'Dokument', readonly uuid: string, readonly titel: string | null, readonly type: string | null, readonly brevdato: string | null, readonly master: { readonly navn: string } | null, readonly sager: ReadonlyArray<{ readonly uuid: string, readonly titel: string | null }> }
      | { readonly __typename: 'Journalnotat', readonly id: string, readonly titel: string | null, readonly tekst: string | null, readonly oprettet: string, readonly kilde: { readonly navn: string }, readonly sag: { readonly uuid: string, readonly titel: string | null } | null }
      | { readonly __typename: 'BevilgetYdelse', readonly id: string, readonly navn: string | null, readonly beloeb: string | null, readonly frekvens: string | null, readonly startdato: string | null, readonly slutdato: string | null, readonly kle: { readonly kode: string, readonly titel: string | null }, readonly bevilling: { readonly sag: { readonly uuid: string, readonly titel: string | null } | null } }
    >, readonly facetter: FacettalFragment | null } };

export type FacetlinjeFragment = { readonly vaerdi: string, readonly titel: string | null, readonly antal: number | null, readonly undertrykt: boolean };

export type FacettalFragment = { readonly slags: ReadonlyArray<FacetlinjeFragment>, readonly kle: ReadonlyArray<FacetlinjeFragment>, readonly fremdrift: ReadonlyArray<FacetlinjeFragment>, readonly master: ReadonlyArray<FacetlinjeFragment>, readonly aar: ReadonlyArray<FacetlinjeFragment>, readonly beloeb: { readonly antal: number | null, readonly sum: string | null, readonly mindste: string | null, readonly stoerste: string | null, readonly undertrykt: boolean } | null };

export type StatistikQueryVariables = Exact<{
  tekst?: string | null | undefined;
  filter: SoegFilter;
}>;


export type StatistikQuery = { readonly soeg: { readonly totalCount: number | null, readonly forsinket: boolean, readonly facetter: FacettalFragment | null } };

export type HelStikproeveFragment = { readonly id: string, readonly enhed: string, readonly maaned: string, readonly froe: string, readonly antal: number, readonly trukket: string, readonly mangler: number, readonly poster: ReadonlyArray<{ readonly plads: number, readonly eget: boolean, readonly opslag: OpslagslinjeFragment | null, readonly vurderinger: ReadonlyArray<{ readonly tidspunkt: string, readonly brugernavn: string | null, readonly bruger: string, readonly udfald: StikproeveUdfald, readonly bemaerkning: string | null }> }> };

export type StikproeverQueryVariables = Exact<{ [key: string]: never; }>;


export type StikproeverQuery = { readonly stikproever: ReadonlyArray<{ readonly id: string, readonly enhed: string, readonly maaned: string, readonly antal: number, readonly trukket: string, readonly mangler: number }> };

export type BesvarServiceaftaleMutationVariables = Exact<{
  id: string | number;
  godkend: boolean;
}>;


export type BesvarServiceaftaleMutation = { readonly besvarServiceaftale: { readonly id: string, readonly status: ServiceaftaleStatus } };

export type BesvarVideregivelseMutationVariables = Exact<{
  id: string | number;
  godkend: boolean;
}>;


export type BesvarVideregivelseMutation = { readonly besvarVideregivelsesaftale: { readonly id: string, readonly status: ServiceaftaleStatus } };

export type TalQueryVariables = Exact<{
  filter: SoegFilter;
  mindst: number;
}>;


export type TalQuery = { readonly statistik: { readonly borgereMedAabneSager: number | null, readonly sager: { readonly hovedgruppe: ReadonlyArray<TalcelleFragment>, readonly maaned: ReadonlyArray<TalcelleFragment>, readonly status: ReadonlyArray<TalcelleFragment> }, readonly gennemloeb: ReadonlyArray<{ readonly fra: Fremdrift, readonly til: Fremdrift, readonly antal: number | null, readonly median: number | null, readonly p90: number | null, readonly undertrykt: boolean }>, readonly ydelser: ReadonlyArray<{ readonly navn: string | null, readonly frekvens: string | null, readonly antal: number | null, readonly sum: string | null, readonly undertrykt: boolean }> } | null };

export type TalcelleFragment = { readonly vaerdi: string, readonly antal: number | null, readonly undertrykt: boolean };

export type TidslinjeQueryVariables = Exact<{
  part: PartInput;
  efter?: string | null | undefined;
}>;


export type TidslinjeQuery = { readonly overblik: { readonly tidslinje: { readonly nodes: ReadonlyArray<{ readonly tidspunkt: string, readonly slags: string, readonly tekst: string, readonly kilde: { readonly uuid: string, readonly navn: string }, readonly sag: { readonly uuid: string, readonly kle: { readonly kode: string } } | null, readonly bevilling: { readonly uuid: string, readonly ydelser: ReadonlyArray<{ readonly kle: { readonly kode: string } }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type TilAlarmlisteMutationVariables = Exact<{
  liste: Alarmliste;
  poster: ReadonlyArray<AlarmpostInput> | AlarmpostInput;
}>;


export type TilAlarmlisteMutation = { readonly tilfoejTilAlarmliste: { readonly antal: number } };

export type TraekStikproeveMutationVariables = Exact<{
  enhed: string;
  maaned: string;
  antal: number;
}>;


export type TraekStikproeveMutation = { readonly traekStikproeve: { readonly id: string, readonly enhed: string, readonly maaned: string } };

export type VurderOpslagMutationVariables = Exact<{
  stikproeve: string;
  plads: number;
  udfald: StikproeveUdfald;
  bemaerkning?: string | null | undefined;
}>;


export type VurderOpslagMutation = { readonly vurderOpslag: HelStikproeveFragment };

export type FlereYdelserQueryVariables = Exact<{
  part: PartInput;
  aktiv: boolean;
  efter?: string | null | undefined;
}>;


export type FlereYdelserQuery = { readonly overblik: { readonly ydelser: { readonly totalCount: number, readonly nodes: ReadonlyArray<YdelseslinjeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
