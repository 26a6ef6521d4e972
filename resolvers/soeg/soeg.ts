import { harPrivilegium } from '../../schema/domaene/dataafgraensning.ts';
import { FOELSOMHEDER } from '../../schema/domaene/foelsomhed.ts';
import { skjult, type Identifikator } from '../../schema/domaene/identifikator.ts';
import { cprI } from '../../schema/domaene/soegning/ord.ts';
import { FACETTER, type Facetnavn } from '../../schema/domaene/soegning/port.ts';
import { visteBeloeb, visteCeller, vistTal } from '../../schema/domaene/soegning/undertryk.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Kontekst } from '../context.ts';
import { binding, kantfelter, forbindelsesfelter, sidevalg, underfelter, type Opslagsinfo } from '../forbindelse.ts';
import { felter } from '../felter.ts';
import type {
  FacetResolvers, FacetterResolvers, QueryResolvers, QuerySoegArgs, SoegConnectionResolvers, SoegEdgeResolvers,
  SoegHitResolvers, SumResolvers,
} from '../generated.ts'; // prettier-ignore
import type { Udsyn } from '../loaders.ts';
import { identFraInput } from '../part.ts';
import { logget } from '../revision/logget.ts';
import { laestTekst, soegefilter } from './filter.ts';
import { hentHits } from './hits.ts';
import { facettitel } from './facettitel.ts';
import type { Soegt } from './soegning.ts';
import type { Soegeforbindelse, VistFacet, VistFacetter } from './vist.ts';

const afvist = (besked: string) => new IndeksFejl('BAD_USER_INPUT', besked);

export const soegeopslag: Pick<QueryResolvers, 'soeg'> = {
  soeg: logget(async (_rod, args, kontekst, info) => {
    const { adgang } = kontekst;
    const raekker = harPrivilegium(adgang.grupper, 'SOEG');
    if (!raekker && !harPrivilegium(adgang.grupper, 'STATISTIK')) {
      throw new IndeksFejl('FORBIDDEN', 'soeg kræver SOEG, eller STATISTIK for antal uden rækker');
    }
    if (args.paa?.registrering != null) throw afvist('paa.registrering: der kan ikke søges i, hvad indekset vidste før');
    const tekst = laestTekst(args.tekst);
    const parter = navngivne(args, tekst, kontekst);
    const valg = valgte(info);
    if (valg.raekker || parter.length > 0) kontekst.kraevFormaal();
    const udsyn = kontekst.udsyn({ paa: args.paa, spurgte: parter });
    const hvor = binding('Query.soeg', '', args, udsyn);
    const side = sidevalg(args, hvor, kontekst.cursorer, info);
    const soegt = await kontekst.soeg(udsyn.laeser, {
      tekst,
      part: args.filter?.part ? identFraInput(args.filter.part, kontekst) : null,
      filter: soegefilter(args.filter),
      med: 'SOEG',
      sortering: args.sortering ?? { felt: 'SENEST_AENDRET', retning: 'FALDENDE' },
      foerst: valg.raekker && raekker ? side.foerst : 0,
      efter: side.efter,
      antal: side.antal,
      facetter: valg.facetter,
      sum: valg.sum,
    });
    return tilForbindelse(soegt, { udsyn, hvor, fortsat: side.efter !== null, facetter: valg.facetvalg });
  }),
}; // prettier-ignore

/** Everybody the question names: the part filtered by, and numbers of persons in the text. */
function navngivne({ filter }: QuerySoegArgs, tekst: string | null, kontekst: Kontekst): Identifikator[] {
  const iTekst = cprI(tekst ?? '').map((nummer) => skjult('cpr', nummer));
  for (const en of iTekst) kontekst.samler.spurgt(en);
  return [...(filter?.part ? [identFraInput(filter.part, kontekst)] : []), ...iTekst];
}

/** What is selected: rows are asked for only then, and each facet is counted only then. */
function valgte(info: Opslagsinfo) {
  const under = [...underfelter(info).values()];
  const navne = under.map(([node]) => node?.name.value);
  const facetnoder = under.flat().filter((node) => node.name.value === 'facetter');
  const type = info.schema.getType('SoegConnection');
  const felt = type && 'getFields' in type ? type.getFields()['facetter'] : undefined;
  const iFacetter = facetnoder.length === 0 || !felt || !('type' in felt) ? [] :
    [...underfelter({ ...info, returnType: felt.type as Opslagsinfo['returnType'], fieldNodes: facetnoder }).values()].map(([node]) => node?.name.value);
  return {
    raekker: navne.some((navn) => navn === 'edges' || navn === 'nodes' || navn === 'pageInfo'),
    facetvalg: facetnoder.length > 0,
    facetter: FACETTER.filter((navn) => iFacetter.includes(navn)),
    sum: iFacetter.includes('beloeb'),
  };
} // prettier-ignore

interface Omgivelser {
  readonly udsyn: Udsyn;
  readonly hvor: string;
  readonly fortsat: boolean;
  readonly facetter: boolean;
}

async function tilForbindelse({ svar, forsinket }: Soegt, { udsyn, hvor, fortsat, facetter }: Omgivelser): Promise<Soegeforbindelse> {
  const { nodes, noegler } = await hentHits(svar.hits, udsyn);
  const antal = forsinket || !svar.antal ? null : vistTal(svar.antal);
  udsyn.samler.total(svar.antal?.alle ?? 0);
  return {
    nodes,
    noegler,
    hasNextPage: svar.flere,
    hasPreviousPage: fortsat,
    antal,
    binding: hvor,
    forsinket,
    facetter: facetter && !forsinket ? vistFacetter(svar, udsyn) : null,
  };
} // prettier-ignore

function vistFacetter({ facetter, beloeb }: Soegt['svar'], udsyn: Udsyn): VistFacetter {
  const celler = Object.fromEntries(Object.entries(facetter).map(([navn, egne]) => [navn, visteCeller(egne)]));
  return { celler, beloeb: beloeb && visteBeloeb(beloeb), udsyn };
}

const facet =
  (felt: Facetnavn) =>
  ({ celler, udsyn }: VistFacetter): VistFacet[] =>
    (celler[felt] ?? []).map((celle) => ({ ...celle, ...vaerdiAf(felt, celle.vaerdi), felt, udsyn }));

/** The value as it is answered; følsomhed is stored by its step. */
const vaerdiAf = (felt: Facetnavn, vaerdi: string) => (felt === 'foelsomhed' ? { vaerdi: trin(vaerdi) } : { vaerdi });
const trin = (nr: string): string => FOELSOMHEDER[Number(nr) - 1] ?? nr;

export const Facetter: FacetterResolvers = {
  slags: facet('slags'),
  kle: facet('kle'),
  fremdrift: facet('fremdrift'),
  orgEnhed: facet('orgEnhed'),
  master: facet('master'),
  foelsomhed: facet('foelsomhed'),
  aar: facet('aar'),
  beloeb: ({ beloeb }) => beloeb,
};
export const Facet: FacetResolvers = { ...felter('vaerdi', 'antal', 'undertrykt'), titel: facettitel };
export const Sum: SumResolvers = felter('antal', 'sum', 'mindste', 'stoerste', 'undertrykt');
export const SoegHit: Pick<SoegHitResolvers, '__resolveType'> = { __resolveType: ({ __typename }) => __typename };
export const SoegConnection: SoegConnectionResolvers = {
  ...forbindelsesfelter,
  ...felter('facetter', 'forsinket'),
  totalCount: ({ antal }) => antal,
};
export const SoegEdge: SoegEdgeResolvers = kantfelter;
