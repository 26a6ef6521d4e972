import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aabnBrowser, medBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { TAALMODIG_MS } from '../../support/skaerm.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';

medBrowser('login at an OpenID Connect provider', () => {
  let [graf, browser, udsteder, slet] = [] as unknown as [Graf, Browser, Server, () => Promise<void>]; // set in beforeAll
  let udfordring = '';
  let afvis = false;
  const logud: string[] = [];

  /** Somebody else's provider: it asks nothing, and holds the page to PKCE. */
  const svar = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const adresse = new URL(request.url ?? '/', 'http://udsteder');
    const q = adresse.searchParams;
    if (adresse.pathname === '/login') {
      udfordring = q.get('code_challenge') ?? '';
      const tilbage = new URL(q.get('redirect_uri') ?? '');
      tilbage.search = String(afvis ? new URLSearchParams({ error: 'access_denied', state: q.get('state') ?? '' }) : new URLSearchParams({ code: 'kode-1', state: q.get('state') ?? '' }));
      response.writeHead(302, { location: tilbage.href }).end();
    } else if (adresse.pathname === '/token') {
      let krop = '';
      for await (const stykke of request) krop += String(stykke);
      const felter = new URLSearchParams(krop);
      const bevist = createHash('sha256').update(felter.get('code_verifier') ?? '').digest('base64url') === udfordring;
      const ok = bevist && felter.get('code') === 'kode-1' && felter.get('client_id') === 'overblik';
      response.writeHead(ok ? 200 : 400, { 'content-type': 'application/json', 'access-control-allow-origin': graf.url });
      response.end(JSON.stringify(ok ? { access_token: await graf.token(), token_type: 'Bearer' } : { error: 'invalid_grant' }));
    } else {
      logud.push(q.get('post_logout_redirect_uri') ?? '');
      response.writeHead(302, { location: q.get('post_logout_redirect_uri') ?? '/' }).end();
    }
  }; // prettier-ignore

  beforeAll(async () => {
    const base = await testDatabase();
    slet = base.slet;
    udsteder = createServer((request, response) => void svar(request, response));
    await new Promise<void>((klar) => void udsteder.listen(0, '127.0.0.1', klar));
    const hos = `http://127.0.0.1:${(udsteder.address() as AddressInfo).port}`; // it listens on a port
    graf = await startGraf(base.url, {
      login: { loginUrl: `${hos}/login`, tokenUrl: `${hos}/token`, logudUrl: `${hos}/logud`, klient: 'overblik', scope: 'openid' },
    }); // prettier-ignore
    browser = await aabnBrowser();
  }, 2 * TAALMODIG_MS);
  afterAll(async () => {
    await browser.close();
    await graf.stop();
    udsteder.closeAllConnections();
    udsteder.close();
    await slet();
  }, TAALMODIG_MS);

  const ny = async (sti = '/') => {
    const side = await (await browser.newContext()).newPage();
    side.setDefaultTimeout(TAALMODIG_MS);
    await side.goto(graf.url + sti);
    return side;
  };

  test('there and back: the code is gone from the address, the page is where it was, and no demo user is offered', async () => {
    const side = await ny('/#/sagsnummer/2026-1');
    expect(await side.getByText('Prøv demoen').count()).toBe(0);
    await side.getByRole('button', { name: 'Log ind' }).click();
    await side.getByRole('heading', { level: 1, name: 'Sagsnummer 2026-1' }).waitFor();
    expect(side.url()).toBe(`${graf.url}/#/sagsnummer/2026-1`);
    await side.getByRole('button', { name: 'Log ud' }).click();
    await side.getByRole('button', { name: 'Log ind' }).waitFor();
    expect(logud).toEqual([`${graf.url}/`]);
    expect(await side.evaluate('sessionStorage.length')).toBe(0);
  }, TAALMODIG_MS); // prettier-ignore

  test('a code this tab did not ask for is thrown away, and a refusal is told', async () => {
    const side = await ny('/?code=kode-1&state=gaettet');
    await side.getByText('Login blev ikke begyndt herfra. Prøv igen.').waitFor();
    expect(side.url()).toBe(`${graf.url}/`);
    afvis = true;
    await side.getByRole('button', { name: 'Log ind' }).click();
    await side.getByText('Login blev afbrudt hos udbyderen. Prøv igen.').waitFor();
    expect(await side.evaluate('sessionStorage.getItem("overblik.token")')).toBeNull();
  }, TAALMODIG_MS); // prettier-ignore

  test('the policy lets the page speak to the provider, and to nobody else', async () => {
    const csp = (await fetch(graf.url)).headers.get('content-security-policy') ?? '';
    const { port } = udsteder.address() as AddressInfo; // it listens on a port
    expect(csp).toContain(`connect-src 'self' http://127.0.0.1:${port};`);
    expect((await fetch(`${graf.url}/demo/token`, { method: 'POST' })).status).toBe(404);
  });
});
