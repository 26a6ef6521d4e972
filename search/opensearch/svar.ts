import type { Beloebstal, Celle, Facetnavn, Motorsvar, Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';
import type { Soegeslags } from '../../schema/domaene/soegning/klasse.ts';
import { fraLemmer, fraNoegle, LEMMER } from './beloeb.ts';
import { SORTERES } from './spoergsmaal.ts';

interface Spand {
  readonly key: string;
  readonly doc_count: number;
  readonly uvist?: { readonly doc_count: number };
}
interface Optalt {
  readonly doc_count?: number;
  readonly buckets?: readonly Spand[];
  readonly sum_other_doc_count?: number;
  readonly doc_count_error_upper_bound?: number;
}
type Summer = Readonly<Record<string, { readonly value?: number } | undefined>>;
interface Yderst {
  readonly en?: { readonly hits: { readonly hits: readonly { readonly _source: { readonly beloeb: string } }[] } };
}
type Beloebsspand = Optalt & Summer & { uvist?: Optalt & Summer; mindste?: Yderst; stoerste?: Yderst };

/** An answer as the engine sends it, as far as it is read. */
export interface Raasvar {
  readonly timed_out: boolean;
  readonly _shards: { readonly total: number; readonly successful: number };
  readonly hits: { readonly hits: readonly { readonly _source: Record<string, string | null | undefined> }[] };
  readonly aggregations?: Readonly<Record<string, Optalt>>;
}

/** What the engine answered. Throws where it answered in part: a number that may be too small is no number. */
export function laesSvar(q: Soegespoergsmaal, raa: Raasvar): Motorsvar {
  if (raa.timed_out || raa._shards.successful < raa._shards.total) throw new Error('søgemaskinen svarede kun delvist');
  const felt = SORTERES[q.sortering.felt];
  const hits = raa.hits.hits.map(({ _source: kilde }) => {
    const vaerdi = kilde[felt] ?? null;
    return {
      slags: kilde['slags'] as Soegeslags, // written from one
      noegle: kilde['noegle'] ?? '',
      vaerdi: vaerdi !== null && felt === 'beloeb' ? fraNoegle(vaerdi) : vaerdi,
    };
  });
  const { aggregations: talt = {} } = raa;
  const { alle, uvist } = talt;
  return {
    hits: hits.slice(0, q.foerst),
    flere: hits.length > q.foerst,
    antal: q.antal ? { alle: alle?.doc_count ?? 0, uvist: uvist?.doc_count ?? 0 } : null,
    facetter: Object.fromEntries(q.facetter.map((navn) => [navn, celler(navn, talt[`f_${navn}`])])),
    beloeb: q.sum ? beloebstal(talt['beloeb'] as Beloebsspand | undefined) : null, // as spoergsmaal.ts asked for it
  };
}

function celler(navn: Facetnavn, talt: Optalt | undefined): Celle[] {
  if ((talt?.sum_other_doc_count ?? 0) > 0 || (talt?.doc_count_error_upper_bound ?? 0) !== 0)
    throw new Error(`facetten ${navn} har flere værdier, end der blev talt`);
  const fundne = (talt?.buckets ?? []).map(({ key, doc_count, uvist }) => ({
    vaerdi: key,
    alle: doc_count,
    uvist: uvist?.doc_count ?? 0,
  }));
  return fundne.sort((a, b) => b.alle - a.alle || (a.vaerdi < b.vaerdi ? -1 : 1));
}

function beloebstal(talt: Beloebsspand | undefined): Beloebstal {
  const [alle, uvist] = [talt?.doc_count ?? 0, talt?.uvist?.doc_count ?? 0];
  const sum = (af: Summer | undefined, antal: number) =>
    antal === 0 ? null : fraLemmer(Array.from({ length: LEMMER }, (_, nr) => af?.[`lem${String(nr)}`]?.value ?? 0));
  const yderst = (af: Yderst | undefined) => {
    const noegle = af?.en?.hits.hits[0]?._source.beloeb;
    return noegle === undefined ? null : fraNoegle(noegle);
  };
  return {
    alle,
    uvist,
    sum: sum(talt, alle),
    sumUvist: sum(talt?.uvist, uvist),
    mindste: yderst(talt?.mindste),
    stoerste: yderst(talt?.stoerste),
  };
}
