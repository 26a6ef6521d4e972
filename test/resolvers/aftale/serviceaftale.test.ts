import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cvr, Uuid } from '../../../schema/domaene/id.ts';
import { ANMOD, aftalefolk, BESVAR, NABO, oenske, VIS } from '../../support/aftaler.ts';
import { testDatabase } from '../../support/database.ts';
import { haendelse, sagsdata } from '../../support/indgang.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { aabnRevision } from '../../support/revision.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../../support/spoerg.ts';

const HANNE = '0101614444';
let [base, register, graf, log] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
];
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  for (const [kle, niveau] of [['32.30.04', 1], ['27.18.00', 3]] as const) // prettier-ignore
    await register.sag({ cpr: HANNE, titel: `${kle} ${niveau}`, kle, adgang_kle: kle, foelsomhed: niveau, adgang_foelsomhed: niveau }); // prettier-ignore
  graf = await startGraf(base.url, { serviceaftalePaakraevet: true });
  log = aabnRevision(base.url);
});
afterAll(async () => {
  await graf.stop();
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await register.slut();
  await base.slet();
});

const folk = aftalefolk(() => graf);
/** The administrators' own system is let in by an operator: somebody must be first (docs/aftaler.md). */
const KONTOR = randomUUID();
beforeAll(async () => {
  for (const kommune of [KORSBAEK, NABO])
    await register.sql`insert into serviceaftale ${register.sql({ system: KONTOR, kommune, rettigheder: ['ADMINISTRATION'], kle: ['*'], niveau: 4, status: 'GODKENDT', anmodet: new Date().toISOString() })}`; // prettier-ignore
});
const admin = (cvr = KORSBAEK, g: object = {}, claims: Record<string, unknown> = {}) =>
  folk.admin(cvr, g, { azp: KONTOR, ...claims });

const koder = ({ errors = [] }: Svar) => errors.map(({ extensions }) => extensions.code);
const aftale = (svar: Svar) => {
  expect(svar.errors).toBeUndefined();
  return svar.data.aftale;
};
const anmodet = async (system: string, felter: object = {}) =>
  aftale(await graf.spoerg(ANMOD, oenske(system, felter), await folk.system(system)));
const svar = async (id: string, g: boolean, token?: string) => graf.spoerg(BESVAR, { id, g }, token ?? (await admin()));
const godkendt = async (system: string, felter: object = {}) =>
  aftale(await svar((await anmodet(system, felter)).id, true));
const titler = async (token: string): Promise<string[]> => {
  const { data } = await graf.spoerg('{ sager { nodes { titel } } }', {}, token);
  return data.sager.nodes.map(({ titel }: { titel: string }) => titel).sort();
};

