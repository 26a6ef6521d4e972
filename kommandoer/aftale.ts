import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import type { Tx } from '../db/client.ts';
import {
  gemServiceaftale, gemSystempar, gemVideregivelsesaftale, ophaevServiceaftale, ophaevSystempar, ophaevVideregivelse,
} from '../db/skriv/aftale.ts'; // prettier-ignore
import { PRIVILEGIER, type Privilegium } from '../schema/domaene/adgang.ts';
import { niveau as niveauAf } from '../schema/domaene/foelsomhed.ts';
import { cvr as cvrAf, uuid as uuidAf } from '../schema/domaene/id.ts';
import { kleMoenster } from '../schema/domaene/kle.ts';
import { medDatabase } from './database.ts';
import { alle, krav, type Krav } from './krav.ts';

/** Options of `overblik aftale`, as commander reads them. */
export interface Aftalevalg {
  readonly ejer?: string;
  readonly modtager?: string;
  readonly system?: string;
  readonly kommune?: string;
  readonly kle?: readonly string[];
  readonly foelsomhed?: string;
  readonly hjemmel?: string;
  readonly rettigheder?: readonly string[];
  /** The old system and the new one, of a transition. */
  readonly par?: readonly string[];
  readonly ophoer?: boolean;
}

/** Records – or ends – an aftale: an operator's act, logged. Back comes what was done, in words. Throws BAD_USER_INPUT with every mistake. */
export async function aftal(valg: Aftalevalg, config: Config, log: Logger): Promise<string> {
  const handling = valg.par ? systempar(valg, valg.par) : (valg.system ?? valg.kommune) ? serviceaftale(valg) : videregivelse(valg); // prettier-ignore
  const gjort = await medDatabase(config, async ({ url }) => {
    const klient = lavSkriveklient(url, 'overblik-aftale');
    try {
      return await klient.koer(handling);
    } finally {
      await klient.slut();
    }
  });
  log.info({ ...valg, gjort }, 'aftale registreret af en operatør');
  return gjort;
}

type Handling = (tx: Tx) => Promise<string>;

function videregivelse(valg: Aftalevalg): Handling {
  const k = krav();
  const ejer = k.skal('--ejer', cvrAf(valg.ejer));
  const modtager = k.skal('--modtager', cvrAf(valg.modtager));
  if (valg.ophoer) return k.ellers<Handling>(async (tx) => ophoert(await ophaevVideregivelse(tx, ejer, modtager)));
  const omfang = omfangAf(valg, k);
  const hjemmel = k.skal('--hjemmel', valg.hjemmel?.trim() || null);
  return k.ellers<Handling>(async (tx) =>
    svar(await gemVideregivelsesaftale(tx, { ejer, modtager, ...omfang, hjemmel })),
  );
}

function serviceaftale(valg: Aftalevalg): Handling {
  const k = krav();
  const system = k.skal('--system', uuidAf(valg.system));
  const kommune = k.skal('--kommune', cvrAf(valg.kommune));
  if (valg.ophoer) return k.ellers<Handling>(async (tx) => ophoert(await ophaevServiceaftale(tx, system, kommune)));
  const omfang = omfangAf(valg, k);
  const rettigheder = k.skal('--rettigheder', alle(valg.rettigheder ?? PRIVILEGIER, privilegium));
  return k.ellers<Handling>(async (tx) => svar(await gemServiceaftale(tx, { system, kommune, rettigheder: new Set(rettigheder), ...omfang }))); // prettier-ignore
}

/** Two systems that describe the same sager while the new one replaces the old (design.md §4, Transition pairs). */
function systempar(valg: Aftalevalg, [gammelt, nyt, ...flere]: readonly string[]): Handling {
  const k = krav();
  const fra = k.skal('--par (det gamle system)', uuidAf(gammelt));
  const til = k.skal('--par (det nye system)', flere.length > 0 || uuidAf(nyt) === fra ? null : uuidAf(nyt));
  const par = { kommune: k.skal('--kommune', cvrAf(valg.kommune)), gammelt: fra, nyt: til };
  if (valg.ophoer) return k.ellers<Handling>(async (tx) => ophoert(await ophaevSystempar(tx, par)));
  return k.ellers<Handling>(async (tx) => svar(await gemSystempar(tx, par)));
}

function omfangAf({ kle = [], foelsomhed }: Aftalevalg, k: Krav) {
  return { kle: k.skal('--kle', alle(kle, kleMoenster)), niveau: k.skal('--foelsomhed', niveauAf(foelsomhed)) };
}

const privilegium = (navn: string): Privilegium | null => PRIVILEGIER.find((kendt) => kendt === navn) ?? null;

const svar = (ny: boolean) => (ny ? 'aftalen er registreret og gælder nu' : 'aftalen var registreret i forvejen');
const ophoert = (antal: number) =>
  antal > 0 ? `${String(antal)} aftale(r) er ophørt` : 'der var ingen aftale at ophæve';
