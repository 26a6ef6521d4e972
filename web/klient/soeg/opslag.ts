import type { Emne } from '../session/formaal.ts';
import { formaal } from '../session/formaal.ts';
import { session } from '../session/session.ts';
import { gemOverblik, hentOverblik } from '../overblik/husket.ts';
import { adresse } from '../ramme/rute.ts';
import type { Nummer } from './nummer.ts';

/** Which part a number turned out to be: whoever types it again for the same task is not asked for the purpose again. In memory only. */
const kendte = new Map<string, Emne>();
session.vedSlut(() => kendte.clear());

export const glemNumre = (): void => kendte.clear();

/** The purpose already given for what the number names, in this task. */
export function kendtFormaal(nummer: Nummer): string | null {
  const emne = kendte.get(noegle(nummer));
  return emne ? formaal.for(emne) : null;
}

/** Looks a number up, for a purpose. Back comes the address of what was found. Throws Forespoergselsfejl. */
export async function slaaOp(nummer: Nummer, hvorfor: string): Promise<string> {
  const emne = nummer.slags === 'part' ? await slaaPartOp(nummer, hvorfor) : (`sag:${nummer.sagsnummer}` as const);
  formaal.saet(emne, hvorfor);
  kendte.set(noegle(nummer), emne);
  return nummer.slags === 'part' ? adresse.borger(emne.slice('part:'.length)) : adresse.sagsnummer(nummer.sagsnummer);
}

async function slaaPartOp({ part }: Extract<Nummer, { slags: 'part' }>, hvorfor: string): Promise<Emne> {
  const svar = await hentOverblik(part, hvorfor);
  const { id } = svar.data.overblik.part;
  gemOverblik(id, svar);
  return `part:${id}`;
}

const noegle = (nummer: Nummer) => JSON.stringify(nummer.slags === 'part' ? nummer.part : nummer.sagsnummer);
