import { getTableName, type Table } from 'drizzle-orm';
import type { Uuid } from '../../schema/domaene/id.ts';
import { raekkenoegle, type Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Oejeblik, Periode } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import * as register from '../tables/register.ts';
import { objekt } from '../tables/registrering.ts';
import { felterAf, indsaetTekster, kortNavn, medFelt, omfang, raekketekst } from './indsaet.ts';
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

const TABELLER = Object.keys(NOEGLER) as (keyof Raekker)[]; // NOEGLER has exactly its keys

/** One step of an object: what ended and what began when the index received one message; rows that begin may be text. */
export interface Raekketrin extends Raekkeforskel {
  readonly modtaget: Oejeblik;
  readonly tekster?: Raekketekster | null;
}

/**
 * Takes the register from what it was to what it is, for many objects at once: rows that ended move to `…_historik` with
 * the stretch of index time they were known in, then the new ones are laid. What began and ended within the batch is
 * history from the first. `modtaget` is later than any row's `registreret`, unless the server's clock was set back: then
 * the row was known for no time at all.
 */
export async function gemRaekker(tx: Tx, objekter: readonly (readonly Raekketrin[])[]): Promise<void> {
  const skrevet = TABELLER.map(async (tabel) => {
    const alle = objekter.map((trin) => bevaegelser(trin, tabel));
    // Sent in this order on one connection: what ends makes room for what begins.
    await Promise.all([
      flytTilHistorik(tx, tabel, alle.flatMap(({ ud }) => ud)),
      indsaetTekster(tx, register[tabel], alle.flatMap(({ tekster }) => tekster)),
      laegIHistorik(tx, tabel, alle.flatMap(({ forbi }) => forbi)),
    ]);
  });
  await Promise.all(skrevet);
} // prettier-ignore

/** Rows as the text they are laid in, by table. */
export type Raekketekster = Partial<Record<keyof Raekker, readonly string[]>>;

/** An object's rows as text. Pure: it may be done ahead, in another thread. */
export const raekketekster = (raekker: Partial<Raekker>): Raekketekster =>
  Object.fromEntries(TABELLER.flatMap((tabel) => {
    const egne = raekker[tabel];
    return egne && egne.length > 0 ? [[tabel, teksterAf(tabel, egne)]] : [];
  })); // prettier-ignore

interface Skive {
  readonly virkning: Periode;
}
type Levet = Skive & { readonly registreret: Oejeblik };
type Endt = Skive & { readonly slut: Oejeblik };

interface Bevaegelser {
  readonly ud: readonly Endt[];
  /** Rows that begin, as text. */
  readonly tekster: readonly string[];
  readonly forbi: readonly (Levet & Endt)[];
}

/** What an object's steps come to in one table: rows that were there and ended, that begin, and that did both. */
function bevaegelser(trin: readonly Raekketrin[], tabel: keyof Raekker): Bevaegelser {
  const [ud, forbi, begyndt] = [[] as Endt[], [] as (Levet & Endt)[], new Map<string, Levet>()];
  const tekster: string[] = [];
  for (const { ud: endte, ind, modtaget, tekster: faerdige } of trin) {
    for (const raekke of (endte[tabel] ?? []) as readonly Skive[]) {
      const noegle = raekkenoegle(raekke);
      const ung = begyndt.get(noegle);
      if (!ung) ud.push({ ...raekke, slut: modtaget });
      else forbi.push({ ...ung, slut: modtaget });
      begyndt.delete(noegle);
    }
    const nye = (ind[tabel] ?? []) as readonly Skive[];
    if (trin.length === 1)
      for (const raekke of nye) tekster.push(kendtFra(tabel, raekketekst(register[tabel], raekke), modtaget));
    else for (const raekke of nye) begyndt.set(raekkenoegle(raekke), { ...raekke, registreret: modtaget });
    for (const tekst of faerdige?.[tabel] ?? []) tekster.push(kendtFra(tabel, tekst, modtaget));
  }
  return { ud, forbi, tekster: [...tekster, ...teksterAf(tabel, [...begyndt.values()])] };
}

/** The text of a row with since when it has been known. */
const kendtFra = (tabel: keyof Raekker, tekst: string, registreret: Oejeblik) =>
  medFelt(tekst, kortNavn(register[tabel], 'registreret'), registreret);

const teksterAf = (tabel: keyof Raekker, raekker: readonly Skive[]): string[] =>
  raekker.map((raekke) => raekketekst(register[tabel], raekke));

async function laegIHistorik(tx: Tx, navn: keyof Raekker, raekker: readonly (Levet & Endt)[]): Promise<void> {
  if (raekker.length === 0) return;
  const tabel: Table = register[navn];
  const { navne, korte, typede } = felterAf(tabel);
  const fra = kortNavn(tabel, 'registreret');
  const tekst = `insert into ${getTableName(tabel)}_historik (${navne}, registrering)
    select ${korte}, tstzrange(${fra}, greatest(${fra}, slut)) from json_to_recordset(($1::text)::json) as x(${typede}, slut timestamptz)`;
  const tekster = raekker.map((raekke) => medFelt(raekketekst(tabel, raekke), 'slut', raekke.slut));
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
