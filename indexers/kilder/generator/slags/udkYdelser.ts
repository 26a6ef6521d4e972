import { boligOgPension } from './boligOgPension.ts';
import { familieydelser } from './familieydelser.ts';
import type { Ydelsesslags } from './ydelsesslags.ts';

export const udkYdelser: readonly Ydelsesslags[] = [...familieydelser, ...boligOgPension];
