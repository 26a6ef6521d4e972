import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../schema/domaene/fold/fold.ts';
import type { SagRaekke } from '../../../../schema/domaene/raekker.ts';
import type { Registrering } from '../../../../schema/domaene/registrering.ts';
import { antal, froe } from '../../../support/froe.ts';
import { dag, DAGE, enHistorie, SAG } from './registreringer.ts';

/** The model: a day at a time, whatever was said last of each thing on it. Written without regard to speed or to slices. */
type Celle = Record<string, unknown> | undefined;
const tom = (): Celle[] => Array.from({ length: DAGE }, () => undefined);
const dagnr = (tid: unknown): number => (tid === null ? DAGE : Number((tid as string).slice(8, 10)) - 1);

interface Del {
  fra: string;
  til: string | null;
  [felt: string]: unknown;
}

/** Null clears, and where nothing is left nothing is said: a gap an empty element was laid over is still one. */
function uden(felter: Record<string, unknown>): Celle {
  const rest = Object.entries(felter).filter(([, vaerdi]) => vaerdi !== null);
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

function gruppe(log: readonly Registrering[], liste: string): Celle[] {
  const celler = tom();
  for (const del of log.flatMap(({ data }) => (data[liste] as Del[] | undefined) ?? [])) {
    const { fra, til, ...felter } = del;
    for (let d = dagnr(fra); d < dagnr(til); d += 1) celler[d] = uden({ ...celler[d], ...felter });
  }
  return celler;
}

/** A relation of one rolle: another reference replaces it, the same one at its end ends it (AM-02), but not in an importer. */
function relation(log: readonly Registrering[], liste: string, rolle: string, peger: string): Celle[] {
  let celler = tom();
  for (const { data, operation } of log) {
    for (const { fra, til, ...felter } of ((data[liste] as Del[] | undefined) ?? []).filter((d) => d['rolle'] === rolle)) {
      const slut = dagnr(til);
      if (operation !== 'importer' && til !== null && celler[slut]?.[peger] === felter[peger]) {
        for (let d = slut; d < DAGE && celler[d]?.[peger] === felter[peger]; d += 1) celler[d] = undefined;
      }
      celler = celler.map((foer, d) =>
        d < dagnr(fra) || d >= slut ? foer : foer?.[peger] === felter[peger] ? { ...foer, ...felter } : felter,
      );
    }
  }
  return celler;
} // prettier-ignore

function model(log: readonly Registrering[]) {
  const [egenskaber, indeks, fremdrift] = ['egenskaber', 'indeks', 'fremdrift'].map((liste) => gruppe(log, liste)) as [Celle[], Celle[], Celle[]];
  const ejer = relation(log, 'aktoerer', 'Ejer', 'cvr');
  const ansvarlig = relation(log, 'aktoerer', 'Ansvarlig', 'cvr');
  const kle = relation(log, 'klasser', 'PrimaerKlasse', 'noegle');
  const af = (celle: Celle, felt: string) => celle?.[felt] ?? null;
  return Array.from({ length: DAGE }, (_, d) => {
    const dele = [egenskaber[d], indeks[d], fremdrift[d], ejer[d], ansvarlig[d], kle[d]];
    if (dele.every((del) => del === undefined)) return null;
    return {
      titel: af(egenskaber[d], 'titel'), beskrivelse: af(egenskaber[d], 'beskrivelse'), sagsnummer: af(egenskaber[d], 'sagsnummer'),
      sagsstatus: af(indeks[d], 'sagsstatus'), fremdrift: (af(fremdrift[d], 'status') as string | null)?.toUpperCase() ?? null,
      ejerCvr: af(ejer[d], 'cvr'), ejerNavn: af(ejer[d], 'navn'), ansvarligNavn: af(ansvarlig[d], 'navn'),
      kle: af(kle[d], 'noegle'), kleTitel: af(kle[d], 'titel'),
    };
  });
} // prettier-ignore

const sager = (log: readonly Registrering[]): SagRaekke[] => fold('sag', SAG, log).raekker.sag ?? [];

function dagFor(skiver: readonly SagRaekke[], d: number) {
  const tid = dag(d + 1);
  const skive = skiver.find(({ virkning: { fra, til } }) => fra <= tid && (til === null || tid < til));
  if (!skive) return null;
  const { titel, beskrivelse, sagsnummer, sagsstatus, fremdrift, ejerCvr, ejerNavn, ansvarligNavn, kle, kleTitel } = skive;
  return { titel, beskrivelse, sagsnummer, sagsstatus, fremdrift, ejerCvr, ejerNavn, ansvarligNavn, kle, kleTitel };
} // prettier-ignore

describe('an update overwrites exactly the fields it mentions in exactly the virkning it covers', () => {
  test('day by day, every field is what a model without slices says; gaps stay gaps', () => {
    let huller = 0;
    fc.assert(
      fc.property(enHistorie, (log) => {
        const skiver = sager(log);
        const ventet = model(log);
        huller += ventet.filter((celle) => celle === null).length;
        expect(ventet.map((_, d) => dagFor(skiver, d))).toEqual(ventet);
      }),
      { seed: froe('fletning'), numRuns: antal(20_000, 1000) },
    );
    expect(huller).toBeGreaterThan(0);
  });

  test('slices never overlap, never are empty, and neighbours differ', () => {
    fc.assert(
      fc.property(enHistorie, (log) => {
        const skiver = sager(log);
        for (const [nr, { virkning, ...resten }] of skiver.entries()) {
          expect(virkning.til === null || virkning.fra < virkning.til).toBe(true);
          const naeste = skiver[nr + 1];
          if (!naeste) continue;
          expect(virkning.til !== null && virkning.til <= naeste.virkning.fra).toBe(true);
          if (virkning.til === naeste.virkning.fra) expect({ ...naeste, virkning: null }).not.toEqual({ ...resten, virkning: null });
        }
      }),
      { seed: froe('skiver'), numRuns: antal(5000, 300) },
    );
  }); // prettier-ignore

  test('one field in a sub-period leaves every other field and period as it was', () => {
    const foer = { egenskaber: [{ fra: dag(1), titel: 'T', beskrivelse: 'B' }], fremdrift: [{ fra: dag(1), status: 'Opstaaet' }] };
    const log = (data: object): Registrering[] => [
      { ...foelger(0n), operation: 'importer', data: foer },
      { ...foelger(1n), operation: 'opdater', data: data as Registrering['data'] },
    ];
    const skiver = sager(log({ egenskaber: [{ fra: dag(3), til: dag(5), titel: 'Ny' }] }));
    expect(skiver.map(({ virkning: { fra }, titel, beskrivelse, fremdrift }) => [fra, titel, beskrivelse, fremdrift])).toEqual([
      [dag(1), 'T', 'B', 'OPSTAAET'],
      [dag(3), 'Ny', 'B', 'OPSTAAET'],
      [dag(5), 'T', 'B', 'OPSTAAET'],
    ]);
  }); // prettier-ignore
});

const foelger = (sekvens: bigint): Omit<Registrering, 'operation' | 'data'> => ({
  tidspunkt: dag(2), sekvens, beskedId: String(sekvens), modtaget: dag(2), aktoer: null, kilde: SAG, cvr: null,
}); // prettier-ignore
