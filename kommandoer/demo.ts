import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { demobrugere as brugere } from '../indexers/kilder/demo/demobrugere.ts';
import { demotilstand, gemDemogrundlag, markerDemo } from '../db/skriv/demo.ts';
import { demoAftaler, demoToken, demoVisningsklasser } from '../indexers/kilder/demo/rettigheder.ts';
import { korsbaek } from '../indexers/kilder/demo/korsbaek.ts';
import { katalogRaekker } from '../indexers/kilder/systemer/katalogRaekker.ts';
import { laesEn } from '../indexers/fil/laest.ts';
import { PARTI_MAX, type Indgang } from '../indexers/modtag/indgang.ts';
import { tagImod } from '../indexers/modtag/tagimod.ts';
import type { Skriver } from '../indexers/modtag/post.ts';
import type { Demobruger } from '../web/side.ts';
import { udviklingssigner } from './udsteder.ts';

export { demoborgere } from '../indexers/kilder/demo/demoborgere.ts';

/** A day's work: past it the page asks the user to choose again. */
const DAG_TIMER = 10;

const DEMO: Skriver = { system: null, cvr: null, grupper: null, kanal: 'fil' };
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

async function indlaes(indgang: Indgang): Promise<void> {
  let parti: unknown[] = [];
  let forrige: Promise<unknown> = Promise.resolve();
  const aflever = async () => {
    const dette = tagImod(parti.map(laesEn), indgang, DEMO);
    parti = [];
    await forrige; // one batch is written while the next is made
    forrige = dette;
  };
  for (const haendelse of korsbaek()) {
    parti.push(haendelse);
    if (parti.length >= PARTI_MAX) await aflever();
  }
  await aflever();
  await forrige;
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
