/** What changed when, out of rows and the stretch of index time each was known in: pure, as the fold that made them. */
import type { Oejeblik, Periode } from './tid.ts';
import { sammenlign } from './sammenlign.ts';

/** A row: when it holds in the world, and the stretch `[fra, til)` of index time it has been known in. */
export interface Kendt<R> {
  readonly raekke: R;
  readonly virkning: Periode;
  readonly fra: Oejeblik;
  readonly til: Oejeblik | null;
}

/** In this stretch of virkning it said `foer`, and says `efter` from then on; null: nothing. */
export interface Skifte<R> {
  readonly virkning: Periode;
  readonly foer: R | null;
  readonly efter: R | null;
}

/** Rows of one timeline by the instants they came to be known, and ceased to be. */
export type Vendinger<R> = ReadonlyMap<Oejeblik, { readonly ud: Kendt<R>[]; readonly ind: Kendt<R>[] }>;

export function vendinger<R>(raekker: readonly Kendt<R>[]): Vendinger<R> {
  const ud = new Map<Oejeblik, { ud: Kendt<R>[]; ind: Kendt<R>[] }>();
  const ved = (tid: Oejeblik) => {
    const fundet = ud.get(tid) ?? { ud: [], ind: [] };
    ud.set(tid, fundet);
    return fundet;
  };
  for (const raekke of raekker) {
    if (raekke.fra === raekke.til) continue; // known for no time at all
    ved(raekke.fra).ind.push(raekke);
    if (raekke.til !== null) ved(raekke.til).ud.push(raekke);
  }
  return ud;
}

/**
 * What a timeline said before and says after the instant, in stretches that nothing begins or ends within – neither its
 * own rows nor one of `skel`. Rows that stayed as they were are in neither list, so they make no difference here.
 */
export function skifter<R>(alle: Vendinger<R>, tid: Oejeblik, skel: readonly Oejeblik[] = []): Skifte<R>[] {
  const { ud, ind } = alle.get(tid) ?? { ud: [], ind: [] };
  const punkter = new Set<Oejeblik>(skel);
  for (const { virkning } of [...ud, ...ind]) {
    punkter.add(virkning.fra);
    if (virkning.til !== null) punkter.add(virkning.til);
  }
  const iOrden = [...punkter].sort();
  return iOrden.flatMap((fra, nr): Skifte<R>[] => {
    const [foer, efter] = [ved(ud, fra), ved(ind, fra)];
    return foer || efter
      ? [{ virkning: { fra, til: iOrden[nr + 1] ?? null }, foer: foer?.raekke ?? null, efter: efter?.raekke ?? null }]
      : [];
  });
}

const ved = <R>(raekker: readonly Kendt<R>[], punkt: Oejeblik) =>
  raekker.find(({ virkning }) => daekker(virkning, punkt));

/** Does the half-open period hold the instant? */
export const daekker = ({ fra, til }: Periode, punkt: Oejeblik): boolean =>
  fra <= punkt && (til === null || punkt < til);

/** The rows that were known just before, or just after, the instant of index time. */
export function kendteVed<R>(raekker: readonly Kendt<R>[], tid: Oejeblik, side: 'foer' | 'efter'): Kendt<R>[] {
  return raekker.filter(({ fra, til }) =>
    side === 'efter' ? fra <= tid && (til === null || tid < til) : fra < tid && (til === null || tid <= til),
  );
}

/** What a timeline said of the point just before, or just after, it was changed at the instant. */
export const kendtVed = <R>(
  raekker: readonly Kendt<R>[],
  tid: Oejeblik,
  side: 'foer' | 'efter',
  punkt: Oejeblik,
): Kendt<R> | undefined => kendteVed(raekker, tid, side).find((raekke) => daekker(raekke.virkning, punkt));

/** A change of one field as it is told. */
export interface Feltaendring {
  readonly felt: string;
  readonly foer: string | null;
  readonly efter: string | null;
  readonly virkning: Periode;
}

/** Neighbouring stretches in which the same field changed alike are one change; by field, then by virkning. */
export function samlAendringer(alle: readonly Feltaendring[]): Feltaendring[] {
  const iOrden = alle.toSorted((a, b) => sammenlign(a.felt, b.felt) || sammenlign(a.virkning.fra, b.virkning.fra));
  const ud: Feltaendring[] = [];
  for (const aendring of iOrden) {
    const sidste = ud.at(-1);
    const samme = sidste?.felt === aendring.felt && sidste.foer === aendring.foer && sidste.efter === aendring.efter;
    if (sidste && samme && sidste.virkning.til === aendring.virkning.fra) {
      ud[ud.length - 1] = { ...sidste, virkning: { fra: sidste.virkning.fra, til: aendring.virkning.til } };
    } else ud.push(aendring);
  }
  return ud;
}
