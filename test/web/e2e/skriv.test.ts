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

  test('a notat that was written here is corrected and withdrawn by the keys, with its receipt; one of another system is not', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, '700185-0112');
    await side.getByRole('table', { name: 'Åbne sager' }).getByRole('link', { name: 'Sygedagpenge', exact: true }).click();
    await side.getByLabel('Overskrift', { exact: true }).fill('Skrevet forkert');
    await side.getByLabel('Tekst', { exact: true }).fill('Til juni.');
    await side.getByRole('button', { name: 'Gem notat' }).click();
    const ret = side.getByRole('button', { name: 'Ret notatet Skrevet forkert' });
    await ret.waitFor();
    const notater = side.getByRole('region', { name: /^Journalnotater/ });
    expect(await notater.getByRole('listitem').count()).toBeGreaterThan(await side.getByRole('button', { name: /^Ret notatet/ }).count());
    await ret.focus();
    await side.keyboard.press('Enter');
    await tilgaengelig(side);
    await side.getByLabel('Rettet overskrift').fill('Skrevet rigtigt');
    await side.getByLabel('Rettet tekst').fill('');
    await side.getByRole('button', { name: 'Gem rettelsen' }).click();
    await notater.getByText('Skriv både en overskrift og en tekst.').waitFor();
    await side.getByLabel('Rettet tekst').fill('Til juli.');
    await side.getByRole('button', { name: 'Gem rettelsen' }).click();
    await notater.getByRole('paragraph').filter({ hasText: 'Til juli.' }).waitFor();
    await notater.getByRole('listitem').filter({ hasText: 'Skrevet rigtigt' }).getByText('Sendt, afventer svar').waitFor();
    expect(await notater.getByText('Til juni.').count()).toBe(0);

    await expect.poll(() => side.evaluate('document.activeElement.textContent')).toBe('Ret notatet Skrevet rigtigt');
    await side.keyboard.press('Tab');
    await side.keyboard.press('Enter');
    await side.getByRole('button', { name: 'Ja, træk notatet tilbage' }).waitFor();
    await tilgaengelig(side);
    expect(await side.evaluate('document.activeElement.textContent')).toBe('Ja, træk notatet tilbage');
    await side.keyboard.press('Enter');
    await notater.getByRole('strong').filter({ hasText: 'Skrevet rigtigt' }).waitFor({ state: 'detached' });
    expect(await s.sql`select 1 from forsendelse where handling = 'slet'`).not.toHaveLength(0);
  }, 2 * TAALMODIG_MS); // prettier-ignore

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
