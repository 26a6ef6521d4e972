import { afterAll, beforeAll } from 'vitest';
import type { Skriver } from '../../indexers/modtag/post.ts';
import { forbind, type Sql } from '../../db/client.ts';
import { genopbyg } from '../../db/genopbyg/genopbyg.ts';
import { testDatabase } from './database.ts';
import { aabnIndgang, haendelse, skriverMed, type Json, type Send } from './indgang.ts';
import { projicerAlt } from './soegbar.ts';
import { startGraf, type Graf, type Svar } from './spoerg.ts';

export interface Levende {
  readonly graf: Graf;
  readonly databaseUrl: string;
  readonly sql: Sql;
  readonly send: Send;
  /** The writer stops, all it holds in memory gone, and begins anew. */
  readonly genstart: () => Promise<void>;
  /** The tables are built again from the log and swapped in, beside whoever writes and asks. */
  readonly genopbyg: () => Promise<unknown>;
  /** All that was written can be searched for. */
  readonly projicer: () => Promise<void>;
  /** One message of the file's one source, alone in its batch; throws unless it was taken. Back comes an instant after it. */
  readonly sig: (type: string, id: string, data: Json, time: string, skriver?: Skriver) => Promise<string>;
  /** The data of an answer without errors. */
  readonly data: (query: string, variables?: object, token?: string) => Promise<Svar['data']>;
}

/** A register that is written to by messages while it is asked, for the length of a test file. */
export function levende(): Levende {
  const egne: {
    -readonly [K in 'graf' | 'databaseUrl' | 'sql' | 'send' | 'genstart' | 'genopbyg' | 'projicer']?: Levende[K];
  } = {};
  const slut: (() => Promise<unknown>)[] = [];
  const ksd = skriverMed();
  beforeAll(async () => {
    const base = await testDatabase();
    egne.databaseUrl = base.url;
    let indgang = aabnIndgang(base.url);
    egne.send = (haendelser, skriver) => indgang.send(haendelser, skriver);
    egne.genstart = async () => {
      await indgang.slut();
      indgang = aabnIndgang(base.url);
    };
    egne.projicer = () => projicerAlt(base.url);
    egne.genopbyg = () => genopbyg(base.url, { byt: true }, () => undefined);
    const sql = (egne.sql = forbind({ url: base.url, max: 1, applikation: 'test' }));
    const graf = (egne.graf = await startGraf(base.url));
    slut.push(
      () => graf.stop(),
      () => indgang.slut(),
      () => sql.end(),
      base.slet,
    );
  });
  afterAll(async () => {
    for (const en of slut) await en();
  });
  const klar = <K extends keyof typeof egne>(navn: K): Levende[K] => {
    const fundet = egne[navn];
    if (!fundet) throw new Error('registret er ikke åbnet endnu');
    return fundet; // set in beforeAll, under its own name
  };
  return {
    get databaseUrl() {
      return klar('databaseUrl');
    },
    get graf() {
      return klar('graf');
    },
    get sql() {
      return klar('sql');
    },
    get send() {
      return klar('send');
    },
    get genstart() {
      return klar('genstart');
    },
    get genopbyg() {
      return klar('genopbyg');
    },
    get projicer() {
      return klar('projicer');
    },
    sig: async (type, id, data, time, skriver = ksd) => {
      const [kvittering] = await klar('send')([haendelse(type, id, data, { skriver, time })], skriver);
      if (kvittering?.status === 'afvist' || kvittering?.status === 'karantaene') throw new Error(JSON.stringify(kvittering)); // prettier-ignore
      return nuI(klar('sql'));
    },
    data: async (query, variables, token) => {
      const { data, errors } = await klar('graf').spoerg(query, variables, token);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

/** The database's clock: the index's own time, after all that is committed. */
export async function nuI(sql: Sql): Promise<string> {
  const [raekke] = await sql<{ nu: string }[]>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as nu`;
  if (!raekke) throw new Error('databasen svarede ikke på, hvad klokken er');
  return raekke.nu;
}
