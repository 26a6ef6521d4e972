import type {
  Facetnavn,
  Soegefilter,
  Soegeled,
  Soegeord,
  Soegespoergsmaal,
} from '../../schema/domaene/soegning/port.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { LEMMER, noegle as beloebsnoegle } from './beloeb.ts';
import { voksendeBitkort } from './bitkort.ts';

type Led = Record<string, unknown>;

const alle = (led: readonly Led[]): Led => ({ bool: { filter: led } });
const enAf = (led: readonly Led[]): Led => ({ bool: { should: led, minimum_should_match: 1 } });
const INTET: Led = { match_none: {} };
const terms = (felt: string, vaerdier: readonly (string | number)[]): Led =>
  vaerdier.length === 0 ? INTET : { terms: { [felt]: vaerdier } };

/** Klasser by their numbers: there may be tens of thousands, and a bit for each is read where a list of them is parsed and looked up. */
const klasser = (numre: readonly number[]): Led =>
  numre.length === 0 ? INTET : { terms: { klasse: [voksendeBitkort(numre)], value_type: 'bitmap' } };

/** Microseconds since 1970, as text: more than a JavaScript number holds exactly. */
const mikro = (tid: Oejeblik): string =>
  String(BigInt(Date.parse(`${tid.slice(0, 19)}Z`)) * 1000n + BigInt(tid.slice(20, 26)));

export const SORTERES = { SENEST_AENDRET: 'aendret', OPRETTET: 'oprettet', BELOEB: 'beloeb' } as const;

/** A value of the engine's order, as the port writes it, and back. */
export const tilOrden = (felt: keyof typeof SORTERES, vaerdi: string): string =>
  felt === 'BELOEB' ? beloebsnoegle(vaerdi) : vaerdi;

/**
 * The body of a search. Everything is a filter: nothing is scored, so no document's place tells of another that is not
 * shown. What is counted and not shown is in the query, and not in the hits (`post_filter`).
 */
export function soegekrop(q: Soegespoergsmaal, uden: readonly string[]): object {
  const { laes, tael } = q.tilladt;
  const query = {
    bool: {
      filter: [
        kunVist(q) ? klasser(laes) : enAf([klasser(laes), klasser(tael)]),
        ...ved(q),
        ...(q.led ? [tekst(q.led, q.tilladt.hemmelig)] : []),
        ...filter(q.filter),
      ],
      must_not: uden.length > 0 ? [terms('objekt', uden)] : [],
    },
  };
  const felt = SORTERES[q.sortering.felt];
  const order = q.sortering.retning === 'STIGENDE' ? 'asc' : 'desc';
  return {
    query,
    post_filter: alle([...(kunVist(q) ? [] : [klasser(laes)]), ...efter(q)]),
    sort: [{ [felt]: { order, missing: '_last' } }, { noegle: { order: 'asc' } }],
    size: q.foerst === 0 ? 0 : q.foerst + 1,
    _source: ['slags', 'noegle', felt],
    track_total_hits: false,
    aggs: optaelling(q),
  };
}

/** Is all the query finds for the caller to see? Then nothing asks it of the hits again: a list of klasser is looked up in the whole index each time. */
const kunVist = ({ led, tilladt }: Soegespoergsmaal): boolean => led !== null || tilladt.tael.length === 0;

/** In force at the instant, judged as of now. A removed document has neither, and is never met. */
function ved({ virkning, nu }: Soegespoergsmaal): Led[] {
  const [v, n] = [mikro(virkning), mikro(nu)];
  return [
    { range: { fra: { lte: v } } },
    { range: { til: { gt: v } } },
    { range: { nuFra: { lte: n } } },
    { range: { nuTil: { gt: n } } },
  ];
}

/** After the row the page before ended with; what has no value comes last. */
function efter({ efter: sidste, sortering }: Soegespoergsmaal): Led[] {
  if (!sidste) return [];
  const felt = SORTERES[sortering.felt];
  const naesteNoegle = { range: { noegle: { gt: sidste.id } } };
  const uden = { bool: { must_not: [{ exists: { field: felt } }] } };
  if (sidste.vaerdi === null) return [uden, naesteNoegle];
  const vaerdi = tilOrden(sortering.felt, sidste.vaerdi);
  const forbi = { range: { [felt]: sortering.retning === 'STIGENDE' ? { gt: vaerdi } : { lt: vaerdi } } };
  return [enAf([forbi, uden, alle([{ term: { [felt]: vaerdi } }, naesteNoegle])])];
}

function tekst(led: readonly Soegeled[], hemmelig: readonly number[]): Led {
  if (led.length === 0) return INTET;
  const i = (felt: string) => alle(led.map((et) => tekstled(felt, et)));
  return hemmelig.length === 0 ? i('ord') : enAf([i('ord'), alle([klasser(hemmelig), i('alt')])]);
}

