import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { skaerm, TAALMODIG_MS } from '../../support/skaerm.ts';

medBrowser('figures across citizens', () => {
  const s = skaerm();
  const tallene = async (bruger: string): Promise<Page> => {
    const side = await s.som(bruger);
    await side.getByRole('link', { name: 'Søg på tværs' }).click();
    await side.getByRole('radio', { name: 'Kontrol eller opfølgning' }).check({ force: true });
    await side.getByRole('button', { name: 'Slå op' }).click();
    await side.getByRole('link', { name: 'Tal', exact: true }).click();
    await side.getByRole('img', { name: /^Oprettede sager pr. måned/ }).waitFor();
    return side;
  };
  const figurer = ['Oprettede sager pr. måned', 'Hvor længe sagerne var om hvert trin', 'Sager efter, hvor langt de er', 'Sager efter område']; // prettier-ignore

  test('are pictures with names, and the same figures as tables, opened by the keys', async () => {
    const side = await tallene('sekretariat');
    for (const navn of figurer) {
      const figur = side.locator('.figur').filter({ has: side.getByRole('heading', { name: navn }) });
      await figur.getByRole('img').waitFor();
      await figur.getByText('Vis tallene').focus();
      await side.keyboard.press('Enter');
      expect(await figur.getByRole('table', { name: navn }).getByRole('row').count()).toBeGreaterThan(1);
    }
    const laengde = side.getByRole('table', { name: 'Hvor længe sagerne var om hvert trin' });
    await laengde.getByRole('row', { name: /Opstået → Oplyst/ }).waitFor();
    await laengde.getByRole('cell', { name: /^[\d.]+ dage$/ }).first().waitFor();
    await side.getByRole('heading', { name: /^Løbende ydelser, månedlig/ }).first().waitFor();
    await side.getByRole('img', { name: /^Løbende ydelser.* kr\./ }).first().waitFor();
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('follow what is chosen, which stands when one goes to the hits and back', async () => {
    const side = await tallene('sekretariat');
    const billede = side.getByRole('img', { name: /^Sager efter område/ });
    const alle = await billede.getAttribute('aria-label');
    await side.getByRole('group', { name: 'System' }).getByRole('checkbox').first().check({ force: true });
    await expect.poll(() => billede.getAttribute('aria-label'), { timeout: TAALMODIG_MS }).not.toBe(alle);
    await side.getByRole('link', { name: 'Træf', exact: true }).click();
    await side.locator('.liste').getByRole('listitem').first().waitFor();
    expect(await side.getByRole('group', { name: 'System' }).getByRole('checkbox').first().isChecked()).toBe(true);
    const borgere = side.getByText(/^[\d.]+ borgere?\.$/);
    await side.getByRole('link', { name: 'Tal', exact: true }).click();
    await borgere.waitFor();
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('who may only count is told of few as few, never how few, nor what they are paid', async () => {
    const side = await tallene('administrator');
    const omraader = side.locator('.figur').filter({ has: side.getByRole('heading', { name: 'Sager efter område' }) });
    await omraader.getByText('Vis tallene').click();
    const tal = await omraader.getByRole('table').getByRole('cell').allTextContents();
    expect(tal).toContain('under 5');
    expect(tal.filter((en) => /^[1-4]$/.test(en))).toEqual([]);
    expect(await side.locator('svg .skjult').count()).toBeGreaterThan(0);
    const ydelser = side.locator('.figur').filter({ has: side.getByRole('heading', { name: /^Løbende ydelser/ }) });
    for (const en of await ydelser.getByText('Vis tallene').all()) await en.click();
    const faa = ydelser.getByRole('row', { name: /under 5/ });
    await faa.first().waitFor();
    for (const en of await faa.all()) expect(await en.textContent()).toMatch(/under 5vises ikke$/);
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore
});
