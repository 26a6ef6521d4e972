import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { gemSystemopsaetning } from '../../db/skriv/itsystem.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { NABO } from '../support/aftaler.ts';
import { bevillingsdata, dokumentdata, tilakteret } from '../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../support/indgang.ts';
import { forfalsket } from '../support/forfalsk.ts';
import { gruppe, KORSBAEK } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

const t = levende();
const FRA = '2020-01-01T00:00:00Z';
const HANNE = '0101614444';
const PORTAL = 'https://portal.example';

/** A fagsystem with a deep link and a sag, and the user's portal. */
async function dialog(system = randomUUID() as Uuid, link = `https://ksd.example/sag/{uuid}?fane=1`) {
  const portal = randomUUID() as Uuid;
  await gemSystemopsaetning(t.sql, { system, link });
  await gemSystemopsaetning(t.sql, { system: portal, retur: [PORTAL] });
  const skriver = skriverMed({ system });
  const [sag, dokument, bevilling] = [randomUUID(), randomUUID(), randomUUID()];
  const master = { itSystemer: [{ rolle: 'Master', fra: FRA, reference: system, navn: 'KSD' }] };
  const send = (type: string, id: string, data: Json) => t.send([haendelse(type, id, data, { skriver })], skriver);
  await send('sag.importer', sag, sagsdata({ cpr: HANNE, system, ...tilakteret(dokument) }));
  await send('dokument.importer', dokument, dokumentdata(master));
  await send(
    'bevilling.importer',
    bevilling,
    bevillingsdata({ ydelser: [{ fra: FRA, id: 'y1', kle: { noegle: '32.30.04' }, ...master }] }),
  );
  const bruger = randomUUID();
  const token = await t.graf.token([gruppe()], { azp: portal, sub: bruger });
  const systemtoken = (g: object = {}, claims: object = {}) =>
    t.graf.token([gruppe({ privilegier: ['INDEKS_SKRIV'], ...g })], { sub: system, azp: system, ...claims });
  const links = async (retur?: string) =>
    t.graf.spoerg(
      `query($s: UUID!, $d: UUID!, $b: UUID!, $r: URL) { sag(uuid: $s) { link(retur: $r) } dokument(uuid: $d) { link(retur: $r) }
        bevilling(uuid: $b) { ydelser { link(retur: $r) } } }`,
      { s: sag, d: dokument, b: bevilling, ...(retur ? { r: retur } : {}) },
      token,
    );
  const noegle = async () => new URL((await links()).data.sag.link).searchParams.get('kontekst') ?? '';
  return { system, sag, dokument, bevilling, bruger, links, noegle, systemtoken };
}
async function indloes(noegle: unknown, token: string) {
  const svar = await fetch(`${t.graf.url}/kontekst`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ noegle }),
  });
  return { status: svar.status, krop: (await svar.json()) as Json };
}

