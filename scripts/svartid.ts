/**
 * How long from the click on "Slå op" until the citizen's page is painted, on a running demo:
 * `npx tsx scripts/svartid.ts [http://localhost:4000]`. Needs Chromium. Each of the demo's citizens once, in one tab.
 */
import type { Page } from 'playwright-core';
import { aabnBrowser } from './browser.ts';

const adresse = process.argv[2] ?? 'http://localhost:4000';

/** Marks the click, and the frame after the one the answer is first in; as text, since it runs in the page. */
const MAERKER = `
  addEventListener('click', ({ target }) => {
    if (target.closest('button')?.textContent !== 'Slå op') return;
    performance.mark('tryk');
    const vagt = new MutationObserver(() => {
      if (!document.querySelector('article.overblik')) return;
      vagt.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        performance.mark('malet');
        performance.measure('svartid', 'tryk', 'malet');
      }));
    });
    vagt.observe(document.body, { childList: true, subtree: true });
  }, true);
`;

async function maal(side: Page, nummer: string): Promise<number> {
  await side.evaluate("location.hash = '#/'; performance.clearMeasures('svartid')");
  await side.getByLabel('CPR-nummer').fill(nummer);
  await side.keyboard.press('Enter');
  await side.getByRole('radio', { name: 'Behandling af sag' }).check({ force: true });
  await side.getByRole('button', { name: 'Slå op' }).click();
  await side.waitForFunction(() => performance.getEntriesByName('svartid').length > 0);
  return side.evaluate<number>("performance.getEntriesByName('svartid')[0].duration");
}

const browser = await aabnBrowser();
const side = await (await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'da-DK' })).newPage();
await side.addInitScript(MAERKER);
await side.goto(adresse);
await side.getByRole('button', { name: 'Borgerservice Ser det meste' }).click();
await side.getByRole('banner').waitFor();
const numre = await side.evaluate<string[]>(
  "fetch('/opsaetning.json').then((svar) => svar.json()).then(({ demoborgere }) => demoborgere.flatMap(({ cpr }) => cpr ?? []))",
);
const tider: number[] = [];
for (const nummer of numre) tider.push(await maal(side, nummer));
await browser.close();

const [foerste = NaN] = tider;
const sorteret = tider.toSorted((a, b) => a - b);
const ved = (andel: number) => Math.round(sorteret[Math.ceil(andel * sorteret.length) - 1] ?? NaN);
console.log(`fra tryk til malet svar, ${tider.length} borgere: den første ${Math.round(foerste)} ms`);
console.log(`halvdelen inden ${ved(0.5)} ms, ni af ti inden ${ved(0.9)} ms, alle inden ${ved(1)} ms`);
