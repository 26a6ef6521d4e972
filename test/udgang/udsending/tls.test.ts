import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Udsending } from '../../../db/udgang/udsending.ts';
import type { Besked } from '../../../udgang/besked.ts';
import { lavWebhookhemmeligheder } from '../../../udgang/udsending/signatur.ts';
import { lavWebhook } from '../../../udgang/udsending/webhook.ts';
import { startModtager, type Modtager } from '../../support/modtager.ts';

const mappe = mkdtempSync(join(tmpdir(), 'overblik-tls-'));
/** A certificate of our own for a host; null: there is no openssl to make one with. */
function certifikat(vaert: string): { key: string; cert: string } | null {
  const [key, cert] = [join(mappe, `${vaert}.key`), join(mappe, `${vaert}.pem`)];
  const om = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${vaert}`, '-addext', `subjectAltName=DNS:${vaert}`, '-keyout', key, '-out', cert]; // prettier-ignore
  if (spawnSync('openssl', om, { stdio: 'ignore' }).status !== 0) return null;
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
const [ret, fremmed] = [certifikat('localhost'), certifikat('es.example')];
if (!ret) console.warn('SPRUNGET OVER: openssl mangler');

const hemmeligheder = lavWebhookhemmeligheder(Buffer.alloc(32, 'n'));
const id = '5e5e5e5e-0000-4000-8000-000000000001';
const [vores, andens] = [[] as Modtager[], [] as Modtager[]];
beforeAll(async () => {
  if (ret) vores.push(await startModtager(ret));
  if (fremmed) andens.push(await startModtager(fremmed));
});
afterAll(async () => {
  for (const en of [...vores, ...andens]) await en.slut();
  rmSync(mappe, { recursive: true });
});
const skub = async (modtager: Modtager | undefined, ca?: string) => {
  if (!modtager) throw new Error('modtageren er ikke startet');
  const send = lavWebhook({ regler: { vaerter: null, testvaerter: [modtager.vaert] }, hemmeligheder, ...(ca ? { ca } : {}) }); // prettier-ignore
  const udsending = { id, webhook: modtager.url, hemmelighed: hemmeligheder.lav(id).laast, antal: 1 } as Udsending; // what is read of one
  return send(udsending, [{ id: 'b-1' } as Besked]); // as above
};

describe.runIf(ret && fremmed)('over TLS', () => {
  test('a receiver whose certificate holds is pushed to', async () => {
    expect(await skub(vores[0], ret?.cert)).toBeNull();
    expect(vores[0]?.alle.map(({ krop }) => krop)).toEqual(['{"id":"b-1"}']);
  });

  test('one whose certificate nobody vouches for, or that is another’s, is told nothing', async () => {
    expect(await skub(vores[0])).toEqual({ fejl: 'TLS' });
    expect(await skub(andens[0], fremmed?.cert)).toEqual({ fejl: 'TLS' });
    expect([vores[0]?.alle.length, andens[0]?.alle.length]).toEqual([1, 0]);
  });

  test('of an answer without end no more is read than its status', async () => {
    const [modtager] = vores;
    if (!modtager) throw new Error('modtageren er ikke startet');
    modtager.svar = () => ({ status: 200, krop: 'x'.repeat(20 << 20) });
    const foer = process.memoryUsage().external;
    expect(await skub(modtager, ret?.cert)).toBeNull();
    expect(process.memoryUsage().external - foer).toBeLessThan(60 << 20);
    modtager.svar = () => ({ status: 204, hoveder: { 'x-stort': 'x'.repeat(20 << 10) } });
    expect(await skub(modtager, ret?.cert)).toEqual({ fejl: 'FORBINDELSE' });
  });
});
