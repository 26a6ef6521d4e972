import { SAGSTAL, taelStatistik, type Sagstalnavn, type Statistiktal } from '../../db/soeg/statistik.ts';
import { harPrivilegium } from '../../schema/domaene/dataafgraensning.ts';
import { visteCeller, vistTal, type VistCelle } from '../../schema/domaene/soegning/undertryk.ts';
import { IndeksFejl } from '../../errors.ts';
import { felter } from '../felter.ts';
import type {
  GennemloebResolvers, QueryResolvers, SagstalResolvers, StatistikResolvers, TalcelleResolvers, YdelsestalResolvers,
} from '../generated.ts'; // prettier-ignore
import { identFraInput } from '../part.ts';
import { logget } from '../revision/logget.ts';
import { soegefilter } from './filter.ts';

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
    return talt && somVist(talt);
  }),
};

/** Small cells are kept back in each list of counts by itself, as in the facets of a search. */
function somVist({ sager, gennemloeb, ydelser, borgere }: Statistiktal) {
  const celler = Object.fromEntries(SAGSTAL.map((navn) => [navn, visteCeller(sager[navn])])) as Record<Sagstalnavn, VistCelle[]>; // by its own names
  const ydelsesceller = visteCeller(ydelser.map((tal, nr) => ({ ...tal, vaerdi: String(nr) })));
  return {
    sager: celler,
    gennemloeb: gennemloeb.map(({ fra, til, median, p90, ...tal }) => {
      const antal = vistTal(tal);
      // Of so few, or of what may only be counted, a percentile is a sag.
      const vis = antal !== null && (tal.uvist === 0 || tal.uvist >= 20);
      return { fra, til, antal, median: vis ? median : null, p90: vis ? p90 : null, undertrykt: antal === null };
    }),
    ydelser: ydelser.map(({ navn, frekvens, sum }, nr) => {
      const { antal = null, undertrykt = true } = ydelsesceller[nr] ?? {};
      return { navn, frekvens, antal, sum: undertrykt ? null : sum, undertrykt };
    }),
    borgereMedAabneSager: vistTal(borgere),
  };
} // prettier-ignore

export const Statistik: StatistikResolvers = felter('sager', 'gennemloeb', 'ydelser', 'borgereMedAabneSager');
export const Sagstal: SagstalResolvers = felter(...SAGSTAL);
export const Talcelle: TalcelleResolvers = felter('vaerdi', 'antal', 'undertrykt');
export const Gennemloeb: GennemloebResolvers = felter('fra', 'til', 'antal', 'median', 'p90', 'undertrykt');
export const Ydelsestal: YdelsestalResolvers = felter('navn', 'frekvens', 'antal', 'sum', 'undertrykt');
