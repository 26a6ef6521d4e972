import { IndeksFejl } from '../errors.ts';

export type Krav = ReturnType<typeof krav>;

/** Collects which of a command's options are missing or wrong, so that all of it is said at once. */
export function krav() {
  const fejl: string[] = [];
  return {
    /** The value; when it is none, the option is named and nothing will be done with what comes back. */
    skal: <T>(navn: string, vaerdi: T | null): T => {
      if (vaerdi === null) fejl.push(navn);
      return vaerdi as T; // `ellers` throws before anybody uses it
    },
    /** What was made of the options, or BAD_USER_INPUT that names every one that would not do. */
    ellers: <T>(svar: T): T => {
      if (fejl.length > 0) throw new IndeksFejl('BAD_USER_INPUT', `mangler eller kan ikke læses: ${fejl.join(', ')}`);
      return svar;
    },
  };
}

/** All of them read, or null if there is none or any is unreadable: a right is never narrowed in silence. */
export function alle<T>(tekster: readonly string[], laes: (tekst: string) => T | null): T[] | null {
  const laeste = tekster.map(laes).filter((en) => en !== null);
  return laeste.length > 0 && laeste.length === tekster.length ? laeste : null;
}
