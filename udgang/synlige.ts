import type { Laeser } from '../db/laeser.ts';
import type { RelationSvar } from '../db/svarfelter/faelles.ts';
import { bevillingerVedId } from '../db/queries/bevilling.ts';
import { dokumenterVedId } from '../db/queries/dokument.ts';
import { effektueringerVedId } from '../db/queries/effektuering.ts';
import { adviserVedId, notaterVedId } from '../db/queries/journalnotat.ts';
import { sagskernerVedId } from '../db/queries/sag.ts';
import type { GaeldendeGruppe } from '../schema/domaene/adgang.ts';
import type { Uuid } from '../schema/domaene/id.ts';
import { personnoegle } from '../schema/domaene/revision.ts';

/** Kinds an event can be about: those a right to read opens. */
export const SLAGS = ['sag', 'dokument', 'bevilling', 'effektuering', 'journalnotat', 'advis'] as const;
export type Slags = (typeof SLAGS)[number];

/** What a subscriber is told of an object it may see, and what the audit log is. */
export interface Synlig {
  readonly kle: readonly string[];
  readonly ejer: string | null;
  readonly system: string | null;
  /** Sager it stands on that may be seen too. */
  readonly sager: readonly string[];
  /** Persons it is about, as the log writes them. They are not told. */
  readonly vedroerer: readonly string[];
  readonly grupper: readonly GaeldendeGruppe[];
}

interface Emne {
  readonly objektId: Uuid;
  readonly slags: string;
}
type Hent = (l: Laeser, ider: readonly string[]) => Promise<ReadonlyMap<string, Synlig>>;

/** Those of the objects the caller may see now, judged as for any look-up by uuid; the others are absent, whatever the reason. */
export async function findSynlige(l: Laeser, emner: readonly Emne[]): Promise<Map<string, Synlig>> {
  const svar = await Promise.all(
    SLAGS.map(async (slags) => {
      const ider = [...new Set(emner.filter((en) => en.slags === slags).map(({ objektId }) => objektId))];
      return ider.length === 0 ? new Map<string, Synlig>() : HENT[slags](l, ider);
    }),
  );
  return new Map(svar.flatMap((fundne) => [...fundne]));
}

const somSynlige = <T>(fundne: ReadonlyMap<string, T>, som: (en: T) => Synlig): Map<string, Synlig> =>
  new Map([...fundne].map(([id, en]) => [id, som(en)]));

const sager: Hent = async (l, ider) =>
  somSynlige(await sagskernerVedId(l, ider), ({ id, kle, ejerCvr, masterRef, parter, grupper }) => {
    return { kle: nummer(kle), ejer: ejerCvr, system: masterRef, sager: [id], vedroerer: parterI(parter), grupper };
  });

const HENT: Readonly<Record<Slags, Hent>> = {
  sag: sager,
  dokument: async (l, ider) =>
    somSynlige(await dokumenterVedId(l, ider), ({ kle, ejerCvr, masterRef, sager: paa, relationer, vedroerer, grupper }) => {
      const alle = [...parterI(relationer), ...(vedroerer ?? []).map(personnoegle)];
      return { kle: nummer(kle), ejer: ejerCvr, system: masterRef, sager: paa, vedroerer: alle, grupper };
    }),
  bevilling: async (l, ider) =>
    somSynlige(await bevillingerVedId(l, ider), ({ ydelser, ejerCvr, relationer, grupper }) => {
      const kle = ydelser.flatMap((ydelse) => nummer(ydelse.kle));
      const system = ydelser.find(({ masterRef }) => masterRef !== null)?.masterRef ?? null;
      return { kle, ejer: ejerCvr, system, sager: [], vedroerer: parterI(relationer), grupper };
    }),
  effektuering: async (l, ider) =>
    somSynlige(await effektueringerVedId(l, ider), ({ linjer, ejerCvr, masterRef, relationer, grupper }) => {
      const kle = linjer.flatMap((linje) => nummer(linje.kle));
      return { kle, ejer: ejerCvr, system: masterRef, sager: [], vedroerer: parterI(relationer), grupper };
    }),
  journalnotat: (l, ider) => paaSag(l, notaterVedId(l, ider)),
  advis: (l, ider) => paaSag(l, adviserVedId(l, ider)),
}; // prettier-ignore

interface PaaSag {
  readonly sagId: string | null;
  readonly kilde: string;
  readonly relationer?: readonly RelationSvar[];
  readonly grupper: readonly GaeldendeGruppe[];
}

/** A notat or advis has its sag's KLE and Ejer. */
async function paaSag(l: Laeser, fundne: Promise<ReadonlyMap<string, PaaSag>>): Promise<Map<string, Synlig>> {
  const egne = await fundne;
  const sagIder = [...new Set([...egne.values()].flatMap(({ sagId }) => sagId ?? []))];
  const deres = sagIder.length === 0 ? new Map<string, Synlig>() : await sager(l, sagIder);
  return somSynlige(egne, ({ sagId, kilde, relationer = [], grupper }) => {
    const sag = sagId === null ? undefined : deres.get(sagId);
    return { kle: sag?.kle ?? [], ejer: sag?.ejer ?? null, system: kilde, sager: sag?.sager ?? [], vedroerer: parterI(relationer), grupper };
  }); // prettier-ignore
}

const nummer = (kle: string | null): string[] => (kle === null ? [] : [kle]);

const parterI = (relationer: readonly RelationSvar[]): string[] =>
  relationer.flatMap(({ art, skema, vaerdi }) =>
    art === 'part' && skema && vaerdi ? [personnoegle({ skema, vaerdi })] : [],
  );
