import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lavErindring } from '../../../schema/domaene/revision/erindring.ts';
import { oejeblik } from '../../../schema/domaene/tid.ts';
import { erUdenforTid } from '../../../schema/domaene/revision/arbejdstid.ts';
import { nodeId } from '../../../resolvers/id.ts';
import { testDatabase } from '../../support/database.ts';
import { gruppe } from '../../support/kalder.ts';
import { aabnRevision } from '../../support/revision.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';

const [HANNE, IDA, OVE, VERA, SKJULT, GAMMEL] = [
  '0101614444',
  '0201614444',
  '0301614444',
  '0401614444',
  '0501614444',
  '0601614444',
];
const [ENHED, ANDEN_ENHED] = [randomUUID(), randomUUID()];
const [IB, KARL] = [randomUUID(), randomUUID()]; // employees: IB's numbers are IDA and GAMMEL, KARL's is OVE
let [base, register, graf, log, chef, sagOmIda] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
  string,
  string,
]; // prettier-ignore

/** Rung at any hour: tests of the other alarms run at night too. */
const ALTID_AABENT = { dagFra: 0, dagTil: 24, weekend: false };
const SAET =
  'mutation($i: AlarmopsaetningInput!) { saetAlarmopsaetning(input: $i) { nr aendretAf tidligere { nr aendretAf dagTil } } }';
const TILFOEJ =
  'mutation($l: Alarmliste!, $p: [AlarmpostInput!]!) { tilfoejTilAlarmliste(liste: $l, poster: $p) { antal } }';
const LISTE =
  'query($l: Alarmliste!, $f: Boolean) { alarmliste(liste: $l, fjernede: $f) { id liste bruger enhed note tilfoejet tilfoejetAf fjernetAf } }';
const NULSTIL = {
  ...ALTID_AABENT,
  slaaetFra: [],
  forklares: [],
  afvisEgetCpr: false,
  kle: [],
  doegnenheder: [],
  sagsenheder: [],
  personerPrTiMinutter: 30,
  personerPrDoegn: 200,
  udenSagPrDoegn: 15,
};
const saet = (i: object, token = chef) => graf.spoerg(SAET, { i }, token);
const koder = (svar: { errors?: readonly { extensions: { code: string } }[] }) => (svar.errors ?? []).map(({ extensions }) => extensions.code); // prettier-ignore

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  await register.sag({ cpr: HANNE, kle: '27.18.00', adgang_kle: '27.18.00', ansvarlig_ref: ENHED, adgang_ansvarlig: ENHED });
  sagOmIda = await register.sag({ cpr: IDA });
  await register.person([[SKJULT]], { beskyttet_kendt: true, beskyttet_fra: '2020-01-01', navn: 'Vera Opdigtetsen' });
  log = aabnRevision(base.url);
  graf = await startGraf(base.url);
  chef = await graf.token([gruppe({ privilegier: ['ADMINISTRATION'] })], { sub: randomUUID() });
  await saet(NULSTIL);
  const ansatte = [[IDA, IB, ENHED], [GAMMEL, IB, ENHED], [OVE, KARL, null]].map(([cpr, bruger, enhed]) => ({ part: { cpr }, bruger, enhed }));
  expect((await graf.spoerg(TILFOEJ, { l: 'MEDARBEJDERE', p: ansatte }, chef)).data.tilfoejTilAlarmliste.antal).toBe(3);
  expect((await graf.spoerg(TILFOEJ, { l: 'VIP', p: [{ part: { cpr: VERA }, note: 'Borgmesterens datter' }] }, chef)).errors).toBeUndefined();
}, 60_000); // prettier-ignore
afterAll(async () => {
  await graf.stop();
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await register.slut();
  await base.slet();
});
beforeEach(() => saet(NULSTIL));

const som = (sub: string, claims: object = {}) =>
  graf.token([gruppe()], { sub, enhed: ENHED, name: 'Prøve', ...claims });
const OVERBLIK = 'query($p: PartInput!) { overblik(part: $p) { part { navn } sager { nodes { uuid } } } }';
/** The alarms the question's one row holds. */
async function ringer(query: string, variables: object, token: string) {
  const { svar, raekker } = await log.under(() => graf.spoerg(query, variables, token));
  expect(raekker).toHaveLength(1);
  return { svar, alarmer: (raekker[0] as unknown as { alarmer: string[] }).alarmer, raekke: raekker[0] };
}
const paa = async (cpr: string, token: string) => (await ringer(OVERBLIK, { p: { cpr } }, token)).alarmer;

