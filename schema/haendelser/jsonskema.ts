import * as z from 'zod';
import { OPERATIONER } from '../domaene/registrering.ts';
import { DATA } from './kuvert.ts';
import { Kvittering } from './oevrige.ts';

/** JSON Schema (2020-12) of each hændelse type's `data`, by type; what `/schemas/<type>.json` answers. */
export function jsonSkemaer(): Record<string, object> {
  const skema = (af: z.ZodType, type: string): object => ({
    ...(z.toJSONSchema(af, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }) as object), // JSON Schema is an object
    $id: `/schemas/${type}.json`,
    title: type,
  });
  const typer = Object.entries(DATA).flatMap(([objekt, data]) =>
    OPERATIONER.map((operation) => [`dk.overblik.${objekt}.${operation}.v1`, data] as const),
  );
  const kvittering = 'dk.overblik.journalnotat.kvittering.v1';
  const poster: [string, object][] = [...typer, [kvittering, Kvittering] as const].map(([type, data]) => [
    type,
    skema(data, type),
  ]);
  return Object.fromEntries(poster);
}
