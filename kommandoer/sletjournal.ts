import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sletning } from '../db/sletning/slet.ts';
import { IndeksFejl } from '../errors.ts';
import { oejeblik, type Oejeblik } from '../schema/domaene/tid.ts';

const maerke = z.string().regex(/^[0-9a-f]{64}$/);
const tid = z.string().transform((tekst, ctx): Oejeblik => {
  const laest = oejeblik(tekst);
  if (laest === null) ctx.addIssue({ code: 'custom', message: 'er ikke et tidspunkt' });
  return laest ?? z.NEVER;
});
const Linje = z.object({
  maerke,
  tidspunkt: tid,
  slettet: tid,
  anledning: z.enum(['FJERNET', 'OPHOERT', 'VENTER', 'KARANTAENE', 'OPERATOER']),
  beskeder: z.array(z.tuple([maerke, maerke])),
});

/** Where this installation writes down what it erases. */
export const sletjournal = (dataMappe: string): string => join(dataMappe, 'sletninger.jsonl');

/** Adds lines, and does not come back before they are on the disk: what is erased next must not be told of only by what may be put back. */
export async function skrivJournal(fil: string, sletninger: readonly Sletning[]): Promise<void> {
  const ud = await open(fil, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY, 0o600);
  try {
    // A line that was cut off in the middle is ended first: it was never committed.
    const { size } = await ud.stat();
    await ud.appendFile(`${size > 0 ? '\n' : ''}${sletninger.map((en) => JSON.stringify(en)).join('\n')}`);
    await ud.sync();
  } finally {
    await ud.close();
  }
}

/** The journal's lines; none where there is no journal. Throws BAD_USER_INPUT naming the line that is none, but for a last one cut off. */
export async function laesJournal(fil: string): Promise<Sletning[]> {
  const tekst = await readFile(fil, 'utf8').catch((fejl: NodeJS.ErrnoException) => {
    if (fejl.code === 'ENOENT') return '';
    throw fejl;
  });
  const linjer = tekst.split('\n');
  return linjer.flatMap((linje, nr): Sletning[] => {
    if (linje.trim() === '') return [];
    const laest = Linje.safeParse(somJson(linje));
    if (laest.success) return [laest.data];
    if (halv(linje)) return [];
    throw new IndeksFejl('BAD_USER_INPUT', `${fil}:${String(nr + 1)}: er ingen linje i en sletjournal`);
  });
}

/** Cut off while it was written: it begins as a line does and has no end. */
const halv = (linje: string): boolean => linje.startsWith('{"maerke":') && !linje.endsWith('}');

function somJson(linje: string): unknown {
  try {
    return JSON.parse(linje);
  } catch {
    return null;
  }
}
