import { setImmediate as naesteOmgang } from 'node:timers/promises';
import { Connection, type Publisher } from 'rabbitmq-client';
import { inden } from '../../db/afbrudt.ts';
import type { Udsending } from '../../db/udgang/udsending.ts';
import type { Besked } from '../besked.ts';
import { haendelsesbesked, type Afsender } from './haendelsesbesked.ts';
import type { Kanal } from './runde.ts';

/** After so long without a confirm the message is taken not to have arrived. */
const CONFIRM_MS = 10_000;

export interface Udgiverdele {
  readonly url: string;
  readonly afsender: Afsender['afsender'];
  readonly beskedtyper: Afsender['beskedtyper'];
  /** Told of what happens to the connection; never of what a message holds. */
  readonly meld: (hvad: string, fejl?: unknown) => void;
}

export interface Udgiver {
  readonly send: Kanal;
  /** Is the broker there? */
  readonly klar: () => boolean;
  slut(): Promise<void>;
}

/**
 * Publishes events to their subscription's exchange, which must be there. All of them are acknowledged when the broker has
 * confirmed each – and kept it: one that no queue took is not confirmed here. Of one object the next is not sent before the one before it is confirmed.
 */
export function lavUdgiver({ url, afsender, beskedtyper, meld }: Udgiverdele): Udgiver {
  const forbindelse = new Connection({ url, heartbeat: 10, retryLow: 200, retryHigh: 5_000, acquireTimeout: 5_000 });
  let forbundet = false;
  forbindelse.on('error', (fejl: unknown) => {
    forbundet = false;
    meld('forbindelsen til udvekslingen er brudt', fejl);
  });
  forbindelse.on('connection', () => {
    forbundet = true;
    meld('forbundet til udvekslingen');
  });
  const udgivere = new Map<string, Udveksling>();
  const tilExchange = (exchange: string): Udveksling => {
    const kendt = udgivere.get(exchange) ?? lavUdveksling(forbindelse, exchange);
    udgivere.set(exchange, kendt);
    return kendt;
  };
  return {
    klar: () => forbundet,
    send: async ({ exchange, cvr }: Udsending, beskeder) => {
      if (exchange === null) return { fejl: 'EXCHANGE' };
      const udveksling = tilExchange(exchange);
      for (const boelge of boelger(beskeder)) {
        const svar = await Promise.allSettled(
          boelge.map((en) => udveksling.udgiv(en, `${cvr}.${en.data.slags}.${en.data.haendelse}`, haendelsesbesked(en, { afsender, cvr, beskedtyper }))),
        );
        const fejlet = svar.find((en) => en.status === 'rejected');
        if (fejlet) return { fejl: fejlet.reason instanceof Ubekraeftet ? fejlet.reason.message : 'BROKER' };
      }
      return null;
    },
    slut: async () => {
      await Promise.all([...udgivere.values()].map((en) => en.slut()));
      await forbindelse.close();
    },
  };
} // prettier-ignore

/** In each no object twice, and each object's in their order. */
export function boelger(beskeder: readonly Besked[]): Besked[][] {
  const [svar, antal] = [[] as Besked[][], new Map<string, number>()];
  for (const besked of beskeder) {
    const nr = antal.get(besked.subject) ?? 0;
    antal.set(besked.subject, nr + 1);
    (svar[nr] ??= []).push(besked);
  }
  return svar;
}

class Ubekraeftet extends Error {
  override readonly name = 'Ubekraeftet';
}

interface Udveksling {
  udgiv(besked: Besked, routingKey: string, krop: string): Promise<void>;
  slut(): Promise<void>;
}

function lavUdveksling(forbindelse: Connection, exchange: string): Udveksling {
  const tilbage = new Set<string>();
  const udgiver: Publisher = forbindelse.createPublisher({
    confirm: true,
    maxAttempts: 1, // sent again from the position, in order
    exchanges: [{ exchange, passive: true }],
  });
  // The broker sends it back before it confirms it. (`onReturn` of the properties is never called by 5.0.8.)
  udgiver.on('basic.return', ({ messageId }) => void tilbage.add(messageId ?? ''));
  return {
    udgiv: async (besked, routingKey, krop) => {
      const kuvert = {
        exchange, routingKey, mandatory: true, durable: true, messageId: besked.id, type: besked.type, appId: 'overblik',
        contentType: 'application/xml', contentEncoding: 'utf-8', timestamp: Math.floor(Date.parse(besked.time) / 1000),
      }; // prettier-ignore
      await inden(udgiver.send(kuvert, Buffer.from(krop)), CONFIRM_MS, () => new Ubekraeftet('TIMEOUT'));
      await naesteOmgang(); // the client tells of what was sent back a turn later than of the confirm after it
      if (tilbage.delete(besked.id)) throw new Ubekraeftet('INGEN_KOE');
    },
    slut: () => udgiver.close(),
  };
}
