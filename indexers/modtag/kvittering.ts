import type { Mangel } from '../../schema/haendelser/mangel.ts';

export type Status = 'anvendt' | 'advarsel' | 'foraeldet' | 'dublet' | 'karantaene' | 'afvist';

/** What became of one hændelse (contract/README.md §4). Values of the message are never quoted in it. */
export interface Kvittering {
  readonly id: string;
  /** As sent. */
  readonly source: string;
  readonly status: Status;
  readonly advarsler: readonly Mangel[];
  readonly fejl: readonly Mangel[];
}

type Fra = { readonly id: string; readonly source: string };

export const kvittering = (
  { id, source }: Fra,
  status: Status,
  { advarsler = [], fejl = [] }: { advarsler?: readonly Mangel[]; fejl?: readonly Mangel[] } = {},
): Kvittering => ({ id, source, status, advarsler, fejl });

/** The receipt of something that could not be read far enough to know what it is: its id and source where they are texts. */
export function ulaeselig(raa: unknown, fejl: readonly Mangel[]): Kvittering {
  const felter = typeof raa === 'object' && raa !== null ? (raa as Record<string, unknown>) : {};
  const somTekst = (vaerdi: unknown) => (typeof vaerdi === 'string' ? vaerdi.slice(0, 255) : '');
  return kvittering({ id: somTekst(felter['id']), source: somTekst(felter['source']) }, 'afvist', { fejl });
}

/** What a message came to. */
export interface Udfald {
  readonly status: Status;
  /** Where it was logged, if it was. */
  readonly generation?: number;
  readonly advarsler: readonly Mangel[];
  readonly fejl: readonly Mangel[];
  /** Counted on the source's quality page, and not told to the writer. */
  readonly kunKvalitet?: readonly Mangel[];
}