describe('an alarm rings as the look-up is written down', () => {
  test.each<[string, string, () => Promise<string>, string[]]>([
    ['oneself', IDA, () => som(IB), ['EGET_CPR']],
    ['oneself under an older number', GAMMEL, () => som(IB), ['EGET_CPR']],
    ['a colleague of the same unit', IDA, () => som(KARL), ['KOLLEGA']],
    ['an employee of another unit', IDA, () => som(KARL, { enhed: ANDEN_ENHED }), []],
    ['an employee of no unit', OVE, () => som(IB, { enhed: ANDEN_ENHED }), ['KOLLEGA']],
    ['somebody on the VIP list', VERA, () => som(randomUUID()), ['VIP']],
    ['a protected person', SKJULT, () => som(randomUUID()), ['BESKYTTET']],
    ['a namesake', SKJULT, () => som(randomUUID(), { name: 'Ulla Opdigtetsen' }), ['BESKYTTET', 'SAMME_EFTERNAVN']],
    ['anybody else', HANNE, () => som(randomUUID()), []],
  ])('%s', async (_hvem, cpr, token, alarmer) => {
    expect(await paa(cpr, await token())).toEqual(alarmer);
  }); // prettier-ignore

  test('on the one an object asked for by its id is about, and on a part in a filter, but not on whom a list happens to hold', async () => {
    const karl = await som(KARL);
    expect((await ringer('query($u: UUID!) { sag(uuid: $u) { titel } }', { u: sagOmIda }, karl)).alarmer).toEqual(['KOLLEGA']);
    expect((await ringer('query($u: ID!) { node(id: $u) { id } }', { u: nodeId('Sag', sagOmIda) }, karl)).alarmer).toEqual(['KOLLEGA']);
    expect((await ringer('query($p: PartInput!) { sager(filter: { part: $p }) { totalCount } }', { p: { cpr: IDA } }, karl)).alarmer).toEqual(['KOLLEGA']);
    expect((await ringer('{ sager { nodes { uuid parter { navn } } } }', {}, karl)).alarmer).toEqual([]);
  }); // prettier-ignore

  test('also when it is refused, or finds nothing', async () => {
    const { svar, raekker } = await log.under(async () => graf.spoerg(OVERBLIK, { p: { cpr: VERA } }, await som(IB), { 'x-formaal': '' }));
    expect(koder(svar)).toEqual(['FORMAAL_PAAKRAEVET']);
    expect(raekker).toMatchObject([{ afgoerelse: 'AFVIST', alarmer: ['VIP'] }]);
  }); // prettier-ignore

  test('on a subject the kommune has marked, unless the own unit answers for it', async () => {
    await saet({ kle: ['27.*'] });
    expect(await paa(HANNE, await som(randomUUID()))).toEqual(['FOELSOM_KLE']);
    await saet({ forklares: ['FOELSOM_KLE'] });
    expect(await paa(HANNE, await som(randomUUID()))).toEqual([]);
    expect(await paa(HANNE, await som(randomUUID(), { enhed: ANDEN_ENHED }))).toEqual(['FOELSOM_KLE']);
  });

  test('on more persons than the kommune allows, each told once', async () => {
    await saet({ personerPrTiMinutter: 3 });
    const token = await som(randomUUID());
    const numre = ['0701614444', '0701614444', '0801614444', '0901614444', '1001614444'];
    const fundne = [];
    for (const cpr of numre) fundne.push(await paa(cpr, token));
    expect(fundne).toEqual([[], [], [], [], ['MANGE_OPSLAG']]);
  });

  test('on more persons whom a unit of caseworkers has nothing on', async () => {
    await saet({ sagsenheder: [ENHED], udenSagPrDoegn: 2 });
    const token = await som(randomUUID());
    expect(await paa('1101614444', token)).toEqual([]);
    for (let i = 0; i < 3; i += 1) expect(await paa(HANNE, token)).toEqual([]);
    expect(await paa('1201614444', token)).toEqual([]);
    expect(await paa('1301614444', token)).toEqual(['MANGE_UDEN_SAG']);
  });

  test('outside working hours, but not for a unit on duty', async () => {
    const time = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' }).format(new Date()));
    await saet(time < 12 ? { dagFra: 20, dagTil: 24 } : { dagFra: 0, dagTil: 3 });
    expect(await paa(HANNE, await som(randomUUID()))).toEqual(['USAEDVANLIG_TID']);
    await saet({ doegnenheder: [ENHED] });
    expect(await paa(HANNE, await som(randomUUID()))).toEqual([]);
  }); // prettier-ignore

  test('is a line in the program log, with nobody in it', async () => {
    graf.log.length = 0;
    await paa(VERA, await som(randomUUID()));
    const linjer = graf.log.filter((linje) => linje.includes('"alarm"'));
    expect(linjer).toHaveLength(1);
    expect(linjer[0]).toContain('VIP');
    expect(linjer[0]).not.toContain(VERA.slice(0, 6));
  });

  test('never for a system that asks on its own, but for how much it asks', async () => {
    const system = randomUUID();
    await saet({ personerPrTiMinutter: 2 });
    const token = await som(system, { azp: system });
    expect([await paa(VERA, token), await paa(IDA, token), await paa(OVE, token)]).toEqual([[], [], ['MANGE_OPSLAG']]);
  });
});

