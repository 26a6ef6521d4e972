import { IndeksFejl } from '../errors.ts';
import type { Opslagsraekke } from '../schema/domaene/revision.ts';
import { lavMelder, type Alarmlog } from './melder.ts';
import type { Personforbrug, Spor } from './spor.ts';
import type { Alarmvagt, Kommunevagt } from './vagt.ts';

/** The audit log as whatever answers uses it: rows are committed when `skriv` comes back; it throws when they are not. */
export interface Revisionslog {
  skriv(raekker: readonly Opslagsraekke[], forbrug?: Personforbrug): Promise<void>;
  /** Sets persons off in their caller's budget, before they are looked up. The window there is no room in, or null. */
  tag(forbrug: Personforbrug): Promise<'minut' | 'doegn' | null>;
  /** They were not looked up after all. */
  frigiv(forbrug: Personforbrug): void;
  /** Could a row be written now? Throws when not. */
  proev(): Promise<void>;
}

/** A request's look-ups, as they are to be written down. */
export interface Opslagsskrivning {
  readonly spor: Pick<Spor, 'raekker'>;
  readonly vagt: Alarmvagt;
  readonly cvr: string;
  /** Whom it costs of the caller's budget; null: nobody. */
  readonly forbrug: Personforbrug | null;
  /** Is something only shown? What has been changed has been: it cannot be taken back. */
  readonly visning: boolean;
}

/** Writes down; throws TJENESTE_NEDE or GRAENSE_OVERSKREDET when it could not be: then nothing may leave. */
export type Opslagsskriver = (skrivning: Opslagsskrivning) => Promise<'vis' | 'eget'>;

/**
 * Commits the rows of a request, and rings their alarms. Back comes whether what they tell of may be shown: `eget` where
 * the kommune refuses look-ups on oneself and this is one – it is then written as refused.
 */
export function lavOpslagsskriver(revision: Pick<Revisionslog, 'skriv'>, log: Alarmlog): Opslagsskriver {
  const meld = lavMelder(log);
  return async ({ spor, vagt, cvr, forbrug, visning }) => {
    const kommunens = await vagtFor(vagt, cvr);
    const raekker = spor.raekker(kommunens);
    const eget = visning && kommunens.lister.opsaetning.afvisEgetCpr && raekker.some(omEnSelv);
    await revision.skriv(eget ? raekker.map(uvist) : raekker, forbrug ?? undefined);
    meld(raekker);
    return eget ? 'eget' : 'vis';
  };
}

/** What the caller is told of a look-up on themselves that their kommune refuses. */
export const EGET = new IndeksFejl('FORBIDDEN', 'din kommune tillader ikke opslag på eget personnummer');

/** Without its lists a kommune's alarms cannot ring, nor a look-up on oneself be refused: then nothing is shown. */
async function vagtFor(vagt: Alarmvagt, cvr: string): Promise<Kommunevagt> {
  try {
    return await vagt.for(cvr);
  } catch (cause) {
    throw new IndeksFejl('TJENESTE_NEDE', 'alarmlisterne kan ikke læses, så intet vises; prøv igen om lidt', { cause });
  }
}

const omEnSelv = ({ alarmer }: Opslagsraekke) => alarmer.includes('EGET_CPR');

/** The row of a look-up whose answer was taken back before it left. */
const uvist = (raekke: Opslagsraekke): Opslagsraekke => ({
  ...raekke,
  objekter: [],
  antal: 0,
  afgoerelse: 'AFVIST',
  grund: raekke.grund ?? 'FORBIDDEN',
});
