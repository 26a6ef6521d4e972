import { afterAll, beforeAll, expect } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import type { Kvittering } from '../../indexers/modtag/kvittering.ts';
import type { Skriver } from '../../indexers/modtag/post.ts';
import { testDatabase } from './database.ts';
import { aabnIndgang, type Json, type Send } from './indgang.ts';
import { uoverensstemmelser } from './kontrol.ts';

export interface Skrivetest {
  readonly sql: Sql;
  readonly url: string;
  readonly send: Send;
  /** Sends one, and its receipt. */
  en(haendelse: Json, skriver: Skriver): Promise<Kvittering>;
}

/** A register of the file's own and a way into it. When the file is done, its tables are what its log means. */
export function skrivetest(): Skrivetest {
  const test = {} as { sql: Sql; url: string; send: Send }; // filled before the first test
  const slut: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const database = await testDatabase();
    const sql = forbind({ url: database.url, max: 1, applikation: 'test' });
    const indgang = aabnIndgang(database.url);
    Object.assign(test, { sql, url: database.url, send: indgang.send });
    slut.push(indgang.slut, () => sql.end(), database.slet);
  });
  afterAll(async () => {
    const forskelle = await uoverensstemmelser(test.sql);
    for (const en of slut) await en();
    expect(forskelle).toEqual([]);
  });
  return Object.assign(test, {
    en: async (haendelse: Json, skriver: Skriver) => (await test.send([haendelse], skriver))[0] as Kvittering,
  }) satisfies Skrivetest;
}
