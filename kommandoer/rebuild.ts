import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { genopbyg, type Genopbygning } from '../db/genopbyg/genopbyg.ts';
import { genopbygSoegning } from '../db/soeg/genopbyg.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { genopbygIndeks } from '../indexers/soegegenopbygning.ts';
import { forbindSoegemaskine } from '../search/opensearch/klient.ts';
import { SOEGEALIAS } from './soegning.ts';
import type { Afvigelse } from '../db/genopbyg/sammenlign.ts';
import { medDatabase } from './database.ts';
import { taelling } from './fremdrift.ts';

/** So many differences are written out unless all are asked for; the rest are counted. */
const VIST_MAX = 100;

/**
 * `overblik rebuild register`: back comes the exit code, 1 when tables and log did not say the same – also when `byt` then
 * let the log have its way. Each difference is a line on stdout: object, table, side, rows.
 */
export async function genopbygRegister(
  valg: { readonly byt: boolean; readonly alle: boolean },
  config: Config,
  log: Logger,
): Promise<number> {
  const bjaelke = taelling('objekter');
  try {
    return await medDatabase(config, async ({ url }) => {
      const svar = await genopbyg(url, valg, bjaelke.naaet);
      bjaelke.slut();
      skriv(svar, valg.alle ? Infinity : VIST_MAX);
      log.info({ forskelle: svar.ialt, byttet: svar.byttet }, 'registret er genopbygget af en operatør');
      return svar.ialt === 0 ? 0 : 1;
    });
  } finally {
    bjaelke.slut();
  }
}

/**
 * `overblik rebuild search`: the projection from the register, then – with OPENSEARCH_URL – its index from the projection.
 * Searchable throughout. Back comes the exit code, 1 when the old projection was not what the register says.
 */
export async function genopbygSoeg(config: Config, log: Logger): Promise<number> {
  const bjaelke = taelling('objekter');
  try {
    return await medDatabase(config, async ({ url }) => {
      const { dokumenter, afvigelser } = await genopbygSoegning(url, bjaelke.naaet);
      bjaelke.slut();
      const dom = afvigelser.length === 0 ? 'som før' : `${String(afvigelser.length)} objekter var forældede`;
      process.stdout.write(`${String(dokumenter)} dokumenter i PostgreSQL; ${dom}; byttet\n`);
      if (config.opensearchUrl !== undefined) await genopbygYdre(url, config.opensearchUrl);
      log.info({ dokumenter, forskelle: afvigelser.length }, 'søgningen er genopbygget af en operatør');
      return afvigelser.length === 0 ? 0 : 1;
    });
  } finally {
    bjaelke.slut();
  }
}

async function genopbygYdre(url: string, opensearchUrl: string): Promise<void> {
  const grundlag = {
    register: lavSkriveklient(url, 'overblik-genopbyg-soegning'),
    klient: forbindSoegemaskine(opensearchUrl),
    alias: SOEGEALIAS,
  };
  const bjaelke = taelling('objekter');
  try {
    const { navn, dokumenter, parkeret } = await genopbygIndeks(grundlag, (antal) => bjaelke.naaet(antal, antal));
    bjaelke.slut();
    process.stdout.write(
      `${String(dokumenter)} dokumenter i OpenSearch (${navn}); ${String(parkeret)} objekter afvist; byttet\n`,
    );
  } finally {
    bjaelke.slut();
    await grundlag.register.slut();
    await grundlag.klient.close();
  }
}

const SIDER: Readonly<Record<Afvigelse['side'], string>> = {
  tabellen: 'kun i tabellen',
  loggen: 'kun i loggen',
  begge: 'objektets egen række siger noget andet end loggen',
};

function skriv({ afvigelser, ialt, byttet }: Genopbygning, vist: number): void {
  const linjer = afvigelser.slice(0, vist).map(({ id, tabel, side, antal }) => `${id} ${tabel}: ${SIDER[side]} (${String(antal)})`); // prettier-ignore
  if (ialt > linjer.length) linjer.push(`og ${String(ialt - linjer.length)} til`);
  const dom = ialt === 0 ? 'tabellerne er, hvad loggen siger' : `${String(ialt)} forskelle`;
  const bytte = byttet ? 'byttet' : 'ikke byttet: kør igen med --byt, hvis loggen skal gælde';
  process.stdout.write(`${[...linjer, `${dom}; ${bytte}`].join('\n')}\n`);
}
