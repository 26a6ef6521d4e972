import type { Revisionsfilter } from '../../db/queries/revision.ts';
import { forbrugI, indsigtFor, soegOpslag } from '../../db/queries/revision.ts';
import { IndeksFejl } from '../../errors.ts';
import { personFra } from '../../schema/domaene/revision.ts';
import { oejeblik, type Oejeblik } from '../../schema/domaene/tid.ts';
import type { Kontekst } from '../context.ts';
import { felter } from '../felter.ts';
import { binding, forbindelse, kantfelter, medAntal, sidevalg } from '../forbindelse.ts';
import type {
  ForbrugResolvers,
  IndsigtResolvers,
  OpslagConnectionResolvers,
  OpslagEdgeResolvers,
  OpslagResolvers,
  QueryResolvers,
  RevisionFilter,
} from '../generated.ts';
import { identFraInput } from '../part.ts';
import { logget, personopslag } from './logget.ts';
import { laeserAf, omraade } from './omraade.ts';

function revisionsfilter(f: RevisionFilter, kontekst: Kontekst): Revisionsfilter {
  return {
    ...(f.part && { part: identFraInput(f.part, kontekst) }),
    ...(f.bruger != null && { bruger: f.bruger }),
    ...(f.orgEnhed != null && { orgEnhed: f.orgEnhed }),
    // Scalar DateTime lets nothing in but an Oejeblik.
    ...(f.tidsrum && { tidsrum: f.tidsrum as { fra?: Oejeblik | null; til?: Oejeblik | null } }),
    ...(f.slags && { slags: f.slags }),
    ...(f.alarm != null && { alarm: f.alarm }),
  };
}

/** The quarter's `[fra, til)` by Danish clocks. Throws BAD_USER_INPUT. */
function kvartalet(tekst: string): { fra: Oejeblik; til: Oejeblik } {
  const [, aar, nr] = /^(\d{4})K([1-4])$/.exec(tekst) ?? [];
  const foerste = (maaneder: number) => {
    const dag = new Date(Date.UTC(Number(aar), maaneder, 1)).toISOString().slice(0, 10);
    return oejeblik(`${dag}T00:00:00`);
  };
  const [fra, til] = nr === undefined ? [null, null] : [foerste(3 * Number(nr) - 3), foerste(3 * Number(nr))];
  if (!fra || !til) throw new IndeksFejl('BAD_USER_INPUT', 'kvartal skal være som 2026K4');
  return { fra, til };
}

export const revisionsopslag: Pick<QueryResolvers, 'revisionslog' | 'indsigt' | 'forbrug'> = {
  revisionslog: personopslag(async (_rod, args, kontekst, info) => {
    const hvis = omraade(kontekst.adgang, 'REVISION_SE');
    const filter = revisionsfilter(args.filter, kontekst);
    const udsyn = kontekst.udsyn({ spurgte: filter.part ? [filter.part] : [] });
    const hvor = binding('Query.revisionslog', '', args, udsyn);
    const side = sidevalg(args, hvor, kontekst.cursorer, info);
    const fundne = await soegOpslag(laeserAf(kontekst), hvis, filter, side);
    kontekst.samler.total(fundne.raekker.length);
    return forbindelse(fundne, udsyn, hvor, side);
  }),
  indsigt: personopslag(async (_rod, { part }, kontekst) => {
    const hvis = omraade(kontekst.adgang, 'REVISION_SE');
    const fundne = await indsigtFor(laeserAf(kontekst), hvis, identFraInput(part, kontekst));
    kontekst.samler.total(fundne.length);
    return fundne;
  }),
  forbrug: logget(async (_rod, { kvartal }, kontekst) => {
    const hvis = omraade(kontekst.adgang, 'REVISION_SE', 'STATISTIK', 'ADMINISTRATION');
    const fundne = await forbrugI(laeserAf(kontekst), hvis, kvartalet(kvartal));
    kontekst.samler.total(fundne.length);
    return fundne.map(({ system, opslag, haendelser }) => ({
      kommune: { cvr: hvis.cvr, navn: null },
      system: { id: system, navn: null, udsyn: kontekst.udsyn() },
      opslag,
      haendelser,
    }));
  }),
};

export const Opslag: OpslagResolvers = {
  ...felter('tidspunkt', 'bruger', 'brugernavn', 'formaal', 'slags', 'objekter', 'kriterier', 'antal', 'afgoerelse'),
  ...felter('grund', 'rettigheder', 'transaktion', 'alarmer'),
  id: ({ kaede, nr }) => Buffer.from(`Opslag:${kaede}:${String(nr)}`).toString('base64url'),
  system: ({ system, udsyn }) => ({ id: system, navn: null, udsyn }),
  parter: ({ personer, udsyn }) =>
    personer.map((person) => {
      const identifikator = personFra(person);
      udsyn.samler.person(identifikator);
      return { identifikator, sendtNavn: null, udsyn };
    }),
};

export const OpslagConnection: OpslagConnectionResolvers = medAntal;
export const OpslagEdge: OpslagEdgeResolvers = kantfelter;
export const Indsigt: IndsigtResolvers = felter('tidspunkt', 'system', 'formaal', 'antal');
export const Forbrug: ForbrugResolvers = felter('kommune', 'system', 'opslag', 'haendelser');
