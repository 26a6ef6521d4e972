import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { aabnBrowser, chromiumsted } from '../../scripts/browser.ts';

const REGLER = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

if (!chromiumsted) {
  console.error('\n\n*** Chromium findes ikke her: SKÆRMENS TESTE BLIVER IKKE KØRT. Installer det (Debian: apt-get install chromium). ***\n\n');
} // prettier-ignore

/** `describe` for what needs a real browser. Without one it is skipped, loudly; in CI that is a failure. */
export const medBrowser = chromiumsted || process.env.CI === 'true' ? describe : describe.skip;

export { aabnBrowser };

/** Fails with what a user of assistive technology would meet; the page as it stands now, when it has been drawn – or just a part of it. */
export async function tilgaengelig(page: Page, del = 'html'): Promise<void> {
  await page.evaluate('new Promise((tegnet) => requestAnimationFrame(() => requestAnimationFrame(tegnet)))');
  await page.evaluate(readFileSync(join(pakkeRod, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const fundne = await page.evaluate(async ([runOnly, del]) => {
    type Axe = { run: (del: unknown, o: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]; passes: unknown[] }> };
    const { axe } = globalThis as unknown as { axe: Axe }; // put there by the line above
    const { violations, passes } = await axe.run(del, { runOnly, selectors: false });
    return { brud: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} – ${nodes[0]?.failureSummary}`), proevet: passes.length };
  }, [REGLER, del]); // prettier-ignore
  expect(fundne.brud).toEqual([]);
  expect(fundne.proevet).toBeGreaterThan(10); // rules that found something to look at
}
