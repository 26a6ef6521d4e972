import type { GraphQLResolveInfo } from 'graphql';
import type { Side } from '../db/laeser.ts';
import type { AdvisSvar, NotatSvar, TidslinjeSvar } from '../db/svarfelter/journal.ts';
import type { OrgenhedSvar, PartSvar } from '../db/svarfelter/opslag.ts';
import type { DokumentSvar, SagSvar } from '../db/svarfelter/sag.ts';
import type { EffektueringSvar, YdelseSvar } from '../db/svarfelter/ydelse.ts';
import { hentOverblik } from '../db/queries/overblik.ts';
import { IndeksFejl } from '../errors.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { Kontekst, PaaValgt } from './context.ts';
import { felter } from './felter.ts';
import { forbindelse, forbindelsesfelter, kantfelter } from './forbindelse.ts';

import type {
  OverblikResolvers,
  QueryResolvers,
  TidslinjeConnectionResolvers,
  TidslinjeEdgeResolvers,
  TidslinjePostResolvers,
} from './generated.ts';
import { GRAENSER } from './graenser.ts';
import { fundenEnhed } from './organisation.ts';
import { overbliksbinding, overbliksvalg } from './overbliksvalg.ts';
import { personopslag } from './revision/logget.ts';
import { identFraInput } from './part.ts';
import { vistKilder } from './system.ts';
import type { VistOverblik } from './vist.ts';

/** The overview of each part, in the order given: one statement for everything selected directly below it. */
async function overblikke(
  parter: readonly Identifikator[],
  paa: PaaValgt,
  kontekst: Kontekst,
  info: GraphQLResolveInfo,
): Promise<VistOverblik[]> {
  const opslag = overbliksvalg({ parter, paa, kontekst, info });
  const udsyn = kontekst.udsyn({ paa, spurgte: opslag.spurgte });
  const fundne = await hentOverblik(udsyn.laeser, parter, opslag.valg);
  return parter.map((identifikator, i) => ({ identifikator, felter: fundne[i]?.felter ?? {}, opslag, udsyn }));
}

export const overbliksopslag: Pick<QueryResolvers, 'overblik' | 'overblikForKreds'> = {
  overblik: personopslag(async (_rod, { part, paa }, kontekst, info) => {
    const [overblik] = await overblikke([identFraInput(part, kontekst)], paa, kontekst, info);
    if (!overblik) throw new Error('et overblik over én part er ét overblik');
    return overblik;
  }),
  overblikForKreds: personopslag((_rod, { parter, paa }, kontekst, info) => {
    if (parter.length > GRAENSER.kredsMax) throw new IndeksFejl('FOR_BRED', `parter: højst ${GRAENSER.kredsMax}`);
    const identer = parter.map((part) => identFraInput(part, kontekst));
    return overblikke(identer, paa, kontekst, info);
  }),
};

/** What the statement answered for a field, by its response name. A field that failed throws here, and is null alone. */
function felt({ felter, opslag }: VistOverblik, { path }: GraphQLResolveInfo): unknown {
  const fundet = opslag.fejl.get(String(path.key)) ?? felter[path.key];
  if (fundet instanceof Error) throw fundet;
  return fundet;
}

/** A connection of the overview. */
function side<T extends object>(navn: string) {
  return (overblik: VistOverblik, args: object, _kontekst: Kontekst, info: GraphQLResolveInfo) => {
    const fundet = felt(overblik, info) as Side<T>; // what hentOverblik answers for the field of this name
    const valg = overblik.opslag.sider.get(String(info.path.key));
    if (!valg) throw new Error(`${navn} blev ikke set, da overblikket blev slået op`);
    const hvor = overbliksbinding(navn, overblik.identifikator, args, overblik.udsyn.paa);
    return forbindelse(fundet, overblik.udsyn, hvor, valg);
  };
}

export const Overblik: OverblikResolvers = {
  part: (overblik, _args, _kontekst, info) => {
    const { identifikator, udsyn } = overblik;
    const raekke = (felt(overblik, info) ?? null) as PartSvar | null; // null: only its id and number were selected
    udsyn.samler.oplyst(raekke);
    return { identifikator, sendtNavn: null, raekke, udsyn };
  },
  sager: side<SagSvar>('sager'),
  ydelser: side<YdelseSvar>('ydelser'),
  effektueringer: side<EffektueringSvar>('effektueringer'),
  journalnotater: side<NotatSvar>('journalnotater'),
  dokumenter: side<DokumentSvar>('dokumenter'),
  adviser: side<AdvisSvar>('adviser'),
  tidslinje: side<TidslinjeSvar>('tidslinje'),
  ansvarlige: (overblik, _args, _kontekst, info) => {
    const enheder = felt(overblik, info) as OrgenhedSvar[];
    overblik.udsyn.samler.total(enheder.length);
    for (const { grupper = [] } of enheder) overblik.udsyn.samler.aabnet(grupper);
    return enheder.map((enhed) => fundenEnhed(enhed, overblik.udsyn));
  },
  kilder: ({ udsyn }) => vistKilder(udsyn),
  komplet: async ({ udsyn }) =>
    (await udsyn.loaders.kilder()).every(({ tilstand }) => tilstand !== 'TAVS' && tilstand !== 'UFULDSTAENDIG'),
};

export const TidslinjePost: TidslinjePostResolvers = {
  ...felter('tidspunkt', 'slags', 'tekst'),
  kilde: ({ kilde, kildeNavn, udsyn }) => ({ id: kilde, navn: kildeNavn, udsyn }),
  sag: ({ sagId, udsyn }) => (sagId ? udsyn.loaders.sag.load(sagId) : null),
  bevilling: ({ bevillingId, udsyn }) => (bevillingId ? udsyn.loaders.bevilling.load(bevillingId) : null),
};

export const TidslinjeConnection: TidslinjeConnectionResolvers = forbindelsesfelter;
export const TidslinjeEdge: TidslinjeEdgeResolvers = kantfelter;
