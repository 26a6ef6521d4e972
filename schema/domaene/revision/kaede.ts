import { createHmac, hash } from 'node:crypto';
import type { Opslagsraekke } from '../revision.ts';

/** Where a chain ends: its number of rows so far, and the hash of the last (hex). */
export interface Hoved {
  readonly kaede: string;
  readonly nr: number;
  readonly hash: string;
}

/** A row with its place in a chain. */
export interface Led extends Opslagsraekke, Hoved {}

/** What is signed: the head of one chain, at one time. SLETNING: the rows up to it were deleted. */
export interface Punkt {
  readonly nr: number;
  readonly slags: 'PUNKT' | 'SLETNING';
  readonly kaede: string;
  readonly opslag: number;
  readonly hash: string;
  readonly tidspunkt: string;
}

/** Before a chain's first row. */
export const INGEN_HASH = '0'.repeat(64);

/** SHA-256 of the hash before and the row in its canonical form: every column, in this order, as JSON. */
export function ledhash(forrige: string, kaede: string, nr: number, r: Opslagsraekke): string {
  const kanonisk = JSON.stringify([
    kaede, nr, r.tidspunkt, r.bruger, r.brugernavn, r.system, r.cvr, r.enhed, r.rettigheder, r.formaal, r.transaktion,
    r.slags, r.personer, r.vedroerer, r.objekter, r.kriterier, r.antal, r.afgoerelse, r.grund, r.alarmer,
  ]); // prettier-ignore
  return hash('sha256', Buffer.concat([Buffer.from(forrige, 'hex'), Buffer.from(kanonisk)]), 'hex');
}

/** The rows as the next of the chain. */
export function laenk(hoved: Hoved, raekker: readonly Opslagsraekke[]): Led[] {
  let { nr, hash } = hoved;
  return raekker.map((raekke) => {
    nr += 1;
    hash = ledhash(hash, hoved.kaede, nr, raekke);
    return { ...raekke, kaede: hoved.kaede, nr, hash };
  });
}

/** The seal of a chain's head: who lacks the key cannot move the head and have it look right. */
export function hovedsegl(noegle: Buffer, { kaede, nr, hash }: Hoved): string {
  return segl(noegle, ['hoved', kaede, nr, hash]);
}

/** The seal of a point, made on top of the seal before it: no point can be taken out of the middle. */
export function punktsegl(noegle: Buffer, forrige: string, p: Punkt): string {
  return segl(noegle, ['punkt', forrige, p.nr, p.slags, p.kaede, p.opslag, p.hash, p.tidspunkt]);
}

function segl(noegle: Buffer, dele: readonly unknown[]): string {
  return createHmac('sha256', noegle).update(JSON.stringify(dele)).digest('hex');
}
