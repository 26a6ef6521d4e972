/** Sager and dokumenter as they are answered. Column values as JSON gives them: instants as ISO text with offset, days as YYYY-MM-DD. */
import type { Klassefelter, Masterfelter, RelationSvar, Svar } from './faelles.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Dag } from '../../schema/domaene/tid.ts';

/** Of a sag what one who is told of it is told, and whom it is about. */
export interface Sagskerne extends Pick<SagSvar, 'id' | 'kle' | 'ejerCvr' | 'masterRef' | 'grupper'> {
  readonly parter: readonly RelationSvar[];
}

/** Column values as JSON gives them: instants as ISO text with offset, days as YYYY-MM-DD, amounts as text. */
export interface SagSvar extends Svar, Klassefelter, Masterfelter {
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
  readonly facet: string | null;
  readonly facetTitel: string | null;
  readonly facetRef: string | null;
  readonly afgoerelse: string | null;
  readonly afgoerelseTitel: string | null;
  readonly afgoerelseRef: string | null;
  readonly afsenderRef: string | null;
  readonly afsenderNavn: string | null;
  readonly relationer: readonly RelationSvar[];
}

export interface DokumentSvar extends Svar, Klassefelter, Masterfelter {
  readonly fra: string;
  readonly til: string | null;
  readonly titel: string | null;
  readonly dokumentnummer: string | null;
  readonly dokumenttype: string | null;
  readonly brevdato: Dag | null;
  readonly fremdrift: string | null;
  readonly foelsomhed: number | null;
  readonly ejerCvr: string | null;
  readonly relationer: readonly RelationSvar[];
  /** Sager the caller may see that it hangs on. */
  readonly sager: readonly string[];
  /** Asked for by its id: the parts of those sager. */
  readonly vedroerer?: readonly Identifikator[];
}

/** The same sag in another system. */
export interface SagReferenceSvar {
  readonly id: string;
  readonly system: string;
  readonly systemNavn: string | null;
  readonly sagsnummer: string | null;
  readonly grupper: readonly GaeldendeGruppe[];
}