describe('link', () => {
  test('opens the object in its own system with a key in which no number stands, and says where to come back to', async () => {
    const d = await dialog();
    const { data } = await d.links(`${PORTAL}/borger/1?a=b`);
    const adresse = new URL(data.sag.link);
    expect(adresse.origin + adresse.pathname).toBe(`https://ksd.example/sag/${d.sag}`);
    expect(adresse.searchParams.get('fane')).toBe('1');
    expect(adresse.searchParams.get('retur')).toBe(`${PORTAL}/borger/1?a=b`);
    expect(new URL(data.dokument.link).pathname).toContain(d.dokument);
    expect(new URL(data.bevilling.ydelser[0].link).pathname).toContain(d.bevilling);
    expect(JSON.stringify(data)).not.toContain(HANNE);
    expect(adresse.searchParams.get('kontekst')).not.toBe(await d.noegle());
  });

  test.each([
    'https://andet.example/',
    'https://portal.example.ond.example/',
    'http://portal.example/',
    'https://portal.example:444/',
  ])('comes back to registered origins only: %s', async (retur) => {
    const svar = await (await dialog()).links(retur);
    expect(svar.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('BAD_USER_INPUT'));
  });

  test.each(['javascript:alert(1)', 'ikke en adresse', 'https://bruger:kode@portal.example/'])(
    'is an address: %s',
    async (retur) => {
      expect((await (await dialog()).links(retur)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  test('is null where nobody has said how the system is opened', async () => {
    const d = await dialog();
    await t.sql`update it_system set link = null where id = ${d.system}`;
    expect((await d.links()).data.sag.link).toBeNull();
  });
});

describe('POST /kontekst', () => {
  test('tells the system whom and what its user came for, once', async () => {
    const d = await dialog();
    const noegle = await d.noegle();
    const svar = await indloes(noegle, await d.systemtoken());
    expect(svar).toEqual({ status: 200, krop: { part: { cpr: HANNE }, sag: d.sag, bruger: d.bruger } });
    expect((await indloes(noegle, await d.systemtoken())).status).toBe(404);
    const raekker = await t.sql`select slags, personer, objekter, afgoerelse, formaal from opslag where bruger = ${d.system} order by tidspunkt`; // prettier-ignore
    expect(raekker).toMatchObject([{ slags: 'kontekst', personer: [`cpr:${HANNE}`], objekter: [d.sag], afgoerelse: 'VIST', formaal: `dialog for ${d.bruger}` }]); // prettier-ignore
  });

  test('of a dokument is about its sag too, of a ydelse about whom it is paid to', async () => {
    const d = await dialog();
    const { data } = await d.links();
    const noegle = (link: string) => new URL(link).searchParams.get('kontekst');
    expect((await indloes(noegle(data.dokument.link), await d.systemtoken())).krop).toEqual({ part: { cpr: HANNE }, sag: d.sag, dokument: d.dokument, bruger: d.bruger }); // prettier-ignore
    expect((await indloes(noegle(data.bevilling.ydelser[0].link), await d.systemtoken())).krop).toMatchObject({ part: { cpr: '7001011234' }, bevilling: d.bevilling }); // prettier-ignore
  });

  test('two who redeem at once: one is told', async () => {
    const d = await dialog();
    const [noegle, token] = [await d.noegle(), await d.systemtoken()];
    const svar = await Promise.all(Array.from({ length: 6 }, () => indloes(noegle, token)));
    expect(svar.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
  });

  test('is one answer for another system, another kommune, no rights, a forged key and one that has run out', async () => {
    const d = await dialog();
    const fremmed = randomUUID();
    const noegle = await d.noegle();
    const svarene = [
      await indloes(
        noegle,
        await t.graf.token([gruppe({ privilegier: ['INDEKS_SKRIV'] })], { sub: fremmed, azp: fremmed }),
      ),
      await indloes(noegle, await d.systemtoken({ scope: NABO }, { cvr: NABO })),
      await indloes(forfalsket(noegle), await d.systemtoken()),
      await indloes('sludder', await d.systemtoken()),
      await indloes(await d.noegle(), await d.systemtoken({ kle: ['27.*'] })),
      await indloes(await d.noegle(), await d.systemtoken({ privilegier: ['STATISTIK'] })),
    ];
    const gammel = await d.noegle();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    svarene.push(await indloes(gammel, await d.systemtoken()));
    vi.useRealTimers();
    const ens = svarene.map(({ status, krop }) => `${String(status)} ${(krop as { errors: { message: string }[] }).errors[0]?.message ?? ''}`); // prettier-ignore
    expect(new Set(ens).size).toBe(1);
    expect(svarene[0]?.status).toBe(404);
    expect((await indloes(noegle, await d.systemtoken())).status).toBe(200); // none of them used it
    expect(KORSBAEK).not.toBe(NABO);
  });

  test('tells nothing that could not be written down; 401 without a token, 400 without a key', async () => {
    const d = await dialog();
    const noegle = await d.noegle();
    expect((await fetch(`${t.graf.url}/kontekst`, { method: 'POST' })).status).toBe(401);
    expect((await indloes(undefined, await d.systemtoken())).status).toBe(400);
    await t.sql`revoke execute on function skriv_talte_opslag from overblik_laeser`;
    const lukket = await indloes(noegle, await d.systemtoken());
    await t.sql`grant execute on function skriv_talte_opslag to overblik_laeser`;
    expect([lukket.status, JSON.stringify(lukket.krop).includes(HANNE)]).toEqual([503, false]);
  });
});
