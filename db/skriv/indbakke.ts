import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { sammenlign } from '../../schema/domaene/sammenlign.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import type { Forretningshaendelse } from '../../schema/domaene/forretning.ts';
import { indbakke, karantaene, udbakke } from '../tables/registrering.ts';
import { ProevIgen } from './klient.ts';
import { indsaet } from './indsaet.ts';
import { koer } from './saet.ts';

/** One besked as it was taken in, once: the same source and id again in the generation is the same besked. */
export interface Indbakkepost {
  readonly kilde: Uuid;
  readonly beskedId: string;
  readonly generation: number;
  /** SHA-256 of what it said, as `\x…`. */
  readonly sum: string;
  readonly modtaget: Oejeblik;
  readonly status: string;
}
export type Taget = Pick<Indbakkepost, 'kilde' | 'beskedId' | 'generation' | 'sum' | 'status'>;

/** Which of these ids were taken before, in whatever generation. */
export function hentTagne(tx: Tx, noegler: readonly { kilde: Uuid; beskedId: string }[]): Promise<Taget[]> {
  const tekst = `select i.kilde, i.besked_id as "beskedId", i.generation, i.sum::text, i.status from indbakke i
    join json_to_recordset(($1::text)::json) as x(k uuid, b text) on i.kilde = x.k and i.besked_id = x.b`;
  return koer<Taget>(tx, tekst, [JSON.stringify(noegler.map(({ kilde, beskedId }) => ({ k: kilde, b: beskedId })))]);
}

/** Takes them in; ProevIgen if another writer has taken one of them meanwhile. */
export async function gemTagne(tx: Tx, poster: readonly Indbakkepost[]): Promise<void> {
  const iOrden = [...poster].sort(orden); // writers of the same do not cross
  const taget = await indsaet(tx, indbakke, iOrden, { efter: 'on conflict do nothing' });
  if (taget < poster.length) throw new ProevIgen();
}

const orden = (a: Indbakkepost, b: Indbakkepost): number =>
  sammenlign(a.kilde, b.kilde) || sammenlign(a.beskedId, b.beskedId);

/** A message kept for repair. */
export interface Karantaenepost {
  /** Null: nobody could read who sent it. */
  readonly kilde: Uuid | null;
  readonly cvr: Cvr | null;
  readonly beskedId: string;
  readonly modtaget: Oejeblik;
  readonly type: string;
  readonly kode: string;
  readonly felt: string | null;
  readonly begrundelse: string;
  readonly indhold: unknown;
  /** Null: it could not be read which. */
  readonly objektId: Uuid | null;
}

export async function gemKarantaene(tx: Tx, poster: readonly Karantaenepost[]): Promise<void> {
  await indsaet(tx, karantaene, poster.map((post) => ({ ...post, forsoeg: 0 })), { uden: ['id', 'afgjort'] }); // prettier-ignore
}

/** A change for projections to follow. */
export interface Udbakkepost {
  readonly objektId: Uuid;
  readonly slags: string;
  readonly version: number;
  readonly haendelse: 'oprettet' | 'aendret' | 'fjernet';
  readonly udenNotifikation: boolean;
  readonly forretning: readonly Forretningshaendelse[];
  readonly modtaget: Oejeblik;
}

export async function gemUdbakke(tx: Tx, poster: readonly Udbakkepost[]): Promise<void> {
  await indsaet(tx, udbakke, poster, { uden: ['position', 'virkning'] });
}
