import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { adgangCte } from '../../db/dataafgraensning.ts';
import { notatAliaser, notatFra } from '../../db/notat.ts';
import { advisGrupper, notatGrupper } from '../../db/dataafgraensning.ts';
import { nySaetning } from '../../db/saetning.ts';
import { asked, grupperAf, skiverAf, type Hovedslags } from '../../db/synlig.ts';
import type { Adgang, Kalder } from '../../schema/domaene/adgang.ts';
import { kalderFraClaims } from '../../schema/domaene/adgang/kalder.ts';
import { gaeldendeGrupper } from '../../schema/domaene/adgang/gaeldende.ts';
import {
  grupperForAdvis, grupperForBevilling, grupperForDokument, grupperForEffektuering, grupperForNotat, grupperForSag,
} from '../../schema/domaene/dataafgraensning.ts'; // prettier-ignore
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { BRUGER, claimgrupper, lavTerning } from '../support/verden.ts';
import { flytTilHistorik, gemVerden, lavObjekter, type Objekter, type Tid } from '../support/objekter.ts';

const NU = '2026-06-01T00:00:00.000000Z' as Oejeblik;
const FOER = '2024-06-01T00:00:00.000000Z' as Oejeblik;
/** A registrering at which the index knew what held before, and the one at which it learnt what holds now. */
const [KENDT, RETTET] = ['2026-02-01T00:00:00.000000Z' as Oejeblik, '2026-03-01T00:00:00Z'];
const VIDEREGIVELSER = [
  { ejer: '22222222', modtager: '11111111' },
  { ejer: '33236239', modtager: '11111111' },
];

/** A caller as a token and the agreements make it. */
function adgangFor(t: ReturnType<typeof lavTerning>): Adgang {
  const kalder = kalderFraClaims(
    { sub: BRUGER, azp: t.uuid(), cvr: '11111111', exp: 1, grupper: claimgrupper(t) },
    { rolleDomaene: 'overblik.example' },
  ) as Kalder; // the claims beside the groups are well formed
  const aftaler = VIDEREGIVELSER.map((par) => ({ ...par, kle: [{ praefiks: '32' }], niveau: 2, hjemmel: 'x' }));
  return {
    kalder,
    grupper: gaeldendeGrupper(kalder, {
      aftaler: aftaler as never, serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [],
    }),
    profiler: new Set([`Bruger:${BRUGER}`, 'Organisation:cvr:11111111']),
    skjulteKlasser: new Set(['skjult']),
    overgangspar: true,
    tilladteKlasser: t.chance(30) ? new Set(['skjult', 'tilladt']) : null,
    videregivelser: new Set(t.chance(50) ? VIDEREGIVELSER.map(({ ejer, modtager }) => `${ejer}>${modtager}`) : []),
  }; // prettier-ignore
}

