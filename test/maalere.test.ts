import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pakkeRod } from '../pakke.ts';
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
  // No projection runs here: the one change is not in it.
  expect(tekst).toMatch(/^overblik_soegning_efterslaeb 1$/m);
  expect(tekst).toMatch(/^overblik_revision_klar 1$/m);
  expect(tekst).toMatch(/^overblik_pulje_forbindelser [1-9]/m);
  expect(tekst).toMatch(/^overblik_pulje_optaget [01]$/m);
  for (const tomt of ['pulje_venter', 'indgang_venter']) expect(tekst).toMatch(new RegExp(`^overblik_${tomt} 0$`, 'm'));
  expect(tekst).toMatch(/overblik_svartid_sekunder_count\{rute="\/graphql",metode="POST",status="200"\} [1-9]/);
  expect(tekst).not.toContain('overblik_koe_klar');
  for (const hemmeligt of ['7101015555', sag, String(skriver.system)]) expect(tekst).not.toContain(hemmeligt);
});

test('every figure of /metrics has a line in docs/drift.md, and every line a figure', async () => {
  const tekst = await (await fetch(`${t.graf.url}/metrics`)).text();
  const vores = [...tekst.matchAll(/^# TYPE (overblik_\S+) /gm)].flatMap(([, navn = '']) => (/_(process|nodejs)_/.test(navn) ? [] : [navn]));
  const drift = readFileSync(join(pakkeRod, 'docs/drift.md'), 'utf8');
  const naevnte = [...drift.matchAll(/^\| `(overblik_\w+)`/gm)].map(([, navn]) => navn);
  expect([...naevnte].sort()).toEqual([...vores, 'overblik_koe_klar'].sort()); // the one is there only with a queue
}); // prettier-ignore
