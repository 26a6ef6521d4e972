import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { IndeksFejl } from '../../errors.ts';
import { lavHvem } from '../../hvem.ts';
import { laesJsonkroppe } from '../../krop.ts';
import { laesEn, laesNdjson } from '../fil/laest.ts';
import type { Indgang } from '../modtag/indgang.ts';
import type { Skriver } from '../modtag/post.ts';
import { tagImod } from '../modtag/tagimod.ts';
import { kvitteringsstroem } from './stroem.ts';

export interface Modtagedele {
  readonly indgang: Indgang;
  /** The caller of an Authorization header. Throws UNAUTHENTICATED. */
  readonly identificer: (authorization: string | undefined) => Promise<Kalder>;
  /** The writer a caller is, with rights as they count now. Throws FORBIDDEN without INDEKS_SKRIV. */
  readonly skriverFor: (kalder: Kalder) => Promise<Skriver>;
}

/** A body that is read whole: many batches, but not a file. */
const KROP_MAX = 32 << 20;
const PAUSE_SEK = 5;
const EN = 'application/cloudevents+json';
const FLERE = 'application/cloudevents-batch+json';
const STROEM = 'application/x-ndjson';

/**
 * `POST /haendelser` (contract/README.md §4): one, a list or a stream. A receipt for each, in order, when it is committed;
 * a stream is read no faster than it is written.
 */
export function haendelsesruter(app: FastifyInstance, dele: Modtagedele): void {
  void app.register(async (rute) => {
    laesJsonkroppe(rute, [EN, FLERE], KROP_MAX);
    rute.addContentTypeParser(STROEM, (_request, krop, klar) => klar(null, krop));

    const skrivere = lavHvem<{ readonly kalder: Kalder; readonly skriver: Skriver }>();
    rute.post('/haendelser', {
      onRequest: async (request) => {
        const kalder = await dele.identificer(request.headers.authorization);
        skrivere.husk(request, { kalder, skriver: await dele.skriverFor(kalder) });
      },
      handler: (request, reply) => {
        return svar(request, reply, dele.indgang, { ...skrivere.hent(request), skriverFor: dele.skriverFor });
      },
    });
  });
}

/** Who sends: as the rights were when it began, and how they are looked up again. */
interface Afsender extends Pick<Modtagedele, 'skriverFor'> {
  readonly kalder: Kalder;
  readonly skriver: Skriver;
}

async function svar(
  request: FastifyRequest,
  reply: FastifyReply,
  indgang: Indgang,
  { kalder, skriver, skriverFor }: Afsender,
): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === STROEM) {
    // The parser hands the request's own stream on.
    const linjer = laesNdjson(request.body as Readable);
    return reply.type(STROEM).send(
      await medPause(
        reply,
        kvitteringsstroem(linjer, indgang, () => skriverFor(kalder)),
      ),
    );
  }
  if (type === FLERE && !Array.isArray(request.body))
    throw new IndeksFejl('BAD_USER_INPUT', 'kroppen skal være en liste');
  const alle: unknown[] = Array.isArray(request.body) && type === FLERE ? request.body : [request.body];
  return reply.send(await medPause(reply, tagImod(alle.map(laesEn), indgang, skriver)));
}

/** A sender that is turned away is told when to come back. */
async function medPause<T>(reply: FastifyReply, arbejde: Promise<T>): Promise<T> {
  try {
    return await arbejde;
  } catch (fejl) {
    if (fejl instanceof IndeksFejl && fejl.kode === 'TJENESTE_NEDE') void reply.header('retry-after', PAUSE_SEK);
    throw fejl;
  }
}
