import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { forbind, type Sql } from '../db/client.ts';
import { planer, type Planstand } from '../db/queries/eksportplan.ts';
import { gemPlan, lavPlanNu, ophoerPlan, type Planopsaetning } from '../db/skriv/eksportplan.ts';
import { IndeksFejl } from '../errors.ts';
import { laesSkema, planoenske } from '../resolvers/eksport/plan/oenske.ts';
import { gyldigtFormaal } from '../revision/formaal.ts';
import { cvr as cvrAf, uuid as uuidAf } from '../schema/domaene/id.ts';
import { dag as dagAf } from '../schema/domaene/tid.ts';
import { medDatabase } from './database.ts';
import { krav } from './krav.ts';

/** Options of `overblik eksport`, as commander reads them. */
export interface Eksportvalg {
  readonly system?: string;
  readonly kommune?: string;
  readonly formaal?: string;
  /** `04:30`. */
  readonly klokken?: string;
  /** A SoegFilter, as JSON. */
  readonly filter?: string;
  readonly kolonner?: readonly string[];
  readonly format?: string;
  readonly raekker?: number;
  readonly behold?: number;
  readonly udloeber?: string;
  readonly nu?: boolean;
  readonly ophoer?: boolean;
}

/** `overblik eksport`: what is taken out every day, a line each; with a name and options one is set up, ended, or made now: an operator's act, logged. */
export async function planlaeg(navn: string | undefined, valg: Eksportvalg, config: Config, log: Logger): Promise<string> {
  if (navn === undefined && Object.keys(valg).length > 0) throw new IndeksFejl('BAD_USER_INPUT', 'mangler: navn');
  const handling = navn === undefined ? null : handlingFor(navn, valg, config);
  return medDatabase(config, async ({ url }) => {
    const sql = forbind({ url, max: 1, applikation: 'overblik-eksport' });
    try {
      if (handling) await handling(sql);
      if (handling) log.info({ navn, ...valg }, 'planlagt eksport ændret af en operatør');
      const alle = await planer(sql);
      return alle.length === 0 ? 'ingen planlagte eksporter' : alle.map(linje).join('\n');
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
} // prettier-ignore

function handlingFor(navn: string, valg: Eksportvalg, { eksportRaekker }: Config): (sql: Sql) => Promise<void> {
  if (valg.nu ?? valg.ophoer) {
    return async (sql) => {
      const kendt = valg.ophoer ? await ophoerPlan(sql, navn) : await lavPlanNu(sql, navn);
      if (!kendt) throw new IndeksFejl('BAD_USER_INPUT', `${navn}: der er ingen plan af det navn`);
    };
  }
  const ny = planAf(navn, valg, eksportRaekker);
  planoenske(laesSkema(), ny.oenske);
  return (sql) => gemPlan(sql, ny);
}

const BEHOLD = 14;

function planAf(navn: string, valg: Eksportvalg, raekker: number): Planopsaetning {
  const k = krav();
  const { filter, kolonner, format = 'csv' } = valg;
  return k.ellers({
    navn: k.skal('navn (små bogstaver, tal og bindestreg)', /^[a-z0-9][a-z0-9-]{0,59}$/.test(navn) ? navn : null),
    system: k.skal('--system', uuidAf(valg.system)),
    cvr: k.skal('--kommune', cvrAf(valg.kommune)),
    formaal: k.skal('--formaal', gyldigtFormaal(valg.formaal ?? '')),
    klokken: k.skal('--klokken', /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(valg.klokken ?? '') ? (valg.klokken ?? '') : null),
    oenske: {
      filter: k.skal('--filter', filter === undefined ? {} : objekt(filter)),
      format,
      ...(kolonner && { kolonner }),
    },
    raekker: k.skal('--raekker', positiv(valg.raekker ?? raekker)),
    behold: k.skal('--behold', positiv(valg.behold ?? BEHOLD)),
    udloeber: valg.udloeber === undefined ? null : k.skal('--udloeber', dagAf(valg.udloeber)),
  });
}

const positiv = (antal: number): number | null => (antal > 0 && antal <= 100_000_000 ? antal : null);

function objekt(tekst: string): object | null {
  try {
    const laest: unknown = JSON.parse(tekst);
    return typeof laest === 'object' && laest !== null && !Array.isArray(laest) ? laest : null;
  } catch {
    return null;
  }
}

function linje({ navn, system, cvr, klokken, dag, formaal, lavet, mangler }: Planstand): string {
  const stand = mangler === null ? (lavet ? `lavet ${dag}` : 'endnu ikke lavet') : `ingen fil for ${dag}: ${mangler}`;
  return `${navn} kl. ${klokken}, ${system} for ${cvr} (${formaal}): ${stand}`;
}
