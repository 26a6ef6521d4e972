import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { skaerm, slaaOp, TAALMODIG_MS } from '../../support/skaerm.ts';

medBrowser('writing, and what others write', () => {
  const s = skaerm();

  test('a notat is written on another system’s sag, stands there with its receipt, and appears by itself where the citizen is open', async () => {
    const kollega = await s.som('borgerservice');
    await slaaOp(kollega, '700185-0112');
    await kollega.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    const side = await s.som('borgerservice');
    await slaaOp(side, '700185-0112');
    await side.getByRole('table', { name: 'Åbne sager' }).getByRole('link', { name: 'Sygedagpenge', exact: true }).click();
    await side.getByRole('button', { name: 'Gem notat' }).click();
    await side.getByText('Skriv både en overskrift og en tekst.').waitFor();
    await tilgaengelig(side);
    await side.getByLabel('Overskrift').fill('Ringede om udbetaling');
    await side.getByLabel('Tekst').fill('Borgeren spurgte til november.');
    await side.getByRole('button', { name: 'Gem notat' }).click();
    await side.getByText('Borgeren spurgte til november.').waitFor();
    await side.getByText('Sendt, afventer svar').waitFor();
    expect(await side.getByLabel('Overskrift').inputValue()).toBe('');
    await tilgaengelig(side);
    await kollega.locator('.liste').getByText('Ringede om udbetaling').waitFor();
  }, 3 * TAALMODIG_MS); // prettier-ignore

  test('who may not write is not asked to; a sag is opened in its own system', async () => {
    const side = await s.som('sygedagpenge');
    await slaaOp(side, '700185-0112');
    await side.getByRole('table', { name: 'Åbne sager' }).getByRole('link', { name: 'Sygedagpenge', exact: true }).click();
    await side.getByText('Hvorfor må jeg se sagen?').waitFor();
    expect(await side.getByRole('button', { name: 'Gem notat' }).count()).toBe(0);
    await side.route('https://*.example/**', (route) => route.fulfill({ body: 'KSD' }));
    await side.getByRole('button', { name: 'Åbn i KSD' }).click();
    await side.waitForURL(/^https:\/\/[\w.]+\.example\//);
    expect(side.url()).not.toMatch(/7001850112/);
  }, 2 * TAALMODIG_MS); // prettier-ignore
});
