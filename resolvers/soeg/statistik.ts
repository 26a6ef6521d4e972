import { ydelsesnavn } from '../../db/soeg/akser.ts';
import {
  DAEKNING,
  SAGSTAL,
  taelStatistik,
  type Daekningsnavn,
  type Sagstalnavn,
  type Statistiktal,
  type Ydelsestal as Taltydelse,
} from '../../db/soeg/statistik.ts';
import { harPrivilegium } from '../../schema/domaene/dataafgraensning.ts';
import { efterDom, visteCeller, vistTal, type VistCelle } from '../../schema/domaene/soegning/undertryk.ts';
import { borgerne, HELHEDER, type Kandidat } from '../../schema/domaene/soegning/optaelling.ts';
import type { Celle } from '../../schema/domaene/soegning/port.ts';
import { IndeksFejl } from '../../errors.ts';
import { felter } from '../felter.ts';
import type {
  DaekningResolvers, GennemloebResolvers, QueryResolvers, SagstalResolvers, StatistikResolvers, TalcelleResolvers, YdelsestalResolvers,
} from '../generated.ts'; // prettier-ignore
import { identFraInput } from '../part.ts';
import { visTid } from '../skalarer.ts';
import { logget } from '../revision/logget.ts';
import { soegefilter } from './filter.ts';
import { ALT, fortaltAf, type Fortalt } from './fortalt.ts';

const MINDST_MAX = 100;

/** A month or a KLE level is a search like any other, but its rows are counted only. */
export const statistikopslag: Pick<QueryResolvers, 'statistik'> = {
  statistik: logget(async (_rod, { filter, mindstAabneSager, paa }, kontekst) => {
    const { grupper } = kontekst.adgang;
    if (!harPrivilegium(grupper, 'SOEG') && !harPrivilegium(grupper, 'STATISTIK'))
      throw new IndeksFejl('FORBIDDEN', 'statistik kræver SOEG eller STATISTIK');
    if (paa?.registrering != null) throw new IndeksFejl('BAD_USER_INPUT', 'paa.registrering: der kan ikke tælles i, hvad indekset vidste før'); // prettier-ignore
    const mindst = mindstAabneSager ?? 2;
    if (mindst < 1 || mindst > MINDST_MAX)
      throw new IndeksFejl('BAD_USER_INPUT', `mindstAabneSager skal være mellem 1 og ${String(MINDST_MAX)}`);
    const part = filter?.part ? identFraInput(filter.part, kontekst) : null;
    if (part) kontekst.kraevFormaal();
    const { laeser } = kontekst.udsyn({ paa, spurgte: part ? [part] : [] });
    const soegning = {
      tekst: null, part, filter: soegefilter(filter), med: 'SOEG', sortering: { felt: 'OPRETTET', retning: 'STIGENDE' },
      foerst: 0, efter: null, antal: false, facetter: [], sum: false,
    } as const; // prettier-ignore
    const talt = await kontekst.soeg.stil(laeser, soegning, (sql, q, udsnit) => taelStatistik(sql, q, udsnit, mindst));
    kontekst.samler.total(talt?.sager.status.reduce((sum, { alle }) => sum + alle, 0) ?? 0);
    if (talt === null) return null;
    const { kandidater, uvist } = kandidaterI(talt);
    const fortalt = uvist
      ? await fortaltAf(kontekst, laeser, soegning, [
          ...kandidater,
          { navn: borgerne(mindst), antal: talt.borgere.uvist },
        ])
      : ALT;
    return somVist(talt, fortalt, mindst);
  }),
};

const medNavn = (tal: Taltydelse): Celle => ({
  alle: tal.alle,
  uvist: tal.uvist,
  vaerdi: ydelsesnavn(tal.navn, tal.frekvens),
});

