import { identNoegle } from '../loaders.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';

/** Something happened to an object; whom it is about, as far as this process knows. */
export interface Pulsslag {
  readonly objektId: string;
  readonly slags: string;
  readonly tidspunkt: string;
  readonly parter: readonly string[];
}

/** What happens, to those who listen; wired to the outbox by the program. */
export interface Puls {
  lyt(modtager: (slag: readonly Pulsslag[]) => void): Promise<() => void>;
}

/** One open stream, over all its messages: whose overview it is, and what the caller has been told of in it. */
export interface Stroem {
  /** What this message is about; null: the stream is being opened. */
  slag: Pulsslag | null;
  /** The numbers of the part asked about, known when it has been opened. */
  numre: ReadonlySet<string>;
  /** Objects the caller has seen in it: they are told to be gone when they are. */
  readonly kendte: Set<string>;
  /** Set by the message: there is nothing in it the caller may be told. */
  tavs: boolean;
}

export const nyStroem = (): Stroem => ({ slag: null, numre: new Set(), kendte: new Set(), tavs: false });

/** May it be about the part asked about – or something the caller was told of before? */
export const vedkommer = ({ numre, kendte }: Stroem, { objektId, parter }: Pulsslag): boolean =>
  kendte.has(objektId) || parter.some((noegle) => numre.has(noegle));

/** The numbers of a part, its own first. */
export const medEget = (part: Identifikator, numre: ReadonlySet<string>): ReadonlySet<string> =>
  numre.size === 0 ? numre : new Set([identNoegle(part), ...numre]);
