import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { generer, type Bestilling } from '../../../indexers/kilder/generator/generer.ts';
import { person, tidligereCpr } from '../../../indexers/kilder/generator/person.ts';

function sum(bestilling: Bestilling): string {
  const hash = createHash('sha256');
  for (const haendelse of generer(bestilling)) hash.update(`${JSON.stringify(haendelse)}\n`);
  return hash.digest('hex');
}

describe('generer', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    const foerste = sum({ personer: 300, froe: 7 });
    expect(sum({ personer: 300, froe: 7 })).toBe(foerste);
    expect(sum({ personer: 300, froe: 8 })).not.toBe(foerste);
  });

  test('a person is the same however many are asked for', () => {
    const om = (personer: number) => {
      const navne = [...generer({ personer, froe: 3 })].filter(({ type }) => type === 'dk.overblik.part.importer.v1');
      return navne.slice(0, 20).map(({ data }) => data);
    };
    expect(om(60)).toEqual(om(200));
  });

  test('nothing has happened after the day asked for', () => {
    const nu = '2025-06-01T00:00:00Z';
    for (const { time } of generer({ personer: 150, froe: 5, nu })) {
      expect(Date.parse(time)).toBeLessThanOrEqual(Date.parse(nu));
      expect(time >= '2019').toBe(true);
    }
  });

  test('more kommuner have an organisation each, and sager of their own', () => {
    const ejere = new Map<unknown, number>();
    const topenheder = new Set<unknown>();
    for (const { type, data } of generer({ personer: 400, froe: 2, kommuner: 12 })) {
      if (type === 'dk.overblik.orgenhed.importer.v1' && data.overordnet === null) topenheder.add(data.navn);
      if (type !== 'dk.overblik.sag.importer.v1') continue;
      const [ejer] = data.aktoerer as { cvr: string }[];
      ejere.set(ejer?.cvr, (ejere.get(ejer?.cvr) ?? 0) + 1);
    }
    expect(topenheder.size).toBe(13);
    expect([...ejere.keys()].sort()).toEqual(
      [...'123456789']
        .map((ciffer) => ciffer.repeat(8))
        .concat('33236239', '90000009', '90000010', '90000011')
        .sort(),
    );
  });

  test('no two persons share a number, nor have one that another had before', () => {
    const numre = new Set<string>();
    for (let nr = 0; nr < 20_000; nr++) {
      numre
        .add(person(11, nr).cpr)
        .add(tidligereCpr(11, nr))
        .add(person(11, nr, true).cpr);
    }
    expect(numre.size).toBe(60_000);
  });

  test('memory does not grow with the number of persons', () => {
    setFlagsFromString('--expose-gc');
    const ryd = runInNewContext('gc') as () => void;
    const brugt = () => (ryd(), process.memoryUsage().heapUsed / 1e6);
    const stroem = generer({ personer: 1_000_000, froe: 1 });
    const tag = (antal: number) => {
      for (let i = 0; i < antal; i++) stroem.next();
    };
    tag(20_000);
    const foer = brugt();
    tag(100_000);
    expect(brugt() - foer).toBeLessThan(5);
  });

  test.each([{ personer: -1 }, { personer: 1.5 }, { personer: 1, kommuner: 0 }, { personer: 1, froe: NaN }])(
    'refuses what it cannot make: %o',
    (forkert) => {
      expect(() => generer({ froe: 1, ...forkert }).next()).toThrow(RangeError);
    },
  );
});
