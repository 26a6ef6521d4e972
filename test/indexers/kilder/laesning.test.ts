import { beforeAll, describe, expect, test } from 'vitest';
import { korsbaek } from '../../../indexers/kilder/demo/korsbaek.ts';
import { generer } from '../../../indexers/kilder/generator/generer.ts';
import type { Haendelse } from '../../../indexers/kilder/generator/haendelse.ts';
import { klassifikation } from '../../../indexers/kilder/systemer/referencekilder.ts';
import { cvr } from '../../../schema/domaene/id.ts';
import { advarsler } from '../../../schema/haendelser/advarsler.ts';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { mangler } from '../../../schema/haendelser/regler.ts';
import { liste, slags } from './laes.ts';

const STROEMME: [string, () => Generator<Haendelse>][] = [
  ['Korsbæk', korsbaek],
  ['three invented kommuner', () => generer({ personer: 250, froe: 41, kommuner: 3 })],
];

describe.each(STROEMME)('the feed of %s', (_navn, stroem) => {
  let alle: Haendelse[];
  beforeAll(() => {
    alle = [...stroem()];
  });

  test('is read without a fault, lacks nothing, and gives no warning', () => {
    const fundne: unknown[] = [];
    for (const raa of alle) {
      const laest = laesHaendelse(raa);
      if (!laest.ok) {
        fundne.push([raa.type, ...laest.fejl]);
        continue;
      }
      const { objekt, operation, data, tidspunkt } = laest.haendelse;
      const mangel = operation === 'importer' && tidspunkt !== null ? mangler(objekt, data, tidspunkt) : null;
      if (mangel) fundne.push([raa.type, mangel]);
      fundne.push(...advarsler(objekt, data).map((advarsel) => [raa.type, advarsel]));
    }
    expect(fundne.slice(0, 3)).toEqual([]);
    expect(alle.length).toBeGreaterThan(2_000);
  });

  test('says for whom a part, orgenhed or klasse is told, and for nothing else', () => {
    const forkerte = alle.filter((en) => {
      const udenEjer = ['part', 'orgenhed', 'klasse'].includes(slags(en)[0]);
      return udenEjer ? cvr(en.myndighed) === null : 'myndighed' in en;
    });
    expect(forkerte).toEqual([]);
  });

  test('tells each kommune of every citizen and firm its sager are about', () => {
    const kendt = new Set<string>();
    const sager: [string, unknown][] = [];
    for (const { type, myndighed = '', data } of alle) {
      if (type.startsWith('dk.overblik.part.')) {
        for (const urn of (data.identifikatorer as string[] | undefined) ?? []) kendt.add(`${myndighed} ${urn}`);
      }
      if (type !== 'dk.overblik.sag.importer.v1') continue;
      const ejer = liste(data, 'aktoerer').find(({ rolle }) => rolle === 'Ejer')?.cvr as string;
      if (ejer === '33236239') continue;
      for (const { rolle, reference } of liste(data, 'parter'))
        if (rolle === 'PrimaerPart') sager.push([ejer, reference]);
    }
    expect(sager.filter(([ejer, urn]) => !kendt.has(`${ejer} ${String(urn)}`)).slice(0, 3)).toEqual([]);
    expect(sager.length).toBeGreaterThan(100);
  });

  test('has klasser from the register of classes alone', () => {
    const kilder = alle.filter((en) => slags(en)[0] === 'klasse').map(({ source }) => source);
    expect(new Set(kilder)).toEqual(new Set([`urn:uuid:${klassifikation.uuid}`]));
  });
});
