import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'rabbitmq-client';
import { beskeder, type Besked } from './beskeder.ts';

/** Messages that wait for their confirm, at most. */
const UBEKRAEFTEDE = 2_000;
const TAKT_MS = 10;
/** One message in so many is sent twice, as senders do that did not hear the answer. */
const GENTAGET = 100;

export interface Sender {
  /** Sends so many, so many a second; 0: as fast as the broker confirms. Back comes when all are confirmed, each in the ledger. */
  send(antal: number, prSekund: number): Promise<void>;
  slut(): Promise<void>;
}

/** A system that delivers over queues: persistent messages, confirmed, and written in its own ledger when they are. */
export function lavSender(forbindelse: Connection, system: string, ledger: string, sendt: (besked: Besked) => void): Sender {
  const udgiver = forbindelse.createPublisher({ confirm: true, maxAttempts: 10 });
  const bog = createWriteStream(ledger);
  const kilde = beskeder(system);
  const ubekraeftede = new Set<Promise<void>>();
  let nr = 0;

  const en = (): void => {
    const besked = kilde.next().value;
    nr += 1;
    const kuvert = { routingKey: besked.koe, durable: true, contentType: 'application/cloudevents+json' };
    const gange = nr % GENTAGET === 0 ? 2 : 1;
    sendt(besked);
    const alle = Array.from({ length: gange }, () => udgiver.send(kuvert, Buffer.from(besked.krop)));
    const { id, subject, titel } = besked;
    const bekraeftet = Promise.all(alle).then(() => void bog.write(`${JSON.stringify({ id, subject, titel })}\n`));
    ubekraeftede.add(bekraeftet);
    void bekraeftet.finally(() => ubekraeftede.delete(bekraeftet));
  };
  return {
    send: async (antal, prSekund) => {
      const start = performance.now();
      for (let lagt = 0; lagt < antal; ) {
        const forfaldne = prSekund === 0 ? antal : Math.floor(((performance.now() - start) / 1000) * prSekund);
        for (; lagt < Math.min(antal, forfaldne) && ubekraeftede.size < UBEKRAEFTEDE; lagt += 1) en();
        await pause(TAKT_MS);
      }
      await Promise.all(ubekraeftede);
    },
    slut: async () => {
      await udgiver.close();
      await new Promise<void>((klar) => bog.end(klar));
    },
  };
} // prettier-ignore