describe('a look-up on oneself', () => {
  test('is answered, unless the kommune says no: then nothing of it is shown, and it is written down as refused', async () => {
    expect((await ringer(OVERBLIK, { p: { cpr: IDA } }, await som(IB))).svar.data.overblik.sager.nodes).toHaveLength(1);
    await saet({ afvisEgetCpr: true });
    for (const [query, variabler] of [[OVERBLIK, { p: { cpr: IDA } }], ['query($u: UUID!) { sag(uuid: $u) { titel } }', { u: sagOmIda }]] as const) {
      const { svar, raekke } = await ringer(query, variabler, await som(IB));
      expect([svar.data, koder(svar)]).toEqual([undefined, ['FORBIDDEN']]);
      expect(raekke).toMatchObject({ afgoerelse: 'AFVIST', grund: 'FORBIDDEN', objekter: [], antal: 0, alarmer: ['EGET_CPR'] });
    }
    expect((await ringer(OVERBLIK, { p: { cpr: IDA } }, await som(KARL))).svar.errors).toBeUndefined();
  }); // prettier-ignore
});

describe('what has been changed', () => {
  test('is told as it was, also by one who puts themselves on the list', async () => {
    await saet({ afvisEgetCpr: true });
    const sub = randomUUID();
    const token = await graf.token([gruppe({ privilegier: ['ADMINISTRATION'] })], { sub });
    const p = [{ part: { cpr: '1601614444' }, bruger: sub }];
    const { svar, raekker } = await log.under(() => graf.spoerg(TILFOEJ, { l: 'MEDARBEJDERE', p }, token));
    expect(svar.data.tilfoejTilAlarmliste.antal).toBe(1);
    expect(raekker).toMatchObject([{ afgoerelse: 'VIST', alarmer: [] }]);
  });
});

describe('the log of alarms', () => {
  test('is the revisionslog with alarm: true', async () => {
    const [sub, revisor] = [randomUUID(), await graf.token([gruppe({ privilegier: ['REVISION_SE'] })])];
    const token = await som(sub);
    await paa(HANNE, token);
    await paa(VERA, token);
    const soeg = async (alarm: boolean) => {
      const query = 'query($f: RevisionFilter!) { revisionslog(filter: $f) { totalCount nodes { alarmer } } }';
      return (await graf.spoerg(query, { f: { alarm, bruger: sub } }, revisor)).data.revisionslog;
    };
    expect(await soeg(true)).toEqual({ totalCount: 1, nodes: [{ alarmer: ['VIP'] }] });
    expect(await soeg(false)).toEqual({ totalCount: 1, nodes: [{ alarmer: [] }] });
  });
});

