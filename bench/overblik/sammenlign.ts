import { isDeepStrictEqual } from 'node:util';
import type { Barn } from '../barn.ts';
import { spoerg } from './maal.ts';
import type { Server } from './servere.ts';

/**
 * Asks every server about the same citizens and throws where two answer differently: a comparison of different answers
 * says nothing. The answers must hold rows, too – nothing is the same as nothing.
 */
export async function sammenlign(servere: readonly Server[], borgere: readonly string[]): Promise<void> {
  const boern: { server: Server; barn: Barn }[] = [];
  let raekker = 0;
  try {
    for (const server of servere) boern.push({ server, barn: await server.start() });
    for (const cpr of borgere) {
      const svar = await Promise.all(
        boern.map(async ({ server, barn }) => server.laes(await spoerg(barn, server, cpr))),
      );
      raekker += svar[0] ? svar[0].sager.antal + svar[0].ydelser.antal : 0;
      const anden = svar.findIndex((et) => !isDeepStrictEqual(et, svar[0]));
      if (anden > 0) throw new Error(uenige(servere[0]?.navn, svar[0], servere[anden]?.navn, svar[anden]));
    }
  } finally {
    await Promise.all(boern.map(({ barn }) => barn.stop()));
  }
  if (raekker === 0) throw new Error('de sammenlignede svar er alle tomme');
  console.log(`${servere.length} servere svarer ens om ${borgere.length} borgere (${raekker} rækker)`);
}

const uenige = (navn: unknown, svar: unknown, andet: unknown, andetSvar: unknown) =>
  `${String(navn)} og ${String(andet)} svarer ikke ens:\n${JSON.stringify(svar)}\n${JSON.stringify(andetSvar)}`;
