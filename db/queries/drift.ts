import type { Spoergeklient } from '../laesepulje.ts';

/** How the register as a whole stands; no person, object or source is told apart. */
export interface Driftstal {
  readonly karantaene: number;
  readonly venter: number;
  readonly mangler: number;
  /** Seconds since any source last delivered; null: none has. */
  readonly alder: number | null;
  /** Changes the search projection has not taken, and documents an index outside has not. */
  readonly soegning: number;
}

export async function driftstal(sql: Spoergeklient): Promise<Driftstal> {
  const tekst = `select (select count(id) from karantaene where afgjort is null)::float8 as karantaene,
    (select count(*) from objekt where livscyklus = 'venter')::float8 as venter,
    (select coalesce(sum(til - fra + 1), 0) from kilde_hul)::float8 as mangler,
    (select extract(epoch from now() - max(seneste_modtaget)) from kilde)::float8 as alder,
    ((select count(*) from udbakke u cross join soegestand st where (u.xid, u.position) > (st.xid, st.position))
      + (select count(*) from soegeobjekt so join soegeindeks si on not si.bygges and so.aendring > si.aendring))::float8 as soegning`;
  const [raekke] = await sql.unsafe<Driftstal[]>(tekst, [], { prepare: true });
  if (!raekke) throw new Error('driftstallene gav ingen række');
  return raekke;
}
