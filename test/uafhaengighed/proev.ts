/** Asks of both worlds of each pair, and says what differed. */
import type { Graf } from '../support/spoerg.ts';
import { cursorFor, LAESBAR, lavSpoerger, type Spoerger } from './iagttag.ts';
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

/** Operations that answer with one object: what a process might remember by its id. */
const ENKELTE = new Set(['node', 'sag', 'dokument', 'bevilling', 'effektuering']);

/** What a token of the pair's caller says; the same in both worlds, the second it expires included. */
const UDLOEB = Math.floor(Date.now() / 1000) + 6 * 3600;

async function spoergere({ grafer }: Opstilling, { sted }: Par): Promise<[Spoerger, Spoerger]> {
  const { sub, azp, enhed, grupper } = sted.kalder;
  const en = async (graf: Graf) => lavSpoerger(graf.url, await graf.token(grupper, { sub, azp, enhed, cvr: sted.kommune, exp: UDLOEB })); // prettier-ignore
  return Promise.all([en(grafer[0]), en(grafer[1])]);
}

const ALT = { privilegier: ['SAGER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'YDELSER_SE', 'HEMMELIG_TITEL_SE'], kle: ['*'], orgEnheder: 'ALLE', foelsomhed: 'VIP_SAGER' }; // prettier-ignore

/** Somebody who sees everything asks first, in the same process: what they saw must be forgotten. */
async function alvidende(
  { grafer }: Opstilling,
  { sted, nr }: Par,
  spoergsmaal: readonly Spoergsmaal[],
): Promise<void> {
  const cvr = nr % 2 === 0 ? sted.kommune : sted.nabo;
  await Promise.all(
    grafer.map(async (graf) => {
      const spoerg = lavSpoerger(graf.url, await graf.token([{ ...ALT, scope: cvr }], { cvr }));
      for (const et of spoergsmaal) await spoerg({ ...et, sider: [] });
    }),
  );
}

/** A cursor made for that somebody, handed in by the caller: refused, whatever it points to. */
async function fremmedCursor({ grafer: [graf] }: Opstilling, { sted }: Par, et: Spoergsmaal, spoerg: Spoerger) {
  const cursor = await cursorFor(
    graf.url,
    await graf.token([{ ...ALT, scope: sted.kommune }], { cvr: sted.kommune }),
    et,
  );
  if (cursor === null) return null;
  const [svar = ''] = await spoerg({ ...et, variables: { ...et.variables, after: cursor }, sider: [] });
  return svar.includes('UGYLDIG_CURSOR') ? null : ({ slags: 'synlighed', hvor: 'en andens cursor gjaldt' } as const);
}

/** Of five pairs in a row, each asks a fifth: every operation is asked about thousands of worlds, none about all. */
const TUR = 5;

/** What is asked of a pair, by operation; all of it, or this pair's turn. */
function spoergsmaalTil({ froe, kendt }: Opstilling, par: Par, alt: boolean): (readonly [string, Spoergsmaal])[] {
  const emne: Emne = { t: terningFor(froe, par.nr, 1), sted: par.sted, objekter: par.alle, kendt };
  const alle = Object.entries(OPERATIONER).flatMap(([felt, lav]) => lav(emne).map((et) => [felt, et] as const));
  return alt ? alle : alle.filter((_, i) => (i + par.nr) % TUR === 0);
}

export interface Proeve {
  readonly fund: readonly Fund[];
  readonly svar: number;
  readonly operationer: readonly string[];
}

/** Every difference of one pair; none: the worlds look alike. With `alt` everything is asked, until something is found. */
export async function proevPar(opstilling: Opstilling, par: Par, alt = false): Promise<Proeve> {
  const spoergsmaal = spoergsmaalTil(opstilling, par, alt);
  const enkelte = spoergsmaal.filter(([felt]) => ENKELTE.has(felt)).map(([, et]) => et);
  if (alt || par.nr % 10 === 0) await alvidende(opstilling, par, enkelte);
  const [en, to] = await spoergere(opstilling, par);
  const fund: Fund[] = [];
  let svar = 0;
  for (const [felt, et] of spoergsmaal) {
    const [a, b] = await Promise.all([en(et), to(et)]);
    svar += a.length + b.length;
    const fundet =
      bedoem(a, b) ??
      (felt === 'node' ? uretmaessige(par, a.join('')) : null) ??
      (et.navn.startsWith('overblik ') ? andensCpr(par, a.join('')) : null) ??
      (et.navn.startsWith('sager bladret') ? await fremmedCursor(opstilling, par, et, en) : null);
    if (fundet) fund.push({ par: par.nr, operation: et.navn, ...fundet });
    if (alt && fundet) break;
  }
  return { fund, svar, operationer: spoergsmaal.map(([felt]) => felt) };
}

function bedoem(a: readonly string[], b: readonly string[]): Pick<Fund, 'slags' | 'hvor'> | null {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x = 'ingen side', y = 'ingen side'] = [a[i], b[i]];
    if (x !== y) return { slags: 'forskel', hvor: omkring(x, y) };
    if (x.includes(LAESBAR)) return { slags: 'synlighed', hvor: 'en cursor kan læses' };
    if (x.includes('INTERNAL_SERVER_ERROR')) return { slags: 'forskel', hvor: omkring(x, '') };
  }
  const kanarie = [...a, ...b].find((tekst) => tekst.includes(KANARIE));
  return kanarie ? { slags: 'kanariefugl', hvor: kanarie.slice(Math.max(0, kanarie.indexOf(KANARIE) - 120)).slice(0, 200) } : null;
} // prettier-ignore

/** Is anything found by its id that the rule does not let through? */
function uretmaessige({ dom, w1 }: Par, tekst: string): Pick<Fund, 'slags' | 'hvor'> | null {
  const forkert = w1.objekter.filter((o) => {
    const fundet = tekst.includes(`"id":"${nodeId(o.slags, o.id)}"`);
    return fundet && !dom.synlig(o, 'nu');
  });
  return forkert.length === 0 ? null : { slags: 'synlighed', hvor: forkert.map(({ slags, id }) => `${slags} ${id}`).join(', ') }; // prettier-ignore
}

/** Other people's CPR is answered by no overview (design.md §5, The part itself). */
function andensCpr({ sted }: Par, tekst: string): Pick<Fund, 'slags' | 'hvor'> | null {
  return tekst.includes(`"${sted.anden}"`) ? { slags: 'synlighed', hvor: 'en andens CPR' } : null;
}

function omkring(x: string, y: string): string {
  let i = 0;
  while (i < x.length && x[i] === y[i]) i += 1;
  return `…${x.slice(Math.max(0, i - 80), i + 80)} ≠ …${y.slice(Math.max(0, i - 40), i + 80)}`;
}
