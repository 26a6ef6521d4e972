import { getTableName, type Table } from 'drizzle-orm';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Oejeblik, Periode } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import * as register from '../tables/register.ts';
import {
  indsaetTekster, koer, kolonnenavne, medKolonnenavne, raekketekst, somParam, somTabel,
} from './saet.ts'; // prettier-ignore

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

const TABELLER = Object.keys(NOEGLER) as (keyof Raekker)[]; // NOEGLER has exactly its keys

/**
 * Takes the register from what it was to what it is, for many objects at once: rows that ended move to `…_historik` with
 * the stretch of index time they were known in, then the new ones are laid. `modtaget` is later than any row's
 * `registreret`, unless the server's clock was set back: then the row was known for no time at all.
 */
export async function gemRaekker(tx: Tx, skift: readonly Raekkeskift[], modtaget: Oejeblik): Promise<void> {
  const skrevet = TABELLER.map(async (tabel) => {
    const ud = skift.flatMap((f): readonly Skive[] => f.ud[tabel] ?? []);
    const ind = skift.flatMap((f) => [...tekster(tabel, f.ind[tabel] ?? []), ...(f.tekster?.[tabel] ?? [])]);
    // Sent in this order on one connection: what ends makes room for what begins.
    await Promise.all([
      flytTilHistorik(tx, tabel, ud, modtaget),
      indsaetTekster(tx, register[tabel], ind, { faelles: ['registreret', modtaget] }),
    ]);
  });
  await Promise.all(skrevet);
}

/** Rows as the text they are laid in, by table. */
export type Raekketekster = Partial<Record<keyof Raekker, readonly string[]>>;

/** What takes an object's rows from one truth to the next; rows that begin may be given as text. */
export interface Raekkeskift extends Raekkeforskel {
  readonly tekster?: Raekketekster | null;
}

/** An object's rows as text. Pure: it may be done ahead, in another thread. */
export const raekketekster = (raekker: Partial<Raekker>): Raekketekster =>
  Object.fromEntries(TABELLER.flatMap((tabel) => {
    const egne = raekker[tabel];
    return egne && egne.length > 0 ? [[tabel, tekster(tabel, egne)]] : [];
  })); // prettier-ignore

interface Skive {
  readonly virkning: Periode;
}

const tekster = (tabel: keyof Raekker, raekker: readonly Skive[]): string[] =>
  raekker.map((raekke) => raekketekst(register[tabel], { ...raekke, virkning: omfang(raekke.virkning) }));

/** A period as PostgreSQL writes it. */
const omfang = ({ fra, til }: Periode): string => `[${fra},${til ?? ''})`;

async function flytTilHistorik(
  tx: Tx,
  navn: keyof Raekker,
  raekker: readonly Skive[],
  modtaget: Oejeblik,
): Promise<void> {
  if (raekker.length === 0) return;
  const tabel: Table = register[navn];
  const noegler = ['id', 'virkning', ...NOEGLER[navn]];
  const tekst = `with vaek as (delete from ${getTableName(tabel)} t using ${somTabel(tabel, noegler)}
      where ${noegler.map((n) => `t.${n} = x.${n}`).join(' and ')} returning t.*)
    insert into ${getTableName(tabel)}_historik (${kolonnenavne(tabel).join(', ')}, registrering)
    select ${kolonnenavne(tabel).join(', ')}, tstzrange(registreret, greatest(registreret, ($2::text)::timestamptz)) from vaek
    returning 1`;
  const kort = raekker.map((r) => vaelg(medKolonnenavne(tabel, { ...r, virkning: omfang(r.virkning) }), noegler));
  const flyttet = await koer(tx, tekst, [somParam(kort), modtaget]);
  // The rows that end were worked out from the log: if they are not there, log and tables tell two stories.
  if (flyttet.length !== raekker.length) {
    throw new Error(`${navn}: ${String(flyttet.length)} af ${String(raekker.length)} rækker fandtes`);
  }
}

const vaelg = (raekke: Record<string, unknown>, navne: readonly string[]) =>
  Object.fromEntries(navne.map((navn) => [navn, raekke[navn]]));

/** A removed object is absent at every registrering (design.md §4): what it was before goes too. The log has it all. */
export async function glemHistorik(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  if (ider.length === 0) return;
  await Promise.all(
    Object.values(register).map((tabel) =>
      koer(
        tx,
        `delete from ${getTableName(tabel)}_historik
          where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`,
        [JSON.stringify(ider)],
      ),
    ),
  );
}
