import type { DokumentFilter, SagFilter, YdelseFilter } from '../db/valg.ts';
import { soegYdelser } from '../db/queries/bevilling.ts';
import { soegDokumenter } from '../db/queries/dokument.ts';
import { soegSager } from '../db/queries/sag.ts';
import type { Kontekst, PaaValgt } from './context.ts';
import { dokumentFilter, sagFilter, spurgteI, ydelseFilter } from './filter.ts';
import { binding, forbindelse, sidevalg } from './forbindelse.ts';
import type { QueryResolvers } from './generated.ts';
import { personopslag } from './revision/logget.ts';

const listeudsyn = (filter: SagFilter | YdelseFilter | DokumentFilter, paa: PaaValgt, { udsyn }: Kontekst) =>
  udsyn({ paa, spurgte: spurgteI(filter) });

export const lister: Pick<QueryResolvers, 'sager' | 'ydelser' | 'dokumenter'> = {
  sager: personopslag(async (_rod, args, kontekst, info) => {
    const filter = sagFilter(args.filter, kontekst);
    const udsyn = listeudsyn(filter, args.paa, kontekst);
    const hvor = binding('Query.sager', '', args, udsyn);
    const side = sidevalg(args, hvor, kontekst.cursorer, info);
    const fundne = await soegSager(udsyn.laeser, {
      filter,
      ...(args.sortering && { sortering: args.sortering }),
      side,
    });
    return forbindelse(fundne, udsyn, hvor, side);
  }),
  ydelser: personopslag(async (_rod, args, kontekst, info) => {
    const filter = ydelseFilter(args.filter, kontekst);
    const udsyn = listeudsyn(filter, args.paa, kontekst);
    const hvor = binding('Query.ydelser', '', args, udsyn);
    const side = sidevalg(args, hvor, kontekst.cursorer, info);
    const fundne = await soegYdelser(udsyn.laeser, {
      filter,
      ...(args.sortering && { sortering: args.sortering }),
      side,
    });
    return forbindelse(fundne, udsyn, hvor, side);
  }),
  dokumenter: personopslag(async (_rod, args, kontekst, info) => {
    const filter = dokumentFilter(args.filter, kontekst);
    const udsyn = listeudsyn(filter, args.paa, kontekst);
    const hvor = binding('Query.dokumenter', '', args, udsyn);
    const side = sidevalg(args, hvor, kontekst.cursorer, info);
    return forbindelse(await soegDokumenter(udsyn.laeser, { filter, side }), udsyn, hvor, side);
  }),
};
