import type { Cvr, Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Livscyklus } from '../../schema/domaene/registrering.ts';
import { sammenlign } from '../../schema/domaene/sammenlign.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { instant } from '../instant.ts';
import { objekt, objektHistorik } from '../tables/registrering.ts';
import { ProevIgen } from './klient.ts';
import { felterAf, indsaet, indsaetTekster, kortNavn, medFelt, raekketekst } from './indsaet.ts';
import { koer, koerAntal, somParam, somTabel } from './saet.ts';

/** An object as writers know it: whose it is and where its life stands. */
export interface Objektrad {
  readonly id: Uuid;
  readonly slags: Objektslags;
  readonly generation: number;
  readonly livscyklus: Livscyklus;
  readonly ejersystem: Uuid | null;
  readonly afsendersystem: Uuid | null;
  readonly version: number;
  readonly senestAendret: Oejeblik | null;
  readonly oprettetAf: string | null;
  /** Ejer of the newest slice, also after it was removed; of a notat, its sag's. */
  readonly ejer: Cvr | null;
  readonly venterPaa: Uuid | null;
}

const RAD = `id, slags, generation, livscyklus, ejersystem, afsendersystem, version::int,
  ${instant('senest_aendret')} as "senestAendret", oprettet_af as "oprettetAf", ejer, venter_paa as "venterPaa"`;

/** The objects there are among the ids, each locked until the transaction ends; in one order, so that writers do not cross. */
export function laasObjekter(tx: Tx, ider: readonly Uuid[]): Promise<Objektrad[]> {
  const tekst = `select ${RAD} from objekt where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)
    order by id for update`;
  return koer<Objektrad>(tx, tekst, [JSON.stringify(ider)]);
}

