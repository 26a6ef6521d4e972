import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { skaerm, TAALMODIG_MS } from '../../support/skaerm.ts';

medBrowser('alarms are set up', () => {
  const s = skaerm();
  const aabn = async (bruger: string) => {
    const side = await s.som(bruger);
    await side.goto(`${s.graf.url}/#/administration/alarmer`);
    await side.getByLabel('Følsomt emne').waitFor();
    return side;
  };

  test('by the administrator: what rings, from when and for how many; what will not do is said, and every version stands', async () => {
    const side = await aabn('administrator');
    await side.getByText('Standarden.', { exact: true }).waitFor();
    expect(await side.getByLabel('Følsomt emne').inputValue()).toBe('forklares');
    await tilgaengelig(side);
    await side.getByLabel('Usædvanlig tid').selectOption('aldrig');
    await side.getByLabel('Følsomme emner').fill('27.24.*\n16.03.00');
    await side.getByLabel('Personer på et døgn').fill('150');
    await side.getByLabel('Afvis opslag på sig selv').check({ force: true });
    await side.getByLabel('Enheder med døgnvagt').fill('ikke en enhed');
    await side.getByRole('button', { name: 'Gem opsætningen' }).click();
    await side.getByText('Enheder angives med deres uuid.').waitFor();
    await side.getByLabel('Enheder med døgnvagt').fill('');
    await side.getByLabel('Arbejdsdagen slutter').fill('3');
    await side.getByRole('button', { name: 'Gem opsætningen' }).click();
    await side.getByText(/dagTil/).waitFor();
    await side.getByLabel('Arbejdsdagen slutter').fill('20');
    await side.getByRole('button', { name: 'Gem opsætningen' }).click();
    await side.getByText(/^Version 1, /).waitFor();
    await side.reload();
    await side.getByText(/^Version 1, /).waitFor();
    expect(await side.getByLabel('Usædvanlig tid').inputValue()).toBe('aldrig');
    expect(await side.getByLabel('Følsomme emner').inputValue()).toBe('27.24.*\n16.03.00');
    expect(await side.getByLabel('Personer på et døgn').inputValue()).toBe('150');
    expect(await side.getByLabel('Afvis opslag på sig selv').isChecked()).toBe(true);
    expect(await side.getByLabel('Enheder med døgnvagt').inputValue()).toBe('');
    await side.getByLabel('Lørdag og søndag').check({ force: true });
    await side.getByRole('button', { name: 'Gem opsætningen' }).focus();
    await side.keyboard.press('Enter');
    await side.getByText(/^Version 2, /).waitFor();
    expect(await side.evaluate('document.activeElement.textContent')).toBe('Gem opsætningen');
    await side.getByText('Vis tidligere versioner').click();
    await side.getByRole('listitem').getByText(/^Version 1, /).waitFor();
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('whom is watched over: put on a list and taken off it; the number is nowhere on the page afterwards', async () => {
    const side = await aabn('administrator');
    await side.getByText('0 poster på listen.').waitFor();
    await side.getByLabel('CPR- eller CVR-nummer').fill('12-34');
    await side.getByRole('button', { name: 'Sæt på listen' }).click();
    await side.getByText('På listen står CPR- eller CVR-numre.').waitFor();
    await side.getByLabel('CPR- eller CVR-nummer').fill('700185-0112');
    await side.getByLabel('Note').fill('Sagen fra avisen');
    await side.keyboard.press('Enter');
    await side.getByText('1 post på listen.').waitFor();
    expect(await side.content()).not.toMatch(/700185-?0112/);
    expect(await side.getByLabel('CPR- eller CVR-nummer').inputValue()).toBe('');
    await side.getByRole('table', { name: 'Personer at våge over (VIP)' }).getByRole('cell', { name: 'Sagen fra avisen', exact: true }).waitFor();
    await tilgaengelig(side);
    await side.getByLabel('Liste', { exact: true }).selectOption('MEDARBEJDERE');
    await side.getByText('0 poster på listen.').waitFor();
    await side.getByLabel('CPR- eller CVR-nummer').fill('700185-0112');
    await side.getByRole('button', { name: 'Sæt på listen' }).click();
    await side.getByText('Skriv medarbejderens uuid').waitFor();
    await side.getByLabel('Liste', { exact: true }).selectOption('VIP');
    await side.getByRole('button', { name: 'Fjern Sagen fra avisen' }).click();
    await side.getByText('0 poster på listen.').waitFor();
    expect(s.adresser.filter((en) => /700185/.test(en))).toEqual([]);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('and are only read by who reads the log', async () => {
    const side = await aabn('sikkerhed');
    await side.getByText('Opsætningen ændres af den, der administrerer.').waitFor();
    expect(await side.getByLabel('Følsomt emne').isDisabled()).toBe(true);
    expect(await side.getByRole('button', { name: /Gem|Sæt/ }).count()).toBe(0);
    await side.getByText(/poste?r? på listen\./).waitFor();
    await tilgaengelig(side);
  }, TAALMODIG_MS); // prettier-ignore
});
