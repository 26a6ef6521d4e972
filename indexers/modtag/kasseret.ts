import { ordmaerke, type Sletnoegle } from '../../db/sletning/maerke.ts';
import type { Gemtpost } from '../../db/skriv/log.ts';
import { doede } from '../../schema/domaene/fold/doede.ts';
import { kasserDel, kasserHele } from '../../schema/domaene/fold/kasseret.ts';
import { overstreget } from '../../schema/domaene/fold/overstreg.ts';
import { synlighed } from './foldet.ts';
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

/** Has a kasser of a part come to count in this batch? */
export const nyDelkasser = ({ rad, log, afgjort }: Objekttilstand): boolean =>
  log.some((en) => en.gaelder && (en.loebenr === null || afgjort.has(en.loebenr)) && kasserDel(rad.slags, en));

/** What it lists is gone at every registrering, so what was known is laid anew. */
export const skalLaegesOm = (objekt: Objekttilstand): boolean =>
  synlighed(objekt.foldet) !== null && nyDelkasser(objekt);

type Sagt = Pick<Gemtpost, 'operation' | 'tidspunkt' | 'sekvens' | 'beskedId' | 'data'>;

/** Does a message that is not in the log say what a kasser of a part in it lists? */
export function sigerKasseret({ rad, log }: Objekttilstand, sagt: Sagt, noegle: Sletnoegle): boolean {
  const [foerste] = log;
  if (!foerste) return false;
  const post: Gemtpost = { ...foerste, ...sagt, gaelder: false, loebenr: null };
  return overstreget(rad.slags, [...log, post], ordmaerke(noegle, rad.id)).at(-1) !== post;
}

/**
 * What a kasser of a part lists is struck out of all that was sent of it until then, whenever it comes, and of the kasser itself. Done
 * before the log is folded: a word that is struck out and one that is not are not the same.
 */
export function overstreg(objekt: Objekttilstand, noegle: Sletnoegle): void {
  const { rad, log } = objekt;
  const nye = overstreget(rad.slags, log, ordmaerke(noegle, rad.id));
  if (nye === log) return;
  const byttet = new Map(log.flatMap((en, nr) => (en === nye[nr] ? [] : [[en, nye[nr] ?? en] as const])));
  const ud = (objekt.overstreget ??= { gemte: new Map(), navne: new Set() });
  for (const en of byttet.values()) {
    if (en.loebenr !== null) ud.gemte.set(en.loebenr, en.data);
    ud.navne.add(en.beskedId);
  }
  objekt.log = [...nye];
  objekt.nye.splice(0, objekt.nye.length, ...objekt.nye.map((en) => byttet.get(en) ?? en));
}
