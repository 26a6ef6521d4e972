import type { Adgang, Privilegium } from '../adgang.ts';

/**
 * What a fagsystem may look up (contract/README.md §3, INDEKS_OPSLAG): objects that a group with it lets through, as if that
 * group could read these kinds – and nothing more of them than it can. Null where no group has it.
 */
export function opslagsadgang(adgang: Adgang, ...slags: readonly Privilegium[]): Adgang | null {
  const grupper = adgang.grupper.filter(({ privilegier }) => privilegier.has('INDEKS_OPSLAG'));
  if (grupper.length === 0) return null;
  return {
    ...adgang,
    grupper: grupper.map((gruppe) => ({ ...gruppe, privilegier: new Set([...gruppe.privilegier, ...slags]) })),
  };
}
