/**
 * Totals and facets are those of a brute-force count over what the pure rule permits (security.md P10, P11): random hostile
 * worlds and callers, at now and at an earlier virkning, with everything projected and with some of it changed since.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { lavLaesepulje, type Laesepulje } from '../../db/laesepulje.ts';
import { lavSoegning, type Soeg } from '../../resolvers/soeg/soegning.ts';
import type { Adgang, GaeldendeGruppe, Kalder } from '../../schema/domaene/adgang.ts';
import { gaeldendeGrupper } from '../../schema/domaene/adgang/gaeldende.ts';
import { kalderFraClaims } from '../../schema/domaene/adgang/kalder.ts';
import {
  grupperForBevilling, grupperForDokument, grupperForNotat, grupperForSag, maaSeKle, type SagHalvdel,
} from '../../schema/domaene/dataafgraensning.ts'; // prettier-ignore
import type { Facetnavn } from '../../schema/domaene/soegning/port.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { gemVerden, lavObjekter, type Objekter, type Tid } from '../support/objekter.ts';
import { lavSoegbar, type Soegbar } from '../support/soegbar.ts';
import { BRUGER, claimgrupper, halvdel, lavTerning, type Terning } from '../support/verden.ts';
import type { Motor } from './opfoersel.ts';

const NU = '2026-06-01T00:00:00.000000Z' as Oejeblik;
const FOER = '2024-06-01T00:00:00.000000Z' as Oejeblik;
const VERDENER = antal(5_000, 250);
/** Objects of each kind in a world, and callers who ask of it. */
const [STOERRELSE, KALDERE] = [8, 2];
const FACETTER: readonly Facetnavn[] = ['slags', 'kle', 'foelsomhed'];

function adgangFor(t: Terning): Adgang {
  const grupper = claimgrupper(t).map((g) => ({ ...g, privilegier: [...g.privilegier, ...(t.chance(85) ? ['SOEG'] : [])] }));
  const kalder = kalderFraClaims(
    { sub: BRUGER, azp: t.uuid(), cvr: '11111111', exp: 1, grupper },
    { rolleDomaene: 'overblik.example' },
  ) as Kalder; // the claims beside the groups are well formed
  const ingen = { aftaler: [], serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [] };
  return {
    kalder,
    grupper: gaeldendeGrupper(kalder, ingen),
    profiler: new Set([`Bruger:${BRUGER}`, 'Organisation:cvr:11111111']),
    skjulteKlasser: new Set(['skjult']),
    overgangspar: true,
    tilladteKlasser: t.chance(30) ? new Set(['skjult', 'tilladt']) : null,
    videregivelser: new Set(t.chance(50) ? ['22222222>11111111'] : []),
  };
} // prettier-ignore

type Talt = Record<string, Record<string, number>>;
const taelOp = (t: Talt, facet: string, vaerdi: string | number | null | undefined) => {
  if (vaerdi === null || vaerdi === undefined) return;
  (t[facet] ??= {})[String(vaerdi)] = (t[facet][String(vaerdi)] ?? 0) + 1;
};

/** What a caller should be told, from the facts the world was made of. */
function talt(o: Objekter, adgang: Adgang, tid: Tid): { antal: number; facetter: Talt } {
  const ud = { antal: 0, facetter: Object.fromEntries<Talt[string]>(FACETTER.map((navn) => [navn, {}])) };
  const med = (grupper: readonly GaeldendeGruppe[], slags: string, kle?: string | null, niveau?: number | null) => {
    if (!grupper.some(({ privilegier }) => privilegier.has('SOEG'))) return;
    ud.antal += 1;
    taelOp(ud.facetter, 'slags', slags);
    taelOp(ud.facetter, 'kle', kle);
    taelOp(ud.facetter, 'foelsomhed', niveau);
  };
  const ved = (id: string | null): SagHalvdel | null => (id === null ? null : o.sagFakta(id, tid).spurgt);
  for (const id of o.ids.sag) med(grupperForSag(adgang, o.sagFakta(id, tid)), 'SAG', ved(id)?.kle, ved(id)?.niveau);
  for (const id of o.ids.dokument)
    med(grupperForDokument(adgang, o.dokumentFakta(id, tid)), 'DOKUMENT', ved(id)?.kle, ved(id)?.niveau);
  for (const id of o.ids.journalnotat) {
    const { sag, sagNu } = o.notater.get(id) ?? { sag: null, sagNu: null };
    const paa = ved(tid === 'nu' ? sagNu : sag);
    med(grupperForNotat(adgang, o.notatFakta(id, tid)), 'JOURNALNOTAT', paa?.kle, paa?.niveau);
  }
  for (const id of o.ids.bevilling) {
    const grupper = grupperForBevilling(adgang, o.bevillingFakta(id, tid));
    for (const kle of o.kle.get(id) ?? []) med(grupper.filter((g) => maaSeKle([g], kle)), 'YDELSE', kle, ved(id)?.niveau);
  }
  return ud;
} // prettier-ignore

