import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { haendelse, sagsdata, skriverMed } from './support/indgang.ts';
import { levende } from './support/levende.ts';

const t = levende();

test('/metrics tells how it stands, by routes and sums, and names nobody', async () => {
  const skriver = skriverMed();
  const sag = randomUUID();
  await t.send([haendelse('sag.importer', sag, sagsdata({ cpr: '7101015555' }), { skriver })], skriver);
  await t.send([haendelse('sag.importer', randomUUID(), sagsdata({ indeks: [] }), { skriver })], skriver);
  await t.data('query($s: UUID!) { sag(uuid: $s) { titel } }', { s: sag });
  const svar = await fetch(`${t.graf.url}/metrics`);
  const tekst = await svar.text();
  expect(svar.headers.get('content-type')).toContain('text/plain');
  expect(tekst).toMatch(/^overblik_karantaene 1$/m);
  expect(tekst).toMatch(/^overblik_udbakke_efterslaeb 1$/m);
  expect(tekst).toMatch(/^overblik_mangler 0$/m);
  expect(tekst).toMatch(/overblik_svartid_sekunder_count\{rute="\/graphql",metode="POST",status="200"\} [1-9]/);
  expect(tekst).not.toContain('overblik_koe_klar');
  for (const hemmeligt of ['7101015555', sag, String(skriver.system)]) expect(tekst).not.toContain(hemmeligt);
});
