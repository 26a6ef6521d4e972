import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { begyndEksport, findEksport, slutEksport, type Eksportejer } from '../../db/udgang/eksport.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { fejlspor, IndeksFejl } from '../../errors.ts';
import { lavHvem } from '../../hvem.ts';
import { laesFormaal } from '../../revision/formaal.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { uuid } from '../../schema/domaene/id.ts';
import { fraDate, visOejeblik } from '../../schema/domaene/tid.ts';
import type { Fejllog } from '../fejl.ts';
import { GRAENSER } from '../graenser.ts';
import { grundTil, indhold, type Stand } from './loeb.ts';
import { manifest, nytManifest } from './manifest.ts';
import { laesOenske, MEDIETYPE } from './oenske.ts';
import { lavPladser, type Plads } from './pladser.ts';
import { laesSide, type Side, type Sidedele, type Udtag } from './side.ts';

export interface Eksportdele extends Sidedele {
  readonly skema: GraphQLSchema;
  /** Keeps what has been taken out, and how it ended. */
  readonly klient: Skriveklient;
  readonly log: Fejllog;
  /** How many rows one export may have, and all of a caller's within 24 hours. */
  readonly eksportRaekker: number;
  readonly eksportRaekkerPrDoegn: number;
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
        return await begynd(dele, { request, oenske }, reply, pladser.tag(`${sub} ${azp}`));
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
async function begynd(dele: Eksportdele, hvad: Pick<Udtag, 'request' | 'oenske'>, reply: FastifyReply, plads: Plads): Promise<FastifyReply> {
  const { request, oenske } = hvad;
  const virkning = oenske.args.paa?.virkning ?? fraDate(new Date());
  const udtag: Udtag = { ...hvad, id: randomUUID(), virkning };
  const stand: Stand = { grund: 'AFBRUDT', antal: 0, bytes: 0 };
  const slut = (mere: object = {}, grund = stand.grund) =>
    dele.klient.koer((tx) => slutEksport(tx, udtag.id, { grund, antal: stand.antal, indhold: { bytes: stand.bytes, ...mere } }));
  let antal: number | null = null;
  try {
    const foerste = await laesSide(dele, udtag, null, async (fundet, kalder) => {
      await reserver(dele, udtag, fundet, kalder);
      antal = fundet;
    });
    const naeste = (efter: NonNullable<Side['naeste']>) => laesSide(dele, udtag, efter);
    const faerdig = (sha256: string) => slut({ sha256 }, null);
    // Where it cannot be written down, it is told as cut off when it could not be running any more.
    const afbrudt = () => slut().catch(() => undefined);
    const bytes = indhold(udtag, foerste, { stand, naeste, faerdig, afbrudt, raekkerMax: dele.eksportRaekker });
    const stroem = Readable.from(bytes).once('error', (fejl) =>
      dele.log.error({ eksport: udtag.id, transaktion: request.id, ...fejlspor(fejl) }, 'eksport afbrudt'),
    );
    // The reader may be gone before the first byte was asked for, or between two.
    plads.stroem(stroem, async () => (stand.grund === null ? undefined : afbrudt()));
    hoveder(reply, udtag, antal ?? 0);
    request.raw.socket.setTimeout(STILLE_MS, () => request.raw.socket.destroy());
    return reply.send(stroem);
  } catch (fejl) {
    if (antal !== null) await slut({}, grundTil(fejl)).catch(() => undefined);
    plads.slip();
    throw fejl;
  }
} // prettier-ignore

const ejerAf = ({ sub, azp, cvr }: Kalder): Eksportejer => ({ bruger: sub, system: azp, cvr });

/** Room for so many rows in one export, and in what the caller takes out within a day; else nothing is read. */
async function reserver(dele: Eksportdele, udtag: Udtag, antal: number, kalder: Kalder): Promise<void> {
  if (antal > dele.eksportRaekker) {
    throw new IndeksFejl('FOR_BRED', `filteret rammer ${String(antal)} rækker; en eksport har højst ${String(dele.eksportRaekker)}`);
  }
  const formaal = laesFormaal(udtag.request.headers['x-formaal']);
  const ny = { id: udtag.id, ...ejerAf(kalder), antal, indhold: nytManifest(udtag, formaal) };
  if (!(await dele.klient.koer((tx) => begyndEksport(tx, ny, dele.eksportRaekkerPrDoegn)))) {
    throw new IndeksFejl('GRAENSE_OVERSKREDET', `der er taget flere end ${String(dele.eksportRaekkerPrDoegn)} rækker ud i døgnet; prøv igen senere`);
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