/** The cells that might be told; and is there anything at all in the answer that may only be counted? */
function kandidaterI({ sager, ydelser, gennemloeb, borgere, daekning }: Statistiktal): { kandidater: Kandidat[]; uvist: boolean } {
  const lister: [string, readonly Celle[]][] = [...SAGSTAL.map((navn): [string, readonly Celle[]] => [`sager.${navn}`, sager[navn]]), ['ydelser', ydelser.map(medNavn)],
    ...DAEKNING.map((navn): [string, readonly Celle[]] => [`daekning.${navn}`, daekning.map((en) => ({ ...en[navn], vaerdi: en.system }))])];
  const kandidater = lister.flatMap(([liste, egne]) =>
    visteCeller(egne).filter(({ undertrykt, uvist }) => !undertrykt && uvist > 0).map(({ vaerdi, uvist }) => ({ navn: `${liste}:${vaerdi}`, antal: uvist })));
  const alle = [...lister.flatMap(([, egne]) => egne), ...gennemloeb, borgere];
  return { kandidater, uvist: alle.some(({ uvist }) => uvist > 0) };
} // prettier-ignore

/** Small cells are kept back in each list of counts by itself, as in the facets of a search. */
function somVist({ sager, gennemloeb, ydelser, borgere, daekning }: Statistiktal, { celle }: Fortalt, mindst: number) {
  const vist = (liste: string, egne: readonly Celle[]) => visteCeller(egne).map((en) => efterDom(en, celle(`${liste}:${en.vaerdi}`)));
  const celler = Object.fromEntries(SAGSTAL.map((navn) => [navn, vist(`sager.${navn}`, sager[navn])])) as Record<Sagstalnavn, VistCelle[]>; // by its own names
  const ydelsesceller = vist('ydelser', ydelser.map(medNavn));
  const hele = celle(HELHEDER);
  const daekket = Object.fromEntries(DAEKNING.map((navn) => [navn, vist(`daekning.${navn}`, daekning.map((en) => ({ ...en[navn], vaerdi: en.system })))])) as Record<Daekningsnavn, VistCelle[]>; // by its own names
  return {
    sager: celler,
    gennemloeb: gennemloeb.map(({ fra, til, median, p90, ...tal }) => {
      const antal = tal.uvist === 0 || hele ? vistTal(tal) : null;
      // Of so few, or of what may only be counted, a percentile is a sag.
      const vis = antal !== null && (tal.uvist === 0 || tal.uvist >= 20);
      return { fra, til, antal, median: vis ? median : null, p90: vis ? p90 : null, undertrykt: antal === null };
    }),
    ydelser: ydelser.map(({ navn, frekvens, sum }, nr) => {
      const { antal = null, undertrykt = true } = ydelsesceller[nr] ?? {};
      return { navn, frekvens, antal, sum: undertrykt ? null : sum, undertrykt };
    }),
    daekning: daekning.map(({ system, foerste, seneste }, nr) => {
      const tal = Object.fromEntries(DAEKNING.map((navn) => [navn, daekket[navn][nr]?.antal ?? null])) as Record<Daekningsnavn, number | null>; // the same
      return { system, foerste, seneste, ...tal };
    }),
    borgereMedAabneSager: borgere.uvist === 0 || celle(borgerne(mindst)) ? vistTal(borgere) : null,
  };
} // prettier-ignore

export const Statistik: StatistikResolvers = felter(
  'sager',
  'gennemloeb',
  'ydelser',
  'borgereMedAabneSager',
  'daekning',
);
export const Daekning: DaekningResolvers = {
  ...felter('system', ...DAEKNING),
  navn: ({ system }, _args, kontekst) => kontekst.udsyn().loaders.systemnavn.load(system),
  foerste: ({ foerste }) => foerste && visTid(foerste),
  seneste: ({ seneste }) => seneste && visTid(seneste),
};
export const Sagstal: SagstalResolvers = felter(...SAGSTAL);
export const Talcelle: TalcelleResolvers = felter('vaerdi', 'antal', 'undertrykt');
export const Gennemloeb: GennemloebResolvers = felter('fra', 'til', 'antal', 'median', 'p90', 'undertrykt');
export const Ydelsestal: YdelsestalResolvers = felter('navn', 'frekvens', 'antal', 'sum', 'undertrykt');
