import type { Laeser } from '../laeser.ts';
import { feedJson } from '../partsvar.ts';
import { kilde, type Saetning } from '../saetning.ts';
import { bevillingFakta } from '../svar/bevilling.ts';
import { senestAendret } from '../svar/faelles.ts';
import { sagFakta } from '../svar/sag.ts';
import { asked, medId } from '../synlig.ts';
import { relation } from '../tables/register.ts';
import { fraSynlige } from './kandidater.ts';

/** What may be told of the part itself: from its own authority's feed, else the name on what the caller sees. */
export function partJson(s: Saetning, l: Laeser): string {
  return `json_build_object('feed', ${feedJson(s, l.adgang.kalder.cvr)},
    'sag', ${navnPaa(s, 'sag', sagFakta('n', asked(s)))},
    'bevilling', ${navnPaa(s, 'bevilling', bevillingFakta(s, 'o.id', 'n', asked(s)))})`;
}

/**
 * The newest object of the kind that names the part – under a number in use rather than one that was left, by its first role
 * if by several – and every identifier the part has on such.
 */
function navnPaa(s: Saetning, slags: 'sag' | 'bevilling', fakta: string): string {
  const paa = `from ${fraSynlige(s, slags)} ${medId(kilde(s, relation), 'r', 'c.id', s.spurgt)}
    join ident i on r.art = 'part' and i.nr = c.nr and i.vaerdi = r.vaerdi and i.skema = r.skema where c.nr = p.nr`;
  return `(select json_build_object('id', t.id, 'navn', t.navn, 'fakta', t.fakta, 'andre',
      (select coalesce(json_agg(distinct i.vaerdi), '[]') ${paa} and not i.spurgt and not i.fortrolig))
    from (select c.id, r.navn, ${fakta} as fakta ${paa} and r.navn is not null
      order by i.forladt, ${senestAendret(s, 'o')} desc, c.id, r.rolle, r.noegle limit 1) t)`;
}
