import { entydigJson } from '../../schema/domaene/json.ts';
import { laesHaendelse, type Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Karantaenepost } from '../../db/skriv/indbakke.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { ulaeselig } from '../modtag/kvittering.ts';
import type { Kvittering } from '../modtag/kvittering.ts';
import { linjer, type Linje } from './linjer.ts';

/** What stands in one place of a file or stream: a hændelse, or the receipt of what could not be read as one. */
export type Laest = { readonly linje: number } & (
  | { readonly haendelse: Haendelse }
  /** `behold`: it is kept for repair, since whoever sent it reads no receipt. */
  | { readonly afvist: Kvittering; readonly behold?: Karantaenepost }
);

/** One thing that should be a hændelse, read. */
export function laesEn(raa: unknown, linje: number): Laest {
  const laest = laesHaendelse(raa);
  return laest.ok ? { linje, haendelse: laest.haendelse } : { linje, afvist: ulaeselig(raa, laest.fejl) };
}

/** Something that is no hændelse at all: where, and by which rule. */
export const ikkeLaest = (linje: number, mangel: Mangel): Laest => ({ linje, afvist: ulaeselig(null, [mangel]) });

/** CloudEvents one per line (contract/README.md §4), in order, as they come. Never throws for what a line holds. */
export async function* laesNdjson(kilde: AsyncIterable<Uint8Array>): AsyncGenerator<Laest> {
  for await (const linje of linjer(kilde)) yield laesLinje(linje);
}

function laesLinje(linje: Linje): Laest {
  const afvis = (besked: string) => ikkeLaest(linje.nr, { felt: 'linje', kode: 'UGYLDIG', besked });
  if ('ulaeselig' in linje) return afvis(linje.ulaeselig);
  try {
    const laest = entydigJson(linje.tekst);
    return laest ? laesEn(laest.vaerdi, linje.nr) : afvis('linjen har samme navn to gange, eller for mange lag');
  } catch {
    return afvis('linjen er ikke JSON');
  }
}
