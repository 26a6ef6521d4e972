import type { Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** What is configured or agreed, and decides who may write what (design.md §4, Who may write). */
export interface Skrivegrundlag {
  /** `<system>><kommune>` of every approved serviceaftale. */
  readonly serviceaftaler: ReadonlySet<string>;
  /** `<kommune>:<system>><system>`, both ways, of every declared pair. */
  readonly par: ReadonlySet<string>;
  /** `<owner cvr>><receiver cvr>` of every videregivelsesaftale in force. */
  readonly videregivelser: ReadonlySet<string>;
  /** Systems that are register sources: they may send klasse. */
  readonly registerkilder: ReadonlySet<Uuid>;
}

interface Raa {
  serviceaftaler: string[];
  par: string[];
  videregivelser: string[];
  registerkilder: Uuid[];
}

/** Read in the transaction that writes, so that an aftale withdrawn counts from the next batch on. */
export async function hentSkrivegrundlag(tx: Tx): Promise<Skrivegrundlag> {
  const [raa] = await koer<Raa>(
    tx,
    `select to_jsonb(array(select system || '>' || kommune from serviceaftale where status = 'GODKENDT')) as serviceaftaler,
      to_jsonb(array(select kommune || ':' || gammelt || '>' || nyt from systempar
        union all select kommune || ':' || nyt || '>' || gammelt from systempar)) as par,
      to_jsonb(array(select ejer || '>' || modtager from videregivelsesaftale where godkendt <= now() and ophoert is null)) as videregivelser,
      to_jsonb(array(select id::text from it_system where registerkilde)) as registerkilder`,
    [],
  );
  if (!raa) throw new Error('opslaget af aftaler gav ingen række');
  return {
    serviceaftaler: new Set(raa.serviceaftaler),
    par: new Set(raa.par),
    videregivelser: new Set(raa.videregivelser),
    registerkilder: new Set(raa.registerkilder),
  };
}

/** What goes with a sag that is removed. */
export interface Medfoelge {
  /** Dokumenter that hang on it now and on no other sag that counts: a reference from another authority needs an aftale. */
  readonly dokumenter: Uuid[];
  readonly bevillinger: Uuid[];
  /** Effektueringer of those bevillinger. */
  readonly effektueringer: Uuid[];
}

/** SF1470 Fjern: dokumenter left without a sag, and the bevillinger tied to it (design.md §4). Whose they are is the caller's to judge. */
export async function hentMedfoelge(tx: Tx, sag: Uuid): Promise<Medfoelge> {
  const haenger = (alias: string) => `${alias}.art = 'journalpost' and ${alias}.rolle in ('Tilakteret', 'Vedlagt')`;
  const [fundet] = await koer<Medfoelge>(
    tx,
    `with d as (select distinct r.reference_id as id from relation r where r.id = ($1::text)::uuid and ${haenger('r')}
        and r.virkning @> now() and r.reference_id is not null),
      b as (select distinct r.id from relation r where r.reference_id = ($1::text)::uuid and r.art = 'sag')
    select to_jsonb(array(select d.id from d join objekt eget on eget.id = d.id
        where not exists (select from relation a join objekt o on o.id = a.id and o.slags = 'sag'
          and o.livscyklus in ('aktiv', 'passiv') where a.reference_id = d.id and a.id <> ($1::text)::uuid and ${haenger('a')}
          and a.virkning @> now() and (o.ejer = eget.ejer or exists (select from videregivelsesaftale v
            where v.ejer = eget.ejer and v.modtager = o.ejer and v.godkendt <= now() and v.ophoert is null))))) as dokumenter,
      to_jsonb(array(select id from b)) as bevillinger,
      to_jsonb(array(select distinct l.id from effektueringslinje l join b on b.id = l.bevilling_id)) as effektueringer`,
    [sag],
  );
  return fundet ?? { dokumenter: [], bevillinger: [], effektueringer: [] };
}
