import type { Spoergeklient } from '../laesepulje.ts';
import type { Udfald } from '../queries/stikproeve.ts';

export interface NyStikproeve {
  readonly cvr: string;
  readonly enhed: string;
  /** A month that has ended, `2026-10`, by Danish clocks. */
  readonly maaned: string;
  readonly froe: string;
  readonly antal: number;
  /** Null: an operator. */
  readonly af: string | null;
}

/** Draws the sample, or finds it where the same was drawn before; back comes its id. 22023: the month has not ended. */
export async function traekStikproeve(sql: Spoergeklient, ny: NyStikproeve): Promise<string> {
  const [raekke] = await sql.unsafe<{ id: string }[]>('select traek_stikproeve(($1::text)::jsonb) as id', [
    JSON.stringify(ny),
  ]);
  if (!raekke) throw new Error('stikprøven blev ikke trukket');
  return raekke.id;
}

export interface NyVurdering {
  readonly stikproeve: string;
  readonly plads: number;
  readonly bruger: string;
  readonly brugernavn: string | null;
  readonly udfald: Udfald;
  readonly bemaerkning: string | null;
}

/** Adds a judgement; false: there is no such place. 42501: it is the reviewer's own look-up. */
export async function vurderOpslag(sql: Spoergeklient, vurdering: NyVurdering): Promise<boolean> {
  const [raekke] = await sql.unsafe<{ ok: boolean }[]>('select vurder_opslag(($1::text)::jsonb) as ok', [
    JSON.stringify(vurdering),
  ]);
  return raekke?.ok === true;
}
