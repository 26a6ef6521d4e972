import { setTimeout as pause } from 'node:timers/promises';
import { Connection, ConsumerStatus, type AsyncMessage } from 'rabbitmq-client';
import { gemUlaest } from '../../db/skriv/ulaest.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import type { Indgang } from '../modtag/indgang.ts';
import type { Kvittering } from '../modtag/kvittering.ts';
import { karantaenepost, type Post } from '../modtag/post.ts';
import { laesBesked, type Koeopsaetning } from './laes.ts';
import { fraDate } from '../../schema/domaene/tid.ts';

/** Messages of one queue that are under way at a time: with them a batch is filled, and no more is lost sight of when the broker goes. */
const FORHAAND = 500;
/** A register that cannot be written to is asked again after so long; until then the message is the broker's. */
const PAUSE_MS = 1_000;

export interface Forbrugerdele {
  readonly url: string;
  readonly koeer: readonly Koeopsaetning[];
  readonly indgang: Indgang;
  /** Keeps what is not taken in, since nobody reads an answer. */
  readonly klient: Skriveklient;
  /** Told of what happens to the connection; never of what a message holds. */
  readonly meld: (hvad: string, fejl?: unknown) => void;
}

export interface Forbruger {
  /** Is the broker there, and every queue consumed? */
  readonly klar: () => boolean;
  /** Takes no more, lets what is under way be acknowledged, and closes. */
  slut(): Promise<void>;
}

/**
 * Consumes queues (contract/README.md §5): each message is acknowledged when what it says is committed – or kept in quarantine, with why.
 * The connection is made anew, and the consumers with it, for as long as it takes; what was not acknowledged comes again, and is a duplicate if it
 * was committed.
 */
export function lavForbruger({ url, koeer, indgang, klient, meld }: Forbrugerdele): Forbruger {
  const forbindelse = new Connection({ url, heartbeat: 10, retryLow: 200, retryHigh: 5_000 });
  let forbundet = false;
  forbindelse.on('error', (fejl: unknown) => {
    forbundet = false;
    meld('forbindelsen til køen er brudt', fejl);
  });
  forbindelse.on('connection', () => {
    forbundet = true;
    meld('forbundet til køen');
  });
  const aktive = new Set<string>();
  const forbrugere = koeer.map((koe) => {
    const forbruger = forbindelse.createConsumer(
      {
        queue: koe.koe,
        queueOptions: { passive: true },
        qos: { prefetchCount: FORHAAND },
        concurrency: FORHAAND,
        requeue: true,
      },
      (besked) => tagImod(besked, koe, indgang, klient, meld),
    );
    forbruger.on('ready', () => void aktive.add(koe.koe));
    forbruger.on('error', (fejl: unknown) => {
      aktive.delete(koe.koe);
      meld(`køen ${koe.koe} kan ikke læses`, fejl);
    });
    return forbruger;
  });
  return {
    klar: () => forbundet && koeer.every(({ koe }) => aktive.has(koe)),
    slut: async () => {
      await Promise.all(forbrugere.map((en) => en.close()));
      await forbindelse.close();
    },
  };
}

async function tagImod(
  besked: AsyncMessage,
  koe: Koeopsaetning,
  indgang: Indgang,
  klient: Skriveklient,
  meld: Forbrugerdele['meld'],
): Promise<ConsumerStatus> {
  try {
    const { poster, ulaeste } = await laesBesked(kropAf(besked), koe);
    const kvitteringer = await indgang.modtag(poster);
    const afviste = kvitteringer.flatMap((en, nr) => afvist(en, poster[nr]) ?? []);
    for (const post of [...ulaeste, ...afviste]) await klient.koer((tx) => gemUlaest(tx, post));
    return ConsumerStatus.ACK;
  } catch (fejl) {
    // Nothing was acknowledged, so nothing is lost; time mends it.
    meld('beskeden kunne ikke skrives nu; den prøves igen', fejl);
    await pause(PAUSE_MS);
    return ConsumerStatus.REQUEUE;
  }
}

/** The body as it was sent: the client reads what says that it is JSON or text. */
function kropAf({ body }: AsyncMessage): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/** What was refused is kept with its reason: over a queue there is nobody to tell. */
function afvist({ status, fejl: [mangel] }: Kvittering, post: Post | undefined) {
  if (status !== 'afvist' || !mangel || !post) return null;
  return karantaenepost(post, mangel, fraDate(new Date()));
}
