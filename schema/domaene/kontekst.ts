import { createHash } from 'node:crypto';
import { LAAS, laasetMed, laastOp } from './laas.ts';

/** A key lives so long: the time it takes a browser to get from one page to the next. */
const LEVETID_MS = 30_000;
const LAENGDE = 192;

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
      return laasetMed(hemmelig, klar.padEnd(LAENGDE)).toString('base64url');
    },
    laes(noegle, nuMs) {
      const raa = Buffer.from(noegle, 'base64url');
      const klar = raa.length === LAAS + LAENGDE ? laastOp(hemmelig, raa)?.toString() : undefined;
      if (klar === undefined) return null;
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
