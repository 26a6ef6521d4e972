import type { FastifyInstance } from 'fastify';
import { jsonSkemaer } from '../../schema/haendelser/jsonskema.ts';

/** `GET /schemas`, `/schemas/<type>.json` and `/asyncapi.json`: what a sender must send, for everybody to read. */
export function skemaruter(app: FastifyInstance): void {
  const skemaer = jsonSkemaer();
  const dokument = asyncapi(Object.keys(skemaer));
  app.get('/schemas', () => Object.keys(skemaer).map((type) => `/schemas/${type}.json`));
  app.get<{ Params: { fil: string } }>('/schemas/:fil', (request, reply) => {
    const type = request.params.fil.replace(/\.json$/, '');
    const skema = Object.hasOwn(skemaer, type) ? skemaer[type] : undefined; // `constructor` is no type
    return skema ? reply.type('application/schema+json').send(skema) : reply.callNotFound();
  });
  app.get('/asyncapi.json', () => dokument);
}

/** AsyncAPI 3.0: one channel, one message per hændelse type, each with its JSON Schema as payload of `data`. */
function asyncapi(typer: readonly string[]): object {
  const besked = (type: string) => ({
    name: type,
    title: type,
    contentType: 'application/cloudevents+json',
    payload: { allOf: [{ $ref: '#/components/schemas/kuvert' }, { properties: { type: { const: type }, data: { $ref: `/schemas/${type}.json` } } }] },
  });
  return {
    asyncapi: '3.0.0',
    info: { title: 'Overblik: hændelser ind', version: '1', description: 'POST /haendelser, én kvittering pr. hændelse.' },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      haendelser: {
        address: '/haendelser',
        messages: Object.fromEntries(typer.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
      },
    },
    operations: { modtag: { action: 'receive', channel: { $ref: '#/channels/haendelser' } } },
    components: { messages: Object.fromEntries(typer.map((type) => [type, besked(type)])), schemas: { kuvert: KUVERT } },
  };
} // prettier-ignore

/** CloudEvents 1.0 with the attributes of contract/README.md §4. */
const KUVERT = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1, maxLength: 255, description: 'afsenderens egen id; samme source og id er samme besked' },
    source: { type: 'string', pattern: '^urn:uuid:', description: 'urn:uuid:<det kaldende it-systems uuid>' },
    type: { type: 'string' },
    subject: { type: 'string', format: 'uuid', description: 'objektets uuid' },
    time: { type: 'string', format: 'date-time', description: 'kildens registreringstidspunkt; kan kun udelades ved fjern' },
    sequence: { type: 'string', pattern: '^[0-9]{1,38}$', description: 'kildens løbenummer; huller opdages og vises' },
    datacontenttype: { const: 'application/json' },
    bruger: { type: 'string' },
    reservation: { type: 'string' },
    forventet: { type: 'string', minLength: 1, maxLength: 300, description: 'id på den besked, afsenderen byggede på; er objektet skrevet siden, afvises med VERSION_KONFLIKT' },
    data: { type: 'object' },
  },
} as const; // prettier-ignore
