import { FOELSOMHEDER, type Foelsomhed } from '../schema/domaene/foelsomhed.ts';
import { uuid } from '../schema/domaene/id.ts';
import { altid, felter } from './felter.ts';
import type { KlasseResolvers } from './generated.ts';
import type { Udsyn } from './loaders.ts';
import type { VistKlasse } from './vist.ts';

/** The class in three columns of a row; null when the row names none. */
export function klasseAf(
  kode: string | null,
  titel: string | null,
  ref: string | null,
  udsyn: Udsyn,
): VistKlasse | null {
  return kode === null ? null : { kode, titel, ref, udsyn };
}

/** The name of a step of sensitivity. */
export function trinnavn(niveau: number | null): Foelsomhed {
  return altid(FOELSOMHEDER[altid(niveau) - 1]);
}

export const Klasse: KlasseResolvers = {
  ...felter('kode'),
  titel: ({ titel, kode, udsyn }) => titel ?? udsyn.loaders.klasse.load(kode).then((fundet) => fundet?.titel ?? null),
  uuid: ({ ref, kode, udsyn }) => uuid(ref) ?? udsyn.loaders.klasse.load(kode).then((fundet) => fundet?.id ?? null),
};
