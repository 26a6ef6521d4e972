import type { Sql, Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** One rule of how long something is kept. `kassationskode`: '' without one, '*' any other. `maaneder` null: kept. */
export interface Bevaringsregel {
  readonly slags: string;
  readonly anledning: string;
  readonly kassationskode: string;
  readonly maaneder: number | null;
}

/** All rules, by kind, occasion and code. */
export const laesBevaring = (sql: Sql): Promise<Bevaringsregel[]> =>
  koer<Bevaringsregel>(sql, 'select * from bevaring order by slags, anledning, kassationskode', []);

/** Sets one rule, or changes it. */
export async function gemBevaring(tx: Tx, regel: Bevaringsregel): Promise<void> {
  await koer(tx, `insert into bevaring select * from json_to_record(($1::text)::json)
      as x(slags text, anledning text, kassationskode text, maaneder int)
    on conflict (slags, anledning, kassationskode) do update set maaneder = excluded.maaneder`, [JSON.stringify(regel)]); // prettier-ignore
}
