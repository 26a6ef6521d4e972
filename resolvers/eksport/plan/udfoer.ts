import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Spoergeklient } from '../../../db/laesepulje.ts';
import { aftalekalder } from '../../../db/queries/serviceaftale.ts';
import { findEksport } from '../../../db/udgang/eksport.ts';
import type { Forfaldenplan } from '../../../db/udgang/eksportplan.ts';
import { IndeksFejl } from '../../../errors.ts';
import { fraDate } from '../../../schema/domaene/tid.ts';
import { begyndLoeb, type Begyndelsesdele } from '../begynd.ts';
import { manifest } from '../manifest.ts';
import type { Udtag } from '../side.ts';
import { aabnFil } from './filer.ts';
import { planoenske } from './oenske.ts';

export interface Plandele extends Omit<Begyndelsesdele, 'eksportRaekker' | 'eksportRaekkerPrDoegn'> {
  readonly skema: GraphQLSchema;
  readonly sql: Spoergeklient;
  /** Where the files are put. */
  readonly mappe: string;
}

/** Attempts at a day. All of them together may take out its rows so many times. */
export const FORSOEG = 4;

/** What one came to, while it runs and after. */
export interface Planloeb {
  /** The first page has been made. */
  begyndt: boolean;
}

/**
 * Makes the plan's file of its day by the path of `POST /eksport`: judged anew page by page by what the serviceaftale lets through at that
 * moment, each page in the audit log before it is written. Shown when it is whole, or not at all. `gaelder` throws when it is not
 * to be made any more, or no longer by us. Back comes its name and how many rows it has.
 */
export async function udfoerPlan(
  dele: Plandele, plan: Forfaldenplan, gaelder: () => Promise<void>, stop: AbortSignal, loeb: Planloeb,
): Promise<{ fil: string; antal: number }> {
  if (plan.udloebet) throw new IndeksFejl('FORBIDDEN', 'planen er udløbet');
  const oenske = planoenske(dele.skema, plan.oenske);
  const kalder = async () => {
    await gaelder();
    return aftalekalder(dele.sql, plan);
  };
  const anmodning = { transaktion: randomUUID(), formaal: plan.formaal, kalder };
  const udtag: Udtag = { id: randomUUID(), plan: plan.navn, anmodning, oenske, virkning: fraDate(new Date()) };
  const raekker = { eksportRaekker: plan.raekker, eksportRaekkerPrDoegn: plan.raekker * FORSOEG };
  const skriver = await aabnFil(dele.mappe, { navn: plan.navn, dag: plan.dag, format: oenske.format });
  const { bytes, stand, afbrudt } = await begyndLoeb({ ...dele, ...raekker }, udtag).catch(paaAftalen);
  loeb.begyndt = true;
  try {
    await skriver.indhold(bytes, stop);
    const ejer = { bruger: plan.system, system: plan.system, cvr: plan.cvr };
    const gemt = await dele.klient.koer((tx) => findEksport(tx, udtag.id, ejer));
    if (!gemt) throw new Error('eksporten findes ikke');
    await gaelder();
    await skriver.vis({ plan: plan.navn, dag: plan.dag, fil: skriver.navn, ...manifest(gemt) }, plan.behold);
    return { fil: skriver.navn, antal: stand.antal };
  } finally {
    if (stand.grund !== null) await afbrudt();
    await skriver.fortryd();
  }
} // prettier-ignore

/** Who reads it is the operator, who can do something about the aftale. */
function paaAftalen(cause: unknown): never {
  if (!(cause instanceof IndeksFejl) || cause.kode !== 'FORBIDDEN') throw cause;
  throw new IndeksFejl('FORBIDDEN', 'systemet har ingen gældende serviceaftale med kommunen, der giver EKSPORT', { cause });
} // prettier-ignore
