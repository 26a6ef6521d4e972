import type { Tx } from '../client.ts';
import { NYESTE_DAG, type Eksportplan } from '../udgang/eksportplan.ts';
import { koer } from './saet.ts';

/** A plan as an operator says it. */
export interface Planopsaetning extends Eksportplan {
  /** As `04:30`, on Danish clocks. */
  readonly klokken: string;
  /** The last day it is made; null: until it is ended. */
  readonly udloeber: string | null;
}

/** Sets a plan up, or changes it; one that was ended begins again. A new one is made first when its time comes. */
export async function gemPlan(tx: Tx, { navn, system, cvr, formaal, oenske, klokken, raekker, behold, udloeber }: Planopsaetning): Promise<void> {
  const ny = { navn, system, cvr, formaal, oenske, klokken, raekker, behold, udloeber };
  await koer(tx, `insert into eksportplan (navn, system, cvr, formaal, oenske, klokken, raekker, behold, udloeber, dag)
    select p.*, ${NYESTE_DAG} from json_to_record(($1::text)::json) as p(navn text, system uuid, cvr text, formaal text, oenske jsonb, klokken text,
      raekker int, behold int, udloeber date)
    on conflict (navn) do update set (system, cvr, formaal, oenske, klokken, raekker, behold, udloeber)
        = (excluded.system, excluded.cvr, excluded.formaal, excluded.oenske, excluded.klokken, excluded.raekker, excluded.behold, excluded.udloeber),
      dag = case when eksportplan.ophoert is null then eksportplan.dag else excluded.dag end, ophoert = null, forsoeg = 0, naeste_forsoeg = null, fejl = null`,
    [JSON.stringify(ny)]);
} // prettier-ignore

/** Ends it; the files there are stay. False: there is none in force of that name. */
export async function ophoerPlan(tx: Tx, navn: string): Promise<boolean> {
  const tekst = 'update eksportplan set ophoert = now() where navn = $1::text and ophoert is null returning navn';
  return (await koer(tx, tekst, [navn])).length > 0;
}

/** Its newest day is made anew as soon as somebody can. False: there is none in force of that name. */
export async function lavPlanNu(tx: Tx, navn: string): Promise<boolean> {
  const tekst = `update eksportplan p set dag = ${NYESTE_DAG} - 1, forsoeg = 0, naeste_forsoeg = null where p.navn = $1::text and p.ophoert is null returning p.navn`;
  return (await koer(tx, tekst, [navn])).length > 0;
}
