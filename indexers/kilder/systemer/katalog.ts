import { aftagere } from './aftagere.ts';
import { systemerUdefra } from './haendelserUdefra.ts';
import { referencekilder } from './referencekilder.ts';
import { sagssystemer } from './sagssystemer.ts';
import type { System } from './system.ts';
import { udkSystemer } from './udbetalingDanmark.ts';
import { kommunaleYdelsessystemer } from './ydelsessystemer.ts';

/**
 * Every system the index knows by name before it has sent anything. Being here gives no rights and promises no
 * delivery: sources are those with an aftale, a configuration or hændelser (design.md §5).
 */
export const katalog: readonly System[] = [
  ...kommunaleYdelsessystemer,
  ...udkSystemer,
  ...sagssystemer,
  ...systemerUdefra,
  ...referencekilder,
  ...aftagere,
];

const efterUuid = new Map(katalog.map((system) => [system.uuid, system]));

/** The system with this uuid (either case), if the catalogue has it. */
export function findSystem(uuid: string): System | undefined {
  return efterUuid.get(uuid.toLowerCase());
}