const TABELLER = [
  'sag',
  'dokument',
  'bevilling',
  'bevilget_ydelse',
  'effektuering',
  'effektueringslinje',
  'journalnotat',
  'advis',
  'relation',
];

export function egenskab(adapter: string, lav: ((url: string) => Promise<Motor>) | null): void {
  describe(`totals and facets in ${adapter}`, () => {
    let [sql, pulje, soeg, soegbar] = [] as unknown as [Sql, Laesepulje, Soeg, Soegbar];
    let base: { url: string; slet(): Promise<void> };
    let motor: Motor | null = null;
    beforeAll(async () => {
      base = await testDatabase();
      sql = forbind({ url: base.url, max: 1, applikation: 'test' });
      soegbar = lavSoegbar(base.url);
      pulje = lavLaesepulje({ url: base.url, rolle: 'overblik_laeser', max: 2, applikation: 'test' });
      motor = lav && (await lav(base.url));
      soeg = lavSoegning({ sql: pulje, motor: motor?.motor }, (fejl) => {
        throw fejl;
      });
    }, 300_000);
    afterAll(async () => {
      await motor?.slut();
      await soegbar.slut();
      await pulje.end();
      await sql.end();
      await base.slet();
    });

    const svarTil = async (adgang: Adgang, tid: Tid) => {
      const laeser = { sql: pulje, adgang, paa: { nu: NU, virkning: tid === 'nu' ? NU : FOER, registrering: null } };
      const { svar, forsinket } = await soeg(laeser, {
        tekst: null, part: null, filter: {}, med: 'SOEG', sortering: { felt: 'OPRETTET', retning: 'STIGENDE' }, foerst: 100,
        efter: null, antal: true, facetter: FACETTER, sum: false,
      }); // prettier-ignore
      expect(forsinket).toBe(false);
      const facetter = Object.fromEntries(FACETTER.map((navn) =>
        [navn, Object.fromEntries((svar.facetter[navn] ?? []).map((c) => [c.vaerdi, c.alle]))])); // prettier-ignore
      expect(svar.hits.length).toBe(Math.min(svar.antal?.alle ?? 0, 100));
      return { antal: svar.antal?.alle, facetter };
    };

    /** Some sager become others, and nothing is projected. */
    const aendr = async (t: Terning, o: Objekter) => {
      for (const id of t.nogle(o.ids.sag, 3)) {
        const halve = o.halve.get(id);
        if (!halve?.nu) continue;
        const h = halvdel(t);
        o.halve.set(id, { nu: h, spurgt: halve.spurgt });
        await sql`update sag set ${sql({
          ejer_cvr: h.ejer, adgang_ejer: h.ejer, foelsomhed: h.niveau, adgang_foelsomhed: h.niveau, ansvarlig_ref: h.ansvarlig,
          adgang_ansvarlig: h.ansvarlig, kle: h.kle, adgang_kle: h.kle, profiler: h.profiler as never, visningsklasser: h.visningsklasser as never,
        })} where id = ${id} and upper_inf(virkning)`; // prettier-ignore
        await soegbar.meld([id]);
      }
    };

    test(`${String(VERDENER)} worlds`, async () => {
      const t = lavTerning(froe(`soegning ${adapter}`));
      const set = { spoergsmaal: 0, fundet: 0, mulige: 0 };
      for (let nr = 0; nr < VERDENER; nr += 1) {
        const o = lavObjekter(t, STOERRELSE);
        await gemVerden(sql, o, { nu: NU, foer: FOER });
        await soegbar.goer(Object.values(o.ids).flat());
        if (nr % 2 === 0) await motor?.ajour();
        for (const runde of ['projiceret', 'aendret'] as const) {
          if (runde === 'aendret') await aendr(t, o);
          for (let k = 0; k < (runde === 'aendret' ? KALDERE : 1); k += 1) {
            const adgang = adgangFor(t);
            for (const tid of ['nu', 'spurgt'] as const) {
              const ventet = talt(o, adgang, tid);
              const om = `verden ${String(nr)} ${runde} ${tid} ${JSON.stringify(adgang.kalder.grupper, (_, v: unknown) => (v instanceof Set ? [...v] : v))}`;
              expect(await svarTil(adgang, tid), om).toEqual(ventet);
              set.spoergsmaal += 1;
              set.fundet += ventet.antal;
              set.mulige += 4 * STOERRELSE;
            }
          }
        }
        // The next world is alone: what was is removed, as a register removes it.
        await sql`update objekt set livscyklus = 'fjernet' where livscyklus = 'aktiv'`;
        for (const tabel of TABELLER) await sql.unsafe(`delete from ${tabel}`);
        await soegbar.meld(Object.values(o.ids).flat());
      }
      const andel = set.fundet / set.mulige;
      console.info(`${adapter}: ${String(set.spoergsmaal)} spørgsmål, ${(100 * andel).toFixed(1)} % fundet`);
      expect(andel, 'neither side may be trivially empty or full').toBeGreaterThan(0.03);
      expect(andel).toBeLessThan(0.95);
    }, 7_200_000);
  });
}
