import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { gemSystemopsaetning } from '../db/skriv/itsystem.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { uuid as uuidAf } from '../schema/domaene/id.ts';
import { medDatabase } from './database.ts';
import { alle, krav } from './krav.ts';

interface Systemvalg {
  readonly link?: string;
  readonly retur?: readonly string[];
}

/** Says how a system is opened and where it may send its user back to: an operator's act, logged. Throws BAD_USER_INPUT with every mistake. */
export async function saetSystem(navn: string, valg: Systemvalg, config: Config, log: Logger): Promise<string> {
  const k = krav();
  const system = k.skal('<uuid>', uuidAf(navn));
  const link = valg.link === undefined ? undefined : k.skal('--link', gyldigtLink(valg.link));
  const retur = valg.retur === undefined ? undefined : k.skal('--retur', alle(valg.retur, oprindelse));
  const handling = k.ellers({
    system,
    ...(link === undefined ? {} : { link }),
    ...(retur === undefined ? {} : { retur }),
  });
  await medDatabase(config, async ({ url }) => {
    const klient = lavSkriveklient(url, 'overblik-system');
    try {
      await klient.koer((tx) => gemSystemopsaetning(tx, handling));
    } finally {
      await klient.slut();
    }
  });
  log.info(handling, 'system sat op af en operatør');
  return 'systemet er sat op';
}

/** With or without `{uuid}` it must be an address. */
function gyldigtLink(tekst: string): string | null {
  const proeve = tekst.replaceAll('{uuid}', '00000000-0000-0000-0000-000000000000');
  return URL.canParse(proeve) && /^https?:$/.test(new URL(proeve).protocol) ? tekst : null;
}

/** An origin and nothing more: a path would seem to narrow it. */
function oprindelse(tekst: string): string | null {
  if (!URL.canParse(tekst)) return null;
  const { origin, href, protocol } = new URL(tekst);
  return /^https?:$/.test(protocol) && (href === `${origin}/` || href === origin) ? origin : null;
}
