import type { Maengde, Optaelling } from '../../schema/domaene/soegning/optaelling.ts';
import type { Tx } from '../client.ts';
import type { Skriveklient } from '../skriv/klient.ts';
import { koer } from '../skriv/saet.ts';

/** Where it is kept what analysts have been told. */
export interface Optaellingsbudget {
  readonly klient: Skriveklient;
  /** Different sets of documents one analyst may ask counts of within 24 hours. */
  readonly prDoegn: number;
}

/** Whose counts: one budget, through whichever system they ask. */
export interface Analytiker {
  readonly bruger: string;
  readonly cvr: string;
}

export interface Optaellinger {
  /** Those told within 24 hours, in order. */
  readonly alle: readonly Optaelling[];
  /** When the oldest of them falls out of the 24 hours. */
  readonly aabner: string | null;
  /** The number the next gets: taken by another meanwhile, and it is to be judged anew. */
  readonly naeste: number;
}

/** What an analyst has been told counts of within 24 hours. */
export async function hentOptaellinger(tx: Tx, { bruger, cvr }: Analytiker): Promise<Optaellinger> {
  const tekst = `select nr, maengde, fortalt, tidspunkt > now() - interval '24 hours' as taeller,
      to_json(tidspunkt + interval '24 hours') #>> '{}' as aabner
    from optaelling where bruger = ($1::text)::uuid and cvr = $2::text order by nr`;
  type Raekke = { nr: number; maengde: Maengde; fortalt: string[] | null; taeller: boolean; aabner: string };
  const raekker = await koer<Raekke>(tx, tekst, [bruger, cvr]);
  const alle = raekker.filter(({ taeller }) => taeller);
  return { alle, aabner: alle[0]?.aabner ?? null, naeste: (raekker.at(-1)?.nr ?? 0) + 1 };
}

/** Keeps what is about to be told. False: another of theirs was told meanwhile. Forgets what is no longer counted. */
export async function gemOptaelling(tx: Tx, { bruger, cvr }: Analytiker, nr: number, { maengde, fortalt }: Optaelling): Promise<boolean> {
  await koer(tx, `delete from optaelling where bruger = ($1::text)::uuid and cvr = $2::text and tidspunkt < now() - interval '24 hours' and nr < ($3::text)::int - 1`, [bruger, cvr, String(nr)]);
  const tekst = `insert into optaelling (bruger, cvr, nr, maengde, fortalt)
    values (($1::text)::uuid, $2::text, ($3::text)::int, ($4::text)::jsonb, ($5::text)::jsonb) on conflict do nothing returning 1 as ny`;
  return (await koer(tx, tekst, [bruger, cvr, String(nr), JSON.stringify(maengde), JSON.stringify(fortalt)])).length === 1;
} // prettier-ignore
