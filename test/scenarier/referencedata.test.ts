import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { haendelse, sagsdata, skriverMed, type Json } from '../support/indgang.ts';
import { gruppe } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

/** KLE comes in a new version every year; the organisation is told of again and again, and moves. */
const s = levende();
const [kilde, fagsystem] = [skriverMed(), skriverMed()];
const HANNE = '0101614444';
const FRA = '2020-01-01T00:00:00Z';
const [GAMMELT, NYT, EGET] = ['32.32.00', '32.30.05', '32.30.97'];

interface Klasse {
  readonly id: string;
  readonly data: Json;
}
const klasser = Array.from({ length: 2_200 }, (_, nr): Klasse => {
  const kode = `${String(10 + Math.floor(nr / 100)).padStart(2, '0')}.${String(nr % 10).padStart(2, '0')}.${String(Math.floor(nr / 10) % 10).padStart(2, '0')}`;
  return { id: randomUUID(), data: { kode, titel: `Emne ${kode}` } };
}); // prettier-ignore
const [gammel, ny] = [randomUUID(), randomUUID()];
const aarets: readonly Klasse[] = [...klasser, { id: gammel, data: { kode: GAMMELT, titel: 'Sygedagpenge, ældre' } }];
const [forvaltning, andenForvaltning, team, modtagende] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const enhed = (id: string, navn: string, overordnet: string | null, opgaver: string[] = []): Klasse => ({
  id,
  data: { navn, overordnet, opgaver },
});
const organisation = [
  enhed(forvaltning, 'Forvaltning', null), enhed(andenForvaltning, 'Anden forvaltning', null),
  enhed(team, 'Teamet', forvaltning), enhed(modtagende, 'Det nye team', andenForvaltning, ['32.30.*']),
]; // prettier-ignore

/** A whole load, every message with an id of its own. */
async function indlaes(slags: string, alle: readonly Klasse[], time: string): Promise<Record<string, number>> {
  const svar = await s.send(alle.map(({ id, data }) => haendelse(`${slags}.importer`, id, data, { skriver: kilde, time })), kilde); // prettier-ignore
  const tal: Record<string, number> = {};
  for (const { status } of svar) tal[status] = (tal[status] ?? 0) + 1;
  return tal;
}

const sag = (id: string, kle: string, ansvarlig: string, time = '2026-01-01T00:00:00Z') =>
  s.sig('sag.importer', id, sagsdata({ cpr: HANNE, kle, titel: kle, aktoerer: [
    { rolle: 'Ejer', fra: FRA, reference: 'urn:oio:cvr-nr:11111111', cvr: '11111111', navn: 'Korsbæk' },
    { rolle: 'Ansvarlig', fra: FRA, type: 'OrganisationEnhed', reference: ansvarlig },
  ] }), time, fagsystem); // prettier-ignore
const [paaGammelt, paaNyt, paaEget] = [randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  await s.sql`insert into it_system (id, registerkilde) values (${String(kilde.system)}, true)`;
  expect(await indlaes('klasse', aarets, '2025-05-01T00:00:00Z')).toEqual({ anvendt: 2_201 });
  await indlaes('orgenhed', organisation, '2025-05-01T00:00:00Z');
  await sag(paaGammelt, GAMMELT, team);
  await sag(paaNyt, NYT, team);
  await sag(paaEget, EGET, team);
}, 120_000);

/** All that may not move when reference data are told of again: sager, what was before, what was told to others. */
const sagerne = async () =>
  (await s.sql`select (select jsonb_agg(to_jsonb(x) order by x.id, x.virkning) from sag x) as sag,
    (select count(*)::int from sag_historik) as historik, (select jsonb_agg(version order by id) from objekt where slags = 'sag') as versioner,
    (select jsonb_agg(position order by position) from udbakke where slags = 'sag') as udbakke,
    (select count(*)::int from registrering r join objekt o on o.id = r.objekt_id where o.slags = 'sag') as log`)[0]; // prettier-ignore

