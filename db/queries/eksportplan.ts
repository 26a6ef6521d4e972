import type { Sql, Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import { NYESTE_DAG } from '../udgang/eksportplan.ts';

/** A plan as an operator is shown it. */
export interface Planstand {
  readonly navn: string;
  readonly system: string;
  readonly cvr: string;
  readonly klokken: string;
  readonly formaal: string;
  /** Its newest day whose time has come. */
  readonly dag: string;
  /** Has it ever been made? */
  readonly lavet: boolean;
  /** What is in the way of a file of it; null: nothing. */
  readonly mangler: string | null;
}

/** Plans in force, by name, and for each whether its newest day has a file – or the next will have none. */
export function planer(sql: Sql | Tx): Promise<Planstand[]> {
  return koer<Planstand>(
    sql,
    `select p.navn, p.system, p.cvr, p.klokken, p.formaal, ${NYESTE_DAG}::text as dag, p.lavet is not null as lavet, case
        when p.udloeber < ${NYESTE_DAG} then 'planen udløb ' || p.udloeber
        when not exists (select from serviceaftale a where a.system = p.system and a.kommune = p.cvr and a.status = 'GODKENDT' and 'EKSPORT' = any(a.rettigheder))
          then 'systemet har ingen gældende serviceaftale med kommunen, der giver EKSPORT'
        when p.fejl is not null then p.fejl
        when p.dag < ${NYESTE_DAG} then 'er ikke lavet endnu; det gør overblik serve' end as mangler
      from eksportplan p where p.ophoert is null order by p.navn`,
    [],
  );
}
