import { getTableName, type Table } from 'drizzle-orm';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Tx } from '../client.ts';
import * as register from '../tables/register.ts';
import { objekt } from '../tables/registrering.ts';
import { bevaegelser, type Endt, type Trin } from './bevaegelser.ts';
import { felterAf, indsaetTekster, kortNavn, omfang } from './indsaet.ts';
import { koer, koerAntal, kolonnenavne, medKolonnenavne, somParam, somTabel } from './saet.ts';

/** What tells the rows of one object apart beside their virkning: the primary key of each table. */
const NOEGLER: Readonly<Record<keyof Raekker, readonly string[]>> = {
  sag: [], dokument: [], bevilling: [], effektuering: [], advis: [], orgenhed: [], klasse: [], part: [],
  bevilgetYdelse: ['ydelse'],
  effektueringsplan: ['ydelse', 'plan'],
  effektueringslinje: ['rolle', 'noegle'],
  journalnotat: ['notat'],
  relation: ['art', 'rolle', 'noegle'],
  partidentifikator: ['skema', 'vaerdi'],
}; // prettier-ignore

/**
 * Takes the register from what it was to what it is, for many objects at once: rows that ended move to `…_historik` with
 * the stretch of index time they were known in, then the new ones are laid. What began and ended within the batch is
 * history from the first. `modtaget` is later than any row's `registreret`, unless the server's clock was set back: then
 * the row was known for no time at all.
 */
export async function gemRaekker(tx: Tx, objekter: readonly Trin[]): Promise<void> {
  const skrevet = [...bevaegelser(objekter)].map(([tabel, { ud, ind, forbi }]) =>
    // Sent in this order on one connection: what ends makes room for what begins.
    Promise.all([
      flytTilHistorik(tx, tabel, ud),
      indsaetTekster(tx, register[tabel], ind),
      laegIHistorik(tx, tabel, forbi),
    ]),
  );
  await Promise.all(skrevet);
}

async function laegIHistorik(tx: Tx, navn: keyof Raekker, tekster: readonly string[]): Promise<void> {
  if (tekster.length === 0) return;
  const tabel: Table = register[navn];
  const { navne, korte, typede } = felterAf(tabel);
  const fra = kortNavn(tabel, 'registreret');
  const tekst = `insert into ${getTableName(tabel)}_historik (${navne}, registrering)
    select ${korte}, tstzrange(${fra}, greatest(${fra}, slut)) from json_to_recordset(($1::text)::json) as x(${typede}, slut timestamptz)`;
  await koerAntal(tx, tekst, [`[${tekster.join(',')}]`]);
}

async function flytTilHistorik(tx: Tx, navn: keyof Raekker, raekker: readonly Endt[]): Promise<void> {
  if (raekker.length === 0) return;
  const tabel: Table = register[navn];
  const noegler = ['id', 'virkning', ...NOEGLER[navn]];
  const tekst = `with vaek as (delete from ${getTableName(tabel)} t using ${somTabel(tabel, [...noegler, 'slut'])}
      where ${noegler.map((n) => `t.${n} = x.${n}`).join(' and ')} returning t.*, x.slut)
    insert into ${getTableName(tabel)}_historik (${kolonnenavne(tabel).join(', ')}, registrering)
    select ${kolonnenavne(tabel).join(', ')}, tstzrange(registreret, greatest(registreret, slut::timestamptz)) from vaek`;
  const kort = raekker.map((r) => ({ ...vaelg(medKolonnenavne(tabel, { ...r, virkning: omfang(r.virkning) }), noegler), slut: r.slut })); // prettier-ignore
  const flyttet = await koerAntal(tx, tekst, [somParam(kort)]);
  // The rows that end were worked out from the log: if they are not there, log and tables tell two stories.
  if (flyttet !== raekker.length) {
    throw new Error(`${navn}: ${String(flyttet)} af ${String(raekker.length)} rækker fandtes`);
  }
}

const vaelg = (raekke: Record<string, unknown>, navne: readonly string[]) =>
  Object.fromEntries(navne.map((navn) => [navn, raekke[navn]]));

/** A removed object is absent at every registrering (design.md §4): what it was before goes too. The log has it all. */
export async function glemHistorik(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  if (ider.length === 0) return;
  await Promise.all(
    [...Object.values(register), objekt].map((tabel) =>
      koer(
        tx,
        `delete from ${getTableName(tabel)}_historik
          where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`,
        [JSON.stringify(ider)],
      ),
    ),
  );
}
