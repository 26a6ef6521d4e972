/** What one look-up leaves in the audit log (design.md §6). */
import type { Identifikator, Skema } from './identifikator.ts';
import type { Oejeblik } from './tid.ts';

/** Something was shown; nothing was there to show; it was refused. */
export type Afgoerelse = 'VIST' | 'INTET' | 'AFVIST';

export interface Opslagsraekke {
  readonly tidspunkt: Oejeblik;
  /** Who: the token's `sub`, `name`, `azp`, `cvr` and own `enhed`. */
  readonly bruger: string;
  readonly brugernavn: string | null;
  readonly system: string;
  readonly cvr: string;
  readonly enhed: string | null;
  /** The groups that opened what was shown; all in force, where nothing was or a row does not tell. */
  readonly rettigheder: readonly string[];
  readonly formaal: string | null;
  readonly transaktion: string;
  /** The field of Query that was asked. */
  readonly slags: string;
  /** Persons asked for, filtered by or shown, as `personnoegle` writes them. */
  readonly personer: readonly string[];
  /** Persons that shown objects are about, whether they were themselves shown or not. */
  readonly vedroerer: readonly string[];
  /** Uuids of the objects shown. */
  readonly objekter: readonly string[];
  /** The arguments as JSON, persons' numbers left out of it. */
  readonly kriterier: string | null;
  /** Objects shown, or the largest total told if that is more. */
  readonly antal: number;
  readonly afgoerelse: Afgoerelse;
  /** The error code of what was refused. */
  readonly grund: string | null;
  readonly alarmer: readonly string[];
}

/** `skema:vaerdi`: how the log writes a person, exactly as looked up. */
export function personnoegle({ skema, vaerdi }: Identifikator): string {
  return `${skema}:${vaerdi}`;
}

/** The identifier `personnoegle` wrote. */
export function personFra(noegle: string): Identifikator {
  const skel = noegle.indexOf(':');
  return { skema: noegle.slice(0, skel) as Skema, vaerdi: noegle.slice(skel + 1) }; // the log holds no other schemes
}

/** The row of a look-up whose caller turned out to have no budget for it: these persons were asked for, and nothing was shown. */
export function overGraensen(raekke: Opslagsraekke, personer: readonly string[]): Opslagsraekke {
  const grund = 'GRAENSE_OVERSKREDET';
  return { ...raekke, personer, vedroerer: [], objekter: [], antal: 0, afgoerelse: 'AFVIST', grund };
}
