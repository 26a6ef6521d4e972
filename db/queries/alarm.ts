import { STANDARDOPSAETNING, type Alarmopsaetning } from '../../schema/domaene/revision/alarm.ts';
import type { Spoergeklient } from '../laesepulje.ts';

export const ALARMLISTER = ['MEDARBEJDERE', 'VIP'] as const;
export type Alarmlistenavn = (typeof ALARMLISTER)[number];

/** A number on a list, as its keyed hash, and whose it is. */
export interface Raamedarbejder {
  readonly maerke: string;
  readonly bruger: string;
  readonly enhed: string | null;
}

/** One kommune's lists as they stand now. */
export interface Raalister {
  readonly opsaetning: Alarmopsaetning;
  readonly medarbejdere: readonly Raamedarbejder[];
  readonly vip: readonly string[];
  /** `skema:vaerdi` of those whom its own feed – or an operator's import – says are protected today. */
  readonly beskyttede: readonly string[];
}

/** Everything alarms are judged by, in one statement, on the auditor's connection: nobody else's role may read it. */
export async function hentAlarmlister(sql: Spoergeklient, cvr: string): Promise<Raalister> {
  const poster = (liste: Alarmlistenavn, json: string) => `(select coalesce(json_agg(${json}), '[]') from alarmpost a
    where a.cvr = $1 and a.liste = '${liste}' and a.fjernet is null)`;
  const tekst = `select json_build_object(
    'opsaetning', (select indhold from alarmopsaetning where cvr = $1 order by nr desc limit 1),
    'medarbejdere', ${poster('MEDARBEJDERE', `json_build_object('maerke', a.maerke, 'bruger', a.bruger, 'enhed', a.enhed)`)},
    'vip', ${poster('VIP', 'a.maerke')}, 'beskyttede', ${BESKYTTEDE}) as j`;
  const [raekke] = await sql.unsafe<{ j: Omit<Raalister, 'opsaetning'> & { opsaetning: object | null } }[]>(
    tekst,
    [cvr],
    { prepare: true },
  );
  if (!raekke) throw new Error('alarmlisterne gav ingen række');
  return { ...raekke.j, opsaetning: { ...STANDARDOPSAETNING, ...raekke.j.opsaetning } };
}

/** Under every number they have; of what no instant covers now, nothing. */
const BESKYTTEDE = `(select coalesce(json_agg(distinct i.skema || ':' || i.vaerdi), '[]') from part p
  join objekt o on o.id = p.id and o.livscyklus in ('aktiv', 'passiv')
  join partidentifikator i on i.id = p.id and i.virkning @> now()
  where p.beskyttet_fra is not null and (p.cvr = $1 or p.cvr is null) and p.beskyttet_kendt and p.virkning @> now()
    and p.beskyttet_fra <= (now() at time zone 'Europe/Copenhagen')::date
    and (p.beskyttet_til is null or p.beskyttet_til > (now() at time zone 'Europe/Copenhagen')::date))`;

export interface OpsaetningSvar extends Alarmopsaetning {
  /** 0: nobody has chosen anything. */
  readonly nr: number;
  readonly aendret: string | null;
  readonly aendretAf: string | null;
}

/** Every version of the kommune's choices, the one in force first; of one that has chosen nothing, the standard. */
export async function opsaetninger(sql: Spoergeklient, cvr: string): Promise<OpsaetningSvar[]> {
  const raekker = await sql.unsafe<{ j: Omit<OpsaetningSvar, keyof Alarmopsaetning> & { indhold: object } }[]>(
    `select json_build_object('nr', nr, 'aendret', aendret, 'aendretAf', aendret_af, 'indhold', indhold) as j
      from alarmopsaetning where cvr = $1 order by alarmopsaetning.nr desc limit 100`,
    [cvr],
  );
  const valgte = raekker.map(({ j: { indhold, ...resten } }) => ({ ...STANDARDOPSAETNING, ...indhold, ...resten }));
  return valgte.length > 0 ? valgte : [{ ...STANDARDOPSAETNING, nr: 0, aendret: null, aendretAf: null }];
}

/** A post on a list, as it may be read: whose number it is for employees, but never the number. */
export interface AlarmpostSvar {
  readonly id: string;
  readonly liste: Alarmlistenavn;
  readonly bruger: string | null;
  readonly enhed: string | null;
  readonly note: string | null;
  readonly tilfoejet: string;
  readonly tilfoejetAf: string;
  readonly fjernet: string | null;
  readonly fjernetAf: string | null;
}

/** The newest posts of a list, those taken off it too where asked. */
export async function alarmposter(
  sql: Spoergeklient,
  cvr: string,
  liste: Alarmlistenavn,
  { fjernede }: { readonly fjernede: boolean },
): Promise<AlarmpostSvar[]> {
  const raekker = await sql.unsafe<{ j: AlarmpostSvar }[]>(
    `select json_build_object('id', id, 'liste', liste, 'bruger', bruger, 'enhed', enhed, 'note', note, 'tilfoejet', tilfoejet,
        'tilfoejetAf', tilfoejet_af, 'fjernet', fjernet, 'fjernetAf', fjernet_af) as j
      from alarmpost where cvr = $1 and liste = $2 ${fjernede ? '' : 'and fjernet is null'} order by tilfoejet desc, id limit 10000`,
    [cvr, liste],
  );
  return raekker.map(({ j }) => j);
}
