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
export {
  bevillingGrupper,
  effektueringerDa,
  effektueringerFor,
  effektueringGrupper,
  naermeste,
} from './dataafgraensning/bevilling.ts';

/** The caller's groups as the database is given them: the rows of `g`. */
export const gruppevaerdier = (adgang: Adgang) =>
  adgang.grupper.map((gruppe, nr) => ({
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
    b: haver(gruppe, 'BERIGTIGELSE'),
  }));

/** What does not differ between groups: the one row of `a`. */
export const faellesvaerdier = (adgang: Adgang) => ({
  profiler: [...adgang.profiler],
  skjulte: [...adgang.skjulteKlasser],
  tilladte: adgang.tilladteKlasser && [...adgang.tilladteKlasser],
  videre: [...adgang.videregivelser],
});

/** The caller's groups as rows `g`, and what does not differ between groups as the one row `a`. */
export function adgangCte(s: Saetning, adgang: Adgang): string {
  const grupper = s.navngivet('grupper', gruppevaerdier(adgang), 'jsonb');
  const faelles = s.navngivet('faelles', faellesvaerdier(adgang), 'jsonb');
  return `g as materialized (select * from jsonb_to_recordset(${grupper}) as g(nr int, cvr text,
      niveau int, praecis text[], praefiks text[], enheder text[], s bool, d bool, n bool, y bool, b bool)),
    a as materialized (select * from jsonb_to_record(${faelles}) as a(profiler text[],
      skjulte text[], tilladte text[], videre text[]))`;
}

/** Numbers of the groups that let the sag through, `array(…)`; `krav` are more privileges it must hold. */
export function sagGrupper(n: string, v: string, krav = ''): string {
  return `array(select g.nr from g where g.s ${krav} and ${sagSql(n, v)})`;
}

/** A notat's own følsomhed and KLE, where it carries them. */
export const egneSql = (alias: string) =>
  `(not ${alias}.egen_foelsomhed or ${niveauSql(`${alias}.foelsomhed`)}) and (not ${alias}.egen_kle or (${kleSql(`${alias}.kle`)}))`;

/** Slices of a notat or advis now and as asked, of the sag it names as asked (`sn`, `sv`), and of that it names now. */
export interface Notataliaser {
  readonly n: string;
  readonly v: string;
  readonly sn: string;
  readonly sv: string;
  readonly nn: string;
}

/** A notat on its sag: the sag passes, and its own values. */
const paaSag = (alias: string, sn: string, sv: string) => `g.s and ${sagSql(sn, sv)} and ${egneSql(alias)}`;

/**
 * Groups for a journalnotat: as asked, and as it is now – on the sag it stands on then. `n` is null where it has ended: it
 * is then judged by what it carried.
 */
export function notatGrupper({ n, v, sn, sv, nn }: Notataliaser): string {
  const nu = n === v ? 'true' : `(${n}.id is null or (${paaSag(n, nn, nn)}))`;
  return `array(select g.nr from g where g.n and ${paaSag(v, sn, sv)} and ${nu})`;
}

/** Groups for an advis: on a sag as a notat, else by its own Ejer, KLE and følsomhed; each half by what it names then. */
export function advisGrupper({ n, v, sn, sv, nn }: Notataliaser): string {
  const loes = (alias: string, half: Half) => {
    const k = kolonner(alias, half);
    return `g.cvr = ${k.ejer} and ${niveauSql(k.niveau)} and ${kleSql(k.kle)}`;
  };
  const nu = `case when ${n}.id is null then ${v}.sag_id is not null
    when ${n}.sag_id is null then ${loes(n, 'nu')} else ${paaSag(n, nn, nn)} end`;
  const spurgt = `case when ${v}.sag_id is null then ${loes(v, 'spurgt')} else ${paaSag(v, sn, sv)} end`;
  return `array(select g.nr from g where g.n and ${n === v ? nu : `${nu} and ${spurgt}`})`;
}
