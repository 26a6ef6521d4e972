import type { FastifyInstance, FastifyRequest } from 'fastify';
import { IndeksFejl } from './errors.ts';
import { entydigJsonI } from './schema/domaene/json.ts';

/**
 * Bodies of these media types are read as UTF-8 and JSON that says one thing; others answer BAD_USER_INPUT. Their faults are told
 * without their words. `bodyLimit`: in bytes; unless said, the server's or the route's own.
 */
export function laesJsonkroppe(rute: FastifyInstance, typer: string | string[], bodyLimit?: number): void {
  const valg = { parseAs: 'buffer', ...(bodyLimit === undefined ? {} : { bodyLimit }) } as const;
  rute.addContentTypeParser(typer, valg, laesKrop);
}

function laesKrop(_request: FastifyRequest, krop: string | Buffer, klar: (fejl: Error | null, vaerdi?: unknown) => void): void {
  try {
    const laest = entydigJsonI(krop as Buffer); // asked for as one
    if (laest) klar(null, laest.vaerdi);
    else klar(new IndeksFejl('BAD_USER_INPUT', 'kroppen har samme navn to gange, eller for mange lag'));
  } catch {
    klar(new IndeksFejl('BAD_USER_INPUT', 'kroppen er ikke JSON i UTF-8'));
  }
} // prettier-ignore
