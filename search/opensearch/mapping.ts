import type { UdgaaendeDokument } from '../../schema/domaene/soegning/udgaaende.ts';
import { lemmer, LEMMER, noegle as beloebsnoegle } from './beloeb.ts';

const noegleord = { type: 'keyword' } as const;
const tal = { type: 'long' } as const;

/** Words come analysed from the register, so that both adapters find the same: here every field is exactly what it is. */
export const OPSAETNING = {
  settings: {
    // One shard: counts by value are exact, and there is no other that could be asked in another state.
    number_of_shards: 1,
    number_of_replicas: 0,
    max_terms_count: 1_000_000,
    // Parts of the index are searched side by side; the engine's own choice is half its processors, at most four.
    'search.concurrent.max_slice_count': 4,
    // As nearly all is asked for: the first that are met are those that are shown, and no later one need be weighed against them.
    'sort.field': ['aendret', 'noegle'],
    'sort.order': ['desc', 'asc'],
    refresh_interval: '-1', // asked for after each batch: what is not refreshed is not counted as there
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      noegle: noegleord, objekt: noegleord, slags: noegleord, klasse: { type: 'integer' }, fra: tal, til: tal, nuFra: tal, nuTil: tal,
      kle: noegleord, fremdrift: noegleord, orgEnhed: noegleord, master: noegleord, foelsomhed: noegleord, aar: noegleord,
      aendret: noegleord, oprettet: noegleord, beloeb: noegleord, aktiv: { type: 'boolean' },
      parter: noegleord, ord: { ...noegleord, doc_values: false }, alt: { ...noegleord, doc_values: false },
      sum: { type: 'integer' }, aendring: tal, slettet: { type: 'boolean' },
      ...Object.fromEntries(Array.from({ length: LEMMER }, (_, nr) => [`lem${String(nr)}`, { type: 'integer' }])),
    },
  },
} as const; // prettier-ignore

/** A document as the index holds it. */
export function somKilde({ id: _id, beloeb, ...dokument }: UdgaaendeDokument, aendring: number): object {
  // A limb of nothing is left out: nearly all amounts have two or three, and what nobody has is not read when they are added.
  const egne =
    beloeb === null ? [] : lemmer(beloeb).flatMap((lem, nr) => (lem === 0 ? [] : [[`lem${String(nr)}`, lem] as const]));
  return {
    ...dokument,
    beloeb: beloeb === null ? null : beloebsnoegle(beloeb),
    ...Object.fromEntries(egne),
    aendring,
    slettet: false,
  };
}

/** What stands in a removed document's place: an older write that comes late meets its version, and is refused. */
export const GRAVSTEN = (aendring: number): object => ({ slettet: true, aendring });
