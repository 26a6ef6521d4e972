import type { Spoergeklient } from '../laesepulje.ts';

/** How the register as a whole stands; no person, object or source is told apart. */
export interface Driftstal {
  readonly karantaene: number;
  readonly venter: number;
  readonly mangler: number;
  /** Seconds since any source last delivered; null: none has. */
  readonly alder: number | null;
}

export async function driftstal(sql: Spoergeklient): Promise<Driftstal> {
  const tekst = `select (select count(id) from karantaene where afgjort is null)::float8 as karantaene,
    (select count(*) from objekt where livscyklus = 'venter')::float8 as venter,
    (select coalesce(sum(til - fra + 1), 0) from kilde_hul)::float8 as mangler,
    (select extract(epoch from now() - max(seneste_modtaget)) from kilde)::float8 as alder`;
  const [raekke] = await sql.unsafe<Driftstal[]>(tekst, [], { prepare: true });
  if (!raekke) throw new Error('driftstallene gav ingen række');
  return raekke;
}
