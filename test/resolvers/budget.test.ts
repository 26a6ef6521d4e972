import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { aabnRevision } from '../support/revision.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../support/spoerg.ts';

const HANNE = '0101614444';
const GRAENSER = { prMinut: 10, prDoegn: 20 };
const UDK = '33236239';
let [base, register, graf, log, sag] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
  string,
];
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  sag = await register.sag({ cpr: HANNE });
  await register.sag({ cpr: nummer(900), ejer_cvr: UDK, adgang_ejer: UDK });
  log = aabnRevision(base.url);
  graf = await startGraf(base.url, { graenser: GRAENSER });
});
afterAll(async () => {
  await graf.stop();
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await register.slut();
  await base.slet();
});

/** Invented numbers of day + 60. */
const nummer = (nr: number) => `710161${String(1000 + nr)}`;
const numre = (antal: number, fra = 0) => Array.from({ length: antal }, (_, nr) => nummer(fra + nr));
const OVERBLIK = 'query($p: PartInput!) { overblik(part: $p) { sager { totalCount } } }';
const KREDS = 'query($k: [PartInput!]!) { overblikForKreds(parter: $k) { sager { totalCount } } }';
const en = (cpr: string, token: string, hos = graf) => hos.spoerg(OVERBLIK, { p: { cpr } }, token);
const kreds = (alle: readonly string[], token: string, hos = graf) =>
  hos.spoerg(KREDS, { k: alle.map((cpr) => ({ cpr })) }, token);
const kode = ({ errors = [] }: Svar) => errors[0]?.extensions.code ?? 'OK';
const OVER = 'GRAENSE_OVERSKREDET';
const brug = (sub: string) =>
  register.sql<{ n: number }[]>`select count(*)::int as n from personopslag where bruger = ${sub}`.then(([r]) => r?.n);
/** As if the caller's look-ups were made so much earlier – and the process that remembers them was another. */
const tidligere = (sub: string, hvor: string) =>
  register.sql`update personopslag set seneste = seneste - ${hvor}::text::interval where bruger = ${sub}`;
const genstartet = async <T>(arbejde: (hos: Graf) => Promise<T>): Promise<T> => {
  const ny = await startGraf(base.url, { graenser: GRAENSER });
  try {
    return await arbejde(ny);
  } finally {
    await ny.stop();
  }
};
/** A caller; another server's issuer signs with a key of its own, so a token is asked of the server it is for. */
const kalder = () => {
  const claims = { sub: randomUUID() };
  return { ...claims, token: (hos = graf) => hos.token([gruppe()], claims) };
};

