import { boligOgBidrag } from './boligOgBidrag.ts';
import { forsoergelse } from './forsoergelse.ts';
import { pensionOgSundhed } from './pensionOgSundhed.ts';
import type { Ydelsesslags } from './ydelsesslags.ts';

export const kommunaleYdelser: readonly Ydelsesslags[] = [...forsoergelse, ...boligOgBidrag, ...pensionOgSundhed];
