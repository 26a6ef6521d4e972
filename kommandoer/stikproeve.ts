import type { Config } from '../config.ts';
import { kode } from '../db/afbrudt.ts';
import { forbind } from '../db/client.ts';
import { hentStikproeve } from '../db/queries/stikproeve.ts';
import { traekStikproeve } from '../db/skriv/stikproeve.ts';
import { IndeksFejl } from '../errors.ts';
import { lavStikproevefroe } from '../resolvers/revision/froe.ts';
import { uuid } from '../schema/domaene/id.ts';
import { medDatabase } from './database.ts';
import { hentHemmelighed } from './hemmelighed.ts';

export interface Stikproevevalg {
  readonly kommune?: string;
  readonly enhed?: string;
  readonly maaned?: string;
  readonly antal?: number;
  readonly froe?: string;
}

/**
 * `overblik revision stikproeve`: draws a sample as `traekStikproeve` in GraphQL does, with the same seed where none is
 * given, and writes where in the log its look-ups stand – nobody's number. Whom they were on is read in GraphQL, which
 * is logged.
 */
export async function stikproeve(valg: Stikproevevalg, config: Config, skriv: (linje: string) => void): Promise<void> {
  const { cvr, enhed, maaned, antal } = laes(valg);
  const froe = valg.froe ?? lavStikproevefroe(await hentHemmelighed(config))(cvr, enhed, maaned);
  await medDatabase(config, async ({ url }) => {
    const sql = forbind({ url, rolle: 'overblik_revisor', max: 1, applikation: 'overblik-stikproeve' });
    try {
      const id = await traekStikproeve(sql, { cvr, enhed, maaned, froe, antal, af: null }).catch((fejl: unknown) => {
        throw erUslut(fejl) ? new IndeksFejl('BAD_USER_INPUT', `--maaned: ${maaned} er ikke slut`) : fejl;
      });
      const poster = await hentStikproeve(sql, id);
      skriv(`stikprøve ${id}: ${String(poster.length)} opslag, frø ${froe}`);
      for (const { plads, kaede, nr, tidspunkt, slags, vurderet } of poster)
        skriv(`${String(plads)}\t${tidspunkt ?? 'slettet'}\t${slags ?? ''}\tkæde ${kaede} nr ${nr}\t${vurderet ? 'vurderet' : 'mangler'}`);
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
} // prettier-ignore

function laes({ kommune = '', enhed, maaned = '', antal = 10, froe }: Stikproevevalg) {
  const id = uuid(enhed);
  const fejl = [
    ...(/^\d{8}$/.test(kommune) ? [] : ['--kommune: 8 cifre']),
    ...(id ? [] : ['--enhed: et uuid']),
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(maaned) ? [] : ['--maaned: som 2026-10']),
    ...(antal >= 1 && antal <= 200 ? [] : ['--antal: 1–200']),
    ...(froe === undefined || /^[\w-]{1,64}$/.test(froe) ? [] : ['--froe: 1–64 bogstaver, tal, _ eller -']),
  ];
  if (fejl.length > 0 || !id) throw new IndeksFejl('BAD_USER_INPUT', fejl.join('\n'));
  return { cvr: kommune, enhed: id, maaned, antal };
}

const erUslut = (fejl: unknown) => kode(fejl) === '22023';
