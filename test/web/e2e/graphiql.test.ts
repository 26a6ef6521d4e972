import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { skaerm, TAALMODIG_MS } from '../../support/skaerm.ts';

medBrowser('the place to try the API', () => {
  const s = skaerm();
  const aabn = async (side: Page) => {
    await side.goto(`${s.graf.url}/graphiql`);
    await side.locator('.graphiql-query-editor').getByText('query').first().waitFor();
    await side.locator('.graphiql-variable-editor, .graphiql-editor-tool').first().waitFor();
  };
  const svaret = (side: Page) => side.locator('.result-window').textContent();
  const send = async (side: Page, venter: RegExp) => {
    await side.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => svaret(side), { timeout: TAALMODIG_MS }).toMatch(venter);
  };

  test('as the user who is chosen, with their token filled in, a question to begin with is answered', async () => {
    const side = await s.aabn();
    await aabn(side);
    await expect.poll(() => side.getByLabel('Token').inputValue()).toMatch(/^ey/);
    await send(side, /"navn": "Maja Tornehave"/);
    const foerste = await side.getByLabel('Token').inputValue();
    await side.getByLabel('Spørg som').selectOption('sygedagpenge');
    await expect.poll(() => side.getByLabel('Token').inputValue()).not.toBe(foerste);
    await side.getByRole('button', { name: 'Rettigheder' }).click();
    await send(side, /"15\.17\.06"/);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('nothing in it hinders, and the frame is used by the keys alone; what was written is there after a reload, in this tab only', async () => {
    const side = await s.aabn();
    await aabn(side);
    await tilgaengelig(side);
    await side.getByRole('link', { name: 'Overblik', exact: true }).focus();
    await side.keyboard.press('Tab');
    expect(await side.evaluate('document.activeElement.parentElement.textContent')).toMatch(/^Spørg som/);
    await side.getByLabel('Formål').fill('prøver noget andet');
    await side.getByRole('button', { name: 'Statistik' }).click();
    await send(side, /"maaned"/);
    await tilgaengelig(side);
    await side.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await side.locator('.graphiql-plugin').getByText('Root Types').waitFor();
    await tilgaengelig(side);
    const sendt = side.waitForRequest((en) => en.url().endsWith('/graphql') && en.headers()['x-formaal'] !== undefined);
    await side.reload();
    expect(decodeURIComponent((await sendt).headers()['x-formaal']!)).toBe('afprøvning i GraphiQL');
    await expect.poll(() => side.locator('.graphiql-tab-active').textContent()).toMatch(/Statistik/);
    expect(await side.evaluate('localStorage.length')).toBe(0);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('whoever is logged in on the page goes on as themselves; without a token one is told to bring one', async () => {
    const side = await s.som('familie');
    await aabn(side);
    await expect.poll(() => side.getByLabel('Spørg som').inputValue()).toBe('indlogget');
    await side.getByRole('button', { name: 'Rettigheder' }).click();
    await send(side, /"34\.\*"/);
    await side.getByLabel('Token').fill('');
    await side.getByText('Vælg en bruger, eller indsæt et token.').waitFor();
    expect(await side.getByLabel('Spørg som').inputValue()).toBe('');
  }, 2 * TAALMODIG_MS); // prettier-ignore
});
