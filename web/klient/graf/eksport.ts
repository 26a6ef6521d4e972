import { session } from '../session/session.ts';
import { Forespoergselsfejl, somFejl, type Graffejl } from './fejl.ts';
import type { SoegFilter } from './svar.ts';

/** What is to be taken out: what is searched by, and how it is to be written. */
export interface Eksportoenske {
  readonly tekst: string | null;
  readonly filter: SoegFilter;
  readonly format: 'csv' | 'parquet';
}

/** A file that has begun to come. */
export interface Eksport {
  readonly filnavn: string;
  readonly antal: number;
  /** Fails when the server breaks off: what has come is then not the whole. */
  readonly indhold: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Begins an export (`POST /eksport`). Throws Forespoergselsfejl with the server's reason where there is nothing to be had. */
export async function begyndEksport(oenske: Eksportoenske, formaal: string, signal: AbortSignal): Promise<Eksport> {
  const svar = await send(oenske, formaal, signal);
  if (svar.status === 401) session.udloeb();
  if (!svar.ok || !svar.body) throw await grund(svar);
  return {
    filnavn:
      /filename="([\w.-]+)"/.exec(svar.headers.get('content-disposition') ?? '')?.[1] ?? `overblik.${oenske.format}`,
    antal: Number(svar.headers.get('x-eksport-antal') ?? 0),
    indhold: svar.body,
  };
}

async function send(oenske: Eksportoenske, formaal: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/eksport', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${session.token() ?? ''}`,
        'x-formaal': encodeURIComponent(formaal),
      },
      body: JSON.stringify(oenske),
      signal,
    });
  } catch {
    throw new Forespoergselsfejl('NETVAERK', '');
  }
}

async function grund(svar: Response): Promise<Forespoergselsfejl> {
  try {
    const { errors } = (await svar.json()) as { errors?: Graffejl[] }; // every refusal of ours has this form
    if (errors?.[0]) return somFejl(errors[0]);
  } catch {
    // no answer of ours
  }
  return new Forespoergselsfejl(svar.status === 503 ? 'TJENESTE_NEDE' : 'NETVAERK', '');
}
