import { klasserEfter } from '../../db/soeg/klasser.ts';
import type { Spoergeklient } from '../../db/laesepulje.ts';
import type { Adgang, Privilegium } from '../../schema/domaene/adgang.ts';
import { adgangTilTal, doemKlasse, type Klasse, type Klassefakta } from '../../schema/domaene/soegning/klasse.ts';
import type { Tilladt } from '../../schema/domaene/soegning/port.ts';

/** Every klasse there is, read once, and what each caller may see of them. */
export interface Klasselager {
  /** Reads those written since. Back comes the number of the newest known. */
  frisk(): Promise<number>;
  /** The klasser this adgang lets through, with a privilege that opens searching. */
  tilladt(adgang: Adgang, med: Privilegium): Tilladt;
  /** Judges klasser that have no number yet, as if they had these. */
  medNye(tilladt: Tilladt, adgang: Adgang, med: Privilegium, nye: ReadonlyMap<number, Klassefakta>): Tilladt;
}

interface Dom {
  naaet: number;
  readonly laes: number[];
  readonly hemmelig: number[];
  readonly tael: number[];
}

/**
 * Klasser are never changed, so what was judged of one stands as long as the adgang does: an adgang is an object of its own
 * for as long as its token is remembered and nothing it was made from has changed (rettigheder.ts).
 */
export function lavKlasselager(sql: Spoergeklient): Klasselager {
  const alle: { readonly klasse: Klasse; readonly ejere: readonly string[] }[] = [];
  const domme = new WeakMap<Adgang, Map<Privilegium, Dom>>();
  let igang: Promise<void> | null = null;
  const nyeste = () => alle.at(-1)?.klasse.id ?? 0;
  const hent = async () => {
    for (const en of await klasserEfter(sql, nyeste())) alle.push(en);
  };
  return {
    frisk: async () => {
      // One reading at a time; who comes meanwhile reads again, since what they need may have been written after it began.
      if (igang) await igang.catch(() => undefined);
      await (igang ??= hent().finally(() => (igang = null)));
      return nyeste();
    },
    tilladt: (adgang, med) => {
      const efterPrivilegium = domme.get(adgang) ?? new Map<Privilegium, Dom>();
      domme.set(adgang, efterPrivilegium);
      const dom = efterPrivilegium.get(med) ?? { naaet: 0, laes: [], hemmelig: [], tael: [] };
      efterPrivilegium.set(med, dom);
      const egne = new Set<string>(adgang.grupper.map(({ scope }) => scope));
      const tal = adgangTilTal(adgang);
      for (; dom.naaet < alle.length; dom.naaet += 1) {
        const en = alle[dom.naaet];
        if (en?.ejere.some((ejer) => egne.has(ejer))) noter(dom, adgang, tal, med, en.klasse, en.klasse.id);
      }
      return dom;
    },
    medNye: (tilladt, adgang, med, nye) => {
      const dom = { naaet: 0, laes: [...tilladt.laes], hemmelig: [...tilladt.hemmelig], tael: [...tilladt.tael] };
      const tal = adgangTilTal(adgang);
      for (const [nr, klasse] of nye) noter(dom, adgang, tal, med, klasse, nr);
      return dom;
    },
  };
}

function noter(dom: Dom, adgang: Adgang, tal: Adgang, med: Privilegium, klasse: Klassefakta, nr: number): void {
  const { laes, hemmelig, tael } = doemKlasse(adgang, tal, klasse, med);
  if (laes) dom.laes.push(nr);
  if (hemmelig) dom.hemmelig.push(nr);
  if (tael) dom.tael.push(nr);
}
