import { bi, di, oei, sag, sdi, si, yi, type Navnerum } from '../indexers/xml/navnerum.ts';
import type { Hovedslags } from '../db/synlig.ts';

/** What a look-up is: the whole search, one object, several, or ids only. `fjern`: what is found is removed. */
export type Opslagsart = 'fremsoeg' | 'laes' | 'list' | 'soeg' | 'fjern';

export interface Opslag {
  readonly art: Opslagsart;
  /** The one kind it is about; null: the kinds of its index. */
  readonly slags: Hovedslags | null;
  /** Root of the answer, in the namespace of `rum`. */
  readonly rum: Navnerum;
  readonly svar: string;
}

const enkelte = (rum: Navnerum, slags: Hovedslags, ind: Navnerum = rum): [string, Opslag][] => [
  [ind('LaesInput'), { art: 'laes', slags, rum, svar: 'LaesOutput' }],
  [ind('ListInput'), { art: 'list', slags, rum, svar: 'ListOutput' }],
];
const soeg = (rum: Navnerum, slags: Hovedslags): [string, Opslag] => [
  rum('SoegInput'),
  { art: 'soeg', slags, rum, svar: 'SoegOutput' },
];

/** Operations that are answered from the register, by root element. SagIndeks asks in its own namespace and is answered in the sag's. */
export const OPSLAG: ReadonlyMap<string, Opslag> = new Map<string, Opslag>([
  [sdi('FremsoegSagDokumentIndeksInput'), { art: 'fremsoeg', slags: null, rum: sdi, svar: 'FremsoegSagDokumentIndeksOutput' }],
  [yi('FremsoegYdelseIndeksInput'), { art: 'fremsoeg', slags: null, rum: yi, svar: 'FremsoegYdelseIndeksOutput' }],
  // It may name what it removes by a search.
  [sdi('FjernSagDokumentIndeksInput'), { art: 'fjern', slags: 'sag', rum: sdi, svar: 'FjernSagDokumentIndeksOutput' }],
  ...enkelte(sag, 'sag'),
  ...enkelte(sag, 'sag', si),
  ...enkelte(di, 'dokument'),
  ...enkelte(bi, 'bevilling'),
  ...enkelte(oei, 'effektuering'),
  soeg(sag, 'sag'),
  soeg(di, 'dokument'),
  soeg(bi, 'bevilling'),
  soeg(oei, 'effektuering'),
]); // prettier-ignore
