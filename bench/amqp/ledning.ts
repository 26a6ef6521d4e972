import { connect, createServer, type Socket } from 'node:net';

/** A wire to another address, that can be cut: whoever is connected through it is cut off at once, and may connect again. */
export interface Ledning {
  readonly port: number;
  readonly klip: () => void;
  readonly slut: () => void;
}

/** Opens one on a free port of the loopback. */
export function aabnLedning(tilPort: number): Promise<Ledning> {
  const ender = new Set<Socket>();
  const klip = (): void => {
    for (const ende of ender) ende.destroy();
  };
  const server = createServer((her) => {
    const der = connect(tilPort, '127.0.0.1');
    for (const [ende, anden] of [[her, der], [der, her]] as const) {
      ender.add(ende);
      ende.setNoDelay(true).on('error', () => undefined).on('close', () => {
        ender.delete(ende);
        anden.destroy();
      }).pipe(anden);
    }
  }); // prettier-ignore
  return new Promise((klar, fejl) => {
    server.once('error', fejl).listen(0, '127.0.0.1', () => {
      const adresse = server.address();
      const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
      klar({ port, klip, slut: () => (server.close(), klip()) });
    });
  });
}
