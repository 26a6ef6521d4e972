/** What is wrong with two answers to one question, or with an answer whichever world gave it. Pure. */
import { NU } from './dommer.ts';
import type { Spoergsmaal } from './emne.ts';
import { LAESBAR } from './iagttag.ts';
import { KANARIE } from './operatorer.ts';
import type { Par } from './par.ts';
import { nodeId } from './spoergsmaal.ts';

/** A way the unseen was seen – or that nothing could be seen. */
export interface Fund {
  readonly par: number;
  readonly operation: string;
  /**
   * `forskel`: the worlds answered differently; `kanariefugl`: a hidden text came out; `synlighed`: another set than the
   * rule's; `brudt`: no answer at all, which tells of no leak: the server failed, or took the question for none.
   */
  readonly slags: 'forskel' | 'kanariefugl' | 'synlighed' | 'brudt';
  readonly hvor: string;
}
export type Fejl = Pick<Fund, 'slags' | 'hvor'>;

/** Is this, as `lavSpoerger` gives it, no answer? Refusals are answers; a fault of the server's in part of one is none. */
const BRUDT = /^(?!200 )|"code":"(INTERNAL_SERVER_ERROR|TJENESTE_NEDE)"/;

/** The answer that is none, if there is one. */
export function brudt(svar: readonly string[]): Fejl | null {
  const det = svar.find((tekst) => BRUDT.test(tekst));
  if (det === undefined) return null;
  const sted = Math.max(0, det.search(/"code":"(INTERNAL_SERVER_ERROR|TJENESTE_NEDE)"/) - 200);
  return { slags: 'brudt', hvor: det.slice(sted, sted + 400) };
}

/** Page by page: what the two worlds answered. Null: alike, and whole. */
export function bedoem(a: readonly string[], b: readonly string[]): Fejl | null {
  const ingen = brudt([...a, ...b]);
  if (ingen) return ingen;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x = 'ingen side', y = 'ingen side'] = [a[i], b[i]];
    if (x !== y) return { slags: 'forskel', hvor: omkring(x, y) };
    if (x.includes(LAESBAR)) return { slags: 'synlighed', hvor: 'en cursor kan læses' };
  }
  const kanarie = [...a, ...b].find((tekst) => tekst.includes(KANARIE));
  return kanarie ? { slags: 'kanariefugl', hvor: kanarie.slice(Math.max(0, kanarie.indexOf(KANARIE) - 120)).slice(0, 200) } : null;
} // prettier-ignore

/** What is wrong whichever world is asked. `logget`: look-ups of the caller so far, which its auditor must be told of. */
export function saerligt(par: Par, felt: string, et: Spoergsmaal, tekst: string, logget: number): Fejl | null {
  if (felt === 'node') return uretmaessige(par, tekst);
  if (et.navn.startsWith('overblik ')) return andensCpr(par, tekst);
  if (et.naegtes && !tekst.includes('FORBIDDEN')) return { slags: 'synlighed', hvor: `svaret blev ikke nægtet: ${tekst.slice(0, 200)}` };
  const antal = et.altLogget ? /"totalCount":(\d+)/.exec(tekst)?.[1] : undefined;
  if (antal === undefined || Number(antal) >= logget) return null;
  return { slags: 'synlighed', hvor: `${String(logget)} svar, ${antal} rækker i revisionsloggen` };
} // prettier-ignore

/** Is anything found by its id that the rule does not let through? */
function uretmaessige({ dom, w1 }: Par, tekst: string): Fejl | null {
  const forkert = w1.objekter.filter((o) => {
    const fundet = tekst.includes(`"id":"${nodeId(o.slags, o.id)}"`);
    return fundet && !dom.synlig(o, NU);
  });
  return forkert.length === 0 ? null : { slags: 'synlighed', hvor: forkert.map(({ slags, id }) => `${slags} ${id}`).join(', ') }; // prettier-ignore
}

/** Other people's CPR is answered by no overview (design.md §5, The part itself). */
function andensCpr({ sted }: Par, tekst: string): Fejl | null {
  return tekst.includes(`"${sted.anden}"`) ? { slags: 'synlighed', hvor: 'en andens CPR' } : null;
}

function omkring(x: string, y: string): string {
  let i = 0;
  while (i < x.length && x[i] === y[i]) i += 1;
  return `…${x.slice(Math.max(0, i - 80), i + 80)} ≠ …${y.slice(Math.max(0, i - 40), i + 80)}`;
}
