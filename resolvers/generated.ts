// Made by scripts/codegen.ts from schema/graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GaeldendeGruppe, Adgang } from '../schema/domaene/adgang.ts';
import type { VistAdvis, AdvisForbindelse, AdvisKant, VistAnsvar, VistBehandler, VistYdelse, YdelseForbindelse, YdelseKant, VistBevilling, VistDokument, DokumentForbindelse, DokumentKant, VistEffektuering, EffektueringForbindelse, EffektueringKant, VistLinje, VistSystem, VistNotat, NotatForbindelse, NotatKant, VistKilde, VistKlasse, VistKvalitetspost, VistNoeglekonflikt, VistNoeglekonflikter, VistMyndighed, VistNode, VistOrgenhed, VistOverblik, Sideinfo, VistPart, VistPeriode, VistEksisterende, VistRegistrering, RegistreringForbindelse, RegistreringKant, VistSag, SagForbindelse, SagKant, VistSagReference, VistGenstand, VistSagspart, TidslinjeForbindelse, TidslinjeKant, VistTidslinjepost } from './vist.ts';
import type { VistAftalespor, VistServiceaftale, VistVideregivelse } from './aftale/vist.ts';
import type { VistAlarmopsaetning, VistForbrug, VistIndsigt, VistOpslag, OpslagForbindelse, OpslagKant, VistStikproeve, VistStikproevepost } from './revision/vist.ts';
import type { AlarmpostSvar } from '../db/queries/alarm.ts';
import type { PlanSvar } from '../db/svarfelter/ydelse.ts';
import type { VistFejl, VistGenafspillet } from './karantaene/arbejde.ts';
import type { ForretningskvitteringSvar } from '../db/queries/forsendelse.ts';
import type { VistNotatPayload, VistDokumentPayload, VistSletPayload } from './tilbage/vist.ts';
import type { KarantaeneForbindelse, KarantaeneKant, VistKarantaenepost } from './karantaene/vist.ts';
import type { VistAendring } from './stroem/vist.ts';
import type { Feltaendring } from '../schema/domaene/historik.ts';
import type { VistFacet, VistFacetter, Soegeforbindelse, Soegekant, VistHit, VistDaekning, VistGennemloeb, VistSagstal, VistStatistik, VistYdelsestal } from './soeg/vist.ts';
import type { VistCelle, VistSum } from '../schema/domaene/soegning/undertryk.ts';
import type { VurderingSvar } from '../db/queries/stikproeve.ts';
import type { Kontekst } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** KLE number: `32`, `32.30` or `32.30.04`. In filters and rights also with a trailing wildcard: `32*`, `32.30.*`. Judged by form, never by a year's list, so retired numbers stay valid. */
  KLE: { input: string; output: string; }
  /** A Danish personal number: 10 digits, accepted with or without hyphen, answered without. */
  CPR: { input: string; output: string; }
  /** A Danish company or authority number: 8 digits. */
  CVR: { input: string; output: string; }
  /** A uuid in either case; answered in lower case. */
  UUID: { input: string; output: string; }
  /** ISO 8601 instant, answered in UTC with `Z`. An instant sent without zone is read as Europe/Copenhagen. */
  DateTime: { input: string; output: string; }
  /** Calendar day in Europe/Copenhagen, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** Exact decimal amount in DKK as a string, e.g. `"12345.50"`. Never a float, never rounded. */
  Beloeb: { input: string; output: string; }
  /** An absolute address, `https://…`. */
  URL: { input: string; output: string; }
  /**
   * Where a page begins. Opaque: hand back what you were given, unchanged, in the same field with the same filter, order and
   * `paa`. It works for the caller it was made for, with the rights it was made with, for 24 hours; otherwise `UGYLDIG_CURSOR`.
   */
  Cursor: { input: string; output: string; }
};

/** A message that somebody should act on something, by a deadline. */
export type Advis = Node & {
  readonly __typename?: 'Advis';
  /** Opaque id, for `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its headline. */
  readonly titel?: Maybe<Scalars['String']['output']>;
  /** Its text. */
  readonly tekst?: Maybe<Scalars['String']['output']>;
  /** The day by which something should be done. */
  readonly frist?: Maybe<Scalars['Date']['output']>;
  /** The sag it is about. Null when it is about the citizen only, or you may not see the sag. */
  readonly sag?: Maybe<Sag>;
  /** The system it comes from. */
  readonly kilde: ItSystem;
  /** When it was made. */
  readonly oprettet: Scalars['DateTime']['output'];
};

/** A page of adviser. */
export type AdvisConnection = {
  readonly __typename?: 'AdvisConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<AdvisEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<Advis>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type AdvisEdge = {
  readonly __typename?: 'AdvisEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Advis;
};

/** What a system may do for one kommune, whoever sits at it: a caller's rights are cut to it. In force only while `GODKENDT`. */
export type Serviceaftale = {
  readonly __typename?: 'Serviceaftale';
  /** Names it in `besvarServiceaftale`. */
  readonly id: Scalars['ID']['output'];
  /** The system. */
  readonly system: ItSystem;
  /** The kommune. */
  readonly kommune: Myndighed;
  /** The privileges it gives the system; a user gets no more of them than the user's own token has. */
  readonly rettigheder: ReadonlyArray<Scalars['String']['output']>;
  /** The KLE patterns it covers. */
  readonly kle: ReadonlyArray<Scalars['KLE']['output']>;
  /** The highest følsomhed it covers. */
  readonly foelsomhed: Foelsomhed;
  /** Where it stands. */
  readonly status: ServiceaftaleStatus;
  /** When it was asked for. */
  readonly anmodet: Scalars['DateTime']['output'];
  /** When its status was last decided. Null: it waits. */
  readonly besluttet?: Maybe<Scalars['DateTime']['output']>;
  /** Who did what and when, in order. Only for ADMINISTRATION of the kommune; a system sees none of its own. */
  readonly spor: ReadonlyArray<Aftalespor>;
};

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

/** An owner lets another authority see what is the owner's. In force only while `GODKENDT`. */
export type Videregivelsesaftale = {
  readonly __typename?: 'Videregivelsesaftale';
  /** Names it in `besvarVideregivelsesaftale`. */
  readonly id: Scalars['ID']['output'];
  /** The authority that owns what is seen. */
  readonly ejer: Myndighed;
  /** The authority that may see it. */
  readonly modtager: Myndighed;
  /** The KLE patterns it covers. */
  readonly kle: ReadonlyArray<Scalars['KLE']['output']>;
  /** The highest følsomhed it covers. */
  readonly foelsomhed: Foelsomhed;
  /** The legal basis, in the receiver's words. */
  readonly hjemmel: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: ServiceaftaleStatus;
  /** When it was asked for. */
  readonly anmodet: Scalars['DateTime']['output'];
  /** When its status was last decided. Null: it waits. */
  readonly besluttet?: Maybe<Scalars['DateTime']['output']>;
  /** Who did what and when, in order. A person is named to that person's own authority only. */
  readonly spor: ReadonlyArray<Aftalespor>;
};

/** One thing that was done about an aftale. It is never changed afterwards. */
export type Aftalespor = {
  readonly __typename?: 'Aftalespor';
  /** What it became by it. */
  readonly handling: ServiceaftaleStatus;
  /** When. */
  readonly tidspunkt: Scalars['DateTime']['output'];
  /** Who: the `sub` of the token. Null: an operator of the installation. */
  readonly bruger?: Maybe<Scalars['UUID']['output']>;
  /** The name the token gave. */
  readonly brugernavn?: Maybe<Scalars['String']['output']>;
  /** The system it was done through. */
  readonly system?: Maybe<ItSystem>;
  /** The authority it was done for. */
  readonly myndighed?: Maybe<Myndighed>;
};

/** What a system asks to be allowed. */
export type AnmodServiceaftaleInput = {
  /** The system: its own uuid in a system token, any in an administrator's. */
  readonly system: Scalars['UUID']['input'];
  /** The kommune: the `cvr` of your token. */
  readonly kommune: Scalars['CVR']['input'];
  /** Privileges by name, e.g. `INDEKS_SKRIV`. */
  readonly rettigheder: ReadonlyArray<Scalars['String']['input']>;
  /** KLE patterns as rights are written: `32.30.04`, `32.30.*`, `32.*` or `*`. */
  readonly kle: ReadonlyArray<Scalars['KLE']['input']>;
  /** The highest følsomhed. */
  readonly foelsomhed: Foelsomhed;
};

/** What the authority of your token asks an owner to be shown. */
export type AnmodVideregivelsesaftaleInput = {
  /** The authority that owns it. */
  readonly ejer: Scalars['CVR']['input'];
  /** KLE patterns as rights are written. */
  readonly kle: ReadonlyArray<Scalars['KLE']['input']>;
  /** The highest følsomhed. */
  readonly foelsomhed: Foelsomhed;
  /** The legal basis, 3–500 characters. */
  readonly hjemmel: Scalars['String']['input'];
};

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

/** What one kommune has chosen that rings. Every version stays, with who made it. */
export type Alarmopsaetning = {
  readonly __typename?: 'Alarmopsaetning';
  /** The version; 0: nobody has chosen anything, and this is the standard. */
  readonly nr: Scalars['Int']['output'];
  /** When it was made. */
  readonly aendret?: Maybe<Scalars['DateTime']['output']>;
  /** Who made it. */
  readonly aendretAf?: Maybe<Scalars['UUID']['output']>;
  /** Alarms that do not ring at all. */
  readonly slaaetFra: ReadonlyArray<Alarm>;
  /** Alarms that do not ring where the user's own unit answers for something shown of the person. */
  readonly forklares: ReadonlyArray<Alarm>;
  /** Is a look-up on oneself refused, and not only rung for? */
  readonly afvisEgetCpr: Scalars['Boolean']['output'];
  /** Subjects that ring FOELSOM_KLE. */
  readonly kle: ReadonlyArray<Scalars['KLE']['output']>;
  /** The working day begins at this hour by Danish clocks. */
  readonly dagFra: Scalars['Int']['output'];
  /** It ends before this hour. */
  readonly dagTil: Scalars['Int']['output'];
  /** Are Saturdays and Sundays outside working hours? */
  readonly weekend: Scalars['Boolean']['output'];
  /** Units on duty round the clock: USAEDVANLIG_TID does not ring for them. */
  readonly doegnenheder: ReadonlyArray<Scalars['UUID']['output']>;
  /** So many different persons may one user look up in ten minutes. */
  readonly personerPrTiMinutter: Scalars['Int']['output'];
  /** So many in 24 hours. */
  readonly personerPrDoegn: Scalars['Int']['output'];
  /** Units that work on sager of their own: MANGE_UDEN_SAG rings for them. */
  readonly sagsenheder: ReadonlyArray<Scalars['UUID']['output']>;
  /** So many persons on whom their unit has nothing may a user of one of these look up in 24 hours. */
  readonly udenSagPrDoegn: Scalars['Int']['output'];
  /** The versions before it, newest first; at most 100. */
  readonly tidligere: ReadonlyArray<Alarmopsaetning>;
};

/** What is to be changed. What is left out stays as it is. */
export type AlarmopsaetningInput = {
  /** Alarms that shall not ring at all. */
  readonly slaaetFra?: InputMaybe<ReadonlyArray<Alarm>>;
  /** Alarms that shall not ring where the user's own unit answers for something shown of the person. */
  readonly forklares?: InputMaybe<ReadonlyArray<Alarm>>;
  /** Shall a look-up on oneself be refused? */
  readonly afvisEgetCpr?: InputMaybe<Scalars['Boolean']['input']>;
  /** Subjects that shall ring FOELSOM_KLE. */
  readonly kle?: InputMaybe<ReadonlyArray<Scalars['KLE']['input']>>;
  /** The hour the working day begins, 0–23. */
  readonly dagFra?: InputMaybe<Scalars['Int']['input']>;
  /** The hour it ends, 1–24, after `dagFra`. */
  readonly dagTil?: InputMaybe<Scalars['Int']['input']>;
  /** Shall Saturdays and Sundays be outside working hours? */
  readonly weekend?: InputMaybe<Scalars['Boolean']['input']>;
  /** Units on duty round the clock. */
  readonly doegnenheder?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** 1–10000. */
  readonly personerPrTiMinutter?: InputMaybe<Scalars['Int']['input']>;
  /** 1–10000. */
  readonly personerPrDoegn?: InputMaybe<Scalars['Int']['input']>;
  /** Units that work on sager of their own. */
  readonly sagsenheder?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** 1–10000. */
  readonly udenSagPrDoegn?: InputMaybe<Scalars['Int']['input']>;
};

/** A number on a list. The number itself is kept as a keyed hash and can be read by nobody. */
export type Alarmpost = {
  readonly __typename?: 'Alarmpost';
  /** What it is taken off by. */
  readonly id: Scalars['UUID']['output'];
  /** The list. */
  readonly liste: Alarmliste;
  /** The employee whose number it is: the `sub` of their token. */
  readonly bruger?: Maybe<Scalars['UUID']['output']>;
  /** The employee's unit. */
  readonly enhed?: Maybe<Scalars['UUID']['output']>;
  /** What whoever put it there wrote. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it was put there. */
  readonly tilfoejet: Scalars['DateTime']['output'];
  /** Who put it there. */
  readonly tilfoejetAf: Scalars['UUID']['output'];
  /** When it was taken off. */
  readonly fjernet?: Maybe<Scalars['DateTime']['output']>;
  /** Who took it off. */
  readonly fjernetAf?: Maybe<Scalars['UUID']['output']>;
};

