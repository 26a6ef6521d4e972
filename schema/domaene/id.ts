import { createHash } from 'node:crypto';

/** A uuid in lower case. Sources write either case (domain-spec §1.3); all comparing is done on this form. */
export type Uuid = string & { readonly __uuid: true };
export type Cvr = string & { readonly __cvr: true };

/** The kinds of object the register keeps; the words are those of the hændelse types (`contract/README.md` §4). */
export const OBJEKTSLAGS = [
  'sag', 'dokument', 'bevilling', 'effektuering', 'journalnotat', 'advis', 'part', 'orgenhed', 'klasse',
] as const; // prettier-ignore
export type Objektslags = (typeof OBJEKTSLAGS)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The uuid in lower case, or null. Any 32 hex digits in the pattern pass: OIO uuids need not be RFC 9562. */
export function uuid(tekst: unknown): Uuid | null {
  if (typeof tekst !== 'string' || tekst.length < 36) return null;
  if (UUID.test(tekst)) return tekst as Uuid; // nearly always it is one as it stands
  const ren = tekst.trim().toLowerCase();
  return UUID.test(ren) ? (ren as Uuid) : null;
}

/** Eight ASCII digits, or null. The check digit is not judged: test authorities fail it (domain-spec §6.2). */
export function cvr(tekst: unknown): Cvr | null {
  return typeof tekst === 'string' && /^[0-9]{8}$/.test(tekst) ? (tekst as Cvr) : null;
}

/** RFC 9562 version 5: the same name in the same space is always the same uuid. `rum` is itself a uuid. */
export function uuid5(rum: Uuid, navn: string): Uuid {
  const sum = createHash('sha1')
    .update(Buffer.from(rum.replaceAll('-', ''), 'hex'))
    .update(navn)
    .digest();
  sum[6] = ((sum[6] ?? 0) & 0x0f) | 0x50;
  sum[8] = ((sum[8] ?? 0) & 0x3f) | 0x80;
  const hex = sum.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}` as Uuid;
}
