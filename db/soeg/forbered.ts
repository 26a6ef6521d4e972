import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Tekstled } from '../../schema/domaene/soegning/ord.ts';
import type { Soegeled, Soegeord } from '../../schema/domaene/soegning/port.ts';
import type { Paa } from '../laeser.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { identCte } from '../part.ts';
import { liste, nySaetning } from '../saetning.ts';
import { beroerteSql } from './projektion.ts';

/** Changed objects beyond which totals are not told (design.md §7). */
export const VENTENDE_MAX = 1_000;

export interface Forberedt {
  /** Every number each part asked for is known by, as `skema:vaerdi`, in the order asked; none where it is not to be found by. */
  readonly parter: readonly (readonly string[])[];
  readonly led: readonly Soegeled[] | null;
  /** Objects whose documents the projection may not have as they are; null: more than VENTENDE_MAX. */
  readonly ventende: readonly string[] | null;
  /** The index outside, and what the projection has that it has not; null: too much, or there is none. */
  readonly ydre: { readonly indeks: string; readonly ventende: readonly string[] } | null;
}

interface Spoergsmaal {
  readonly paa: Paa;
  readonly cvr: string;
  readonly parter: readonly Identifikator[];
  readonly led: readonly Tekstled[] | null;
  /** Is an index outside to be asked? */
  readonly motor: boolean;
}

interface Raa {
  identer: { nr: number; noegle: string }[];
  stammer: { ord: string; stamme: string | null }[];
  ventende: string[];
  ydre: { indeks: string; ventende: string[] } | null;
}

/**
 * All a search must know before it is made, in one statement: whom the numbers in it name, the stems of its words, and
 * what has changed that is not projected yet.
 */
export async function forberedSoegning(sql: Spoergeklient, q: Spoergsmaal): Promise<Forberedt> {
  const s = nySaetning(q.paa);
  // A number in the text may be any of these; only parts that are known by it are found.
  const fraTekst = (q.led ?? []).map(({ nummer }) => (nummer === null ? [] : muligeParter(nummer)));
  const alle = [...q.parter, ...fraTekst.flat()];
  const ord = [...new Set((q.led ?? []).flatMap(({ dele, samlet }) => [...dele, ...(samlet ? [samlet] : [])].map((o) => o.ord)))]; // prettier-ignore
  const graense = String(VENTENDE_MAX + 1);
  const ydre = q.motor
    ? `(select json_build_object('indeks', si.navn, 'ventende', (select coalesce(json_agg(x.objekt_id), '[]') from (
          select so.objekt_id from soegeobjekt so where so.aendring > si.aendring limit ${graense}) x))
        from soegeindeks si where not si.bygges limit 1)`
    : 'null';
  const nye = `select distinct u.objekt_id as id from udbakke u cross join soegestand st where (u.xid, u.position) > (st.xid, st.position)`;
  const tekst = `with ${identCte(s, q.cvr, alle)}, nye as materialized (select id from (${nye}) n limit ${graense})
    select json_build_object(
      'identer', (select coalesce(json_agg(json_build_object('nr', i.nr, 'noegle', i.skema || ':' || i.vaerdi)), '[]') from ident i),
      'stammer', (select coalesce(json_agg(json_build_object('ord', o, 'stamme', (ts_lexize('pg_catalog.danish_stem', o))[1])), '[]')
        from unnest(${liste(s, ord)}) o),
      'ventende', (select coalesce(json_agg(b.id), '[]') from (select b.id from (${beroerteSql('select id from nye')}) b limit ${graense}) b),
      'ydre', ${ydre}) as j`;
  const [raekke] = await sql.unsafe<{ j: Raa }[]>(tekst, [...s.vaerdier], { prepare: true });
  if (!raekke) throw new Error('forberedelsen gav ingen række');
  return somForberedt(q, fraTekst, raekke.j);
}

/** What a number of eight or ten digits may be. */
const muligeParter = (nummer: string): Identifikator[] =>
  (nummer.length === 8 ? (['cvr'] as const) : (['cpr', 'pnr'] as const)).map((skema) => ({ skema, vaerdi: nummer }));

function somForberedt(q: Spoergsmaal, fraTekst: readonly Identifikator[][], raa: Raa): Forberedt {
  const stammer = new Map(raa.stammer.map(({ ord, stamme }) => [ord, stamme]));
  const numre = (nr: number) => raa.identer.filter((en) => en.nr === nr).map(({ noegle }) => noegle);
  let naeste = q.parter.length;
  const medStamme = ({ ord, praefiks }: { ord: string; praefiks: boolean }): Soegeord => {
    const stamme = stammer.get(ord) ?? null;
    return { ord, praefiks, stamme };
  };
  const led = q.led?.map(({ dele, samlet, nummer }, nr): Soegeled => {
    const mulige = (fraTekst[nr] ?? []).map(() => numre((naeste += 1) - 1));
    // The number of a person that nobody may ask by any more (a confidential change) finds nothing, in any text either.
    const skjult = nummer?.length === 10 && mulige.some((fundne) => fundne.length === 0);
    if (skjult) return { dele: [], samlet: null, parter: [] };
    return { dele: dele.map(medStamme), samlet: samlet && medStamme(samlet), parter: mulige.flat() };
  });
  const hoejst = (ider: readonly string[]) => (ider.length > VENTENDE_MAX ? null : ider);
  return {
    parter: q.parter.map((_, nr) => numre(nr)),
    led: led ?? null,
    ventende: hoejst(raa.ventende),
    ydre: raa.ydre && hoejst(raa.ydre.ventende) && raa.ydre,
  };
}
