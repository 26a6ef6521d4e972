/**
 * Instants and days. An instant is kept as one canonical text, so that comparing texts compares times, and nothing a
 * source sent (microseconds included) is lost on the way through JavaScript.
 */

/** `YYYY-MM-DDTHH:MM:SS.ffffffZ`, always UTC and always six decimals: text order is time order. */
export type Oejeblik = string & { readonly __oejeblik: true };

/** A Danish calendar day, `YYYY-MM-DD`. */
export type Dag = string & { readonly __dag: true };

/** Half-open `[fra, til)`; `til` null: open. `fra` is never infinite (anvisning Sag §11). */
export interface Periode {
  readonly fra: Oejeblik;
  readonly til: Oejeblik | null;
}

const XS_DATETIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?$/;
const ZONE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * The instant an xs:dateTime says; one without zone is Europe/Copenhagen (`design.md` §4). Null when it is no such time
 * (months, days, hours out of range included). Decimals beyond microseconds are cut.
 */
export function oejeblik(tekst: unknown): Oejeblik | null {
  if (typeof tekst !== 'string') return null;
  const kendt = huskede.get(tekst);
  if (kendt !== undefined) return kendt;
  if (huskede.size >= HUSKES_MAX) huskede.clear();
  const laest = laesOejeblik(tekst);
  huskede.set(tekst, laest);
  return laest;
}

/** The same few times stand in every element of a message, and a feed's messages are of the same days. */
const huskede = new Map<string, Oejeblik | null>();
const HUSKES_MAX = 20_000;

function laesOejeblik(tekst: string): Oejeblik | null {
  const fund = XS_DATETIME.exec(tekst.trim());
  if (!fund) return null;
  const [, aar, md, dag, time, min, sek = '00', brok = '', zone] = fund;
  const vaeg = `${aar}-${md}-${dag}T${time}:${min}:${sek}`;
  const utc = Date.parse(`${vaeg}Z`);
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 19) !== vaeg) return null;
  const forskydning = zone === undefined ? koebenhavnMinutter(utc) : zoneMinutter(zone);
  if (forskydning === null) return null;
  const hele = new Date(utc - forskydning * 60_000).toISOString();
  if (hele.length !== 24) return null;
  return `${hele.slice(0, 19)}.${brok.slice(0, 6).padEnd(6, '0')}Z` as Oejeblik;
}

/** The canonical instant of a JavaScript date. */
export function fraDate(dato: Date): Oejeblik {
  return `${dato.toISOString().slice(0, 23)}000Z` as Oejeblik;
}

/** Milliseconds since 1970 of an instant; its microseconds are cut. */
export function tilMs(tid: Oejeblik): number {
  return Date.parse(`${tid.slice(0, 23)}Z`);
}

/** How an instant is answered: ISO 8601 in UTC with `Z`, three decimals unless it has more. */
export function visOejeblik(tid: Oejeblik): string {
  return tid.slice(23, 26) === '000' ? `${tid.slice(0, 23)}Z` : tid;
}

/**
 * The Danish calendar day of `YYYY-MM-DD` or of an xs:dateTime (SF1490 sends days as dateTime). Null when it is neither.
 */
export function dag(tekst: unknown): Dag | null {
  if (typeof tekst !== 'string') return null;
  const ren = tekst.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(ren)) return oejeblik(`${ren}T12:00:00Z`) ? (ren as Dag) : null;
  const tid = oejeblik(ren);
  return tid && (ZONE.format(new Date(tilMs(tid))).slice(0, 10) as Dag);
}

function zoneMinutter(zone: string): number | null {
  if (zone === 'Z') return 0;
  const [timer, minutter] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (timer > 14 || minutter > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (timer * 60 + minutter);
}

/** Minutes Copenhagen's clock is ahead of UTC when it shows this wall time (the earlier one where it shows it twice). */
function koebenhavnMinutter(vaegSomUtc: number): number {
  const ved = (ms: number) => (Date.parse(`${ZONE.format(new Date(ms)).replace(' ', 'T')}Z`) - ms) / 60_000;
  const gaet = ved(vaegSomUtc);
  const sommer = Math.max(gaet, ved(vaegSomUtc - gaet * 60_000));
  return ved(vaegSomUtc - sommer * 60_000) === sommer ? sommer : ved(vaegSomUtc - gaet * 60_000);
}
