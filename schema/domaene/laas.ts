import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [IV, TAG] = [12, 16];
/** Bytes that what is locked is longer than what was locked. */
export const LAAS = IV + TAG;
const INTET = Buffer.alloc(0);

/**
 * The text under AES-256-GCM: IV, text and tag. It opens with the same key and `bundet` only; that is authenticated with it and
 * stands nowhere in it. No two are alike, unless `iv` – twelve bytes, of one text alone – is given.
 */
export function laasetMed(
  noegle: Buffer,
  klar: Buffer | string,
  bundet: Buffer = INTET,
  iv: Buffer = randomBytes(IV),
): Buffer {
  const laas = createCipheriv('aes-256-gcm', noegle, iv).setAAD(bundet);
  const laast = typeof klar === 'string' ? laas.update(klar, 'utf8') : laas.update(klar);
  return Buffer.concat([iv, laast, laas.final(), laas.getAuthTag()]);
}

/** The text again; null for what was tampered with, or locked with another key or bound to something else. */
export function laastOp(noegle: Buffer, raa: Buffer, bundet: Buffer = INTET): Buffer | null {
  try {
    const laas = createDecipheriv('aes-256-gcm', noegle, raa.subarray(0, IV)).setAAD(bundet);
    laas.setAuthTag(raa.subarray(-TAG));
    return Buffer.concat([laas.update(raa.subarray(IV, -TAG)), laas.final()]);
  } catch {
    return null; // one answer for all
  }
}
