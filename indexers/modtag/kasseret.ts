import type { Gemtpost } from '../../db/skriv/log.ts';
import { doede, kasserHele } from '../../schema/domaene/fold/doede.ts';
import { erKendt, type Objekttilstand } from './tilstand.ts';

interface Kasseret {
  /** What the batch adds to the log, as it is to be stored. */
  readonly nye: readonly Gemtpost[];
  /** Stored entries that are to say nothing any more. */
  readonly gemte: readonly number[];
}

/**
 * A kasser of the whole object wipes it physically (SF1470 Kasser): what was sent of it before stays in the log as that it was
 * sent, and says nothing; so does what comes late of it (design.md §4).
 */
export function kasseret(objekt: Objekttilstand): Kasseret {
  const { rad, log, nye } = objekt;
  if (!log.some((en) => en.operation === 'kasser') || !erKendt(objekt)) return { nye, gemte: [] };
  if (!log.some((en) => en.gaelder && kasserHele(rad.slags, en))) return { nye, gemte: [] };
  const borte = new Set(doede(rad.slags, rad.id, log, { kunKasser: true }));
  const gemte = [...borte].flatMap(({ loebenr, data }) => (loebenr === null || Object.keys(data).length === 0 ? [] : [loebenr]));
  return { nye: nye.map((en) => (borte.has(en) ? { ...en, aktoer: null, data: {}, tekst: null } : en)), gemte };
} // prettier-ignore
