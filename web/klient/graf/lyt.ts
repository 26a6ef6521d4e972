import { session } from '../session/session.ts';
import type { Dokument } from './dokument.ts';

/**
 * Calls `ved` for each message of a subscription (graphql-sse, distinct connections), until the signal is aborted or the
 * stream ends. Back comes whether there was a stream at all.
 */
export async function lyt<T, V>(
  { tekst, navn }: Dokument<T, V>,
  variables: V,
  formaal: string,
  signal: AbortSignal,
  ved: () => void,
): Promise<boolean> {
  const svar = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${session.token() ?? ''}`,
      'x-formaal': encodeURIComponent(formaal),
    },
    body: JSON.stringify({ query: tekst, operationName: navn, variables }),
    signal,
  });
  if (!svar.ok || !svar.body || !svar.headers.get('content-type')?.startsWith('text/event-stream')) return false;
  const laeser = svar.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await laeser.read();
    if (done) return true;
    const dele = (rest + value).split(/\r?\n\r?\n/);
    rest = dele.pop() ?? '';
    for (const del of dele) if (/^event: ?next$/m.test(del)) ved();
  }
}
