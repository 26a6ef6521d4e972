import { describe, expect, test } from 'vitest';
import { kanUdledes } from '../../../../schema/domaene/soegning/differens.ts';
import { afgoer } from '../../../../schema/domaene/soegning/optaelling.ts';
import { antal, froe } from '../../../support/froe.ts';
import { lavTerning } from '../../../support/verden.ts';

const del = (antal: number, ...saet: string[]) => ({ antal, saet });

describe('differencing', () => {
  test('sets that differ by one to four give them away; by five, or by what nobody can subtract, they do not', () => {
    expect(kanUdledes([del(20, 'a', 'b'), del(1, 'a')])).toBe(true);
    expect(kanUdledes([del(20, 'a', 'b'), del(5, 'a')])).toBe(false);
    expect(kanUdledes([del(4, 'a')])).toBe(true);
    expect(kanUdledes([del(9, 'a'), del(9, 'b'), del(2, 'a', 'b')])).toBe(false);
  });

  test('no two of them need tell: three together do', () => {
    const [x, y, z] = [del(20, 'alle', 'x'), del(20, 'alle', 'y'), del(2, 'alle')];
    expect(kanUdledes([x, z, del(20, 'alle')])).toBe(false);
    expect(kanUdledes([x, y, z])).toBe(true);
  });

  test('whatever analysts ask, in any order, no sum of answers times numbers counts one to four documents alone', () => {
    let [fortalte, afviste] = [0, 0];
    for (let verden = 0; verden < antal(2_000, 80); verden += 1) {
      const t = lavTerning(froe(`differens ${String(verden)}`));
      const vaerdier = ['p', 'q', 'r'];
      const slags = Array.from({ length: 2 + t.tal(3) }, () => ({ vaerdi: t.af(vaerdier), i: [0, 1, 2, 3].filter(() => t.chance(70)) }));
      const dokumenter = Array.from({ length: 10 + t.tal(9) }, () => t.af(slags));
      const fortalt = new Map<number, Set<string>>();
      for (const nr of [0, 1, 2, 3]) {
        const raekker = dokumenter.map(({ vaerdi, i }) => ({ antal: 1, i: new Map(i.filter((en) => en <= nr).map((en) => [en, [vaerdi]])) }));
        const kandidater = vaerdier.map((navn) => ({ navn, antal: dokumenter.filter((d) => d.vaerdi === navn && d.i.includes(nr)).length }));
        const svar = afgoer(nr, fortalt, [{ raekker, kandidater: kandidater.filter((en) => en.antal >= 5) }]);
        if (svar === null) afviste += 1;
        else fortalte += 1 + svar.size;
        if (svar) fortalt.set(nr, svar);
      }
      const maengder = [...fortalt].flatMap(([nr, celler]) => [
        dokumenter.map(({ i }) => Number(i.includes(nr))),
        ...vaerdier.filter((v) => celler.has(v)).map((v) => dokumenter.map(({ vaerdi, i }) => Number(i.includes(nr) && vaerdi === v))),
      ]);
      for (const faa of faaAf(dokumenter.length)) expect(rang([...maengder, faa])).toBe(rang(maengder) + 1);
    }
    expect([fortalte > 100, afviste > 20]).toEqual([true, true]);
  }, 120_000); // prettier-ignore
});

/** Every set of one to four of them. */
function* faaAf(n: number): Generator<number[]> {
  for (let a = 0; a < n; a += 1)
    for (let b = a; b < n; b += 1)
      for (let c = b; c < n; c += 1)
        for (let d = c; d < n; d += 1) {
          if ((a === b && b !== c) || (b === c && c !== d)) continue; // each set once
          yield Array.from({ length: n }, (_, nr) => Number([a, b, c, d].includes(nr)));
        }
}

/** By elimination in floating point: these are small and made of zeros and ones. */
function rang(raekker: readonly (readonly number[])[]): number {
  const m = raekker.map((raekke) => [...raekke]);
  let r = 0;
  for (let k = 0; k < (m[0]?.length ?? 0); k += 1) {
    const pivot = m.findIndex((raekke, nr) => nr >= r && Math.abs(raekke[k] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [m[r], m[pivot]] = [m[pivot] ?? [], m[r] ?? []];
    const p = m[r] ?? [];
    for (const raekke of m.slice(r + 1)) {
      const f = (raekke[k] ?? 0) / (p[k] ?? 1);
      if (f !== 0) for (let j = k; j < raekke.length; j += 1) raekke[j] = (raekke[j] ?? 0) - f * (p[j] ?? 0);
    }
    r += 1;
  }
  return r;
}
