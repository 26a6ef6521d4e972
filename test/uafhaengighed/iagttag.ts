/** What somebody outside can see of an answer: status, headers, and body – ids of errors and the date apart. */
import type { Spoergsmaal } from './emne.ts';

/** Asks and gives back everything observable, as text. Pages are followed to their end. */
export type Spoerger = (spoergsmaal: Spoergsmaal) => Promise<string[]>;

/** The cursor of a page's last row, for somebody else to try; null when there is no further page. */
export async function cursorFor(
  url: string,
  token: string,
  { query, variables, sider = [] }: Spoergsmaal,
): Promise<string | null> {
  const tekst = await (await spoerg(url, token, { query, variables })).text();
  return naesteSide(tekst, sider[0]?.sti ?? [])[0] ?? null;
}

const spoerg = (url: string, token: string, krop: object, hvor = 'graphql') =>
  fetch(`${url}/${hvor}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'uafhaengighed' },
    body: JSON.stringify(krop),
  });

const SIDER_MAX = 12;
/** Headers that differ from answer to answer whatever was asked: their length only. */
const TILFAELDIGE = new Set([
  'date',
  'x-transaktionsid',
  'x-eksport-id',
  'x-eksport-virkning',
  'content-disposition',
  'link',
]);
const CURSORER = new Set(['cursor', 'startCursor', 'endCursor', 'after']);

export function lavSpoerger(url: string, token: string): Spoerger {
  return async ({ query, variables, sider = [], loebende = [], uordnet = false, eksport }) => {
    if (eksport) return [await udtag(url, token, eksport)];
    const set: string[] = [];
    let efter: Record<string, unknown> = {};
    for (let nr = 0; nr < SIDER_MAX; nr += 1) {
      const svar = await spoerg(url, token, { query, variables: { ...variables, ...efter } });
      const tekst = await svar.text();
      set.push(
        `${String(svar.status)} ${ensartet(tekst, loebende, uordnet)} ${hoveder(svar.headers, loebende.length > 0)}`,
      );
      const naeste = sider.flatMap(({ sti, efter: navn }) => naesteSide(tekst, sti).map((cursor) => [navn, cursor] as const)); // prettier-ignore
      if (naeste.length === 0) return set;
      efter = { ...efter, ...Object.fromEntries(naeste) };
    }
    return set;
  };
}

/** A file, byte by byte. A refusal is an answer too: such a caller has no groups in force. */
async function udtag(url: string, token: string, krop: object): Promise<string> {
  const svar = await spoerg(url, token, krop, 'eksport');
  const status = svar.status === 403 ? '200 (403)' : String(svar.status);
  return `${status} ${udenId(await svar.text())} ${hoveder(svar.headers, false)}`;
}

const udenId = (tekst: string) => tekst.replace(/("code":"[A-Z_]+","id":)"[0-9a-f-]{36}"/g, '$1"~"');

/** Where a part of the answer is the asking's own, so is its length. */
function hoveder(headers: Headers, egenLaengde: boolean): string {
  const vist = [...headers].map(([navn, vaerdi]) =>
    egenLaengde && navn === 'content-length'
      ? navn
      : `${navn}: ${TILFAELDIGE.has(navn) ? String(vaerdi.length) : vaerdi}`,
  );
  return vist.join('; ');
}

/** A cursor is encrypted anew each time: its length and what it does are what can be compared. */
function ensartet(tekst: string, loebende: readonly string[], uordnet: boolean): string {
  const ens = udenId(
    JSON.stringify(JSON.parse(tekst), (navn, vaerdi: unknown) => {
      if (loebende.includes(navn)) return '~';
      const maalt = typeof vaerdi === 'string' ? egetTil(navn, vaerdi) : null;
      if (maalt !== null) return `${maalt} på ${String(vaerdi?.toString().length)} tegn`;
      if (CURSORER.has(navn) && typeof vaerdi === 'string')
        return `${laesbar(vaerdi)}cursor på ${String(vaerdi.length)} tegn`;
      return vaerdi;
    }),
  );
  // From the inside out, by what is compared.
  return uordnet ? JSON.stringify(JSON.parse(ens, (_navn, vaerdi: unknown) => (Array.isArray(vaerdi) ? sorteret(vaerdi) : vaerdi))) : ens; // prettier-ignore
}

/**
 * What differs between two registers though they say the same: when each of them received a message (and the id made of
 * it), and a reservation, which is encrypted and runs out from when it was made. Their lengths are compared. Else null.
 */
function egetTil(navn: string, vaerdi: string): string | null {
  if (['modtaget', 'reservation', 'udloeber'].includes(navn)) return navn;
  if (navn !== 'id' || !vaerdi.startsWith(REGISTRERING)) return null;
  const [objekt, , tidspunkt] = Buffer.from(vaerdi, 'base64url').toString().split('/');
  return `${String(objekt)}/modtaget/${String(tidspunkt)}`;
}
const REGISTRERING = Buffer.from('Registrering').toString('base64url');

const sorteret = (liste: readonly unknown[]) => [...liste].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)); // prettier-ignore

/** What no cursor may be: text that can be read. */
export const LAESBAR = 'læsbar ';
const laesbar = (cursor: string) =>
  /[0-9a-f]{8}-[0-9a-f]{4}/.test(Buffer.from(cursor, 'base64url').toString()) ? LAESBAR : '';

/** Where the next page begins, if there is one. */
function naesteSide(tekst: string, sti: readonly string[]): string[] {
  const { data } = JSON.parse(tekst) as { data?: unknown };
  const side = sti.reduce<unknown>((hos, navn) => (hos as Record<string, unknown> | null | undefined)?.[navn], data);
  const info = (side as { pageInfo?: { hasNextPage: boolean; endCursor: string | null } } | null | undefined)?.pageInfo;
  return info?.hasNextPage && info.endCursor !== null ? [info.endCursor] : [];
}
