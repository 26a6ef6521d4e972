import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { skaerm, slaaOp, TAALMODIG_MS } from '../../support/skaerm.ts';

const MAJA = '700185-0112';

medBrowser('borgerservice at the counter', () => {
  const s = skaerm();
  const opslag = (slags: string) =>
    s.sql<
      { formaal: string; afgoerelse: string }[]
    >`select formaal, afgoerelse from opslag where slags = ${slags} order by tidspunkt`;

  test('finds a citizen by number, for a purpose asked for once, and sees everything at once', async () => {
    const side = await s.som('borgerservice');
    await side.getByLabel('CPR-nummer').fill(MAJA);
    await tilgaengelig(side);
    await side.keyboard.press('Enter');
    // The number is masked from here on, and stands in no field.
    await side.getByText('personen 700185-••••').waitFor();
    expect(await side.content()).not.toContain('0112</');
    await tilgaengelig(side);
    await side.getByRole('button', { name: 'Slå op' }).click();
    await side.getByText('Vælg, hvad du skal bruge opslaget til.').waitFor();
    await side.getByRole('radio', { name: 'Behandling af sag' }).check({ force: true });
    await side.getByRole('button', { name: 'Slå op' }).click();

    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    const sager = side.getByRole('table', { name: 'Åbne sager' });
    expect(await sager.getByRole('row', { name: /Sygedagpenge.*Afgjort.*Sygedagpengeteamet.*KSD/ }).count()).toBe(1);
    expect(await sager.getByRole('rowheader', { name: 'Kontante ydelser' }).count()).toBe(1);
    expect(await sager.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    const ydelser = side.getByRole('table', { name: 'Løbende ydelser' });
    expect(await ydelser.getByRole('row', { name: /Sygedagpenge.*4\.765,00 kr\..*ugentlig/ }).count()).toBe(1);
    for (const navn of ['Adviser', 'Seneste notater', 'Seneste dokumenter', 'Ansvarlige enheder', 'Tidslinje']) {
      expect(await side.getByRole('heading', { name: navn }).count(), navn).toBe(1);
    }
    await side.getByRole('img', { name: /^Tidslinje/ }).waitFor();
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('the number is shown when asked for: a look-up of its own in the audit log, and it stands in no address', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await side.getByText('700185-••••').waitFor();
    const foer = (await opslag('overblik')).length;
    await side.getByRole('button', { name: 'Vis hele nummeret' }).click();
    await side.getByText('700185-0112').waitFor();
    const efter = await opslag('overblik');
    expect(efter.length).toBeGreaterThan(foer);
    expect(efter.at(-1)).toEqual({ formaal: 'Behandling af sag', afgoerelse: 'VIST' });
    await side.getByRole('button', { name: 'Skjul' }).click();
    expect(await side.getByText('700185-0112').count()).toBe(0);

    // The address is enough to come back by – in this tab, for this task.
    await side.reload();
    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    expect(s.adresser.length).toBeGreaterThan(10);
    expect(s.adresser.join('\n')).not.toMatch(/7001850112|700185-0112/);
    expect(await side.evaluate<string>('JSON.stringify({ ...sessionStorage })')).not.toContain('7001850112');
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('opens a sag for the same purpose, sees its history and how it was, why it may be seen, and comes back', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await side.getByRole('table', { name: 'Åbne sager' }).getByRole('link', { name: 'Sygedagpenge', exact: true }).click();
    await side.getByRole('heading', { level: 1, name: 'Sygedagpenge' }).waitFor();
    expect(await side.getByText('Hvorfor må jeg se sagen?').count()).toBe(1);
    expect(await side.getByText('til og med følsomme personoplysninger').count()).toBe(1);

    await side.getByText('Vis, hvem der ændrede hvad og hvornår').click();
    await side.getByText('Leveret helt i KSD').waitFor();
    await tilgaengelig(side);
    await side.getByRole('group', { name: 'Hvad gjaldt' }).getByLabel('Dato').fill('2026-05-16');
    await side.getByRole('button', { name: 'Vis', exact: true }).click();
    await side.getByText('Du ser ikke sagen, som den er nu').waitFor();
    await side.locator('.alert').getByText('Vist er det, der gjaldt 16. maj 2026 kl. 23.59.').waitFor();
    await side.getByText('Opstået').first().waitFor();
    await tilgaengelig(side);
    await side.getByRole('button', { name: 'Vis som nu' }).click();
    await side.getByText('Du ser ikke sagen, som den er nu').waitFor({ state: 'detached' });

    // Long before there was one: said so, and the way back is there.
    await side.getByRole('group', { name: 'Hvad gjaldt' }).getByLabel('Dato').fill('1999-01-01');
    await side.getByRole('button', { name: 'Vis', exact: true }).click();
    await side.getByText('Der var ingen sag at se på det valgte tidspunkt.').waitFor();
    await side.getByRole('button', { name: 'Vis som nu' }).click();

    const foer = (await opslag('overblik')).length;
    await side.getByRole('link', { name: /Overblik over Maja Tornehave/ }).click();
    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    expect((await opslag('sag')).map(({ formaal }) => formaal)).toContain('Behandling af sag');
    expect((await opslag('overblik')).length).toBeGreaterThanOrEqual(foer);
  }, 3 * TAALMODIG_MS); // prettier-ignore

  test('ends the task: the page is forgotten, and the same citizen is asked about anew', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    const adresse = side.url();
    await side.getByRole('link', { name: 'Find borger' }).click();
    await side.getByLabel('CPR-nummer').fill(MAJA);
    await side.keyboard.press('Enter');
    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor(); // known: not asked again

    await side.getByRole('button', { name: 'Afslut opgaven' }).click();
    await side.getByLabel('CPR-nummer').fill(MAJA);
    await side.keyboard.press('Enter');
    await side.getByRole('radio', { name: 'Behandling af sag' }).waitFor({ state: 'attached' });
    await side.goto(adresse);
    await side.getByText('Hvad skal du bruge opslaget på denne borger til?').waitFor();
    await tilgaengelig(side);

    await side.getByRole('button', { name: 'Log ud' }).click();
    await side.getByRole('heading', { name: 'Prøv demoen som …' }).waitFor();
    expect(await side.evaluate('sessionStorage.length')).toBe(0);
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('finds a company by CVR and a sag by its number; what is no number is told so', async () => {
    const side = await s.som('borgerservice');
    await side.getByLabel('CPR-nummer').fill('700185-01');
    await side.keyboard.press('Enter');
    await side.getByText('Et CPR-nummer har 10 cifre').waitFor();
    await slaaOp(side, '92000001');
    await side.getByRole('heading', { level: 1, name: /Korsbæk Trikotage/ }).waitFor();
    const nummer = (await side.locator('.sagstabel .under').first().textContent())?.split(' · ')[0] ?? '';
    await side.getByRole('link', { name: 'Find borger' }).click();
    await slaaOp(side, nummer);
    await side.getByText('1 sag', { exact: true }).waitFor();
    await tilgaengelig(side);
    await side.getByRole('link', { name: 'Ny søgning' }).click();
    await slaaOp(side, 'findes-ikke-42');
    await side.getByText('Der er ingen sag med det nummer, som du kan se.').waitFor();
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('works by the keyboard alone, and what happens is told', async () => {
    const side = await s.som('borgerservice');
    const fokus = () => side.evaluate<string>('document.activeElement.textContent.trim() || document.activeElement.id');
    const tast = async (...taster: string[]) => {
      for (const en of taster) await side.keyboard.press(en);
    };
    await side.getByLabel('CPR-nummer').waitFor();
    expect(await fokus()).toBe('nummer');
    await side.keyboard.type(MAJA);
    await tast('Enter');
    await side.getByRole('radio', { name: 'Borgerhenvendelse, personligt fremmøde' }).waitFor({ state: 'attached' });
    await tast('Space', 'Enter');
    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    await expect.poll(fokus, { timeout: TAALMODIG_MS }).toBe('Maja Tornehave');
    await expect.poll(() => side.locator('[aria-live=polite]').textContent()).toBe('Overblikket er hentet');

    const frem = async (til: string) => {
      for (let tryk = 0; tryk < 60; tryk++) {
        await tast('Tab');
        if ((await fokus()) === til) return;
      }
      throw new Error(`«${til}» nås ikke med Tab`);
    };
    await frem('Sygedagpenge');
    // What has focus is seen to have it.
    expect(await side.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await tast('Enter');
    await side.getByRole('heading', { level: 1, name: 'Sygedagpenge' }).waitFor();
    await expect.poll(fokus).toBe('Sygedagpenge');
    await side.goBack();
    await side.getByRole('heading', { level: 1, name: 'Maja Tornehave' }).waitFor();
    await side.getByRole('img', { name: /^Tidslinje/ }).waitFor();
    await frem('Zoom ind');
    const foer = await side.getByRole('img', { name: /^Tidslinje/ }).getAttribute('aria-label');
    await tast('Enter');
    await expect.poll(() => side.getByRole('img', { name: /^Tidslinje/ }).getAttribute('aria-label')).not.toBe(foer);

    await side.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
    await side.locator('.skipnav').focus();
    await tast('Enter');
    expect(await side.evaluate('document.activeElement.id')).toBe('indhold');
  }, 3 * TAALMODIG_MS); // prettier-ignore

  test('filters the timeline by system and area, and reads it as a list', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    const billede = side.getByRole('img', { name: /^Tidslinje/ });
    await billede.waitFor();
    await side.getByRole('button', { name: 'Alt', exact: true }).click();
    const alt = await billede.getAttribute('aria-label');
    await side.getByLabel('System').selectOption('KSD');
    await expect.poll(() => billede.getAttribute('aria-label')).not.toBe(alt);
    await side.getByText(/^Vis hændelserne som liste/).click();
    const raekker = side.getByRole('table', { name: 'Hændelser i tidsrummet' }).getByRole('row');
    expect(await raekker.count()).toBeGreaterThan(3);
    expect(await raekker.filter({ hasNotText: 'KSD' }).count()).toBe(1); // the header
    await side.getByLabel('Inddel efter').selectOption('system');
    expect(await side.locator('.spornavn').allTextContents()).toEqual([expect.stringContaining('KSD')]);
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore
});
