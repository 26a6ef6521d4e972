import type { Laesepulje } from '../../db/laesepulje.ts';
import type { Soeg } from '../../resolvers/soeg/soegning.ts';
import type { Adgang } from '../../schema/domaene/adgang.ts';
import { gaeldendeGrupper } from '../../schema/domaene/adgang/gaeldende.ts';
import { kalderFraClaims } from '../../schema/domaene/adgang/kalder.ts';
import { FACETTER, type Soegefilter } from '../../schema/domaene/soegning/port.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import { kleFilter } from '../../schema/domaene/kle.ts';
import type { Soegeklient } from '../../search/opensearch/klient.ts';

type Filter = Omit<Soegefilter, 'part'>;
/** Asks, with all facets and the total; back comes the total. */
export type Spoerger = (adgang: Adgang, filter: Filter) => Promise<number>;

const moenster = (tekst: string) => [kleFilter(tekst)].filter((en) => en !== null);
/** Everything; its sager; and, of these, what both callers may see all of: a sixth, a twentieth and a hundredth of a kommune. */
export const UDVALG: Readonly<Record<string, Filter>> = {
  alt: {},
  sager: { slags: ['SAG'] },
  'et område': { slags: ['SAG'], kle: moenster('32.*'), foelsomhed: [1, 2] },
  'to emner': { slags: ['SAG'], kle: [...moenster('32.30.04'), ...moenster('32.24.04')], foelsomhed: [1, 2] },
  'et emne': { slags: ['SAG'], kle: moenster('32.30.04'), foelsomhed: [1] },
};

function adgangMed(gruppe: object): Adgang {
  const privilegier = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'SOEG'];
  const grupper = [{ scope: '11111111', privilegier, orgEnheder: 'ALLE', ...gruppe }];
  const claims = { sub: '0f0f0f0f-0000-4000-8000-000000000001', azp: '0f0f0f0f-0000-4000-8000-000000000002', cvr: '11111111', exp: 9_999_999_999, grupper };
  const kalder = kalderFraClaims(claims, { rolleDomaene: 'overblik.example' });
  if ('fejl' in kalder) throw new Error(kalder.fejl);
  const ingen = { aftaler: [], serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [] };
  return { kalder, grupper: gaeldendeGrupper(kalder, ingen), profiler: new Set(), skjulteKlasser: new Set(), tilladteKlasser: null, videregivelser: new Set(), overgangspar: false };
} // prettier-ignore
export const ubegraenset = adgangMed({ kle: ['*'], foelsomhed: 'VIP_SAGER' });
export const begraenset = adgangMed({ kle: ['32.*'], foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' });

/** Ours, as the API asks it: 50 hits, all facets, total and sum. */
export const lav = (soeg: Soeg, sql: Laesepulje): Spoerger => async (adgang, filter) => {
  const nu = fraDate(new Date());
  const laeser = { sql, adgang, paa: { nu, virkning: nu, registrering: null } };
  const { svar } = await soeg(laeser, { tekst: null, part: null, filter, med: 'SOEG', sortering: { felt: 'SENEST_AENDRET', retning: 'FALDENDE' }, foerst: 50, efter: null, antal: true, facetter: FACETTER, sum: true });
  return svar.antal?.alle ?? -1;
}; // prettier-ignore

/** The engine alone, with no access and no instant in the query: what the same filter costs of nearly the same hits. */
export const bar = (klient: Soegeklient, index: string): Spoerger => async (_adgang, filter) => {
  const led = [
    ...(filter.slags ? [{ terms: { slags: [...filter.slags] } }] : []),
    ...(filter.foelsomhed ? [{ terms: { foelsomhed: filter.foelsomhed.map(String) } }] : []),
    ...(filter.kle ? [{ bool: { should: filter.kle.map((en) => ('praecis' in en ? { term: { kle: en.praecis } } : { prefix: { kle: en.praefiks } })), minimum_should_match: 1 } }] : []),
  ];
  const aggs = Object.fromEntries(FACETTER.map((felt) => [felt, { terms: { field: felt, size: 60_000 } }]));
  const { body } = await klient.search({
    index, request_cache: false,
    body: { query: { bool: { filter: [{ term: { slettet: false } }, ...led] } }, size: 51, track_total_hits: true, sort: [{ aendret: 'desc' }, { noegle: 'asc' }], aggs },
  });
  const { total } = body.hits;
  return typeof total === 'number' ? total : (total?.value ?? -1);
}; // prettier-ignore
