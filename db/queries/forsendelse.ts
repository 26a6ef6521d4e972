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

/** Of these notater, those written here; one that has come back on its sag is accepted (design.md §4, Notat identity). Asked for notater the caller is shown. */
export async function kvitteringerFor(
  l: Laeser,
  notater: readonly string[],
): Promise<Map<string, ForretningskvitteringSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `select f.id, case when k.tid is null then f.status else 'GODKENDT' end as status,
      to_json(coalesce(k.tid, f.tidspunkt)) #>> '{}' as tidspunkt, f.begrundelse from forsendelse f
    left join lateral (select min(nx.registreret) as tid from journalnotat nx left join journalnotat eg on eg.id = f.id and eg.virkning @> ${s.nu}
      where f.status in ('AFVENTER', 'MODTAGET') and f.handling <> 'slet' and nx.id = f.sag_id and nx.id <> nx.notat
        and (nx.samme = f.id or (nx.titel = eg.titel and nx.tekst = eg.tekst))) k on true
    where f.slags = 'journalnotat' and f.id = any(${liste(s, notater, 'uuid')})`;
  const raekker = await koer<ForretningskvitteringSvar & { id: string }>(l, s, tekst);
  return new Map(raekker.map(({ id, ...resten }) => [id, resten]));
}
