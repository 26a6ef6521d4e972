import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Spoergeklient } from '../../db/laesepulje.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import {
  ABONNEMENTER_MAX, egneAbonnementer, findAbonnement, fjernWebhook, kvitter, opretAbonnement, ophoerAbonnement, type Abonnement,
} from '../../db/udgang/abonnement.ts'; // prettier-ignore
import { beskaaretTil } from '../../db/udgang/beskaering.ts';
import { nummerer } from '../../db/udgang/sekvens.ts';
import { IndeksFejl } from '../../errors.ts';
import { laesJsonkroppe } from '../../krop.ts';
import { lavHvem } from '../../hvem.ts';
import type { Adgang, Kalder } from '../../schema/domaene/adgang.ts';
import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import { laeserNu, lavAdgangsopslag } from '../adgang.ts';
import { efterse, husk, lever } from '../levering.ts';
import type { Positioner } from '../position.ts';
import { leveringsraekke, type SkrivRevision } from '../revision.ts';
import { laesKvittering, laesOenske, laesSidevalg, laesWebhook } from './oensker.ts';
import { lavWebhook, saetWebhook, vistWebhook, type Webhookopsaetning } from './webhook.ts';

export interface Abonnementsdele {
  /** The caller of an Authorization header. Throws UNAUTHENTICATED. */
  readonly identificer: (authorization: string | undefined) => Promise<Kalder>;
  readonly sql: Spoergeklient;
  readonly serviceaftalePaakraevet: boolean;
  /** Keeps what subscribers have been told. */
  readonly klient: Skriveklient;
  readonly positioner: Positioner;
  readonly skrivRevision: SkrivRevision;
  readonly webhook: Webhookopsaetning;
}

const KROP_MAX = 64 << 10;

/**
 * Events by pull (contract/README.md §6): a system with ABONNER subscribes, asks for what has happened after a position, and
 * says how far it has come. Every request is judged by the rights of that moment.
 */
export function abonnementsruter(app: FastifyInstance, dele: Abonnementsdele): void {
  const adgangFor = lavAdgangsopslag(dele.sql, dele.serviceaftalePaakraevet);
  const { husk, hent: kald } = lavHvem<Kald>();
  void app.register(async (rute) => {
    laesJsonkroppe(rute, 'application/json', KROP_MAX);
    rute.addHook('onRequest', async (request) => {
      const kalder = await dele.identificer(request.headers.authorization);
      husk(request, { adgang: await adgangFor(kalder), transaktion: request.id });
    });
    rute.post('/abonnementer', (request, reply) => opret(dele, kald(request), request.body, reply));
    rute.get('/abonnementer', async (request) => {
      const { sub, cvr } = kald(request).adgang.kalder;
      const [egne, beskaaret] = await dele.klient.koer(
        async (tx) => [await egneAbonnementer(tx, sub, cvr), await beskaaretTil(tx)] as const,
      );
      return egne.map((en) => vist(dele, beskaaret, en));
    });
    rute.get<Sti>('/abonnementer/:id', async (request) => {
      const abonnement = await find(dele, kald(request), request);
      return vist(dele, await dele.klient.koer(beskaaretTil), abonnement);
    });
    rute.delete<Sti>('/abonnementer/:id', async (request, reply) => {
      const abonnement = await find(dele, kald(request), request);
      await dele.klient.koer((tx) => ophoerAbonnement(tx, abonnement));
      return reply.code(204).send();
    });
    rute.put<Sti>('/abonnementer/:id/webhook', async (request) => {
      const oenske = laesWebhook(request.body);
      const abonnement = await find(dele, kald(request), request);
      const { sat, hemmelighed } = await saetWebhook(dele, kald(request).adgang.kalder, abonnement, oenske);
      return vist(dele, await dele.klient.koer(beskaaretTil), sat, hemmelighed);
    });
    rute.delete<Sti>('/abonnementer/:id/webhook', async (request, reply) => {
      const abonnement = await find(dele, kald(request), request);
      await dele.klient.koer((tx) => fjernWebhook(tx, abonnement));
      return reply.code(204).send();
    });
    rute.get<Sti>('/abonnementer/:id/beskeder', (request) => beskeder(dele, kald(request), request));
    rute.post<Sti>('/abonnementer/:id/kvittering', async (request) => {
      const { position } = laesKvittering(request.body);
      const abonnement = await find(dele, kald(request), request);
      const nr = nummerAf(dele, abonnement, position, 'position');
      const kvitteret = await dele.klient.koer((tx) => kvitter(tx, abonnement, nr));
      return { kvitteret: dele.positioner.lav(abonnement.id, kvitteret) };
    });
  });
}

