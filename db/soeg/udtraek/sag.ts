import type { Saetning } from '../../saetning.ts';
import { sagFakta } from '../../svar/sag.ts';
import { livscyklusSql, skiverMedId } from '../../synlig.ts';
import { enderAf, iso, IV_OG_OBJEKT, parterAf, STRAEK, straekCte } from './straek.ts';

/** Documents of sager. What may be searched is what `Sag` answers; the secret title stands by itself. */
export function sagUdtraek(s: Saetning, ider: string): string {
  const skel = [
    enderAf('id', 'sag', `id = any(${ider})`),
    enderAf('id', 'relation', `id = any(${ider}) and art = 'part'`),
  ];
  return `with ${straekCte(s, skel)}
    select json_build_object('slags', 'SAG', 'objekt', o.id, 'noegle', o.id, ${STRAEK}, 'fakta', ${sagFakta('n', 'v')},
      'tekster', json_build_array(v.titel, v.beskrivelse, v.sagsnummer, v.sagsstatus, v.kle, v.kle_titel, v.facet, v.facet_titel),
      'hemmelig', v.hemmelig_titel, 'kle', coalesce(v.kle, v.adgang_kle), 'fremdrift', v.fremdrift, 'orgenhed', v.ansvarlig_ref,
      'master', v.master_ref, 'foelsomhed', coalesce(v.foelsomhed, v.adgang_foelsomhed), 'aendret', ${iso('o.senest_aendret')},
      'oprettet', ${iso('v.oprettet')}, 'beloeb', null, 'aktiv', null, 'navn', null, 'frekvens', null, 'parter', ${parterAf(s, 'o.id')},
      'af', json_build_array(o.id)) as j
    from ${IV_OG_OBJEKT} ${skiverMedId(s, 'sag')} where o.slags = 'sag' and ${livscyklusSql(s, 'o', 'liste')}`;
}
