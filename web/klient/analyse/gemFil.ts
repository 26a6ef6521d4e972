import { Forespoergselsfejl } from '../graf/fejl.ts';
import type { Eksport } from '../graf/eksport.ts';

/** A browser that lets the user choose where (Chromium, over https) writes there as it comes. */
interface Filvaelger {
  showSaveFilePicker?: (valg: {
    suggestedName: string;
  }) => Promise<{ createWritable(): Promise<WritableStream<Uint8Array>> }>;
}

/**
 * Saves it as a file: as it comes, where the browser can, else when it is all here. What was broken off is not saved – half an
 * export looks like a whole one. False: the user thought better of it.
 */
export async function gemFil({ filnavn, indhold }: Eksport): Promise<boolean> {
  const { showSaveFilePicker } = globalThis as Filvaelger; // not in the DOM's types yet
  const sted = showSaveFilePicker ? await vaelgSted(showSaveFilePicker, filnavn) : null;
  if (sted === 'fortrudt') {
    await indhold.cancel();
    return false;
  }
  try {
    if (sted) await indhold.pipeTo(await sted.createWritable());
    else hent(await new Response(indhold).blob(), filnavn);
  } catch {
    throw new Forespoergselsfejl('EKSPORT_AFBRUDT', 'Eksporten blev afbrudt, og filen er ikke gemt. Prøv igen.');
  }
  return true;
}

/** Null: it cannot be chosen here and now – the user's click is too long ago, or the browser will not. */
async function vaelgSted(vaelg: NonNullable<Filvaelger['showSaveFilePicker']>, suggestedName: string) {
  try {
    return await vaelg({ suggestedName });
  } catch (fejl) {
    return fejl instanceof DOMException && fejl.name === 'AbortError' ? 'fortrudt' : null;
  }
}

function hent(indhold: Blob, filnavn: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(indhold);
  link.download = filnavn;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
