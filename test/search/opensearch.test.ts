import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import { foelgEtParti, sikrIndeks } from '../../indexers/soegeindeks.ts';
import { forbindSoegemaskine, lavSoegemotor } from '../../search/opensearch/klient.ts';
import { hindring, startOpenSearch, type Server } from '../support/opensearch.ts';
import { egenskab } from './egenskab.ts';
import { opfoersel, type Motor } from './opfoersel.ts';

const stopper = await hindring();
if (stopper !== null && process.env.CI === 'true') throw new Error(stopper);
if (stopper !== null) console.warn(`SPRUNGET OVER: søgning i OpenSearch er ikke prøvet her. ${stopper}`);

describe.skipIf(stopper !== null)('a real OpenSearch', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startOpenSearch();
  }, 400_000);
  afterAll(() => server.stop());

  /** Every file and suite has indexes of its own. */
  const lav = async (url: string): Promise<Motor> => {
    const klient = forbindSoegemaskine(server.url);
    const register = lavSkriveklient(url, 'test-foelger');
    const grundlag = { register, klient, alias: `test-${randomBytes(4).toString('hex')}` };
    await sikrIndeks(grundlag);
    return {
      motor: lavSoegemotor(klient, 30_000),
      ajour: async () => {
        while ((await foelgEtParti(grundlag, await sikrIndeks(grundlag))) > 0);
      },
      slut: async () => {
        await register.slut();
        await klient.close();
      },
    };
  };
  opfoersel('OpenSearch', lav);
  egenskab('OpenSearch', lav);
});