interface Sti {
  readonly Params: { readonly id: string };
}
interface Kald {
  readonly adgang: Adgang;
  readonly transaktion: string;
}

async function opret(dele: Abonnementsdele, { adgang }: Kald, krop: unknown, reply: FastifyReply): Promise<unknown> {
  const { slags, kle = null, haendelser = null, fra, webhook } = laesOenske(krop);
  const { sub: system, cvr } = adgang.kalder;
  const id = randomUUID() as Uuid; // lower case, as it makes them
  const ny = webhook ? await lavWebhook(dele, adgang.kalder, { id, ...webhook, medHemmelighed: true }) : null;
  await nummerer(dele.klient); // what happened before is before
  const nyt = await dele.klient.koer((tx) =>
    opretAbonnement(tx, { id, system, cvr, slags, kle, haendelser, fra, webhook: ny && ny.webhook }),
  );
  if (!nyt) throw new IndeksFejl('GRAENSE_OVERSKREDET', `der er ${String(ABONNEMENTER_MAX)} abonnementer i forvejen`);
  return reply.code(201).send(vist(dele, await dele.klient.koer(beskaaretTil), nyt, ny?.hemmelighed));
}

const BESKAARET =
  'efter: hændelserne lige efter positionen gemmes ikke længere; læs det, du følger, igen, og fortsæt fra abonnementets foerste';

/** A page: read, judged, written in the audit log – only then told (design.md §6: fail closed). */
async function beskeder(dele: Abonnementsdele, kald: Kald, request: FastifyRequest<Sti>): Promise<unknown> {
  const { efter, antal } = laesSidevalg(request.query);
  const abonnement = await find(dele, kald, request);
  const fra = efter === undefined ? abonnement.kvitteret : nummerAf(dele, abonnement, efter, 'efter');
  const laeser = laeserNu(dele.sql, kald.adgang);
  await nummerer(dele.klient);
  await efterse(dele, laeser, abonnement);
  if (fra < (await dele.klient.koer(beskaaretTil))) throw new IndeksFejl('UGYLDIG_CURSOR', BESKAARET);
  const levering = await lever(dele, laeser, abonnement, { efter: fra, antal });
  if (levering.beskeder.length > 0) {
    await dele.skrivRevision([leveringsraekke({ ...kald, abonnement: abonnement.id }, levering)]);
  }
  await husk(dele, abonnement, levering);
  return {
    beskeder: levering.beskeder,
    naeste: dele.positioner.lav(abonnement.id, levering.nr),
    flere: levering.flere,
  };
}

/** The caller's own. Unknown, ended, another's and no id at all are one answer. */
async function find(dele: Abonnementsdele, { adgang }: Kald, { params }: FastifyRequest<Sti>): Promise<Abonnement> {
  const { sub, cvr } = adgang.kalder;
  const id = uuid(params.id);
  const fundet = id && (await dele.klient.koer((tx) => findAbonnement(tx, id, sub, cvr)));
  if (!fundet) throw new IndeksFejl('NOT_FOUND', 'abonnementet findes ikke');
  return fundet;
}

function nummerAf({ positioner }: Abonnementsdele, { id }: Abonnement, position: string, felt: string): number {
  const nr = positioner.laes(id, position);
  if (nr === null) throw new IndeksFejl('BAD_USER_INPUT', `${felt}: er ikke en position i dette abonnement`);
  return nr;
}

/** `foerste`: where it can be asked from at the earliest, given how far events are deleted. `hemmelighed`: what pushes are signed with, shown to the one who made it, once. */
function vist(
  { positioner }: Abonnementsdele,
  beskaaret: number,
  abonnement: Abonnement,
  hemmelighed?: string | null,
): object {
  const { id, slags, kle, haendelser, oprettet, kvitteret } = abonnement;
  const webhook = vistWebhook(abonnement, hemmelighed ?? null);
  return {
    id,
    slags,
    kle,
    haendelser,
    oprettet,
    kvitteret: positioner.lav(id, kvitteret),
    foerste: positioner.lav(id, Math.max(abonnement.fraNr, beskaaret)),
    webhook,
  };
}
