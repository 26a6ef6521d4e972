import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pakkeRod } from '../../pakke.ts';

/** Where Debian, Ubuntu, Fedora and macOS put it. */
const STEDER = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAG = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--lang=da-DK',
]; // prettier-ignore
const REGLER = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

const fundet = STEDER.find((sted) => existsSync(sted));
if (!fundet) {
  console.error('\n\n*** Chromium findes ikke her: SKÆRMENS TESTE BLIVER IKKE KØRT. Installer det (Debian: apt-get install chromium). ***\n\n');
} // prettier-ignore

/** `describe` for what needs a real browser. Without one it is skipped, loudly; in CI that is a failure. */
export const medBrowser = fundet || process.env.CI === 'true' ? describe : describe.skip;

/** A browser with nothing in it: no user's folder, no cache. */
export async function aabnBrowser(): Promise<Browser> {
  if (!fundet) throw new Error('Chromium findes ikke, og i CI skal det');
  return chromium.launch({ executablePath: fundet, args: FLAG });
}

/** Fails with what a user of assistive technology would meet; the page as it stands now. */
export async function tilgaengelig(page: Page): Promise<void> {
  await page.evaluate(readFileSync(join(pakkeRod, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const fundne = await page.evaluate(async (runOnly) => {
    type Axe = { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]; passes: unknown[] }> };
    const { axe } = globalThis as unknown as { axe: Axe }; // put there by the line above
    const { violations, passes } = await axe.run({ runOnly });
    return { brud: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} – ${nodes[0]?.failureSummary}`), proevet: passes.length };
  }, REGLER); // prettier-ignore
  expect(fundne.brud).toEqual([]);
  expect(fundne.proevet).toBeGreaterThan(10); // rules that found something to look at
}