function tekstled(felt: string, { dele, samlet, parter }: Soegeled): Led {
  const muligheder = [
    ...(samlet ? [ord(felt, samlet)] : []),
    ...(dele.length > 0 ? [alle(dele.map((et) => ord(felt, et)))] : []),
    ...(parter.length > 0 ? [terms('parter', parter)] : []),
  ];
  return muligheder.length === 0 ? INTET : enAf(muligheder);
}

/** Every word that begins so counts, however many there are: no cut-off that hidden words could move (security.md L11). */
function ord(felt: string, { ord: selv, stamme, praefiks }: Soegeord): Led {
  const som = praefiks
    ? { prefix: { [felt]: { value: selv, rewrite: 'constant_score' } } }
    : { term: { [felt]: selv } };
  return stamme === null ? som : enAf([som, { term: { [felt]: `=${stamme}` } }]);
}

function filter(f: Soegefilter): Led[] {
  const liste = (felt: string, vaerdier: readonly (string | number)[] | undefined) =>
    vaerdier ? [terms(felt, vaerdier)] : [];
  const tidsrum = (felt: string, { fra, til }: NonNullable<Soegefilter['aendret']>): Led[] => [
    { range: { [felt]: { ...(fra && { gte: fra }), ...(til && { lt: til }) } } },
    { exists: { field: felt } },
  ];
  const { fra, til } = f.beloeb ?? {};
  return [
    ...liste('slags', f.slags),
    ...liste('parter', f.part),
    ...(f.kle ? [kle(f.kle)] : []),
    ...liste('fremdrift', f.fremdrift),
    ...liste('orgEnhed', f.orgEnhed),
    ...liste('master', f.master),
    ...liste('foelsomhed', f.foelsomhed?.map(String)),
    ...(f.aendret ? tidsrum('aendret', f.aendret) : []),
    ...(f.oprettet ? tidsrum('oprettet', f.oprettet) : []),
    ...(f.beloeb ? [{ exists: { field: 'beloeb' } }] : []),
    ...(fra ? [{ range: { beloeb: { gte: beloebsnoegle(fra) } } }] : []),
    ...(til ? [{ range: { beloeb: { lte: beloebsnoegle(til) } } }] : []),
    ...(f.aktiv === undefined ? [] : [{ term: { aktiv: f.aktiv } }]),
  ];
}

function kle(moenstre: NonNullable<Soegefilter['kle']>): Led {
  const led = moenstre.map((m) => ('praecis' in m ? { term: { kle: m.praecis } } : { prefix: { kle: m.praefiks } }));
  return led.length === 0 ? INTET : enAf(led);
}

/** More values than a facet can have; were there more, the answer would say so and not be used. */
export const CELLER_MAX = 60_000;

const FELT: Readonly<Record<Facetnavn, string>> = {
  slags: 'slags', kle: 'kle', fremdrift: 'fremdrift', orgEnhed: 'orgEnhed', master: 'master', foelsomhed: 'foelsomhed', aar: 'aar',
}; // prettier-ignore

function optaelling(q: Soegespoergsmaal): object {
  const { laes, tael } = q.tilladt;
  const uvist = { filter: klasser(tael) };
  // Counted inside every value: only asked for where there can be any, since it keeps the engine from counting by itself.
  const deraf = kunVist(q) ? {} : { aggs: { uvist } };
  const facetter = q.facetter.map((navn): [string, object] => [
    `f_${navn}`,
    { terms: { field: FELT[navn], size: CELLER_MAX }, ...deraf },
  ]);
  const yderst = (order: 'asc' | 'desc') => ({
    filter: kunVist(q) ? { match_all: {} } : klasser(laes),
    aggs: { en: { top_hits: { size: 1, sort: [{ beloeb: { order } }], _source: ['beloeb'] } } },
  });
  const lemsummer = Object.fromEntries(
    Array.from({ length: LEMMER }, (_, nr) => [`lem${String(nr)}`, { sum: { field: `lem${String(nr)}` } }]),
  );
  return {
    ...(q.antal ? { alle: { filter: { match_all: {} } }, ...deraf.aggs } : {}),
    ...Object.fromEntries(facetter),
    ...(q.sum
      ? {
          beloeb: {
            filter: { exists: { field: 'beloeb' } },
            aggs: {
              ...lemsummer,
              ...(deraf.aggs ? { uvist: { ...uvist, aggs: lemsummer } } : {}),
              mindste: yderst('asc'),
              stoerste: yderst('desc'),
            },
          },
        }
      : {}),
  };
}
