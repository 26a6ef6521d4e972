import type { Billede, Billedrelation } from '../../db/fremsoeg/billede.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import { erEnkelt } from '../../schema/domaene/fold/roller.ts';
import { el, tekst, type Navn, type Xml } from '../xml.ts';
import { rolleId, typeId, unikId, virkning } from './ord.ts';

/** What a relation is told with besides its own fields. */
export interface Relationsdele {
  readonly rolle: string;
  readonly type?: string | null;
  readonly indeks?: string | null;
  readonly reference?: string | null;
  readonly fra?: string | null;
  readonly til?: string | null;
}

/** gd:RelationType; `mere` is what its own type adds. Its virkning stands where the register keeps the relation's own. */
export function relation(navn: Navn, slags: Hovedslags, dele: Relationsdele, ...mere: readonly (Xml | null)[]): Xml {
  const { rolle, type = null, indeks = null, reference = null, fra = null, til = null } = dele;
  return el(
    navn,
    virkning(fra, til),
    unikId('gd:Rolle', rolleId(slags, rolle)),
    unikId('gd:Type', typeId(slags, type)),
    tekst('gd:Indeks', indeks === null ? null : indeks.slice(0, 36)),
    unikId('gd:ReferenceID', reference),
    ...mere,
  );
}

const LISTER: Readonly<Record<string, string>> = {
  part: 'parter',
  aktoer: 'aktoerer',
  klasse: 'klasser',
  sagsrelation: 'sagsrelationer',
  genstand: 'genstande',
  journalpost: 'journalposter',
  dokumentrelation: 'dokumentrelationer',
  sag: 'sager',
};

/** The relations of a kind, each with its fields; the Indeks of those that are told apart by one. */
export function afArt({ relationer }: Billede, art: string): (Billedrelation & Relationsdele)[] {
  return relationer
    .filter((en) => en.art === art)
    .map((en) => {
      const egen = en.noegle === en.reference?.toLowerCase() || en.noegle === '';
      return { ...en, indeks: egen || erEnkelt(LISTER[art] ?? '', en.rolle) ? null : en.noegle };
    });
}

/** A relation that is a column of its object; null where nothing stands there. */
export const enkelt = (
  rolle: string,
  type: string,
  reference: string | null | undefined,
  ...andet: readonly (string | null | undefined)[]
): Relationsdele | null =>
  [reference, ...andet].some((en) => en != null) ? { rolle, type, reference: reference ?? null } : null;
