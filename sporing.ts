import { ProxyTracerProvider, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';

/** Where spans are told; undefined: there is no SDK in the process, and nobody to tell. */
function sporer(): Tracer | undefined {
  const udbyder = trace.getTracerProvider();
  return udbyder instanceof ProxyTracerProvider ? udbyder.getDelegateTracer('overblik') : udbyder.getTracer('overblik');
}

/** What a span may say: names and numbers of ours, never anything that was sent, found or written. */
export type Oplysninger = Readonly<Record<string, string | number | boolean>>;

/**
 * Does the work as a span of OpenTelemetry, below the one it is done in. Without an SDK in the process (docs/drift.md) it is
 * the work alone. A fault is told by the name of its class: its words may hold what was stored.
 */
export function medSpor<T>(navn: string, oplysninger: Oplysninger, arbejde: () => Promise<T>): Promise<T> {
  const spor = sporer();
  if (!spor) return arbejde();
  return spor.startActiveSpan(navn, { kind: SpanKind.INTERNAL, attributes: oplysninger }, async (et) => {
    try {
      return await arbejde();
    } catch (fejl) {
      et.setStatus({ code: SpanStatusCode.ERROR, message: fejl instanceof Error ? fejl.name : 'ukendt' });
      throw fejl;
    } finally {
      et.end();
    }
  });
}
