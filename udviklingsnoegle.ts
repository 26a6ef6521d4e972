import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';

export interface Udviklingsnoegle {
  /** The public half, for `lavTokenlaeser`. */
  readonly offentlig: JSONWebKeySet;
  /** A token with these claims; they hold `iss`, `aud` and `exp`. */
  readonly signer: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
}

/**
 * The development key in `<mappe>/noegle.json`: made at first start, readable by its owner only, the same ever after. It
 * signs whatever it is asked to, so production never calls this (contract/README.md §2, OVERBLIK_ENV).
 */
export async function udviklingsnoegle(mappe: string): Promise<Udviklingsnoegle> {
  const privat = await laesEllerLav(join(mappe, 'noegle.json'), mappe);
  const { kty, crv, x, y, kid } = privat;
  const noegle = await importJWK(privat, 'ES256');
  const offentlig = { keys: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' } as JWK] }; // exactOptional: an EC key has all of them
  const hoved = { alg: 'ES256', typ: 'JWT', ...(kid === undefined ? {} : { kid }) };
  return { offentlig, signer: (claims) => new SignJWT(claims).setProtectedHeader(hoved).sign(noegle) };
}

/** Of two programs starting at once one makes the file, whole from the first byte seen, and both use what it holds. */
async function laesEllerLav(fil: string, mappe: string): Promise<JWK> {
  await mkdir(mappe, { recursive: true });
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomUUID();
  const udkast = `${fil}.${kid}`;
  await writeFile(udkast, JSON.stringify({ ...(await exportJWK(privateKey)), kid }), { mode: 0o600, flag: 'wx' });
  await link(udkast, fil).catch((fejl: NodeJS.ErrnoException) => {
    if (fejl.code !== 'EEXIST') throw fejl;
  });
  await unlink(udkast);
  await chmod(fil, 0o600);
  return JSON.parse(await readFile(fil, 'utf8')) as JWK; // written above, or by an earlier start
}
