import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import { stammerAf } from './stammer.ts';
import { ejereAf } from '../../schema/domaene/soegning/klasse.ts';
import type { Dokument, Objektdokumenter } from './dokument.ts';

/** Where documents are laid: the table that is searched, and – while it is built again – the one to come. */
export type Soegetabel = 'soegedokument' | 'soegedokument_ny';

const IDER = `(select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;

/** The columns of a document as JSON gives them. */
export const DOKUMENTFELTER = `noegle text, fra timestamptz, til timestamptz, "nuFra" timestamptz, "nuTil" timestamptz,
  objekt uuid, slags text, klasse int, kle text, fremdrift text, orgenhed text, master text, foelsomhed smallint,
  aendret timestamptz, oprettet timestamptz, beloeb numeric, aktiv boolean, navn text, frekvens text, parter text[], ord text[], alt text[]`;

const raekke = (
  leksemer: (ord: string) => string,
): string => `d.noegle collate "C" as noegle, d.fra, coalesce(d.til, 'infinity') as til, coalesce(d."nuFra", '-infinity') as nu_fra,
  coalesce(d."nuTil", 'infinity') as nu_til, d.objekt as objekt_id, d.slags, d.klasse, d.kle collate "C" as kle, d.fremdrift, d.orgenhed,
  d.master, d.foelsomhed, d.aendret, d.oprettet, d.beloeb, d.aktiv, d.navn, d.frekvens, d.parter, ${leksemer('d.ord')} as ord,
  case when d.alt is not null then ${leksemer('d.alt')} end as alt`;
/** SELECT list that makes rows of `soegedokument` from `d`, of DOKUMENTFELTER: its words become lexemes on the way. */
export const SOM_RAEKKE = raekke((ord) => `soegeord(${ord})`);
const FAERDIG_RAEKKE = raekke((leksemer) => `array_to_tsvector(${leksemer})`);

/** A document with the number of its klasse. */
export const medKlasse = ({ klasse: _klasse, aftryk: _aftryk, ...dokument }: Dokument, klasse: number) => ({
  ...dokument,
  klasse,
});

/** Numbers of the documents' klasser, by aftryk; new ones are written. The caller holds the projection's lock. */
export async function klassenumre(tx: Tx, dokumenter: readonly Dokument[]): Promise<Map<string, number>> {
  const unikke = [...new Map(dokumenter.map((en) => [en.aftryk, en])).values()];
  const kendte = await koer<{ aftryk: string; id: number }>(
    tx,
    `select encode(aftryk, 'hex') as aftryk, id from soegeklasse
      where aftryk in (select decode(x, 'hex') from jsonb_array_elements_text(($1::text)::jsonb) x)`,
    [JSON.stringify(unikke.map(({ aftryk }) => aftryk))],
  );
  const numre = new Map(kendte.map(({ aftryk, id }) => [aftryk, id]));
  const nye = unikke.filter(({ aftryk }) => !numre.has(aftryk));
  if (nye.length === 0) return numre;
  const skrevne = await koer<{ aftryk: string; id: number }>(
    tx,
    `insert into soegeklasse (aftryk, slags, ejere, fakta) select decode(x.aftryk, 'hex'), x.slags, x.ejere, x.fakta
      from json_to_recordset(($1::text)::json) as x(aftryk text, slags text, ejere text[], fakta jsonb)
      returning encode(aftryk, 'hex') as aftryk, id`,
    [JSON.stringify(nye.map(({ aftryk, klasse }) => ({ aftryk, ...klasse, ejere: ejereAf(klasse) })))],
  );
  for (const { aftryk, id } of skrevne) numre.set(aftryk, id);
  return numre;
}

/** Puts these documents in the place of whatever the objects had. */
export async function laegDokumenter(
  tx: Tx,
  tabel: Soegetabel,
  ider: readonly string[],
  alle: readonly Objektdokumenter[],
  numre: ReadonlyMap<string, number>,
): Promise<void> {
  await koer(tx, `delete from ${tabel} where objekt_id in ${IDER}`, [JSON.stringify(ider)]);
  const dokumenter = alle.flatMap((en) => en.dokumenter);
  if (dokumenter.length === 0) return;
  const leksemer = await stammerAf(
    tx,
    dokumenter.flatMap(({ ord, alt }) => [...ord, ...(alt ?? [])]),
  );
  const raekker = dokumenter.map((dokument) => ({
    ...medKlasse(dokument, numre.get(dokument.aftryk) ?? 0),
    ord: leksemer(dokument.ord),
    alt: dokument.alt && leksemer(dokument.alt),
  }));
  await koer(
    tx,
    `insert into ${tabel} (noegle, fra, til, nu_fra, nu_til, objekt_id, slags, klasse, kle, fremdrift, orgenhed, master,
        foelsomhed, aendret, oprettet, beloeb, aktiv, navn, frekvens, parter, ord, alt)
      select ${FAERDIG_RAEKKE} from json_to_recordset(($1::text)::json) as d(${DOKUMENTFELTER})`,
    [JSON.stringify(raekker)],
  );
}

/**
 * Notes that the objects changed: each gets the next number, and what its documents are made from. Those that have none
 * keep their row, so that an index outside learns that they are gone.
 */
export async function noterObjekter(
  tx: Tx,
  ider: readonly string[],
  alle: readonly Objektdokumenter[],
  foerste: number,
): Promise<void> {
  const efterId = new Map(alle.map((en) => [en.objekt, en]));
  const raekker = ider.map((id, nr) => {
    const { af = [], dokumenter = [] } = efterId.get(id) ?? {};
    return { objekt: id, aendring: foerste + nr, af, ider: yderiderAf(dokumenter) };
  });
  await koer(
    tx,
    `insert into soegeobjekt (objekt_id, aendring, af, ider)
      select x.objekt, x.aendring, x.af, x.ider from json_to_recordset(($1::text)::json) as x(objekt uuid, aendring bigint, af uuid[], ider text[])
      on conflict (objekt_id) do update set aendring = excluded.aendring, af = excluded.af,
        ider = (select coalesce(array_agg(distinct i), '{}') from unnest(soegeobjekt.ider || excluded.ider) i)`,
    [JSON.stringify(raekker)],
  );
}

/**
 * Notes what the objects' documents are made from, without telling an index outside that they have changed; those not noted
 * before get the numbers from `foerste` on. Back comes how many those are.
 */
export async function noterGrundlag(tx: Tx, alle: readonly Objektdokumenter[], foerste: number): Promise<number> {
  if (alle.length === 0) return 0;
  const raekker = alle.map(({ objekt, af, dokumenter }, nr) => ({ objekt, aendring: foerste + nr, af, ider: yderiderAf(dokumenter) })); // prettier-ignore
  const skrevne = await koer<{ ny: boolean }>(
    tx,
    `insert into soegeobjekt as so (objekt_id, aendring, af, ider)
      select x.objekt, x.aendring, x.af, x.ider from json_to_recordset(($1::text)::json) as x(objekt uuid, aendring bigint, af uuid[], ider text[])
      on conflict (objekt_id) do update set af = excluded.af, ider = (select array_agg(distinct i) from unnest(so.ider || excluded.ider) i)
        where so.af <> excluded.af or not excluded.ider <@ so.ider
      returning aendring >= ($2::text)::bigint as ny`,
    [JSON.stringify(raekker), String(foerste)],
  );
  return skrevne.filter(({ ny }) => ny).length;
}

/** Tells an index outside that these have changed: they get the numbers from `foerste` on. */
export async function nummererIgen(tx: Tx, ider: readonly string[], foerste: number): Promise<void> {
  if (ider.length === 0) return;
  const tekst = `update soegeobjekt so set aendring = ($2::text)::bigint + n.nr - 1
    from jsonb_array_elements_text(($1::text)::jsonb) with ordinality as n(id, nr) where so.objekt_id = n.id::uuid`;
  await koer(tx, tekst, [JSON.stringify(ider), String(foerste)]);
}

/** What an object's documents are called outside this database: by their own id and their place among those of that id. */
function yderiderAf(dokumenter: readonly Dokument[]): string[] {
  const antal = new Map<string, number>();
  return dokumenter.map(({ noegle }) => {
    const nr = antal.get(noegle) ?? 0;
    antal.set(noegle, nr + 1);
    return `${noegle}#${String(nr)}`;
  });
}
