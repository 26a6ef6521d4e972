import type { Indgang } from '../modtag/indgang.ts';
import type { Kvittering, Status } from '../modtag/kvittering.ts';
import { skrivKlare, type Klar } from '../modtag/tagimod.ts';
import type { Karantaenepost } from '../../db/skriv/indbakke.ts';
import { laesITraad } from './traad.ts';
import type { Laesevalg } from './traadarbejde.ts';

/** What became of everything in a file, by status, and how many had warnings. */
export type Optaelling = Record<Status | 'modtaget' | 'medAdvarsel', number>;

export const nyOptaelling = (): Optaelling => ({
  modtaget: 0, anvendt: 0, advarsel: 0, medAdvarsel: 0, foraeldet: 0, dublet: 0, karantaene: 0, afvist: 0,
}); // prettier-ignore

/** Told of each receipt with the line of what it is about. */
export type Modtager = (linje: number, kvittering: Kvittering, klar?: Klar) => void;

/** `behold`: keeps for repair what a mapping could make nothing of. */
export interface Importvalg extends Laesevalg {
  readonly behold?: (post: Karantaenepost) => Promise<void>;
}

/** Batches handed to the register at once: the next is there when one is done. */
const UNDERVEJS = 2;

/**
 * Loads a file – NDJSON CloudEvents, or XML: SF1470/SF1490 or KLE – batch by batch, each committed
 * before it is reported. Memory does not grow with the file. Safe to run again, also after being killed: what was taken is
 * a duplicate.
 */
export async function importer(
  kilde: AsyncIterable<Uint8Array>,
  indgang: Indgang,
  modtager: Modtager,
  { behold, ...valg }: Importvalg = {},
): Promise<void> {
  const undervejs: Promise<void>[] = [];
  for await (const parti of laesITraad(kilde, valg)) {
    const skrevet = skriv(parti, indgang, modtager, behold);
    skrevet.catch(() => undefined); // awaited below, in its turn
    undervejs.push(skrevet);
    if (undervejs.length >= UNDERVEJS) await undervejs.shift();
  }
  for (const en of undervejs) await en;
}

async function skriv(
  parti: readonly Klar[],
  indgang: Indgang,
  modtager: Modtager,
  behold: Importvalg['behold'],
): Promise<void> {
  const svar = await skrivKlare(parti, indgang);
  for (const en of parti) if ('afvist' in en && en.behold) await behold?.(en.behold);
  svar.forEach((kvittering, nr) => modtager(parti[nr]?.linje ?? 0, kvittering, parti[nr]));
}
