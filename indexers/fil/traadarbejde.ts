/** The reading thread of an import: bytes in, messages ready to be judged out, a batch at a time (`traad.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { PARTI_MAX } from '../modtag/indgang.ts';
import type { Kaeder } from '../modtag/kaeder.ts';
import { klargoer } from '../modtag/tagimod.ts';
import { OPERATOEREN } from './operatoer.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { laesAfbildet } from './afbildning/laes.ts';
import type { Afbildning } from './afbildning/skema.ts';
import { opdag } from './opdag.ts';
import { pak, type Pakket } from './pakke.ts';

/** What the other side says: here are bytes, there are no more, or another batch may be made. */
export type Besked = { readonly bytes: Uint8Array } | { readonly slut: true } | { readonly mere: true };
/** What is said back: give me bytes, here is a batch, all is read, or why it cannot be. */
export type Svar = { readonly hent: true } | { readonly parti: Pakket[] } | { readonly faerdig: true };

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
  else maaLave += 1;
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

/** Hands over a batch. It is a copy: what comes later cannot be known by it. */
async function aflever(parti: Pakket[]): Promise<void> {
  kaeder.clear();
  while (maaLave === 0) await vent();
  maaLave -= 1;
  sig({ parti });
}

const kaeder: Kaeder = new Map();
let parti: Pakket[] = [];
const { afbildning, pr = null } = (workerData ?? {}) as Laesevalg; // as laesITraad gives it
for await (const laest of afbildning ? laesAfbildet(kilde(), afbildning, pr) : await opdag(kilde())) {
  parti.push(pak(klargoer(laest, OPERATOEREN, kaeder)));
  if (parti.length < PARTI_MAX) continue;
  await aflever(parti);
  parti = [];
}
if (parti.length > 0) await aflever(parti);
sig({ faerdig: true });
port.close();
