import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lavPersonbudget } from '../../../db/skriv/personbudget.ts';

const MINUT = 60_000;
const DOEGN = 24 * 60 * MINUT;
const GRAENSER = { prMinut: 3, prDoegn: 5 };

/** The rule as it reads: different persons looked up within the window, those asked for now among them. */
function facit(set: ReadonlyMap<string, number>, personer: readonly string[], nu: number) {
  const inden = (laengde: number) =>
    new Set([...personer, ...[...set].flatMap(([person, da]) => (da > nu - laengde ? [person] : []))]).size;
  return inden(MINUT) > GRAENSER.prMinut ? 'minut' : inden(DOEGN) > GRAENSER.prDoegn ? 'doegn' : null;
}

describe('the budget of persons', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is what a count of every look-up says, as windows pass and persons are looked up again', async () => {
    const ventetid = fc.constantFrom(0, 1, MINUT - 1, MINUT, MINUT + 1, DOEGN / 3, DOEGN - 1, DOEGN);
    const personer = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(ventetid, personer), { minLength: 1, maxLength: 30 }), async (opslag) => {
        const ingen = { doegn: new Map<string, number>(), minut: new Map<string, number>() };
        const budget = lavPersonbudget(() => Promise.resolve(ingen), Buffer.alloc(32), GRAENSER);
        const set = new Map<string, number>();
        for (const [ms, hvem] of opslag) {
          vi.advanceTimersByTime(ms);
          const ventet = facit(set, hvem, Date.now());
          expect(await budget.tag({ bruger: 'b', cvr: 'c', personer: hvem })).toBe(ventet);
          if (ventet === null) for (const person of hvem) set.set(person, Date.now());
        }
      }),
    );
  });

  test('passes with time, also when the clock is set back', async () => {
    const ingen = { doegn: new Map<string, number>(), minut: new Map<string, number>() };
    const budget = lavPersonbudget(() => Promise.resolve(ingen), Buffer.alloc(32), GRAENSER);
    const tag = (person: string) => budget.tag({ bruger: 'b', cvr: 'c', personer: [person] });
    for (const person of ['a', 'b', 'c']) expect(await tag(person)).toBeNull();
    vi.setSystemTime(Date.now() - DOEGN / 24);
    expect(await tag('d')).toBe('minut');
    vi.advanceTimersByTime(MINUT);
    expect(await tag('d')).toBeNull();
  });
});
