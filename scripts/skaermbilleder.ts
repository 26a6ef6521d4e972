/** Makes docs/billeder from a running demo: `npx tsx scripts/skaermbilleder.ts [http://localhost:4000]`. Needs Chromium. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pakkeRod } from '../pakke.ts';
import { aabnBrowser } from './browser.ts';

const adresse = process.argv[2] ?? 'http://localhost:4000';
const mappe = join(pakkeRod, 'docs/billeder');
mkdirSync(mappe, { recursive: true });
const browser = await aabnBrowser();

const som = async (navn: string): Promise<Page> => {
  const side = await (await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'da-DK' })).newPage();
  await side.goto(adresse);
  await side.getByRole('button', { name: navn }).click();
  await side.getByRole('banner').waitFor();
  return side;
};
const borger = async (side: Page, nummer: string) => {
  await side.getByLabel('CPR-nummer').fill(nummer);
  await side.keyboard.press('Enter');
  await side.getByRole('radio', { name: 'Behandling af sag' }).check({ force: true });
  await side.getByRole('button', { name: 'Slå op' }).click();
  await side.getByRole('img', { name: /^Tidslinje/ }).waitFor();
};
const billede = (side: Page, navn: string, hele = false) =>
  side.screenshot({ path: join(mappe, `${navn}.png`), fullPage: hele });

const borgerservice = await som('Borgerservice Ser det meste');
await billede(borgerservice, 'soeg');
await borger(borgerservice, '700185-0112');
await billede(borgerservice, 'overblik', true);
await borgerservice.getByRole('table', { name: 'Åbne sager' }).getByRole('link').first().click();
await borgerservice.getByText('Vis, hvem der ændrede hvad og hvornår').click();
await borgerservice.locator('.historik').waitFor();
await billede(borgerservice, 'sag');

const sikkerhed = await som('Informationssikkerhed');
await sikkerhed.getByRole('link', { name: 'Administration' }).click();
await sikkerhed.locator('.opslag').first().waitFor();
await billede(sikkerhed, 'revisionslog');
await browser.close();
