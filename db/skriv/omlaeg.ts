import { getTableName } from 'drizzle-orm';
import type { Forloeb, Liv } from '../../schema/domaene/fold/forloeb.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import * as register from '../tables/register.ts';
import { objektHistorik } from '../tables/registrering.ts';
import { indsaet } from './indsaet.ts';
import { gemRaekker, glemHistorik } from './raekker.ts';
import { koer } from './saet.ts';

/** An object, and all the index has known of it as its log tells it now. */
export interface Omlagt extends Forloeb {
  readonly id: Uuid;
}

/** What the object's own row said before it said what it does. */
export const tidligereLiv = (id: Uuid, liv: readonly Liv[]) =>
  liv.slice(0, -1).map(({ registreret, ...et }, nr) => {
    const til = liv[nr + 1]?.registreret ?? registreret;
    return { id, ...et, registrering: til > registreret ? `[${registreret},${til})` : 'empty' };
  });

/**
 * Lays objects anew, now and before: their rows, those of every earlier registrering, and since when each is known. For where the
 * past itself has become another.
 */
export async function laegOm(tx: Tx, objekter: readonly Omlagt[]): Promise<void> {
  if (objekter.length === 0) return;
  const ider = objekter.map(({ id }) => id);
  const valgte = `(select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;
  await Promise.all([
    ...Object.values(register).map((tabel) =>
      koer(tx, `delete from ${getTableName(tabel)} where id in ${valgte}`, [JSON.stringify(ider)]),
    ),
    glemHistorik(tx, ider),
  ]);
  const kendt = objekter.map(({ id, liv }) => ({ id, registreret: liv.at(-1)?.registreret ?? null }));
  await Promise.all([
    gemRaekker(tx, objekter.map(({ trin }) => trin)),
    indsaet(tx, objektHistorik, objekter.flatMap(({ id, liv }) => tidligereLiv(id, liv)), { uden: ['raekke'] }),
    koer(tx, `update objekt o set registreret = x.registreret from json_to_recordset(($1::text)::json) as x(id uuid, registreret timestamptz)
      where o.id = x.id and x.registreret is not null`, [JSON.stringify(kendt)]),
  ]); // prettier-ignore
}
