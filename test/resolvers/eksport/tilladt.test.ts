/** What comes out is what a brute-force walk of the pure rule permits with EKSPORT: random hostile worlds and callers. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lavLaesepulje } from '../../../db/laesepulje.ts';
import { slaaAdgangOp } from '../../../db/queries/adgang.ts';
import type { Adgang, GaeldendeGruppe } from '../../../schema/domaene/adgang.ts';
import {
  grupperForBevilling, grupperForDokument, grupperForNotat, grupperForSag, harPrivilegium, maaSeKle,
} from '../../../schema/domaene/dataafgraensning.ts'; // prettier-ignore
import type { Oejeblik } from '../../../schema/domaene/tid.ts';
import { testDatabase } from '../../support/database.ts';
import { antal, froe } from '../../support/froe.ts';
import { kalderMed, KORSBAEK } from '../../support/kalder.ts';
import { gemVerden, lavObjekter, type Objekter } from '../../support/objekter.ts';
import { lavSoegbar, type Soegbar } from '../../support/soegbar.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { BRUGER, claimgrupper, lavTerning } from '../../support/verden.ts';
import { csvCeller, somRaekker } from './csv.ts';

const [VERDENER, KALDERE, STOERRELSE] = [antal(400, 25), 3, 12];
const TIDER = { nu: '2026-06-01T00:00:00.000000Z' as Oejeblik, foer: '2024-06-01T00:00:00.000000Z' as Oejeblik };
let [base, register, graf, soegbar, pulje] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  Soegbar,
  ReturnType<typeof lavLaesepulje>,
];
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  soegbar = lavSoegbar(base.url);
  pulje = lavLaesepulje({ url: base.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await pulje.end();
  await soegbar.slut();
  await register.slut();
  await base.slet();
});

/** Kind and uuid of every row the caller may take out: a bevilling stands once for each ydelse. */
function tilladte(o: Objekter, adgang: Adgang): string[] {
  const maa = (grupper: readonly GaeldendeGruppe[]) => harPrivilegium(grupper, 'EKSPORT');
  return [
    ...o.ids.sag.filter((id) => maa(grupperForSag(adgang, o.sagFakta(id, 'nu')))).map((id) => `SAG ${id}`),
    ...o.ids.dokument.filter((id) => maa(grupperForDokument(adgang, o.dokumentFakta(id, 'nu')))).map((id) => `DOKUMENT ${id}`),
    ...o.ids.journalnotat.filter((id) => maa(grupperForNotat(adgang, o.notatFakta(id, 'nu')))).map((id) => `JOURNALNOTAT ${id}`),
    ...o.ids.bevilling.flatMap((id) => {
      const grupper = grupperForBevilling(adgang, o.bevillingFakta(id, 'nu'));
      return (o.kle.get(id) ?? []).filter((kle) => maa(grupper.filter((g) => maaSeKle([g], kle)))).map(() => `YDELSE ${id}`);
    }),
  ].sort();
} // prettier-ignore

test(`${String(VERDENER)} worlds`, async () => {
  const t = lavTerning(froe('eksport'));
  const set = { fundet: 0, mulige: 0, naegtet: 0 };
  for (let nr = 0; nr < VERDENER; nr += 1) {
    const o = lavObjekter(t, STOERRELSE);
    await gemVerden(register.sql, o, TIDER);
    await soegbar.goer(Object.values(o.ids).flat());
    for (let k = 0; k < KALDERE; k += 1) {
      const grupper = claimgrupper(t).map((g) => ({ ...g, privilegier: [...g.privilegier, ...(t.chance(75) ? ['EKSPORT'] : [])] }));
      const claims = { sub: BRUGER, azp: randomUUID(), cvr: KORSBAEK };
      const token = await graf.token(grupper, claims);
      const svar = await fetch(`${graf.url}/eksport`, {
        method: 'POST', body: '{"kolonner":["slags","uuid"]}',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'Tilsyn' },
      });
      const om = `verden ${String(nr)}: ${JSON.stringify(grupper)}`;
      const { adgang } = await slaaAdgangOp(pulje, kalderMed({}, { ...claims, grupper }), false);
      expect(svar.status, om).toBe(harPrivilegium(adgang.grupper, 'EKSPORT') ? 200 : 403);
      const tekst = await svar.text();
      if (svar.status === 403) set.naegtet += 1;
      else {
        const ventet = tilladte(o, adgang);
        expect(somRaekker(csvCeller(tekst)).map(({ slags, uuid }) => `${String(slags)} ${String(uuid)}`).sort(), om).toEqual(ventet);
        set.fundet += ventet.length;
      }
      set.mulige += 4 * STOERRELSE;
    }
    await register.sql`update objekt set livscyklus = 'fjernet' where livscyklus = 'aktiv'`;
    await soegbar.goer(Object.values(o.ids).flat());
  }
  expect(set.naegtet).toBeGreaterThan(0);
  expect(set.fundet / set.mulige, 'neither side may be trivially empty or full').toBeGreaterThan(0.03);
  expect(set.fundet / set.mulige).toBeLessThan(0.95);
}, 3_600_000); // prettier-ignore
