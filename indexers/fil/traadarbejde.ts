/** The reading thread of an import: bytes in, messages ready to be judged out, a batch at a time (`traad.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { nyeKaeder } from '../modtag/kaeder.ts';
import { klargoer } from '../modtag/tagimod.ts';
import { OPERATOEREN } from './operatoer.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { laesAfbildet } from './afbildning/laes.ts';
import type { Afbildning } from './afbildning/skema.ts';
import { opdag } from './opdag.ts';
import { pak, type Pakket } from './pakke.ts';

/** What the other side says: here are bytes, there are no more, or so many more messages may be made ready. */
export type Besked = { readonly bytes: Uint8Array } | { readonly slut: true } | { readonly mere: number };
/** What is said back: give me bytes, here are some messages, all is read, or why it cannot be. */
export type Svar = { readonly hent: true } | { readonly stykke: Pakket[] } | { readonly faerdig: true };

/** How the bytes are read: by a mapping, and then as of when; else the file says itself what it is. */
export interface Laesevalg {
  readonly afbildning?: Afbildning;
  readonly pr?: Oejeblik | null;
}

const port = parentPort;
if (!port) throw new Error('traadarbejde kører kun som en tråd');

const bytes: (Uint8Array | null)[] = [];
let maaLave = 0;
/** A reader that reads ahead waits for bytes while a batch waits to be made: both are woken. */
let vaekkes: (() => void)[] = [];
port.on('message', (besked: Besked) => {
  if ('bytes' in besked) bytes.push(besked.bytes);
  else if ('slut' in besked) bytes.push(null);
  else maaLave += besked.mere;
  const ventende = vaekkes;
  vaekkes = [];
  for (const vaek of ventende) vaek();
});
const vent = (): Promise<void> => new Promise((klar) => void vaekkes.push(klar));
const sig = (svar: Svar): void => port.postMessage(svar);

async function* kilde(): AsyncGenerator<Uint8Array> {
  for (;;) {
    sig({ hent: true });
    while (bytes.length === 0) await vent();
    const naeste = bytes.shift() ?? null;
    if (naeste === null) return;
    yield naeste;
  }
}

/** Messages handed over at a time: what is made ready is soon out of the way, and little of it is carried along. */
const STYKKE = 25;

async function aflever(stykke: Pakket[]): Promise<void> {
  while (maaLave <= 0) await vent();
  maaLave -= stykke.length;
  sig({ stykke });
}

const kaeder = nyeKaeder();
let stykke: Pakket[] = [];
const { afbildning, pr = null } = (workerData ?? {}) as Laesevalg; // as laesITraad gives it
for await (const laest of afbildning ? laesAfbildet(kilde(), afbildning, pr) : await opdag(kilde())) {
  stykke.push(pak(klargoer(laest, OPERATOEREN, kaeder)));
  if (stykke.length < STYKKE) continue;
  await aflever(stykke);
  stykke = [];
}
if (stykke.length > 0) await aflever(stykke);
sig({ faerdig: true });
port.close();
