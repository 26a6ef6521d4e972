import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Forespoergselsfejl } from '../graf/fejl.ts';

/** After so long the user is told that it takes time. */
const LANGSOM_MS = 3_000;

export interface Tilstand<T> {
  /** The last answer, also while it is asked for again. */
  readonly svar: T | null;
  readonly fejl: Forespoergselsfejl | null;
  readonly henter: boolean;
  readonly langsom: boolean;
  /** When the answer came. */
  readonly hentet: Date | null;
  /** Asks again. */
  readonly igen: () => void;
}

const START = { svar: null, fejl: null, henter: true, langsom: false, hentet: null } as const;
type Indhold<T> = Omit<Tilstand<T>, 'igen'>;

/**
 * What `hent` answers, asked for again whenever `noegle` changes; null: nothing is asked. What comes too late is dropped.
 * What is `kendt` already is not asked for until the user asks again.
 */
export function useSvar<T>(
  noegle: string | null,
  hent: (signal: AbortSignal) => Promise<T>,
  kendt?: { readonly svar: T; readonly hentet: Date } | null,
): Tilstand<T> {
  const [tilstand, saet] = useState<Indhold<T>>({ ...START, henter: noegle !== null });
  const [omgang, naeste] = useState(0);
  const forrige = useRef<string | null>(null);

  useEffect(() => {
    if (noegle === null) return;
    const afbryd = new AbortController();
    const ny = forrige.current !== noegle;
    forrige.current = noegle;
    if (ny && kendt != null) {
      saet({ ...START, henter: false, ...kendt });
      return;
    }
    saet((foer) => (ny ? START : { ...foer, henter: true, langsom: false }));
    const ur = setTimeout(() => saet((foer) => ({ ...foer, langsom: true })), LANGSOM_MS);
    hent(afbryd.signal)
      .then(
        (svar) =>
          afbryd.signal.aborted || saet({ svar, fejl: null, henter: false, langsom: false, hentet: new Date() }),
        (fejl: unknown) =>
          afbryd.signal.aborted || saet((foer) => ({ ...foer, fejl: somFejl(fejl), henter: false, langsom: false })),
      )
      .finally(() => clearTimeout(ur));
    return () => {
      clearTimeout(ur);
      afbryd.abort();
    };
    // `hent` is made anew at every showing; its key says when it asks for something else.
  }, [noegle, omgang]);

  const igen = useCallback(() => naeste((nr) => nr + 1), []);
  return { ...tilstand, igen };
}

export function somFejl(fejl: unknown): Forespoergselsfejl {
  return fejl instanceof Forespoergselsfejl ? fejl : new Forespoergselsfejl('INTERNAL_SERVER_ERROR', '');
}
