/** The demo's own thread: what its systems deliver, read by their feeds, a batch each time one is asked for (`traad.ts`). */
import { parentPort } from 'node:worker_threads';
import type { Besked, Svar } from '../../indexers/fil/traadarbejde.ts';
import { demopartier } from './partier.ts';

const port = parentPort;
if (!port) throw new Error('traadarbejde kører kun som en tråd');
const sig = (svar: Svar): void => port.postMessage(svar);

let maaLave = 0;
let vaek: () => void = () => undefined;
port.on('message', (besked: Besked) => {
  if ('mere' in besked) maaLave += besked.mere;
  vaek();
});

for await (const stykke of demopartier()) {
  while (maaLave <= 0) await new Promise<void>((klar) => (vaek = klar));
  maaLave -= stykke.length;
  sig({ stykke });
}
sig({ faerdig: true });
port.close();
