/**
 * What stands behind each GraphQL type: a row as `db/` answered it, marked with its udsyn (loaders.ts). Smaller things –
 * a part, a class, a unit – are made from the columns of the row that mentions them; what more is asked is loaded.
 */
import type { Sidevalg } from '../db/laeser.ts';
import type { RelationSvar } from '../db/svarfelter/faelles.ts';
import type { AdvisSvar, NotatSvar, RegistreringSvar, TidslinjeSvar } from '../db/svarfelter/journal.ts';
import type { KildeSvar, OrgenhedSvar, PartSvar } from '../db/svarfelter/opslag.ts';
import type { DokumentSvar, SagReferenceSvar, SagSvar } from '../db/svarfelter/sag.ts';
import type { BevillingSvar, EffektueringSvar, LinjeSvar, YdelseSvar } from '../db/svarfelter/ydelse.ts';
import type { Valg } from '../db/valg.ts';
import type { KvalitetspostSvar, NoeglekonfliktSvar } from '../db/queries/kvalitet.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { Forbindelse, Kant } from './forbindelse.ts';
import type { Nodeslags } from './id.ts';
import type { Vist } from './loaders.ts';

export type VistSag = Vist<SagSvar>;
export type VistDokument = Vist<DokumentSvar>;
export type VistBevilling = Vist<BevillingSvar>;
export type VistYdelse = Vist<YdelseSvar>;
export type VistEffektuering = Vist<EffektueringSvar>;
export type VistLinje = Vist<LinjeSvar>;
export type VistNotat = Vist<NotatSvar>;
export type VistAdvis = Vist<AdvisSvar>;
export type VistTidslinjepost = Vist<TidslinjeSvar>;
export type VistSagReference = Vist<SagReferenceSvar>;
export type VistRegistrering = Vist<RegistreringSvar>;
export type VistKilde = Vist<KildeSvar>;
export type VistKvalitetspost = Vist<KvalitetspostSvar>;
export type VistNoeglekonflikt = Vist<NoeglekonfliktSvar>;
export interface VistNoeglekonflikter {
  readonly antal: number;
  readonly viste: readonly VistNoeglekonflikt[];
}
export type VistPeriode = Pick<SagSvar, 'fra' | 'til'>;

/** What `node` found; `__typename` is how GraphQL is told which. */
export type VistNode = (VistSag | VistDokument | VistBevilling | VistEffektuering | VistNotat | VistAdvis) & {
  readonly __typename: Nodeslags;
};

/** `sendtNavn`: the name sent with the object that names the part. `raekke` undefined: not asked for yet. */
export type VistPart = Vist<{
  readonly identifikator: Identifikator;
  readonly sendtNavn: string | null;
  readonly raekke?: PartSvar | null;
}>;
export interface VistSagspart {
  readonly rolle: string;
  readonly navn: string | null;
  readonly part: VistPart;
}

export type VistKlasse = Vist<{ readonly kode: string; readonly titel: string | null; readonly ref: string | null }>;
export type VistGenstand = Pick<RelationSvar, 'rolle' | 'reference' | 'tekst'>;
export type VistMyndighed = { readonly cvr: string; readonly navn: string | null };
export type VistSystem = Vist<{ readonly id: string; readonly navn: string | null }>;
export type VistBehandler = Vist<{ readonly id: string | null; readonly navn: string | null }>;
/**
 * `raekke` undefined: not asked for yet; null: the organisation register does not know it. `kunEgen`: no object shows it, so
 * it is told of by the caller's own authority or not at all.
 */
export type VistOrgenhed = Vist<{
  readonly id: string;
  readonly navn: string | null;
  readonly kunEgen?: boolean;
  readonly raekke?: OrgenhedSvar | null;
}>;
export interface VistAnsvar {
  readonly klasse: VistKlasse;
  readonly enhed: VistOrgenhed | null;
  readonly system: VistSystem | null;
}

export interface VistEksisterende {
  readonly sager: readonly VistSag[];
  readonly reservation: string;
  readonly udloeber: string;
}

/** An overview as its one statement answered it, by response name; a field that could not be asked is an Error too. */
export type VistOverblik = Vist<{
  readonly identifikator: Identifikator;
  readonly felter: Readonly<Record<string, unknown>>;
  readonly opslag: Overbliksopslag;
}>;
/** What was asked of an overview (overbliksvalg.ts): the fields, the page of each connection, and what was wrong. */
export interface Overbliksopslag {
  readonly valg: readonly Valg[];
  readonly sider: ReadonlyMap<string, Sidevalg>;
  readonly fejl: ReadonlyMap<string, unknown>;
  /** Those asked about, and those the fields' filters name. */
  readonly spurgte: readonly Identifikator[];
}

export type SagForbindelse = Forbindelse<VistSag>;
export type DokumentForbindelse = Forbindelse<VistDokument>;
export type YdelseForbindelse = Forbindelse<VistYdelse>;
export type EffektueringForbindelse = Forbindelse<VistEffektuering>;
export type NotatForbindelse = Forbindelse<VistNotat>;
export type AdvisForbindelse = Forbindelse<VistAdvis>;
export type TidslinjeForbindelse = Forbindelse<VistTidslinjepost>;
export type Sideinfo = Forbindelse<unknown>;
export type SagKant = Kant<VistSag>;
export type DokumentKant = Kant<VistDokument>;
export type YdelseKant = Kant<VistYdelse>;
export type EffektueringKant = Kant<VistEffektuering>;
export type NotatKant = Kant<VistNotat>;
export type AdvisKant = Kant<VistAdvis>;
export type TidslinjeKant = Kant<VistTidslinjepost>;
export type RegistreringForbindelse = Forbindelse<VistRegistrering>;
export type RegistreringKant = Kant<VistRegistrering>;
