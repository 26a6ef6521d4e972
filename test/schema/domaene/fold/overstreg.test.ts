import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../schema/domaene/fold/fold.ts';
import { forloeb, type Indlaeg } from '../../../../schema/domaene/fold/forloeb.ts';
import { overstreget } from '../../../../schema/domaene/fold/overstreg.ts';
import type { Objektslags } from '../../../../schema/domaene/id.ts';
import type { Oejeblik } from '../../../../schema/domaene/tid.ts';
import { antal, froe } from '../../../support/froe.ts';
import { bevillingsregistrering, dag, DAGE, delkasser, enRegistrering, notatregistrering, registrering, SAG } from './registreringer.ts'; // prettier-ignore

const maerke = (ord: string) => createHash('sha256').update(ord).digest('hex');
const streget = (slags: Objektslags, log: readonly Indlaeg[]) => overstreget(slags, log, maerke);
/** As received one after another. */
const indlaeg = (log: readonly ReturnType<typeof registrering>[]): Indlaeg[] =>
  log.map((en, nr) => ({ ...en, gaelder: true, gaelderFra: null, modtaget: `2026-03-01T00:00:${String(nr).padStart(2, '0')}.000000Z` as Oejeblik })); // prettier-ignore

const SLAGS = [
  ['sag', enRegistrering],
  ['bevilling', bevillingsregistrering],
  ['journalnotat', notatregistrering],
] as const;

describe.each(SLAGS)('what a kasser of a part of a %s lists is struck out of the log', (slags, enAf) => {
  const log = fc
    .tuple(fc.array(enAf, { minLength: 1, maxLength: 10 }), fc.array(delkasser(enAf), { minLength: 1, maxLength: 3 }))
    .chain(([andre, kasserer]) => fc.shuffledSubarray([...andre, ...kasserer], { minLength: andre.length + kasserer.length })); // prettier-ignore

  test('and the log means what it meant, at every registrering', () => {
    let stregede = 0;
    fc.assert(
      fc.property(log, (raa) => {
        const foer = indlaeg(raa);
        const efter = streget(slags, foer);
        stregede += efter === foer ? 0 : 1;
        expect(fold(slags, SAG, efter)).toEqual(fold(slags, SAG, foer));
        expect(forloeb(slags, SAG, efter)).toEqual(forloeb(slags, SAG, foer));
        expect(streget(slags, efter)).toBe(efter);
      }),
      { seed: froe('overstreg'), numRuns: antal(20_000, 300) },
    );
    expect(stregede).toBeGreaterThan(50);
  }, 600_000);

  test('in whatever order it comes: struck out as it grows it is struck out as a whole', () => {
    fc.assert(
      fc.property(log, (raa) => {
        let voksende: readonly Indlaeg[] = [];
        for (const en of indlaeg(raa)) {
          voksende = streget(slags, [...voksende, en]);
          expect(fold(slags, SAG, voksende)).toEqual(fold(slags, SAG, raa.slice(0, voksende.length)));
        }
        expect(voksende.map(({ data }) => data)).toEqual(streget(slags, indlaeg(raa)).map(({ data }) => data));
      }),
      { seed: froe('overstreg-voksende'), numRuns: antal(5000, 150) },
    );
  }, 600_000);
});

const alt = (log: readonly Indlaeg[]) => JSON.stringify(log.map(({ data }) => data));

describe('of what was said, no word is left', () => {
  const foer = (data: object, nr = 1) => registrering('importer', dag(nr), data);
  const kasser = (data: object, nr = 5) => registrering('kasser', dag(nr), data);
  const part = (cpr: string, andet: object = {}) => ({ rolle: 'Parter', fra: dag(1), reference: `urn:oio:cpr-nr:${cpr}`, navn: `Navn ${cpr}`, note: `note om ${cpr}`, ...andet }); // prettier-ignore

  test.each<[string, object, object, string[], string[]]>([
    ['a field', { egenskaber: [{ fra: dag(1), titel: 'HEMMELIG', beskrivelse: 'staar' }] }, { egenskaber: [{ fra: dag(1), titel: 'HEMMELIG' }] }, ['HEMMELIG'], ['staar']],
    ['a record of fields', { egenskaber: [{ fra: dag(1), titel: 'staar', offentlighedUndtaget: { titelAlternativ: 'HEMMELIG', hjemmel: 'HJEMMEL' } }] }, { egenskaber: [{ fra: dag(1), offentlighedUndtaget: {} }] }, ['HEMMELIG', 'HJEMMEL'], ['staar']],
    ['a whole group', { egenskaber: [{ fra: dag(1), titel: 'HEMMELIG', note: 'HEMMELIG NOTE', tal: 4711 }] }, { egenskaber: [{ fra: dag(1) }] }, ['HEMMELIG', '4711'], []],
    ['a part', { parter: [part('7001011111'), part('7001012222')] }, { parter: [part('7001011111')] }, ['7001011111'], ['7001012222', 'note om 7001012222']],
    ['a part in a role of one', { parter: [part('7001011111', { rolle: 'PrimaerPart' })] }, { note: 'om 7001011111', parter: [part('7001011111', { rolle: 'PrimaerPart' })] }, ['7001011111'], ['PrimaerPart']],
    ['a notat on the sag', { journalposter: [{ rolle: 'Journalnotat', indeks: '1', fra: dag(1), notat: { titel: 'HEMMELIG', tekst: 'HEMMELIG' } }] }, { journalposter: [{ rolle: 'Journalnotat', indeks: '1', fra: dag(1), notat: {} }] }, ['HEMMELIG'], []],
  ])('%s', (_hvad, sagt, listet, borte, staar) => {
    const log = streget('sag', indlaeg([foer(sagt), kasser(listet), foer(sagt, 2), registrering('opdater', dag(3), sagt)]));
    for (const ord of borte) expect(alt(log)).not.toContain(ord);
    for (const ord of staar) expect(alt(log)).toContain(ord);
  }); // prettier-ignore

  test('outside its virkning it stands, and so does what is said again later', () => {
    const sagt = { egenskaber: [{ fra: dag(1), til: dag(9), titel: 'SAGT' }] };
    const [importer, kasseret] = streget('sag', indlaeg([foer(sagt), kasser({ egenskaber: [{ fra: dag(3), til: dag(4), titel: null }] })])); // prettier-ignore
    expect(importer?.data['egenskaber']).toMatchObject([
      { fra: dag(1), til: dag(3), titel: 'SAGT' },
      { fra: dag(3), til: dag(4), titel: expect.stringMatching(/^kasseret:[0-9a-f]{64}$/) as string },
      { fra: dag(4), til: dag(9), titel: 'SAGT' },
    ]);
    expect(kasseret?.data).toEqual({ egenskaber: [{ fra: dag(3), til: dag(4), titel: null }] });
    const igen = streget('sag', indlaeg([kasser({ egenskaber: [{ fra: dag(1), titel: 'SAGT' }] }), registrering('opdater', dag(DAGE), sagt)])); // prettier-ignore
    expect(alt(igen)).toContain('SAGT');
    expect(alt(igen.slice(0, 1))).not.toContain('SAGT');
  });

  test('a person’s own record is left: what bound two numbers together is judged by it', () => {
    const log = indlaeg([foer({ navn: 'Bo', identifikatorer: [] }), kasser({ navn: 'Bo' })]);
    expect(streget('part', log)).toBe(log);
  });
});
