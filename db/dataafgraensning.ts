/**
 * Adgang → SQL: the rule of `schema/domaene/dataafgraensning.ts` in the database's words. Every reading statement begins
 * with `adgangCte` and asks for `…Grupper`: the numbers of the groups that let a row through. An empty array is "not
 * there". One property test holds the two spellings together; every row is judged once more by the pure one (`svar/`).
 */
import type { Adgang } from '../schema/domaene/adgang.ts';
import { haver } from '../schema/domaene/dataafgraensning/gruppe.ts';
import { kleSql, kolonner, niveauSql, sagSql, type Half } from './dataafgraensning/grundlag.ts';
import type { Saetning } from './saetning.ts';

export { dokumentGrupper, haengteSager } from './dataafgraensning/dokument.ts';
export { bevillingGrupper, effektueringerFor, effektueringGrupper, naermeste } from './dataafgraensning/bevilling.ts';

/** The caller's groups as rows `g`, and what does not differ between groups as the one row `a`. */
export function adgangCte(s: Saetning, adgang: Adgang): string {
  const grupper = adgang.grupper.map((gruppe, nr) => ({
    nr,
    cvr: gruppe.scope,
    niveau: gruppe.niveau,
    praecis: gruppe.kle.flatMap((moenster) => ('praecis' in moenster ? [moenster.praecis] : [])),
    praefiks: gruppe.kle.flatMap((moenster) => ('praefiks' in moenster ? [moenster.praefiks] : [])),
    enheder: gruppe.enheder === 'ALLE' ? null : [...gruppe.enheder],
    s: haver(gruppe, 'SAGER_SE'),
    d: haver(gruppe, 'DOKUMENTER_SE'),
    n: haver(gruppe, 'JOURNALNOTATER_SE'),
    y: haver(gruppe, 'YDELSER_SE'),
  }));
  const faelles = {
    profiler: [...adgang.profiler],
    skjulte: [...adgang.skjulteKlasser],
    tilladte: adgang.tilladteKlasser && [...adgang.tilladteKlasser],
    videre: [...adgang.videregivelser],
  };
  return `g as materialized (select * from jsonb_to_recordset(${s.param(grupper, 'jsonb')}) as g(nr int, cvr text,
      niveau int, praecis text[], praefiks text[], enheder text[], s bool, d bool, n bool, y bool)),
    a as materialized (select * from jsonb_to_record(${s.param(faelles, 'jsonb')}) as a(profiler text[],
      skjulte text[], tilladte text[], videre text[]))`;
}

/** Numbers of the groups that let the sag through, `array(…)`; `krav` are more privileges it must hold. */
export function sagGrupper(n: string, v: string, krav = ''): string {
  return `array(select g.nr from g where g.s ${krav} and ${sagSql(n, v)})`;
}

/** A notat's own følsomhed and KLE, where it carries them. */
export const egneSql = (alias: string) =>
  `(not ${alias}.egen_foelsomhed or ${niveauSql(`${alias}.foelsomhed`)}) and (not ${alias}.egen_kle or (${kleSql(`${alias}.kle`)}))`;

/**
 * Groups for a journalnotat, or an advis on a sag: the sag passes (`sn`, `sv`) and its own values. `n` is null where it
 * has ended: it is then judged by what it carried.
 */
export function notatGrupper(n: string, v: string, sn: string, sv: string): string {
  const nu = n === v ? 'true' : `(${n}.id is null or (${egneSql(n)}))`;
  return `array(select g.nr from g where g.s and g.n and ${sagSql(sn, sv)} and ${nu} and ${egneSql(v)})`;
}

/** Groups for an advis without a sag: by its own Ejer, KLE and følsomhed, now and as asked. */
export function advisGrupper(n: string, v: string): string {
  const halv = (alias: string, half: Half) => {
    const k = kolonner(alias, half);
    return `g.cvr = ${k.ejer} and ${niveauSql(k.niveau)} and ${kleSql(k.kle)}`;
  };
  const spurgt = n === v ? '' : ` and ${halv(v, 'spurgt')}`;
  return `array(select g.nr from g where g.n and ${halv(n, 'nu')}${spurgt})`;
}
