import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { skaerm, TAALMODIG_MS } from '../../support/skaerm.ts';

/** The connection is lost when the first of it has come. */
const AFBRYDER = `{
  const { fetch } = globalThis;
  const afbryd = () => new TransformStream({ transform: (stykke, ud) => (ud.enqueue(stykke), ud.error(new TypeError('afbrudt'))) });
  globalThis.fetch = async (...spurgt) => {
    const svar = await fetch(...spurgt);
    return spurgt[0] === '/eksport' ? new Response(svar.body.pipeThrough(afbryd()), svar) : svar;
  };
}`;
/** The user chooses a place at once: the browser's own for the page. */
const VAELGER = `globalThis.showSaveFilePicker = async ({ suggestedName }) =>
  (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })`;
const VALGTE = `(async () => {
  const filer = [];
  for await (const fil of (await navigator.storage.getDirectory()).values()) filer.push(await (await fil.getFile()).text());
  return filer;
})()`;

medBrowser('what is found is taken out as a file', () => {
  const s = skaerm();
  const fremsoegt = async (bruger: string): Promise<Page> => {
    const side = await s.som(bruger);
    await side.getByRole('link', { name: 'Søg på tværs' }).click();
    await side.getByRole('radio', { name: 'Kontrol eller opfølgning' }).check({ force: true });
    await side.getByRole('button', { name: 'Slå op' }).click();
    await side.getByText(/^[\d.]+ træf$/).waitFor();
    await side.evaluate('globalThis.showSaveFilePicker = undefined'); // nobody is here to choose where
    return side;
  };
  const gemt = async (side: Page) => {
    const fil = side.waitForEvent('download');
    await side.getByRole('button', { name: 'Eksportér' }).click();
    return readFileSync(await (await fil).path());
  };

  test('by the keys: the very rows of the search, for a purpose of its own, which is written down', async () => {
    const side = await fremsoegt('sekretariat');
    const antal = side.getByText(/^[\d.]+ træf$/);
    const andet = async (end: string | null) => {
      await expect.poll(() => antal.textContent(), { timeout: TAALMODIG_MS }).not.toBe(end);
      return antal.textContent();
    };
    const alle = await antal.textContent();
    await side.getByLabel('Søg i titler').fill('sygedagpenge');
    await side.keyboard.press('Enter');
    const fundne = await andet(alle);
    await side.getByRole('group', { name: 'Slags' }).getByText('Sager').click();
    const sager = Number(/^\d+/.exec((await andet(fundne)) ?? '')?.[0]);
    await side.getByText('Eksportér til fil').focus();
    await side.keyboard.press('Enter');
    await tilgaengelig(side);
    await side.getByLabel('Formål med eksporten').fill('om 700185-0112');
    await side.keyboard.press('Enter');
    await side.getByText('Skriv ikke et CPR-nummer i formålet.').waitFor();
    await side.getByLabel('Formål med eksporten').fill('Ledelsestilsyn på området');
    const linjer = (await gemt(side)).toString('utf8').trim().split('\r\n');
    expect(linjer[0]).toContain('slags;id;uuid;titel');
    expect(linjer).toHaveLength(sager + 1);
    for (const linje of linjer.slice(1)) expect(linje).toMatch(/^"SAG";/);
    expect(linjer.join()).not.toMatch(/\d{6}-?\d{4}/);
    await side.getByText(new RegExp(`^${sager} rækker? er gemt i overblik-.*\\.csv\\.$`)).waitFor();
    await tilgaengelig(side);
    expect(await s.sql`select 1 from eksport where indhold->>'formaal' = 'Ledelsestilsyn på området'`).toHaveLength(1);

    await side.getByLabel('Format').selectOption('parquet');
    expect((await gemt(side)).subarray(0, 4).toString()).toBe('PAR1');
  }, 3 * TAALMODIG_MS); // prettier-ignore

  test('one that is broken off is not saved, and a refusal is told in the API’s own words', async () => {
    const side = await fremsoegt('sekretariat');
    const filer: unknown[] = [];
    side.on('download', (fil) => filer.push(fil));
    await side.getByText('Eksportér til fil').click();
    await side.evaluate(AFBRYDER);
    await side.getByRole('button', { name: 'Eksportér' }).click();
    await side.getByText('Eksporten blev afbrudt, og filen er ikke gemt. Prøv igen.').waitFor();
    await side.reload();
    await side.getByText('Eksportér til fil').click();
    await side.route('**/eksport', (route) => route.continue({ postData: JSON.stringify({ format: 'pdf' }) }));
    await side.getByRole('button', { name: 'Eksportér' }).click();
    await side.getByText('format: skal være csv eller parquet').waitFor();
    await tilgaengelig(side);
    expect(filer).toEqual([]);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('where the user chooses a place it is written there as it comes; who thinks better of it gets none', async () => {
    const side = await fremsoegt('sekretariat');
    await side.getByText('Eksportér til fil').click();
    await side.evaluate("globalThis.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError'); }");
    await side.getByRole('button', { name: 'Eksportér' }).click();
    await side.getByRole('button', { name: 'Eksportér' }).and(side.locator(':enabled')).waitFor();
    expect(await side.getByText(/er gemt i/).count()).toBe(0);
    await side.evaluate(VAELGER);
    await side.getByRole('button', { name: 'Eksportér' }).click();
    await side.getByText(/er gemt i/).waitFor();
    const filer = await side.evaluate<string[]>(VALGTE);
    expect(filer).toHaveLength(1);
    expect(filer[0]).toContain('slags;id;uuid;titel');
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('who may not is not offered it', async () => {
    const side = await fremsoegt('borgerservice');
    expect(await side.getByText('Eksportér til fil').count()).toBe(0);
  }, TAALMODIG_MS); // prettier-ignore
});