/** The same without a lock: for what a message only refers to. */
export function laesObjekter(tx: Tx, ider: readonly Uuid[]): Promise<Objektrad[]> {
  if (ider.length === 0) return Promise.resolve([]);
  const tekst = `select ${RAD} from objekt where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;
  return koer<Objektrad>(tx, tekst, [JSON.stringify(ider)]);
}

/** Notater and adviser that came before these sager, locked. */
export function laasVentende(tx: Tx, sager: readonly Uuid[]): Promise<Objektrad[]> {
  if (sager.length === 0) return Promise.resolve([]);
  const tekst = `select ${RAD} from objekt where venter_paa in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)
    order by id for update`;
  return koer<Objektrad>(tx, tekst, [JSON.stringify(sager)]);
}

/**
 * A row for each of these sager that is not there yet, so that the one who imports it and the one who waits for it meet
 * on its lock. Back come the ids of those that another writer has made meanwhile.
 */
export async function sikrPladser(tx: Tx, sager: readonly Uuid[]): Promise<void> {
  if (sager.length === 0) return;
  const pladser = [...sager].sort().map((id) => ({ id, slags: 'sag', livscyklus: 'venter' }));
  const tekst = `insert into objekt (id, slags, livscyklus) select id, slags, livscyklus
    from ${somTabel(objekt, ['id', 'slags', 'livscyklus'])} on conflict do nothing`;
  await koer(tx, tekst, [somParam(pladser)]);
}

/** What is kept of an object's row when it changes (db/tables, `objekt_historik`), and since when it has been so. */
interface Liv extends Pick<Objektrad, 'livscyklus' | 'senestAendret' | 'oprettetAf'> {
  readonly registreret: Oejeblik;
}

/** An object to be stored: as it is, as it was when it was read (null: it was not there), and its way between the two. */
export interface Objekttrin {
  readonly rad: Objektrad;
  readonly foer: Objektrad | null;
  /** It was removed on the way: what it was has been forgotten. */
  readonly glem: boolean;
  readonly trin: readonly Liv[];
}

/**
 * Stores objects: new ones are inserted – ProevIgen if another writer has made one meanwhile – the rest updated, and what
 * the rows said until then is history. One that nobody could see before has none.
 */
export async function gemObjekter(tx: Tx, alle: readonly Objekttrin[]): Promise<void> {
  const nye = alle.filter(({ foer }) => foer === null).sort((a, b) => sammenlign(a.rad.id, b.rad.id));
  // Sent in this order on one connection: what a row said is copied before it says something else.
  await Promise.all([
    indsaetTekster(tx, objekt, nye.map(radtekst), { efter: 'on conflict do nothing' }).then((indsat) => {
      if (indsat < nye.length) throw new ProevIgen();
    }),
    gemForrige(tx, alle.filter(({ foer, glem, trin }) => !glem && foer !== null && synlig(foer) && trin.length > 0)),
    indsaet(tx, objektHistorik, alle.flatMap(mellemtrin), { uden: ['raekke'] }),
    opdater(tx, alle.filter(({ foer }) => foer !== null).map(radtekst)),
  ]);
} // prettier-ignore

const synlig = ({ livscyklus }: Pick<Objektrad, 'livscyklus'>) => livscyklus === 'aktiv' || livscyklus === 'passiv';

/** The row as text; without `registreret`, what it was before is left. */
function radtekst({ rad, foer, trin }: Objekttrin): string {
  const tekst = raekketekst(objekt, rad);
  const registreret = trin.at(-1)?.registreret ?? (foer === null ? '-infinity' : null);
  return registreret === null ? tekst : medFelt(tekst, kortNavn(objekt, 'registreret'), registreret);
}

/** What it was between two messages of one batch. */
const mellemtrin = ({ rad: { id }, trin }: Objekttrin) =>
  trin.slice(0, -1).flatMap(({ registreret, ...liv }, nr) => {
    const til = trin[nr + 1]?.registreret ?? registreret;
    return synlig(liv) ? [{ id, ...liv, registrering: `[${registreret},${til})` }] : [];
  });

async function gemForrige(tx: Tx, alle: readonly Objekttrin[]): Promise<void> {
  if (alle.length === 0) return;
  const tekst = `insert into objekt_historik (id, livscyklus, senest_aendret, oprettet_af, registrering)
    select o.id, o.livscyklus, o.senest_aendret, o.oprettet_af, tstzrange(o.registreret, greatest(o.registreret, x.registreret))
    from objekt o join ${somTabel(objekt, ['id', 'registreret'])} on x.id = o.id`;
  await koer(tx, tekst, [somParam(alle.map(({ rad: { id }, trin: [foerste] }) => ({ id, registreret: foerste?.registreret })))]);
} // prettier-ignore

async function opdater(tx: Tx, tekster: readonly string[]): Promise<void> {
  if (tekster.length === 0) return;
  const { kolonner, typede } = felterAf(objekt);
  const saet = kolonner.filter(({ navn }) => navn !== 'id').map(({ navn, kort }) =>
    navn === 'registreret' ? `${navn} = coalesce(x.${kort}, o.${navn})` : `${navn} = x.${kort}`); // prettier-ignore
  const tekst = `update objekt o set ${saet.join(', ')} from json_to_recordset(($1::text)::json) as x(${typede})
    where o.id = x.${kortNavn(objekt, 'id')}`;
  await koerAntal(tx, tekst, [`[${tekster.join(',')}]`]);
}

/** The index's own time, taken after the locks: later than that of every change already made to the locked objects. */
export async function indexTid(tx: Tx): Promise<Oejeblik> {
  const [raekke] = await koer<{ nu: Oejeblik }>(tx, `select ${instant('clock_timestamp()')} as nu`, []);
  if (!raekke) throw new Error('databasen svarede ikke på, hvad klokken er');
  return raekke.nu;
}

/** The ids that come after this one, in order. */
export async function objektside(tx: Tx, efter: string, hoejst: number): Promise<Uuid[]> {
  const tekst = `select id from objekt where id > ($1::text)::uuid order by id limit ${String(hoejst)}`;
  return (await koer<{ id: Uuid }>(tx, tekst, [efter])).map(({ id }) => id);
}