describe('a caller’s budget of persons', () => {
  test('lets the last one through and stops the next, before anything is read, and writes the attempt down', async () => {
    const { token: lav } = kalder();
    const token = await lav();
    for (const cpr of numre(10)) expect(kode(await en(cpr, token))).toBe('OK');
    graf.saetninger.length = 0;
    const { svar, raekker } = await log.under(() => en(nummer(10), token));
    expect([svar.status, kode(svar), svar.data, svar.headers.get('retry-after')]).toEqual([429, OVER, undefined, '60']);
    expect(graf.saetninger.filter((tekst) => /\b(relation|sag|objekt)\b/.test(tekst.replace(/'[^']*'/g, '')) && tekst.includes('synlig'))).toEqual([]); // prettier-ignore
    expect(raekker).toMatchObject([
      { slags: 'overblik', afgoerelse: 'AFVIST', grund: OVER, personer: [`cpr:${nummer(10)}`], antal: 0 },
    ]);
    expect(kode(await en(nummer(3), token))).toBe('OK'); // whom one has looked up already
    expect(kode(await graf.spoerg('{ sager { totalCount } mig { uuid } }', {}, token))).toBe('OK'); // names nobody
  });

  test('counts persons, not requests: the same one again, in any spelling and as an id, is one', async () => {
    const { sub, token: lav } = kalder();
    const token = await lav();
    const { data } = await graf.spoerg('query($p: PartInput!) { overblik(part: $p) { part { id } } }', { p: { cpr: HANNE } }, token); // prettier-ignore
    for (let gang = 0; gang < 15; gang += 1) await en(gang % 2 ? HANNE : '010161-4444', token);
    await graf.spoerg(OVERBLIK, { p: { id: data.overblik.part.id } }, token);
    await graf.spoerg('query($p: PartInput!) { a: overblik(part: $p) { komplet } b: sager(filter: { part: $p }) { totalCount } }', { p: { cpr: HANNE } }, token); // prettier-ignore
    expect(await brug(sub)).toBe(1);
  });

  test('counts a kreds as all that are in it, and reads none where there is no room for all', async () => {
    const { sub, token: lav } = kalder();
    const token = await lav();
    expect(kode(await kreds(numre(8), token))).toBe('OK');
    expect(kode(await kreds(numre(4, 6), token))).toBe('OK'); // two of them are known
    expect(kode(await kreds(numre(2, 9), token))).toBe(OVER);
    expect(kode(await en(nummer(9), token))).toBe('OK');
    expect(await brug(sub)).toBe(10);
    const [hel, stor] = [kalder(), kalder()];
    expect(kode(await kreds(numre(11), await hel.token()))).toBe(OVER);
    expect(kode(await kreds(numre(51), await stor.token()))).toBe('FOR_BRED');
    expect(await brug(stor.sub)).toBe(0);
  });

  test.each([
    ['aliases', numre(11).map((cpr, nr) => `a${nr}: overblik(part: { cpr: "${cpr}" }) { komplet }`).join(' ')],
    ['filters in filters', `sager(filter: { eller: [${numre(11).map((cpr) => `{ og: [{ ikke: { part: { cpr: "${cpr}" } } }] }`).join()}] }) { totalCount }`],
    ['filters below an overview', `overblik(part: { cpr: "${HANNE}" }) { ${numre(10).map((cpr, nr) => `s${nr}: sager(filter: { part: { cpr: "${cpr}" } }) { totalCount }`).join(' ')} }`],
    ['other identifiers', numre(11).map((cpr, nr) => `a${nr}: overblik(part: { pnummer: "${cpr}" }) { komplet }`).join(' ')],
  ])('is not passed by %s', async (_hvordan, felter) => {
    const { sub, token } = kalder();
    const { svar, raekker } = await log.under(async () => graf.spoerg(`{ ${felter} }`, {}, await token()));
    expect(kode(svar)).toBe(OVER);
    expect(raekker.every(({ afgoerelse, grund }) => afgoerelse === 'AFVIST' && grund === OVER)).toBe(true);
    expect(raekker[0]?.personer.length).toBeGreaterThan(10);
    expect(await brug(sub)).toBe(0);
  }); // prettier-ignore

  test('is not passed by a fragment, by variables’ own defaults or by another operation of the document', async () => {
    const iFragment = numre(11).map((cpr, nr) => `a${nr}: overblik(part: { cpr: "${cpr}" }) { komplet }`).join(' '); // prettier-ignore
    const fragment = await graf.spoerg(`{ ...F } fragment F on Query { ${iFragment} }`, {}, await kalder().token());
    expect(kode(fragment)).toBe(OVER);
    const k = numre(11).map((cpr) => `{ cpr: "${cpr}" }`).join(); // prettier-ignore
    const standard = await graf.spoerg(`query($k: [PartInput!] = [${k}]) { overblikForKreds(parter: $k) { komplet } }`, {}, await kalder().token()); // prettier-ignore
    expect(kode(standard)).not.toBe('OK');
  });

  test('is the same for the hidden, the unknown and the known', async () => {
    const svarene = await Promise.all(
      [HANNE, nummer(900), nummer(901)].map(async (cpr) => {
        const { token: lav } = kalder();
        const token = await lav();
        await kreds(numre(10), token);
        const { status, errors = [], data } = await en(cpr, token);
        return { status, data, fejl: errors.map(({ message, extensions: { code } }) => ({ message, code })) };
      }),
    );
    expect(svarene[0]).toMatchObject({ status: 429, fejl: [{ code: OVER }] });
    expect(svarene[1]).toEqual(svarene[0]);
    expect(svarene[2]).toEqual(svarene[0]);
  });

  test('is one caller’s own: another user, and the same one for another authority, have theirs', async () => {
    const { sub, token } = kalder();
    await kreds(numre(10), await token());
    expect(kode(await en(HANNE, await token()))).toBe(OVER);
    expect(kode(await en(HANNE, await kalder().token()))).toBe('OK');
    const andetSystem = await graf.token([gruppe()], { sub, azp: randomUUID() });
    expect(kode(await en(HANNE, andetSystem))).toBe(OVER);
    const andenMyndighed = await graf.token([gruppe({ scope: '22222222' })], { sub, cvr: '22222222' });
    expect(kode(await en(HANNE, andenMyndighed))).toBe('OK');
  });

  test('has room again when the minute is over, and is full for the day at the day’s number', async () => {
    const { sub, token } = kalder();
    await kreds(numre(10), await token());
    await tidligere(sub, '61 seconds');
    await genstartet(async (hos) => {
      expect(kode(await kreds(numre(10, 10), await token(hos), hos))).toBe('OK');
    });
    await tidligere(sub, '61 seconds');
    await genstartet(async (hos) => {
      const fuldt = await en(nummer(20), await token(hos), hos);
      expect([kode(fuldt), fuldt.headers.get('retry-after')]).toEqual([OVER, '3600']);
      expect(kode(await en(nummer(19), await token(hos), hos))).toBe('OK');
    });
    await tidligere(sub, '24 hours');
    await genstartet(async (hos) => expect(kode(await en(nummer(21), await token(hos), hos))).toBe('OK'));
  });
});

test('what turned out too dear to answer, or could not be written down, is not set off', async () => {
  const { sub, token: lav } = kalder();
  const token = await lav();
  const inderst = 'dokumenter(first: 200) { nodes { sager { dokumenter(first: 200) { nodes { uuid } } } } }';
  const dyrt = `{ ${numre(9).map((cpr, nr) => `a${nr}: overblik(part: { cpr: "${cpr}" }) { sager(first: 200) { nodes { ${inderst} } } }`).join(' ')} }`; // prettier-ignore
  expect(kode(await graf.spoerg(dyrt, {}, token))).toBe('FOR_BRED');
  await register.sql`alter table opslag rename to borte`;
  const nede = await kreds(numre(9, 20), token);
  await register.sql`alter table borte rename to opslag`;
  expect([nede.status, kode(nede), nede.data]).toEqual([503, 'TJENESTE_NEDE', undefined]);
  expect(await brug(sub)).toBe(0);
  expect(kode(await kreds(numre(10, 40), token))).toBe('OK');
});

describe('many at once', () => {
  const tael = (svarene: readonly Svar[]) => svarene.filter((svar) => kode(svar) === 'OK').length;

  test('in one process are counted one by one: exactly as many come through as there is room for', async () => {
    const { sub, token: lav } = kalder();
    const token = await lav();
    const svarene = await Promise.all(numre(40).map((cpr) => en(cpr, token)));
    expect(tael(svarene)).toBe(10);
    expect(await brug(sub)).toBe(10);
  });

  test('in several processes do not get more between them; after a restart what was used is used', async () => {
    const { sub, token: lav } = kalder();
    const andre = await Promise.all([0, 1].map(() => startGraf(base.url, { graenser: GRAENSER })));
    const alle = [graf, ...andre];
    const tokens = await Promise.all(alle.map((hos) => lav(hos)));
    const hver = (fra: number) =>
      log.under(() => Promise.all(numre(30, fra).map((cpr, nr) => en(cpr, tokens[nr % 3] as string, alle[nr % 3]))));
    const { svar, raekker } = await hver(0);
    expect(tael(svar)).toBe(10);
    expect(new Set(svar.map(kode))).toEqual(new Set(['OK', OVER]));
    expect(raekker.filter(({ afgoerelse }) => afgoerelse !== 'AFVIST')).toHaveLength(10);
    expect(raekker.filter(({ grund }) => grund === OVER)).toHaveLength(20);
    expect(tael((await hver(100)).svar)).toBe(0);
    for (const hos of andre) await hos.stop();
    await genstartet(async (hos) => {
      hos.saetninger.length = 0;
      expect(kode(await en(nummer(200), await lav(hos), hos))).toBe(OVER);
      expect(hos.saetninger.filter((tekst) => tekst.includes('synlig_sag'))).toEqual([]);
    });
    expect(await brug(sub)).toBe(10);
  });

  test('a refusal by the database alone shows nothing, and says who was asked for', async () => {
    const { sub, token: lav } = kalder();
    const token = await lav();
    await en(nummer(0), token); // this process believes that one is used
    const andre = JSON.stringify([
      { nr: 0, bruger: sub, cvr: '11111111', personer: numre(9, 50).map((cpr) => Buffer.from(cpr).toString('hex')) },
    ]);
    await register.sql`select tael_personopslag(${andre}::text::jsonb, 10, 20)`; // as another process does
    const { svar, raekker } = await log.under(() => en(HANNE, token));
    expect([svar.status, kode(svar), svar.data]).toEqual([429, OVER, undefined]);
    expect(raekker).toMatchObject([
      { afgoerelse: 'AFVIST', grund: OVER, personer: [`cpr:${HANNE}`], objekter: [], vedroerer: [], antal: 0 },
    ]);
    expect(JSON.stringify(raekker)).not.toContain(sag);
  });
});

describe('what the budget is reckoned from', () => {
  test('names nobody, and is gone after a day', async () => {
    const { sub, token } = kalder();
    await en(HANNE, await token());
    const raekker = await register.sql`select * from personopslag where bruger = ${sub}`;
    expect(raekker).toHaveLength(1);
    expect(JSON.stringify(raekker)).not.toContain(HANNE);
    await tidligere(sub, '25 hours');
    await log.revisor`select ryd_personopslag()`;
    expect(await brug(sub)).toBe(0);
  });

  test('is out of the reader’s reach but through the log: it cannot be set back', async () => {
    const { forbind } = await import('../../db/client.ts');
    const sql = forbind({ url: base.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
    for (const tekst of [
      'delete from personopslag', 'select * from personopslag', 'select ryd_personopslag()', "select tael_personopslag('[]', 1, 1)",
    ]) await expect(sql.unsafe(tekst), tekst).rejects.toMatchObject({ code: '42501' }); // prettier-ignore
    await sql.end();
  });

  test('costs an overview no statement of its own', async () => {
    const { token: lav } = kalder();
    const token = await lav();
    await en(HANNE, token);
    graf.saetninger.length = 0;
    expect(kode(await en(nummer(1), token))).toBe('OK');
    expect(graf.saetninger).toHaveLength(1);
  });
});
