import { describe, expect, test } from 'vitest';
import { alarmerFor, type Alarm } from '../../../../schema/domaene/revision/alarm.ts';
import { lavErindring } from '../../../../schema/domaene/revision/erindring.ts';
import { antal, froe } from '../../../support/froe.ts';
import { aerligDag, lavKommune } from '../../../support/snagelog.ts';
import { plant, PLANTEDE } from '../../../support/snagemoenstre.ts';
import { lavTerning } from '../../../support/verden.ts';

/** A log of so many days, in the order it is written, judged as it is written. */
function afspil(navn: string, dage: number) {
  const t = lavTerning(froe(navn));
  const kommune = lavKommune(t);
  const plantede = plant(t, kommune, dage);
  const erindring = lavErindring();
  const fundne = new Set<number>();
  const falske = new Map<Alarm, number>();
  const talt = { aerlige: 0, ringede: 0 };
  for (let dag = 0; dag < dage + 2; dag += 1) {
    const denne = plantede.filter(({ fakta }) => Math.floor((Date.parse(fakta.tidspunkt) + 3_600_000) / 86_400_000) === 20_458 + dag);
    const dagens = [...aerligDag(t, kommune, dag), ...denne].sort((a, b) => (a.fakta.tidspunkt < b.fakta.tidspunkt ? -1 : 1));
    for (const { fakta, moenster } of dagens) {
      const alarmer = alarmerFor(fakta, kommune.lister, erindring);
      if (moenster === null) talt.aerlige += 1;
      if (alarmer.length === 0) continue;
      if (moenster !== null) fundne.add(moenster);
      else {
        talt.ringede += 1;
        for (const alarm of alarmer) falske.set(alarm, (falske.get(alarm) ?? 0) + 1);
      }
    }
  }
  return { ...talt, fundne, falske, plantede };
} // prettier-ignore

describe('snooping planted in a log of honest work', () => {
  test('is found, at least 48 of 50, and at most one in a hundred of the honest look-ups rings', () => {
    const dage = antal(262, 11);
    const { aerlige, ringede, fundne, falske, plantede } = afspil('snagen', dage);
    const navne = PLANTEDE.flatMap(([navn, hvorMange]) => Array.from({ length: hvorMange }, () => navn));
    const oversete = navne.filter((_, nr) => !fundne.has(nr));
    console.log(
      `snagen: ${String(aerlige)} ærlige opslag, ${String(fundne.size)} af ${String(navne.length)} fundet (overset: ${oversete.join('; ')}), ` +
        `falske ${((100 * ringede) / aerlige).toFixed(2)} %: ${[...falske].map(([alarm, n]) => `${alarm} ${String(n)}`).join(', ')}`,
    );

    expect(navne).toHaveLength(50);
    expect(new Set(plantede.map(({ moenster }) => moenster)).size).toBe(50);
    expect(aerlige).toBeGreaterThan(antal(1_000_000, 40_000));
    expect(fundne.size).toBeGreaterThanOrEqual(48);
    expect(ringede / aerlige).toBeLessThanOrEqual(0.01);
    // One that found everything would say nothing: these two no rule over a log can see.
    expect(oversete).toEqual(['naboen, én gang', 'naboen, én gang']);
  }, 600_000);
});
