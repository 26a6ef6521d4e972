import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { forbind, type Sql, type Tx } from '../db/client.ts';
import { findKilde, forskelle, gemAfstemning, indlaesListe, partmyndigheder, sammenlignListe } from '../db/skriv/afstemning.ts'; // prettier-ignore
import type { Forskel, Optalt } from '../db/skriv/afstemning.ts';
import { fjernEkstra } from '../indexers/fil/ekstra.ts';
import { laesListe } from '../indexers/fil/liste.ts';
import { IndeksFejl } from '../errors.ts';
import { maskerCpr } from '../log.ts';
import type { Uuid } from '../schema/domaene/id.ts';
import { oejeblik } from '../schema/domaene/tid.ts';
import type { Sletnoegle } from '../db/sletning/maerke.ts';
import { medDatabase } from './database.ts';
import { hentHemmelighed, sletnoegle } from './hemmelighed.ts';
import { sikrLaesbare } from './import.ts';

/** Options of `overblik reconcile`, as commander reads them. */
export interface Afstemningsvalg {
  readonly alle: boolean;
  readonly pr?: string;
  readonly ret?: string;
  readonly fjern: boolean;
}

/** So many of each kind are written out unless all are asked for. */
const VIST = 20;
/** A list of millions is sorted and compared in one statement. */
const TIME_MS = 60 * 60_000;
const SLAGS = ['mangler', 'ekstra', 'forskellig', 'dobbelt'] as const;

/**
 * `overblik reconcile KILDE FILE`: back comes the exit code, 1 when anything differs or a line is wrong. Differences and
 * wrong lines on stdout and stderr, counts last. Throws BAD_USER_INPUT for what cannot be read or is no source.
 */
export async function afstem(navn: string, fil: string, valg: Afstemningsvalg, config: Config, log: Logger): Promise<number> {
  await sikrLaesbare([fil]);
  if (valg.pr !== undefined && oejeblik(valg.pr) === null) throw new IndeksFejl('BAD_USER_INPUT', 'kan ikke læses: --pr');
  return medDatabase(config, async ({ url }) => {
    const sql = forbind({ url, max: 1, applikation: 'overblik-reconcile', tidsgraenseMs: TIME_MS });
    try {
      const kilde = await findKilde(sql, navn);
      if (kilde === null) throw new IndeksFejl('BAD_USER_INPUT', 'KILDE er ingen kendt kilde; giv dens uuid');
      const udfald = await sammenlign(sql, kilde, fil, valg);
      process.stdout.write(`${opsummering(udfald)}\n`);
      log.info({ kilde, ...udfald, ekstraIder: undefined }, 'afstemt af en operatør');
      if (valg.fjern) await fjern(url, kilde, udfald, sletnoegle(await hentHemmelighed(config)), log);
      const { tal, forkerte } = udfald;
      return tal.mangler + tal.ekstra + tal.forskellige + tal.dobbelte + forkerte > 0 ? 1 : 0;
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
} // prettier-ignore

interface Udfald {
  readonly tal: Optalt;
  readonly linjer: number;
  readonly forkerte: number;
  /** Objects to be removed, when that is asked for. */
  readonly ekstraIder: readonly Ekstra[];
}
type Ekstra = Pick<Forskel, 'uuid' | 'objekt'>;

/** The list is read, compared and written down in one transaction: what the temporary tables are for. */
async function sammenlign(sql: Sql, kilde: Uuid, fil: string, valg: Afstemningsvalg): Promise<Udfald> {
  const myndigheder = await partmyndigheder(sql, kilde);
  let [linjer, forkerte] = [0, 0];
  const forkert = (linje: number, regel: string) => {
    forkerte += 1;
    if (valg.alle || forkerte <= VIST) process.stderr.write(maskerCpr(`${fil}:${String(linje)}: ${regel}\n`));
  };
  const laest = async function* () {
    for await (const en of laesListe(fil === '-' ? process.stdin : createReadStream(fil), myndigheder, forkert)) {
      linjer += 1;
      yield en;
    }
  };
  return sql.begin(async (tx) => {
    await indlaesListe(tx, laest());
    const tal = await sammenlignListe(tx, kilde, oejeblik(valg.pr));
    await gemAfstemning(tx, kilde, tal, linjer, forkerte);
    await skrivForskelle(tx, valg.alle ? Infinity : VIST, tal);
    if (valg.ret !== undefined) await skrivMangler(tx, valg.ret);
    const ekstraIder: Ekstra[] = [];
    if (valg.fjern) for await (const { uuid, objekt } of forskelle(tx, ['ekstra'])) ekstraIder.push({ uuid, objekt });
    return { tal, linjer, forkerte, ekstraIder };
  });
}

async function skrivForskelle(tx: Tx, hoejst: number, tal: Optalt): Promise<void> {
  const ialt = { mangler: tal.mangler, ekstra: tal.ekstra, forskellig: tal.forskellige, dobbelt: tal.dobbelte };
  for (const slags of SLAGS) {
    let vist = 0;
    for await (const { uuid, linje, objekt, grund } of forskelle(tx, [slags])) {
      if (vist >= hoejst) break;
      vist += 1;
      const sted = linje === null ? '' : ` (linje ${String(linje)})`;
      process.stdout.write(`${slags} ${uuid}${objekt === null ? '' : ` ${objekt}`}: ${grund}${sted}\n`);
    }
    if (ialt[slags] > vist) process.stdout.write(`${slags}: og ${String(ialt[slags] - vist)} til\n`);
  }
}

/** What only the source can put right: the ids of what it is to send again, a line each. */
async function skrivMangler(tx: Tx, sti: string): Promise<void> {
  const ud = createWriteStream(sti, { mode: 0o600 });
  for await (const { uuid } of forskelle(tx, ['mangler', 'forskellig'])) {
    if (!ud.write(`${uuid}\n`)) await once(ud, 'drain');
  }
  ud.end();
  await finished(ud);
}

/** A line nobody could read may have been about any of them, and an empty list about all: then nothing is removed. */
async function fjern(url: string, kilde: Uuid, { linjer, forkerte, ekstraIder }: Udfald, noegle: Sletnoegle, log: Logger): Promise<void> {
  if (linjer === 0 || forkerte > 0) {
    throw new IndeksFejl('BAD_USER_INPUT', '--fjern: listen er tom eller har linjer, der ikke kan læses; intet er fjernet');
  }
  const { fjernet, tilbage } = await fjernEkstra(url, kilde, ekstraIder, noegle);
  log.info({ kilde, fjernet, tilbage }, 'objekter, kilden ikke har mere, er fjernet af en operatør');
  process.stdout.write(`fjernet ${String(fjernet)} ikke fjernet ${String(tilbage)}\n`);
} // prettier-ignore

const opsummering = ({ tal: { dobbelte, ...tal }, linjer, forkerte }: Udfald): string =>
  Object.entries({ linjer, ...tal, dobbelte, forkerte })
    .map(([ord, antal]) => `${ord} ${String(antal)}`)
    .join(' ');
