import { setTimeout as pause } from 'node:timers/promises';
import { HeaderMap } from '@apollo/server';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { lavStroemmene } from '../../../resolvers/stroem/rute.ts';
import { kalderMed } from '../../support/kalder.ts';

const BEGYNDT_MS = 200;
const kalder = kalderMed();

test('whoever leaves while the stream is being opened gives the place back', async () => {
  let lyttere = 0;
  let aabnet: () => void = () => undefined;
  const stroemmene = lavStroemmene({
    puls: { lyt: () => Promise.resolve(((lyttere += 1), () => void (lyttere -= 1))) },
    identificer: () => Promise.resolve(kalder),
    maaLaese: () => Promise.resolve(true),
    svar: async () => {
      aabnet();
      await pause(BEGYNDT_MS);
      return { headers: new HeaderMap(), body: { kind: 'complete', string: '{"data":{}}' } };
    },
  });
  const app = fastify({ forceCloseConnections: true });
  app.post('/graphql', (request, reply) => stroemmene.aabn(kalder, request, reply));
  const url = `${await app.listen({ port: 0 })}/graphql`;
  for (let nr = 0; nr < 3; nr += 1) {
    const gik = new AbortController();
    const begyndt = new Promise<void>((klar) => (aabnet = klar));
    const svar = fetch(url, {
      method: 'POST',
      body: JSON.stringify({ query: 'subscription { en }' }),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      signal: gik.signal,
    }).catch(() => undefined);
    await begyndt;
    expect(lyttere).toBe(1);
    gik.abort();
    await svar;
    await pause(2 * BEGYNDT_MS);
    expect(lyttere).toBe(0);
  }
  await app.close();
});
