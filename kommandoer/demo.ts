import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { demobrugere as brugere } from '../indexers/kilder/demo/demobrugere.ts';
import { demotilstand, gemDemogrundlag, markerDemo } from '../db/skriv/demo.ts';
import { demoAftaler, demoToken, demoVisningsklasser } from '../indexers/kilder/demo/rettigheder.ts';
import { korsbaek } from '../indexers/kilder/demo/korsbaek.ts';
import { katalogRaekker } from '../indexers/kilder/systemer/katalogRaekker.ts';
import { findSystem } from '../indexers/kilder/systemer/katalog.ts';
import { NU } from '../indexers/kilder/generator/generer.ts';
import { PARTI_MAX, type Indgang } from '../indexers/modtag/indgang.ts';
import type { Post } from '../indexers/modtag/post.ts';
import type { Demobruger } from '../web/side.ts';
import { lavLeverandoer, leverancer } from './demofeed/lever.ts';
import { udviklingssigner } from './udsteder.ts';

export { demoborgere } from '../indexers/kilder/demo/demoborgere.ts';

/** A day's work: past it the page asks the user to choose again. */
const DAG_TIMER = 10;

/** The kommune of the demo. */
const KOMMUNE = '11111111';
const TOKEN_TIMER = 24 * 30;

/**
 * Korsbæk Kommune, if the register is empty or an earlier start was cut off in the middle of it. Back comes whether the
 * register is the demo's. A register with anything else in it is left alone.
 */
export async function laegDemoen(url: string, indgang: Indgang, log: Logger): Promise<boolean> {
  const klient = lavSkriveklient(url, 'overblik-demo');
  try {
    const tilstand = await klient.koer(demotilstand);
    if (tilstand !== 'tom' && tilstand !== 'begyndt') return tilstand === 'faerdig';
    log.info('lægger demoen Korsbæk Kommune ind; det sker kun første gang');
    await klient.koer(async (tx) => {
      await markerDemo(tx, 'begyndt');
      await gemDemogrundlag(tx, {
        systemer: katalogRaekker(),
        aftaler: demoAftaler,
        visningsklasser: demoVisningsklasser,
      });
    });
    await indlaes(indgang);
    await klient.koer((tx) => markerDemo(tx, 'faerdig'));
    return true;
  } finally {
    await klient.slut();
  }
}

/** Each system delivers through its own kind of feed, and what came before is written while the next is made. */
async function indlaes(indgang: Indgang): Promise<void> {
  let forrige: Promise<unknown> = Promise.resolve();
  for await (const parti of partier()) {
    await forrige;
    forrige = indgang.modtag(parti);
    forrige.catch(() => undefined); // awaited in its turn
  }
  await forrige;
}

/** What the systems deliver, as many together as can be written at a time: most deliveries are small. */
async function* partier(): AsyncGenerator<Post[]> {
  const lever = lavLeverandoer(KOMMUNE, NU);
  let venter: Post[] = [];
  for (const [uuid, haendelser] of leverancer(korsbaek())) {
    const { poster, ulaeste } = await lever(findSystem(uuid) ?? ukendt(uuid), haendelser);
    if (ulaeste > 0) throw new Error('demoen har skrevet noget, dens egen læser ikke forstår');
    venter = [...venter, ...poster];
    for (; venter.length >= PARTI_MAX; venter = venter.slice(PARTI_MAX)) yield venter.slice(0, PARTI_MAX);
  }
  yield venter;
}

function ukendt(uuid: string): never {
  throw new Error(`demoens system står ikke i kataloget: ${uuid}`);
}

/** Those one may try the page as, each with what signs a token of theirs; none where another issues them. */
export async function demobrugere(config: Config): Promise<Demobruger[]> {
  const signer = await udviklingssigner(config);
  if (!signer) return [];
  return brugere.map(({ claims, ...bruger }) => ({ ...bruger, token: () => signer(claims, DAG_TIMER) }));
}

/** Two ready-made tokens on stdout; nothing where another issues them. */
export async function visDemotokens(config: Config): Promise<void> {
  const signer = await udviklingssigner(config);
  if (!signer) return;
  for (const [navn, claims] of Object.entries(demoToken)) {
    process.stdout.write(`token (${navn}): ${await signer(claims, TOKEN_TIMER)}\n`);
  }
}
