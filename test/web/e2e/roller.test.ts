import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { ksd } from '../../../indexers/kilder/systemer/ydelsessystemer.ts';
import { demoToken } from '../../../indexers/kilder/demo/rettigheder.ts';
import { haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';
import { skaerm, slaaOp, TAALMODIG_MS } from '../../support/skaerm.ts';

const SOFIE = '670488-0224';
const VIP = '611170-0703';

medBrowser('who one is decides what one sees', () => {
  const s = skaerm();
  const overskrift = (side: Page, navn: string) => side.getByRole('heading', { level: 1, name: navn }).waitFor();
  const titler = async (side: Page) => (await side.locator('.sagstabel td:first-child a').allTextContents()).sort();

  test('the same citizen, seen by three users, is three different pages, each whole', async () => {
    const set: string[] = [];
    for (const bruger of ['borgerservice', 'sygedagpenge', 'familie']) {
      const side = await s.som(bruger);
      await slaaOp(side, SOFIE);
      await overskrift(side, 'Sofie Lærkedal');
      for (const navn of ['Åbne sager', 'Løbende ydelser', 'Adviser', 'Seneste dokumenter', 'Tidslinje']) {
        await side.getByRole('heading', { name: navn }).waitFor();
      }
      set.push(`${(await titler(side)).join()} ${(await side.locator('.sammendrag').textContent()) ?? ''}`);
      // Nothing on the page tells that there is more than is shown.
      expect(await side.getByRole('main').textContent()).not.toMatch(/skjult|adgang|rettighed/i);
      await tilgaengelig(side);
    }
    expect(new Set(set).size).toBe(3);
    expect(set[0]).toMatch(/[1-9] løbende ydelse/);
    expect(set[2]).toMatch(/0 løbende ydelser · [1-9]/);
  }, 4 * TAALMODIG_MS); // prettier-ignore

  test(
    'a council member is nobody to borgerservice, and somebody to the secretariat',
    async () => {
      const side = await s.som('borgerservice');
      await slaaOp(side, VIP);
      await side.getByText('Der er intet at vise').waitFor();
      expect(await titler(side)).toEqual([]);
      const anden = await s.som('sekretariat');
      await slaaOp(anden, VIP);
      await overskrift(anden, 'Otto Ranunkel');
      await anden.getByRole('heading', { name: 'Tidslinje' }).waitFor();
      expect(await anden.getByText('Der er intet at vise').count()).toBe(0);
      await anden.getByText(/^\d+ afsluttede? sag/).waitFor();
    },
    2 * TAALMODIG_MS,
  );

  test(
    'the marks that must not be missed are seen',
    async () => {
      const side = await s.som('borgerservice');
      await slaaOp(side, '770293-0606');
      await side.getByText('Navne- og adressebeskyttet').waitFor();
    },
    TAALMODIG_MS,
  );

  test('whoever may read nothing of citizens is told so, and is offered nothing that is not theirs', async () => {
    const side = await s.som('sikkerhed');
    await side.getByText('Dine rettigheder giver ikke adgang til sager og ydelser').waitFor();
    await side.getByRole('link', { name: 'Administration' }).click();
    await overskrift(side, 'Administration: Revisionslog');
    const faner = side.getByRole('navigation', { name: 'Administration' }).getByRole('link');
    expect(await faner.allTextContents()).toEqual(['Revisionslog', 'Stikprøver', 'Alarmer', 'Forbrug']);
    await side.goto(`${s.graf.url}/#/administration/aftaler`);
    await side.getByText('Dine rettigheder giver ikke adgang til dette.').waitFor();
    const borger = await s.som('borgerservice');
    expect(await borger.getByRole('link', { name: 'Administration' }).count()).toBe(0);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('the security officer finds who looked at a citizen and why, with the alarm, and draws a sample', async () => {
    const foerst = await s.som('sekretariat');
    await slaaOp(foerst, '770293-0606'); // protected, and nothing of the unit's own: rings
    await overskrift(foerst, 'Ida Vindebro');
    const side = await s.som('sikkerhed');
    await side.goto(`${s.graf.url}/#/administration/revision`);
    await side.locator('.opslag').first().waitFor();
    await tilgaengelig(side);
    await side.getByLabel('CPR- eller CVR-nummer').fill('770293-0606');
    await side.getByLabel('Kun med alarm').check({ force: true });
    await side.getByRole('button', { name: 'Søg i loggen' }).click();
    await side.getByText('Opslag om personen 770293-••••').waitFor();
    await side.getByText('Beskyttet person').first().waitFor();
    expect(await side.locator('.opslag').first().textContent()).toMatch(/Freja Østermose.*«Behandling af sag»/);
    await tilgaengelig(side);
    await side.getByLabel('CPR- eller CVR-nummer').fill('12-34');
    await side.getByRole('button', { name: 'Søg i loggen' }).click();
    await side.getByText('Der søges på et CPR- eller CVR-nummer.').waitFor();

    await side.getByRole('link', { name: 'Stikprøver' }).click();
    await side.getByText('Der er ikke trukket nogen stikprøve endnu.').waitFor();
    await side.getByLabel('Enhedens uuid').fill(demoToken.borgerservice.enhed);
    await side.getByRole('button', { name: 'Træk stikprøve' }).click();
    await side.getByRole('heading', { name: /^Stikprøve for/ }).waitFor();
    await side.getByRole('table', { name: 'Stikprøver' }).waitFor();
    await tilgaengelig(side);
    await side.getByRole('link', { name: 'Forbrug' }).click();
    await side.getByRole('table', { name: 'Forbrug pr. system' }).getByText('SAPA').waitFor();
    await tilgaengelig(side);
  }, 4 * TAALMODIG_MS); // prettier-ignore

  test('the administrator sees the sources, and approves a system that asks to be let in', async () => {
    const token = await s.graf.token(demoToken.system.grupper, { sub: ksd.uuid, azp: ksd.uuid });
    const { errors } = await s.graf.spoerg(
      'mutation ($i: AnmodServiceaftaleInput!) { anmodServiceaftale(input: $i) { id } }',
      { i: { system: ksd.uuid, kommune: demoToken.system.cvr, rettigheder: ['INDEKS_SKRIV'], kle: ['32.30.*'], foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER' } },
      token,
    );
    expect(errors).toBeUndefined();
    const side = await s.som('administrator');
    await side.getByRole('link', { name: 'Administration' }).click();
    await side.getByRole('table', { name: 'Kilder' }).getByRole('row', { name: /KSD.*Ajour/ }).waitFor();
    await tilgaengelig(side);
    await side.getByRole('link', { name: 'Aftaler' }).click();
    await side.getByRole('button', { name: 'Godkend KSD' }).click();
    await side.getByRole('button', { name: 'Træk tilbage KSD' }).waitFor();
    await tilgaengelig(side);
    const status = () => s.sql<{ status: string }[]>`select status from serviceaftale where system = ${ksd.uuid}`;
    expect(await status()).toEqual([{ status: 'GODKENDT' }]);
    await side.getByRole('button', { name: 'Træk tilbage KSD' }).click();
    await side.getByRole('button', { name: 'Ja, træk aftalen tilbage' }).click();
    await side.getByText('Ophørt', { exact: true }).waitFor();
    expect(await status()).toEqual([{ status: 'OPHOERT' }]);
  }, 3 * TAALMODIG_MS); // prettier-ignore

  test('who may search across citizens finds, narrows by facets and sees figures, for a purpose', async () => {
    const side = await s.som('sekretariat');
    await side.getByRole('link', { name: 'Søg på tværs' }).click();
    await side.getByRole('radio', { name: 'Kontrol eller opfølgning' }).check({ force: true });
    await side.getByRole('button', { name: 'Slå op' }).click();
    await side.getByLabel('Søg i titler').fill('sygedagpenge');
    await side.getByRole('button', { name: 'Søg', exact: true }).click();
    await side.getByRole('link', { name: 'Sygedagpenge', exact: true }).first().waitFor();
    const antal = side.getByText(/^\d+ træf$/);
    const alle = await antal.textContent();
    await side.getByRole('group', { name: 'Slags' }).getByText('Sager').click();
    await expect.poll(() => antal.textContent(), { timeout: TAALMODIG_MS }).not.toBe(alle);
    await side.getByRole('table', { name: 'Træf pr. år' }).waitFor();
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('who may only have counts is given no rows, and few are told as few', async () => {
    const side = await s.som('administrator');
    await side.getByRole('link', { name: 'Søg på tværs' }).click();
    await side.getByRole('radio', { name: 'Kontrol eller opfølgning' }).check({ force: true });
    await side.getByRole('button', { name: 'Slå op' }).click();
    await side.getByText('Dine rettigheder giver antal, ikke rækker.').waitFor();
    await side.getByRole('group', { name: 'Slags' }).getByText('Sager').waitFor();
    expect(await side.locator('.liste').getByRole('listitem').count()).toBe(0);
    await side.getByText('under 5').first().waitFor();
    await tilgaengelig(side);
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('the administrator reads the quarantine, tries again, and drops with a reason', async () => {
    const system = randomUUID();
    const krop = (nr: number) => haendelse('sag.importer', randomUUID(), sagsdata({ klasser: [], titel: `Uden emne ${nr}` }), { skriver: skriverMed({ system }) });
    const skriver = await s.graf.skrivetoken(system);
    for (const nr of [1, 2]) {
      const svar = await s.graf.send(JSON.stringify(krop(nr)), 'application/cloudevents+json', skriver);
      expect(await svar.json()).toMatchObject([{ status: 'karantaene' }]);
    }
    const side = await s.som('administrator');
    await side.goto(`${s.graf.url}/#/administration/karantaene`);
    await side.getByText('2 beskeder i karantæne.').waitFor();
    await tilgaengelig(side);
    const valg = side.getByRole('checkbox', { name: /^Vælg beskeden/ });
    await valg.first().check();
    await side.getByRole('button', { name: 'Prøv 1 valgt igen' }).click();
    await side.getByText('0 beskeder er taget ind; 1 bliver i karantæne.').first().waitFor();
    await valg.first().check();
    expect(await side.getByRole('button', { name: 'Kassér 1 valgt' }).isDisabled()).toBe(true);
    await side.getByLabel('Begrundelse for at kassere').fill('Sendt ved en fejl');
    await side.getByRole('button', { name: 'Kassér 1 valgt' }).click();
    await side.getByText('1 besked i karantæne.').waitFor();
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('the administrator sees which numbers are shared, names those that may be read, and what sources were told', async () => {
    const system = randomUUID();
    const skriver = await s.graf.skrivetoken(system);
    const sag = (sagsnummer: string, foelsomhed: string) => {
      const { egenskaber, ...resten } = sagsdata({ foelsomhed });
      return haendelse('sag.importer', randomUUID(), { ...resten, egenskaber: [{ ...(egenskaber as object[])[0], sagsnummer }] }, { skriver: skriverMed({ system }) });
    };
    const beskeder = [sag('K-2026-1', 'IKKE_FORTROLIGE_DATA'), sag('K-2026-1', 'IKKE_FORTROLIGE_DATA'), sag('K-2026-2', 'IKKE_FORTROLIGE_DATA'), sag('K-2026-2', 'VIP_SAGER')];
    const svar = await s.graf.send(JSON.stringify(beskeder), 'application/cloudevents-batch+json', skriver);
    expect(((await svar.json()) as { status: string }[]).map(({ status }) => status)).toEqual(['anvendt', 'advarsel', 'anvendt', 'advarsel']);
    const side = await s.som('administrator');
    await side.goto(`${s.graf.url}/#/administration/kvalitet`);
    await side.getByText('2 numre bruges af flere objekter fra samme system. 1 af dem vises').waitFor();
    const numre = side.getByRole('table', { name: 'Numre, som flere objekter har' });
    await numre.getByRole('rowheader', { name: /^K-2026-1/ }).waitFor();
    expect(await numre.textContent()).not.toContain('K-2026-2');
    await side.getByRole('table', { name: 'Advarsler og afvisninger' }).getByRole('row', { name: /Nummeret bruges af et andet objekt.*2/ }).waitFor();
    await tilgaengelig(side);
    await numre.getByRole('link', { name: String(beskeder[1]?.['subject']) }).click();
    await side.waitForURL(/#\/sag\//);
  }, 2 * TAALMODIG_MS); // prettier-ignore
});
