import { createReadStream } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Karantaenepost } from '../db/skriv/indbakke.ts';
import { lavSkriveklient, type Skriveklient } from '../db/skriv/klient.ts';
import { gemUlaest } from '../db/skriv/ulaest.ts';
import { foelgFuldt, type Udgang } from '../indexers/fil/afbildning/fuldt.ts';
import { laesAfbildning, manglerTid } from '../indexers/fil/afbildning/skema.ts';
import { importer, nyOptaelling, type Modtager, type Optaelling } from '../indexers/fil/import.ts';
import type { Laesevalg } from '../indexers/fil/traadarbejde.ts';
import { lavIndgang, type Indgang } from '../indexers/modtag/indgang.ts';
import type { Kvittering } from '../indexers/modtag/kvittering.ts';
import { fejlspor, IndeksFejl } from '../errors.ts';
import { maskerCpr } from '../log.ts';
import { oejeblik } from '../schema/domaene/tid.ts';
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

/** Options of `overblik import`, as commander reads them. */
export interface Filvalg {
  readonly afbildning?: string;
  readonly pr?: string;
}

/**
 * `overblik import FILE…|-`: back comes the exit code, 1 if anything was refused (contract/README.md §1). Throws
 * BAD_USER_INPUT with every file that cannot be read, before any of the others is.
 */
export async function importerFiler(filer: readonly string[], valg: Filvalg, config: Config, log: Logger): Promise<number> {
  const laesning = await laesningEfter(valg);
  await sikrLaesbare(filer);
  return medDatabase(config, async ({ url }) => {
    const noegle = sletnoegle(await hentHemmelighed(config));
    const indgang = lavIndgang(lavSkriveklient(url, 'overblik-import'), (fejl, { haendelse }) =>
      log.error({ type: haendelse.type, ...fejlspor(fejl) }, 'kunne ikke anvendes; i karantæne'),
      { noegle },
    ); // prettier-ignore
    const klient = lavSkriveklient(url, 'overblik-afbildning');
    const vej: Vej = { indgang, klient, laesning };
    const ialt = nyOptaelling();
    let hele = true;
    try {
      for (const fil of filer) {
        hele = (await importerFil(fil, vej, ialt)) && hele;
        log.info({ fil, ...ialt }, 'importeret af en operatør');
      }
    } finally {
      await indgang.slut();
      await klient.slut();
      process.stdout.write(`${opsummering(ialt)}\n`);
    }
    return ialt.afvist > 0 || !hele ? 1 : 0;
  });
} // prettier-ignore

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

/** Where a file's hændelser go, and how it is read. */
interface Vej {
  readonly indgang: Indgang;
  readonly klient: Skriveklient;
  readonly laesning: Laesevalg;
}

/** The mapping, and the time it is as of. Throws BAD_USER_INPUT with every mistake in them. */
async function laesningEfter({ afbildning: sti, pr }: Filvalg): Promise<Laesevalg> {
  if (pr !== undefined && oejeblik(pr) === null) throw new IndeksFejl('BAD_USER_INPUT', 'kan ikke læses: --pr');
  if (sti === undefined && pr !== undefined) throw new IndeksFejl('BAD_USER_INPUT', '--pr hører til --afbildning');
  if (sti === undefined) return {};
  await sikrLaesbare([sti]);
  const afbildning = laesAfbildning(await readFile(sti, 'utf8'), sti);
  if (pr === undefined && manglerTid(afbildning)) {
    throw new IndeksFejl(
      'BAD_USER_INPUT',
      `${sti}: udtrækket siger ikke selv, hvornår det gælder: brug --pr TIDSPUNKT`,
    );
  }
  return { afbildning, pr: oejeblik(pr) };
}

/** Back comes whether all that the file asked for was done; what was refused is counted besides. */
async function importerFil(fil: string, { indgang, klient, laesning }: Vej, ialt: Optaelling): Promise<boolean> {
  const bytes = fil === '-' ? null : (await stat(fil)).size;
  const bjaelke = fremdrift(fil, bytes);
  const kilde = fil === '-' ? process.stdin : createReadStream(fil, { highWaterMark: 256 * 1024 });
  const fuldt = laesning.afbildning?.udtraek ? foelgFuldt(laesning.afbildning) : null;
  const behold = (post: Karantaenepost) => klient.koer((tx) => gemUlaest(tx, post));
  let vist = 0;
  const modtager: Modtager = (linje, kvittering, klar) => {
    tael(ialt, kvittering);
    fuldt?.foelg(kvittering, klar);
    if (kvittering.fejl.length > 0 && (vist += 1) <= VIST_MAX) skrivFejl(bjaelke, fil, linje, kvittering);
  };
  try {
    await importer(bjaelke.foelg(kilde), indgang, modtager, { ...laesning, behold });
  } finally {
    bjaelke.slut();
  }
  if (vist > VIST_MAX) process.stderr.write(`${fil}: og ${String(vist - VIST_MAX)} til\n`);
  return !fuldt || skrivUdgang(fil, await fuldt.slut(indgang, klient));
}

/** What a full extract no longer held: ended, or why it was not. */
function skrivUdgang(fil: string, udgang: Udgang): boolean {
  if ('hvorfor' in udgang) process.stderr.write(`${fil}: intet er sluttet: ${udgang.hvorfor}\n`);
  else process.stdout.write(`${fil}: ikke i udtrækket ${String(udgang.udgaaet)} sluttet ${String(udgang.sluttet)}\n`);
  return !('hvorfor' in udgang);
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
