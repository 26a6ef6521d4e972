/** Asks of both worlds of each pair, and says what differed. */
import type { Graf } from '../support/spoerg.ts';
import { lavSpoerger, type Spoerger } from './iagttag.ts';
import { KANARIE } from './operatorer.ts';
import { nodeId, OPERATIONER, type Emne, type Spoergsmaal } from './spoergsmaal.ts';
import { terningFor, type Par } from './par.ts';

/** A way the unseen was seen. */
export interface Fund {
  readonly par: number;
  readonly operation: string;
  /** `forskel`: the worlds answered differently; `kanariefugl`: a hidden text came out; `synlighed`: another set than the rule's. */
  readonly slags: 'forskel' | 'kanariefugl' | 'synlighed';
  readonly hvor: string;
}

export interface Opstilling {
  readonly grafer: readonly [Graf, Graf];
  readonly froe: number;
  readonly kendt: string;
}

/** What a token of the pair's caller says; the same in both worlds, the second it expires included. */
const UDLOEB = Math.floor(Date.now() / 1000) + 6 * 3600;

async function spoergere({ grafer }: Opstilling, { sted }: Par): Promise<[Spoerger, Spoerger]> {
  const { sub, azp, enhed, grupper } = sted.kalder;
  const en = async (graf: Graf) => lavSpoerger(graf.url, await graf.token(grupper, { sub, azp, enhed, cvr: sted.kommune, exp: UDLOEB })); // prettier-ignore
  return Promise.all([en(grafer[0]), en(grafer[1])]);
}

/** Somebody who sees everything asks first, in the same process: what they saw must be forgotten. */
async function alvidende({ grafer }: Opstilling, { sted }: Par, spoergsmaal: readonly Spoergsmaal[]): Promise<void> {
  const alt = { privilegier: ['SAGER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'YDELSER_SE', 'HEMMELIG_TITEL_SE'], kle: ['*'], orgEnheder: 'ALLE', foelsomhed: 'VIP_SAGER' }; // prettier-ignore
  for (const cvr of [sted.kommune, sted.nabo]) {
    for (const graf of grafer) {
      const spoerg = lavSpoerger(graf.url, await graf.token([{ ...alt, scope: cvr }], { cvr }));
      for (const et of spoergsmaal) await spoerg({ ...et, sider: [] });
    }
  }
}

/** Every difference of one pair, the first per operation; none: the worlds look alike. */
export async function proevPar(opstilling: Opstilling, par: Par): Promise<{ fund: Fund[]; svar: number }> {
  const { froe, kendt } = opstilling;
  const emne: Emne = { t: terningFor(froe, par.nr, 1), sted: par.sted, objekter: par.alle, kendt };
  const efterFelt = Object.entries(OPERATIONER).map(([felt, spoergsmaal]) => [felt, spoergsmaal(emne)] as const);
  if (par.nr % 5 === 0) await alvidende(opstilling, par, efterFelt.flatMap(([, spoergsmaal]) => spoergsmaal));
  const [en, to] = await spoergere(opstilling, par);
  const fund: Fund[] = [];
  let svar = 0;
  for (const [operation, spoergsmaal] of efterFelt) {
    for (const et of spoergsmaal) {
      const t0=Date.now(); const n0=opstilling.grafer[0].saetninger.length;
      const [a, b] = await Promise.all([en(et), to(et)]);
      console.log(par.nr, et.navn, Date.now()-t0, opstilling.grafer[0].saetninger.length-n0, a.length, a[0]?.length, a[0]?.includes('errors')?a[0].slice(a[0].indexOf('errors'),a[0].indexOf('errors')+150):'');
      svar += a.length + b.length;
      const fundet = bedoem(a, b) ?? (operation === 'node' ? udvalgt(par, a.join('')) : null);
      if (fundet) fund.push({ par: par.nr, operation: et.navn, ...fundet });
    }
  }
  return { fund, svar };
} // prettier-ignore

function bedoem(a: readonly string[], b: readonly string[]): Pick<Fund, 'slags' | 'hvor'> | null {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x = 'ingen side', y = 'ingen side'] = [a[i], b[i]];
    if (x !== y) return { slags: 'forskel', hvor: omkring(x, y) };
    if (x.includes('INTERNAL_SERVER_ERROR')) return { slags: 'forskel', hvor: omkring(x, '') };
  }
  const kanarie = [...a, ...b].find((tekst) => tekst.includes(KANARIE));
  return kanarie ? { slags: 'kanariefugl', hvor: kanarie.slice(Math.max(0, kanarie.indexOf(KANARIE) - 120)).slice(0, 200) } : null;
} // prettier-ignore

/** Is just what the rule lets through found by its id? */
function udvalgt({ dom, w1 }: Par, tekst: string): Pick<Fund, 'slags' | 'hvor'> | null {
  const forkert = w1.objekter.filter((o) => {
    const fundet = tekst.includes(`"id":"${nodeId(o.slags, o.id)}"`);
    return fundet && !dom.synlig(o, 'nu');
  });
  return forkert.length === 0 ? null : { slags: 'synlighed', hvor: forkert.map(({ slags, id }) => `${slags} ${id}`).join(', ') }; // prettier-ignore
}

function omkring(x: string, y: string): string {
  let i = 0;
  while (i < x.length && x[i] === y[i]) i += 1;
  return `…${x.slice(Math.max(0, i - 80), i + 80)} ≠ …${y.slice(Math.max(0, i - 40), i + 80)}`;
}
