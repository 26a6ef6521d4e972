import type { Alarmopsaetning } from '../../schema/domaene/revision/alarm.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import type { Alarmlistenavn } from '../queries/alarm.ts';

/** A number to be put on a list, already as its keyed hash. `bruger`: of an employee, the token's `sub`. */
export interface NyAlarmpost {
  readonly maerke: string;
  readonly bruger: string | null;
  readonly enhed: string | null;
  readonly note: string | null;
}

// Each is one statement on the auditor's connection: no transaction that could be left half done (driver trap, design.md §5).
const kald = async (sql: Spoergeklient, funktion: string, krop: object): Promise<string | null> => {
  const [raekke] = await sql.unsafe<{ svar: string | null }[]>(`select ${funktion}(($1::text)::jsonb)::text as svar`, [
    JSON.stringify(krop),
  ]);
  return raekke?.svar ?? null;
};

/** A new version of a kommune's choices; what is not given stays as it was. `af`: who changed it. */
export async function saetAlarmopsaetning(
  sql: Spoergeklient,
  cvr: string,
  af: string,
  indhold: Partial<Alarmopsaetning>,
): Promise<void> {
  await kald(sql, 'saet_alarmopsaetning', { cvr, af, indhold });
}

/** Puts numbers on a kommune's list; back comes how many were not there already. */
export async function tilfoejAlarmposter(
  sql: Spoergeklient,
  cvr: string,
  af: string,
  liste: Alarmlistenavn,
  poster: readonly NyAlarmpost[],
): Promise<number> {
  return Number(await kald(sql, 'tilfoej_alarmposter', { cvr, af, liste, poster }));
}

/** Takes posts off a kommune's lists; back comes how many stood there. */
export async function fjernAlarmposter(
  sql: Spoergeklient,
  cvr: string,
  af: string,
  ider: readonly string[],
): Promise<number> {
  return Number(await kald(sql, 'fjern_alarmposter', { cvr, af, ider }));
}
