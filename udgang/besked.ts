import type { Synlig } from './synlige.ts';

/** An event as a subscriber gets it: CloudEvents 1.0, JSON. Nobody's name or number stands in it; what it is about is looked up. */
export interface Besked {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: '/overblik';
  /** `dk.overblik.<slags>.<oprettet|aendret|bortfaldet>.v1` */
  readonly type: string;
  readonly subject: string;
  /** When the index learned of it. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** To go on from, or to acknowledge. */
  readonly position: string;
  readonly data: Beskeddata;
}

interface Beskeddata {
  readonly slags: string;
  readonly objekt: string;
  readonly haendelse: string;
  readonly forretningshaendelser: readonly string[];
  readonly kle: readonly string[];
  readonly ejer: string | null;
  readonly system: string | null;
  readonly sager: readonly string[];
}

interface Om {
  readonly id: string;
  readonly position: string;
  readonly objektId: string;
  readonly slags: string;
  readonly modtaget: string;
}

const besked = ({ id, position, objektId, slags, modtaget }: Om, haendelse: string, data: Omit<Beskeddata, 'slags' | 'objekt' | 'haendelse'>): Besked => ({
  specversion: '1.0', id, source: '/overblik', type: `dk.overblik.${slags}.${haendelse}.v1`, subject: objektId,
  time: new Date(modtaget).toISOString(), datacontenttype: 'application/json', position,
  data: { slags, objekt: objektId, haendelse, ...data },
}); // prettier-ignore

/** Something happened to an object the subscriber may see. */
export function aendringsbesked(om: Om, haendelse: string, forretning: readonly string[], synlig: Synlig): Besked {
  const { kle, ejer, system, sager } = synlig;
  return besked(om, haendelse, { forretningshaendelser: forretning, kle: [...new Set(kle)], ejer, system, sager });
}

/** The subscriber may see it no more: removed, or hidden from it – which of them is not told (design.md §5). */
export const bortfaldsbesked = (om: Om): Besked =>
  besked(om, 'bortfaldet', { forretningshaendelser: [], kle: [], ejer: null, system: null, sager: [] });
