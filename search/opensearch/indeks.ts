import type { Soegeklient } from './klient.ts';
import { OPSAETNING } from './mapping.ts';

/** A name nobody has used: indexes are told apart by when they were made. */
export const nytNavn = (alias: string, nu: Date): string => `${alias}-${nu.toISOString().replace(/\D/g, '')}`;

/** Makes the index; one that is there already is left as it is. */
export async function opretIndeks(klient: Soegeklient, navn: string): Promise<void> {
  const { body: findes } = await klient.indices.exists({ index: navn });
  if (findes) return;
  await klient.indices.create({ index: navn, body: OPSAETNING }); // the client's type of a mapping is narrower than the engine's
}

/** From now on what was written is found. */
export async function opfrisk(klient: Soegeklient, navn: string): Promise<void> {
  await klient.indices.refresh({ index: navn });
}

/** Points the alias at the index alone, in one step. */
export async function pegPaa(klient: Soegeklient, alias: string, navn: string): Promise<void> {
  await klient.indices.updateAliases({
    body: {
      actions: [{ remove: { index: `${alias}-*`, alias, must_exist: false } }, { add: { index: navn, alias } }],
    },
  });
}

/** Drops indexes; those that are gone already are gone. */
export async function slet(klient: Soegeklient, navne: readonly string[]): Promise<void> {
  for (const index of navne) await klient.indices.delete({ index, ignore_unavailable: true });
}

/** Every index of ours, by its alias' name. */
export async function indekserAf(klient: Soegeklient, alias: string): Promise<string[]> {
  const { body } = await klient.indices.get({ index: `${alias}-*`, allow_no_indices: true });
  return Object.keys(body);
}

/** How many documents there are, and the sum of their sums, leaving out these objects. */
export async function optael(
  klient: Soegeklient,
  index: string,
  uden: readonly string[],
): Promise<{ antal: number; sum: number }> {
  const { body } = await klient.search({
    index,
    body: {
      size: 0,
      track_total_hits: true,
      query: {
        bool: {
          filter: [{ term: { slettet: false } }],
          must_not: uden.length > 0 ? [{ terms: { objekt: [...uden] } }] : [],
        },
      },
      aggs: { sum: { sum: { field: 'sum' } } },
    },
  });
  const { hits, aggregations } = body as unknown as {
    hits: { total: { value: number } };
    aggregations?: { sum?: { value?: number } };
  }; // asked for in this form above
  return { antal: hits.total.value, sum: aggregations?.sum?.value ?? 0 };
}

/** Does the engine answer within a second? */
export async function svarerMotoren(klient: Soegeklient): Promise<boolean> {
  return klient.ping({}, { requestTimeout: 1_000, maxRetries: 0 }).then(
    ({ body }) => body,
    () => false,
  );
}

/** The engine's version. Throws when it does not answer. */
export async function versionAf(klient: Soegeklient): Promise<string> {
  const { body } = await klient.info({}, { requestTimeout: 5_000 });
  return body.version.number;
}
