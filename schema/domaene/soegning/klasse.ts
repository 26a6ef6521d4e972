/**
 * Access in a search (design.md §5, §7). Documents that are judged by the same facts are of one *klasse*; the pure rule is
 * asked of each klasse once, and a search – whichever engine answers it – is told which klasser its caller may see.
 */
import { LAESEPRIVILEGIER, type Adgang, type GaeldendeGruppe, type Privilegium } from '../adgang.ts';
import {
  grupperForBevilling,
  grupperForDokument,
  grupperForNotat,
  grupperForSag,
  maaSeHemmeligTitel,
  maaSeKle,
  type BevillingFakta,
  type DokumentFakta,
  type NotatFakta,
  type SagFakta,
} from '../dataafgraensning.ts';

/** A bevilget ydelse is judged by its bevilling, and by its KLE as asked and as it is now. */
export interface YdelseFakta {
  readonly bevilling: BevillingFakta;
  readonly klerne: readonly (string | null)[];
}

export type Klassefakta =
  | { readonly slags: 'SAG'; readonly fakta: SagFakta }
  | { readonly slags: 'DOKUMENT'; readonly fakta: DokumentFakta }
  | { readonly slags: 'JOURNALNOTAT'; readonly fakta: NotatFakta }
  | { readonly slags: 'YDELSE'; readonly fakta: YdelseFakta };

export const SOEGESLAGS = ['SAG', 'DOKUMENT', 'JOURNALNOTAT', 'YDELSE'] as const;
export type Soegeslags = (typeof SOEGESLAGS)[number];

export type Klasse = Klassefakta & { readonly id: number };

/** The groups that let a document of the klasse through; none: for this caller it is not there. */
export function grupperForKlasse(adgang: Adgang, klasse: Klassefakta): readonly GaeldendeGruppe[] {
  switch (klasse.slags) {
    case 'SAG':
      return grupperForSag(adgang, klasse.fakta);
    case 'DOKUMENT':
      return grupperForDokument(adgang, klasse.fakta);
    case 'JOURNALNOTAT':
      return grupperForNotat(adgang, klasse.fakta);
    case 'YDELSE': {
      const { bevilling, klerne } = klasse.fakta;
      return grupperForBevilling(adgang, bevilling).filter((gruppe) => maaSeKle([gruppe], ...klerne));
    }
  }
}

/** What a caller may do with documents of a klasse. */
export interface Klassedom {
  /** Found, counted and shown. */
  readonly laes: boolean;
  /** Found by its secret title too. */
  readonly hemmelig: boolean;
  /** Counted, though not shown: STATISTIK in a group that would let it through with a reading privilege. */
  readonly tael: boolean;
}

/** Judges a klasse with a privilege that opens searching (`SOEG`, or `EKSPORT` for what is taken out). */
export function doemKlasse(
  adgang: Adgang,
  statistik: Adgang,
  klasse: Klassefakta,
  med: Privilegium = 'SOEG',
): Klassedom {
  const grupper = grupperForKlasse(adgang, klasse);
  const laes = grupper.some(({ privilegier }) => privilegier.has(med));
  return {
    laes,
    hemmelig: laes && maaSeHemmeligTitel(grupper),
    tael: !laes && statistik.grupper.length > 0 && grupperForKlasse(statistik, klasse).length > 0,
  };
}

/**
 * The adgang a caller counts with: its groups with STATISTIK, as if they could read. STATISTIK gives counts without rows
 * (contract §3), so such a group need hold no reading privilege; everything else of it limits as ever.
 */
export function adgangTilTal(adgang: Adgang): Adgang {
  const grupper = adgang.grupper.filter(({ privilegier }) => privilegier.has('STATISTIK'));
  const alle = (gruppe: GaeldendeGruppe) => new Set<Privilegium>([...gruppe.privilegier, ...LAESEPRIVILEGIER]);
  return { ...adgang, grupper: grupper.map((gruppe) => ({ ...gruppe, privilegier: alle(gruppe) })) };
}

/** The authorities one of whose groups could let it through: a caller with none of them need not ask. */
export function ejereAf(klasse: Klassefakta): string[] {
  const halve = klasse.slags === 'YDELSE' ? [klasse.fakta.bevilling.nu] : halveAf(klasse);
  return [...new Set(halve.flatMap((halv) => halv?.ejer ?? []))].sort();
}

function halveAf(klasse: Exclude<Klassefakta, { slags: 'YDELSE' }>): readonly ({ ejer: string | null } | null)[] {
  if (klasse.slags === 'SAG') return [klasse.fakta.nu];
  if (klasse.slags === 'JOURNALNOTAT') return [klasse.fakta.sag?.nu ?? null];
  return [klasse.fakta.nu, ...klasse.fakta.sagerNu];
}

/** The facts in one spelling: names and members in order, each member of a list once. The same facts, the same text. */
export function entydigeFakta(vaerdi: unknown): string {
  if (Array.isArray(vaerdi)) return `[${[...new Set(vaerdi.map(entydigeFakta))].sort().join(',')}]`;
  if (typeof vaerdi !== 'object' || vaerdi === null) return JSON.stringify(vaerdi ?? null);
  const felter = Object.entries(vaerdi).filter(([, en]) => en !== undefined);
  felter.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${felter.map(([navn, en]) => `${JSON.stringify(navn)}:${entydigeFakta(en)}`).join(',')}}`;
}
