import { expect, test } from 'vitest';
import { lavErindring } from '../../../../schema/domaene/revision/erindring.ts';
import { fraDate } from '../../../../schema/domaene/tid.ts';
import { antal, froe } from '../../../support/froe.ts';
import { lavTerning } from '../../../support/verden.ts';

test('what is remembered of each user tells the same as counting all their look-ups in the window', () => {
  const t = lavTerning(froe('erindring'));
  const { tiMinutter } = lavErindring();
  const alle: { bruger: string; person: string; ms: number }[] = [];
  let ms = Date.UTC(2026, 0, 5);
  let ringede = 0;
  for (let nr = 0; nr < antal(40_000, 4_000); nr += 1) {
    ms += 6_000 + t.tal(120_000); // never closer than a hundredth of the window
    const [bruger, person] = [`b${String(t.tal(2))}`, `p${String(t.tal(12))}`];
    alle.push({ bruger, person, ms });
    const iVinduet = alle.slice(-200).filter((en) => en.bruger === bruger && en.ms > ms - 600_000);
    const flere = new Set(iVinduet.map((en) => en.person)).size > 4;
    if (flere) ringede += 1;
    expect(tiMinutter({ tidspunkt: fraDate(new Date(ms)), bruger, rettetMod: new Set([person]) }, 4), String(nr)).toBe(flere);
  }
  expect(ringede).toBeGreaterThan(100);
  expect(ringede).toBeLessThan(alle.length - 100);
}); // prettier-ignore
