import { afterAll, beforeAll } from 'vitest';
import { testDatabase } from './database.ts';
import { skrivRegister, type Register } from './spoerg-register.ts';
import { startGraf, type Graf, type Svar } from './spoerg.ts';

export interface Scene {
  readonly register: Register;
  readonly graf: Graf;
  /** Of its database. */
  readonly url: string;
  /** A token of these groups. */
  readonly token: Graf['token'];
  /** The data of an answer without errors. */
  readonly data: (query: string, variables?: object, token?: string) => Promise<Svar['data']>;
}

/** A register, filled once by `fyld`, and the API over it, for the length of a test file. */
export function scene(fyld: (register: Register) => Promise<void>): Scene {
  let [base, register, graf] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf];
  beforeAll(async () => {
    base = await testDatabase();
    register = await skrivRegister(base.url);
    await fyld(register);
    graf = await startGraf(base.url);
  });
  afterAll(async () => {
    await graf.stop();
    await register.slut();
    await base.slet();
  });
  return {
    get register() {
      return register;
    },
    get graf() {
      return graf;
    },
    get url() {
      return base.url;
    },
    token: (grupper, claims) => graf.token(grupper, claims),
    data: async (query, variables, token) => {
      const { data, errors } = await graf.spoerg(query, variables, token);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
