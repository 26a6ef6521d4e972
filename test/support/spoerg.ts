import { randomUUID } from 'node:crypto';
import { lavLaesepulje, type Laesepulje } from '../../db/laesepulje.ts';
import { lavAftaleskriver } from '../../db/skriv/aftaleskriver.ts';
import { enAdGangen, lavSkriveklient } from '../../db/skriv/klient.ts';
import { STANDARDGRAENSER, type Persongraenser } from '../../db/skriv/personbudget.ts';
import { lavRevisionsskriver } from '../../db/skriv/revision.ts';
import { lavKarantaenearbejde } from '../../indexers/karantaene/arbejde.ts';
import { lavTilbageskrivning } from '../../indexers/tilbage/skrivning.ts';
import { lavIndgang } from '../../indexers/modtag/indgang.ts';
import { TESTNOEGLE } from './indgang.ts';
import type { Config } from '../../config.ts';
import { createLog } from '../../log.ts';
import type { Soegemotor } from '../../schema/domaene/soegning/port.ts';
import { reservationsnoegle } from '../../resolvers/cursor.ts';
import { lavReservationer } from '../../schema/domaene/reservation.ts';
import { startServer, type Dele } from '../../server.ts';
import { lavPuls } from '../../udgang/puls.ts';
import { lavTokenlaeser } from '../../token.ts';
import { AUDIENCE, ISSUER, nyNoegle, signer } from '../adgang/udsteder.ts';
import { gruppe, KORSBAEK } from './kalder.ts';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is what the query asked for

export interface Svar {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Json;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: { code: string; id: string } }[];
}

