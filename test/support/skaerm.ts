import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { gemDemogrundlag } from '../../db/skriv/demo.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import { demoborgere } from '../../indexers/kilder/demo/demoborgere.ts';
import { demobrugere } from '../../indexers/kilder/demo/demobrugere.ts';
import { korsbaek } from '../../indexers/kilder/demo/korsbaek.ts';
import { demoAftaler, demoVisningsklasser } from '../../indexers/kilder/demo/rettigheder.ts';
import { katalogRaekker } from '../../indexers/kilder/systemer/katalogRaekker.ts';
import { aabnBrowser } from './browser.ts';
import { testDatabase } from './database.ts';
import { aabnIndgang, operatoer, type Json } from './indgang.ts';
import { projicerAlt } from './soegbar.ts';
import { startGraf, type Graf } from './spoerg.ts';

/** The slowest machine it must pass on. */
export const TAALMODIG_MS = 60_000;
const PARTI = 500;

export interface Skaerm {
  readonly graf: Graf;
  readonly sql: Sql;
  /** A new tab of a new browser session, on the page. */
  readonly aabn: (hash?: string) => Promise<Page>;
  /** The page as that demo user, logged in through the chooser. */
  readonly som: (bruger: string) => Promise<Page>;
  /** Every address the tabs have been at, or asked for. */
  readonly adresser: string[];
}

/** The demo's stories, the API with its page, and a real browser, for the length of a test file. What the page complains of in the console fails the test. */
export function skaerm(
  mere: (indgang: ReturnType<typeof aabnIndgang>) => Promise<unknown> = async () => undefined,
): Skaerm {
  let [graf, sql, browser] = [] as unknown as [Graf, Sql, Browser]; // set in beforeAll
  const slut: (() => Promise<unknown>)[] = [];
  const adresser: string[] = [];
  const klager: string[] = [];

  beforeAll(async () => {
    const base = await testDatabase();
    slut.push(base.slet);
    await fyld(base.url, mere);
    sql = forbind({ url: base.url, max: 1, applikation: 'test' });
    slut.unshift(() => sql.end());
    graf = await startGraf(base.url, {
      demoborgere,
      graenser: { prMinut: 1_000, prDoegn: 10_000 },
      demobrugere: demobrugere.map(({ claims: { grupper, ...claims }, ...bruger }) => ({
        ...bruger,
        token: () => graf.token(grupper as unknown[], claims), // a list, as every token has
      })),
    });
    slut.unshift(() => graf.stop());
    browser = await aabnBrowser();
    slut.unshift(() => browser.close());
  }, 5 * TAALMODIG_MS);
  afterAll(async () => {
    for (const en of slut) await en();
  }, TAALMODIG_MS);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(klager.splice(0)).toEqual([]);
  });

  const aabn = async (hash = '') => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'da-DK' });
    context.setDefaultTimeout(TAALMODIG_MS);
    const page = await context.newPage();
    page.on('pageerror', (fejl) => klager.push(fejl.message));
    page.on('console', (linje) => {
      // That a request failed is the test's own doing; a broken policy or program is not.
      if (linje.type() === 'error' && !linje.text().startsWith('Failed to load resource')) klager.push(linje.text());
    });
    page.on('request', (request) => adresser.push(request.url()));
    page.on('framenavigated', (frame) => adresser.push(frame.url()));
    await page.goto(`${graf.url}/${hash}`);
    return page;
  };
  return {
    adresser,
    get graf() {
      return graf;
    },
    get sql() {
      return sql;
    },
    aabn,
    som: async (bruger) => {
      const page = await aabn();
      const navn = demobrugere.find(({ id }) => id === bruger)?.navn ?? bruger;
      await page.getByRole('button', { name: navn }).click();
      await page.getByRole('banner').waitFor();
      return page;
    },
  };
}

/** Finds somebody by number, for a purpose, as a user does: by the keys. */
export async function slaaOp(page: Page, nummer: string): Promise<void> {
  await page.getByLabel('CPR-nummer, CVR-nummer eller sagsnummer').fill(nummer);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Behandling af sag' }).check({ force: true });
  await page.getByRole('button', { name: 'Slå op' }).click();
}

async function fyld(url: string, mere: (indgang: ReturnType<typeof aabnIndgang>) => Promise<unknown>): Promise<void> {
  const klient = lavSkriveklient(url, 'test-demo');
  await klient.koer((tx) => gemDemogrundlag(tx, { systemer: katalogRaekker(), aftaler: demoAftaler, visningsklasser: demoVisningsklasser }));
  await klient.slut();
  const indgang = aabnIndgang(url);
  const alle: Json[] = [...korsbaek(1)].map((haendelse) => ({ ...haendelse }));
  for (let fra = 0; fra < alle.length; fra += PARTI) await indgang.send(alle.slice(fra, fra + PARTI), operatoer);
  await mere(indgang);
  await indgang.slut();
  await projicerAlt(url);
} // prettier-ignore
