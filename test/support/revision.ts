import { forbind, type Sql } from '../../db/client.ts';
import { verificerRevision, type Udfald } from '../../db/revision/verificer.ts';
import { REVISIONSNOEGLE } from './spoerg.ts';

export interface Raekke {
  readonly kaede: string;
  readonly nr: string;
  readonly bruger: string;
  readonly slags: string;
  readonly formaal: string | null;
  readonly personer: string[];
  readonly vedroerer: string[];
  readonly objekter: string[];
  readonly kriterier: string | null;
  readonly rettigheder: string[];
  readonly antal: number;
  readonly afgoerelse: string;
  readonly grund: string | null;
  readonly transaktion: string;
}

/** Working hours all day and night, so that what a test expects to ring does not depend on when it runs. */
export const DOEGNAABENT = `insert into alarmopsaetning (cvr, nr, aendret, aendret_af, indhold)
  values ('11111111', 1, now(), gen_random_uuid(), '{"dagFra": 0, "dagTil": 24}')`;

/** The audit log as its owner sees it, and `revision verify` of it. */
export function aabnRevision(url: string) {
  const sql = forbind({ url, max: 3, applikation: 'test-ejer' });
  const revisor = forbind({ url, rolle: 'overblik_revisor', max: 1, applikation: 'test-verify' });
  return {
    sql,
    revisor,
    /** The rows written while the work was done, in the order they were written. */
    under: async <T>(arbejde: () => Promise<T>): Promise<{ svar: T; raekker: Raekke[] }> => {
      const foer = await noegler(sql);
      const svar = await arbejde();
      const alle = await sql<Raekke[]>`select * from opslag order by tidspunkt, kaede, nr`;
      return { svar, raekker: alle.filter(({ kaede, nr }) => !foer.has(`${kaede}:${nr}`)) };
    },
    verificer: (): Promise<Udfald> => verificerRevision(revisor, REVISIONSNOEGLE),
    slut: async () => {
      await sql.end();
      await revisor.end();
    },
  };
}

async function noegler(sql: Sql): Promise<Set<string>> {
  const raekker = await sql<{ n: string }[]>`select kaede || ':' || nr as n from opslag`;
  return new Set(raekker.map(({ n }) => n));
}
