import { arbejdssager } from './arbejdssager.ts';
import { borgerligeSager } from './borgerligeSager.ts';
import { omsorgssager } from './omsorgssager.ts';
import type { Sagsslags } from './sagsslags.ts';

export const voksensager: readonly Sagsslags[] = [...arbejdssager, ...omsorgssager, ...borgerligeSager];