/** KLE of the sager a caller of these groups sees. */
async function ser(g: object): Promise<string[]> {
  const query = '{ sager(filter: { kle: ["32*"] }) { nodes { kle { kode } } } }';
  const { sager } = await s.data(query, {}, await s.graf.token([gruppe(g)]));
  return (sager as { nodes: { kle: { kode: string } }[] }).nodes.map(({ kle }) => kle.kode).sort();
}

describe('the whole KLE and the whole organisation, told of again', () => {
  test('changes no sag, and nothing of itself', async () => {
    const foer = await sagerne();
    const [{ antal } = { antal: 0 }] = await s.sql<{ antal: number }[]>`select count(*)::int as antal from udbakke`;
    expect(await indlaes('klasse', aarets, '2025-06-01T00:00:00Z')).toEqual({ foraeldet: 2_201 });
    expect(await indlaes('orgenhed', organisation, '2025-06-01T00:00:00Z')).toEqual({ foraeldet: 4 });
    expect(await sagerne()).toEqual(foer);
    expect(await s.sql`select count(*)::int as antal from udbakke`).toEqual([{ antal }]);
    // What it has been called since the first load it was called then, too.
    expect(await s.sql`select distinct lower(virkning)::text as fra from klasse`).toEqual([
      { fra: '2025-05-01 00:00:00+00' },
    ]);
    expect(await s.sql`select 1 from klasse_historik union all select 1 from orgenhed_historik`).toHaveLength(0);
  }, 120_000);
});

describe('next year’s KLE', () => {
  test('changes no sag: old numbers are readable, and covered by the rights given on them', async () => {
    const foer = await sagerne();
    const [flyttet, urorte] = [
      { id: gammel, data: { kode: GAMMELT, titel: 'Sygedagpenge, ældre', udgaaet: '2025-11-01' } },
      klasser,
    ];
    const naeste = [...urorte, flyttet, { id: ny, data: { kode: NYT, titel: 'Sygedagpenge', erstatter: [GAMMELT] } }];
    expect(await indlaes('klasse', naeste, '2025-11-01T00:00:00Z')).toEqual({ foraeldet: 2_200, anvendt: 2 });
    expect(await sagerne()).toEqual(foer);
    expect(await s.data(`{ gammel: klasse(kle: "${GAMMELT}") { titel } ny: klasse(kle: "${NYT}") { titel } }`)).toEqual(
      {
        gammel: { titel: 'Sygedagpenge, ældre' },
        ny: { titel: 'Sygedagpenge' },
      },
    );
    const [{ udgaaet } = { udgaaet: null }] =
      await s.sql`select udgaaet::text from klasse where id = ${gammel} and virkning @> timestamptz '2025-08-01'`;
    expect(udgaaet).toBeNull(); // in August it was in use still
    expect(await ser({ kle: [GAMMELT] })).toEqual([GAMMELT]);
    expect(await ser({ kle: ['32.*'] })).toEqual([NYT, EGET, GAMMELT]);
  }, 120_000);

  test('opens nothing: a right is judged by its form, never by a list somebody may send', async () => {
    expect(await ser({ kle: [NYT] })).toEqual([NYT]);
    expect(await ser({ kle: ['32.30.*'] })).toEqual([NYT, EGET]);
  });

  test('a sag on a number that is gone is taken in as before, and a new number needs no list', async () => {
    const skriv = (kle: string) =>
      s.send([haendelse('sag.importer', randomUUID(), sagsdata({ kle }), { skriver: fagsystem })], fagsystem);
    expect(await skriv(GAMMELT)).toMatchObject([{ status: 'anvendt', advarsler: [] }]);
    expect(await skriv('32.99.01')).toMatchObject([{ status: 'advarsel', advarsler: [{ kode: 'KLE_UKENDT' }] }]);
  });

  test('who answers for a number that was replaced is who answers for the new one; a ring of numbers ends', async () => {
    const ansvar = async (kle: string) => {
      const system = skriverMed().system;
      const token = await s.graf.token([gruppe({ privilegier: ['INDEKS_OPSLAG', 'SAGER_SE'] })], { sub: system, azp: system });
      return (await s.data(`{ ansvar(kle: "${kle}") { klasse { kode } enhed { uuid } } }`, {}, token))['ansvar'] as unknown;
    };
    expect(await ansvar(NYT)).toEqual({ klasse: { kode: NYT }, enhed: { uuid: modtagende } });
    expect(await ansvar(GAMMELT)).toEqual({ klasse: { kode: GAMMELT }, enhed: { uuid: modtagende } });
    const [en, to] = ['77.01.01', '77.01.02']; // nobody is down for either
    const ingen = await ansvar('78.01.01');
    await indlaes('klasse', [{ id: randomUUID(), data: { kode: en, erstatter: [to] } }, { id: randomUUID(), data: { kode: to, erstatter: [en] } }], '2026-01-01T00:00:00Z');
    expect(await ansvar(en)).toEqual(ingen);
  }); // prettier-ignore

  test('a kommune’s own number is as good as KLE’s: warned about until it is listed, covered by its group’s rights', async () => {
    expect(await ser({ kle: [EGET] })).toEqual([EGET]);
    await indlaes(
      'klasse',
      [{ id: randomUUID(), data: { kode: EGET, titel: 'Korsbæks eget' } }],
      '2026-01-01T00:00:00Z',
    );
    const { sag: fundet } = await s.data(
      `{ sag(uuid: "${paaEget}") { kle { kode } } klasse(kle: "${EGET}") { titel } }`,
    );
    expect(fundet).toEqual({ kle: { kode: EGET } });
    const igen = await s.send(
      [haendelse('sag.importer', randomUUID(), sagsdata({ kle: EGET }), { skriver: fagsystem })],
      fagsystem,
    );
    expect(igen).toMatchObject([{ status: 'anvendt', advarsler: [] }]);
    // One that has not the form of a KLE number is nobody's: it cannot be judged.
    const [svar] = await s.send(
      [haendelse('sag.importer', randomUUID(), sagsdata({ kle: 'KORS-7' }), { skriver: fagsystem })],
      fagsystem,
    );
    expect(svar?.status).toBe('karantaene');
  });
});

