import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { findEksport } from '../../db/udgang/eksport.ts';
import { fejlspor, IndeksFejl } from '../../errors.ts';
import { lavHvem } from '../../hvem.ts';
import { laesFormaal } from '../../revision/formaal.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { uuid } from '../../schema/domaene/id.ts';
import { fraDate, visOejeblik } from '../../schema/domaene/tid.ts';
import type { Fejllog } from '../fejl.ts';
import { GRAENSER } from '../graenser.ts';
import { begyndLoeb, ejerAf, type Begyndelsesdele } from './begynd.ts';
import { manifest } from './manifest.ts';
import { laesOenske, MEDIETYPE, type Oenske } from './oenske.ts';
import { lavPladser, type Plads } from './pladser.ts';
import type { Udtag } from './side.ts';

export interface Eksportdele extends Begyndelsesdele {
  readonly skema: GraphQLSchema;
  readonly log: Fejllog;
  /** Who a request's token says, as it counts now. Throws UNAUTHENTICATED. */
  readonly identificer: (authorization: string | undefined) => Promise<Kalder>;
}

/** A reader that takes nothing for so long has gone. */
const STILLE_MS = 60_000;

/** `POST /eksport` and `GET /eksport/{id}/manifest` (docs/eksport.md). */
export function eksportruter(rute: FastifyInstance, dele: Eksportdele): void {
  const pladser = lavPladser();
  rute.addHook('preClose', pladser.luk);
  const { husk, hent: kalderAf } = lavHvem<Kalder>();
  const onRequest = async (request: FastifyRequest) => {
    husk(request, await dele.identificer(request.headers.authorization));
  };
  rute.route({
    method: 'POST', url: '/eksport', bodyLimit: GRAENSER.krop, onRequest,
    handler: async (request, reply) => {
      const { sub, azp } = kalderAf(request);
      try {
        const oenske = laesOenske(dele.skema, request.body, request.headers.accept);
        return await begynd(dele, request, oenske, reply, pladser.tag(`${sub} ${azp}`));
      } catch (fejl) {
        if (fejl instanceof IndeksFejl && fejl.kode === 'GRAENSE_OVERSKREDET') void reply.header('retry-after', '60');
        throw fejl;
      }
    },
  }); // prettier-ignore
  rute.get<{ readonly Params: { readonly id: string } }>('/eksport/:id/manifest', { onRequest }, async (request) => {
    const id = uuid(request.params.id);
    const ejer = ejerAf(kalderAf(request));
    const fundet = id && (await dele.klient.koer((tx) => findEksport(tx, id, ejer)));
    if (!fundet) throw new IndeksFejl('NOT_FOUND', 'eksporten findes ikke');
    return manifest(fundet);
  });
  rute.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: '/eksport',
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(),
  }); // prettier-ignore
}

/** The first page is made before anything is answered, so that what is refused is refused with its status. */
async function begynd(dele: Eksportdele, request: FastifyRequest, oenske: Oenske, reply: FastifyReply, plads: Plads): Promise<FastifyReply> {
  const { headers, id: transaktion } = request;
  const anmodning = {
    transaktion,
    formaal: laesFormaal(headers['x-formaal']),
    kalder: () => dele.identificer(headers.authorization),
  };
  const udtag: Udtag = { id: randomUUID(), plan: null, anmodning, oenske, virkning: oenske.args.paa?.virkning ?? fraDate(new Date()) };
  try {
    const { antal, bytes, stand, afbrudt } = await begyndLoeb(dele, udtag);
    const stroem = Readable.from(bytes).once('error', (fejl) =>
      dele.log.error({ eksport: udtag.id, transaktion, ...fejlspor(fejl) }, 'eksport afbrudt'),
    );
    // The reader may be gone before the first byte was asked for, or between two.
    plads.stroem(stroem, async () => (stand.grund === null ? undefined : afbrudt()));
    hoveder(reply, udtag, antal);
    request.raw.socket.setTimeout(STILLE_MS, () => request.raw.socket.destroy());
    return reply.send(stroem);
  } catch (fejl) {
    plads.slip();
    throw fejl;
  }
} // prettier-ignore

function hoveder(reply: FastifyReply, { id, oenske, virkning }: Udtag, antal: number): void {
  const dag = visOejeblik(fraDate(new Date())).slice(0, 10);
  void reply
    .header('content-type', MEDIETYPE[oenske.format])
    .header('content-disposition', `attachment; filename="overblik-${dag}-${id.slice(0, 8)}.${oenske.format}"`)
    .header('x-eksport-id', id)
    .header('x-eksport-antal', String(antal))
    .header('x-eksport-virkning', virkning)
    .header('link', `</eksport/${id}/manifest>; rel="describedby"; type="application/json"`)
    .header('x-accel-buffering', 'no')
    .header('connection', 'close'); // the socket's limit on silence is this answer's alone
}
