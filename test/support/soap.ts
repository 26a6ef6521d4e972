import { gruppe } from './kalder.ts';
import type { Graf } from './spoerg.ts';

const SOAP = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const;
export const TYPE = { '1.1': 'text/xml; charset=utf-8', '1.2': 'application/soap+xml; charset=UTF-8' } as const;

/** A body in an envelope. */
export function konvolut(krop: string, version: keyof typeof SOAP = '1.2', hoved = ''): string {
  return `<s:Envelope xmlns:s="${SOAP[version]}">${hoved && `<s:Header>${hoved}</s:Header>`}<s:Body>${krop.replace(/<\?xml[^>]*\?>/, '')}</s:Body></s:Envelope>`;
}

export interface Soapsvar {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly tekst: string;
  /** StatusKode of each StandardRetur and UnikRetur, in order. */
  readonly koder: number[];
  /** Text of every element with this local name, in order. */
  readonly alle: (navn: string) => string[];
}

/** A token of a system that writes and looks up, for Korsbæk and within everything unless a group says otherwise. */
export const systemtoken = (graf: Graf, system: string, g: object = {}) =>
  graf.token([gruppe({ privilegier: ['INDEKS_SKRIV', 'INDEKS_OPSLAG'], ...g })], { sub: system, azp: system });

export async function soap(
  graf: Pick<Graf, 'url'>,
  sti: string,
  body: string | ReadableStream,
  hoveder: Record<string, string>,
): Promise<Soapsvar> {
  const svar = await fetch(`${graf.url}${sti}`, {
    method: 'POST',
    body,
    headers: hoveder,
    duplex: 'half',
  });
  const tekst = await svar.text();
  const alle = (navn: string) => [...tekst.matchAll(new RegExp(`<(?:\\w+:)?${navn}(?: [^>]*)?>([^<]*)</`, 'g'))].map(([, en]) => en ?? ''); // prettier-ignore
  return {
    status: svar.status,
    type: svar.headers.get('content-type') ?? '',
    headers: svar.headers,
    tekst,
    koder: alle('StatusKode').map(Number),
    alle,
  };
}
