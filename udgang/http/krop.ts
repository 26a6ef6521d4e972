import type { FastifyRequest } from 'fastify';
import { IndeksFejl } from '../../errors.ts';
import { entydigJsonI } from '../../schema/domaene/json.ts';

/** The body, if it is UTF-8 and JSON that says one thing. */
export function laesKrop(_request: FastifyRequest, krop: string | Buffer, klar: (fejl: Error | null, vaerdi?: unknown) => void): void {
  try {
    const laest = entydigJsonI(krop as Buffer); // asked for as one
    if (laest) klar(null, laest.vaerdi);
    else klar(new IndeksFejl('BAD_USER_INPUT', 'kroppen har samme navn to gange, eller for mange lag'));
  } catch {
    klar(new IndeksFejl('BAD_USER_INPUT', 'kroppen er ikke JSON i UTF-8'));
  }
} // prettier-ignore