/** A number to be put on a list. */
export type AlarmpostInput = {
  /** Whose number; register each number a person has had. */
  readonly part: PartInput;
  /** The employee: the `sub` of their token. Required on MEDARBEJDERE, and only there. */
  readonly bruger?: InputMaybe<Scalars['UUID']['input']>;
  /** The employee's unit: then they are the colleague of those in it; without, of everybody. */
  readonly enhed?: InputMaybe<Scalars['UUID']['input']>;
  /** For whoever reads the list; at most 200 characters, and nobody's number. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing a list. */
export type AlarmlistePayload = {
  readonly __typename?: 'AlarmlistePayload';
  /** How many posts were put there or taken off; what was so already is not counted. */
  readonly antal: Scalars['Int']['output'];
};

/** A decision to grant one or more ydelser. */
export type Bevilling = Node & {
  readonly __typename?: 'Bevilling';
  /** Opaque id, for `node`. */
  readonly id: Scalars['ID']['output'];
  /** The bevilling's uuid, the same in every system. */
  readonly uuid: Scalars['UUID']['output'];
  /** The number caseworkers know it by. */
  readonly brugervendtNoegle?: Maybe<Scalars['String']['output']>;
  /** Null when it has none or the caller may not see it. */
  readonly sag?: Maybe<Sag>;
  /** The authority that grants. */
  readonly ejer: Myndighed;
  /** The unit that answers for it. */
  readonly ansvarligEnhed?: Maybe<OrgEnhed>;
  /** Who granted it. */
  readonly bevilgetAf?: Maybe<Behandler>;
  /** To whom it is granted. */
  readonly bevillingsmodtager?: Maybe<Part>;
  /** Who receives it, when it is another. */
  readonly ydelsesmodtager?: Maybe<Part>;
  /** How sensitive it is. */
  readonly foelsomhed: Foelsomhed;
  /** Why it was granted. */
  readonly begrundelse?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly startdato?: Maybe<Scalars['Date']['output']>;
  /** Last day. Null: none set. */
  readonly slutdato?: Maybe<Scalars['Date']['output']>;
  /** Only those whose KLE the caller may see. */
  readonly ydelser: ReadonlyArray<BevilgetYdelse>;
  /** Payments of it. */
  readonly effektueringer: EffektueringConnection;
  /** Source time of the newest change to the bevilling itself. */
  readonly senestAendret: Scalars['DateTime']['output'];
  /** Registreringer touching what the caller may see: who changed what, when the source knew it, when we got it. Newest received first; others are absent, from the total too. */
  readonly historik: RegistreringConnection;
};


/** A decision to grant one or more ydelser. */
export type BevillingEffektueringerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A decision to grant one or more ydelser. */
export type BevillingHistorikArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** One ydelse of a bevilling. */
export type BevilgetYdelse = {
  readonly __typename?: 'BevilgetYdelse';
  /** Opaque id, stable as long as the ydelse is. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** What it is, by KLE. */
  readonly kle: Klasse;
  /** Granted amount per period: of the plan in force at the asked instant, else the last that was, else the next to come. Exact, as sent. */
  readonly beloeb?: Maybe<Scalars['Beloeb']['output']>;
  /** How often it is paid, in the source's own word; of the same plan. */
  readonly frekvens?: Maybe<Scalars['String']['output']>;
  /** `Forud` or `Bagud`; of the same plan. */
  readonly forudBagud?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly startdato?: Maybe<Scalars['Date']['output']>;
  /** Last day. Null: none set. */
  readonly slutdato?: Maybe<Scalars['Date']['output']>;
  /** Is it running at the asked instant? */
  readonly aktiv: Scalars['Boolean']['output'];
  /** May it have to be paid back? Null: the source did not say. */
  readonly tilbagebetalingspligtig?: Maybe<Scalars['Boolean']['output']>;
  /** How it is to be paid over time. */
  readonly plan: ReadonlyArray<Effektueringsplan>;
  /** The decision it is part of. */
  readonly bevilling: Bevilling;
  /** System of record. */
  readonly master?: Maybe<ItSystem>;
  /** Opens it in its system, as `Sag.link`. */
  readonly link?: Maybe<Scalars['URL']['output']>;
};


/** One ydelse of a bevilling. */
export type BevilgetYdelseLinkArgs = {
  retur?: InputMaybe<Scalars['URL']['input']>;
};

/** A stretch of the plan for paying a ydelse. */
export type Effektueringsplan = {
  readonly __typename?: 'Effektueringsplan';
  /** The source's own id of it, within the ydelse. */
  readonly id?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly startdato?: Maybe<Scalars['Date']['output']>;
  /** Last day. Null: none set. */
  readonly slutdato?: Maybe<Scalars['Date']['output']>;
  /** Amount per period. Exact, as sent. */
  readonly beloeb?: Maybe<Scalars['Beloeb']['output']>;
  /** How often it is paid, in the source's own word. */
  readonly frekvens?: Maybe<Scalars['String']['output']>;
  /** `Forud` or `Bagud`. */
  readonly forudBagud?: Maybe<Scalars['String']['output']>;
  /** The day of the period on which it can be drawn. */
  readonly dispositionsdag?: Maybe<Scalars['String']['output']>;
};

/** All given fields must hold; a list means any of, an empty list matches nothing. */
export type YdelseFilter = {
  /** The part receives it. */
  readonly part?: InputMaybe<PartInput>;
  /** What it is; with wildcards. */
  readonly kle?: InputMaybe<ReadonlyArray<Scalars['KLE']['input']>>;
  /** Text its name holds, in either case. */
  readonly navn?: InputMaybe<Scalars['String']['input']>;
  /** The system of record. */
  readonly master?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The amount as `BevilgetYdelse.beloeb` shows it. */
  readonly beloeb?: InputMaybe<BeloebInterval>;
  /** Is it running at the asked instant? */
  readonly aktiv?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its first day. */
  readonly start?: InputMaybe<TidsrumInput>;
};

/** The order of ydelser. Ties are broken by id. */
export type YdelseSortering = {
  /** What to order by. */
  readonly felt: YdelseSorteringFelt;
  /** Which way. */
  readonly retning: Retning;
};

/** What ydelser can be ordered by. */
export type YdelseSorteringFelt =
  /** First day. */
  | 'STARTDATO'
  /** The amount as `BevilgetYdelse.beloeb` shows it. */
  | 'BELOEB'
  /** The name. */
  | 'NAVN';

/** A page of bevilgede ydelser. */
export type BevilgetYdelseConnection = {
  readonly __typename?: 'BevilgetYdelseConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<BevilgetYdelseEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<BevilgetYdelse>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type BevilgetYdelseEdge = {
  readonly __typename?: 'BevilgetYdelseEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: BevilgetYdelse;
};

/** A dokument on a sag: what it is and where it lies. The index never holds its content. */
export type Dokument = Node & {
  readonly __typename?: 'Dokument';
  /** Opaque id, for `node`. */
  readonly id: Scalars['ID']['output'];
  /** The dokument's uuid, the same in every system. */
  readonly uuid: Scalars['UUID']['output'];
  /** The number caseworkers know it by. */
  readonly dokumentnummer?: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  readonly titel?: Maybe<Scalars['String']['output']>;
  /** The source's own word for its type, e.g. `Brev`. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** The date on the letter. */
  readonly brevdato?: Maybe<Scalars['Date']['output']>;
  /** How far it is, e.g. `Endeligt`. */
  readonly fremdrift?: Maybe<Scalars['String']['output']>;
  /** How sensitive it is. */
  readonly foelsomhed: Foelsomhed;
  /** What it is about. */
  readonly kle?: Maybe<Klasse>;
  /** Only sager the caller may see. */
  readonly sager: ReadonlyArray<Sag>;
  /** Sender, receivers and whom it is about. Other people's CPR: see `Part.cpr`. */
  readonly parter: ReadonlyArray<Sagspart>;
  /** System of record. */
  readonly master?: Maybe<ItSystem>;
  /** Opens it in its system, as `Sag.link`. */
  readonly link?: Maybe<Scalars['URL']['output']>;
  /** Source time of the newest change to the dokument itself. */
  readonly senestAendret: Scalars['DateTime']['output'];
  /** Registreringer touching what the caller may see: who changed what, when the source knew it, when we got it. Newest received first; others are absent, from the total too. */
  readonly historik: RegistreringConnection;
};


/** A dokument on a sag: what it is and where it lies. The index never holds its content. */
export type DokumentLinkArgs = {
  retur?: InputMaybe<Scalars['URL']['input']>;
};


/** A dokument on a sag: what it is and where it lies. The index never holds its content. */
export type DokumentHistorikArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** All given fields must hold; a list means any of, an empty list matches nothing. */
export type DokumentFilter = {
  /** The part is named by the dokument, or takes part in a sag it hangs on. */
  readonly part?: InputMaybe<PartInput>;
  /** Its subject; with wildcards. */
  readonly kle?: InputMaybe<ReadonlyArray<Scalars['KLE']['input']>>;
  /** The source's own word for its type. */
  readonly type?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The date on the letter. */
  readonly brevdato?: InputMaybe<TidsrumInput>;
  /** The sag it hangs on, when you may see that. */
  readonly sag?: InputMaybe<Scalars['UUID']['input']>;
};

/** A page of dokumenter. */
export type DokumentConnection = {
  readonly __typename?: 'DokumentConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<DokumentEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<Dokument>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type DokumentEdge = {
  readonly __typename?: 'DokumentEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Dokument;
};

/** A payment, made or to come. */
export type Effektuering = Node & {
  readonly __typename?: 'Effektuering';
  /** Opaque id, for `node`. */
  readonly id: Scalars['ID']['output'];
  /** The effektuering's uuid, the same in every system. */
  readonly uuid: Scalars['UUID']['output'];
  /** First day of the period it covers. */
  readonly startdato?: Maybe<Scalars['Date']['output']>;
  /** Last day of the period it covers. */
  readonly slutdato?: Maybe<Scalars['Date']['output']>;
  /** The day the money can be drawn. */
  readonly dispositionsdato?: Maybe<Scalars['Date']['output']>;
  /** Totals are null unless the caller may see every line. */
  readonly bruttobeloeb?: Maybe<Scalars['Beloeb']['output']>;
  /** After tax and ATP. Null unless the caller may see every line. */
  readonly efterSkatOgAtp?: Maybe<Scalars['Beloeb']['output']>;
  /** Sent to be paid. Null unless the caller may see every line. */
  readonly sendtTilUdbetaling?: Maybe<Scalars['Beloeb']['output']>;
  /** Paid. Null unless the caller may see every line. */
  readonly udbetalt?: Maybe<Scalars['Beloeb']['output']>;
  /** Who receives the money. */
  readonly modtager?: Maybe<Part>;
  /** What it is made up of; only lines whose KLE the caller may see. */
  readonly linjer: ReadonlyArray<Effektueringslinje>;
  /** System of record. */
  readonly master?: Maybe<ItSystem>;
};

/** One line of a payment. */
export type Effektueringslinje = {
  readonly __typename?: 'Effektueringslinje';
  /** The ydelse, as the source points to it. */
  readonly ydelse?: Maybe<Scalars['String']['output']>;
  /** What it is, by KLE. */
  readonly kle?: Maybe<Klasse>;
  /** The amount. Exact, as sent. */
  readonly beloeb?: Maybe<Scalars['Beloeb']['output']>;
  /** First day it covers. */
  readonly fra?: Maybe<Scalars['Date']['output']>;
  /** Last day it covers. */
  readonly til?: Maybe<Scalars['Date']['output']>;
  /** The bevilling it is paid by. Null when the line names none that you may see. */
  readonly bevilling?: Maybe<Bevilling>;
};

/** A page of payments. */
export type EffektueringConnection = {
  readonly __typename?: 'EffektueringConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<EffektueringEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<Effektuering>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type EffektueringEdge = {
  readonly __typename?: 'EffektueringEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Effektuering;
};

/**
 * Where on the two time axes to look. Default for both: now. `virkning`: what holds in the world at that instant.
 * `registrering`: as this index knew it at that instant (its own time of receipt).
 */
export type PaaTidspunkt = {
  /** The instant in the world: what is in force then. May lie in the future. */
  readonly virkning?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instant of knowledge: what the index had received by then. Your rights are always those you have now. */
  readonly registrering?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A half-open period `[fra, til)`. */
export type Periode = {
  readonly __typename?: 'Periode';
  /** First instant of the period. */
  readonly fra: Scalars['DateTime']['output'];
  /** First instant after the period. Null: open. */
  readonly til?: Maybe<Scalars['DateTime']['output']>;
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

/** Direction of an order. */
export type Retning =
  /** Smallest, oldest or alphabetically first comes first. */
  | 'STIGENDE'
  /** Largest, newest or alphabetically last comes first. */
  | 'FALDENDE';

/** A span of time `[fra, til)` to filter by. Either end may be left out. */
export type TidsrumInput = {
  /** From and including. */
  readonly fra?: InputMaybe<Scalars['DateTime']['input']>;
  /** Up to, not including. */
  readonly til?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A span of amounts to filter by, both ends included. Either end may be left out. */
export type BeloebInterval = {
  /** From and including. */
  readonly fra?: InputMaybe<Scalars['Beloeb']['input']>;
  /** Up to and including. */
  readonly til?: InputMaybe<Scalars['Beloeb']['input']>;
};

/**
 * `first` defaults to 50, at most 200; default order is newest change first, then id. `senestAendret` is the source time of the newest change to
 * the object itself, never of something hanging on it. Lists include what has ended.
 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the first row of this page. Null when the page is empty. */
  readonly startCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Cursor of the last row of this page: hand it back as `after` to get the next. Null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** True when there are more rows that you may see after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when this page was asked for with `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
};

/** Something with an opaque id that can be asked for again with `node(id:)`. */
export type Node = {
  /** Opaque id. Do not take it apart; it may change form. */
  readonly id: Scalars['ID']['output'];
};

/** An authority: the kommune, or e.g. Udbetaling Danmark. */
export type Myndighed = {
  readonly __typename?: 'Myndighed';
  /** Its CVR number. */
  readonly cvr: Scalars['CVR']['output'];
  /** Its name as the source wrote it. Null when it was not sent. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** Three or four digits, where known. */
  readonly kommunekode?: Maybe<Scalars['String']['output']>;
};

/** A fagsystem, or another it-system that delivers to or asks this index. */
export type ItSystem = {
  readonly __typename?: 'ItSystem';
  /** Its uuid in the shared it-system catalogue. */
  readonly uuid: Scalars['UUID']['output'];
  /** The name in the catalogue, else the latest name sent for it. */
  readonly navn: Scalars['String']['output'];
};

/** A class: a KLE number, or a facet of one. */
export type Klasse = {
  readonly __typename?: 'Klasse';
  /** The number, e.g. `32.30.04`, or the facet, e.g. `G01`. */
  readonly kode: Scalars['String']['output'];
  /** Its title, as the source wrote it or from the register of classes. */
  readonly titel?: Maybe<Scalars['String']['output']>;
  /** Its uuid in KLE, where known. */
  readonly uuid?: Maybe<Scalars['UUID']['output']>;
};

/** Why something is shown: one group of rights that by itself lets you see it. */
export type Adgangsgrund = {
  readonly __typename?: 'Adgangsgrund';
  /** The privileges of the group, separated by blanks. */
  readonly rolle: Scalars['String']['output'];
  /** The KLE numbers of the group; `*` is every number. */
  readonly kle?: Maybe<ReadonlyArray<Scalars['KLE']['output']>>;
  /** The units of the group, those below them included where the right says so. Null: no limit on units. */
  readonly orgEnheder?: Maybe<ReadonlyArray<Scalars['UUID']['output']>>;
  /** The highest step of sensitivity in the group. */
  readonly foelsomhed: Foelsomhed;
};

/** What a fagsystem asks before it creates a sag. */
export type EksisterendeSagerInput = {
  /** Whom the new sag would be about. */
  readonly part: PartInput;
  /** Subjects it would be within; patterns are allowed. An empty list finds nothing. */
  readonly kle: ReadonlyArray<Scalars['KLE']['input']>;
  /** The handlingsfacet it would have, e.g. `G01`. Left out: any. */
  readonly handlingsfacet?: InputMaybe<Scalars['String']['input']>;
  /** Only sager that are not closed (`AFSLUTTET`). */
  readonly kunAabne?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is asked for, where the header `X-Formaal` does not say it; 3–200 characters. */
  readonly formaal?: InputMaybe<Scalars['String']['input']>;
};

/** What exists already, as far as the system's own groups reach. Having none that it may see and there being none look the same. */
export type EksisterendeSager = {
  readonly __typename?: 'EksisterendeSager';
  /** Those the caller may see, newest change first; at most 200. */
  readonly sager: ReadonlyArray<Sag>;
  /** Hand this back as `reservation` when you import the new sag: whoever imports second learns of the first. */
  readonly reservation: Scalars['ID']['output'];
  /** When the reservation says nothing any more. */
  readonly udloeber: Scalars['DateTime']['output'];
};

/** One message of a source about one object, as far as it changed what you may see. */
export type Registrering = {
  readonly __typename?: 'Registrering';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** `importer`, `opdater`, `ret`, `passiver` or `kasser`. */
  readonly operation: Scalars['String']['output'];
  /** When the source registered it. */
  readonly tidspunkt: Scalars['DateTime']['output'];
  /** When the index received it. */
  readonly modtaget: Scalars['DateTime']['output'];
  /** Who did it, as the source wrote it: the uuid of a person or system. */
  readonly aktoer?: Maybe<Scalars['String']['output']>;
  /** The system that sent it. */
  readonly kilde: ItSystem;
  /** What it changed, by field, then by virkning. Only fields you may read; persons by name, never by number. */
  readonly aendringer: ReadonlyArray<Aendring>;
};

/** One field that changed in one stretch of virkning. What was before is what the index knew until then. */
export type Aendring = {
  readonly __typename?: 'Aendring';
  /** The field's name; `parter.PrimaerPart` for a relation, `ydelser.<id>.beloeb` for a field of a ydelse. */
  readonly felt: Scalars['String']['output'];
  /** What it said. Null: nothing. */
  readonly foer?: Maybe<Scalars['String']['output']>;
  /** What it says from then on. Null: nothing. */
  readonly efter?: Maybe<Scalars['String']['output']>;
  /** Where in the world's time it changed. */
  readonly virkning: Periode;
};

/** A page of registreringer. */
export type RegistreringConnection = {
  readonly __typename?: 'RegistreringConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<RegistreringEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<Registrering>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see something of, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type RegistreringEdge = {
  readonly __typename?: 'RegistreringEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Registrering;
};

/** A note on a sag. */
export type Journalnotat = Node & {
  readonly __typename?: 'Journalnotat';
  /** Opaque id, for `node`. */
  readonly id: Scalars['ID']['output'];
  /** Its headline. */
  readonly titel?: Maybe<Scalars['String']['output']>;
  /** Its text, in the format below. */
  readonly tekst?: Maybe<Scalars['String']['output']>;
  /** `Text`, or the source's own word for what the text is. */
  readonly format?: Maybe<Scalars['String']['output']>;
  /** Null when the caller may write on the sag but not read it. */
  readonly sag?: Maybe<Sag>;
  /** When it was written. */
  readonly oprettet: Scalars['DateTime']['output'];
  /** Who wrote it. */
  readonly oprettetAf?: Maybe<Behandler>;
  /** The system it comes from. */
  readonly kilde: ItSystem;
  /** For a notat written here and sent to another system: waiting, accepted or rejected, with the reason. Null: it was not written here. */
  readonly forretningskvittering?: Maybe<Forretningskvittering>;
};

/** A page of notes. */
export type JournalnotatConnection = {
  readonly __typename?: 'JournalnotatConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<JournalnotatEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<Journalnotat>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type JournalnotatEdge = {
  readonly __typename?: 'JournalnotatEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Journalnotat;
};

/** What the system it was sent to says of something written here. */
export type Forretningskvittering = {
  readonly __typename?: 'Forretningskvittering';
  /** Where it stands. */
  readonly status: KvitteringStatus;
  /** When the receiver said so. Null: it has said nothing yet. */
  readonly tidspunkt?: Maybe<Scalars['DateTime']['output']>;
  /** Why, as the receiver put it. */
  readonly begrundelse?: Maybe<Scalars['String']['output']>;
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
  readonly sag: Scalars['UUID']['input'];
  /** 1–255 characters. */
  readonly titel: Scalars['String']['input'];
  /** 1–100,000 characters. */
  readonly tekst: Scalars['String']['input'];
  /** Your own key: the same key twice is one notat. One for each user of your system. */
  readonly noegle?: InputMaybe<Scalars['String']['input']>;
};

/** A dokument to be attached to a sag. */
export type TilknytDokumentInput = {
  /** The sag. */
  readonly sag: Scalars['UUID']['input'];
  /** The dokument, which you must be able to see. */
  readonly dokument: Scalars['UUID']['input'];
  /** What it is called on the sag. */
  readonly titel?: InputMaybe<Scalars['String']['input']>;
  /** Your own key, as for a notat. */
  readonly noegle?: InputMaybe<Scalars['String']['input']>;
};

/** The notat, or why it was not written. */
export type JournalnotatPayload = {
  readonly __typename?: 'JournalnotatPayload';
  /** The notat. */
  readonly journalnotat?: Maybe<Journalnotat>;
  /** What was wrong. */
  readonly fejl: ReadonlyArray<Fejl>;
};

/** The dokument, or why it was not attached. */
export type DokumentPayload = {
  readonly __typename?: 'DokumentPayload';
  /** The dokument. */
  readonly dokument?: Maybe<Dokument>;
  /** What was wrong. */
  readonly fejl: ReadonlyArray<Fejl>;
};

/** Whether it was withdrawn, or why not. */
export type SletPayload = {
  readonly __typename?: 'SletPayload';
  /** It is gone from the overview, and the receiver is told. */
  readonly slettet: Scalars['Boolean']['output'];
  /** What was wrong. */
  readonly fejl: ReadonlyArray<Fejl>;
};

/** A message that could not be taken in. Why it lies here is told, what it said never. */
export type KarantaenePost = {
  readonly __typename?: 'KarantaenePost';
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The system that sent it. Null: nobody could read who. */
  readonly kilde?: Maybe<ItSystem>;
  /** When it was received. */
  readonly modtaget: Scalars['DateTime']['output'];
  /** The type of the hændelse. Null when it could not be read as one. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Why it lies here, for a program. */
  readonly kode: Scalars['String']['output'];
  /** Where in it. */
  readonly felt?: Maybe<Scalars['String']['output']>;
  /** Why, in words; nothing of what was sent is quoted. */
  readonly begrundelse: Scalars['String']['output'];
  /** How many times it has been tried again. */
  readonly forsoeg: Scalars['Int']['output'];
};

/** Messages in quarantine, newest first. */
export type KarantaeneConnection = {
  readonly __typename?: 'KarantaeneConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<KarantaeneEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<KarantaenePost>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A message in a list. */
export type KarantaeneEdge = {
  readonly __typename?: 'KarantaeneEdge';
  /** Where it stands. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The message. */
  readonly node: KarantaenePost;
};

/** What became of a message that was tried again. */
export type Genafspillet = {
  readonly __typename?: 'Genafspillet';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** As on a receipt: `anvendt`, `advarsel`, `foraeldet`, `dublet`; `karantaene`: it stays; `ukendt`: it does not lie in your kommune's quarantine. */
  readonly status: Scalars['String']['output'];
  /** Why it stays. */
  readonly fejl: ReadonlyArray<Fejl>;
};

/** What was wrong. Expected failures are data. */
export type Fejl = {
  readonly __typename?: 'Fejl';
  /** For a program. */
  readonly kode: Scalars['String']['output'];
  /** Where. */
  readonly felt?: Maybe<Scalars['String']['output']>;
  /** In words. */
  readonly besked: Scalars['String']['output'];
};

/** A source: a system that delivers to your kommune, and how its deliveries stand. It says nothing about any person. */
export type Kilde = {
  readonly __typename?: 'Kilde';
  /** The system. */
  readonly system: ItSystem;
  /** How it stands. */
  readonly tilstand: KildeTilstand;
  /** Source time of the newest hændelse received. */
  readonly senesteHaendelse?: Maybe<Scalars['DateTime']['output']>;
  /** Seconds between the source's own time and ours, newest hændelse. */
  readonly forsinkelse?: Maybe<Scalars['Int']['output']>;
  /** Hændelser known to be missing (gaps in the source's own sequence). */
  readonly mangler: Scalars['Int']['output'];
  /** Hændelser that wait for something, e.g. for the object they change. */
  readonly afventer: Scalars['Int']['output'];
  /** Hændelser refused or put in quarantine. */
  readonly afvist: Scalars['Int']['output'];
  /** When its register was last compared with this index. Null: never. */
  readonly senesteAfstemning?: Maybe<Scalars['DateTime']['output']>;
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

/** What one source has been told of what it sent to your kommune – warnings, refusals, quarantine – counted. No object is named. */
export type Kvalitetspost = {
  readonly __typename?: 'Kvalitetspost';
  /** The system that sent it. */
  readonly kilde: ItSystem;
  /** What was odd or wrong, as on the receipt. */
  readonly kode: Scalars['String']['output'];
  /** Where in the hændelse; the places in lists are left out. */
  readonly felt: Scalars['String']['output'];
  /** How many times. */
  readonly antal: Scalars['Int']['output'];
  /** The last time. */
  readonly seneste: Scalars['DateTime']['output'];
};

/** Numbers that more than one live object of one source in your kommune is known by now. */
export type Noeglekonflikter = {
  readonly __typename?: 'Noeglekonflikter';
  /** How many numbers, also of objects you may not see; counted among the latest 10,000 objects that took one. */
  readonly antal: Scalars['Int']['output'];
  /** Those of whose objects you may see two or more, the latest first; at most 100. */
  readonly viste: ReadonlyArray<Noeglekonflikt>;
};

/** A number that more than one live object of one source in your kommune is known by now. */
export type Noeglekonflikt = {
  readonly __typename?: 'Noeglekonflikt';
  /** The system they are of. */
  readonly kilde: ItSystem;
  /** `sag`, `bevilling` or `effektuering`. */
  readonly slags: Scalars['String']['output'];
  /** Which number it is: `sagsnummer` or `brugervendtNoegle`. */
  readonly felt: Scalars['String']['output'];
  /** The number. */
  readonly noegle: Scalars['String']['output'];
  /** The objects you may see, at least two, at most 20. */
  readonly objekter: ReadonlyArray<Scalars['UUID']['output']>;
  /** When one of them last took it. */
  readonly seneste: Scalars['DateTime']['output'];
};

/** The caller, as the token says. */
export type Mig = {
  readonly __typename?: 'Mig';
  /** The user, or the system of a system token. */
  readonly uuid: Scalars['UUID']['output'];
  /** The name in the token. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** The authority the caller acts for. */
  readonly kommune: Myndighed;
  /** The system the caller works through. */
  readonly system?: Maybe<ItSystem>;
  /** The rights that count now: one entry per group, agreements taken into account. Groups are never combined. */
  readonly grupper: ReadonlyArray<Adgangsgrund>;
  /** Every privilege of any group. */
  readonly privilegier: ReadonlyArray<Scalars['String']['output']>;
  /** When the token expires. */
  readonly udloeber: Scalars['DateTime']['output'];
};

/** The limits every operation is held to. Past them the answer is `FOR_BRED` or `BAD_USER_INPUT`, and nothing is looked up. */
export type Graenser = {
  readonly __typename?: 'Graenser';
  /** Levels of fields below each other. */
  readonly dybde: Scalars['Int']['output'];
  /** Aliases in one document. */
  readonly aliaser: Scalars['Int']['output'];
  /** Lexical tokens in one document. */
  readonly tokens: Scalars['Int']['output'];
  /** Cost of one operation: one per field, times the rows its lists may hold (`first`, default 50). */
  readonly pris: Scalars['Int']['output'];
  /** The largest `first`. */
  readonly sideMax: Scalars['Int']['output'];
  /** Parter in one `overblikForKreds`. */
  readonly kredsMax: Scalars['Int']['output'];
  /** Different persons one caller may look up in a minute; each part of a kreds counts. Past it: `GRAENSE_OVERSKREDET`. */
  readonly personopslagPrMinut: Scalars['Int']['output'];
  /** Different persons one caller may look up in 24 hours. */
  readonly personopslagPrDoegn: Scalars['Int']['output'];
};

/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Asks a kommune to let a system in: the system itself with a system token, or an administrator of the kommune. Asking for the
   * same again answers the one there is. It grants nothing until the kommune approves it.
   */
  readonly anmodServiceaftale: Serviceaftale;
  /**
   * The kommune's answer, for its own ADMINISTRATION: approve, refuse, or – `godkend: false` on an approved one – withdraw. It
   * counts from the next request and the next hændelse on. The same answer twice is one; what has been refused or withdrawn must
   * be asked for anew. `NOT_FOUND` for an id that is unknown or another kommune's.
   */
  readonly besvarServiceaftale: Serviceaftale;
  /** Asks another authority to let yours see what is theirs. Needs ADMINISTRATION. It grants nothing until the owner approves it. */
  readonly anmodVideregivelsesaftale: Videregivelsesaftale;
  /** The owner's answer, as `besvarServiceaftale`: approve, refuse or withdraw. Needs ADMINISTRATION of the owner. */
  readonly besvarVideregivelsesaftale: Videregivelsesaftale;
  /** Changes what rings in your kommune; what is left out stays as it is. Needs ADMINISTRATION. */
  readonly saetAlarmopsaetning: Alarmopsaetning;
  /** Puts numbers on one of your kommune's lists, at most 500 at a time. Needs ADMINISTRATION, and a purpose (`X-Formaal`). */
  readonly tilfoejTilAlarmliste: AlarmlistePayload;
  /** Takes posts off your kommune's lists. Needs ADMINISTRATION. */
  readonly fjernFraAlarmliste: AlarmlistePayload;
  /** Draws a sample of a month that has ended. Without a seed it is one nobody can choose. Drawn again it is the same. Needs REVISION_SE for the unit. */
  readonly traekStikproeve: Stikproeve;
  /** Judges one look-up of a sample. Not your own: FORBIDDEN. Needs REVISION_SE for the unit. */
  readonly vurderOpslag: Stikproeve;
  /**
   * Tries messages in your kommune's quarantine again, in the order given, with the rights they were sent with; at most 100. What
   * could not be taken in this time either stays, with the reason of this time. Needs ADMINISTRATION.
   */
  readonly genafspil: ReadonlyArray<Genafspillet>;
  /**
   * Drops messages from your kommune's quarantine for good; at most 100. What they said is blanked; who dropped them and why (3–500
   * characters, nobody's number) stays in the trail. Back comes how many it was: an id that is unknown or another kommune's is none. Needs ADMINISTRATION.
   */
  readonly kasserFraKarantaene: Scalars['Int']['output'];
  /**
   * Writes a journalnotat on a sag, also one that another system owns: it is in the overview at once, and sent to the owner – or to the
   * system the kommune's fordelingsregler name – whose receipt is followed. Needs JOURNALNOTAT_SKRIV in a group that lets the sag through; reading it is not needed.
   */
  readonly opretJournalnotat: JournalnotatPayload;
  /** Corrects a notat written here through your system; what is left out stays. Needs JOURNALNOTAT_SKRIV as above. */
  readonly retJournalnotat: JournalnotatPayload;
  /** Withdraws a notat written here through your system. Needs JOURNALNOTAT_SKRIV as above. */
  readonly sletJournalnotat: SletPayload;
  /** Asks the owner of a sag to attach a dokument (its reference, not its content). It hangs on the sag when the owner says so. Needs DOKUMENT_SKRIV in a group that lets the sag through, and that you may see the dokument. */
  readonly tilknytDokument: DokumentPayload;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationAnmodServiceaftaleArgs = {
  input: AnmodServiceaftaleInput;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationBesvarServiceaftaleArgs = {
  id: Scalars['ID']['input'];
  godkend: Scalars['Boolean']['input'];
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationAnmodVideregivelsesaftaleArgs = {
  input: AnmodVideregivelsesaftaleInput;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationBesvarVideregivelsesaftaleArgs = {
  id: Scalars['ID']['input'];
  godkend: Scalars['Boolean']['input'];
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationSaetAlarmopsaetningArgs = {
  input: AlarmopsaetningInput;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationTilfoejTilAlarmlisteArgs = {
  liste: Alarmliste;
  poster: ReadonlyArray<AlarmpostInput>;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationFjernFraAlarmlisteArgs = {
  ider: ReadonlyArray<Scalars['UUID']['input']>;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationTraekStikproeveArgs = {
  enhed: Scalars['UUID']['input'];
  maaned: Scalars['String']['input'];
  antal?: InputMaybe<Scalars['Int']['input']>;
  froe?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationVurderOpslagArgs = {
  stikproeve: Scalars['UUID']['input'];
  plads: Scalars['Int']['input'];
  udfald: StikproeveUdfald;
  bemaerkning?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationGenafspilArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationKasserFraKarantaeneArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  begrundelse: Scalars['String']['input'];
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationOpretJournalnotatArgs = {
  input: OpretJournalnotatInput;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationRetJournalnotatArgs = {
  id: Scalars['ID']['input'];
  titel?: InputMaybe<Scalars['String']['input']>;
  tekst?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationSletJournalnotatArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed here. What a fagsystem is master of is changed there. */
export type MutationTilknytDokumentArgs = {
  input: TilknytDokumentInput;
};

/** A unit of an organisation. */
export type OrgEnhed = {
  readonly __typename?: 'OrgEnhed';
  /** Its uuid. */
  readonly uuid: Scalars['UUID']['output'];
  /** Its name: as the source wrote it on the object you came from, else from the organisation register. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** The unit above it. */
  readonly overordnet?: Maybe<OrgEnhed>;
  /** Telephone number for enquiries. */
  readonly telefon?: Maybe<Scalars['String']['output']>;
  /** Mail address for enquiries. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Postal address, in one line. */
  readonly adresse?: Maybe<Scalars['String']['output']>;
  /** EAN location number for invoices. */
  readonly ean?: Maybe<Scalars['String']['output']>;
  /** Who leads the unit. */
  readonly leder?: Maybe<Behandler>;
};

/** An employee, or a system acting as one. */
export type Behandler = {
  readonly __typename?: 'Behandler';
  /** The uuid it is known by in the organisation. Null when the source wrote another kind of reference. */
  readonly uuid?: Maybe<Scalars['UUID']['output']>;
  /** The name as the source wrote it, else from the organisation register. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** The unit the person belongs to, where the organisation register says so. */
  readonly enhed?: Maybe<OrgEnhed>;
};

/** Who answers for a subject. */
export type Ansvar = {
  readonly __typename?: 'Ansvar';
  /** The subject asked about. */
  readonly klasse: Klasse;
  /** The unit that answers for it. */
  readonly enhed?: Maybe<OrgEnhed>;
  /** The system that receives work on it. */
  readonly system?: Maybe<ItSystem>;
};

/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type Overblik = {
  readonly __typename?: 'Overblik';
  /** The part asked about. */
  readonly part: Part;
  /** Sager the part takes part in, in any role. Needs SAGER_SE. */
  readonly sager?: Maybe<SagConnection>;
  /** Ydelser granted to the part. Needs YDELSER_SE. */
  readonly ydelser?: Maybe<BevilgetYdelseConnection>;
  /** Payments of ydelser granted to the part. Needs YDELSER_SE. */
  readonly effektueringer?: Maybe<EffektueringConnection>;
  /** Notes on the part's sager. Needs JOURNALNOTATER_SE, and SAGER_SE in the same group. */
  readonly journalnotater?: Maybe<JournalnotatConnection>;
  /** Dokumenter on the part's sager, or naming the part. Needs DOKUMENTER_SE. */
  readonly dokumenter?: Maybe<DokumentConnection>;
  /** Messages that somebody should act on, on the part's sager or on the part. Needs JOURNALNOTATER_SE. */
  readonly adviser?: Maybe<AdvisConnection>;
  /** Newest first: what happened, in which system, on what. */
  readonly tidslinje?: Maybe<TidslinjeConnection>;
  /** Responsible units with contact details, each once. */
  readonly ansvarlige: ReadonlyArray<OrgEnhed>;
  /** Sources that deliver to the kommune within the caller's rights: fresh, late, silent or with gaps. Never derived from this part's objects. */
  readonly kilder: ReadonlyArray<Kilde>;
  /** False if one of them is TAVS or UFULDSTAENDIG (known gaps). Late alone is not incomplete. */
  readonly komplet: Scalars['Boolean']['output'];
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikSagerArgs = {
  filter?: InputMaybe<SagFilter>;
  sortering?: InputMaybe<SagSortering>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikYdelserArgs = {
  filter?: InputMaybe<YdelseFilter>;
  sortering?: InputMaybe<YdelseSortering>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikEffektueringerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikJournalnotaterArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikDokumenterArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikAdviserArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A connection is null only when that part of the answer failed (see `errors`); the rest still stands. */
export type OverblikTidslinjeArgs = {
  fra?: InputMaybe<Scalars['DateTime']['input']>;
  til?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** Live: over HTTP as `text/event-stream`, one operation a connection (graphql-sse, distinct connections). */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Says that something changed in the overview of this part, within what the caller may see. Re-authorised at every message; the
   * stream ends within 30 seconds of the token or the right to read being withdrawn. What happens while the connection is down is
   * not told: ask for the overview again when it is back. Needs a purpose (`X-Formaal`) and any one reading privilege.
   */
  readonly overblikAendret: OverblikAendring;
};


/** Live: over HTTP as `text/event-stream`, one operation a connection (graphql-sse, distinct connections). */
export type SubscriptionOverblikAendretArgs = {
  part: PartInput;
};

/** Something changed. */
export type OverblikAendring = {
  readonly __typename?: 'OverblikAendring';
  /** What changed: `sag`, `dokument`, `journalnotat`, `advis`, `bevilling` or `effektuering`. */
  readonly slags: Scalars['String']['output'];
  /** The sag that changed, or that it stands on. Null: there is none, or it is there no more. */
  readonly sag?: Maybe<Sag>;
  /** The bevilling that changed, or that was paid from. */
  readonly bevilling?: Maybe<Bevilling>;
  /** When the index learned of it. */
  readonly tidspunkt: Scalars['DateTime']['output'];
};

/** One thing that happened. */
export type TidslinjePost = {
  readonly __typename?: 'TidslinjePost';
  /** When it happened, by the source's clock. */
  readonly tidspunkt: Scalars['DateTime']['output'];
  /** `sag`, `fremdrift`, `dokument`, `journalnotat`, `advis`, `bevilling` or `effektuering`. */
  readonly slags: Scalars['String']['output'];
  /** What happened, in Danish, to be shown as it is. */
  readonly tekst: Scalars['String']['output'];
  /** The system it happened in. */
  readonly kilde: ItSystem;
  /** The sag it happened on. Null when there is none that you may see. */
  readonly sag?: Maybe<Sag>;
  /** The bevilling it happened on. Null when there is none that you may see. */
  readonly bevilling?: Maybe<Bevilling>;
};

/** A page of the timeline. It has no total: what has happened has no end. */
export type TidslinjeConnection = {
  readonly __typename?: 'TidslinjeConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<TidslinjeEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<TidslinjePost>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type TidslinjeEdge = {
  readonly __typename?: 'TidslinjeEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: TidslinjePost;
};

/** Who is asked about. Exactly one. */
export type PartInput =
  /** A person's number. It belongs in variables, so that it stands in no log of documents. */
  { readonly cpr: Scalars['CPR']['input']; readonly cvr?: never; readonly pnummer?: never; readonly id?: never; }
  |  /** A company's number. */
  { readonly cpr?: never; readonly cvr: Scalars['CVR']['input']; readonly pnummer?: never; readonly id?: never; }
  |  /** A production unit: 10 digits. */
  { readonly cpr?: never; readonly cvr?: never; readonly pnummer: Scalars['String']['input']; readonly id?: never; }
  |  /** The opaque `id` of a Part, given to a caller of the same authority. */
  { readonly cpr?: never; readonly cvr?: never; readonly pnummer?: never; readonly id: Scalars['ID']['input']; };

/** A person or company that somebody has a sag about. */
export type Part = {
  readonly __typename?: 'Part';
  /** Opaque, made from the number the part was found by; the same number has the same id within an authority. Say it in `PartInput.id`. */
  readonly id: Scalars['ID']['output'];
  /**
   * The number asked for. For others than the part asked or filtered by, null in every list and overview; ask for the one
   * object (`sag`, `dokument`, `bevilling`, `effektuering` by uuid, or `node`) to see it.
   */
  readonly cpr?: Maybe<Scalars['CPR']['output']>;
  /** The company's number, when the part is one. */
  readonly cvr?: Maybe<Scalars['CVR']['output']>;
  /** From the CPR or CVR register where your kommune may see that, else as the sources you may see wrote it. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** Navne- og adressebeskyttelse. Null: not known to this caller. */
  readonly beskyttet?: Maybe<Scalars['Boolean']['output']>;
  /** The day the person died. Null: alive, or not known to this caller. */
  readonly doedsdato?: Maybe<Scalars['Date']['output']>;
  /** Earlier and later numbers of the same part, where the caller may know them. */
  readonly andreNumre: ReadonlyArray<Scalars['String']['output']>;
};

/** A part of a sag or dokument, and its role there. */
export type Sagspart = {
  readonly __typename?: 'Sagspart';
  /** `PrimaerPart`, `SekundaerPart`, `Ydelsesmodtager`, `Bevillingsmodtager`, `Parter` or `Kopiparter`. */
  readonly rolle: Scalars['String']['output'];
  /** The part. */
  readonly part: Part;
  /** The name as it was sent with this object. */
  readonly navn?: Maybe<Scalars['String']['output']>;
};

/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** The combined overview of one part. A part nobody has written about, and one whose sager you may not see, look the same: empty. */
  readonly overblik: Overblik;
  /** The overview of a kreds of borgere, in the order asked. At most 50. */
  readonly overblikForKreds: ReadonlyArray<Overblik>;
  /** Any object again, by the `id` it was shown with. Null for an id that is unknown, not yours to see, or of no such kind. */
  readonly node?: Maybe<Node>;
  /** One sag by its uuid. Null when there is none that you may see. */
  readonly sag?: Maybe<Sag>;
  /** One dokument by its uuid. Null when there is none that you may see. */
  readonly dokument?: Maybe<Dokument>;
  /** One bevilling by its uuid. Null when there is none that you may see. */
  readonly bevilling?: Maybe<Bevilling>;
  /** One økonomisk effektuering by its uuid. Null when there is none that you may see. */
  readonly effektuering?: Maybe<Effektuering>;
  /** Sager across persons, by filter. */
  readonly sager: SagConnection;
  /** Bevilgede ydelser across persons, by filter. */
  readonly ydelser: BevilgetYdelseConnection;
  /** Dokumenter across persons, by filter. */
  readonly dokumenter: DokumentConnection;
  /**
   * Free text, filters and facets over sager, dokumenter, journalnotater and ydelser. Every word must be found, in any form
   * or as the beginning of a longer word; numbers of parts and sager with or without hyphen; `% _ * " \\` mean themselves.
   * Needs SOEG, or STATISTIK for counts without rows. `paa.registrering` cannot be searched at.
   */
  readonly soeg: SoegConnection;
  /**
   * Counts beside `soeg`, for analysts: needs SOEG or STATISTIK, and no rows are shown. Null while too much is waiting to be
   * indexed. `mindstAabneSager` is 1–100.
   */
  readonly statistik?: Maybe<Statistik>;
  /** For fagsystemer: what exists already for this part and subject, before you create. Needs INDEKS_OPSLAG; limited by the groups that hold it. */
  readonly eksisterendeSager: EksisterendeSager;
  /** For fagsystemer: is this part known with a live sag or ydelse on these KLE numbers? Yes or no, nothing else. Needs INDEKS_OPSLAG; limited by the groups that hold it. */
  readonly kendtPart: Scalars['Boolean']['output'];
  /**
   * For fagsystemer with a list: which of these at most 1,000 parts are known with a live sag or ydelse on these KLE numbers? Yes or no
   * in the order asked, nothing else; each is judged as in `kendtPart`, and counts in the budget. Needs INDEKS_OPSLAG; limited by the groups that hold it.
   */
  readonly kendteParter: ReadonlyArray<Scalars['Boolean']['output']>;
  /** Who is responsible for a subject in the caller's kommune, and which system receives work on it. `kle` is a full number, without wildcard. */
  readonly ansvar?: Maybe<Ansvar>;
  /** A class by its number. Null when the register of classes does not hold it. */
  readonly klasse?: Maybe<Klasse>;
  /** An org unit of the caller's own authority by its uuid. Null when it is unknown, or another's: those are seen on the objects they stand on. */
  readonly orgEnhed?: Maybe<OrgEnhed>;
  /** The sources the caller may see something from: how fresh, how complete. */
  readonly kilder: ReadonlyArray<Kilde>;
  /** The audit log of your own kommune, newest first. Needs the privilege REVISION_SE; asking is logged too. */
  readonly revisionslog: OpslagConnection;
  /** What a citizen may be told about look-ups on them in your kommune: times, purposes, systems; no employee names. Needs REVISION_SE. */
  readonly indsigt: ReadonlyArray<Indsigt>;
  /** Usage of your kommune by system in a quarter, e.g. `2026K4`. Needs REVISION_SE, STATISTIK or ADMINISTRATION. */
  readonly forbrug: ReadonlyArray<Forbrug>;
  /** What rings in your kommune. Needs REVISION_SE or ADMINISTRATION. */
  readonly alarmopsaetning: Alarmopsaetning;
  /** The newest posts of a list of your kommune, with `fjernede` those taken off it too; at most 10,000. Needs REVISION_SE or ADMINISTRATION. */
  readonly alarmliste: ReadonlyArray<Alarmpost>;
  /** Samples of the audit log of your kommune, newest month first; at most 100. Needs REVISION_SE. */
  readonly stikproever: ReadonlyArray<Stikproeve>;
  /** Serviceaftaler of your kommune, the one asked for last first. Needs ADMINISTRATION; a system token sees its own. */
  readonly serviceaftaler: ReadonlyArray<Serviceaftale>;
  /** Videregivelsesaftaler your authority is owner or receiver of. Needs ADMINISTRATION. */
  readonly videregivelsesaftaler: ReadonlyArray<Videregivelsesaftale>;
  /** Messages to your kommune that could not be taken in, newest first; of one kilde where one is given. Needs ADMINISTRATION. */
  readonly karantaene: KarantaeneConnection;
  /** What sources have been told of what they sent to your kommune, the most frequent first; at most 200, of one kilde where one is given. Needs ADMINISTRATION. */
  readonly kvalitet: ReadonlyArray<Kvalitetspost>;
  /**
   * Numbers that more than one live object of a source in your kommune is known by; of one kilde where one is given. Needs
   * ADMINISTRATION; objects are named as far as your reading privileges let you see them.
   */
  readonly noeglekonflikter: Noeglekonflikter;
  /** The caller: who, for which kommune, through which system, with which rights. */
  readonly mig: Mig;
  /** Limits of this API, so that a client can obey them. */
  readonly graenser: Graenser;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryOverblikArgs = {
  part: PartInput;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryOverblikForKredsArgs = {
  parter: ReadonlyArray<PartInput>;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QuerySagArgs = {
  uuid: Scalars['UUID']['input'];
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryDokumentArgs = {
  uuid: Scalars['UUID']['input'];
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryBevillingArgs = {
  uuid: Scalars['UUID']['input'];
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryEffektueringArgs = {
  uuid: Scalars['UUID']['input'];
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QuerySagerArgs = {
  filter?: InputMaybe<SagFilter>;
  sortering?: InputMaybe<SagSortering>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryYdelserArgs = {
  filter?: InputMaybe<YdelseFilter>;
  sortering?: InputMaybe<YdelseSortering>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryDokumenterArgs = {
  filter?: InputMaybe<DokumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QuerySoegArgs = {
  tekst?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SoegFilter>;
  sortering?: InputMaybe<SoegSortering>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryStatistikArgs = {
  filter?: InputMaybe<SoegFilter>;
  mindstAabneSager?: InputMaybe<Scalars['Int']['input']>;
  paa?: InputMaybe<PaaTidspunkt>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryEksisterendeSagerArgs = {
  opslag: EksisterendeSagerInput;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryKendtPartArgs = {
  part: PartInput;
  kle: ReadonlyArray<Scalars['KLE']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryKendteParterArgs = {
  parter: ReadonlyArray<PartInput>;
  kle: ReadonlyArray<Scalars['KLE']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryAnsvarArgs = {
  kle: Scalars['KLE']['input'];
  handlingsfacet?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryKlasseArgs = {
  kle: Scalars['KLE']['input'];
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryOrgEnhedArgs = {
  uuid: Scalars['UUID']['input'];
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryRevisionslogArgs = {
  filter: RevisionFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryIndsigtArgs = {
  part: PartInput;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryForbrugArgs = {
  kvartal: Scalars['String']['input'];
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryAlarmlisteArgs = {
  liste: Alarmliste;
  fjernede?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryStikproeverArgs = {
  enhed?: InputMaybe<Scalars['UUID']['input']>;
  maaned?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryServiceaftalerArgs = {
  status?: InputMaybe<ServiceaftaleStatus>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryVideregivelsesaftalerArgs = {
  status?: InputMaybe<ServiceaftaleStatus>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryKarantaeneArgs = {
  kilde?: InputMaybe<Scalars['UUID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryKvalitetArgs = {
  kilde?: InputMaybe<Scalars['UUID']['input']>;
};


/**
 * Everything that can be asked. What you may not see is absent – from lists, totals and errors – exactly as if it did not
 * exist. A question that names a part, or answers with a person's rows, needs the header `X-Formaal`.
 */
export type QueryNoeglekonflikterArgs = {
  kilde?: InputMaybe<Scalars['UUID']['input']>;
};

/** What the audit log is searched by. All given fields must hold; a list means any of, an empty list matches nothing. */
export type RevisionFilter = {
  /** Asked for, filtered by or shown, or what a shown object is about – under this very identifier. */
  readonly part?: InputMaybe<PartInput>;
  /** Who asked: the `sub` of the token. */
  readonly bruger?: InputMaybe<Scalars['UUID']['input']>;
  /** The user's own unit, as the token said it. */
  readonly orgEnhed?: InputMaybe<Scalars['UUID']['input']>;
  /** When it was asked. */
  readonly tidsrum?: InputMaybe<TidsrumInput>;
  /** The field of `Query` that was asked, e.g. `overblik`. */
  readonly slags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only those with an alarm, or only those without. */
  readonly alarm?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One look-up as it was written down before anything was shown: who, when, for what, on whom, and what came of it. */
export type Opslag = {
  readonly __typename?: 'Opslag';
  /** Its place in the log. */
  readonly id: Scalars['ID']['output'];
  /** When it was asked. */
  readonly tidspunkt: Scalars['DateTime']['output'];
  /** Who asked: a user, or a system on its own. */
  readonly bruger: Scalars['UUID']['output'];
  /** The name the token gave. */
  readonly brugernavn?: Maybe<Scalars['String']['output']>;
  /** The system it was asked through. */
  readonly system?: Maybe<ItSystem>;
  /** What it was for, as the caller said (`X-Formaal`). Null: nothing was said, and so nothing shown. */
  readonly formaal?: Maybe<Scalars['String']['output']>;
  /** The field of `Query` that was asked. */
  readonly slags: Scalars['String']['output'];
  /** Persons asked for or shown. A number is answered only for the part you filtered by. */
  readonly parter: ReadonlyArray<Part>;
  /** How many objects were shown. */
  readonly objekter: Scalars['Int']['output'];
  /** The arguments as JSON, without persons' numbers. */
  readonly kriterier?: Maybe<Scalars['String']['output']>;
  /** Objects shown, or the total that was told if that is more. */
  readonly antal: Scalars['Int']['output'];
  /** `VIST`, `INTET` (there was nothing to show) or `AFVIST` (refused). */
  readonly afgoerelse: Scalars['String']['output'];
  /** The error code of what was refused. */
  readonly grund?: Maybe<Scalars['String']['output']>;
  /** The rights that opened what was shown. */
  readonly rettigheder: ReadonlyArray<Scalars['String']['output']>;
  /** The caller's `X-TransaktionsId`, or the one made for it. */
  readonly transaktion: Scalars['UUID']['output'];
  /** What was out of the ordinary about it. */
  readonly alarmer: ReadonlyArray<Scalars['String']['output']>;
};

/** Look-ups, newest first. */
export type OpslagConnection = {
  readonly __typename?: 'OpslagConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<OpslagEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Opslag>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A look-up in a list. */
export type OpslagEdge = {
  readonly __typename?: 'OpslagEdge';
  /** Where it stands. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The look-up. */
  readonly node: Opslag;
};

/** A look-up as the citizen it was about may be told of it. No employee is named. */
export type Indsigt = {
  readonly __typename?: 'Indsigt';
  /** When it was. */
  readonly tidspunkt: Scalars['DateTime']['output'];
  /** The system it was made through. */
  readonly system: Scalars['String']['output'];
  /** What it was for. */
  readonly formaal: Scalars['String']['output'];
  /** How many objects were shown. */
  readonly antal: Scalars['Int']['output'];
};

/** How much one system used the index for a kommune in a quarter. */
export type Forbrug = {
  readonly __typename?: 'Forbrug';
  /** The kommune. */
  readonly kommune: Myndighed;
  /** The system. */
  readonly system: ItSystem;
  /** Look-ups made through it. */
  readonly opslag: Scalars['Int']['output'];
  /** Hændelser received from it. */
  readonly haendelser: Scalars['Int']['output'];
};

/** A sag in a fagsystem: what is being dealt with, for whom, and who answers for it. The index holds a copy; the fagsystem is master. */
export type Sag = Node & {
  readonly __typename?: 'Sag';
  /** Opaque id, for `node`. */
  readonly id: Scalars['ID']['output'];
  /** The sag's uuid, the same in every system. */
  readonly uuid: Scalars['UUID']['output'];
  /** The number caseworkers know it by. */
  readonly sagsnummer?: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  readonly titel?: Maybe<Scalars['String']['output']>;
  /** Only with the privilege; null otherwise, also when there is none. */
  readonly hemmeligTitel?: Maybe<Scalars['String']['output']>;
  /** A longer description. */
  readonly beskrivelse?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly fremdrift?: Maybe<Fremdrift>;
  /** The source's own word for the status. */
  readonly sagsstatus?: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  readonly kle: Klasse;
  /** What is being done, e.g. `G01`. */
  readonly handlingsfacet?: Maybe<Klasse>;
  /** How it was decided. */
  readonly afgoerelse?: Maybe<Klasse>;
  /** How sensitive it is. */
  readonly foelsomhed: Foelsomhed;
  /** The authority whose sag it is. */
  readonly ejer: Myndighed;
  /** The unit that answers for it. */
  readonly ansvarligEnhed?: Maybe<OrgEnhed>;
  /** The caseworker. */
  readonly primaerBehandler?: Maybe<Behandler>;
  /** Others who work on it. */
  readonly andreBehandlere: ReadonlyArray<Behandler>;
  /** Whom it is about, and other parts. Other people's CPR: see `Part.cpr`. */
  readonly parter: ReadonlyArray<Sagspart>;
  /** System of record. */
  readonly master?: Maybe<ItSystem>;
  /** The system that sent it. */
  readonly afsender?: Maybe<ItSystem>;
  /** The same sag in another system during a declared transition, where you may see that too; lists show it once, as the new system has it. */
  readonly ogsaa: ReadonlyArray<SagReference>;
  /** Who created the sag, from the first importer. */
  readonly oprettetAf?: Maybe<Behandler>;
  /** Opens the sag in its system, with a one-time key in the address (30 seconds; redeemed at `POST /kontekst`). `retur` is where the fagsystem sends the user back: an origin registered for your system, else `BAD_USER_INPUT`. Null when nobody has said how the system is opened. */
  readonly link?: Maybe<Scalars['URL']['output']>;
  /** Notes on it, newest first. Needs JOURNALNOTATER_SE; else empty. */
  readonly journalnotater: JournalnotatConnection;
  /** Dokumenter on it. Needs DOKUMENTER_SE; else empty. */
  readonly dokumenter: DokumentConnection;
  /** What has been granted on it. Needs YDELSER_SE; else empty. */
  readonly bevillinger: ReadonlyArray<Bevilling>;
  /** Other sager it points to, those you may see. */
  readonly relationer: ReadonlyArray<Sagsrelation>;
  /** Things it is about: a property, a vehicle. */
  readonly genstande: ReadonlyArray<Sagsgenstand>;
  /** When it was created in its system. */
  readonly oprettet?: Maybe<Scalars['DateTime']['output']>;
  /** Source time of the newest change to the sag itself. */
  readonly senestAendret: Scalars['DateTime']['output'];
  /** The period in which it was as it is shown here. */
  readonly virkning: Periode;
  /** Registreringer touching what the caller may see: who changed what, when the source knew it, when we got it. Newest received first; others are absent, from the total too. */
  readonly historik: RegistreringConnection;
  /** Why you may see this: the group that let you. */
  readonly adgang: ReadonlyArray<Adgangsgrund>;
};


/** A sag in a fagsystem: what is being dealt with, for whom, and who answers for it. The index holds a copy; the fagsystem is master. */
export type SagLinkArgs = {
  retur?: InputMaybe<Scalars['URL']['input']>;
};


/** A sag in a fagsystem: what is being dealt with, for whom, and who answers for it. The index holds a copy; the fagsystem is master. */
export type SagJournalnotaterArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A sag in a fagsystem: what is being dealt with, for whom, and who answers for it. The index holds a copy; the fagsystem is master. */
export type SagDokumenterArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A sag in a fagsystem: what is being dealt with, for whom, and who answers for it. The index holds a copy; the fagsystem is master. */
export type SagHistorikArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
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

/** The same sag, as another system knows it. */
export type SagReference = {
  readonly __typename?: 'SagReference';
  /** Its uuid there; `sag` finds it. */
  readonly uuid: Scalars['UUID']['output'];
  /** The other system. */
  readonly system?: Maybe<ItSystem>;
  /** The number it has there. */
  readonly sagsnummer?: Maybe<Scalars['String']['output']>;
};

/** Another sag that a sag points to. */
export type Sagsrelation = {
  readonly __typename?: 'Sagsrelation';
  /** `Oversag`, `Praecedens` or `AndreSager`. */
  readonly rolle: Scalars['String']['output'];
  /** The other sag. */
  readonly sag: Sag;
};

/** A thing a sag is about. */
export type Sagsgenstand = {
  readonly __typename?: 'Sagsgenstand';
  /** What the thing is to the sag. */
  readonly rolle: Scalars['String']['output'];
  /** The thing's own identification. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** The thing in words. */
  readonly tekst?: Maybe<Scalars['String']['output']>;
};

/** All given fields must hold; a list means any of, an empty list matches nothing. `titel` contains, `behandler` in any role. */
export type SagFilter = {
  /** The part takes part in the sag, in any role. */
  readonly part?: InputMaybe<PartInput>;
  /** The primary subject; with wildcards. */
  readonly kle?: InputMaybe<ReadonlyArray<Scalars['KLE']['input']>>;
  /** How far it is. */
  readonly fremdrift?: InputMaybe<ReadonlyArray<Fremdrift>>;
  /** The unit that answers for it. */
  readonly orgEnhed?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** Who works on it, in any role. */
  readonly behandler?: InputMaybe<Scalars['UUID']['input']>;
  /** The system of record. */
  readonly master?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The whole number. */
  readonly sagsnummer?: InputMaybe<Scalars['String']['input']>;
  /** Text the title holds, in either case. */
  readonly titel?: InputMaybe<Scalars['String']['input']>;
  /** When it was created in its system. */
  readonly oprettet?: InputMaybe<TidsrumInput>;
  /** When it was last changed. */
  readonly aendret?: InputMaybe<TidsrumInput>;
  /** All of these must hold too. */
  readonly og?: InputMaybe<ReadonlyArray<SagFilter>>;
  /** At least one of these must hold too. */
  readonly eller?: InputMaybe<ReadonlyArray<SagFilter>>;
  /** This must not hold. */
  readonly ikke?: InputMaybe<SagFilter>;
};

/** The order of sager. Ties are broken by id. */
export type SagSortering = {
  /** What to order by. */
  readonly felt: SagSorteringFelt;
  /** Which way. */
  readonly retning: Retning;
};

/** What sager can be ordered by. */
export type SagSorteringFelt =
  /** Newest change to the sag itself. */
  | 'SENEST_AENDRET'
  /** When it was created. */
  | 'OPRETTET'
  /** The number caseworkers know it by. */
  | 'SAGSNUMMER'
  /** The primary subject. */
  | 'KLE'
  /** How far it is, in the order of a sag's life. */
  | 'FREMDRIFT';

/** A page of sager. */
export type SagConnection = {
  readonly __typename?: 'SagConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<SagEdge>;
  /** The same rows without. */
  readonly nodes: ReadonlyArray<Sag>;
  /** Is there more, and where. */
  readonly pageInfo: PageInfo;
  /** Exactly how many there are that you may see, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row with its cursor. */
export type SagEdge = {
  readonly __typename?: 'SagEdge';
  /** Hand it back as `after` to begin after this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Sag;
};

/**
 * What to search among. All given fields must hold; a list means any of, an empty list matches nothing. A field a kind does not
 * have is met by none of that kind.
 */
export type SoegFilter = {
  /** Kinds of objects. */
  readonly slags?: InputMaybe<ReadonlyArray<Soegeslags>>;
  /** Takes part in any role, under any of the part's numbers; a journalnotat by its sag. */
  readonly part?: InputMaybe<PartInput>;
  /** Subject; a journalnotat by its sag. */
  readonly kle?: InputMaybe<ReadonlyArray<Scalars['KLE']['input']>>;
  /** How far a sag has come. */
  readonly fremdrift?: InputMaybe<ReadonlyArray<Fremdrift>>;
  /** Responsible unit of a sag, of a journalnotat's sag, or of a ydelse's bevilling. */
  readonly orgEnhed?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** System of record; of a journalnotat the system that keeps it. */
  readonly master?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** Følsomhed; of a journalnotat its sag's, of a ydelse its bevilling's. */
  readonly foelsomhed?: InputMaybe<ReadonlyArray<Foelsomhed>>;
  /** Source time of the newest change to the object; of a ydelse, to its bevilling. */
  readonly aendret?: InputMaybe<TidsrumInput>;
  /** When a sag or journalnotat was created; a dokument's brevdato; a ydelse's startdato. */
  readonly oprettet?: InputMaybe<TidsrumInput>;
  /** The shown amount of a ydelse. */
  readonly beloeb?: InputMaybe<BeloebInterval>;
  /** Is the ydelse running on the day asked about? */
  readonly aktiv?: InputMaybe<Scalars['Boolean']['input']>;
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

/** How hits are ordered; what has no value comes last, ties by id. */
export type SoegSortering = {
  /** What to order by. */
  readonly felt: SoegSorteringFelt;
  /** In which direction. */
  readonly retning: Retning;
};

/** What hits can be ordered by. */
export type SoegSorteringFelt =
  /** Source time of the newest change to the object. */
  | 'SENEST_AENDRET'
  /** As `SoegFilter.oprettet`. */
  | 'OPRETTET'
  /** The shown amount of a ydelse. */
  | 'BELOEB';

/** Totals and facets are exact, or null with `forsinket: true` while too much is waiting to be indexed. */
export type SoegConnection = {
  readonly __typename?: 'SoegConnection';
  /** Hits with their cursors. */
  readonly edges: ReadonlyArray<SoegEdge>;
  /** Hits. */
  readonly nodes: ReadonlyArray<SoegHit>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that you may see. For callers with STATISTIK only, null when there are one to four. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** Counts by value. Null while too much is waiting. */
  readonly facetter?: Maybe<Facetter>;
  /** True while more is waiting to be indexed than can be looked at beside the index. */
  readonly forsinket: Scalars['Boolean']['output'];
};

/** A hit and its place. */
export type SoegEdge = {
  readonly __typename?: 'SoegEdge';
  /** Hand it back as `after` to go on from here. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The hit. */
  readonly node: SoegHit;
};

/** Something that was found. */
export type SoegHit = Sag | Dokument | Journalnotat | BevilgetYdelse;

/** Counts within what the caller may see. For callers with STATISTIK only, cells under five come back as null (`undertrykt: true`). */
export type Facetter = {
  readonly __typename?: 'Facetter';
  /** By kind. */
  readonly slags: ReadonlyArray<Facet>;
  /** By subject. */
  readonly kle: ReadonlyArray<Facet>;
  /** By how far sager have come. */
  readonly fremdrift: ReadonlyArray<Facet>;
  /** By responsible unit. */
  readonly orgEnhed: ReadonlyArray<Facet>;
  /** By system of record. */
  readonly master: ReadonlyArray<Facet>;
  /** By følsomhed. */
  readonly foelsomhed: ReadonlyArray<Facet>;
  /** By the Danish calendar year of `oprettet`. */
  readonly aar: ReadonlyArray<Facet>;
  /** Of the ydelser among the hits: how many amounts, their sum and extremes. */
  readonly beloeb?: Maybe<Sum>;
};

/** One value and how many have it. */
export type Facet = {
  readonly __typename?: 'Facet';
  /** The value: a kind, a KLE number, a uuid, a name of an enum, a year. */
  readonly vaerdi: Scalars['String']['output'];
  /** What the value is called, where the register knows. */
  readonly titel?: Maybe<Scalars['String']['output']>;
  /** How many; null when it is suppressed. */
  readonly antal?: Maybe<Scalars['Int']['output']>;
  /** True when the count is withheld, so that nobody can be told from it. */
  readonly undertrykt: Scalars['Boolean']['output'];
};

/** Exact sums of amounts. */
export type Sum = {
  readonly __typename?: 'Sum';
  /** How many amounts. */
  readonly antal?: Maybe<Scalars['Int']['output']>;
  /** Their sum. */
  readonly sum?: Maybe<Scalars['Beloeb']['output']>;
  /** The smallest, among what you may read. */
  readonly mindste?: Maybe<Scalars['Beloeb']['output']>;
  /** The largest, among what you may read. */
  readonly stoerste?: Maybe<Scalars['Beloeb']['output']>;
  /** True when the figures are withheld, so that nobody can be told from them. */
  readonly undertrykt: Scalars['Boolean']['output'];
};

/**
 * Counts over what a search with the same filter finds. For callers with STATISTIK only, counts of one to four are null, and so is
 * what would tell them.
 */
export type Statistik = {
  readonly __typename?: 'Statistik';
  /** Sager in several ways. */
  readonly sager: Sagstal;
  /** How long sager took from one step to the next. */
  readonly gennemloeb: ReadonlyArray<Gennemloeb>;
  /** Running ydelser by name and frequency. */
  readonly ydelser: ReadonlyArray<Ydelsestal>;
  /** How many citizens take part in at least `mindstAabneSager` sager that are not closed. */
  readonly borgereMedAabneSager?: Maybe<Scalars['Int']['output']>;
  /** How much is known from each system of record: sager and ydelser, and how many of them have what others ask for. */
  readonly daekning: ReadonlyArray<Daekning>;
};

/** What is known from one system of record. A count that is withheld is null. */
export type Daekning = {
  readonly __typename?: 'Daekning';
  /** The system's uuid. */
  readonly system: Scalars['UUID']['output'];
  /** What the system is called, where the register knows. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** How many sager. */
  readonly sager?: Maybe<Scalars['Int']['output']>;
  /** How many bevilgede ydelser. */
  readonly ydelser?: Maybe<Scalars['Int']['output']>;
  /** How many of both have a part. */
  readonly medPart?: Maybe<Scalars['Int']['output']>;
  /** How many of both have a KLE number. */
  readonly medKle?: Maybe<Scalars['Int']['output']>;
  /** How many of the ydelser have an amount. */
  readonly medBeloeb?: Maybe<Scalars['Int']['output']>;
  /** Source time of the change that was made first, and is still the newest of its object; of what may be read. */
  readonly foerste?: Maybe<Scalars['DateTime']['output']>;
  /** Source time of the newest change; of what may be read. */
  readonly seneste?: Maybe<Scalars['DateTime']['output']>;
};

/** Sager by each of these; one without the value is not among the counts. */
export type Sagstal = {
  readonly __typename?: 'Sagstal';
  /** By the first level of KLE, e.g. `32`. */
  readonly hovedgruppe: ReadonlyArray<Talcelle>;
  /** By the second level, e.g. `32.30`. */
  readonly gruppe: ReadonlyArray<Talcelle>;
  /** By the full number, e.g. `32.30.04`. */
  readonly emne: ReadonlyArray<Talcelle>;
  /** By the Danish calendar month they were created in, e.g. `2026-03`. */
  readonly maaned: ReadonlyArray<Talcelle>;
  /** By the uuid of the responsible unit. */
  readonly orgEnhed: ReadonlyArray<Talcelle>;
  /** By the uuid of the system of record: how much each source covers. */
  readonly system: ReadonlyArray<Talcelle>;
  /** By fremdrift. */
  readonly status: ReadonlyArray<Talcelle>;
};

/** A value and how many have it. */
export type Talcelle = {
  readonly __typename?: 'Talcelle';
  /** The value. */
  readonly vaerdi: Scalars['String']['output'];
  /** How many; null when it is withheld. */
  readonly antal?: Maybe<Scalars['Int']['output']>;
  /** True when the count is withheld, so that nobody can be told from it. */
  readonly undertrykt: Scalars['Boolean']['output'];
};

/** From the first time a sag was in one step until the first time it was in the next, by virkning. */
export type Gennemloeb = {
  readonly __typename?: 'Gennemloeb';
  /** The step that was left. */
  readonly fra: Fremdrift;
  /** The step that was taken. */
  readonly til: Fremdrift;
  /** How many sager have taken both. */
  readonly antal?: Maybe<Scalars['Int']['output']>;
  /** Half took no longer, in days. */
  readonly median?: Maybe<Scalars['Float']['output']>;
  /** Nine of ten took no longer, in days. */
  readonly p90?: Maybe<Scalars['Float']['output']>;
  /** True when the figures are withheld. */
  readonly undertrykt: Scalars['Boolean']['output'];
};

/** Running ydelser of one name and frequency. */
export type Ydelsestal = {
  readonly __typename?: 'Ydelsestal';
  /** Name of the ydelse. */
  readonly navn?: Maybe<Scalars['String']['output']>;
  /** How often the amount is paid. */
  readonly frekvens?: Maybe<Scalars['String']['output']>;
  /** How many; null when it is withheld. */
  readonly antal?: Maybe<Scalars['Int']['output']>;
  /** The exact sum of their amounts per period; null when it is withheld. */
  readonly sum?: Maybe<Scalars['Beloeb']['output']>;
  /** True when the figures are withheld. */
  readonly undertrykt: Scalars['Boolean']['output'];
};

/** What a reviewer found of a look-up. */
export type StikproeveUdfald =
  /** There was a reason for it. */
  | 'I_ORDEN'
  /** It must be asked about. */
  | 'UNDERSOEGES'
  /** There was none. */
  | 'BRUD';

/** A random sample of a unit's look-ups on persons in one month, for somebody to judge. The same seed, unit and month give the same. */
export type Stikproeve = {
  readonly __typename?: 'Stikproeve';
  /** Its id. */
  readonly id: Scalars['UUID']['output'];
  /** The unit whose users' look-ups it was drawn from. */
  readonly enhed: Scalars['UUID']['output'];
  /** The month by Danish clocks, `2026-10`. */
  readonly maaned: Scalars['String']['output'];
  /** The seed it was drawn with. */
  readonly froe: Scalars['String']['output'];
  /** How many were to be drawn; a unit that made fewer look-ups has fewer. */
  readonly antal: Scalars['Int']['output'];
  /** When it was drawn. */
  readonly trukket: Scalars['DateTime']['output'];
  /** Who drew it; null: an operator, on the command line. */
  readonly trukketAf?: Maybe<Scalars['UUID']['output']>;
  /** How many of its look-ups nobody has judged. */
  readonly mangler: Scalars['Int']['output'];
  /** What was drawn, in the order it was drawn. */
  readonly poster: ReadonlyArray<Stikproevepost>;
};

/** One look-up that was drawn. */
export type Stikproevepost = {
  readonly __typename?: 'Stikproevepost';
  /** Its place in the sample, from 1. */
  readonly plads: Scalars['Int']['output'];
  /** The look-up; null: older than the log is kept. */
  readonly opslag?: Maybe<Opslag>;
  /** Is it your own look-up? Then somebody else judges it. */
  readonly eget: Scalars['Boolean']['output'];
  /** Every judgement of it, oldest first; the last one stands. */
  readonly vurderinger: ReadonlyArray<Vurdering>;
};

/** A judgement. It is never changed; who thinks better of it adds another. */
export type Vurdering = {
  readonly __typename?: 'Vurdering';
  /** When it was made. */
  readonly tidspunkt: Scalars['DateTime']['output'];
  /** Who made it. */
  readonly bruger: Scalars['UUID']['output'];
  /** Their name, as the token gave it. */
  readonly brugernavn?: Maybe<Scalars['String']['output']>;
  /** What they found. */
  readonly udfald: StikproeveUdfald;
  /** What they wrote. */
  readonly bemaerkning?: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Advis: ResolverTypeWrapper<VistAdvis>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AdvisConnection: ResolverTypeWrapper<AdvisForbindelse>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AdvisEdge: ResolverTypeWrapper<AdvisKant>;
  Serviceaftale: ResolverTypeWrapper<VistServiceaftale>;
  ServiceaftaleStatus: ServiceaftaleStatus;
  Videregivelsesaftale: ResolverTypeWrapper<VistVideregivelse>;
  Aftalespor: ResolverTypeWrapper<VistAftalespor>;
  AnmodServiceaftaleInput: AnmodServiceaftaleInput;
  AnmodVideregivelsesaftaleInput: AnmodVideregivelsesaftaleInput;
  Alarm: Alarm;
  Alarmliste: Alarmliste;
  Alarmopsaetning: ResolverTypeWrapper<VistAlarmopsaetning>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlarmopsaetningInput: AlarmopsaetningInput;
  Alarmpost: ResolverTypeWrapper<AlarmpostSvar>;
  AlarmpostInput: AlarmpostInput;
  AlarmlistePayload: ResolverTypeWrapper<AlarmlistePayload>;
  Bevilling: ResolverTypeWrapper<VistBevilling>;
  BevilgetYdelse: ResolverTypeWrapper<VistYdelse>;
  Effektueringsplan: ResolverTypeWrapper<PlanSvar>;
  YdelseFilter: YdelseFilter;
  YdelseSortering: YdelseSortering;
  YdelseSorteringFelt: YdelseSorteringFelt;
  BevilgetYdelseConnection: ResolverTypeWrapper<YdelseForbindelse>;
  BevilgetYdelseEdge: ResolverTypeWrapper<YdelseKant>;
  Dokument: ResolverTypeWrapper<VistDokument>;
  DokumentFilter: DokumentFilter;
  DokumentConnection: ResolverTypeWrapper<DokumentForbindelse>;
  DokumentEdge: ResolverTypeWrapper<DokumentKant>;
  Effektuering: ResolverTypeWrapper<VistEffektuering>;
  Effektueringslinje: ResolverTypeWrapper<VistLinje>;
  EffektueringConnection: ResolverTypeWrapper<EffektueringForbindelse>;
  EffektueringEdge: ResolverTypeWrapper<EffektueringKant>;
  PaaTidspunkt: PaaTidspunkt;
  Periode: ResolverTypeWrapper<VistPeriode>;
  Foelsomhed: Foelsomhed;
  Retning: Retning;
  TidsrumInput: TidsrumInput;
  BeloebInterval: BeloebInterval;
  PageInfo: ResolverTypeWrapper<Sideinfo>;
  Node: ResolverTypeWrapper<VistNode>;
  Myndighed: ResolverTypeWrapper<VistMyndighed>;
  ItSystem: ResolverTypeWrapper<VistSystem>;
  Klasse: ResolverTypeWrapper<VistKlasse>;
  Adgangsgrund: ResolverTypeWrapper<GaeldendeGruppe>;
  EksisterendeSagerInput: EksisterendeSagerInput;
  EksisterendeSager: ResolverTypeWrapper<VistEksisterende>;
  Registrering: ResolverTypeWrapper<VistRegistrering>;
  Aendring: ResolverTypeWrapper<Feltaendring>;
  RegistreringConnection: ResolverTypeWrapper<RegistreringForbindelse>;
  RegistreringEdge: ResolverTypeWrapper<RegistreringKant>;
  Journalnotat: ResolverTypeWrapper<VistNotat>;
  JournalnotatConnection: ResolverTypeWrapper<NotatForbindelse>;
  JournalnotatEdge: ResolverTypeWrapper<NotatKant>;
  Forretningskvittering: ResolverTypeWrapper<ForretningskvitteringSvar>;
  KvitteringStatus: KvitteringStatus;
  OpretJournalnotatInput: OpretJournalnotatInput;
  TilknytDokumentInput: TilknytDokumentInput;
  JournalnotatPayload: ResolverTypeWrapper<VistNotatPayload>;
  DokumentPayload: ResolverTypeWrapper<VistDokumentPayload>;
  SletPayload: ResolverTypeWrapper<VistSletPayload>;
  KarantaenePost: ResolverTypeWrapper<VistKarantaenepost>;
  KarantaeneConnection: ResolverTypeWrapper<KarantaeneForbindelse>;
  KarantaeneEdge: ResolverTypeWrapper<KarantaeneKant>;
  Genafspillet: ResolverTypeWrapper<VistGenafspillet>;
  Fejl: ResolverTypeWrapper<VistFejl>;
  Kilde: ResolverTypeWrapper<VistKilde>;
  KildeTilstand: KildeTilstand;
  Kvalitetspost: ResolverTypeWrapper<VistKvalitetspost>;
  Noeglekonflikter: ResolverTypeWrapper<VistNoeglekonflikter>;
  Noeglekonflikt: ResolverTypeWrapper<VistNoeglekonflikt>;
  Mig: ResolverTypeWrapper<Adgang>;
  Graenser: ResolverTypeWrapper<Graenser>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrgEnhed: ResolverTypeWrapper<VistOrgenhed>;
  Behandler: ResolverTypeWrapper<VistBehandler>;
  Ansvar: ResolverTypeWrapper<VistAnsvar>;
  Overblik: ResolverTypeWrapper<VistOverblik>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OverblikAendring: ResolverTypeWrapper<VistAendring>;
  TidslinjePost: ResolverTypeWrapper<VistTidslinjepost>;
  TidslinjeConnection: ResolverTypeWrapper<TidslinjeForbindelse>;
  TidslinjeEdge: ResolverTypeWrapper<TidslinjeKant>;
  PartInput: PartInput;
  Part: ResolverTypeWrapper<VistPart>;
  Sagspart: ResolverTypeWrapper<VistSagspart>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RevisionFilter: RevisionFilter;
  Opslag: ResolverTypeWrapper<VistOpslag>;
  OpslagConnection: ResolverTypeWrapper<OpslagForbindelse>;
  OpslagEdge: ResolverTypeWrapper<OpslagKant>;
  Indsigt: ResolverTypeWrapper<VistIndsigt>;
  Forbrug: ResolverTypeWrapper<VistForbrug>;
  Sag: ResolverTypeWrapper<VistSag>;
  Fremdrift: Fremdrift;
  SagReference: ResolverTypeWrapper<VistSagReference>;
  Sagsrelation: ResolverTypeWrapper<Omit<Sagsrelation, 'sag'> & { sag: ResolversTypes['Sag'] }>;
  Sagsgenstand: ResolverTypeWrapper<VistGenstand>;
  SagFilter: SagFilter;
  SagSortering: SagSortering;
  SagSorteringFelt: SagSorteringFelt;
  SagConnection: ResolverTypeWrapper<SagForbindelse>;
  SagEdge: ResolverTypeWrapper<SagKant>;
  KLE: ResolverTypeWrapper<Scalars['KLE']['output']>;
  CPR: ResolverTypeWrapper<Scalars['CPR']['output']>;
  CVR: ResolverTypeWrapper<Scalars['CVR']['output']>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Beloeb: ResolverTypeWrapper<Scalars['Beloeb']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  SoegFilter: SoegFilter;
  Soegeslags: Soegeslags;
  SoegSortering: SoegSortering;
  SoegSorteringFelt: SoegSorteringFelt;
  SoegConnection: ResolverTypeWrapper<Soegeforbindelse>;
  SoegEdge: ResolverTypeWrapper<Soegekant>;
  SoegHit: ResolverTypeWrapper<VistHit>;
  Facetter: ResolverTypeWrapper<VistFacetter>;
  Facet: ResolverTypeWrapper<VistFacet>;
  Sum: ResolverTypeWrapper<VistSum>;
  Statistik: ResolverTypeWrapper<VistStatistik>;
  Daekning: ResolverTypeWrapper<VistDaekning>;
  Sagstal: ResolverTypeWrapper<VistSagstal>;
  Talcelle: ResolverTypeWrapper<VistCelle>;
  Gennemloeb: ResolverTypeWrapper<VistGennemloeb>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Ydelsestal: ResolverTypeWrapper<VistYdelsestal>;
  StikproeveUdfald: StikproeveUdfald;
  Stikproeve: ResolverTypeWrapper<VistStikproeve>;
  Stikproevepost: ResolverTypeWrapper<VistStikproevepost>;
  Vurdering: ResolverTypeWrapper<VurderingSvar>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Advis: VistAdvis;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AdvisConnection: AdvisForbindelse;
  Int: Scalars['Int']['output'];
  AdvisEdge: AdvisKant;
  Serviceaftale: VistServiceaftale;
  Videregivelsesaftale: VistVideregivelse;
  Aftalespor: VistAftalespor;
  AnmodServiceaftaleInput: AnmodServiceaftaleInput;
  AnmodVideregivelsesaftaleInput: AnmodVideregivelsesaftaleInput;
  Alarmopsaetning: VistAlarmopsaetning;
  Boolean: Scalars['Boolean']['output'];
  AlarmopsaetningInput: AlarmopsaetningInput;
  Alarmpost: AlarmpostSvar;
  AlarmpostInput: AlarmpostInput;
  AlarmlistePayload: AlarmlistePayload;
  Bevilling: VistBevilling;
  BevilgetYdelse: VistYdelse;
  Effektueringsplan: PlanSvar;
  YdelseFilter: YdelseFilter;
  YdelseSortering: YdelseSortering;
  BevilgetYdelseConnection: YdelseForbindelse;
  BevilgetYdelseEdge: YdelseKant;
  Dokument: VistDokument;
  DokumentFilter: DokumentFilter;
  DokumentConnection: DokumentForbindelse;
  DokumentEdge: DokumentKant;
  Effektuering: VistEffektuering;
  Effektueringslinje: VistLinje;
  EffektueringConnection: EffektueringForbindelse;
  EffektueringEdge: EffektueringKant;
  PaaTidspunkt: PaaTidspunkt;
  Periode: VistPeriode;
  TidsrumInput: TidsrumInput;
  BeloebInterval: BeloebInterval;
  PageInfo: Sideinfo;
  Node: VistNode;
  Myndighed: VistMyndighed;
  ItSystem: VistSystem;
  Klasse: VistKlasse;
  Adgangsgrund: GaeldendeGruppe;
  EksisterendeSagerInput: EksisterendeSagerInput;
  EksisterendeSager: VistEksisterende;
  Registrering: VistRegistrering;
  Aendring: Feltaendring;
  RegistreringConnection: RegistreringForbindelse;
  RegistreringEdge: RegistreringKant;
  Journalnotat: VistNotat;
  JournalnotatConnection: NotatForbindelse;
  JournalnotatEdge: NotatKant;
  Forretningskvittering: ForretningskvitteringSvar;
  OpretJournalnotatInput: OpretJournalnotatInput;
  TilknytDokumentInput: TilknytDokumentInput;
  JournalnotatPayload: VistNotatPayload;
  DokumentPayload: VistDokumentPayload;
  SletPayload: VistSletPayload;
  KarantaenePost: VistKarantaenepost;
  KarantaeneConnection: KarantaeneForbindelse;
  KarantaeneEdge: KarantaeneKant;
  Genafspillet: VistGenafspillet;
  Fejl: VistFejl;
  Kilde: VistKilde;
  Kvalitetspost: VistKvalitetspost;
  Noeglekonflikter: VistNoeglekonflikter;
  Noeglekonflikt: VistNoeglekonflikt;
  Mig: Adgang;
  Graenser: Graenser;
  Mutation: Record<PropertyKey, never>;
  OrgEnhed: VistOrgenhed;
  Behandler: VistBehandler;
  Ansvar: VistAnsvar;
  Overblik: VistOverblik;
  Subscription: Record<PropertyKey, never>;
  OverblikAendring: VistAendring;
  TidslinjePost: VistTidslinjepost;
  TidslinjeConnection: TidslinjeForbindelse;
  TidslinjeEdge: TidslinjeKant;
  PartInput: PartInput;
  Part: VistPart;
  Sagspart: VistSagspart;
  Query: Record<PropertyKey, never>;
  RevisionFilter: RevisionFilter;
  Opslag: VistOpslag;
  OpslagConnection: OpslagForbindelse;
  OpslagEdge: OpslagKant;
  Indsigt: VistIndsigt;
  Forbrug: VistForbrug;
  Sag: VistSag;
  SagReference: VistSagReference;
  Sagsrelation: Omit<Sagsrelation, 'sag'> & { sag: ResolversParentTypes['Sag'] };
  Sagsgenstand: VistGenstand;
  SagFilter: SagFilter;
  SagSortering: SagSortering;
  SagConnection: SagForbindelse;
  SagEdge: SagKant;
  KLE: Scalars['KLE']['output'];
  CPR: Scalars['CPR']['output'];
  CVR: Scalars['CVR']['output'];
  UUID: Scalars['UUID']['output'];
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Beloeb: Scalars['Beloeb']['output'];
  URL: Scalars['URL']['output'];
  Cursor: Scalars['Cursor']['output'];
  SoegFilter: SoegFilter;
  SoegSortering: SoegSortering;
  SoegConnection: Soegeforbindelse;
  SoegEdge: Soegekant;
  SoegHit: VistHit;
  Facetter: VistFacetter;
  Facet: VistFacet;
  Sum: VistSum;
  Statistik: VistStatistik;
  Daekning: VistDaekning;
  Sagstal: VistSagstal;
  Talcelle: VistCelle;
  Gennemloeb: VistGennemloeb;
  Float: Scalars['Float']['output'];
  Ydelsestal: VistYdelsestal;
  Stikproeve: VistStikproeve;
  Stikproevepost: VistStikproevepost;
  Vurdering: VurderingSvar;
};

export type AdvisResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Advis'] = ResolversParentTypes['Advis']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  titel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tekst: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  frist: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sag: Resolver<Maybe<ResolversTypes['Sag']>, ParentType, ContextType>;
  kilde: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  oprettet: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['AdvisConnection'] = ResolversParentTypes['AdvisConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['AdvisEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Advis']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdvisEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['AdvisEdge'] = ResolversParentTypes['AdvisEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Advis'], ParentType, ContextType>;
};

export type ServiceaftaleResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Serviceaftale'] = ResolversParentTypes['Serviceaftale']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  kommune: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  rettigheder: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kle: Resolver<ReadonlyArray<ResolversTypes['KLE']>, ParentType, ContextType>;
  foelsomhed: Resolver<ResolversTypes['Foelsomhed'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ServiceaftaleStatus'], ParentType, ContextType>;
  anmodet: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  besluttet: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  spor: Resolver<ReadonlyArray<ResolversTypes['Aftalespor']>, ParentType, ContextType>;
};

export type VideregivelsesaftaleResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Videregivelsesaftale'] = ResolversParentTypes['Videregivelsesaftale']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ejer: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  modtager: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  kle: Resolver<ReadonlyArray<ResolversTypes['KLE']>, ParentType, ContextType>;
  foelsomhed: Resolver<ResolversTypes['Foelsomhed'], ParentType, ContextType>;
  hjemmel: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ServiceaftaleStatus'], ParentType, ContextType>;
  anmodet: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  besluttet: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  spor: Resolver<ReadonlyArray<ResolversTypes['Aftalespor']>, ParentType, ContextType>;
};

export type AftalesporResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Aftalespor'] = ResolversParentTypes['Aftalespor']> = {
  handling: Resolver<ResolversTypes['ServiceaftaleStatus'], ParentType, ContextType>;
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bruger: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  brugernavn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  myndighed: Resolver<Maybe<ResolversTypes['Myndighed']>, ParentType, ContextType>;
};

export type AlarmopsaetningResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Alarmopsaetning'] = ResolversParentTypes['Alarmopsaetning']> = {
  nr: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  aendret: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  aendretAf: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  slaaetFra: Resolver<ReadonlyArray<ResolversTypes['Alarm']>, ParentType, ContextType>;
  forklares: Resolver<ReadonlyArray<ResolversTypes['Alarm']>, ParentType, ContextType>;
  afvisEgetCpr: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kle: Resolver<ReadonlyArray<ResolversTypes['KLE']>, ParentType, ContextType>;
  dagFra: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dagTil: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekend: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  doegnenheder: Resolver<ReadonlyArray<ResolversTypes['UUID']>, ParentType, ContextType>;
  personerPrTiMinutter: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  personerPrDoegn: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sagsenheder: Resolver<ReadonlyArray<ResolversTypes['UUID']>, ParentType, ContextType>;
  udenSagPrDoegn: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tidligere: Resolver<ReadonlyArray<ResolversTypes['Alarmopsaetning']>, ParentType, ContextType>;
};

export type AlarmpostResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Alarmpost'] = ResolversParentTypes['Alarmpost']> = {
  id: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  liste: Resolver<ResolversTypes['Alarmliste'], ParentType, ContextType>;
  bruger: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  enhed: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tilfoejet: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tilfoejetAf: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  fjernet: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fjernetAf: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
};

export type AlarmlistePayloadResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['AlarmlistePayload'] = ResolversParentTypes['AlarmlistePayload']> = {
  antal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BevillingResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Bevilling'] = ResolversParentTypes['Bevilling']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  brugervendtNoegle: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sag: Resolver<Maybe<ResolversTypes['Sag']>, ParentType, ContextType>;
  ejer: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  ansvarligEnhed: Resolver<Maybe<ResolversTypes['OrgEnhed']>, ParentType, ContextType>;
  bevilgetAf: Resolver<Maybe<ResolversTypes['Behandler']>, ParentType, ContextType>;
  bevillingsmodtager: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  ydelsesmodtager: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  foelsomhed: Resolver<ResolversTypes['Foelsomhed'], ParentType, ContextType>;
  begrundelse: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  slutdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ydelser: Resolver<ReadonlyArray<ResolversTypes['BevilgetYdelse']>, ParentType, ContextType>;
  effektueringer: Resolver<ResolversTypes['EffektueringConnection'], ParentType, ContextType, Partial<BevillingEffektueringerArgs>>;
  senestAendret: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  historik: Resolver<ResolversTypes['RegistreringConnection'], ParentType, ContextType, Partial<BevillingHistorikArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BevilgetYdelseResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['BevilgetYdelse'] = ResolversParentTypes['BevilgetYdelse']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kle: Resolver<ResolversTypes['Klasse'], ParentType, ContextType>;
  beloeb: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  frekvens: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forudBagud: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  slutdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  aktiv: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tilbagebetalingspligtig: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  plan: Resolver<ReadonlyArray<ResolversTypes['Effektueringsplan']>, ParentType, ContextType>;
  bevilling: Resolver<ResolversTypes['Bevilling'], ParentType, ContextType>;
  master: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  link: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, Partial<BevilgetYdelseLinkArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EffektueringsplanResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Effektueringsplan'] = ResolversParentTypes['Effektueringsplan']> = {
  id: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  slutdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  beloeb: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  frekvens: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forudBagud: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dispositionsdag: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BevilgetYdelseConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['BevilgetYdelseConnection'] = ResolversParentTypes['BevilgetYdelseConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['BevilgetYdelseEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['BevilgetYdelse']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BevilgetYdelseEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['BevilgetYdelseEdge'] = ResolversParentTypes['BevilgetYdelseEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['BevilgetYdelse'], ParentType, ContextType>;
};

export type DokumentResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Dokument'] = ResolversParentTypes['Dokument']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  dokumentnummer: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brevdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fremdrift: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foelsomhed: Resolver<ResolversTypes['Foelsomhed'], ParentType, ContextType>;
  kle: Resolver<Maybe<ResolversTypes['Klasse']>, ParentType, ContextType>;
  sager: Resolver<ReadonlyArray<ResolversTypes['Sag']>, ParentType, ContextType>;
  parter: Resolver<ReadonlyArray<ResolversTypes['Sagspart']>, ParentType, ContextType>;
  master: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  link: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, Partial<DokumentLinkArgs>>;
  senestAendret: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  historik: Resolver<ResolversTypes['RegistreringConnection'], ParentType, ContextType, Partial<DokumentHistorikArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DokumentConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['DokumentConnection'] = ResolversParentTypes['DokumentConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['DokumentEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Dokument']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DokumentEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['DokumentEdge'] = ResolversParentTypes['DokumentEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Dokument'], ParentType, ContextType>;
};

export type EffektueringResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Effektuering'] = ResolversParentTypes['Effektuering']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  startdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  slutdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dispositionsdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bruttobeloeb: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  efterSkatOgAtp: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  sendtTilUdbetaling: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  udbetalt: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  modtager: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  linjer: Resolver<ReadonlyArray<ResolversTypes['Effektueringslinje']>, ParentType, ContextType>;
  master: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EffektueringslinjeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Effektueringslinje'] = ResolversParentTypes['Effektueringslinje']> = {
  ydelse: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kle: Resolver<Maybe<ResolversTypes['Klasse']>, ParentType, ContextType>;
  beloeb: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  fra: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  til: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bevilling: Resolver<Maybe<ResolversTypes['Bevilling']>, ParentType, ContextType>;
};

export type EffektueringConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['EffektueringConnection'] = ResolversParentTypes['EffektueringConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['EffektueringEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Effektuering']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffektueringEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['EffektueringEdge'] = ResolversParentTypes['EffektueringEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Effektuering'], ParentType, ContextType>;
};

export type PeriodeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Periode'] = ResolversParentTypes['Periode']> = {
  fra: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  til: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  startCursor: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Advis' | 'Bevilling' | 'Dokument' | 'Effektuering' | 'Journalnotat' | 'Sag', ParentType, ContextType>;
};

export type MyndighedResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Myndighed'] = ResolversParentTypes['Myndighed']> = {
  cvr: Resolver<ResolversTypes['CVR'], ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kommunekode: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItSystemResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['ItSystem'] = ResolversParentTypes['ItSystem']> = {
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  navn: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KlasseResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Klasse'] = ResolversParentTypes['Klasse']> = {
  kode: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uuid: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
};

export type AdgangsgrundResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Adgangsgrund'] = ResolversParentTypes['Adgangsgrund']> = {
  rolle: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kle: Resolver<Maybe<ReadonlyArray<ResolversTypes['KLE']>>, ParentType, ContextType>;
  orgEnheder: Resolver<Maybe<ReadonlyArray<ResolversTypes['UUID']>>, ParentType, ContextType>;
  foelsomhed: Resolver<ResolversTypes['Foelsomhed'], ParentType, ContextType>;
};

export type EksisterendeSagerResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['EksisterendeSager'] = ResolversParentTypes['EksisterendeSager']> = {
  sager: Resolver<ReadonlyArray<ResolversTypes['Sag']>, ParentType, ContextType>;
  reservation: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  udloeber: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RegistreringResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Registrering'] = ResolversParentTypes['Registrering']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  modtaget: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  aktoer: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kilde: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  aendringer: Resolver<ReadonlyArray<ResolversTypes['Aendring']>, ParentType, ContextType>;
};

export type AendringResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Aendring'] = ResolversParentTypes['Aendring']> = {
  felt: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  foer: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  efter: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  virkning: Resolver<ResolversTypes['Periode'], ParentType, ContextType>;
};

export type RegistreringConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['RegistreringConnection'] = ResolversParentTypes['RegistreringConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['RegistreringEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Registrering']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegistreringEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['RegistreringEdge'] = ResolversParentTypes['RegistreringEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Registrering'], ParentType, ContextType>;
};

export type JournalnotatResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Journalnotat'] = ResolversParentTypes['Journalnotat']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  titel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tekst: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sag: Resolver<Maybe<ResolversTypes['Sag']>, ParentType, ContextType>;
  oprettet: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  oprettetAf: Resolver<Maybe<ResolversTypes['Behandler']>, ParentType, ContextType>;
  kilde: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  forretningskvittering: Resolver<Maybe<ResolversTypes['Forretningskvittering']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JournalnotatConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['JournalnotatConnection'] = ResolversParentTypes['JournalnotatConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['JournalnotatEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Journalnotat']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JournalnotatEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['JournalnotatEdge'] = ResolversParentTypes['JournalnotatEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Journalnotat'], ParentType, ContextType>;
};

export type ForretningskvitteringResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Forretningskvittering'] = ResolversParentTypes['Forretningskvittering']> = {
  status: Resolver<ResolversTypes['KvitteringStatus'], ParentType, ContextType>;
  tidspunkt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  begrundelse: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JournalnotatPayloadResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['JournalnotatPayload'] = ResolversParentTypes['JournalnotatPayload']> = {
  journalnotat: Resolver<Maybe<ResolversTypes['Journalnotat']>, ParentType, ContextType>;
  fejl: Resolver<ReadonlyArray<ResolversTypes['Fejl']>, ParentType, ContextType>;
};

export type DokumentPayloadResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['DokumentPayload'] = ResolversParentTypes['DokumentPayload']> = {
  dokument: Resolver<Maybe<ResolversTypes['Dokument']>, ParentType, ContextType>;
  fejl: Resolver<ReadonlyArray<ResolversTypes['Fejl']>, ParentType, ContextType>;
};

export type SletPayloadResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SletPayload'] = ResolversParentTypes['SletPayload']> = {
  slettet: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fejl: Resolver<ReadonlyArray<ResolversTypes['Fejl']>, ParentType, ContextType>;
};

export type KarantaenePostResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['KarantaenePost'] = ResolversParentTypes['KarantaenePost']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kilde: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  modtaget: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kode: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  felt: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  begrundelse: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  forsoeg: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KarantaeneConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['KarantaeneConnection'] = ResolversParentTypes['KarantaeneConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['KarantaeneEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['KarantaenePost']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KarantaeneEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['KarantaeneEdge'] = ResolversParentTypes['KarantaeneEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['KarantaenePost'], ParentType, ContextType>;
};

export type GenafspilletResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Genafspillet'] = ResolversParentTypes['Genafspillet']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fejl: Resolver<ReadonlyArray<ResolversTypes['Fejl']>, ParentType, ContextType>;
};

export type FejlResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Fejl'] = ResolversParentTypes['Fejl']> = {
  kode: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  felt: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  besked: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KildeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Kilde'] = ResolversParentTypes['Kilde']> = {
  system: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  tilstand: Resolver<ResolversTypes['KildeTilstand'], ParentType, ContextType>;
  senesteHaendelse: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  forsinkelse: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mangler: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  afventer: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  afvist: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  senesteAfstemning: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type KvalitetspostResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Kvalitetspost'] = ResolversParentTypes['Kvalitetspost']> = {
  kilde: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  kode: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  felt: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  antal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seneste: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NoeglekonflikterResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Noeglekonflikter'] = ResolversParentTypes['Noeglekonflikter']> = {
  antal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viste: Resolver<ReadonlyArray<ResolversTypes['Noeglekonflikt']>, ParentType, ContextType>;
};

export type NoeglekonfliktResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Noeglekonflikt'] = ResolversParentTypes['Noeglekonflikt']> = {
  kilde: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  slags: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  felt: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  noegle: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objekter: Resolver<ReadonlyArray<ResolversTypes['UUID']>, ParentType, ContextType>;
  seneste: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MigResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Mig'] = ResolversParentTypes['Mig']> = {
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kommune: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  grupper: Resolver<ReadonlyArray<ResolversTypes['Adgangsgrund']>, ParentType, ContextType>;
  privilegier: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  udloeber: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GraenserResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Graenser'] = ResolversParentTypes['Graenser']> = {
  dybde: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  aliaser: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokens: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pris: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sideMax: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kredsMax: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  personopslagPrMinut: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  personopslagPrDoegn: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  anmodServiceaftale: Resolver<ResolversTypes['Serviceaftale'], ParentType, ContextType, RequireFields<MutationAnmodServiceaftaleArgs, 'input'>>;
  besvarServiceaftale: Resolver<ResolversTypes['Serviceaftale'], ParentType, ContextType, RequireFields<MutationBesvarServiceaftaleArgs, 'id' | 'godkend'>>;
  anmodVideregivelsesaftale: Resolver<ResolversTypes['Videregivelsesaftale'], ParentType, ContextType, RequireFields<MutationAnmodVideregivelsesaftaleArgs, 'input'>>;
  besvarVideregivelsesaftale: Resolver<ResolversTypes['Videregivelsesaftale'], ParentType, ContextType, RequireFields<MutationBesvarVideregivelsesaftaleArgs, 'id' | 'godkend'>>;
  saetAlarmopsaetning: Resolver<ResolversTypes['Alarmopsaetning'], ParentType, ContextType, RequireFields<MutationSaetAlarmopsaetningArgs, 'input'>>;
  tilfoejTilAlarmliste: Resolver<ResolversTypes['AlarmlistePayload'], ParentType, ContextType, RequireFields<MutationTilfoejTilAlarmlisteArgs, 'liste' | 'poster'>>;
  fjernFraAlarmliste: Resolver<ResolversTypes['AlarmlistePayload'], ParentType, ContextType, RequireFields<MutationFjernFraAlarmlisteArgs, 'ider'>>;
  traekStikproeve: Resolver<ResolversTypes['Stikproeve'], ParentType, ContextType, RequireFields<MutationTraekStikproeveArgs, 'enhed' | 'maaned' | 'antal'>>;
  vurderOpslag: Resolver<ResolversTypes['Stikproeve'], ParentType, ContextType, RequireFields<MutationVurderOpslagArgs, 'stikproeve' | 'plads' | 'udfald'>>;
  genafspil: Resolver<ReadonlyArray<ResolversTypes['Genafspillet']>, ParentType, ContextType, RequireFields<MutationGenafspilArgs, 'ids'>>;
  kasserFraKarantaene: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationKasserFraKarantaeneArgs, 'ids' | 'begrundelse'>>;
  opretJournalnotat: Resolver<ResolversTypes['JournalnotatPayload'], ParentType, ContextType, RequireFields<MutationOpretJournalnotatArgs, 'input'>>;
  retJournalnotat: Resolver<ResolversTypes['JournalnotatPayload'], ParentType, ContextType, RequireFields<MutationRetJournalnotatArgs, 'id'>>;
  sletJournalnotat: Resolver<ResolversTypes['SletPayload'], ParentType, ContextType, RequireFields<MutationSletJournalnotatArgs, 'id'>>;
  tilknytDokument: Resolver<ResolversTypes['DokumentPayload'], ParentType, ContextType, RequireFields<MutationTilknytDokumentArgs, 'input'>>;
};

export type OrgEnhedResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['OrgEnhed'] = ResolversParentTypes['OrgEnhed']> = {
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overordnet: Resolver<Maybe<ResolversTypes['OrgEnhed']>, ParentType, ContextType>;
  telefon: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adresse: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ean: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leder: Resolver<Maybe<ResolversTypes['Behandler']>, ParentType, ContextType>;
};

export type BehandlerResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Behandler'] = ResolversParentTypes['Behandler']> = {
  uuid: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enhed: Resolver<Maybe<ResolversTypes['OrgEnhed']>, ParentType, ContextType>;
};

export type AnsvarResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Ansvar'] = ResolversParentTypes['Ansvar']> = {
  klasse: Resolver<ResolversTypes['Klasse'], ParentType, ContextType>;
  enhed: Resolver<Maybe<ResolversTypes['OrgEnhed']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
};

export type OverblikResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Overblik'] = ResolversParentTypes['Overblik']> = {
  part: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
  sager: Resolver<Maybe<ResolversTypes['SagConnection']>, ParentType, ContextType, Partial<OverblikSagerArgs>>;
  ydelser: Resolver<Maybe<ResolversTypes['BevilgetYdelseConnection']>, ParentType, ContextType, Partial<OverblikYdelserArgs>>;
  effektueringer: Resolver<Maybe<ResolversTypes['EffektueringConnection']>, ParentType, ContextType, Partial<OverblikEffektueringerArgs>>;
  journalnotater: Resolver<Maybe<ResolversTypes['JournalnotatConnection']>, ParentType, ContextType, Partial<OverblikJournalnotaterArgs>>;
  dokumenter: Resolver<Maybe<ResolversTypes['DokumentConnection']>, ParentType, ContextType, Partial<OverblikDokumenterArgs>>;
  adviser: Resolver<Maybe<ResolversTypes['AdvisConnection']>, ParentType, ContextType, Partial<OverblikAdviserArgs>>;
  tidslinje: Resolver<Maybe<ResolversTypes['TidslinjeConnection']>, ParentType, ContextType, Partial<OverblikTidslinjeArgs>>;
  ansvarlige: Resolver<ReadonlyArray<ResolversTypes['OrgEnhed']>, ParentType, ContextType>;
  kilder: Resolver<ReadonlyArray<ResolversTypes['Kilde']>, ParentType, ContextType>;
  komplet: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  overblikAendret: SubscriptionResolver<ResolversTypes['OverblikAendring'], "overblikAendret", ParentType, ContextType, RequireFields<SubscriptionOverblikAendretArgs, 'part'>>;
};

export type OverblikAendringResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['OverblikAendring'] = ResolversParentTypes['OverblikAendring']> = {
  slags: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sag: Resolver<Maybe<ResolversTypes['Sag']>, ParentType, ContextType>;
  bevilling: Resolver<Maybe<ResolversTypes['Bevilling']>, ParentType, ContextType>;
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TidslinjePostResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['TidslinjePost'] = ResolversParentTypes['TidslinjePost']> = {
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  slags: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tekst: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kilde: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  sag: Resolver<Maybe<ResolversTypes['Sag']>, ParentType, ContextType>;
  bevilling: Resolver<Maybe<ResolversTypes['Bevilling']>, ParentType, ContextType>;
};

export type TidslinjeConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['TidslinjeConnection'] = ResolversParentTypes['TidslinjeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['TidslinjeEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['TidslinjePost']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TidslinjeEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['TidslinjeEdge'] = ResolversParentTypes['TidslinjeEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['TidslinjePost'], ParentType, ContextType>;
};

export type PartResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Part'] = ResolversParentTypes['Part']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cpr: Resolver<Maybe<ResolversTypes['CPR']>, ParentType, ContextType>;
  cvr: Resolver<Maybe<ResolversTypes['CVR']>, ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  beskyttet: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  doedsdato: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  andreNumre: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SagspartResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Sagspart'] = ResolversParentTypes['Sagspart']> = {
  rolle: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  overblik: Resolver<ResolversTypes['Overblik'], ParentType, ContextType, RequireFields<QueryOverblikArgs, 'part'>>;
  overblikForKreds: Resolver<ReadonlyArray<ResolversTypes['Overblik']>, ParentType, ContextType, RequireFields<QueryOverblikForKredsArgs, 'parter'>>;
  node: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  sag: Resolver<Maybe<ResolversTypes['Sag']>, ParentType, ContextType, RequireFields<QuerySagArgs, 'uuid'>>;
  dokument: Resolver<Maybe<ResolversTypes['Dokument']>, ParentType, ContextType, RequireFields<QueryDokumentArgs, 'uuid'>>;
  bevilling: Resolver<Maybe<ResolversTypes['Bevilling']>, ParentType, ContextType, RequireFields<QueryBevillingArgs, 'uuid'>>;
  effektuering: Resolver<Maybe<ResolversTypes['Effektuering']>, ParentType, ContextType, RequireFields<QueryEffektueringArgs, 'uuid'>>;
  sager: Resolver<ResolversTypes['SagConnection'], ParentType, ContextType, Partial<QuerySagerArgs>>;
  ydelser: Resolver<ResolversTypes['BevilgetYdelseConnection'], ParentType, ContextType, Partial<QueryYdelserArgs>>;
  dokumenter: Resolver<ResolversTypes['DokumentConnection'], ParentType, ContextType, Partial<QueryDokumenterArgs>>;
  soeg: Resolver<ResolversTypes['SoegConnection'], ParentType, ContextType, Partial<QuerySoegArgs>>;
  statistik: Resolver<Maybe<ResolversTypes['Statistik']>, ParentType, ContextType, RequireFields<QueryStatistikArgs, 'mindstAabneSager'>>;
  eksisterendeSager: Resolver<ResolversTypes['EksisterendeSager'], ParentType, ContextType, RequireFields<QueryEksisterendeSagerArgs, 'opslag'>>;
  kendtPart: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryKendtPartArgs, 'part' | 'kle'>>;
  kendteParter: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<QueryKendteParterArgs, 'parter' | 'kle'>>;
  ansvar: Resolver<Maybe<ResolversTypes['Ansvar']>, ParentType, ContextType, RequireFields<QueryAnsvarArgs, 'kle'>>;
  klasse: Resolver<Maybe<ResolversTypes['Klasse']>, ParentType, ContextType, RequireFields<QueryKlasseArgs, 'kle'>>;
  orgEnhed: Resolver<Maybe<ResolversTypes['OrgEnhed']>, ParentType, ContextType, RequireFields<QueryOrgEnhedArgs, 'uuid'>>;
  kilder: Resolver<ReadonlyArray<ResolversTypes['Kilde']>, ParentType, ContextType>;
  revisionslog: Resolver<ResolversTypes['OpslagConnection'], ParentType, ContextType, RequireFields<QueryRevisionslogArgs, 'filter'>>;
  indsigt: Resolver<ReadonlyArray<ResolversTypes['Indsigt']>, ParentType, ContextType, RequireFields<QueryIndsigtArgs, 'part'>>;
  forbrug: Resolver<ReadonlyArray<ResolversTypes['Forbrug']>, ParentType, ContextType, RequireFields<QueryForbrugArgs, 'kvartal'>>;
  alarmopsaetning: Resolver<ResolversTypes['Alarmopsaetning'], ParentType, ContextType>;
  alarmliste: Resolver<ReadonlyArray<ResolversTypes['Alarmpost']>, ParentType, ContextType, RequireFields<QueryAlarmlisteArgs, 'liste' | 'fjernede'>>;
  stikproever: Resolver<ReadonlyArray<ResolversTypes['Stikproeve']>, ParentType, ContextType, Partial<QueryStikproeverArgs>>;
  serviceaftaler: Resolver<ReadonlyArray<ResolversTypes['Serviceaftale']>, ParentType, ContextType, Partial<QueryServiceaftalerArgs>>;
  videregivelsesaftaler: Resolver<ReadonlyArray<ResolversTypes['Videregivelsesaftale']>, ParentType, ContextType, Partial<QueryVideregivelsesaftalerArgs>>;
  karantaene: Resolver<ResolversTypes['KarantaeneConnection'], ParentType, ContextType, Partial<QueryKarantaeneArgs>>;
  kvalitet: Resolver<ReadonlyArray<ResolversTypes['Kvalitetspost']>, ParentType, ContextType, Partial<QueryKvalitetArgs>>;
  noeglekonflikter: Resolver<ResolversTypes['Noeglekonflikter'], ParentType, ContextType, Partial<QueryNoeglekonflikterArgs>>;
  mig: Resolver<ResolversTypes['Mig'], ParentType, ContextType>;
  graenser: Resolver<ResolversTypes['Graenser'], ParentType, ContextType>;
};

export type OpslagResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Opslag'] = ResolversParentTypes['Opslag']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bruger: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  brugernavn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  formaal: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slags: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parter: Resolver<ReadonlyArray<ResolversTypes['Part']>, ParentType, ContextType>;
  objekter: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kriterier: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  antal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  afgoerelse: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grund: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rettigheder: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  transaktion: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  alarmer: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpslagConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['OpslagConnection'] = ResolversParentTypes['OpslagConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['OpslagEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Opslag']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpslagEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['OpslagEdge'] = ResolversParentTypes['OpslagEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Opslag'], ParentType, ContextType>;
};

export type IndsigtResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Indsigt'] = ResolversParentTypes['Indsigt']> = {
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formaal: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  antal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForbrugResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Forbrug'] = ResolversParentTypes['Forbrug']> = {
  kommune: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['ItSystem'], ParentType, ContextType>;
  opslag: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  haendelser: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SagResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Sag'] = ResolversParentTypes['Sag']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  sagsnummer: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hemmeligTitel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  beskrivelse: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fremdrift: Resolver<Maybe<ResolversTypes['Fremdrift']>, ParentType, ContextType>;
  sagsstatus: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kle: Resolver<ResolversTypes['Klasse'], ParentType, ContextType>;
  handlingsfacet: Resolver<Maybe<ResolversTypes['Klasse']>, ParentType, ContextType>;
  afgoerelse: Resolver<Maybe<ResolversTypes['Klasse']>, ParentType, ContextType>;
  foelsomhed: Resolver<ResolversTypes['Foelsomhed'], ParentType, ContextType>;
  ejer: Resolver<ResolversTypes['Myndighed'], ParentType, ContextType>;
  ansvarligEnhed: Resolver<Maybe<ResolversTypes['OrgEnhed']>, ParentType, ContextType>;
  primaerBehandler: Resolver<Maybe<ResolversTypes['Behandler']>, ParentType, ContextType>;
  andreBehandlere: Resolver<ReadonlyArray<ResolversTypes['Behandler']>, ParentType, ContextType>;
  parter: Resolver<ReadonlyArray<ResolversTypes['Sagspart']>, ParentType, ContextType>;
  master: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  afsender: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  ogsaa: Resolver<ReadonlyArray<ResolversTypes['SagReference']>, ParentType, ContextType>;
  oprettetAf: Resolver<Maybe<ResolversTypes['Behandler']>, ParentType, ContextType>;
  link: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, Partial<SagLinkArgs>>;
  journalnotater: Resolver<ResolversTypes['JournalnotatConnection'], ParentType, ContextType, Partial<SagJournalnotaterArgs>>;
  dokumenter: Resolver<ResolversTypes['DokumentConnection'], ParentType, ContextType, Partial<SagDokumenterArgs>>;
  bevillinger: Resolver<ReadonlyArray<ResolversTypes['Bevilling']>, ParentType, ContextType>;
  relationer: Resolver<ReadonlyArray<ResolversTypes['Sagsrelation']>, ParentType, ContextType>;
  genstande: Resolver<ReadonlyArray<ResolversTypes['Sagsgenstand']>, ParentType, ContextType>;
  oprettet: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  senestAendret: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  virkning: Resolver<ResolversTypes['Periode'], ParentType, ContextType>;
  historik: Resolver<ResolversTypes['RegistreringConnection'], ParentType, ContextType, Partial<SagHistorikArgs>>;
  adgang: Resolver<ReadonlyArray<ResolversTypes['Adgangsgrund']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagReferenceResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SagReference'] = ResolversParentTypes['SagReference']> = {
  uuid: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['ItSystem']>, ParentType, ContextType>;
  sagsnummer: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SagsrelationResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Sagsrelation'] = ResolversParentTypes['Sagsrelation']> = {
  rolle: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sag: Resolver<ResolversTypes['Sag'], ParentType, ContextType>;
};

export type SagsgenstandResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Sagsgenstand'] = ResolversParentTypes['Sagsgenstand']> = {
  rolle: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tekst: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SagConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SagConnection'] = ResolversParentTypes['SagConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['SagEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Sag']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SagEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SagEdge'] = ResolversParentTypes['SagEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Sag'], ParentType, ContextType>;
};

export interface KleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['KLE'], any> {
  name: 'KLE';
}

export interface CprScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CPR'], any> {
  name: 'CPR';
}

export interface CvrScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CVR'], any> {
  name: 'CVR';
}

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface BeloebScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Beloeb'], any> {
  name: 'Beloeb';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export type SoegConnectionResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SoegConnection'] = ResolversParentTypes['SoegConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['SoegEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['SoegHit']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facetter: Resolver<Maybe<ResolversTypes['Facetter']>, ParentType, ContextType>;
  forsinket: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SoegEdgeResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SoegEdge'] = ResolversParentTypes['SoegEdge']> = {
  cursor: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['SoegHit'], ParentType, ContextType>;
};

export type SoegHitResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['SoegHit'] = ResolversParentTypes['SoegHit']> = {
  __resolveType: TypeResolveFn<'Sag' | 'Dokument' | 'Journalnotat' | 'BevilgetYdelse', ParentType, ContextType>;
};

export type FacetterResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Facetter'] = ResolversParentTypes['Facetter']> = {
  slags: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  kle: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  fremdrift: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  orgEnhed: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  master: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  foelsomhed: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  aar: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  beloeb: Resolver<Maybe<ResolversTypes['Sum']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  vaerdi: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  antal: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  undertrykt: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SumResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Sum'] = ResolversParentTypes['Sum']> = {
  antal: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sum: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  mindste: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  stoerste: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  undertrykt: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StatistikResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Statistik'] = ResolversParentTypes['Statistik']> = {
  sager: Resolver<ResolversTypes['Sagstal'], ParentType, ContextType>;
  gennemloeb: Resolver<ReadonlyArray<ResolversTypes['Gennemloeb']>, ParentType, ContextType>;
  ydelser: Resolver<ReadonlyArray<ResolversTypes['Ydelsestal']>, ParentType, ContextType>;
  borgereMedAabneSager: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daekning: Resolver<ReadonlyArray<ResolversTypes['Daekning']>, ParentType, ContextType>;
};

export type DaekningResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Daekning'] = ResolversParentTypes['Daekning']> = {
  system: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sager: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ydelser: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  medPart: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  medKle: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  medBeloeb: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  foerste: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seneste: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SagstalResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Sagstal'] = ResolversParentTypes['Sagstal']> = {
  hovedgruppe: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
  gruppe: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
  emne: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
  maaned: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
  orgEnhed: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
  system: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
  status: Resolver<ReadonlyArray<ResolversTypes['Talcelle']>, ParentType, ContextType>;
};

export type TalcelleResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Talcelle'] = ResolversParentTypes['Talcelle']> = {
  vaerdi: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  antal: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  undertrykt: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GennemloebResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Gennemloeb'] = ResolversParentTypes['Gennemloeb']> = {
  fra: Resolver<ResolversTypes['Fremdrift'], ParentType, ContextType>;
  til: Resolver<ResolversTypes['Fremdrift'], ParentType, ContextType>;
  antal: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  median: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  undertrykt: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type YdelsestalResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Ydelsestal'] = ResolversParentTypes['Ydelsestal']> = {
  navn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  frekvens: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  antal: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sum: Resolver<Maybe<ResolversTypes['Beloeb']>, ParentType, ContextType>;
  undertrykt: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StikproeveResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Stikproeve'] = ResolversParentTypes['Stikproeve']> = {
  id: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  enhed: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  maaned: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  froe: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  antal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trukket: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trukketAf: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  mangler: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  poster: Resolver<ReadonlyArray<ResolversTypes['Stikproevepost']>, ParentType, ContextType>;
};

export type StikproevepostResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Stikproevepost'] = ResolversParentTypes['Stikproevepost']> = {
  plads: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opslag: Resolver<Maybe<ResolversTypes['Opslag']>, ParentType, ContextType>;
  eget: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  vurderinger: Resolver<ReadonlyArray<ResolversTypes['Vurdering']>, ParentType, ContextType>;
};

export type VurderingResolvers<ContextType = Kontekst, ParentType extends ResolversParentTypes['Vurdering'] = ResolversParentTypes['Vurdering']> = {
  tidspunkt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bruger: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  brugernavn: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  udfald: Resolver<ResolversTypes['StikproeveUdfald'], ParentType, ContextType>;
  bemaerkning: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Kontekst> = {
  Advis: AdvisResolvers<ContextType>;
  AdvisConnection: AdvisConnectionResolvers<ContextType>;
  AdvisEdge: AdvisEdgeResolvers<ContextType>;
  Serviceaftale: ServiceaftaleResolvers<ContextType>;
  Videregivelsesaftale: VideregivelsesaftaleResolvers<ContextType>;
  Aftalespor: AftalesporResolvers<ContextType>;
  Alarmopsaetning: AlarmopsaetningResolvers<ContextType>;
  Alarmpost: AlarmpostResolvers<ContextType>;
  AlarmlistePayload: AlarmlistePayloadResolvers<ContextType>;
  Bevilling: BevillingResolvers<ContextType>;
  BevilgetYdelse: BevilgetYdelseResolvers<ContextType>;
  Effektueringsplan: EffektueringsplanResolvers<ContextType>;
  BevilgetYdelseConnection: BevilgetYdelseConnectionResolvers<ContextType>;
  BevilgetYdelseEdge: BevilgetYdelseEdgeResolvers<ContextType>;
  Dokument: DokumentResolvers<ContextType>;
  DokumentConnection: DokumentConnectionResolvers<ContextType>;
  DokumentEdge: DokumentEdgeResolvers<ContextType>;
  Effektuering: EffektueringResolvers<ContextType>;
  Effektueringslinje: EffektueringslinjeResolvers<ContextType>;
  EffektueringConnection: EffektueringConnectionResolvers<ContextType>;
  EffektueringEdge: EffektueringEdgeResolvers<ContextType>;
  Periode: PeriodeResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Node: NodeResolvers<ContextType>;
  Myndighed: MyndighedResolvers<ContextType>;
  ItSystem: ItSystemResolvers<ContextType>;
  Klasse: KlasseResolvers<ContextType>;
  Adgangsgrund: AdgangsgrundResolvers<ContextType>;
  EksisterendeSager: EksisterendeSagerResolvers<ContextType>;
  Registrering: RegistreringResolvers<ContextType>;
  Aendring: AendringResolvers<ContextType>;
  RegistreringConnection: RegistreringConnectionResolvers<ContextType>;
  RegistreringEdge: RegistreringEdgeResolvers<ContextType>;
  Journalnotat: JournalnotatResolvers<ContextType>;
  JournalnotatConnection: JournalnotatConnectionResolvers<ContextType>;
  JournalnotatEdge: JournalnotatEdgeResolvers<ContextType>;
  Forretningskvittering: ForretningskvitteringResolvers<ContextType>;
  JournalnotatPayload: JournalnotatPayloadResolvers<ContextType>;
  DokumentPayload: DokumentPayloadResolvers<ContextType>;
  SletPayload: SletPayloadResolvers<ContextType>;
  KarantaenePost: KarantaenePostResolvers<ContextType>;
  KarantaeneConnection: KarantaeneConnectionResolvers<ContextType>;
  KarantaeneEdge: KarantaeneEdgeResolvers<ContextType>;
  Genafspillet: GenafspilletResolvers<ContextType>;
  Fejl: FejlResolvers<ContextType>;
  Kilde: KildeResolvers<ContextType>;
  Kvalitetspost: KvalitetspostResolvers<ContextType>;
  Noeglekonflikter: NoeglekonflikterResolvers<ContextType>;
  Noeglekonflikt: NoeglekonfliktResolvers<ContextType>;
  Mig: MigResolvers<ContextType>;
  Graenser: GraenserResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  OrgEnhed: OrgEnhedResolvers<ContextType>;
  Behandler: BehandlerResolvers<ContextType>;
  Ansvar: AnsvarResolvers<ContextType>;
  Overblik: OverblikResolvers<ContextType>;
  Subscription: SubscriptionResolvers<ContextType>;
  OverblikAendring: OverblikAendringResolvers<ContextType>;
  TidslinjePost: TidslinjePostResolvers<ContextType>;
  TidslinjeConnection: TidslinjeConnectionResolvers<ContextType>;
  TidslinjeEdge: TidslinjeEdgeResolvers<ContextType>;
  Part: PartResolvers<ContextType>;
  Sagspart: SagspartResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  Opslag: OpslagResolvers<ContextType>;
  OpslagConnection: OpslagConnectionResolvers<ContextType>;
  OpslagEdge: OpslagEdgeResolvers<ContextType>;
  Indsigt: IndsigtResolvers<ContextType>;
  Forbrug: ForbrugResolvers<ContextType>;
  Sag: SagResolvers<ContextType>;
  SagReference: SagReferenceResolvers<ContextType>;
  Sagsrelation: SagsrelationResolvers<ContextType>;
  Sagsgenstand: SagsgenstandResolvers<ContextType>;
  SagConnection: SagConnectionResolvers<ContextType>;
  SagEdge: SagEdgeResolvers<ContextType>;
  KLE: GraphQLScalarType;
  CPR: GraphQLScalarType;
  CVR: GraphQLScalarType;
  UUID: GraphQLScalarType;
  DateTime: GraphQLScalarType;
  Date: GraphQLScalarType;
  Beloeb: GraphQLScalarType;
  URL: GraphQLScalarType;
  Cursor: GraphQLScalarType;
  SoegConnection: SoegConnectionResolvers<ContextType>;
  SoegEdge: SoegEdgeResolvers<ContextType>;
  SoegHit: SoegHitResolvers<ContextType>;
  Facetter: FacetterResolvers<ContextType>;
  Facet: FacetResolvers<ContextType>;
  Sum: SumResolvers<ContextType>;
  Statistik: StatistikResolvers<ContextType>;
  Daekning: DaekningResolvers<ContextType>;
  Sagstal: SagstalResolvers<ContextType>;
  Talcelle: TalcelleResolvers<ContextType>;
  Gennemloeb: GennemloebResolvers<ContextType>;
  Ydelsestal: YdelsestalResolvers<ContextType>;
  Stikproeve: StikproeveResolvers<ContextType>;
  Stikproevepost: StikproevepostResolvers<ContextType>;
  Vurdering: VurderingResolvers<ContextType>;
};

