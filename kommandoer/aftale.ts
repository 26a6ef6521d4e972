import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import type { Tx } from '../db/client.ts';
import {
  gemServiceaftale, gemVideregivelsesaftale, ophaevServiceaftale, ophaevVideregivelse,
} from '../db/skriv/aftale.ts'; // prettier-ignore
import { IndeksFejl } from '../errors.ts';
import { PRIVILEGIER, type Privilegium } from '../schema/domaene/adgang.ts';
import { niveau as niveauAf } from '../schema/domaene/foelsomhed.ts';
import { cvr as cvrAf, uuid as uuidAf } from '../schema/domaene/id.ts';
import { kleMoenster } from '../schema/domaene/kle.ts';
import { medDatabase } from './database.ts';

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
  readonly ophoer?: boolean;
}

/** Records – or ends – an aftale: an operator's act, logged. Back comes what was done, in words. Throws BAD_USER_INPUT with every mistake. */
export async function aftal(valg: Aftalevalg, config: Config, log: Logger): Promise<string> {
  const handling = (valg.system ?? valg.kommune) ? serviceaftale(valg) : videregivelse(valg);
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
  if (valg.ophoer) return k.ellers(async (tx) => ophoert(await ophaevVideregivelse(tx, ejer, modtager)));
  const omfang = omfangAf(valg, k);
  const hjemmel = k.skal('--hjemmel', valg.hjemmel?.trim() || null);
  return k.ellers(async (tx) => svar(await gemVideregivelsesaftale(tx, { ejer, modtager, ...omfang, hjemmel })));
}

function serviceaftale(valg: Aftalevalg): Handling {
  const k = krav();
  const system = k.skal('--system', uuidAf(valg.system));
  const kommune = k.skal('--kommune', cvrAf(valg.kommune));
  if (valg.ophoer) return k.ellers(async (tx) => ophoert(await ophaevServiceaftale(tx, system, kommune)));
  const omfang = omfangAf(valg, k);
  const navne = valg.rettigheder ?? PRIVILEGIER;
  const rettigheder = navne.filter((navn): navn is Privilegium => (PRIVILEGIER as readonly string[]).includes(navn));
  k.skal('--rettigheder', rettigheder.length === navne.length && navne.length > 0 ? true : null);
  return k.ellers(async (tx) => svar(await gemServiceaftale(tx, { system, kommune, rettigheder: new Set(rettigheder), ...omfang }))); // prettier-ignore
}

function omfangAf({ kle = [], foelsomhed }: Aftalevalg, k: Krav) {
  const moenstre = kle.flatMap((tekst) => kleMoenster(tekst) ?? []);
  k.skal('--kle', moenstre.length === kle.length && kle.length > 0 ? true : null);
  return { kle: moenstre, niveau: k.skal('--foelsomhed', niveauAf(foelsomhed)) };
}

const svar = (ny: boolean) => (ny ? 'aftalen er registreret og gælder nu' : 'aftalen var registreret i forvejen');
const ophoert = (antal: number) =>
  antal > 0 ? `${String(antal)} aftale(r) er ophørt` : 'der var ingen aftale at ophæve';

type Krav = ReturnType<typeof krav>;

/** Collects what is missing or wrong, so that all of it is said at once. */
function krav() {
  const fejl: string[] = [];
  return {
    /** The value; when it is none, the option is named and nothing will be done with what comes back. */
    skal: <T>(navn: string, vaerdi: T | null): T => {
      if (vaerdi === null) fejl.push(navn);
      return vaerdi as T; // `ellers` throws before anybody uses it
    },
    ellers: (handling: Handling): Handling => {
      if (fejl.length > 0) throw new IndeksFejl('BAD_USER_INPUT', `mangler eller kan ikke læses: ${fejl.join(', ')}`);
      return handling;
    },
  };
}
