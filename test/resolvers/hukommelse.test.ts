import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bevillingsdata } from '../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed } from '../support/indgang.ts';
import { gruppe } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

const t = levende();

/** What a loader, or anything else, remembers is the request's own (security.md L47). */
test('what one caller has just been shown is not at hand for another, whichever of them asks first', async () => {
  const skriver = skriverMed();
  const [sag, bevilling] = [randomUUID(), randomUUID()];
  await t.send([haendelse('sag.importer', sag, sagsdata({ titel: 'Kun for den ene' }), { skriver })], skriver);
  await t.send([haendelse('bevilling.importer', bevilling, bevillingsdata({ sag }), { skriver })], skriver);
  const ved = async (token: string) => {
    const { data } = await t.graf.spoerg('query($s: UUID!, $b: UUID!) { sag(uuid: $s) { titel } bevilling(uuid: $b) { sag { titel } } }', { s: sag, b: bevilling }, token); // prettier-ignore
    return [data.sag?.titel, data.bevilling?.sag?.titel];
  };
  const alt = await t.graf.token();
  const udenSager = await t.graf.token([gruppe({ privilegier: ['YDELSER_SE'] })]);
  expect(await ved(alt)).toEqual(['Kun for den ene', 'Kun for den ene']);
  expect(await ved(udenSager)).toEqual([undefined, undefined]);
  expect(await ved(alt)).toEqual(['Kun for den ene', 'Kun for den ene']);
});
