import type { TalcelleFragment } from '../graf/svar.ts';

const NAVNE = ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'jun.', 'jul.', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'];

/** `2026-03` → `mar. 2026`. */
export const maanedsnavn = (maaned: string): string =>
  `${NAVNE[Number(maaned.slice(5)) - 1] ?? ''} ${maaned.slice(0, 4)}`.trim();

/**
 * Every month from the first that has a count until the last, or at most the `hoejst` last of them, in order: one that
 * is not among the cells has none.
 */
export function maaneder(celler: readonly TalcelleFragment[], hoejst: number): TalcelleFragment[] {
  const kendte = new Map(celler.map((en) => [en.vaerdi, en]));
  const numre = celler.map(({ vaerdi }) => Number(vaerdi.slice(0, 4)) * 12 + Number(vaerdi.slice(5)) - 1);
  if (numre.length === 0) return [];
  const sidste = Math.max(...numre);
  const foerste = Math.max(Math.min(...numre), sidste - hoejst + 1);
  return Array.from({ length: sidste - foerste + 1 }, (_, i) => {
    const nr = foerste + i;
    const vaerdi = `${Math.floor(nr / 12)}-${String((nr % 12) + 1).padStart(2, '0')}`;
    return kendte.get(vaerdi) ?? { vaerdi, antal: 0, undertrykt: false };
  });
}
