/** Aftaler as the API answers them: the same select for the reader and for the one who has just written. */
import type { Aftalestatus } from '../schema/domaene/aftale.ts';
import type { Niveau } from '../schema/domaene/foelsomhed.ts';

/** One line of an aftale's trail. `bruger` null: an operator. */
export interface Aftalelinje {
  readonly handling: Aftalestatus;
  readonly tidspunkt: string;
  readonly bruger: string | null;
  readonly brugernavn: string | null;
  readonly system: string | null;
  readonly cvr: string | null;
}

interface Aftalesvar {
  readonly id: string;
  readonly kle: readonly string[];
  readonly niveau: Niveau;
  readonly status: Aftalestatus;
  readonly anmodet: string;
  readonly besluttet: string | null;
  /** In the order it happened. */
  readonly spor: readonly Aftalelinje[];
}
export interface ServiceaftaleSvar extends Aftalesvar {
  readonly system: string;
  readonly kommune: string;
  readonly rettigheder: readonly string[];
}
export interface VideregivelseSvar extends Aftalesvar {
  readonly ejer: string;
  readonly modtager: string;
  readonly hjemmel: string;
}

const SPOR = `'spor', (select coalesce(json_agg(json_build_object('handling', s.handling, 'tidspunkt', s.tidspunkt, 'bruger', s.bruger,
  'brugernavn', s.brugernavn, 'system', s.system, 'cvr', s.cvr) order by s.nr), '[]') from aftalespor s where s.aftale = a.id)`;

/** A serviceaftale `a` as one JSON object. */
export const SERVICEAFTALE = `json_build_object('id', a.id, 'system', a.system, 'kommune', a.kommune, 'rettigheder', a.rettigheder,
  'kle', a.kle, 'niveau', a.niveau, 'status', a.status, 'anmodet', a.anmodet, 'besluttet', a.besluttet, ${SPOR})`;

/** Where a videregivelsesaftale `a` stands; it keeps the times, not the word. */
export const VIDEREGIVELSESSTATUS = `case when a.ophoert is not null then 'OPHOERT' when a.godkendt is not null then 'GODKENDT'
  when a.afvist is not null then 'AFVIST' else 'ANMODET' end`;

/** A videregivelsesaftale `a` as one JSON object. */
export const VIDEREGIVELSE = `json_build_object('id', a.id, 'ejer', a.ejer, 'modtager', a.modtager, 'kle', a.kle, 'niveau', a.niveau,
  'hjemmel', a.hjemmel, 'status', ${VIDEREGIVELSESSTATUS}, 'anmodet', coalesce(a.anmodet, a.godkendt),
  'besluttet', coalesce(a.ophoert, a.godkendt, a.afvist), ${SPOR})`;
