import type { FastifyInstance } from 'fastify';
import { IndeksFejl } from '../errors.ts';

/** An invented user to try the page as; only beside the demo, with the development key. */
export interface Demobruger {
  readonly id: string;
  readonly navn: string;
  /** Who it is, and what they may see. */
  readonly om: string;
  /** A token of theirs, signed now. */
  readonly token: () => Promise<string>;
}

/** `POST /demo/token` `{ "bruger": "<id>" }`: a token of that invented user. Absent where there are none. */
export function demoruter(app: FastifyInstance, brugere: readonly Demobruger[]): void {
  if (brugere.length === 0) return;
  app.post('/demo/token', { bodyLimit: 1024 }, async (request) => {
    const { body } = request;
    const id: unknown = typeof body === 'object' && body !== null && 'bruger' in body ? body.bruger : undefined;
    const bruger = brugere.find((en) => en.id === id);
    if (!bruger) throw new IndeksFejl('BAD_USER_INPUT', 'bruger: skal være en af demobrugerne i /opsaetning.json');
    return { token: await bruger.token() };
  });
}
