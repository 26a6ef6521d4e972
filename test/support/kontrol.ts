import { getTableName } from 'drizzle-orm';
import type { Sql } from '../../db/client.ts';
import { hentLog } from '../../db/skriv/log.ts';
import { laesObjekter, type Objektrad } from '../../db/skriv/objekt.ts';
import { kolonnenavne, medKolonnenavne, somTabel } from '../../db/skriv/saet.ts';
import * as register from '../../db/tables/register.ts';
import { grupperet } from '../../schema/domaene/grupperet.ts';
import { fold } from '../../schema/domaene/fold/fold.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Fold } from '../../schema/domaene/registrering.ts';
import type { Periode } from '../../schema/domaene/tid.ts';

/** Keys of every table, beside `virkning`: what may not hold two truths at once. */
const NOEGLER: Readonly<Record<keyof Raekker, readonly string[]>> = {
  sag: [], dokument: [], bevilling: [], effektuering: [], advis: [], orgenhed: [], klasse: [], part: [],
  bevilgetYdelse: ['ydelse'], effektueringsplan: ['ydelse', 'plan'], effektueringslinje: ['rolle', 'noegle'],
  journalnotat: ['notat'], relation: ['art', 'rolle', 'noegle'], partidentifikator: ['skema', 'vaerdi'],
}; // prettier-ignore

/** Everything in which the tables are not what the log means, for every object there is; empty when all is well. */
export async function uoverensstemmelser(sql: Sql): Promise<string[]> {
  const ider = (await sql<{ id: Uuid }[]>`select id from objekt`).map(({ id }) => id);
  const [rader, log] = await Promise.all([laesObjekter(sql, ider), hentLog(sql, ider)]);
  const taeller = grupperet(log.filter(({ gaelder }) => gaelder), (post) => post.objektId); // prettier-ignore
  const foldede = rader.map((rad) => ({ rad, foldet: fold(rad.slags, rad.id, taeller.get(rad.id) ?? []) }));
  const tabeller = Object.keys(NOEGLER) as (keyof Raekker)[]; // exactly its keys
  const fundne = await Promise.all([
    ...tabeller.map((navn) => tabelforskel(sql, navn, foldede.map(({ foldet }) => foldet))),
    ...tabeller.map((navn) => toSandheder(sql, navn)),
    graenseforskel(sql, tabeller),
  ]); // prettier-ignore
  return [...foldede.flatMap(({ rad, foldet }) => objektforskel(rad, foldet)), ...fundne.flat()];
}

/** Life, newest change and owner stand beside the log; a generation nothing was sent in is a removed object. */
function objektforskel(rad: Objektrad, foldet: Fold): string[] {
  const liv = foldet.livscyklus === 'venter' && rad.generation > 0 ? ['venter', 'fjernet'] : [foldet.livscyklus];
  const ud = liv.includes(rad.livscyklus) ? [] : [`${rad.id}: ${rad.livscyklus}, loggen siger ${foldet.livscyklus}`];
  const synlig = foldet.livscyklus === 'aktiv' || foldet.livscyklus === 'passiv';
  if (synlig && rad.ejersystem === null) ud.push(`${rad.id}: synlig uden ejersystem`);
  if (synlig && rad.senestAendret !== foldet.senestAendret) ud.push(`${rad.id}: senest ændret`);
  return ud;
}

const omfang = ({ fra, til }: Periode): string => `[${fra},${til ?? ''})`;

async function tabelforskel(sql: Sql, navn: keyof Raekker, foldede: readonly Fold[]): Promise<string[]> {
  const tabel = register[navn];
  const kolonner = kolonnenavne(tabel).filter((kolonne) => kolonne !== 'registreret');
  const raekker = foldede.flatMap(({ raekker: r }): { virkning: Periode }[] => r[navn] ?? []);
  const kort = raekker.map((r) => medKolonnenavne(tabel, { ...r, virkning: omfang(r.virkning) }));
  const [fra, fold_] = [`select ${kolonner.join()} from ${getTableName(tabel)}`, `select ${kolonner.join()} from ${somTabel(tabel, kolonner)}`];
  const forskelle = await sql.unsafe<{ hvor: string; id: string }[]>(
    `select 'kun i tabellen' as hvor, id from (${fra} except ${fold_}) a
      union all select 'kun i loggen', id from (${fold_} except ${fra}) b`,
    [JSON.stringify(kort)],
  );
  return forskelle.map(({ hvor, id }) => `${navn} ${id}: ${hvor}`);
} // prettier-ignore

/** At no registrering were two rows true of the same instant of virkning. */
async function toSandheder(sql: Sql, navn: keyof Raekker): Promise<string[]> {
  const tabel = getTableName(register[navn]);
  const noegle = ['id', ...NOEGLER[navn]];
  const felter = [...noegle, 'virkning'].join();
  const fundne = await sql.unsafe<{ id: string }[]>(`with alle as (
      select ${felter}, registrering, raekke from ${tabel}_historik
      union all select ${felter}, tstzrange(registreret, null), -row_number() over () from ${tabel})
    select distinct a.id from alle a join alle b on ${noegle.map((n) => `a.${n} = b.${n}`).join(' and ')}
      and a.raekke < b.raekke and a.virkning && b.virkning and a.registrering && b.registrering`);
  return fundne.map(({ id }) => `${navn} ${id}: to sandheder på én gang`);
}

/** What is ahead is what the rows say: an instant at which one begins or ends, and each of them that was not told of yet. */
async function graenseforskel(sql: Sql, tabeller: readonly (keyof Raekker)[]): Promise<string[]> {
  const rande = tabeller.map((navn) => `select id, unnest(array[lower(virkning), upper(virkning)]) as tid from ${getTableName(register[navn])}`); // prettier-ignore
  const kommende = `select id, tid from (${rande.join(' union ')}) x where tid > now() and tid < '9999-01-01'`;
  const gemte = `select objekt_id, tidspunkt from graense where tidspunkt > now()`;
  const fortalte = `select objekt_id, virkning from udbakke where virkning is not null`;
  const forskelle = await sql.unsafe<{ id: string }[]>(
    `(${kommende} except (${gemte} union ${fortalte})) union all (${gemte} except ${kommende})`,
  );
  return forskelle.map(({ id }) => `${id}: det kommende er et andet`);
}
