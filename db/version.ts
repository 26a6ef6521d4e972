import type { Sql } from './client.ts';

/** The only major version the register runs on: WITHOUT OVERLAPS came with it. */
const UDGAVE = 18;

interface Gulv {
  /** `server_version_num` of the first minor version that has the fix. */
  readonly fra: number;
  readonly navn: string;
  readonly hvorfor: string;
}

/** Faults that let a role read or write past what it was given, and the minor version each was mended in (security.md §0, finding 2). */
const GULVE: readonly Gulv[] = [
  {
    fra: 180_007,
    navn: '18.7',
    hvorfor:
      'CVE-2026-120154 og CVE-2026-16237: INSERT … ON CONFLICT DO UPDATE læser og skriver rækker, rollen ikke må nå',
  },
];

/** What the server that runs inside the program is started with, so that it is known wherever it is met. */
export const INDBYGGET = 'overblik-indbygget';

/** `fejl`: the server is not to be used. `advarsel`: it is the one that came with the program, and is for trying things out. */
export interface Versionsdom {
  readonly stand: 'ok' | 'advarsel' | 'fejl';
  /** As the server writes its version. */
  readonly udgave: string;
  /** What is wrong and what to do, in Danish; empty when nothing is. */
  readonly besked: string;
}

/** Is a server of this version fit to be used? Pure; `nummer` is its `server_version_num`. */
export function doemVersion(nummer: number, udgave: string, indbygget: boolean): Versionsdom {
  const hoved = Math.floor(nummer / 10_000);
  if (hoved < UDGAVE) {
    const besked = `PostgreSQL ${udgave} er for gammel: registret kræver ${UDGAVE} (WITHOUT OVERLAPS)`;
    return { stand: 'fejl', udgave, besked };
  }
  if (hoved > UDGAVE) {
    return { stand: 'advarsel', udgave, besked: `PostgreSQL ${udgave} er ikke afprøvet; brug ${UDGAVE}` };
  }
  const gulv = GULVE.find(({ fra }) => nummer < fra);
  if (!gulv) return { stand: 'ok', udgave, besked: '' };
  const fejl = `PostgreSQL ${udgave} har kendte sikkerhedsfejl, rettet i ${gulv.navn} (${gulv.hvorfor})`;
  return indbygget
    ? { stand: 'advarsel', udgave, besked: `${fejl}. Den følger med programmet og er til afprøvning: brug en egen server i drift` }
    : { stand: 'fejl', udgave, besked: `${fejl}. Opgrader serveren til ${gulv.navn} eller nyere` };
} // prettier-ignore

/** The same of the server at hand. */
export async function versionAf(sql: Sql): Promise<Versionsdom> {
  const [svar] = await sql<{ nummer: number; udgave: string; klynge: string }[]>`
    select current_setting('server_version_num')::int as nummer, current_setting('server_version') as udgave,
      current_setting('cluster_name') as klynge`;
  if (!svar) return { stand: 'fejl', udgave: '', besked: 'databasen siger ikke, hvilken udgave den er' };
  return doemVersion(svar.nummer, svar.udgave, svar.klynge === INDBYGGET);
}
