import type { Kle } from '../../schema/domaene/kle.ts';
import type { KlasseSvar } from '../svarfelter/opslag.ts';
import type { Laeser } from '../laeser.ts';
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

/** A chain of numbers that replaced one another is followed so far, and no further where it runs in a ring. */
const LED_MAX = 10;

/**
 * Who answers for a subject in the caller's kommune: the unit whose opgaver name it most closely, and the system with a
 * serviceaftale there (else one that delivers there) whose catalogue entry does. Where nobody is down for a number, it is
 * asked of the number that has replaced it (`erstatter` of klasser; KLE's yearly version). Null where none is known.
 */
export async function ansvarFor(l: Laeser, kode: Kle): Promise<Ansvarsvar> {
  const s = nySaetning(l.paa);
  const [emne, cvr] = [s.param(kode, 'text'), s.param(l.adgang.kalder.cvr, 'text')];
  const passer = (moenster: string) => `em.kode ^@ rtrim(${moenster}, '*')`;
  const tekst = `with recursive emner(kode, led) as (select ${emne}, 0
      union select k.kode, em.led + 1 from emner em join ${kilde(s, klasse)} k on em.kode = any(k.erstatter) and ${iKraft('k', s.spurgt)}
        join objekt o on o.id = k.id and o.livscyklus in ('aktiv', 'passiv')
        where em.led < ${String(LED_MAX)} and k.kode ~ '^[0-9]{2}(\\.[0-9]{2}){0,2}$')
    select
    (select e.id from emner em cross join ${kilde(s, orgenhed)} e join objekt o on o.id = e.id and o.livscyklus = 'aktiv'
      cross join lateral unnest(e.opgaver) as opgave where e.cvr = ${cvr} and ${iKraft('e', s.spurgt)}
      and ${passer('opgave')} and rtrim(opgave, '*') <> '' order by em.led, length(opgave) desc, e.id limit 1) as enhed,
    (select it.id from emner em cross join it_system it cross join lateral unnest(it.kle) as emne
      left join serviceaftale sa on sa.system = it.id and sa.kommune = ${cvr} and sa.status = 'GODKENDT'
      left join kilde ki on ki.system = it.id and ki.kommune = ${cvr}
      where ${passer('emne')} and rtrim(emne, '*') <> '' and coalesce(sa.system, ki.system) is not null
      order by em.led, sa.system is not null desc, length(emne) desc, it.id limit 1) as system`;
  const [raekke] = await koer<Ansvarsvar>(l, s, tekst);
  return raekke ?? { enhed: null, system: null };
}
