/**
 * The rows a fold ends in, table by table: what stands in force in one stretch of virkning, flat. `id` is always the
 * object whose registreringer made the row, so an object's rows can be compared and replaced as one set.
 * Property names are the columns' names in camelCase.
 */
import type { Beloeb } from './beloeb.ts';
import type { Niveau } from './foelsomhed.ts';
import type { Cvr, Uuid } from './id.ts';
import type { Skema } from './identifikator.ts';
import type { Kle } from './kle.ts';
import type { Dag, Oejeblik, Periode } from './tid.ts';

interface Raekke {
  id: Uuid;
  virkning: Periode;
}

/** Who owns and answers for an object. `ejerCvr` null: nobody can be shown it (Empty means nothing). */
interface Aktoerer {
  ejerCvr: Cvr | null;
  ejerRef: string | null;
  ejerNavn: string | null;
  ansvarligRef: string | null;
  ansvarligNavn: string | null;
}

interface Systemer {
  masterRef: Uuid | null;
  masterNavn: string | null;
  afsenderRef: Uuid | null;
  afsenderNavn: string | null;
}

/**
 * Profiles in force: `Bruger:<uuid>`, `OrganisationEnhed:<uuid>`, `Organisation:<uuid>`, `Organisation:cvr:<cvr>`, or
 * `!` for one that cannot be resolved and so admits nobody. Null: none in force.
 */
interface Afgraenset {
  profiler: string[] | null;
  /** Keys (noegle, else reference) of the Visningsklasser in force; null: none. */
  visningsklasser: string[] | null;
}

/** A klasse in the three columns it is kept in. */
interface PrimaerKlasse {
  kle: Kle | null;
  kleTitel: string | null;
  kleRef: string | null;
}

/**
 * The access fields with a value at the row's instant, else the nearest later one ("When", design.md §5). Judged for
 * the instant asked; for now the plain columns count.
 */
interface Adgangsfelter {
  adgangEjer: Cvr | null;
  adgangFoelsomhed: Niveau | null;
  /** Ansvarlig's reference, filled alike: it is an access field to a group that limits units. */
  adgangAnsvarlig: string | null;
}

export interface SagRaekke extends Raekke, Aktoerer, Systemer, Afgraenset, PrimaerKlasse, Adgangsfelter {
  sagsnummer: string | null;
  brugervendtNoegle: string | null;
  titel: string | null;
  beskrivelse: string | null;
  hemmeligTitel: string | null;
  hjemmel: string | null;
  kassationskode: string | null;
  sagsstatus: string | null;
  oprettet: Oejeblik | null;
  foelsomhed: Niveau | null;
  /** `Opstaaet` `Oplyst` `Afgjort` `Afsluttet`, upper-cased as GraphQL's Fremdrift. */
  fremdrift: string | null;
  behandlerRef: string | null;
  behandlerNavn: string | null;
  behandlerType: string | null;
  facet: string | null;
  facetTitel: string | null;
  facetRef: string | null;
  afgoerelse: string | null;
  afgoerelseTitel: string | null;
  afgoerelseRef: string | null;
  adgangKle: Kle | null;
}

export interface DokumentRaekke extends Raekke, Aktoerer, Systemer, Afgraenset, PrimaerKlasse, Adgangsfelter {
  titel: string | null;
  hemmeligTitel: string | null;
  dokumentnummer: string | null;
  dokumenttype: string | null;
  brevdato: Dag | null;
  beskrivelse: string | null;
  fremdrift: string | null;
  foelsomhed: Niveau | null;
  adgangKle: Kle | null;
}

export interface BevillingRaekke extends Raekke, Aktoerer, Afgraenset, Adgangsfelter {
  brugervendtNoegle: string | null;
  startdato: Dag | null;
  slutdato: Dag | null;
  begrundelse: string | null;
  foelsomhed: Niveau | null;
  behandlerRef: string | null;
  behandlerNavn: string | null;
}

/** One bevilget ydelse of a bevilling; `ydelse` is its id inside the bevilling. */
export interface YdelseRaekke extends Raekke, Systemer, PrimaerKlasse {
  ydelse: string;
  navn: string | null;
  startdato: Dag | null;
  slutdato: Dag | null;
  tilbagebetalingspligtig: boolean | null;
  meddelelse: string | null;
}

/** One økonomisk effektueringsplan of a bevilget ydelse. */
export interface PlanRaekke extends Raekke {
  ydelse: string;
  plan: string;
  startdato: Dag | null;
  slutdato: Dag | null;
  beloeb: Beloeb | null;
  frekvens: string | null;
  forudBagud: string | null;
  dispositionsdag: string | null;
  manueltGodkendes: boolean | null;
}

export interface EffektueringRaekke extends Raekke, Systemer {
  ejerCvr: Cvr | null;
  ejerRef: string | null;
  ejerNavn: string | null;
  adgangEjer: Cvr | null;
  brugervendtNoegle: string | null;
  startdato: Dag | null;
  slutdato: Dag | null;
  dispositionsdato: Dag | null;
  bruttobeloeb: Beloeb | null;
  efterSkatOgAtp: Beloeb | null;
  sendtTilUdbetaling: Beloeb | null;
  udbetalt: Beloeb | null;
  udbetalingsafdeling: string | null;
  profiler: string[] | null;
}