describe('the rule in SQL and the pure rule let the same groups through', () => {
  const t = lavTerning(froe('dataafgraensning'));
  const objekter = lavObjekter(t, 100);
  const kaldere = Array.from({ length: antal(220, 11) }, () => adgangFor(t));
  let sql: Sql;
  let ejer: Sql;
  let slet: () => Promise<void>;
  const talt = { par: 0, synlige: 0, efterSlags: new Map<string, number>() };

  beforeAll(async () => {
    const database = await testDatabase();
    slet = database.slet;
    ejer = forbind({ url: database.url, max: 1, applikation: 'test' });
    await gemVerden(ejer, objekter, { nu: NU, foer: FOER });
    sql = forbind({ url: database.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
  });
  afterAll(async () => {
    await sql.end();
    await ejer.end();
    await slet();
  });

  test.each(['nu', 'spurgt', 'da'] as const)(
    'asked about %s',
    async (tid) => {
      Object.assign(talt, { par: 0, synlige: 0, efterSlags: new Map<string, number>() });
      if (tid === 'da') await flytTilHistorik(ejer, { foer: FOER, rettet: RETTET });
      for (const adgang of kaldere) {
        for (const slags of ['sag', 'dokument', 'bevilling', 'effektuering', 'journalnotat', 'advis'] as const) {
          const fraSql = await grupperISql(sql, adgang, slags, tid);
          for (const id of objekter.ids[slags]) sammenlign(adgang, slags, id, fraSql.get(id) ?? [], tid);
        }
      }
      expect(talt.par, 'with the three of them, well over 200,000 in the full run').toBeGreaterThanOrEqual(
        antal(130_000, 6_500),
      );
      const andel = talt.synlige / talt.par;
      expect(andel, 'neither side may be trivially empty or full').toBeGreaterThan(0.05);
      expect(andel).toBeLessThan(0.95);
      for (const slags of Object.keys(objekter.ids))
        expect(talt.efterSlags.get(slags) ?? 0, slags).toBeGreaterThan(antal(100, 5));
      console.info(
        `${tid}: ${String(talt.par)} par af kalder og objekt, ${(100 * andel).toFixed(1)} % synlige`,
        Object.fromEntries(talt.efterSlags),
      );
    },
    900_000,
  );

  function sammenlign(
    adgang: Adgang,
    slags: keyof Objekter['ids'],
    id: string,
    sqlGrupper: readonly number[],
    tid: Tid,
  ) {
    const rene = rent(objekter, adgang, slags, id, tid).map((gruppe) => adgang.grupper.indexOf(gruppe));
    talt.par += 1;
    if (rene.length > 0) talt.efterSlags.set(slags, (talt.efterSlags.get(slags) ?? 0) + 1);
    talt.synlige += rene.length > 0 ? 1 : 0;
    const fejl = `${slags} ${id} ${tid} ${JSON.stringify(adgang.kalder.grupper, (_, v: unknown) => (v instanceof Set ? [...v] : v))}`;
    expect([...new Set(sqlGrupper)].sort(), fejl).toEqual([...new Set(rene)].sort());
  }
});

/** What the pure rule says of one object, from the facts the world was made of – not from what SQL returned. */
function rent(o: Objekter, adgang: Adgang, slags: keyof Objekter['ids'], id: string, tid: Tid) {
  switch (slags) {
    case 'sag':
      return grupperForSag(adgang, o.sagFakta(id, tid));
    case 'dokument':
      return grupperForDokument(adgang, o.dokumentFakta(id, tid));
    case 'bevilling':
      return grupperForBevilling(adgang, o.bevillingFakta(id, tid));
    case 'effektuering':
      return grupperForEffektuering(adgang, o.effektueringFakta(id, tid));
    case 'journalnotat':
      return grupperForNotat(adgang, o.notatFakta(id, tid));
    case 'advis':
      return grupperForAdvis(adgang, o.advisFakta(id, tid));
  }
}

async function grupperISql(sql: Sql, adgang: Adgang, slags: keyof Objekter['ids'], tid: Tid) {
  const s = nySaetning({ nu: NU, virkning: tid === 'spurgt' ? FOER : NU, registrering: tid === 'da' ? KENDT : null });
  const cte = adgangCte(s, adgang);
  const tekst = slags === 'journalnotat' || slags === 'advis' ? notatSql() : hovedSql(slags);
  const raekker = await sql.unsafe<{ id: string; grupper: number[] }[]>(`with ${cte} ${tekst}`, [...s.vaerdier], {
    prepare: true,
  });
  return new Map(raekker.map(({ id, grupper }) => [id, grupper]));

  function hovedSql(hoved: Hovedslags) {
    return `select o.id, to_json(${grupperAf(s, hoved)}) as grupper from objekt o ${skiverAf(s, hoved)} where o.slags = '${hoved}'`;
  }
  function notatSql() {
    const v = asked(s);
    const grupper = (slags === 'advis' ? advisGrupper : notatGrupper)(notatAliaser(s));
    const kilde = notatFra(s, slags as 'advis', 'opslag');
    return `select ${slags === 'advis' ? 'o.id' : `${v}.notat`} as id, to_json(${grupper}) as grupper from ${kilde} where ${asked(s)}.virkning @> ${s.spurgt}`;
  }
}
