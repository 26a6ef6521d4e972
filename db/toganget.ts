/**
 * A notat or advis its source tells of twice – as an object of its own and as a journalpost on the sag – is one (design.md §4,
 * Notat identity). The object is what is shown: it has the id, and a følsomhed of its own. What the journalpost says of it counts
 * where it was said later. Whether the caller may see either has no say in which: what hides the one would else show the other.
 */
import { iKraft, kilde, type Saetning } from './saetning.ts';
import { asked } from './synlig.ts';
import { advis, journalnotat } from './tables/register.ts';

/** A WHERE of a journalnotat: the slice is not told of better elsewhere. */
export const sigesEnGang = (s: Saetning): string =>
  `not (case when o.slags = 'sag' then ${erOgsaaObjekt(s)} else ${erEndt(s)} end)`;

/**
 * Is the journalpost's notat in the register as an object: of the same authority and gone, or in force – as known then, at the
 * virkning asked about? By the uuid its source gave; one that has the journalpost's own id is its system's, or another's guess.
 */
function erOgsaaObjekt(s: Saetning): string {
  const v = asked(s);
  const iKraftNu = (slags: 'journalnotat' | 'advis', tabel: typeof journalnotat | typeof advis) =>
    `exists (select from ${kilde(s, tabel)} nx where to_.slags = '${slags}' and nx.id = to_.id and ${iKraft('nx', s.spurgt)}
      and (nx.sag_id = ${v}.sag_id or to_.ejer = o.ejer))`;
  return `exists (select from objekt to_ where to_.id = any(array[${v}.samme, ${v}.notat]) and to_.slags in ('journalnotat', 'advis')
    and (to_.id = ${v}.samme or to_.ejersystem = o.ejersystem)
    and ((to_.livscyklus = 'fjernet' and to_.ejer = o.ejer) or (to_.livscyklus in ('aktiv', 'passiv')
      and (${iKraftNu('journalnotat', journalnotat)} or ${iKraftNu('advis', advis)})))) or ${erSkrevetHer(s)}`;
}

/** Was it written here on that sag, word for word, and sent there? Then it has come back. */
function erSkrevetHer(s: Saetning): string {
  const v = asked(s);
  return `exists (select from forsendelse tf join ${kilde(s, journalnotat)} nx on nx.id = tf.id and ${iKraft('nx', s.spurgt)}
    join objekt to_ on to_.id = tf.id and to_.livscyklus in ('aktiv', 'passiv')
    where tf.sag_id = ${v}.sag_id and tf.slags = 'journalnotat' and nx.sag_id = ${v}.sag_id
      and nx.titel = ${v}.titel and nx.tekst = ${v}.tekst)`;
}

/** The journalposter of its sag that say the same notat as the object's slice. */
const poster = (s: Saetning): string =>
  `${kilde(s, journalnotat)} nx where nx.samme = ${asked(s)}.id and nx.id = ${asked(s)}.sag_id`;

/** Has the sag ended what the object says, later than the object last said it? */
const erEndt = (s: Saetning): string =>
  `coalesce((select not bool_or(${iKraft('nx', s.spurgt)}) and max(upper(nx.virkning)) filter (where upper(nx.virkning) <= ${s.spurgt})
    > lower(${asked(s)}.virkning) from ${poster(s)}), false)`;

/**
 * JOIN of what the sag's journalpost has said of the object since, as `nj`: its words, never its følsomhed – one with a følsomhed
 * of its own says nothing here.
 */
export const sagtSidenFra = (s: Saetning): string =>
  `left join lateral (select nx.titel, nx.tekst, nx.format, true as er from ${poster(s)} and o.slags = 'journalnotat'
    and ${iKraft('nx', s.spurgt)} and nx.sagt > lower(${asked(s)}.virkning) and not nx.egen_foelsomhed and not nx.egen_kle
    order by nx.sagt desc, nx.notat limit 1) nj on true`;

/** The notat's words: as they were last said, on the sag or by itself. */
export const ordet = (v: string, kolonne: 'titel' | 'tekst' | 'format'): string =>
  `case when nj.er then nj.${kolonne} else ${v}.${kolonne} end`;