describe('units that move and merge', () => {
  const under = (id: string) => ser({ kle: ['32.30.05'], orgEnheder: [{ enhed: id, under: true }] });

  test('access by a unit above follows the move from the next request on', async () => {
    expect([await under(forvaltning), await under(andenForvaltning)]).toEqual([[NYT], []]);
    const foer = await sagerne();
    await indlaes('orgenhed', [enhed(team, 'Teamet', andenForvaltning)], '2026-02-01T00:00:00Z');
    expect([await under(forvaltning), await under(andenForvaltning)]).toEqual([[], [NYT]]);
    expect(await ser({ kle: ['32.30.05'], orgEnheder: [team] })).toEqual([NYT]);
    expect(await sagerne()).toEqual(foer);
  });

  test('merged into another, access follows the responsible unit as soon as the sag says so, and the old one opens nothing more', async () => {
    const ved = (id: string) => ser({ kle: ['32.30.05'], orgEnheder: [id] });
    expect([await ved(team), await ved(modtagende)]).toEqual([[NYT], []]);
    await s.sig('orgenhed.slet', team, {}, '2026-03-01T00:00:00Z', kilde);
    expect([await ved(team), await under(andenForvaltning)]).toEqual([[NYT], []]); // nobody has said who has it now
    const ansvarlig = { rolle: 'Ansvarlig', fra: FRA, type: 'OrganisationEnhed', reference: modtagende };
    await s.sig('sag.opdater', paaNyt, { aktoerer: [ansvarlig] }, '2026-03-02T00:00:00Z', fagsystem);
    expect([await ved(team), await ved(modtagende), await under(andenForvaltning)]).toEqual([[], [NYT], [NYT]]);
  });
});
