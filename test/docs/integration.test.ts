import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../config.ts';
import type { Udsending } from '../../db/udgang/udsending.ts';
import { pakkeRod } from '../../pakke.ts';
import type { Besked } from '../../udgang/besked.ts';
import { lavWebhookhemmeligheder, signer } from '../../udgang/udsending/signatur.ts';
import { lavWebhook } from '../../udgang/udsending/webhook.ts';
import { fejlI, lavSkema } from '../soap/skema.ts';
import { testDatabase } from '../support/database.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { soap, systemtoken } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';
import { ledigPort } from '../support/rabbit.ts';
import { udholdende } from '../support/vent.ts';

const side = readFileSync(join(pakkeRod, 'docs/integration.md'), 'utf8');
/** What its curl lines send: where, as what, and the body. */
const kald = [...side.matchAll(/curl -s http:\/\/localhost:4000(\S+) .*?'Content-Type: ([^']*)' -d '([\s\S]*?)'\n/g)].map(([, sti = '', type = '', krop = '']) => ({ sti, type, krop })); // prettier-ignore

/** What a program of the page prints; the server it calls is this process, which must not wait for it. */
async function koert(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const barn = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return text(barn.stdout);
}

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

  test.runIf(spawnSync('python3', ['--version']).status === 0)(
    'the sag it sends with curl is there, and the change in Python is seen',
    async () => {
      const [system, sag] = [randomUUID(), randomUUID()];
      const env = {
        ...process.env,
        OVERBLIK: graf.url,
        TOKEN: await systemtoken(graf, system),
        SYSTEM: system,
        SAG: sag,
      };
      const [, skal = ''] = /```bash\n(curl -sf \$OVERBLIK\/haendelser [\s\S]*?)```/.exec(side) ?? [];
      const [, python = ''] = /```python\n(import json, os[\s\S]*?)```/.exec(side) ?? [];
      expect(JSON.parse(await koert('sh', ['-c', skal], env))).toMatchObject([{ status: 'anvendt', fejl: [] }]);
      expect(await koert('python3', ['-c', python], env)).toBe('anvendt\n');
      const { data } = await graf.spoerg('query ($s: UUID!) { sag(uuid: $s) { titel fremdrift } }', { s: sag });
      expect(data.sag).toEqual({ titel: 'Sygedagpenge', fremdrift: 'AFGJORT' });
    },
  );

  test('the receiver it shows takes what is signed, once, and nothing else', async () => {
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(side) ?? [];
    const mappe = mkdtempSync(join(tmpdir(), 'overblik-modtager-'));
    writeFileSync(join(mappe, 'modtager.mjs'), program);
    const hemmeligheder = lavWebhookhemmeligheder(Buffer.alloc(32, 'n'));
    const [id, port] = [randomUUID(), await ledigPort()];
    const { klar, laast } = hemmeligheder.lav(id);
    const env = { ...process.env, PORT: String(port), WEBHOOK_HEMMELIGHED: klar };
    const modtager = spawn(process.execPath, [join(mappe, 'modtager.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
    let sagt = '';
    modtager.stdout.on('data', (stykke: Buffer) => (sagt += stykke.toString()));
    try {
      const vaert = `localhost:${String(port)}`;
      const send = lavWebhook({ regler: { vaerter: null, testvaerter: [vaert] }, hemmeligheder });
      const udsending = { id, webhook: `http://${vaert}/`, hemmelighed: laast, antal: 1 } as Udsending; // what is read of one
      const besked = { id: 'b-1', type: 'dk.overblik.sag.oprettet.v1', subject: 's-1' } as Besked; // as above
      await udholdende(async () => {
        if (await send(udsending, [besked])) throw new Error('den svarer ikke endnu');
      });
      expect(await send({ ...udsending, antal: 2 }, [besked, { ...besked, id: 'b-2' }])).toBeNull();
      expect(await send({ ...udsending, hemmelighed: hemmeligheder.lav(id).laast }, [{ ...besked, id: 'b-3' }])).toEqual({ fejl: 'HTTP_401' }); // prettier-ignore
      const krop = JSON.stringify({ ...besked, id: 'b-4' });
      const for6Minutter = signer(hemmeligheder.laes(id, laast) ?? Buffer.alloc(0), 'x', Date.now() - 360_000, krop);
      expect((await fetch(`http://${vaert}/`, { method: 'POST', body: krop, headers: for6Minutter })).status).toBe(401);
      expect(sagt).toBe('dk.overblik.sag.oprettet.v1 s-1\n'.repeat(2));
    } finally {
      modtager.kill('SIGKILL');
      rmSync(mappe, { recursive: true });
    }
  });

  test.runIf(spawnSync('python3', ['--version']).status === 0)('so does the one in Python', () => {
    const [, program = ''] = /In Python:\n\n```python\n([\s\S]*?)```/.exec(side) ?? [];
    const noegle = Buffer.alloc(32, 'k');
    const hoveder = signer(noegle, 'x', Date.now(), '{"a":1}');
    const kald = `${program}\nimport json, sys\nh, k = json.loads(sys.argv[1]), "whsec_${noegle.toString('base64')}"\nprint(er_aegte(k, h, b'{"a":1}'), er_aegte(k, h, b'{"a":2}'), er_aegte(k, {**h, "webhook-timestamp": "1"}, b'{"a":1}'))`; // prettier-ignore
    const { stdout, stderr } = spawnSync('python3', ['-c', kald, JSON.stringify(hoveder)], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['True False False\n', '']);
  });

  test('the configuration it shows is one that starts', () => {
    const linjer = [...side.matchAll(/^(BETROET_PROXY|BESKEDFORDELER|AMQP_UD)=(.*)$/gm)];
    const uuid = '49f7af01-1adc-4c2a-afce-57eb2f8431f0';
    const env = Object.fromEntries(linjer.map(([, navn = '', vaerdi = '']) => [navn, vaerdi.replaceAll(/<uuid[^>]*>/g, uuid)])); // prettier-ignore
    const { betroetProxy, beskedfordelere, amqp } = loadConfig({ ...env, AMQP_URL: 'amqp://vaert' });
    expect([betroetProxy?.cvrHeader, beskedfordelere?.length, amqp?.ud?.exchanges.length]).toEqual(['x-kommune', 1, 1]);
  });
});
