import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Sidevalg } from '../laeser.ts';
import type { Hovedslags } from '../synlig.ts';

/** A field that can be compared, by kind (felter.ts has its column). */
export interface Feltkrav {
  readonly slags: 'felt';
  readonly felt: string;
  readonly er: string;
}
/** Half-open `[fra, til)`; null: no end. */
export interface Intervalkrav {
  readonly slags: 'interval';
  readonly felt: string;
  readonly fra: string | null;
  readonly til: string | null;
}
/** One relation in force that has all of what is given. */
export interface Relationskrav {
  readonly slags: 'relation';
  readonly art: 'aktoer' | 'klasse' | 'part' | 'sagsrelation' | 'genstand' | 'journalpost' | 'dokumentrelation' | 'sag' | 'itsystem'; // prettier-ignore
  readonly rolle?: string;
  readonly type?: string;
  readonly indeks?: string;
  readonly reference?: string;
  readonly cvr?: string;
  readonly navn?: string;
  readonly noegle?: string;
  readonly tekst?: string;
}
/** The part itself, in this role or in any: by every number it is known by. */
export interface Partkrav {
  readonly slags: 'part';
  readonly part: Identifikator;
  readonly rolle?: string;
}
/** One bevilget ydelse – or one of its plans, one line of an effektuering – that has all of what is given. */
export interface Delkrav {
  readonly slags: 'ydelse' | 'linje';
  readonly krav: readonly (Feltkrav | Intervalkrav)[];
  readonly planer?: readonly (readonly (Feltkrav | Intervalkrav)[])[];
}
/** Something the index does not keep: neither it nor its opposite can be shown to hold for anything. */
export interface Ukendt {
  readonly slags: 'ukendt';
  readonly navn: string;
}
/** No object of the index is so. */
export interface Aldrig {
  readonly slags: 'aldrig';
}
export type Krav = Feltkrav | Intervalkrav | Relationskrav | Partkrav | Delkrav | Ukendt | Aldrig;

/** A SoegSag, SoegDokument …: one object of the kind that meets every demand. */
export interface Led {
  readonly slags: Hovedslags;
  readonly krav: readonly Krav[];
  /** A dokument that hangs on no sag. */
  readonly sagsloes?: boolean;
}

/** A SoegUdtryk: any tree of AND, OR and NOT over such. An empty AND holds, an empty OR does not. */
export type Udtryk =
  | { readonly og: readonly Udtryk[] }
  | { readonly eller: readonly Udtryk[] }
  | { readonly ikke: Udtryk }
  | { readonly led: Led };

export interface Sorteringsled {
  readonly element: string;
  readonly retning: 'STIGENDE' | 'FALDENDE';
}

/** One search for objects of one kind. */
export interface Fremsoegning {
  readonly slags: Hovedslags;
  /** Only among these, where given. */
  readonly ider: readonly string[] | null;
  readonly udtryk: Udtryk | null;
  readonly orden: readonly Sorteringsled[];
  /** How many to pass over, and how many to answer. */
  readonly side: { readonly fra: number } & Pick<Sidevalg, 'foerst'>;
  /** A look-up of the objects named finds passive ones too; a search does not (design.md §4). */
  readonly maade: 'liste' | 'opslag';
}
