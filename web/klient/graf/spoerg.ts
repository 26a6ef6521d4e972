import { session } from '../session/session.ts';
import type { Dokument } from './dokument.ts';
import { Forespoergselsfejl, somFejl, type Graffejl } from './fejl.ts';
import { maskeret } from './maske.ts';

const FRIST_MS = 30_000;

/** An answer, and what of it could not be had: those parts are null. */
export interface Svar<T> {
  readonly data: T;
  readonly fejl: readonly Graffejl[];
}

export interface Spoergevalg {
  /** What the look-up is for; sent as `X-Formaal` and written in the audit log. */
  readonly formaal?: string | null;
  readonly signal?: AbortSignal;
  /** Person numbers as they are: only where the user has asked to see one. */
  readonly visNumre?: boolean;
}

type Krop<T> = { data?: T | null; errors?: Graffejl[] };

/**
 * Asks the API as the user who is logged in. Person numbers come back masked. Throws Forespoergselsfejl when there is
 * nothing to show; an answer that lacks parts is an answer. A token that is no longer good logs the user out.
 */
export async function spoerg<T, V>(dok: Dokument<T, V>, variables: V, valg: Spoergevalg = {}): Promise<Svar<T>> {
  const svar = await send(dok, variables, valg);
  if (svar.status === 401) session.udloeb();
  const krop = await laes<T>(svar);
  const fejl = krop.errors ?? [];
  const [foerste] = fejl;
  if (krop.data == null || (foerste && Object.values(krop.data).every((en) => en === null))) {
    throw foerste ? somFejl(foerste) : new Forespoergselsfejl('INTERNAL_SERVER_ERROR', '');
  }
  return { data: valg.visNumre ? krop.data : maskeret(krop.data), fejl };
}

async function send<T, V>({ tekst, navn }: Dokument<T, V>, variables: V, { formaal, signal }: Spoergevalg) {
  const frist = AbortSignal.timeout(FRIST_MS);
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${session.token() ?? ''}`,
        ...(formaal ? { 'x-formaal': encodeURIComponent(formaal) } : {}),
      },
      body: JSON.stringify({ query: tekst, operationName: navn, variables }),
      signal: signal ? AbortSignal.any([signal, frist]) : frist,
    });
  } catch (fejl) {
    if (signal?.aborted) throw fejl;
    throw new Forespoergselsfejl(frist.aborted ? 'FOR_LANGSOM' : 'NETVAERK', '');
  }
}

async function laes<T>(svar: Response): Promise<Krop<T>> {
  try {
    return (await svar.json()) as Krop<T>; // GraphQL's own form; its parts are checked by who uses them
  } catch {
    throw new Forespoergselsfejl(svar.status === 503 ? 'TJENESTE_NEDE' : 'NETVAERK', '');
  }
}