describe('what rings is the kommune’s to choose', () => {
  test('by ADMINISTRATION for all units, read by REVISION_SE too; every version stays with who made it', async () => {
    const { data, errors } = await saet({ dagTil: 23 });
    expect(errors).toBeUndefined();
    const [nu, foer] = [data.saetAlarmopsaetning, data.saetAlarmopsaetning.tidligere[0]];
    expect(foer).toMatchObject({ nr: nu.nr - 1, dagTil: 24, aendretAf: nu.aendretAf });
    const laes = '{ alarmopsaetning { nr dagTil personerPrDoegn } alarmliste(liste: VIP) { id } }';
    const med = async (g: object) => koder(await graf.spoerg(laes, {}, await graf.token([gruppe(g)])));
    expect(await med({ privilegier: ['REVISION_SE'] })).toEqual([]);
    expect(await med({})).toContain('FORBIDDEN');
    expect(await med({ privilegier: ['REVISION_SE'], orgEnheder: [ENHED] })).toContain('FORBIDDEN');
    expect(koder(await saet({}, await graf.token([gruppe({ privilegier: ['REVISION_SE'] })])))).toEqual(['FORBIDDEN']);
  });

  test.each([{ dagFra: 24 }, { dagFra: 20, dagTil: 8 }, { personerPrDoegn: 0 }, { udenSagPrDoegn: 10_001 }])(
    'but not %o',
    async (i) => {
      expect(koder(await saet(i))).toEqual(['BAD_USER_INPUT']);
    },
  );

  test('a number on a list is in the database as a keyed hash, and read by nobody', async () => {
    const { data } = await graf.spoerg(LISTE, { l: 'VIP' }, chef);
    expect(data.alarmliste).toMatchObject([{ note: 'Borgmesterens datter', bruger: null }]);
    const [raa] = await log.sql<{ t: string }[]>`select string_agg(a::text, ' ') as t from alarmpost a`;
    for (const cpr of [IDA, OVE, VERA]) expect((raa?.t ?? '') + JSON.stringify(data)).not.toContain(cpr);
  });

  test('what is taken off a list rings no more, and stays as a trace of who did it', async () => {
    const part = { cpr: '1401614444' };
    await graf.spoerg(TILFOEJ, { l: 'VIP', p: [{ part }] }, chef);
    expect((await graf.spoerg(TILFOEJ, { l: 'VIP', p: [{ part }] }, chef)).data.tilfoejTilAlarmliste.antal).toBe(0);
    expect(await paa(part.cpr, await som(IB))).toEqual(['VIP']);
    const [nyeste] = (await graf.spoerg(LISTE, { l: 'VIP' }, chef)).data.alarmliste;
    const FJERN = 'mutation($i: [UUID!]!) { fjernFraAlarmliste(ider: $i) { antal } }';
    const nabo = await graf.token([gruppe({ scope: '22222222', privilegier: ['ADMINISTRATION'] })], { cvr: '22222222' });
    expect((await graf.spoerg(FJERN, { i: [nyeste.id] }, nabo)).data.fjernFraAlarmliste.antal).toBe(0);
    expect((await graf.spoerg(FJERN, { i: [nyeste.id] }, chef)).data.fjernFraAlarmliste.antal).toBe(1);
    expect(await paa(part.cpr, await som(IB))).toEqual([]);
    const [taget] = (await graf.spoerg(LISTE, { l: 'VIP', f: true }, chef)).data.alarmliste;
    expect(taget).toMatchObject({ id: nyeste.id, fjernetAf: nyeste.tilfoejetAf });
  }); // prettier-ignore

  test('changes are look-ups in the log too, the persons with them', async () => {
    const { raekker } = await log.under(() => graf.spoerg(TILFOEJ, { l: 'VIP', p: [{ part: { cpr: '1501614444' } }] }, chef));
    expect(raekker).toMatchObject([{ slags: 'tilfoejTilAlarmliste', personer: ['cpr:1501614444'], antal: 1, afgoerelse: 'VIST' }]);
    expect(raekker[0]?.kriterier).not.toContain('1501614444');
  }); // prettier-ignore

  test('and no other kommune’s', async () => {
    const andre = await graf.token([gruppe({ scope: '22222222' })], { cvr: '22222222', enhed: ENHED });
    expect((await paa(VERA, andre)).filter((alarm) => alarm !== 'USAEDVANLIG_TID')).toEqual([]);
  });
});

describe('hours and counts', () => {
  const tid = (tekst: string) => oejeblik(tekst) ?? expect.fail(tekst);
  const dag = { dagFra: 6, dagTil: 22, weekend: true, doegnenheder: [] };
  test.each([
    ['2026-07-06T03:59:59Z', true], ['2026-07-06T04:00:00Z', false], ['2026-07-06T19:59:59Z', false], ['2026-07-06T20:00:00Z', true],
    ['2026-01-05T04:59:59Z', true], ['2026-01-05T05:00:00Z', false], ['2026-01-05T21:00:00Z', true], ['2026-01-04T12:00:00Z', true],
    ['2026-01-02T23:30:00Z', true], ['2026-10-25T00:30:00Z', true],
  ])('%s outside Danish working hours: %s', (tekst, udenfor) => {
    expect(erUdenforTid(tid(tekst), dag, new Set())).toBe(udenfor);
  }); // prettier-ignore

  test('persons are forgotten as the window leaves them', () => {
    const { tiMinutter } = lavErindring();
    const kig = (minut: number, person: string) =>
      tiMinutter({ tidspunkt: tid(`2026-01-05T10:${String(minut).padStart(2, '0')}:00Z`), bruger: 'b', rettetMod: new Set([person]) }, 2);
    expect([kig(0, 'a'), kig(1, 'b'), kig(1, 'a'), kig(2, 'c'), kig(12, 'd'), kig(13, 'e'), kig(14, 'f')]).toEqual(
      [false, false, false, true, false, false, true],
    );
  }); // prettier-ignore
});
