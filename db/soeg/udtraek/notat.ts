import { notatAliaser, notatFra } from '../../notat.ts';
import { ordet, sigesEnGang } from '../../toganget.ts';
import { iKraft, type Saetning } from '../../saetning.ts';
import { notatFakta } from '../../svar/journalnotat.ts';
import { enderAf, iso, parterAf, STRAEK, straekCte } from './straek.ts';

/** Formats a note's text is read from as it stands; in others it is markup, or packed. */
const SOM_TEKST = `(${ordet('v', 'format')} is null or lower(${ordet('v', 'format')}) in ('text', 'txt', 'tekst', 'text/plain'))`;

/** Where the same notat may be told of: as an object of its own, as a journalpost, or as one written here. */
const MEDSAGT = [
  ['journalnotat', 'nx.id = any(array[eg.samme, eg.notat]) and nx.id <> eg.id'],
  ['advis', 'nx.id = eg.samme'],
  ['journalnotat', 'nx.samme = eg.id'],
  ['journalnotat', 'nx.sag_id = eg.id and nx.id = nx.notat and nx.titel = eg.titel and nx.tekst = eg.tekst'],
] as const;

/**
 * Documents of journalnotater, each known by its own id. Subject, følsomhed, unit and parts are its sag's: that is where
 * a caller who sees the notat reads them.
 */
export function notatUdtraek(s: Saetning, ider: string): string {
  const egne = `journalnotat where id = any(${ider})`;
  const paa = `(select distinct notat, sag_id from ${egne} and sag_id is not null) nt`;
  const skel = [
    enderAf('notat', 'journalnotat', `id = any(${ider})`),
    // What else tells of the same notat begins and ends too.
    ...MEDSAGT.map(
      ([tabel, samme]) => `select eg.notat, t from journalnotat eg join ${tabel} nx on ${samme}
      cross join lateral unnest(array[lower(nx.virkning), upper(nx.virkning)]) t where eg.id = any(${ider})`,
    ),
    enderAf('nt.notat', `${paa} join sag on sag.id = nt.sag_id`, 'true'),
    enderAf('nt.notat', `${paa} join relation on relation.id = nt.sag_id and relation.art = 'part'`, 'true'),
  ];
  const skiver = `lateral (select x.* from journalnotat x where x.notat = iv.id and x.id = any(${ider})
    and ${iKraft('x', s.spurgt)} offset 0)`;
  return `with ${straekCte(s, skel)}
    select json_build_object('slags', 'JOURNALNOTAT', 'objekt', o.id, 'noegle', v.notat, ${STRAEK}, 'fakta', ${notatFakta(notatAliaser(s))},
      'tekster', json_build_array(${ordet('v', 'titel')}, case when ${SOM_TEKST} then ${ordet('v', 'tekst')} end), 'hemmelig', null,
      'kle', coalesce(sv.kle, sv.adgang_kle), 'fremdrift', null, 'orgenhed', sv.ansvarlig_ref, 'master', o.ejersystem,
      'foelsomhed', coalesce(sv.foelsomhed, sv.adgang_foelsomhed), 'aendret', ${iso('o.senest_aendret')},
      'oprettet', ${iso('coalesce(v.oprettet, lower(v.virkning))')}, 'beloeb', null, 'aktiv', null, 'navn', null, 'frekvens', null,
      'parter', ${parterAf(s, 'v.sag_id')},
      'af', (select json_agg(distinct a.id) from unnest(array[o.id, v.sag_id, n.sag_id]) a(id) where a.id is not null)) as j
    from iv cross join ${notatFra(s, 'journalnotat', 'liste', skiver)} where ${sigesEnGang(s)}`;
}
