import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const MAX_GZIP = 200 * 1024;

let [graf, uden] = [] as unknown as [Graf, Graf]; // set in beforeAll
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const base = await testDatabase();
  const bruger = { id: 'b', navn: 'Bo', om: 'Ser alt', token: () => graf.token() };
  graf = await startGraf(base.url, { demobrugere: [bruger], demoborgere: [{ cpr: '7001850112', navn: 'Maja', historie: 'x' }] });
  uden = await startGraf(base.url);
  slut.push(() => graf.stop(), () => uden.stop(), base.slet);
}); // prettier-ignore
afterAll(async () => {
  for (const en of slut) await en();
});

const henter = async (sti: string, headers: Record<string, string> = {}) => {
  const svar = await fetch(graf.url + sti, { headers });
  return { svar, krop: Buffer.from(await svar.arrayBuffer()) };
};
const filer = async () =>
  [...(await henter('/')).krop.toString().matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, sti]) => sti!);

describe('GET /', () => {
  test('holds nobody’s data and no script or style of its own; policy, and nothing is kept', async () => {
    const { svar, krop } = await henter('/');
    expect(krop.toString()).not.toMatch(/<script(?![^>]*src=)|<style|style=|\son\w+=|7001850112/);
    expect(svar.headers.get('cache-control')).toBe('no-store');
    const csp = svar.headers.get('content-security-policy') ?? '';
    for (const del of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self';", "require-trusted-types-for 'script'"]) {
      expect(csp).toContain(del);
    }
    expect(csp).not.toMatch(/unsafe|\*|data:|blob:/);
  }); // prettier-ignore

  test(`weighs at most ${MAX_GZIP / 1024} kB packed, all that the overview needs counted: program, style and faces`, async () => {
    const stier = await filer();
    expect(stier.filter((sti) => sti.endsWith('.js')).length).toBeGreaterThan(0);
    expect(stier.filter((sti) => sti.endsWith('.css'))).toHaveLength(1);
    expect(stier.filter((sti) => sti.endsWith('.woff2'))).toHaveLength(2);
    let sum = gzipSync((await henter('/')).krop).length;
    for (const sti of stier) {
      const { krop } = await henter(sti, { 'accept-encoding': 'identity' });
      sum += sti.endsWith('.woff2') ? krop.length : gzipSync(krop).length;
      if (sti.endsWith('.js')) expect(krop.toString()).not.toContain('Træk stikprøve'); // administration comes when asked for
    }
    console.log(`siden vejer ${Math.round(sum / 1024)} kB`);
    expect(sum).toBeLessThan(MAX_GZIP);
  });

  test('its files are sent packed, typed and for keeps; the same whatever the packing', async () => {
    const sti = (await filer()).find((en) => en.endsWith('.css'))!;
    const { krop: raa } = await henter(sti, { 'accept-encoding': 'identity' });
    for (const kodning of ['br', 'gzip']) {
      const { svar, krop } = await henter(sti, { 'accept-encoding': `${kodning}, deflate;q=0.5` });
      expect(svar.headers.get('content-encoding')).toBe(kodning);
      expect(svar.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect([svar.headers.get('content-type'), svar.headers.get('vary')]).toEqual(['text/css; charset=utf-8', 'accept-encoding']);
      expect(krop.equals(raa)).toBe(true);
    }
    expect((await henter(sti, { 'accept-encoding': 'br;q=0, gzip;q=0' })).svar.headers.get('content-encoding')).toBeNull();
    expect(raa.toString()).not.toMatch(/url\((?!["']?\.\/)/); // nothing from anywhere else
  }); // prettier-ignore

  test.each(['/assets/findes-ikke.js', '/assets/stempel', '/assets/..%2f..%2fpackage.json', '/assets/__proto__'])('%s is nothing', async (sti) => {
    expect((await henter(sti)).svar.status).toBe(404);
  }); // prettier-ignore
});

describe('outside production, beside the demo', () => {
  const token = (til: Graf, krop: unknown) =>
    fetch(`${til.url}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(krop),
    });

  test('a demo user is chosen by id and gets a token that works; nobody else does', async () => {
    const { svar, krop } = await henter('/opsaetning.json');
    expect(svar.status).toBe(200);
    expect(JSON.parse(krop.toString())).toEqual({
      login: null,
      demoborgere: [{ cpr: '7001850112', navn: 'Maja', historie: 'x' }],
      demobrugere: [{ id: 'b', navn: 'Bo', om: 'Ser alt' }],
    });
    const givet = (await (await token(graf, { bruger: 'b' })).json()) as { token: string };
    expect((await graf.spoerg('{ mig { navn } }', {}, givet.token)).data).toEqual({ mig: { navn: 'Prøve' } });
    for (const krop of [{ bruger: 'c' }, {}, null, [], { bruger: { id: 'b' } }]) expect((await token(graf, krop)).status).toBe(400);
  }); // prettier-ignore

  test('where there are no demo users the address is not there, and none are told of', async () => {
    expect((await token(uden, { bruger: 'b' })).status).toBe(404);
    const svar: unknown = await (await fetch(`${uden.url}/opsaetning.json`)).json();
    expect(svar).toEqual({ login: null, demoborgere: [], demobrugere: [] });
  });
});
