import { haengteSager } from '../../dataafgraensning.ts';
import type { Saetning } from '../../saetning.ts';
import { haenger } from '../../svar/dokument.ts';
import { halvdele } from '../../svar/faelles.ts';
import { sagHalv } from '../../svar/sag.ts';
import { livscyklusSql, skiverMedId } from '../../synlig.ts';
import { enderAf, iso, IV_OG_OBJEKT, parterAf, STRAEK, straekCte } from './straek.ts';

const JOURNALPOST = `art = 'journalpost' and rolle in ('Tilakteret', 'Vedlagt')`;

/** Documents of dokumenter, judged by the sager they hang on. */
export function dokumentUdtraek(s: Saetning, ider: string): string {
  const skel = [
    enderAf('id', 'dokument', `id = any(${ider})`),
    enderAf('id', 'relation', `id = any(${ider}) and art = 'part'`),
    enderAf('reference_id', 'relation', `reference_id = any(${ider}) and ${JOURNALPOST}`),
    enderAf('r.reference_id', `(select distinct reference_id, id from relation where reference_id = any(${ider}) and ${JOURNALPOST}) r
      join sag on sag.id = r.id`, 'true'),
  ]; // prettier-ignore
  const sager = (tid: 'nu' | 'spurgt') => `select id from (${haengteSager(s, 'o.id', tid)}) hs`;
  return `with ${straekCte(s, skel)}
    select json_build_object('slags', 'DOKUMENT', 'objekt', o.id, 'noegle', o.id, ${STRAEK},
      'fakta', json_build_object('egne', ${halvdele('n', 'v', sagHalv)}, 'spurgt', ${haenger(s, 'o', 'spurgt')}, 'nu', ${haenger(s, 'o', 'nu')}),
      'tekster', json_build_array(v.titel, v.dokumentnummer, v.dokumenttype, v.kle, v.kle_titel), 'hemmelig', null,
      'kle', v.kle, 'fremdrift', null, 'orgenhed', null, 'master', v.master_ref,
      'foelsomhed', coalesce(v.foelsomhed, v.adgang_foelsomhed), 'aendret', ${iso('o.senest_aendret')},
      'oprettet', ${iso(`(v.brevdato::timestamp at time zone 'Europe/Copenhagen')`)}, 'beloeb', null, 'aktiv', null, 'navn', null, 'frekvens', null,
      'parter', ${parterAf(s, 'o.id')},
      'af', (select json_agg(a.id) from (select o.id union ${sager('nu')} union ${sager('spurgt')}) a)) as j
    from ${IV_OG_OBJEKT} ${skiverMedId(s, 'dokument')} where o.slags = 'dokument' and ${livscyklusSql(s, 'o', 'liste')}`;
}
