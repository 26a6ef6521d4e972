import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { modtagBesked, type Beskedmodtagelse, type Beskedudfald, type Fuldmagt } from '../indexers/besked/modtag.ts';
import type { Element } from '../indexers/xml/element.ts';
import { XmlFejl } from '../indexers/xml/fejl.ts';
import { IndeksFejl } from '../errors.ts';
import { lavHvem } from '../hvem.ts';
import { fejlsvar } from './fejl.ts';
import { lavIdentitet, type Identitetsdele } from './identitet.ts';
import { INDHOLDSTYPE, konvolut, svaraction } from './konvolut.ts';
import { laesBesked, nytKald, type Kald } from './laes.ts';
import { afvist, OK, returAf, standardRetur, type Retur } from './retur.ts';
import { escape, NAVNERUM, type Xml } from './xml.ts';

export interface Beskeddele extends Identitetsdele, Beskedmodtagelse {
  /** BESKEDFORDELER: which callers deliver messages, and whom each may speak for. */
  readonly beskedfordelere: readonly (Fuldmagt & { readonly afsender: string })[];
  readonly log: Logger;
}

const TYPER = ['text/xml', 'application/soap+xml', 'application/xml'];
const PAUSE_SEK = 5;

/**
 * `POST /modtagbesked`: Beskedfordeler's push (contract/README.md §5). One ModtagBeskedInput, bare as it is pushed or in an
 * envelope, answered ModtagBeskedOutput when what is in it is committed. Anything but 20 tells Beskedfordeler that it is not
 * delivered: only what cannot be taken in by coming again is refused.
 */
export function beskedrute(app: FastifyInstance, dele: Beskeddele): void {
  const identificer = lavIdentitet(dele);
  const igang = lavHvem<{ readonly fuldmagt: Fuldmagt; readonly kald: Kald }>();
  void app.register(async (rute) => {
    rute.removeAllContentTypeParsers();
    rute.addContentTypeParser(TYPER, (_request, krop, klar) => klar(null, krop));
    rute.setErrorHandler((fejl, request, reply) => {
      const fundet = igang.find(request);
      if (!fundet || (fejl instanceof Error && 'statusCode' in fejl && fejl.statusCode === 415)) throw fejl;
      const { status, version, krop } = fejlsvar(fejl, fundet.kald, dele.log);
      if (status === 503) void reply.header('retry-after', PAUSE_SEK);
      if (fundet.kald.version !== null) return reply.code(status).type(INDHOLDSTYPE[version]).send(krop);
      const bar = svar(afvist(fejl instanceof XmlFejl || fejl instanceof IndeksFejl ? fejl.message : 'noget gik galt hos os')); // prettier-ignore
      return reply.code(fejl instanceof XmlFejl ? 400 : status).type(INDHOLDSTYPE['1.1']).send(bar.xml);
    });
    rute.post('/modtagbesked', {
      onRequest: async (request) => {
        const { sub } = await identificer(request);
        const fuldmagt = dele.beskedfordelere.find(({ afsender }) => afsender.toLowerCase() === sub);
        if (!fuldmagt) throw new IndeksFejl('FORBIDDEN', 'kalderen er ikke sat op til at aflevere beskeder (BESKEDFORDELER)');
        igang.husk(request, { fuldmagt, kald: nytKald() });
      },
      handler: async (request, reply) => {
        const { fuldmagt, kald } = igang.hent(request);
        const besked = await laesBesked((request.body ?? []) as Readable, kald); // the parser hands the request's own stream on
        const udfald = await modtag(besked, fuldmagt, dele);
        if (kald.version === null) return reply.type(INDHOLDSTYPE['1.1']).send(udfald.xml);
        return reply.type(INDHOLDSTYPE[kald.version]).send(konvolut(kald.version, kald.hoveder, svaraction(kald.hoveder), udfald));
      },
    });
  });
} // prettier-ignore

async function modtag(besked: Element, fuldmagt: Fuldmagt, dele: Beskeddele): Promise<Xml> {
  const udfald = await modtagBesked(besked, fuldmagt, dele);
  const { afvist: hvorfor, ukendte, uvedkommende } = udfald;
  if (hvorfor !== null || uvedkommende || ukendte.length > 0)
    dele.log.warn({ uvedkommende, afvist: hvorfor, ukendte: ukendte.map(({ element }) => element) }, 'besked ikke indekseret');
  return svar(samlet(udfald));
} // prettier-ignore

/** One status for the whole message: refused if anything in it was. This schema has one text to say why in. */
function samlet({ kvitteringer, ukendte, afvist: hvorfor, uvedkommende }: Beskedudfald): Retur {
  if (hvorfor !== null) return afvist(hvorfor);
  if (uvedkommende) return { ...OK, besked: 'IKKE_TILLADT: ingen TilladtModtager er en kommune her; intet er gemt' };
  const returer = kvitteringer.map(returAf);
  const tekster = returer.flatMap(({ besked, detaljer }) => [besked, detaljer]).filter((en) => en !== null);
  const fremmede = ukendte.map(({ element }) => `UKENDT_BESKED: ${element}`);
  const besked = [...new Set([...tekster, ...fremmede])].join('; ');
  return { kode: returer.some(({ kode }) => kode === 40) ? 40 : 20, besked: besked || null, detaljer: null };
}

const svar = (retur: Retur): Xml => ({
  xml: `<sts:ModtagBeskedOutput xmlns:sts="urn:oio:sts:1.0.0" xmlns:sd="${escape(NAVNERUM.sd)}">${standardRetur(retur).xml}</sts:ModtagBeskedOutput>`,
});