describe('a system that wants in', () => {
  test('asks, is approved, and is let in from the next request – withdrawn, it is out from the next', async () => {
    const system = randomUUID();
    const token = await folk.bruger(system, ['SAGER_SE']);
    expect(await titler(token)).toEqual([]);

    const bedt = await anmodet(system, { kle: ['32.*'] });
    expect(bedt).toMatchObject({ status: 'ANMODET', besluttet: null, kle: ['32.*'], foelsomhed: 'VIP_SAGER', system: { uuid: system }, kommune: { cvr: KORSBAEK } }); // prettier-ignore
    expect(await titler(token)).toEqual([]);

    expect(aftale(await svar(bedt.id, true))).toMatchObject({ id: bedt.id, status: 'GODKENDT' });
    expect(await titler(token)).toEqual(['32.30.04 1']);

    expect(aftale(await svar(bedt.id, false))).toMatchObject({ status: 'OPHOERT' });
    expect(await titler(token)).toEqual([]);
  });

  test.each([
    ['privileges', { rettigheder: ['DOKUMENTER_SE'] }, []],
    ['KLE', { kle: ['27.*'] }, ['27.18.00 3']],
    ['følsomhed', { foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' }, ['32.30.04 1']],
    ['nothing', {}, ['27.18.00 3', '32.30.04 1']],
  ])('is cut to the aftale: %s', async (_hvad, felter, ser) => {
    const system = randomUUID();
    await godkendt(system, felter);
    expect(await titler(await folk.bruger(system, ['SAGER_SE']))).toEqual(ser);
  });

  test('never gives a user more than the user has', async () => {
    const system = randomUUID();
    await godkendt(system, { rettigheder: ['SAGER_SE', 'SOEG', 'REVISION_SE'] });
    const token = await graf.token([gruppe({ privilegier: ['SAGER_SE'], kle: ['32.*'] })], { azp: system });
    const { data } = await graf.spoerg('{ mig { privilegier grupper { kle } } }', {}, token);
    expect(data.mig).toEqual({ privilegier: ['SAGER_SE'], grupper: [{ kle: ['32.*'] }] });
    expect(await titler(token)).toEqual(['32.30.04 1']);
  });

  test('delivers hændelser from the next one on, and none after the withdrawal – also in a stream that is open', async () => {
    const system = randomUUID();
    const token = await folk.system(system, ['INDEKS_SKRIV']);
    const en = () => `${JSON.stringify(haendelse('sag.importer', randomUUID(), sagsdata({ system }), { source: `urn:uuid:${system}` }))}\n`; // prettier-ignore
    const send = async () => (await graf.send(en(), 'application/x-ndjson', token)).status;
    expect(await send()).toBe(403);
    const { id } = await godkendt(system, { rettigheder: ['INDEKS_SKRIV'] });
    expect(await send()).toBe(200);

    let tael: ReadableStreamDefaultController | undefined;
    const skriv = (tekst: string) => tael?.enqueue(new TextEncoder().encode(tekst));
    const krop = new ReadableStream({ start: (kontrol) => void (tael = kontrol) });
    const sendt = graf.send(krop, 'application/x-ndjson', token);
    skriv(en());
    const laeser = (await sendt).body?.getReader();
    const foerste = await laeser?.read();
    expect(Buffer.from(foerste?.value ?? []).toString()).toContain('"status":"anvendt"');
    await svar(id, false);
    const foer = await antalSager();
    skriv(en());
    await expect(laeser?.read()).rejects.toThrow();
    expect(await antalSager()).toBe(foer);
    expect(await send()).toBe(403);
  });

  const antalSager = async () => (await register.sql<{ n: number }[]>`select count(*)::int as n from objekt`)[0]?.n;

  test('sees its own aftaler without a name in them, and nobody else’s', async () => {
    const [system, andet] = [randomUUID(), randomUUID()];
    await godkendt(system);
    await anmodet(andet);
    const { data } = await graf.spoerg(VIS, {}, await folk.system(system));
    expect(data.serviceaftaler).toMatchObject([{ system: { uuid: system }, status: 'GODKENDT', spor: [] }]);
    expect(koder(await graf.spoerg(VIS, {}, await folk.bruger(system, ['SAGER_SE'])))).toEqual(['FORBIDDEN']);
  });
});

describe('who may', () => {
  test('ask: the system for itself and the kommune’s administrator, for the kommune of the token', async () => {
    const system = randomUUID();
    const bed = async (token: string, felter: object = {}) =>
      koder(await graf.spoerg(ANMOD, oenske(system, felter), token));
    expect(await bed(await admin())).toEqual([]);
    expect(await bed(await folk.system(system), { kle: ['3*'] })).toEqual([]);
    expect(await bed(await folk.system(randomUUID()))).toEqual(['FORBIDDEN']);
    expect(await bed(await folk.bruger(system, ['SAGER_SE']))).toEqual(['FORBIDDEN']);
    expect(await bed(await graf.token([], { sub: system }))).toEqual(['FORBIDDEN']); // a user with that id, through another system
    expect(await bed(await admin(NABO))).toEqual(['FORBIDDEN']);
    expect(await bed(await folk.system(system, [], NABO))).toEqual(['FORBIDDEN']);
    expect(await bed(await admin(), { kommune: NABO })).toEqual(['FORBIDDEN']);
    const fremmed = await admin(NABO, { scope: KORSBAEK });
    expect(await bed(fremmed, { kommune: NABO })).toEqual(['FORBIDDEN']);
  });

  test('answer: ADMINISTRATION of the kommune itself; another’s aftale, an unknown one and no id at all are one answer', async () => {
    const { id } = await anmodet(randomUUID());
    const ukendt = Buffer.from(`Serviceaftale:${randomUUID()}`).toString('base64url');
    const videre = Buffer.from(`Videregivelsesaftale:${Buffer.from(id, 'base64url').toString().split(':')[1]}`).toString('base64url'); // prettier-ignore
    const naboen = await admin(NABO);
    const svarene = await Promise.all([
      svar(id, true, naboen), svar(id, false, naboen), svar(ukendt, true), svar(videre, true), svar('sludder', true),
    ]); // prettier-ignore
    expect(svarene.map(koder)).toEqual(Array(5).fill(['NOT_FOUND']));
    expect(new Set(svarene.map(({ errors }) => errors?.[0]?.message)).size).toBe(1);
    expect(koder(await svar(id, true, await folk.bruger(randomUUID(), ['SAGER_SE', 'REVISION_SE'])))).toEqual([
      'FORBIDDEN',
    ]);
    expect(aftale(await svar(id, true)).status).toBe('GODKENDT');
  });

  test('never let oneself in: a system with ADMINISTRATION does not approve its own', async () => {
    const { id } = await anmodet(KONTOR, { rettigheder: ['SAGER_SE'] });
    const selv = await folk.system(KONTOR, ['ADMINISTRATION']);
    expect(koder(await svar(id, true, selv))).toEqual(['FORBIDDEN']);
    expect(aftale(await svar(id, true)).status).toBe('GODKENDT');
    expect(aftale(await svar(id, false, selv)).status).toBe('OPHOERT');
  });

  test('approve no more than one administers, and withdraw whatever it is', async () => {
    const { id } = await anmodet(randomUUID(), {
      kle: ['32.*', '27.18.00'],
      foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
    });
    for (const g of [{ kle: ['32.*'] }, { kle: ['32.30.*', '27.*'] }, { foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' }])
      expect(koder(await svar(id, true, await admin(KORSBAEK, g)))).toEqual(['FORBIDDEN']);
    const delt = await graf.token([gruppe({ privilegier: ['ADMINISTRATION'], kle: ['32.*'] }), gruppe({ privilegier: ['ADMINISTRATION'], kle: ['27.*'] })], { azp: KONTOR }); // prettier-ignore
    expect(koder(await svar(id, true, delt))).toEqual(['FORBIDDEN']);
    expect(aftale(await svar(id, true, await admin(KORSBAEK, { kle: ['3*', '27.*'] }))).status).toBe('GODKENDT');
    expect(aftale(await svar(id, false, await admin(KORSBAEK, { kle: ['85.*'] }))).status).toBe('OPHOERT');
  });

  test('an administrator whose own system has been thrown out administers nothing', async () => {
    const [azp, andet] = [randomUUID(), randomUUID()];
    const { id } = await godkendt(azp, { rettigheder: ['ADMINISTRATION'] });
    const token = await admin(KORSBAEK, {}, { azp });
    const bedt = await anmodet(andet);
    expect((await graf.spoerg(VIS, {}, token)).errors).toBeUndefined();
    await svar(id, false);
    expect(koder(await svar(bedt.id, true, token))).toEqual(['FORBIDDEN']);
    expect(koder(await graf.spoerg(VIS, {}, token))).toEqual(['FORBIDDEN']);
  });
});

describe('what is asked for', () => {
  test.each([
    [{ kle: ['32.30', '32.*'] }, ['input.kle[0]']],
    [{ kle: ['*', '99.99.99'] }, ['input.kle[1]']],
    [{ kle: [] }, ['input.kle må ikke være tom']],
    [{ rettigheder: [], kle: ['32'] }, ['input.rettigheder må ikke være tom', 'input.kle[0]']],
    [{ rettigheder: ['SAGER_SE', 'sager_se', 'ALT'] }, ['input.rettigheder[1]', 'input.rettigheder[2]']],
    [{ foelsomhed: 'HEMMELIG' }, ['foelsomhed']],
    [{ foelsomhed: null }, ['foelsomhed']],
    [{ kle: ['32*.04'] }, ['kle']],
    [{ kommune: '1111111' }, ['kommune']],
    [{ system: 'KSD' }, ['system']],
  ])('is refused by the name of every field that will not do: %j', async (felter, navne) => {
    const system = randomUUID();
    const { errors = [] } = await graf.spoerg(ANMOD, oenske(system, felter), await admin());
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    for (const navn of navne) expect(errors[0]?.message).toContain(navn);
  });

  test('is the same once, however often and by how many at once it is asked for', async () => {
    const system = randomUUID();
    const tokens = [await folk.system(system), await admin()];
    const alle = await Promise.all(
      Array.from({ length: 8 }, (_, nr) => graf.spoerg(ANMOD, oenske(system, { kle: nr % 2 ? ['27.*', '27.*'] : ['27.*'] }), tokens[nr % 2])), // prettier-ignore
    );
    expect(new Set(alle.map((en) => aftale(en).id)).size).toBe(1);
    const { id } = aftale(alle[0] as Svar);
    await svar(id, true);
    expect(await anmodet(system, { kle: ['27.*'] })).toMatchObject({ id, status: 'GODKENDT' });
    await svar(id, false);
    expect((await anmodet(system, { kle: ['27.*'] })).id).not.toBe(id);
  });
});

describe('an answer', () => {
  test('twice is once; what was refused or withdrawn does not come back', async () => {
    const { id } = await anmodet(randomUUID());
    const foerste = aftale(await svar(id, true));
    const anden = aftale(await svar(id, true, await admin()));
    expect(anden).toEqual(foerste);
    await svar(id, false);
    const ophoert = aftale(await svar(id, false));
    expect(ophoert.spor.map(({ handling }: { handling: string }) => handling)).toEqual(['ANMODET', 'GODKENDT', 'OPHOERT']); // prettier-ignore
    expect(koder(await svar(id, true))).toEqual(['BAD_USER_INPUT']);

    const { id: nej } = await anmodet(randomUUID());
    expect(aftale(await svar(nej, false)).status).toBe('AFVIST');
    expect(koder(await svar(nej, true))).toEqual(['BAD_USER_INPUT']);
  });

  test('given at once with its opposite ends withdrawn, never in force', async () => {
    const token = await admin();
    for (let gang = 0; gang < 10; gang += 1) {
      const { id } = await anmodet(randomUUID());
      const svarene = await Promise.all([svar(id, true, token), svar(id, false, token), svar(id, true, token)]);
      const [{ status, handlinger } = { status: '', handlinger: [''] }] = await register.sql<{ status: string; handlinger: string[] }[]>`
        select a.status, array(select handling from aftalespor s where s.aftale = a.id order by nr) as handlinger
        from serviceaftale a where a.id = ${Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''}`; // prettier-ignore
      expect(['AFVIST', 'OPHOERT']).toContain(status);
      expect(handlinger.at(-1)).toBe(status);
      expect(handlinger).toHaveLength(status === 'AFVIST' ? 2 : 3);
      expect(koder(svarene[1])).toEqual([]);
    }
  });

  test('and the question stand in the trail with who and when, and as rows in the audit log', async () => {
    const [system, sub] = [randomUUID(), randomUUID()];
    const token = await admin(KORSBAEK, {}, { sub, name: 'Åse Administrator' });
    const { svar: givet, raekker } = await log.under(async () => {
      const { id } = await anmodet(system);
      return aftale(await svar(id, true, token));
    });
    expect(givet.spor).toMatchObject([
      { handling: 'ANMODET', bruger: system, myndighed: { cvr: KORSBAEK } },
      { handling: 'GODKENDT', bruger: sub, brugernavn: 'Åse Administrator', myndighed: { cvr: KORSBAEK } },
    ]);
    expect(raekker.map(({ slags, bruger, afgoerelse }) => [slags, bruger, afgoerelse])).toEqual([
      ['anmodServiceaftale', system, 'VIST'],
      ['besvarServiceaftale', sub, 'VIST'],
    ]);
    const naboen = await log.under(async () => svar(givet.id, false, await admin(NABO)));
    expect(naboen.raekker).toMatchObject([{ slags: 'besvarServiceaftale', afgoerelse: 'AFVIST', grund: 'NOT_FOUND' }]);
  });

  test('is not given where it could not be written down', async () => {
    const { id } = await anmodet(randomUUID());
    await register.sql`revoke execute on function skriv_talte_opslag from overblik_laeser`;
    const lukket = await svar(id, true);
    await register.sql`grant execute on function skriv_talte_opslag to overblik_laeser`;
    expect([lukket.status, koder(lukket), lukket.data]).toEqual([503, ['TJENESTE_NEDE'], undefined]);
    const { data } = await graf.spoerg(VIS, {}, await admin());
    expect(data.serviceaftaler.find((en: { id: string }) => en.id === id).status).toBe('ANMODET');
  });
});

test('the list is the kommune’s own, by status, the one asked for last first', async () => {
  const system = randomUUID();
  const { id } = await anmodet(system, { kle: ['15.*'] });
  const vis = async (token: string, s?: string) => (await graf.spoerg(VIS, { s }, token)).data.serviceaftaler;
  expect((await vis(await admin()))[0].id).toBe(id);
  expect((await vis(await admin(), 'GODKENDT')).some((en: { id: string }) => en.id === id)).toBe(false);
  expect((await vis(await admin(), 'AFVIST')).every((en: { status: string }) => en.status === 'AFVIST')).toBe(true);
  expect((await vis(await admin(NABO))).map((en: { system: object }) => en.system)).toEqual([{ uuid: KONTOR }]);
});

test('the role that writes aftaler can change nothing that was agreed on, nor what was noted', async () => {
  const { forbind } = await import('../../../db/client.ts');
  const sql = forbind({ url: base.url, rolle: 'overblik_aftaler', max: 1, applikation: 'test' });
  for (const tekst of [
    "update serviceaftale set kle = '{*}'", "update aftalespor set bruger = null", 'delete from aftalespor', 'delete from serviceaftale',
    "update videregivelsesaftale set niveau = 4", 'select * from sag', 'insert into objekt default values',
  ]) await expect(sql.unsafe(tekst), tekst).rejects.toMatchObject({ code: '42501' }); // prettier-ignore
  await sql.end();
});

test('what an operator does stands in the trail without a name', async () => {
  const system = randomUUID();
  const { gemServiceaftale, ophaevServiceaftale } = await import('../../../db/skriv/aftale.ts');
  const omfang = { kommune: KORSBAEK as Cvr, rettigheder: new Set(['SAGER_SE'] as const), kle: [{ praefiks: '32' }], niveau: 2 as const }; // prettier-ignore
  expect(await gemServiceaftale(register.sql, { system: system as Uuid, ...omfang })).toBe(true);
  expect(await gemServiceaftale(register.sql, { system: system as Uuid, ...omfang })).toBe(false);
  expect(await ophaevServiceaftale(register.sql, system, KORSBAEK)).toBe(1);
  const { data } = await graf.spoerg(VIS, { s: 'OPHOERT' }, await admin());
  const fundet = data.serviceaftaler.find((en: { system: { uuid: string } }) => en.system.uuid === system);
  expect(fundet.spor).toEqual([
    { handling: 'GODKENDT', bruger: null, brugernavn: null, myndighed: null },
    { handling: 'OPHOERT', bruger: null, brugernavn: null, myndighed: null },
  ]);
});
