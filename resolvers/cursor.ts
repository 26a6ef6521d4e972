import { createHash, hkdfSync } from 'node:crypto';
import type { Noegle } from '../db/laeser.ts';
import { IndeksFejl } from '../errors.ts';
import type { Adgang, GaeldendeGruppe } from '../schema/domaene/adgang.ts';
import { visMoenster } from '../schema/domaene/kle.ts';
import { LAAS, laasetMed, laastOp } from '../schema/domaene/laas.ts';

const TIMER_24_MS = 24 * 60 * 60_000;
/** Plain texts are padded to a multiple of this, so that a cursor's length says nothing about the row it stands at. */
const BLOK = 192;

/** Makes and reads the cursors of one caller. `binding` says which list: field, filter, order, paa. */
export interface Cursorer {
  lav(binding: string, noegle: Noegle): string;
  /** Throws UGYLDIG_CURSOR for what was not made here, for this caller, with these rights, for this list, within 24 hours. */
  laes(binding: string, cursor: string): Noegle;
}

/** A key for one purpose, from the installation's secret. */
export function afledtNoegle(hemmelighed: string, formaal: string): Buffer {
  return Buffer.from(hkdfSync('sha256', hemmelighed, 'overblik', formaal, 32));
}

/** What reservations are made with, here and by the one who takes hændelser in. */
export const reservationsnoegle = (hemmelighed: string): Buffer => afledtNoegle(hemmelighed, 'reservation');

/** Cursors are AES-256-GCM; what they are bound to is authenticated with them, and stands in none of them (L04). */
export function lavCursorer(noegle: Buffer, adgang: Adgang, nuMs: number): Cursorer {
  let kalder: string | undefined;
  const bundet = (binding: string) =>
    createHash('sha256')
      .update((kalder ??= kalderAftryk(adgang)))
      .update(binding)
      .digest();

  return {
    lav(binding, { vaerdi, id }) {
      const klar = JSON.stringify([nuMs + TIMER_24_MS, id, vaerdi]);
      return laasetMed(noegle, polstret(klar), bundet(binding)).toString('base64url');
    },
    laes(binding, cursor) {
      const klar = laasOp(noegle, bundet(binding), Buffer.from(cursor, 'base64url'));
      const [udloeberMs, id, vaerdi] = (klar ? JSON.parse(klar) : []) as [number?, string?, (string | null)?]; // authentic, so ours
      if (udloeberMs === undefined || id === undefined || vaerdi === undefined || udloeberMs < nuMs) throw ugyldig();
      return { id, vaerdi };
    },
  };
}

function ugyldig(): IndeksFejl {
  return new IndeksFejl('UGYLDIG_CURSOR', 'after: cursoren kan ikke bruges her; begynd forfra uden after');
}

function laasOp(noegle: Buffer, bundet: Buffer, raa: Buffer): string | null {
  if (raa.length < LAAS + BLOK || (raa.length - LAAS) % BLOK !== 0) return null;
  return laastOp(noegle, raa, bundet)?.toString('utf8') ?? null;
}

/** Blanks at the end are no part of a JSON text. */
function polstret(tekst: string): Buffer {
  const bytes = Buffer.from(tekst);
  return Buffer.concat([bytes, Buffer.alloc((BLOK - (bytes.length % BLOK)) % BLOK, ' ')]);
}

/** Who asks, and with which rights: a right gained or lost makes older cursors foreign. */
export function kalderAftryk({ kalder, grupper }: Adgang): string {
  return JSON.stringify([kalder.sub, kalder.azp, kalder.cvr, grupper.map(gruppeAftryk).sort()]);
}

function gruppeAftryk({ scope, privilegier, kle, enheder, niveau }: GaeldendeGruppe): string {
  const enhedsliste = enheder === 'ALLE' ? 'ALLE' : [...enheder].sort();
  return JSON.stringify([scope, [...privilegier].sort(), kle.map(visMoenster).sort(), enhedsliste, niveau]);
}
