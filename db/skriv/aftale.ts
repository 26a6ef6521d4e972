import type { Serviceaftale, Videregivelsesaftale } from '../../schema/domaene/aftale.ts';
import { visMoenster } from '../../schema/domaene/kle.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** The trail of those in `ny`: nobody's name stands there, since an operator did it. */
const SPOR = (handling: 'GODKENDT' | 'OPHOERT') =>
  `insert into aftalespor (aftale, handling, tidspunkt) select id, '${handling}', now() from ny returning aftale`;

/** Records that the owner lets the receiver see (design.md §5); the same one again changes nothing. True: it is new. */
export async function gemVideregivelsesaftale(tx: Tx, aftale: Videregivelsesaftale): Promise<boolean> {
  const { ejer, modtager, kle, niveau, hjemmel } = aftale;
  const nye = await koer(
    tx,
    `with ny as (insert into videregivelsesaftale (ejer, modtager, kle, niveau, hjemmel, godkendt)
      select $1::text, $2::text, k.kle, ($4::text)::smallint, $5::text, now()
      from (select array(select jsonb_array_elements_text(($3::text)::jsonb)) as kle) k
      where not exists (select from videregivelsesaftale a where a.ejer = $1::text and a.modtager = $2::text and a.kle = k.kle
        and a.niveau = ($4::text)::smallint and a.hjemmel = $5::text and a.godkendt is not null and a.ophoert is null) returning id) ${SPOR('GODKENDT')}`,
    [ejer, modtager, JSON.stringify(kle.map(visMoenster)), String(niveau), hjemmel],
  );
  return nye.length > 0;
}

/** Records what a system may do for a kommune; the same one again changes nothing. True: it is new. */
export async function gemServiceaftale(tx: Tx, aftale: Serviceaftale): Promise<boolean> {
  const { system, kommune, rettigheder, kle, niveau } = aftale;
  const nye = await koer(
    tx,
    `with ny as (insert into serviceaftale (system, kommune, rettigheder, kle, niveau, status, anmodet, besluttet)
      select ($1::text)::uuid, $2::text, k.rettigheder, k.kle, ($5::text)::smallint, 'GODKENDT', now(), now()
      from (select array(select jsonb_array_elements_text(($3::text)::jsonb)) as rettigheder,
        array(select jsonb_array_elements_text(($4::text)::jsonb)) as kle) k
      where not exists (select from serviceaftale a where a.system = ($1::text)::uuid and a.kommune = $2::text and a.kle = k.kle
        and a.rettigheder = k.rettigheder and a.niveau = ($5::text)::smallint and a.status = 'GODKENDT') returning id) ${SPOR('GODKENDT')}`,
    [system, kommune, JSON.stringify([...rettigheder]), JSON.stringify(kle.map(visMoenster)), String(niveau)],
  );
  return nye.length > 0;
}

/** Ends what is in force between the two; it counts from the next request on. Back comes how many ended. */
export async function ophaevVideregivelse(tx: Tx, ejer: string, modtager: string): Promise<number> {
  const tekst = `with ny as (update videregivelsesaftale set ophoert = now() where ejer = $1::text and modtager = $2::text
    and godkendt is not null and ophoert is null returning id) ${SPOR('OPHOERT')}`;
  return (await koer(tx, tekst, [ejer, modtager])).length;
}

/** Ends what the system may do for the kommune. Back comes how many aftaler ended. */
export async function ophaevServiceaftale(tx: Tx, system: string, kommune: string): Promise<number> {
  const tekst = `with ny as (update serviceaftale set status = 'OPHOERT', besluttet = now() where system = ($1::text)::uuid
    and kommune = $2::text and status = 'GODKENDT' returning id) ${SPOR('OPHOERT')}`;
  return (await koer(tx, tekst, [system, kommune])).length;
}

/** A transition of one kommune: while it lasts, the two systems' sager of the same key and part are one. */
export interface Systempar {
  readonly kommune: string;
  readonly gammelt: string;
  readonly nyt: string;
}

/** Declares the pair; the same one again changes nothing. True: it is new. */
export async function gemSystempar(tx: Tx, { kommune, gammelt, nyt }: Systempar): Promise<boolean> {
  const tekst = `insert into systempar (kommune, gammelt, nyt) values ($1::text, ($2::text)::uuid, ($3::text)::uuid)
    on conflict do nothing returning nyt`;
  return (await koer(tx, tekst, [kommune, gammelt, nyt])).length > 0;
}

/** Ends it: from the next request on each is a sag of its own. Back comes how many ended. */
export async function ophaevSystempar(tx: Tx, { kommune, gammelt, nyt }: Systempar): Promise<number> {
  const tekst = `delete from systempar where kommune = $1::text and gammelt = ($2::text)::uuid
    and nyt = ($3::text)::uuid returning nyt`;
  return (await koer(tx, tekst, [kommune, gammelt, nyt])).length;
}
