import { createHmac } from 'node:crypto';
import { uuid } from '../schema/domaene/id.ts';
import { SKEMAER, skjult, type Identifikator, type Skema } from '../schema/domaene/identifikator.ts';
import { LAAS, laasetMed, laastOp } from '../schema/domaene/laas.ts';
import { afledtNoegle } from './cursor.ts';

const NODER = ['Sag', 'Dokument', 'Journalnotat', 'Advis', 'Bevilling', 'Effektuering'] as const;
export type Nodeslags = (typeof NODER)[number];

/** The opaque id of an object. Its uuid is no secret, so it is only wrapped. */
export function nodeId(slags: Nodeslags, id: string): string {
  return Buffer.from(`${slags}:${id}`).toString('base64url');
}

/** What an id of `nodeId` points to; null for anything else. */
export function laesNodeId(id: string): { slags: Nodeslags; id: string } | null {
  const [slags, rest] = Buffer.from(id, 'base64url').toString().split(':', 2);
  const kendt = NODER.find((node) => node === slags);
  const fundet = uuid(rest);
  return kendt && fundet ? { slags: kendt, id: fundet } : null;
}

/** The opaque id of a bevilget ydelse: its bevilling, and its own id in that. */
export function ydelseId(bevilling: string, ydelse: string): string {
  return Buffer.from(`Ydelse:${bevilling}:${ydelse}`).toString('base64url');
}

const IV = 12;
const BLOK = 32;

/** Makes and reads `Part.id` for one authority. */
export interface PartIder {
  lav(identifikator: Identifikator): string;
  /** Null for what was not made here for this authority. */
  laes(id: string): Identifikator | null;
}

/**
 * `Part.id` is the identifier under AES-256-GCM with an IV made from it: the same number, the same id, so that clients
 * can compare – and nobody without the key can decode one, or try numbers until one fits. Another authority's differ.
 */
export function lavPartIder(hemmelighed: string): (cvr: string) => PartIder {
  const noegle = afledtNoegle(hemmelighed, 'part-id');
  const ivNoegle = afledtNoegle(hemmelighed, 'part-id-iv');
  return (cvr) => ({
    lav({ skema, vaerdi }) {
      const klar = `${skema}:${vaerdi}`;
      const bytes = Buffer.from(klar.padEnd(Math.ceil(klar.length / BLOK) * BLOK, '\0'));
      const iv = createHmac('sha256', ivNoegle).update(`${cvr}:${klar}`).digest().subarray(0, IV);
      return laasetMed(noegle, bytes, Buffer.from(cvr), iv).toString('base64url');
    },
    laes(id) {
      const raa = Buffer.from(id, 'base64url');
      const klar = raa.length < LAAS + BLOK ? null : laastOp(noegle, raa, Buffer.from(cvr));
      return klar && identFra(klar.toString()); // null: not ours, or another authority's
    },
  });
}

function identFra(polstret: string): Identifikator | null {
  const klar = polstret.replace(/\0+$/, '');
  const skel = klar.indexOf(':');
  const skema = klar.slice(0, skel) as Skema; // checked on the next line
  return SKEMAER.includes(skema) ? skjult(skema, klar.slice(skel + 1)) : null;
}
