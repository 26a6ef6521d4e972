import type { Laeser } from '../laeser.ts';
import { koer, liste, nySaetning } from '../saetning.ts';

/** Where something written here stands with the system it was sent to. */
export interface ForretningskvitteringSvar {
  readonly status: 'AFVENTER' | 'MODTAGET' | 'GODKENDT' | 'AFVIST';
  readonly tidspunkt: string | null;
  readonly begrundelse: string | null;
}

/** Of these notater, which sag each was written on here; the others are absent. */
export async function skrevetPaa(l: Laeser, notater: readonly string[]): Promise<Map<string, string>> {
  const s = nySaetning(l.paa);
  const tekst = `select id, sag_id from forsendelse where slags = 'journalnotat' and id = any(${liste(s, notater, 'uuid')})`;
  const raekker = await koer<{ id: string; sag_id: string }>(l, s, tekst);
  return new Map(raekker.map(({ id, sag_id: sag }) => [id, sag]));
}

/** Of these notater, those written here. Asked for notater the caller is shown. */
export async function kvitteringerFor(
  l: Laeser,
  notater: readonly string[],
): Promise<Map<string, ForretningskvitteringSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `select id, status, to_json(tidspunkt) #>> '{}' as tidspunkt, begrundelse from forsendelse
    where slags = 'journalnotat' and id = any(${liste(s, notater, 'uuid')})`;
  const raekker = await koer<ForretningskvitteringSvar & { id: string }>(l, s, tekst);
  return new Map(raekker.map(({ id, ...resten }) => [id, resten]));
}
