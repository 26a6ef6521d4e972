import { effektueringerFor } from '../../dataafgraensning.ts';
import type { Saetning } from '../../saetning.ts';
import { bevillingFakta } from '../../svar/bevilling.ts';
import { aktivSql, planerAf, ydelserAf } from '../../svar/ydelse.ts';
import { livscyklusSql, skiverMedId } from '../../synlig.ts';
import { dagensStart, enderAf, iso, IV_OG_OBJEKT, parterAf, STRAEK, straekCte } from './straek.ts';

/** Effektueringer of the bevillinger whose owner or profile is not the same always: of the rest no instant differs. */
const skiftende = (
  ider: string,
) => `(select el.bevilling_id, el.id from effektueringslinje el where el.bevilling_id = any(${ider})
  group by el.bevilling_id, el.id having (select count(distinct (ex.ejer_cvr, ex.adgang_ejer, ex.profiler)) from effektuering ex where ex.id = el.id) > 1) fe`;

/**
 * Documents of bevilgede ydelser, known by their bevilling's id and their own. The amount is that of the plan shown on the
 * day; unit, følsomhed and parts are the bevilling's.
 */
export function ydelseUdtraek(s: Saetning, ider: string): string {
  const dage = (tabel: string, felt: string, efter = '') =>
    dagensStart('id', `${felt}${efter}`, `${tabel} where id = any(${ider}) and ${felt} between '0002-01-01' and '9998-12-31'`);
  const skel = [
    ...['bevilling', 'bevilget_ydelse', 'effektueringsplan'].flatMap((tabel) => [
      enderAf('id', tabel, `id = any(${ider})`),
      dage(tabel, 'startdato'),
      dage(tabel, 'slutdato', ' + 1'),
    ]),
    enderAf('id', 'relation', `id = any(${ider}) and art = 'part'`),
    enderAf('fe.bevilling_id', `${skiftende(ider)} join effektuering on effektuering.id = fe.id`, 'true'),
  ]; // prettier-ignore
  return `with ${straekCte(s, skel)}
    select json_build_object('slags', 'YDELSE', 'objekt', o.id, 'noegle', o.id || '/' || y.ydelse, ${STRAEK},
      'fakta', json_build_object('bevilling', b.fakta, 'klerne', to_json(y.klerne)),
      'tekster', json_build_array(y.navn, y.kle, y.kle_titel, v.brugervendt_noegle), 'hemmelig', null,
      'kle', y.kle, 'fremdrift', null, 'orgenhed', v.ansvarlig_ref, 'master', y.master_ref,
      'foelsomhed', coalesce(v.foelsomhed, v.adgang_foelsomhed), 'aendret', ${iso('o.senest_aendret')},
      'oprettet', ${iso(`(y.startdato::timestamp at time zone 'Europe/Copenhagen')`)}, 'beloeb', p.beloeb::text, 'navn', y.navn, 'frekvens', p.frekvens,
      'aktiv', ${aktivSql(s, 'y', 'v')}, 'parter', b.parter, 'af', b.af) as j
    from ${IV_OG_OBJEKT} ${skiverMedId(s, 'bevilling')}
    cross join lateral (select ${bevillingFakta(s, 'o.id', 'n', 'v')} as fakta, ${parterAf(s, 'o.id')} as parter,
      (select json_agg(a.id) from (select o.id union ${effektueringerFor('o.id')}) a) as af offset 0) b
    cross join lateral (${ydelserAf(s, 'o.id')}) y
    left join lateral (select p1.beloeb, p1.frekvens from (${planerAf(s, 'y.id', 'y.ydelse')}) p1 where p1.valg = 1) p on true
    where o.slags = 'bevilling' and ${livscyklusSql(s, 'o', 'liste')}`;
} // prettier-ignore
