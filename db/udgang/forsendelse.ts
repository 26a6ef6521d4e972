import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** Something written here that waits for its receiver. */
export interface Ventendeforsendelse {
  readonly id: Uuid;
  readonly slags: 'journalnotat' | 'dokument';
  readonly handling: 'opret' | 'ret' | 'slet';
  readonly sag: Uuid;
  readonly afsendt: string;
  readonly bruger: Uuid;
  readonly system: Uuid;
  readonly indhold: object;
}

/** What waits for the system in the kommune, the oldest first. It is there until its receipt says it has been received. */
export function ventende(tx: Tx, modtager: Uuid, cvr: Cvr, hoejst: number): Promise<Ventendeforsendelse[]> {
  const tekst = `select id, slags, handling, sag_id as sag, to_json(afsendt) #>> '{}' as afsendt, bruger, system, indhold from forsendelse
    where modtager = ($1::text)::uuid and cvr = $2::text and status = 'AFVENTER' order by nr limit ($3::text)::int`;
  return koer<Ventendeforsendelse>(tx, tekst, [modtager, cvr, String(hoejst)]);
}
