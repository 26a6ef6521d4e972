import { serviceaftalerFor, videregivelserFor } from '../../db/queries/aftale.ts';
import type { QueryResolvers } from '../generated.ts';
import { logget } from '../revision/logget.ts';
import { erAdministrator, erSystemet, kraevAdministration } from './hvem.ts';

/** What is agreed, for those who administer it; a system on its own sees what it has been given. */
export const aftaleopslag: Pick<QueryResolvers, 'serviceaftaler' | 'videregivelsesaftaler'> = {
  serviceaftaler: logget(async (_rod, { status = null }, { adgang, udsyn, samler }) => {
    const sporVist = erAdministrator(adgang);
    const system = !sporVist && erSystemet(adgang) ? adgang.kalder.sub : null;
    if (system === null) kraevAdministration(adgang);
    const fundne = await serviceaftalerFor(udsyn().laeser, adgang.kalder.cvr, { system, status });
    samler.total(fundne.length);
    return fundne.map((aftale) => ({ ...aftale, udsyn: udsyn(), sporVist }));
  }),
  videregivelsesaftaler: logget(async (_rod, { status = null }, { adgang, udsyn, samler }) => {
    kraevAdministration(adgang);
    const fundne = await videregivelserFor(udsyn().laeser, adgang.kalder.cvr, status);
    samler.total(fundne.length);
    return fundne.map((aftale) => ({ ...aftale, udsyn: udsyn(), sporVist: true }));
  }),
};
