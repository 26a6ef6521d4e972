import { IndeksFejl } from '../../errors.ts';

/** Streams one caller may have open in this process, and all callers. */
const PR_KALDER = 20;
const I_ALT = 2_000;

/** Places for streams: so many for each caller and in all. A place taken is given back once; GRAENSE_OVERSKREDET where there is none. */
export function lavPladser() {
  const aabne = new Map<string, number>();
  let ialt = 0;
  const flyt = (hvem: string, antal: number): void => {
    const nu = (aabne.get(hvem) ?? 0) + antal;
    if (nu === 0) aabne.delete(hvem);
    else aabne.set(hvem, nu);
    ialt += antal;
  };
  return {
    tag: (hvem: string): (() => void) => {
      if (ialt >= I_ALT || (aabne.get(hvem) ?? 0) >= PR_KALDER) {
        throw new IndeksFejl('GRAENSE_OVERSKREDET', `der er ${String(PR_KALDER)} strømme åbne i forvejen`);
      }
      flyt(hvem, 1);
      return () => flyt(hvem, -1);
    },
  };
}
