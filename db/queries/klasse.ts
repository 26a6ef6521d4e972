import type { Kle } from '../../schema/domaene/kle.ts';
import type { KlasseSvar, Laeser } from '../laeser.ts';
import { iKraft, kilde, koer, liste, nySaetning } from '../saetning.ts';
import { klasse, orgenhed } from '../tables/register.ts';

/** Titles of these KLE numbers (and handlingsfacetter) from the register's klasser. Unlisted numbers are absent. */
export async function klasserVedKode(l: Laeser, koder: readonly string[]): Promise<Map<string, KlasseSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `select distinct on (k.kode) k.id, k.kode, k.titel from ${kilde(s, klasse)} k
    join objekt o on o.id = k.id and o.livscyklus in ('aktiv', 'passiv')
    where k.kode = any(${liste(s, koder)}) and ${iKraft('k', s.spurgt)} order by k.kode, k.registreret desc, k.id`;
  const raekker = await koer<KlasseSvar>(l, s, tekst);
  return new Map(raekker.map((raekke) => [raekke.kode, raekke]));
}

export interface Ansvarsvar {
  readonly enhed: string | null;
  readonly system: string | null;
}

/**
 * Who answers for a subject in the caller's kommune: the unit whose opgaver name it most closely, and the system with a
 * serviceaftale there (else one that delivers there) whose catalogue entry does. Null where none is known.
 */
export async function ansvarFor(l: Laeser, kode: Kle): Promise<Ansvarsvar> {
  const s = nySaetning(l.paa);
  const [emne, cvr] = [s.param(kode, 'text'), s.param(l.adgang.kalder.cvr, 'text')];
  const passer = (moenster: string) => `${emne} ^@ rtrim(${moenster}, '*')`;
  const tekst = `select
    (select e.id from ${kilde(s, orgenhed)} e join objekt o on o.id = e.id and o.livscyklus = 'aktiv'
      cross join lateral unnest(e.opgaver) as opgave where e.cvr = ${cvr} and ${iKraft('e', s.spurgt)}
      and ${passer('opgave')} and rtrim(opgave, '*') <> '' order by length(opgave) desc, e.id limit 1) as enhed,
    (select it.id from it_system it cross join lateral unnest(it.kle) as emne
      left join serviceaftale sa on sa.system = it.id and sa.kommune = ${cvr} and sa.status = 'GODKENDT'
      left join kilde ki on ki.system = it.id and ki.kommune = ${cvr}
      where ${passer('emne')} and rtrim(emne, '*') <> '' and coalesce(sa.system, ki.system) is not null
      order by sa.system is not null desc, length(emne) desc, it.id limit 1) as system`;
  const [raekke] = await koer<Ansvarsvar>(l, s, tekst);
  return raekke ?? { enhed: null, system: null };
}