/** One line of an effektuering: rolle + indeks is its identity. `fra`/`til` is the ydelsesperiode. */
export interface LinjeRaekke extends Raekke {
  rolle: string;
  noegle: string;
  kle: Kle | null;
  kleTitel: string | null;
  ydelseRef: string | null;
  beloeb: Beloeb | null;
  fra: Dag | null;
  til: Dag | null;
  bevillingId: Uuid | null;
  bevillingYdelse: string | null;
}

/** A journalnotat: a journalpost of a sag (`id` the sag, `notat` uuid5 of it) or an object of its own (`id` = `notat`). */
export interface JournalnotatRaekke extends Raekke {
  notat: Uuid;
  sagId: Uuid | null;
  titel: string | null;
  tekst: string | null;
  format: string | null;
  oprettet: Oejeblik | null;
  oprettetAf: string | null;
  foelsomhed: Niveau | null;
  kle: Kle | null;
  /** Of a journalpost: the uuid its source knows the notat by, where it gave one, and when it last said it. */
  samme: Uuid | null;
  sagt: Oejeblik | null;
  /** True when the message gave a følsomhed or KLE of its own, even one that could not be read (then nobody passes). */
  egenFoelsomhed: boolean;
  egenKle: boolean;
}

export interface AdvisRaekke extends Raekke, PrimaerKlasse {
  sagId: Uuid | null;
  titel: string | null;
  tekst: string | null;
  frist: Dag | null;
  ejerCvr: Cvr | null;
  ejerNavn: string | null;
  foelsomhed: Niveau | null;
  egenFoelsomhed: boolean;
  egenKle: boolean;
  adgangEjer: Cvr | null;
  adgangKle: Kle | null;
  adgangFoelsomhed: Niveau | null;
}

export const RELATIONSARTER = [
  'part', 'aktoer', 'klasse', 'sagsrelation', 'genstand', 'journalpost', 'itsystem', 'profil', 'dokumentrelation', 'sag',
] as const; // prettier-ignore
export type Relationsart = (typeof RELATIONSARTER)[number];

/**
 * A relation that may occur many times (those that occur once are columns of their object). `noegle` is its indeks,
 * else its reference, `''` for a role that occurs once. Parts carry `skema`/`vaerdi` too: that is what is searched.
 */
export interface RelationRaekke extends Raekke {
  art: Relationsart;
  rolle: string;
  noegle: string;
  type: string | null;
  reference: string | null;
  /** The reference as a uuid where it is one: sager, dokumenter, bevillinger are found by it. */
  referenceId: Uuid | null;
  skema: Skema | null;
  vaerdi: string | null;
  navn: string | null;
  /** Free text: genstand's tekst, journalpost's dokumenttitel, klasse's titel. */
  tekst: string | null;
  /** A klasse's noegle. */
  klasse: string | null;
}

export interface OrgenhedRaekke extends Raekke {
  cvr: Cvr | null;
  navn: string | null;
  overordnet: Uuid | null;
  telefon: string | null;
  email: string | null;
  adresse: string | null;
  ean: string | null;
  leder: Uuid | null;
  /** KLE patterns this unit answers for. */
  opgaver: string[];
  medarbejdere: { uuid: Uuid; navn: string | null; email: string | null; telefon: string | null }[];
}

export interface KlasseRaekke extends Raekke {
  kode: string | null;
  titel: string | null;
  erstatter: string[];
  udgaaet: Dag | null;
}

/** What a CPR/CVR feed of one authority (`cvr`, the token's) told about a person or company. */
export interface PartRaekke extends Raekke {
  cvr: Cvr | null;
  navn: string | null;
  status: string | null;
  doedsdato: Dag | null;
  beskyttetFra: Dag | null;
  beskyttetTil: Dag | null;
  /** False: never said. */
  beskyttetKendt: boolean;
}

/**
 * One identifier of a part, from when it was told until it was said not to be the part's. `forladt`: it was left for another
 * in a change of number. `fortrolig`: in a confidential one – or it was known before such a one – and finds nothing any more.
 */
export interface PartidentifikatorRaekke extends Raekke {
  skema: Skema;
  vaerdi: string;
  cvr: Cvr | null;
  fortrolig: boolean;
  forladt: boolean;
}

/** Every table a fold fills, with its row. */
export interface Raekker {
  sag: SagRaekke[];
  dokument: DokumentRaekke[];
  bevilling: BevillingRaekke[];
  bevilgetYdelse: YdelseRaekke[];
  effektueringsplan: PlanRaekke[];
  effektuering: EffektueringRaekke[];
  effektueringslinje: LinjeRaekke[];
  journalnotat: JournalnotatRaekke[];
  advis: AdvisRaekke[];
  relation: RelationRaekke[];
  orgenhed: OrgenhedRaekke[];
  klasse: KlasseRaekke[];
  part: PartRaekke[];
  partidentifikator: PartidentifikatorRaekke[];
}
