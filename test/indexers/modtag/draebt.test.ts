import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../../pakke.ts';
import { forbind } from '../../../db/client.ts';
import type { Kvittering } from '../../../indexers/modtag/kvittering.ts';
import { testDatabase } from '../../support/database.ts';
import { antal, froe } from '../../support/froe.ts';
import { tilfaeldigHistorie, type Sendt } from '../../support/historie.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';
import { indhold, uregelmaessigheder } from '../../support/regnskab.ts';
import { lavTerning } from '../../support/verden.ts';

/** Runs the writer to its end, or kills it without warning after so many receipts. Back come the receipts it printed. */
async function skriveproces(url: string, sendte: readonly Sendt[], draebEfter = Infinity): Promise<Map<string, string>> {
  const kommando = ['--import', 'tsx', join(pakkeRod, 'test/support/skriveproces.ts'), url];
  const proces = spawn(process.execPath, kommando, { cwd: pakkeRod, stdio: ['pipe', 'pipe', 'inherit'] });
  proces.stdin.on('error', () => undefined); // it was killed while reading
  proces.stdin.end(JSON.stringify(sendte.map(({ raa, skriver: { system, cvr } }) => ({ raa, system, cvr }))));
  let ud = '';
  proces.stdout.on('data', (bid: Buffer) => {
    ud += bid.toString();
    if (ud.split('\n').length > draebEfter) proces.kill('SIGKILL');
  });
  await once(proces, 'close');
  return new Map(ud.split('\n').filter(Boolean).map((linje) => linje.split(' ') as [string, string])); // as it prints them
} // prettier-ignore

describe('a writer killed in the middle, and begun again', () => {
  test('has lost nothing it gave a receipt for, and doubles nothing when all is sent again', async () => {
    const t = lavTerning(froe('draebt'));
    const historie = tilfaeldigHistorie(t, { objekter: 150, beskeder: antal(12_000, 1500) });
    const sendte = [...new Map(historie.map((en) => [en.raa['id'], en])).values()];
    const [a, b] = [await testDatabase(), await testDatabase()];
    const [sql, hel] = [a, b].map(({ url }) => forbind({ url, max: 1, applikation: 'test' })) as [ReturnType<typeof forbind>, ReturnType<typeof forbind>]; // prettier-ignore

    const kendte = new Map<string, string>();
    for (let forsoeg = 1; forsoeg <= 3; forsoeg += 1) {
      const svar = await skriveproces(a.url, sendte, forsoeg * 150 + t.tal(200));
      expect(svar.size).toBeLessThan(sendte.length); // it was killed in time
      for (const [id, status] of svar) if (!kendte.has(id)) kendte.set(id, status);
      const taget = new Set((await sql`select besked_id from indbakke`).map((r) => r['besked_id'] as string));
      for (const [id, status] of kendte) expect([id, taget.has(id)]).toEqual([id, status !== 'afvist']);
    }
    const sidst = await skriveproces(a.url, sendte);
    expect(sidst.size).toBe(sendte.length);
    for (const [id, status] of kendte) if (status !== 'afvist') expect([id, sidst.get(id)]).toEqual([id, 'dublet']);

    await skriveproces(b.url, sendte);
    const alle = sendte.map(({ raa }) => ({ id: raa['id'], status: sidst.get(String(raa['id'])) }) as Kvittering);
    expect(await uregelmaessigheder(sql, sendte, alle, { tabte: true })).toEqual([]);
    expect(await uoverensstemmelser(sql)).toEqual([]);
    expect(await indhold(sql)).toEqual(await indhold(hel));
    await Promise.all([sql.end(), hel.end()]);
    await Promise.all([a.slet(), b.slet()]);
  }, 300_000);
});
