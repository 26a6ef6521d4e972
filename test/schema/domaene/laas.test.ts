import { createCipheriv, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { LAAS, laasetMed, laastOp } from '../../../schema/domaene/laas.ts';

const [noegle, bundet, klar] = [randomBytes(32), Buffer.from('den ene'), Buffer.from('æøå')];

test('opens with its own key and what it is bound to, and with nothing else', () => {
  const laast = laasetMed(noegle, klar, bundet);
  expect(laast).toHaveLength(klar.length + LAAS);
  expect(laastOp(noegle, laast, bundet)).toEqual(klar);
  expect(laasetMed(noegle, klar, bundet)).not.toEqual(laast);
  expect(laastOp(randomBytes(32), laast, bundet)).toBeNull();
  expect(laastOp(noegle, laast, Buffer.from('den anden'))).toBeNull();
  expect(laastOp(noegle, laast)).toBeNull();
  for (let plads = 0; plads < laast.length; plads += 1) {
    const rettet = Buffer.from(laast);
    rettet.writeUInt8(rettet.readUInt8(plads) ^ 1, plads);
    expect(laastOp(noegle, rettet, bundet)).toBeNull();
  }
  for (const laengde of [0, 11, 12, LAAS - 1]) expect(laastOp(noegle, laast.subarray(0, laengde), bundet)).toBeNull();
});

test('bound to nothing it is AES-256-GCM as anybody writes it: what was handed out before still opens', () => {
  const iv = randomBytes(12);
  const laas = createCipheriv('aes-256-gcm', noegle, iv);
  const laast = Buffer.concat([iv, laas.update(klar), laas.final(), laas.getAuthTag()]);
  expect(laasetMed(noegle, klar, undefined, iv)).toEqual(laast);
  expect(laasetMed(noegle, klar.toString(), undefined, iv)).toEqual(laast);
  expect(laastOp(noegle, laast)).toEqual(klar);
});
