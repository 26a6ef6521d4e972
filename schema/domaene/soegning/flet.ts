import { laegSammen, sammenlignBeloeb } from '../beloeb.ts';
import type { Beloebstal, Celle, Motorsvar, Soegehit, Soegespoergsmaal, Tal } from './port.ts';
import { sammenlign } from '../sammenlign.ts';

/** One answer of two over different documents: hits in one order, counts and sums added. */
export function flet(q: Soegespoergsmaal, a: Motorsvar, b: Motorsvar): Motorsvar {
  const hits = [...a.hits, ...b.hits].sort((x, y) => raekkefoelge(q, x, y));
  return {
    hits: hits.slice(0, q.foerst),
    flere: a.flere || b.flere || hits.length > q.foerst,
    antal: a.antal && b.antal && sum(a.antal, b.antal),
    facetter: Object.fromEntries(q.facetter.map((navn) => [navn, fletCeller(a.facetter[navn] ?? [], b.facetter[navn] ?? [])])),
    beloeb: a.beloeb && b.beloeb && fletBeloeb(a.beloeb, b.beloeb),
  };
} // prettier-ignore

const sum = (a: Tal, b: Tal): Tal => ({ alle: a.alle + b.alle, uvist: a.uvist + b.uvist });

/** As both adapters order: without a value last, then by key. */
function raekkefoelge({ sortering }: Soegespoergsmaal, a: Soegehit, b: Soegehit): number {
  const efterNoegle = sammenlign(a.noegle, b.noegle);
  if (a.vaerdi === null || b.vaerdi === null) return a.vaerdi === b.vaerdi ? efterNoegle : a.vaerdi === null ? 1 : -1;
  const tekst = sammenlign(a.vaerdi, b.vaerdi);
  const stigende = sortering.felt === 'BELOEB' ? sammenlignBeloeb(a.vaerdi, b.vaerdi) : tekst;
  return (sortering.retning === 'STIGENDE' ? stigende : -stigende) || efterNoegle;
}

function fletCeller(a: readonly Celle[], b: readonly Celle[]): Celle[] {
  const efterVaerdi = new Map(a.map((celle) => [celle.vaerdi, celle]));
  for (const celle of b) {
    const kendt = efterVaerdi.get(celle.vaerdi);
    efterVaerdi.set(celle.vaerdi, kendt ? { vaerdi: celle.vaerdi, ...sum(kendt, celle) } : celle);
  }
  return [...efterVaerdi.values()].sort((x, y) => y.alle - x.alle || (x.vaerdi < y.vaerdi ? -1 : 1));
}

function fletBeloeb(a: Beloebstal, b: Beloebstal): Beloebstal {
  const begge = (x: string | null, y: string | null, valg: (x: string, y: string) => string) =>
    x === null ? y : y === null ? x : valg(x, y);
  return {
    ...sum(a, b),
    sum: begge(a.sum, b.sum, (x, y) => laegSammen(x, y)),
    sumUvist: begge(a.sumUvist, b.sumUvist, (x, y) => laegSammen(x, y)),
    mindste: begge(a.mindste, b.mindste, (x, y) => (sammenlignBeloeb(x, y) <= 0 ? x : y)),
    stoerste: begge(a.stoerste, b.stoerste, (x, y) => (sammenlignBeloeb(x, y) >= 0 ? x : y)),
  };
}
