import { asked } from '../synlig.ts';
import { iKraft, kilde, type Saetning } from '../saetning.ts';
import { bevillingFakta } from '../svar/bevilling.ts';
import { sagFakta } from '../svar/sag.ts';
import { orgenhed } from '../tables/register.ts';
import { fraSynlige } from './kandidater.ts';

const UUID = `'^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'`;

/**
 * The units responsible for what the caller sees of the part, each once, by name; with the sag or bevilling it is known
 * from, so that this too is judged twice. Contact data come from the organisation feed where it has told of the unit: those
 * of now, or what was known at the registrering asked for.
 */
export function ansvarligeJson(s: Saetning): string {
  const v = asked(s);
  const fra = (
    slags: 'sag' | 'bevilling',
  ) => `select c.id, ${v}.ansvarlig_ref as ref, ${v}.ansvarlig_navn as navn, '${slags}' as slags
    from ${fraSynlige(s, slags)} where c.nr = p.nr and ${v}.ansvarlig_ref ~ ${UUID}`;
  return `(select coalesce(json_agg(json_build_object('id', u.ref, 'navn', coalesce(e.navn, u.navn), 'overordnet', e.overordnet,
      'telefon', e.telefon, 'email', e.email, 'adresse', e.adresse, 'ean', e.ean, 'leder', e.leder,
      'medarbejdere', coalesce(e.medarbejdere, '[]'), 'slags', u.slags, 'objekt', u.id, 'fakta', ${vidne(s, 'u.id')})
      order by coalesce(e.navn, u.navn), u.ref), '[]')
    from (select distinct on (ref) * from (${fra('sag')} union all ${fra('bevilling')}) alle order by ref, slags desc, navn, id) u
    left join lateral (select oe.* from ${kilde(s, orgenhed)} oe join objekt oo on oo.id = oe.id and oo.livscyklus = 'aktiv'
      where oe.id = u.ref::uuid and ${iKraft('oe', s.paa.registrering === null ? s.nu : s.spurgt)}) e on true)`;
}

/** Facts of the sag or bevilling `id`, whichever it is. */
function vidne(s: Saetning, id: string): string {
  const v = asked(s);
  const skive = (slags: 'sag' | 'bevilling') => `from ${fraSynlige(s, slags)} where c.id = ${id} and c.nr = p.nr`;
  return `case u.slags when 'sag' then (select ${sagFakta('n', v)} ${skive('sag')})
    else (select ${bevillingFakta(s, 'o.id', 'n', v)} ${skive('bevilling')}) end`;
}
