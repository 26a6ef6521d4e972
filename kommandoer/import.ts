import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { importer, nyOptaelling, type Optaelling } from '../indexers/fil/import.ts';
import { lavIndgang, type Indgang } from '../indexers/modtag/indgang.ts';
import type { Kvittering } from '../indexers/modtag/kvittering.ts';
import { IndeksFejl } from '../errors.ts';
import { maskerCpr } from '../log.ts';
import { medDatabase } from './database.ts';
import { hentHemmelighed, sletnoegle } from './hemmelighed.ts';
import { fremdrift, type Fremdrift } from './fremdrift.ts';

/**
 * What a batch leaves behind is gone with the next collection, but V8 lets the heap grow to twice what is in use before it
 * collects: a large file would take its memory for no gain. Measured: a third less, the same speed.
 */
setFlagsFromString('--heap-growing-percent=60');

/** So many refusals are written out for a file; the rest are counted. */
const VIST_MAX = 1000;

/**
 * `overblik import FILE…|-`: back comes the exit code, 1 if anything was refused (contract/README.md §1). Throws
 * BAD_USER_INPUT with every file that cannot be read, before any of the others is.
 */
export async function importerFiler(filer: readonly string[], config: Config, log: Logger): Promise<number> {
  await sikrLaesbare(filer);
  return medDatabase(config, async ({ url }) => {
    const noegle = sletnoegle(await hentHemmelighed(config));
    const indgang = lavIndgang(lavSkriveklient(url, 'overblik-import'), (fejl, { haendelse }) =>
      log.error({ type: haendelse.type, navn: fejl instanceof Error ? fejl.name : '' }, 'kunne ikke anvendes; i karantæne'),
      { noegle },
    ); // prettier-ignore
    const ialt = nyOptaelling();
    try {
      for (const fil of filer) {
        await importerFil(fil, indgang, ialt);
        log.info({ fil, ...ialt }, 'importeret af en operatør');
      }
    } finally {
      await indgang.slut();
      process.stdout.write(`${opsummering(ialt)}\n`);
    }
    return ialt.afvist > 0 ? 1 : 0;
  });
}

/** Throws BAD_USER_INPUT with every one of the files that cannot be read; `-` can. */
export async function sikrLaesbare(filer: readonly string[]): Promise<void> {
  const mangler = await Promise.all(filer.map(async (fil) => (fil === '-' ? null : ulaeselig(fil))));
  const linjer = filer.flatMap((fil, nr) => (mangler[nr] ? [`${fil}: ${mangler[nr]}`] : []));
  if (linjer.length > 0) throw new IndeksFejl('BAD_USER_INPUT', linjer.join('\n'));
}

/** Why a file cannot be read, or null. */
async function ulaeselig(fil: string): Promise<string | null> {
  try {
    await access(fil, constants.R_OK);
    return (await stat(fil)).isDirectory() ? 'er en mappe' : null;
  } catch (fejl) {
    return (fejl as NodeJS.ErrnoException).code === 'ENOENT' ? 'findes ikke' : 'kan ikke læses'; // node:fs throws nothing else
  }
}

async function importerFil(fil: string, indgang: Indgang, ialt: Optaelling): Promise<void> {
  const bytes = fil === '-' ? null : (await stat(fil)).size;
  const bjaelke = fremdrift(fil, bytes);
  const kilde = fil === '-' ? process.stdin : createReadStream(fil, { highWaterMark: 256 * 1024 });
  let vist = 0;
  try {
    await importer(bjaelke.foelg(kilde), indgang, (linje, kvittering) => {
      tael(ialt, kvittering);
      if (kvittering.fejl.length > 0 && (vist += 1) <= VIST_MAX) skrivFejl(bjaelke, fil, linje, kvittering);
    });
  } finally {
    bjaelke.slut();
  }
  if (vist > VIST_MAX) process.stderr.write(`${fil}: og ${String(vist - VIST_MAX)} til\n`);
}

function tael(ialt: Optaelling, { status, advarsler }: Kvittering): void {
  ialt.modtaget += 1;
  ialt[status] += 1;
  if (advarsler.length > 0) ialt.medAdvarsel += 1;
}

function skrivFejl(bjaelke: Fremdrift, fil: string, linje: number, { status, fejl }: Kvittering): void {
  for (const { kode, besked } of fejl) {
    bjaelke.linje(maskerCpr(`${fil}:${String(linje)}: ${status}: ${kode}: ${besked}`));
  }
}

/** What the contract names, and then what else there was. */
function opsummering(en: Optaelling): string {
  const { modtaget, dublet, afvist, foraeldet, karantaene } = en;
  const tal = {
    modtaget,
    anvendt: en.anvendt + en.advarsel,
    dubletter: dublet,
    advarsler: en.medAdvarsel,
    afvist,
    foraeldet,
    karantaene,
  };
  return Object.entries(tal).map(([navn, antal]) => `${navn} ${String(antal)}`).join(' '); // prettier-ignore
}
