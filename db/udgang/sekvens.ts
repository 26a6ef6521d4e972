import type { Skriveklient } from '../skriv/klient.ts';
import { koer } from '../skriv/saet.ts';

/** A backlog of millions is numbered in one statement: it may take its time. */
const TAALMOD = `set local statement_timeout = '10min'`;

/**
 * Gives every event that can be seen in the outbox, and has none, its number. One at a time does so, whichever process they are
 * in; numbers are handed out without gaps, and an event that comes later – committed late, under an older transaction – gets a
 * later one. Events of one object keep their order: their writer inserted while holding the object's lock, so the earlier was to
 * be seen, or numbered, before the later was there. Back comes the last number.
 */
export function nummerer(klient: Skriveklient): Promise<number> {
  return klient.koer(async (tx) => {
    await koer(tx, TAALMOD, []);
    // A statement of its own: the next one sees what the one before us numbered.
    await koer(tx, 'select nr from udsendelsesstand for update', []);
    await koer(tx, NUMRE, []);
    const [stand] = await koer<{ nr: number }>(tx, STAND, []);
    if (!stand) throw new Error('udsendelsesstand har ingen række');
    return stand.nr;
  });
}

const NUMRE = `with s as materialized (select nr, xmin_xid from udsendelsesstand),
  nye as (insert into udsendelse (nr, position, objekt_id, slags, haendelse, forretning, uden_notifikation, modtaget)
    select s.nr + row_number() over (order by u.position), u.position, u.objekt_id, u.slags, u.haendelse, u.forretning,
      u.uden_notifikation, u.modtaget
    from udbakke u, s where u.xid >= s.xmin_xid and not exists (select from udsendelse d where d.position = u.position)
    returning 1)
  update udsendelsesstand set nr = nr + (select count(*) from nye), xmin_xid = pg_snapshot_xmin(pg_current_snapshot())`;
const STAND = 'select nr::float8 as nr from udsendelsesstand';

/** How many events can be seen and have no number yet. */
export async function efterslaeb(klient: Skriveklient): Promise<number> {
  const tekst = `select count(*)::float8 as antal from udbakke u, udsendelsesstand s
    where u.xid >= s.xmin_xid and not exists (select from udsendelse d where d.position = u.position)`;
  const [svar] = await klient.koer((tx) => koer<{ antal: number }>(tx, tekst, []));
  return svar?.antal ?? 0;
}
