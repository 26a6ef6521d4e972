import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { forbind, type Sql } from '../db/client.ts';
import { forfaldne, genopstaaede, type Forfalden } from '../db/sletning/forfaldne.ts';
import { pak } from '../db/sletning/pak.ts';
import { lavSkriveklient, type Skriveklient } from '../db/skriv/klient.ts';
import { IndeksFejl } from '../errors.ts';
import { genafspil } from '../indexers/sletning/genafspil.ts';
import { sletGammelKarantaene } from '../indexers/sletning/karantaene.ts';
import { sletForfaldne, sletUdpegede, type Sletgrundlag } from '../indexers/sletning/slet.ts';
import { uuid, type Uuid } from '../schema/domaene/id.ts';
import { medDatabase } from './database.ts';
import { hentHemmelighed, sletnoegle } from './hemmelighed.ts';
import { laesJournal, skrivJournal, sletjournal } from './sletjournal.ts';

/** Options of `overblik slet`, as commander reads them. */
export interface Sletvalg {
  readonly udfoer: boolean;
  readonly alle: boolean;
  readonly objekt?: readonly string[];
  /** True: the journal of OVERBLIK_DATA. */
  readonly genafspil?: string | true;
  readonly pak: boolean;
}

const TIME_MS = 6 * 60 * 60_000;
/** So many are written out unless all are asked for. */
const VIST = 100;
const DAGLIGT_MS = 24 * 60 * 60_000;
/** A process that has just started has other things to do. */
const FOERST_MS = 60_000;

/** `overblik slet`: lists what is kept no longer; with `udfoer` it is erased. Lines on stdout, counts last; throws BAD_USER_INPUT for what is no uuid. */
export async function slet(valg: Sletvalg, config: Config, log: Logger): Promise<void> {
  const udpegede = valg.objekt?.map((tekst) => uuid(tekst) ?? ugyldig());
  await medDatabase(config, async ({ url }) => {
    const grundlag = await sletgrundlag(config);
    const klient = lavSkriveklient(url, 'overblik-slet');
    const sql = forbind({ url, max: 1, applikation: 'overblik-slet', tidsgraenseMs: TIME_MS });
    try {
      if (valg.genafspil !== undefined) await spilIgen(klient, valg.genafspil, config, grundlag, log);
      else if (udpegede) slettede(await sletUdpegede(klient, valg.udfoer ? udpegede : [], grundlag), valg.udfoer, log);
      else if (valg.udfoer) slettede(await sletAlt(sql, klient, grundlag), true, log);
      else if (!valg.pak) skriv(await forfaldne(sql), valg.alle ? Infinity : VIST);
      if (valg.pak) await pakAlt(sql, log);
    } finally {
      await klient.slut();
      await sql.end({ timeout: 5 });
    }
  });
} // prettier-ignore

function ugyldig(): never {
  throw new IndeksFejl('BAD_USER_INPUT', '--objekt: skal være objekternes uuid');
}

/** The key, and the journal beside the database. */
export async function sletgrundlag(config: Config): Promise<Sletgrundlag> {
  const fil = sletjournal(config.dataMappe);
  return {
    noegle: sletnoegle(await hentHemmelighed(config)),
    noter: (sletninger) => skrivJournal(fil, sletninger),
  };
}

async function sletAlt(sql: Sql, klient: Skriveklient, grundlag: Sletgrundlag): Promise<number> {
  const ider = [...(await forfaldne(sql)), ...(await genopstaaede(sql))].map(({ id }): Uuid => id);
  const slettet = await sletForfaldne(klient, [...new Set(ider)], grundlag);
  return slettet + (await sletGammelKarantaene(klient, grundlag));
}

function slettede(antal: number, udfoert: boolean, log: Logger): void {
  if (!udfoert) throw new IndeksFejl('BAD_USER_INPUT', '--objekt sletter kun med --udfoer');
  log.info({ slettet: antal }, 'slettet af en operatør');
  process.stdout.write(`slettet ${String(antal)}\n`);
}

async function spilIgen(klient: Skriveklient, valgt: string | true, config: Config, grundlag: Sletgrundlag, log: Logger): Promise<void> {
  const journal = await laesJournal(valgt === true ? sletjournal(config.dataMappe) : valgt);
  const svar = await genafspil(klient, journal, grundlag);
  log.info({ ...svar, linjer: journal.length }, 'sletjournalen er genafspillet');
  process.stdout.write(`linjer ${String(journal.length)} ukendte ${String(svar.ukendte)} slettet ${String(svar.slettet)}\n`);
} // prettier-ignore

async function pakAlt(sql: Sql, log: Logger): Promise<void> {
  const afslaaet = await pak(sql, (tabel) => void log.debug({ tabel }, 'pakkes'));
  for (const en of afslaaet) process.stderr.write(`kræver serverens superbruger, og er ikke gjort: ${en}\n`);
  process.stdout.write('pakket\n');
}

function skriv(alle: readonly Forfalden[], vist: number): void {
  const linjer = alle.slice(0, vist).map(({ id, slags, anledning, fra }) => `${anledning} ${slags} ${id} siden ${fra}`);
  if (alle.length > linjer.length) linjer.push(`og ${String(alle.length - linjer.length)} til`);
  process.stdout.write(`${[...linjer, `forfaldne ${String(alle.length)}; intet er slettet`].join('\n')}\n`);
}

/**
 * As it starts: what the journal says was erased and this database does not know of. Every day, beginning a minute later: what is kept
 * no longer. Back comes how it is stopped: what is under way is finished.
 */
export async function sletDagligt(url: string, config: Config, log: Logger): Promise<() => Promise<void>> {
  const grundlag = await sletgrundlag(config);
  const klient = lavSkriveklient(url, 'overblik-slet');
  const svar = await genafspil(klient, await laesJournal(sletjournal(config.dataMappe)), grundlag);
  if (svar.ukendte > 0) log.warn({ ...svar }, 'databasen kendte ikke alle sletninger; de er gentaget');
  let runde = Promise.resolve();
  const koer = async () => {
    const sql = forbind({ url, max: 1, applikation: 'overblik-slet', tidsgraenseMs: TIME_MS });
    try {
      const slettet = await sletAlt(sql, klient, grundlag);
      if (slettet > 0) log.info({ slettet }, 'det, der ikke skal bevares længere, er slettet');
    } catch (fejl) {
      log.error({ navn: fejl instanceof Error ? fejl.name : '' }, 'sletningen blev ikke færdig; prøves igen i morgen');
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  const start = () => void (runde = koer());
  const ure = [setTimeout(start, FOERST_MS).unref(), setInterval(start, DAGLIGT_MS).unref()];
  return async () => {
    for (const ur of ure) clearInterval(ur);
    await runde;
    await klient.slut();
  };
} // prettier-ignore
