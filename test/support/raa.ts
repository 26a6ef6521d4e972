import { connect } from 'node:net';

export interface Raasvar {
  readonly status: number;
  readonly hoveder: string;
  readonly krop: string;
}

/** An HTTP request as bytes, for what no client would send: these header lines and this body, and what came back. */
export function raat(url: string, linjer: readonly string[], krop = ''): Promise<Raasvar> {
  const { port } = new URL(url);
  return new Promise((svar, fejl) => {
    let tekst = '';
    const forbindelse = connect(Number(port), '127.0.0.1', () => {
      forbindelse.write(`${[...linjer, 'Connection: close'].join('\r\n')}\r\n\r\n${krop}`);
    });
    forbindelse.setEncoding('utf8').on('data', (stykke: string) => (tekst += stykke));
    forbindelse.on('error', fejl).on('close', () => {
      const [hoveder = '', ...resten] = tekst.split('\r\n\r\n');
      svar({ status: Number(hoveder.slice(9, 12)), hoveder, krop: resten.join('\r\n\r\n') });
    });
  });
}
