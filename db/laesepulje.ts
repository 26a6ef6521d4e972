import { setTimeout as vent } from 'node:timers/promises';
import { medSpor } from '../sporing.ts';
import { erAfbrudt, inden } from './afbrudt.ts';
import { forbind, SAETNING_MS, type Sql, type Tilslutning } from './client.ts';

/** What statements that stand alone are sent through: values as text, no transaction, nothing left on the connection. */
export interface Spoergeklient {
  unsafe<T extends object[]>(tekst: string, vaerdier?: string[], valg?: { prepare: boolean }): Promise<T>;
}
export interface Laesepulje extends Spoergeklient {
  /** Lets what is under way finish, within `timeout` seconds, and closes every connection. */
  end(valg?: { timeout: number }): Promise<void>;
  /** How it stands now: connections, those that are busy, and statements that wait for one. */
  tal(): { readonly forbindelser: number; readonly optaget: number; readonly venter: number };
}

const FORSOEG = 3;
const PAUSE_MS = 20;
/** Above the server's own limit on a statement: a connection, and the way there and back. */
const UDOVER_MS = 11_000;

/**
 * `max` connections, one statement at a time on each, first come first served. Each is a client of its own that is never
 * used again once a statement was cut off on it (driver trap, design.md §5): postgres.js 3.4.9 keeps what a lost
 * connection had not sent yet and, because of it, sends nothing on the next – CONNECT_TIMEOUT for a minute
 * (porsager/postgres#1209). A client made anew inherits nothing.
 *
 * A reader can change nothing, so its statement is asked again on another connection; whoever waits does not notice that
 * a server was exchanged for its stand-by. Any other role's is refused, as the driver says it.
 */
export function lavLaesepulje({ max, ...valg }: Tilslutning): Laesepulje {
  const forsoeg = valg.rolle === 'overblik_laeser' ? FORSOEG : 1;
  const senestMs = (valg.tidsgraenseMs ?? SAETNING_MS) + UDOVER_MS;
  const ledige = Array.from({ length: max }, () => forbind({ ...valg, max: 1 }));
  const alle = new Set(ledige);
  const venter: ((sql: Sql) => void)[] = [];

  const tag = () => ledige.pop() ?? new Promise<Sql>((klar) => venter.push(klar));
  const aflever = (sql: Sql) => {
    const naeste = venter.shift();
    if (naeste) naeste(sql);
    else ledige.push(sql);
  };
  const forny = (tabt: Sql): Sql => {
    void tabt.end({ timeout: 0 }).catch(() => undefined);
    const ny = forbind({ ...valg, max: 1 });
    alle.delete(tabt);
    alle.add(ny);
    return ny;
  };
  const send = async <T extends object[]>(...saetning: Parameters<Spoergeklient['unsafe']>): Promise<T> => {
    const sql = await tag();
    let brugbar = sql;
    try {
      return await inden(sql.unsafe<T>(...saetning), senestMs);
    } catch (fejl) {
      if (erAfbrudt(fejl)) brugbar = forny(sql);
      throw fejl;
    } finally {
      aflever(brugbar);
    }
  };
  const sendUdholdende = async <T extends object[]>(...saetning: Parameters<Spoergeklient['unsafe']>): Promise<T> => {
    for (let nr = 1; ; nr += 1) {
      try {
        return await send<T>(...saetning);
      } catch (fejl) {
        if (nr >= forsoeg || !erAfbrudt(fejl)) throw fejl;
        await vent(PAUSE_MS * nr * (0.5 + Math.random()));
      }
    }
  };
  const om = { 'db.system.name': 'postgresql', 'overblik.forbindelse': valg.applikation };
  return {
    unsafe: <T extends object[]>(...saetning: Parameters<Spoergeklient['unsafe']>) =>
      medSpor('sql', om, () => sendUdholdende<T>(...saetning)),
    tal: () => ({ forbindelser: max, optaget: max - ledige.length, venter: venter.length }),
    end: async (slut) => {
      await Promise.all([...alle].map((sql) => sql.end(slut)));
    },
  };
}
