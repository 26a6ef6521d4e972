/** What objects are told by, as it is answered: parts, units, klasser and sources. */
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Dag } from '../../schema/domaene/tid.ts';

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
