import { harPrivilegium } from '../../schema/domaene/dataafgraensning.ts';
import { FOELSOMHEDER } from '../../schema/domaene/foelsomhed.ts';
import type { Kandidat } from '../../schema/domaene/soegning/optaelling.ts';
import { FACETTER, type Celle, type Facetnavn } from '../../schema/domaene/soegning/port.ts';
import { efterDom, visteBeloeb, visteCeller, vistTal } from '../../schema/domaene/soegning/undertryk.ts';
import { IndeksFejl } from '../../errors.ts';
import { binding, kantfelter, forbindelsesfelter, sidevalg, underfelter, type Opslagsinfo } from '../forbindelse.ts';
import { felter } from '../felter.ts';
import type {
  FacetResolvers, FacetterResolvers, QueryResolvers, SoegConnectionResolvers, SoegEdgeResolvers,
  SoegHitResolvers, SumResolvers,
} from '../generated.ts'; // prettier-ignore
import type { Udsyn } from '../loaders.ts';
import { identFraInput } from '../part.ts';
import { logget } from '../revision/logget.ts';
import { laestTekst, soegefilter } from './filter.ts';
import { hentHits } from './hits.ts';
import { facettitel } from './facettitel.ts';
import { ALT, fortaltAf, type Fortalt } from './fortalt.ts';
import { navngivne } from './navngivne.ts';
import type { Soegning, Soegt } from './soegning.ts';
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
    const soegning: Soegning = {
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
    };
    const soegt = await kontekst.soeg(udsyn.laeser, soegning);
    const fortalt = await fortaltHer(soegt, (kandidater) => fortaltAf(kontekst, udsyn.laeser, soegning, kandidater));
    return tilForbindelse(soegt, { udsyn, hvor, fortsat: side.efter !== null, facetter: valg.facetvalg, fortalt });
  }),
}; // prettier-ignore

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
  readonly fortalt: Fortalt;
}

/** What may be told of what was counted. Where all of it may be read, nothing is asked. */
async function fortaltHer({ svar, forsinket }: Soegt, spoerg: (kandidater: readonly Kandidat[]) => Promise<Fortalt>): Promise<Fortalt> {
  const { antal, beloeb, facetter } = svar;
  const celler = Object.entries(facetter).flatMap(([navn, egne]) => visteCeller(egne).map((celle) => ({ ...celle, navn: `${navn}:${celle.vaerdi}` })));
  if (forsinket || ![antal, beloeb, ...celler].some((en) => (en?.uvist ?? 0) > 0)) return ALT;
  const kandidater = celler.filter(({ undertrykt, uvist }) => !undertrykt && uvist > 0).map(({ navn, uvist }) => ({ navn, antal: uvist }));
  return spoerg([...kandidater, ...(beloeb && beloeb.uvist > 0 ? [{ navn: 'beloeb:ja', antal: beloeb.uvist }] : [])]);
} // prettier-ignore

async function tilForbindelse({ svar, forsinket }: Soegt, { udsyn, hvor, fortsat, facetter, fortalt }: Omgivelser): Promise<Soegeforbindelse> {
  const { nodes, noegler } = await hentHits(svar.hits, udsyn);
  const antal = forsinket || !svar.antal || !(svar.antal.uvist === 0 || fortalt.ialt) ? null : vistTal(svar.antal);
  udsyn.samler.total(svar.antal?.alle ?? 0);
  return {
    nodes,
    noegler,
    hasNextPage: svar.flere,
    hasPreviousPage: fortsat,
    antal,
    binding: hvor,
    forsinket,
    facetter: facetter && !forsinket ? vistFacetter(svar, udsyn, fortalt) : null,
  };
} // prettier-ignore

function vistFacetter({ facetter, beloeb }: Soegt['svar'], udsyn: Udsyn, fortalt: Fortalt): VistFacetter {
  const vist = (navn: string, egne: readonly Celle[]) =>
    visteCeller(egne).map((celle) => efterDom(celle, fortalt.celle(`${navn}:${celle.vaerdi}`)));
  const celler = Object.fromEntries(Object.entries(facetter).map(([navn, egne]) => [navn, vist(navn, egne)]));
  return { celler, beloeb: beloeb && visteBeloeb(beloeb, fortalt.celle('beloeb:ja')), udsyn };
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
