import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A key lives so long: the time it takes a browser to get from one page to the next. */
const LEVETID_MS = 30_000;
const [IV, TAG, LAENGDE] = [12, 16, 192];

/** What a fagsystem is to open when a user comes from the overview (design.md §2, dialogintegration). */
export interface Dialog {
  /** The system it is opened in: nobody else can use the key. */
  readonly system: string;
  readonly cvr: string;
  /** Who comes. */
  readonly bruger: string;
  readonly slags: 'sag' | 'dokument' | 'bevilling';
  readonly objekt: string;
}

export interface Kontekstnoegler {
  /** A one-time key. Nobody's number stands in it, encrypted or not. */
  lav(dialog: Dialog, nuMs: number): string;
  /** What a key opens, until when, and what it is remembered by when used; null for what was not made here or has run out. */
  laes(noegle: string, nuMs: number): (Dialog & { readonly udloeberMs: number; readonly aftryk: string }) | null;
}

/** Keys are AES-256-GCM, all of one length. That one is used once is kept in the database, not in the key. */
export function lavKontekstnoegler(hemmelig: Buffer): Kontekstnoegler {
  return {
    lav({ system, cvr, bruger, slags, objekt }, nuMs) {
      const klar = JSON.stringify([nuMs + LEVETID_MS, system, cvr, bruger, slags, objekt]);
      const iv = randomBytes(IV);
      const laas = createCipheriv('aes-256-gcm', hemmelig, iv);
      const laast = Buffer.concat([laas.update(klar.padEnd(LAENGDE)), laas.final()]);
      return Buffer.concat([iv, laast, laas.getAuthTag()]).toString('base64url');
    },
    laes(noegle, nuMs) {
      const raa = Buffer.from(noegle, 'base64url');
      const klar = laasOp(hemmelig, raa);
      if (klar === null) return null;
      const [udloeberMs, system, cvr, bruger, slags, objekt] = JSON.parse(klar) as [
        number,
        string,
        string,
        string,
        Dialog['slags'],
        string,
      ]; // authentic, so ours
      if (udloeberMs < nuMs) return null;
      const aftryk = createHash('sha256').update(raa).digest('hex');
      return { udloeberMs, system, cvr, bruger, slags, objekt, aftryk };
    },
  };
}

function laasOp(hemmelig: Buffer, raa: Buffer): string | null {
  if (raa.length !== IV + LAENGDE + TAG) return null;
  try {
    const laas = createDecipheriv('aes-256-gcm', hemmelig, raa.subarray(0, IV));
    laas.setAuthTag(raa.subarray(-TAG));
    return Buffer.concat([laas.update(raa.subarray(IV, -TAG)), laas.final()]).toString();
  } catch {
    return null; // tampered with, or another installation's
  }
}
