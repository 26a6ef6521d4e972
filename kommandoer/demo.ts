import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { demobrugere as brugere } from '../indexers/kilder/demo/demobrugere.ts';
import { demotilstand, gemDemogrundlag, markerDemo } from '../db/skriv/demo.ts';
import { demoAftaler, demoToken, demoVisningsklasser } from '../indexers/kilder/demo/rettigheder.ts';
import { katalogRaekker } from '../indexers/kilder/systemer/katalogRaekker.ts';
import type { Indgang } from '../indexers/modtag/indgang.ts';
import type { Demobruger } from '../web/side.ts';
import { laesDemoen } from './demofeed/traad.ts';
import { udviklingssigner } from './udsteder.ts';

export { demoborgere } from '../indexers/kilder/demo/demoborgere.ts';

/** A day's work: past it the page asks the user to choose again. */
const DAG_TIMER = 10;

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
    for await (const parti of laesDemoen()) await indgang.modtag(parti);
    await klient.koer((tx) => markerDemo(tx, 'faerdig'));
    return true;
  } finally {
    await klient.slut();
  }
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
