import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../config.ts';
import { pakkeRod } from '../../pakke.ts';
import { fejlI, lavSkema } from '../soap/skema.ts';
import { testDatabase } from '../support/database.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { soap, systemtoken } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const side = readFileSync(join(pakkeRod, 'docs/integration.md'), 'utf8');
/** What its curl lines send: where, as what, and the body. */
const kald = [...side.matchAll(/curl -s http:\/\/localhost:4000(\S+) .*?'Content-Type: ([^']*)' -d '([\s\S]*?)'\n/g)].map(([, sti = '', type = '', krop = '']) => ({ sti, type, krop })); // prettier-ignore

let [base, register, graf] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf];
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  await register.sag({ cpr: '7001850112', titel: 'Sygedagpenge', sagsnummer: 'S-1' });
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

describe('docs/integration.md', () => {
  test('what it asks the reader to paste works', async () => {
    const token = await systemtoken(graf, randomUUID(), { kle: ['32.30.*'] });
    const svar = [];
    for (const { sti, type, krop } of kald) {
      const hoveder = { authorization: `Bearer ${token}`, 'content-type': type };
      const et = await soap(graf, sti, krop, hoveder);
      expect(fejlI(await lavSkema('sagdokumentindeks'), et.tekst)).toEqual([]);
      svar.push([et.status, et.koder, et.alle('Titel')]);
    }
    expect(svar).toEqual([[200, [20], ['Sygedagpenge']], [200, [20], []]]); // prettier-ignore
  });

  test('the configuration it shows is one that starts', () => {
    const linjer = [...side.matchAll(/^(BETROET_PROXY|BESKEDFORDELER)=(.*)$/gm)];
    const uuid = '49f7af01-1adc-4c2a-afce-57eb2f8431f0';
    const env = Object.fromEntries(linjer.map(([, navn = '', vaerdi = '']) => [navn, vaerdi.replaceAll(/<uuid[^>]*>/g, uuid)])); // prettier-ignore
    const { betroetProxy, beskedfordelere } = loadConfig(env);
    expect([betroetProxy?.cvrHeader, beskedfordelere?.length]).toEqual(['x-kommune', 1]);
  });
});
