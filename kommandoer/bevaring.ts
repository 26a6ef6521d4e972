import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { forbind } from '../db/client.ts';
import { gemBevaring, laesBevaring, type Bevaringsregel } from '../db/sletning/bevaring.ts';
import { OBJEKTSLAGS } from '../schema/domaene/id.ts';
import { medDatabase } from './database.ts';
import { krav } from './krav.ts';

/** Options of `overblik bevaring`, as commander reads them. */
export interface Bevaringsvalg {
  readonly slags?: string;
  readonly anledning?: string;
  readonly kassationskode?: string;
  /** `altid`: it is kept. */
  readonly maaneder?: string;
}

const ANLEDNINGER = ['FJERNET', 'OPHOERT', 'VENTER', 'KARANTAENE'];

/** `overblik bevaring`: the rules, a line each; with options one is set first: an operator's act, logged. Throws BAD_USER_INPUT with every mistake. */
export async function bevar(valg: Bevaringsvalg, config: Config, log: Logger): Promise<string> {
  const ny = Object.keys(valg).length > 0 ? regelAf(valg) : null;
  return medDatabase(config, async ({ url }) => {
    const sql = forbind({ url, max: 1, applikation: 'overblik-bevaring' });
    try {
      if (ny) await gemBevaring(sql, ny);
      if (ny) log.info({ ...ny }, 'bevaring ændret af en operatør');
      return (await laesBevaring(sql)).map(linje).join('\n');
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
}

function regelAf(valg: Bevaringsvalg): Bevaringsregel {
  const k = krav();
  const slags = k.skal('--slags', OBJEKTSLAGS.find((en) => en === valg.slags) ?? null);
  const anledning = k.skal('--anledning', ANLEDNINGER.find((en) => en === valg.anledning) ?? null);
  const maaneder = k.skal('--maaneder', maanederAf(valg.maaneder));
  const kassationskode = valg.kassationskode?.trim() ?? '';
  return k.ellers({ slags, anledning, kassationskode, maaneder: maaneder === ALTID ? null : maaneder });
}

const ALTID = 'altid';

function maanederAf(tekst: string | undefined): number | typeof ALTID | null {
  if (tekst === ALTID) return ALTID;
  return tekst !== undefined && /^\d{1,4}$/.test(tekst) && Number(tekst) <= 1200 ? Number(tekst) : null;
}

const linje = ({ slags, anledning, kassationskode, maaneder }: Bevaringsregel): string =>
  `${slags} ${anledning}${kassationskode === '' ? '' : ` ${kassationskode}`}: ${maaneder === null ? 'bevares' : `${String(maaneder)} måneder`}`;
