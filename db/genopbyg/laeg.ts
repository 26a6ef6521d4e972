import { forloeb } from '../../schema/domaene/fold/forloeb.ts';
import type { Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Sql, Tx } from '../client.ts';
import { hentLog, type Gemtpost } from '../skriv/log.ts';
import { tidligereLiv } from '../skriv/omlaeg.ts';
import { gemRaekker } from '../skriv/raekker.ts';
import { indsaet } from '../skriv/indsaet.ts';
import { koer } from '../skriv/saet.ts';
import { objektHistorik } from '../tables/registrering.ts';
import { SKEMA, TABELLER } from './tabeller.ts';

/** Objects folded in one go: what is held in memory at a time is their logs. */
export const PARTI = 500;

/**
 * Folds the log of these objects and lays what it means, now and before, in the fresh tables; told of again, what was laid
 * before is taken away first. Within a transaction that sees one state of the register, and with the fresh tables first in
 * its search path: the rows are laid by the statements that lay them in the live ones.
 */
export async function laegObjekter(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  await koer(tx, `set local search_path = ${SKEMA}, public`, []);
  const valgte = JSON.stringify(ider);
  for (const navn of [...TABELLER, 'foldet']) {
    await koer(tx, `delete from ${SKEMA}.${navn} where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`, [valgte]);
  }
  await laegNye(tx, ider);
} // prettier-ignore

/** The same for objects nothing has been laid of. */
export async function laegNye(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  await koer(tx, `set local search_path = ${SKEMA}, public`, []);
  const rader = await koer<{ id: Uuid; slags: Objektslags; maerke: string }>(
    tx,
    `select id, slags, xmin::text as maerke from public.objekt
      where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x) order by id`,
    [JSON.stringify(ider)],
  );
  const logge = new Map<Uuid, Gemtpost[]>(rader.map(({ id }) => [id, []]));
  for (const post of await hentLog(tx, rader.map(({ id }) => id))) logge.get(post.objektId)?.push(post); // prettier-ignore
  const foldede = rader.map((rad) => ({ ...rad, ...forloeb(rad.slags, rad.id, logge.get(rad.id) ?? []) }));
  await gemRaekker(tx, foldede.map(({ trin }) => trin)); // prettier-ignore
  await indsaet(
    tx,
    objektHistorik,
    foldede.flatMap(({ id, liv }) => tidligereLiv(id, liv)),
    { uden: ['raekke'] },
  );
  const nu = foldede.map(({ id, maerke, liv }) => ({ id, maerke, ...liv.at(-1) }));
  await koer(tx, `insert into ${SKEMA}.foldet select id, maerke, livscyklus, "senestAendret", "oprettetAf", registreret
    from json_to_recordset(($1::text)::json) as x(id uuid, maerke text, livscyklus text, "senestAendret" timestamptz,
      "oprettetAf" text, registreret timestamptz)`, [JSON.stringify(nu)]); // prettier-ignore
}

/** Told how many objects have been folded, of how many. */
export type Meld = (faerdige: number, ialt: number) => void;

/** Folds every object there is, a batch at a time in the order of their ids, each batch seeing one state of the register. */
export async function laegAlle(sql: Sql, meld: Meld): Promise<void> {
  const [{ ialt } = { ialt: 0 }] = await koer<{ ialt: number }>(sql, 'select count(*)::int as ialt from public.objekt', []);
  let [faerdige, sidste] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const ider = await koer<{ id: Uuid }>(sql, `select id from public.objekt where id > ($1::text)::uuid order by id limit ${String(PARTI)}`, [sidste]);
    const slut = ider.at(-1);
    if (!slut) return;
    await sql.begin('isolation level repeatable read', (tx) => laegNye(tx, ider.map(({ id }) => id)));
    sidste = slut.id;
    meld((faerdige += ider.length), Math.max(ialt, faerdige));
  }
} // prettier-ignore

/** Objects that are no longer as they were when they were folded. */
export async function aendrede(tx: Tx): Promise<Uuid[]> {
  const fundne = await koer<{ id: Uuid }>(tx, `select coalesce(o.id, f.id) as id from public.objekt o
    full join ${SKEMA}.foldet f on f.id = o.id where f.maerke is distinct from o.xmin::text`, []); // prettier-ignore
  return fundne.map(({ id }) => id);
}