export interface Graf {
  readonly url: string;
  /** Statements sent to the database since `nulstil`, by text. */
  readonly saetninger: string[];
  /** Every line the server logged. */
  readonly log: string[];
  /** POST /haendelser with this body, as a system that may write for Korsbæk unless a token says otherwise. */
  send(krop: string | ReadableStream, type: string, token?: string): Promise<Response>;
  /** A token of a system with INDEKS_SKRIV. */
  skrivetoken(system: string, g?: object, cvr?: string): Promise<string>;
  /** A token: one that may read everything in Korsbæk, unless its groups or claims say otherwise. */
  token(grupper?: readonly unknown[], claims?: Record<string, unknown>): Promise<string>;
  spoerg(query: string, variables?: object, token?: string, headers?: Record<string, string>): Promise<Svar>;
  post(krop: string, headers: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

type Indstillinger = {
  readonly koeMax?: number;
  readonly graenser?: Persongraenser;
  readonly forbindelser?: number;
  readonly eftersynMs?: number;
} & {
  [K in 'produktion' | 'formaalPaakraevet' | 'serviceaftalePaakraevet']?: boolean;
} & Pick<Dele, 'demoborgere' | 'demobrugere' | 'eksportplaner'> &
  Partial<
    Pick<
      Config,
      | 'login'
      | 'betroetProxy'
      | 'beskedfordelere'
      | 'webhook'
      | 'eksportRaekker'
      | 'eksportRaekkerPrDoegn'
      | 'optaellingerPrDoegn'
    >
  > & { readonly motor?: Soegemotor };

/** The installation's secret, in a test. */
export const TESTHEMMELIGHED = 'h'.repeat(32);

/** What the audit log of a test is sealed with. */
export const REVISIONSNOEGLE = Buffer.alloc(32, 'r');

/** The API as it runs, on a port of its own, against the database; its issuer is ours. */
export async function startGraf(databaseUrl: string, andet: Indstillinger = {}): Promise<Graf> {
  const [saetninger, log]: [string[], string[]] = [[], []];
  const {
    demoborgere = [],
    demobrugere = [],
    koeMax,
    eftersynMs,
    graenser = STANDARDGRAENSER,
    forbindelser = 4,
    motor,
    eksportplaner,
    ...aendret
  } = andet;
  const sql = medDebug(databaseUrl, saetninger, forbindelser);
  const revisor = lavLaesepulje({ url: databaseUrl, rolle: 'overblik_revisor', max: 2, applikation: 'test-revisor' });
  const revision = lavRevisionsskriver(databaseUrl, REVISIONSNOEGLE, undefined, graenser);
  const aftaler = lavAftaleskriver(databaseUrl);
  const udgang = enAdGangen(lavSkriveklient(databaseUrl, 'test-udgang', 'overblik_udgang'));
  const pulsklient = lavSkriveklient(databaseUrl, 'test-puls', 'overblik_udgang');
  const puls = lavPuls(pulsklient, sql, () => undefined);
  const tilbageklient = enAdGangen(lavSkriveklient(databaseUrl, 'test-tilbage'));
  const karantaenen = enAdGangen(lavSkriveklient(databaseUrl, 'test-karantaene'));
  const noegle = await nyNoegle('k1');
  const laesToken = lavTokenlaeser({ noegle: { keys: [noegle.offentlig] }, issuer: ISSUER, audience: AUDIENCE });
  const dele = {
    sql,
    revisor,
    revision,
    aftaler,
    karantaene: lavKarantaenearbejde(karantaenen, TESTNOEGLE),
    udgang,
    puls,
    tilbage: lavTilbageskrivning(tilbageklient, TESTNOEGLE),
    ...(eftersynMs === undefined ? {} : { eftersynMs }),
    ...(eksportplaner ? { eksportplaner } : {}),
    laesToken,
    hemmelighed: TESTHEMMELIGHED,
    soegegrundlag: { sql, motor },
    log: createLog('debug', { write: (linje) => log.push(linje) }),
  };
  const config = {
    port: 0, listenHost: '127.0.0.1', produktion: false, rolleDomaene: 'overblik.example', formaalPaakraevet: true,
    serviceaftalePaakraevet: false, login: undefined, personopslagPrMinut: graenser.prMinut, personopslagPrDoegn: graenser.prDoegn,
    eksportRaekker: 10_000, eksportRaekkerPrDoegn: 50_000, optaellingerPrDoegn: 30,
  }; // prettier-ignore
  const indgang = lavIndgang(lavSkriveklient(databaseUrl, 'test-indexer'), () => undefined, {
    noegle: TESTNOEGLE,
    reservationer: lavReservationer(reservationsnoegle(TESTHEMMELIGHED)),
    ...(koeMax ? { koeMax } : {}),
  });
  const server = await startServer({ ...config, ...aendret }, { ...dele, demoborgere, demobrugere, indgang });

  const token: Graf['token'] = (grupper = [gruppe()], claims = {}) =>
    signer(noegle, { sub: randomUUID(), azp: randomUUID(), cvr: KORSBAEK, name: 'Prøve', grupper, ...claims });
  const skrivetoken: Graf['skrivetoken'] = (system, g = {}, cvr = KORSBAEK) =>
    token([gruppe({ scope: cvr, privilegier: ['INDEKS_SKRIV'], ...g })], { sub: system, azp: system, cvr });
  const altid = await token();
  const post: Graf['post'] = (body, headers) => fetch(`${server.url}/graphql`, { method: 'POST', body, headers });

  return {
    url: server.url,
    saetninger,
    log,
    token,
    skrivetoken,
    post,
    send: async (body, type, bearer) =>
      fetch(`${server.url}/haendelser`, {
        method: 'POST',
        body,
        headers: { 'content-type': type, authorization: `Bearer ${bearer ?? (await skrivetoken(randomUUID()))}` },
        duplex: 'half', // a stream as body needs it said
      }),
    spoerg: async (query, variables = {}, bearer = altid, headers = {}) => {
      const hoveder = {
        'content-type': 'application/json',
        authorization: `Bearer ${bearer}`,
        'x-formaal': 'test',
        ...headers,
      };
      const svar = await post(JSON.stringify({ query, variables }), hoveder);
      return { status: svar.status, headers: svar.headers, ...((await svar.json()) as Json) };
    },
    stop: async () => {
      await server.stop();
      await indgang.slut();
      await aftaler.slut();
      await karantaenen.slut();
      await tilbageklient.slut();
      await udgang.slut();
      await puls.slut();
      await pulsklient.slut();
      await revision.slut();
      await revisor.end();
      await sql.end();
    },
  };
}

function medDebug(url: string, saetninger: string[], max: number): Laesepulje {
  const pulje = lavLaesepulje({ url, rolle: 'overblik_laeser', max, applikation: 'test' });
  return {
    end: (valg) => pulje.end(valg),
    tal: () => pulje.tal(),
    unsafe: (tekst, ...resten) => {
      saetninger.push(tekst);
      return pulje.unsafe(tekst, ...resten);
    },
  };
}
