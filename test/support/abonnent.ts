import { randomUUID } from 'node:crypto';
import { gruppe, KORSBAEK } from './kalder.ts';
import type { Graf } from './spoerg.ts';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is what was asked for

export interface Side {
  readonly beskeder: readonly Json[];
  readonly naeste: string;
  readonly flere: boolean;
}

/** A system with ABONNER and every reading privilege in one wide group, unless said otherwise. */
export async function abonnent(graf: Graf, g: object = {}, { cvr = KORSBAEK, system = randomUUID() } = {}) {
  const privilegier = ['ABONNER', 'SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'];
  const tokenMed = (andet: object) =>
    graf.token([gruppe({ scope: cvr, privilegier, ...andet })], { sub: system, azp: system, cvr });
  let token = await tokenMed(g);
  const kald = async (metode: string, sti: string, krop?: unknown) => {
    const svar = await fetch(`${graf.url}${sti}`, {
      method: metode,
      headers: {
        authorization: `Bearer ${token}`,
        ...(krop === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(krop === undefined ? {} : { body: JSON.stringify(krop) }),
    });
    const tekst = await svar.text();
    return { status: svar.status, krop: tekst ? JSON.parse(tekst) : null };
  };
  const side = async (id: string, efter?: string, antal = 100): Promise<Side> => {
    const valg = new URLSearchParams({ ...(efter ? { efter } : {}), antal: String(antal) });
    const { status, krop } = await kald('GET', `/abonnementer/${id}/beskeder?${valg.toString()}`);
    if (status !== 200) throw new Error(JSON.stringify(krop));
    return krop as Side;
  };
  return {
    system,
    kald,
    side,
    /** Its token now holds another group. */
    medGruppe: async (andet: object) => void (token = await tokenMed(andet)),
    opret: async (oenske: object = {}): Promise<string> => {
      const { status, krop } = await kald('POST', '/abonnementer', oenske);
      if (status !== 201) throw new Error(JSON.stringify(krop));
      return krop.id as string;
    },
    /** All there is after a position, page by page. */
    alle: async (id: string, efter?: string, antal = 100) => {
      const beskeder: Json[] = [];
      let [fra, flere] = [efter, true];
      while (flere) {
        const en = await side(id, fra, antal);
        beskeder.push(...en.beskeder);
        [fra, flere] = [en.naeste, en.flere];
      }
      return { beskeder, naeste: fra as string };
    },
  };
}

/** `<slags>.<haendelse> <objekt>` of each. */
export const kort = (beskeder: readonly Json[]): string[] =>
  beskeder.map(({ data }) => `${data.slags}.${data.haendelse} ${data.objekt}`);
