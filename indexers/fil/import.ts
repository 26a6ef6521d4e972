import type { Indgang } from '../modtag/indgang.ts';
import type { Kvittering, Status } from '../modtag/kvittering.ts';
import { skrivKlare, type Klar } from '../modtag/tagimod.ts';
import { laesITraad } from './traad.ts';

/** What became of everything in a file, by status, and how many had warnings. */
export type Optaelling = Record<Status | 'modtaget' | 'medAdvarsel', number>;

export const nyOptaelling = (): Optaelling => ({
  modtaget: 0, anvendt: 0, advarsel: 0, medAdvarsel: 0, foraeldet: 0, dublet: 0, karantaene: 0, afvist: 0,
}); // prettier-ignore

/** Told of each receipt with the line of what it is about. */
export type Modtager = (linje: number, kvittering: Kvittering) => void;

/** Batches handed to the register at once: the next is there when one is done. */
const UNDERVEJS = 2;

/**
 * Loads a file – NDJSON CloudEvents, or SF1470/SF1490 XML, told by its first character – batch by batch, each committed
 * before it is reported. Memory does not grow with the file. Safe to run again, also after being killed: what was taken is
 * a duplicate.
 */
export async function importer(kilde: AsyncIterable<Uint8Array>, indgang: Indgang, modtager: Modtager): Promise<void> {
  const undervejs: Promise<void>[] = [];
  for await (const parti of laesITraad(kilde)) {
    const skrevet = skriv(parti, indgang, modtager);
    skrevet.catch(() => undefined); // awaited below, in its turn
    undervejs.push(skrevet);
    if (undervejs.length >= UNDERVEJS) await undervejs.shift();
  }
  for (const en of undervejs) await en;
}

async function skriv(parti: readonly Klar[], indgang: Indgang, modtager: Modtager): Promise<void> {
  const svar = await skrivKlare(parti, indgang);
  svar.forEach((kvittering, nr) => modtager(parti[nr]?.linje ?? 0, kvittering));
}
