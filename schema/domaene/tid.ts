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
  const skrevet = Number.isNaN(utc) ? '' : new Date(utc).toISOString();
  if (skrevet.slice(0, 19) !== vaeg) return null;
  const forskydning = zone === undefined ? koebenhavnMinutter(utc) : zoneMinutter(zone);
  if (forskydning === null) return null;
  const hele = forskydning === 0 ? skrevet : new Date(utc - forskydning * 60_000).toISOString();
  if (hele.length !== 24 || hele < '0001') return null; // years 1–9999: what PostgreSQL and this text can order
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

/** The instant so many microseconds later; fewer than none is earlier. */
export function senere(tid: Oejeblik, mikrosekunder: number): Oejeblik {
  const mikro = Number(tid.slice(23, 26)) + mikrosekunder;
  if (mikro >= 0 && mikro < 1000) return `${tid.slice(0, 23)}${String(mikro).padStart(3, '0')}Z` as Oejeblik;
  const hele = new Date(tilMs(tid) + Math.floor(mikro / 1000)).toISOString().slice(0, 23);
  return `${hele}${String(((mikro % 1000) + 1000) % 1000).padStart(3, '0')}Z` as Oejeblik;
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
  return tid && dagI(tid);
}

/**
 * The day of an instant. Its hour decides – Denmark's midnights have been on whole hours of UTC since 1894 – so it is worked
 * out once for all who ask about now.
 */
function dagI(tid: Oejeblik): Dag {
  if (tid < '1900') return koebenhavn(tilMs(tid)).slice(0, 10) as Dag;
  const time = tid.slice(0, 13);
  if (sidste.time !== time) sidste = { time, dag: koebenhavn(tilMs(tid)).slice(0, 10) as Dag };
  return sidste.dag;
}

let sidste = { time: '', dag: '' as Dag };

/** The last second of 9999 in Denmark: sources write its midnight for "no end", and there the calendar stops. */
const SIDSTE = Date.UTC(9999, 11, 31, 22, 59, 59);

/** `YYYY-MM-DD HH:MM:SS` on Copenhagen's clock. Intl writes the year 500 with three digits. */
const koebenhavn = (ms: number): string => ZONE.format(new Date(Math.min(ms, SIDSTE))).padStart(19, '0');

/** How an instant is shown on Danish clocks: `YYYY-MM-DD HH:MM:SS`. An hour of autumn is shown twice. */
export const danskTid = (tid: Oejeblik): string => koebenhavn(tilMs(tid));

function zoneMinutter(zone: string): number | null {
  if (zone === 'Z') return 0;
  const [timer, minutter] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (timer * 60 + minutter > 14 * 60 || minutter > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (timer * 60 + minutter);
}

/**
 * Minutes Copenhagen's clock is ahead of UTC when it shows this wall time: the earlier instant where it shows it twice,
 * and as before the change where it never does.
 */
function koebenhavnMinutter(vaegSomUtc: number): number {
  const [foer, efter] = [foran(vaegSomUtc - DOEGN), foran(vaegSomUtc + DOEGN)];
  const passer = (minutter: number) => foran(vaegSomUtc - minutter * 60_000) === minutter;
  return [Math.max(foer, efter), Math.min(foer, efter)].find(passer) ?? foer;
}

const DOEGN = 86_400_000;

/** Minutes Copenhagen's clock is ahead of UTC at an instant. */
function foran(ms: number): number {
  return (Date.parse(`${koebenhavn(ms).replace(' ', 'T')}Z`) - Math.min(ms, SIDSTE)) / 60_000;
}
