import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { ksd } from '../../../indexers/kilder/systemer/ydelsessystemer.ts';
import { medBrowser, tilgaengelig } from '../../support/browser.ts';
import { haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';
import { skaerm, slaaOp, TAALMODIG_MS } from '../../support/skaerm.ts';

const MAJA = '700185-0112';
const TRAVL = '7001011234';
const SAGER = 3_000;

medBrowser('when it does not go as it should', () => {
  const s = skaerm(async ({ send }) => {
    const skriver = skriverMed();
    const nr = Array.from({ length: SAGER }, (_, i) => i);
    for (let fra = 0; fra < SAGER; fra += 500) {
      const parti = nr.slice(fra, fra + 500).map((i) => {
        const data = sagsdata({ cpr: TRAVL, titel: `Sag nummer ${i}`, kle: i % 3 ? '32.30.04' : '27.36.04' });
        return haendelse('sag.importer', randomUUID(), data, { skriver });
      });
      await send(parti, skriver);
    }
  });
  const maja = (side: Page) => side.getByRole('heading', { level: 1, name: 'Maja Tornehave' });
  const operation = (route: Route) => (route.request().postDataJSON() as { operationName: string }).operationName;
  /** Requests of that operation are met with `svar` instead. */
  const stil = (side: Page, navn: string, svar: (route: Route) => Promise<unknown>) =>
    side.route('**/graphql', async (route) => {
      await (operation(route) === navn ? svar(route) : route.continue());
    });
  const fejlsvar = (code: string, status = 200) => ({
    status,
    contentType: 'application/json',
    body: JSON.stringify({ errors: [{ message: 'x', extensions: { code, id: 'fejl-id-1' } }] }),
  });

  test('a citizen with 3,000 sager: the newest at once, the rest by page or by title', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, TRAVL);
    await side.getByText('Viser de 200 senest ændrede af 3.000.').waitFor();
    const raekker = side.getByRole('table', { name: 'Åbne sager' }).locator('tbody tr:not(.gruppe)');
    expect(await raekker.count()).toBe(200);
    await tilgaengelig(side);
    await side.getByRole('button', { name: 'Vis flere' }).first().click();
    await side.getByText('Viser de 400 senest ændrede af 3.000.').waitFor();
    expect(await raekker.count()).toBe(400);
    await side.getByLabel('Find i titler').fill('nummer 2999');
    await side.keyboard.press('Enter');
    await side.getByText('1 sag', { exact: true }).first().waitFor();
    expect(await raekker.count()).toBe(1);
    await side.getByLabel('Find i titler').fill('');
    await side.keyboard.press('Enter');
    await side.getByText('Viser de 200 senest ændrede af 3.000.').waitFor();
  }, 3 * TAALMODIG_MS); // prettier-ignore

  test('a source that is silent, and one with gaps, are named; what is only late is told apart', async () => {
    await s.sql`update it_system set rytme_timer = 24 where id = ${ksd.uuid}`;
    await s.sql`update kilde set seneste_modtaget = now() - interval '9 days' where system = ${ksd.uuid}`;
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await maja(side).waitFor();
    await side.getByText('Overblikket er ikke komplet').waitFor();
    expect(await side.getByRole('listitem').filter({ hasText: /KSD er tavs/ }).count()).toBe(1);
    await tilgaengelig(side);
    await s.sql`update kilde set seneste_modtaget = now() where system = ${ksd.uuid}`;
    await side.getByRole('button', { name: 'Hent igen' }).click();
    await side.getByText('Overblikket er ikke komplet').waitFor({ state: 'detached' });
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('a slow API: the user is told that it takes time, and gets the answer', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await maja(side).waitFor();
    const adresse = side.url();
    await stil(side, 'Overblik', async (route) => {
      await new Promise((videre) => setTimeout(videre, 4_000));
      await route.continue();
    });
    await side.goto('about:blank');
    await side.goto(adresse);
    await side.getByText('Det tager længere tid end normalt at hente overblikket.').waitFor();
    expect(await side.locator('.venter').count()).toBe(1); // one for the page, none for its rows
    await maja(side).waitFor();
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('a failing API: what went wrong, the number to tell, and a way to try again', async () => {
    const side = await s.som('borgerservice');
    await stil(side, 'Overblik', (route) => route.fulfill(fejlsvar('TJENESTE_NEDE', 503)));
    await slaaOp(side, MAJA);
    await side.getByText('Overblik kan ikke svare lige nu. Prøv igen om lidt.').waitFor();
    await side.getByText('fejl-id-1').waitFor();
    await tilgaengelig(side);
    await side.unrouteAll();
    await side.getByRole('button', { name: 'Slå op' }).click();
    await maja(side).waitFor();

    await stil(side, 'Overblik', (route) => route.abort());
    await side.getByRole('button', { name: 'Hent igen' }).click();
    await side.getByText('Der er ingen forbindelse til Overblik.').waitFor();
    expect(await maja(side).count()).toBe(1); // what was there still is
    await side.unrouteAll();
    await side.getByRole('button', { name: 'Prøv igen' }).click();
    await side.getByText('Der er ingen forbindelse til Overblik.').waitFor({ state: 'detached' });
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('a part that failed is said to be missing, and the rest stands', async () => {
    const side = await s.som('borgerservice');
    await stil(side, 'Overblik', async (route) => {
      const svar = await route.fetch();
      const krop = (await svar.json()) as { data: { overblik: Record<string, unknown> }; errors?: unknown[] };
      krop.data.overblik.adviser = null;
      krop.errors = [{ message: 'x', path: ['overblik', 'adviser'], extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'del-1' } }];
      await route.fulfill({ response: svar, json: krop });
    });
    await slaaOp(side, MAJA);
    await side.getByText('Adviser kunne ikke hentes').waitFor();
    await side.getByText('del-1').waitFor();
    expect(await side.getByRole('table', { name: 'Åbne sager' }).count()).toBe(1);
    await tilgaengelig(side);
    await side.unrouteAll();
    await side.getByRole('button', { name: 'Prøv igen' }).click();
    await side.getByText('Jobsamtale').filter({ visible: true }).first().waitFor();
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test('a session that ends: told so, nothing is left, and the page comes back after', async () => {
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await maja(side).waitFor();
    await stil(side, 'Overblik', (route) => route.fulfill(fejlsvar('UNAUTHENTICATED', 401)));
    await side.getByRole('button', { name: 'Hent igen' }).click();
    await side.getByText('Din session er udløbet. Log ind igen for at fortsætte.').waitFor();
    expect(await side.evaluate('sessionStorage.length')).toBe(0);
    expect(await side.getByText('Maja').count()).toBe(0);
    await tilgaengelig(side);
    await side.unrouteAll();
    await side.getByRole('button', { name: /Borgerservice Ser det meste/ }).click();
    await side.getByText('Hvad skal du bruge opslaget på denne borger til?').waitFor();
  }, 2 * TAALMODIG_MS); // prettier-ignore

  test(
    'the limit of how many may be looked up is explained',
    async () => {
      const side = await s.som('borgerservice');
      await stil(side, 'Overblik', (route) => route.fulfill(fejlsvar('GRAENSE_OVERSKREDET', 429)));
      await slaaOp(side, MAJA);
      await side.getByText('Du har slået så mange forskellige personer op').waitFor();
    },
    TAALMODIG_MS,
  );

  test('a sag that is not there and one that is hidden look alike', async () => {
    const [vip] = await s.sql<{ id: string }[]>`select id from sag where foelsomhed = 4 limit 1`;
    const side = await s.som('borgerservice');
    await slaaOp(side, MAJA);
    await maja(side).waitFor();
    const tekster: (string | null)[] = [];
    for (const uuid of [vip!.id, randomUUID()]) {
      await side.goto(`${s.graf.url}/#/sag/${uuid}`);
      await side.getByRole('heading', { name: 'Sagen kan ikke vises' }).waitFor();
      tekster.push(await side.getByRole('main').textContent());
      await tilgaengelig(side);
    }
    expect(tekster[0]).toBe(tekster[1]);
  }, 2 * TAALMODIG_MS); // prettier-ignore
});
