import type { FastifyInstance } from 'fastify';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { ventende } from '../../db/udgang/forsendelse.ts';
import { IndeksFejl } from '../../errors.ts';
import { lavHvem } from '../../hvem.ts';
import type { Adgang } from '../../schema/domaene/adgang.ts';
import { ret } from '../../schema/domaene/revision/ret.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import type { Abonnementsdele } from './abonnementer.ts';

const HOEJST = 200;

/**
 * `GET /forsendelser`: what has been written here on sager the calling system owns – or receives by the kommune's fordelingsregler –
 * and waits for it. Each is answered by a hændelse `dk.overblik.journalnotat.kvittering.v1`; until one says MODTAGET it is here. Needs INDEKS_SKRIV.
 */
export function forsendelsesrute(app: FastifyInstance, dele: Omit<Abonnementsdele, 'positioner' | 'webhook'>): void {
  const kaldere = lavHvem<Adgang>();
  app.get('/forsendelser', {
    onRequest: async (request) => {
      const kalder = await dele.identificer(request.headers.authorization);
      const adgang = await hentAdgang(dele.sql, kalder, dele.serviceaftalePaakraevet);
      if (!adgang.grupper.some(({ privilegier, scope }) => privilegier.has('INDEKS_SKRIV') && scope === kalder.cvr)) {
        throw new IndeksFejl('FORBIDDEN', 'kræver INDEKS_SKRIV');
      }
      kaldere.husk(request, adgang);
    },
    handler: async (request) => {
      const adgang = kaldere.hent(request);
      const { sub, cvr } = adgang.kalder;
      const forsendelser = await dele.klient.koer((tx) => ventende(tx, sub, cvr, HOEJST));
      if (forsendelser.length > 0) await dele.skrivRevision([raekke(adgang, request.id, forsendelser)]);
      return { forsendelser };
    },
  });
}

function raekke({ kalder, grupper }: Adgang, transaktion: string, sendt: readonly { id: string; sag: string }[]) {
  return {
    tidspunkt: fraDate(new Date()), bruger: kalder.sub, brugernavn: kalder.navn?.replaceAll('\0', '') ?? null, system: kalder.azp,
    cvr: kalder.cvr, enhed: kalder.enhed, rettigheder: grupper.map(ret).sort(), formaal: 'forsendelser', transaktion,
    slags: 'forsendelser', personer: [], vedroerer: [], objekter: [...new Set(sendt.flatMap(({ id, sag }) => [id, sag]))],
    kriterier: null, antal: sendt.length, afgoerelse: 'VIST' as const, grund: null, alarmer: [],
  };
} // prettier-ignore
