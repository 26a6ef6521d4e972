import fc from 'fast-check';
import type { Uuid } from '../../../../schema/domaene/id.ts';
import type { Operation, Registrering } from '../../../../schema/domaene/registrering.ts';
import type { Oejeblik } from '../../../../schema/domaene/tid.ts';

export const SAG = '10000000-0000-4000-8000-000000000001' as Uuid;
const KILDE = '5e5e5e5e-0000-4000-8000-000000000001' as Uuid;

/** The nth day of a short stretch of time: few enough that periods meet, end together and overlap. */
export const dag = (nr: number): Oejeblik => `2026-01-${String(nr).padStart(2, '0')}T00:00:00.000000Z` as Oejeblik;
export const DAGE = 12;

/** A registrering as the log has it; what a test does not speak of is the same in all of them. */
export function registrering(operation: Operation, tidspunkt: Oejeblik, data: object = {}, mere: Partial<Registrering> = {}): Registrering {
  return {
    operation, tidspunkt, sekvens: null, beskedId: `${operation}-${tidspunkt}-${JSON.stringify(data)}`, modtaget: tidspunkt,
    aktoer: null, kilde: KILDE, cvr: null, data: data as Record<string, unknown>, ...mere,
  };
} // prettier-ignore

const periode = fc
  .tuple(fc.integer({ min: 1, max: DAGE - 1 }), fc.integer({ min: 1, max: DAGE }))
  .map(([fra, laengde]) => ({ fra: dag(fra), til: fra + laengde > DAGE ? null : dag(fra + laengde) }));

const tekst = fc.constantFrom('a', 'b', 'c', null);
/** Fields of which any may be missing: what is not mentioned stays. */
const nogle = (felter: Record<string, fc.Arbitrary<unknown>>) => fc.record(felter, { requiredKeys: [] });

/** One element of a group: some fields, in some stretch. */
const gruppe = (felter: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(periode, nogle(felter)).map(([tid, f]) => ({ ...tid, ...f }));

const aktoer = (rolle: string) =>
  fc.tuple(periode, fc.constantFrom('11111111', '22222222'), fc.constantFrom('x', 'y', undefined)).map(([tid, cvr, navn]) => ({
    rolle, ...tid, reference: `urn:oio:cvr-nr:${cvr}`, cvr, ...(navn === undefined ? {} : { navn }),
  })); // prettier-ignore

const klasse = fc
  .tuple(periode, fc.constantFrom('32.30.04', '27.12.12'), fc.constantFrom('E', undefined))
  .map(([tid, noegle, titel]) => ({ rolle: 'PrimaerKlasse', ...tid, noegle, ...(titel ? { titel } : {}) }));

const part = fc
  .tuple(periode, fc.constantFrom('1', '2'), fc.constantFrom('7001011111', '7001012222'))
  .map(([tid, indeks, cpr]) => ({ rolle: 'Parter', indeks, ...tid, reference: `urn:oio:cpr-nr:${cpr}` }));

const enAf = <T>(en: fc.Arbitrary<T>) => fc.array(en, { maxLength: 1 });

/** What one message says of a sag: at most one element of each thing, so that none overlaps another of the same message. */
export const sagsdata: fc.Arbitrary<Record<string, unknown[]>> = fc.record({
  egenskaber: enAf(gruppe({ titel: tekst, beskrivelse: tekst, sagsnummer: tekst })),
  indeks: enAf(gruppe({ sagsstatus: tekst })),
  fremdrift: enAf(gruppe({ status: fc.constantFrom('Opstaaet', 'Oplyst', 'Afsluttet') })),
  aktoerer: fc.tuple(enAf(aktoer('Ejer')), enAf(aktoer('Ansvarlig'))).map((lister) => lister.flat()),
  klasser: enAf(klasse),
  parter: enAf(part),
});

/** Any registrering, most of them changes; ids are few enough that some are said twice. */
export const enRegistrering: fc.Arbitrary<Registrering> = fc
  .record({
    operation: fc.constantFrom<Operation>('importer', 'opdater', 'opdater', 'opdater', 'ret', 'passiver', 'slet', 'fjern', 'kasser'),
    tid: fc.integer({ min: 1, max: DAGE }),
    sekvens: fc.option(fc.bigInt({ min: 0n, max: 3n })),
    data: sagsdata,
  })
  .map(({ operation, tid, sekvens, data }) => registrering(operation, dag(tid), ['slet', 'fjern', 'passiver'].includes(operation) ? {} : data, { sekvens })); // prettier-ignore

/** Only what lays content, from one importer on: for comparing with a model. */
export const enHistorie: fc.Arbitrary<Registrering[]> = fc
  .tuple(sagsdata, fc.array(fc.tuple(fc.constantFrom<Operation>('opdater', 'ret'), sagsdata), { maxLength: 6 }))
  .map(([foerst, resten]) => [
    registrering('importer', dag(1), foerst, { sekvens: 0n }),
    ...resten.map(([operation, data], nr) => registrering(operation, dag(2), data, { sekvens: BigInt(nr + 1), beskedId: `b${String(nr)}` })),
  ]); // prettier-ignore

const tid = fc.integer({ min: 1, max: DAGE });

/** The same of a bevilling: a ydelse with a plan, and parts by what they are alone. */
export const bevillingsregistrering: fc.Arbitrary<Registrering> = fc
  .record({
    operation: fc.constantFrom<Operation>('importer', 'opdater', 'opdater', 'ret', 'slet', 'kasser'),
    tid,
    data: fc.record({
      egenskaber: enAf(gruppe({ begrundelse: tekst })),
      ydelser: enAf(
        fc.tuple(periode, fc.constantFrom('y1', 'y2'), tekst, enAf(fc.constantFrom({ id: 'p1', beloeb: '1.00' }, { id: 'p1', beloeb: '2.00' }, { id: 'p2', beloeb: '1.00' })))
          .map(([p, id, navn, plan]) => ({ ...p, id, navn, ...(plan.length > 0 ? { plan } : {}) })), // prettier-ignore
      ),
      parter: enAf(fc.tuple(periode, fc.constantFrom('7001011111', '7001012222'), tekst).map(([p, cpr, navn]) => ({ ...p, rolle: 'Parter', reference: `urn:oio:cpr-nr:${cpr}`, navn }))), // prettier-ignore
    }),
  })
  .map(({ operation, tid: nr, data }) => registrering(operation, dag(nr), operation === 'slet' ? {} : data));

/** And of a notat, which holds as it is. */
export const notatregistrering: fc.Arbitrary<Registrering> = fc
  .record({
    operation: fc.constantFrom<Operation>('importer', 'importer', 'opdater', 'ret', 'slet', 'kasser'),
    tid,
    data: nogle({ titel: tekst, tekst, format: tekst }),
  })
  .map(({ operation, tid: nr, data }) =>
    registrering(operation, dag(nr), operation === 'slet' ? {} : { sag: SAG, ...(data as object) }),
  );

/** A kasser of a part, of what another may say. */
export const delkasser = (en: fc.Arbitrary<Registrering>): fc.Arbitrary<Registrering> =>
  fc.tuple(en, tid).map(([{ data }, nr]) => registrering('kasser', dag(nr), data));
