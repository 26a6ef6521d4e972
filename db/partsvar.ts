import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { PartSvar } from './svarfelter/opslag.ts';
import { gaelderStadig, sammeNummer } from './part.ts';
import { kilde, type Saetning } from './saetning.ts';
import { medId } from './synlig.ts';
import { part, partidentifikator } from './tables/register.ts';

/** What the feed of one authority told about a part, as JSON gives it. */
export interface Feed {
  readonly navn: string | null;
  readonly beskyttet: boolean | null;
  readonly doedsdato: PartSvar['doedsdato'];
  readonly andre: readonly string[];
}

/**
 * What the caller's own authority's feed tells of the part `p`, for a caller who may read anything at all; null: nothing.
 * Every number of the part gives the same record: the newest under a number in use. Its other numbers are those the same
 * feed tied to it, but never one left behind in a confidential change. What was told of somebody by an error – a number
 * that has been taken from them since – is not told at any registrering.
 */
export function feedJson(s: Saetning, cvr: string): string {
  const egen = s.navngivet('kommune', cvr, 'text');
  const endnu = (tabel: string, hvor: string) =>
    s.paa.registrering === null ? '' : `and exists (select from ${tabel} en where ${hvor})`;
  const endnuPartens = endnu('ident_nu', 'en.nr = i.nr and en.vaerdi = i.vaerdi and en.skema = i.skema');
  return `(select json_build_object('navn', fp.navn, 'doedsdato', fp.doedsdato,
      'beskyttet', case when fp.beskyttet_kendt then coalesce(fp.beskyttet_fra <= ${s.dagen}
        and (fp.beskyttet_til is null or fp.beskyttet_til > ${s.dagen}), false) end,
      'andre', (select coalesce(json_agg(distinct i.vaerdi), '[]') from ident i
        where i.nr = p.nr and not i.spurgt and i.fortalt and not i.fortrolig ${endnuPartens}))
    from ident i cross join lateral (select x.* from ${kilde(s, partidentifikator)} x where ${sammeNummer('x', 'i')} offset 0) fi
    ${medId(kilde(s, part), 'fp', 'fi.id', s.spurgt)}
    join objekt fo on fo.id = fp.id and fo.livscyklus in ('aktiv', 'passiv')
    where i.nr = p.nr and i.fortalt and ${gaelderStadig(s, 'fi')} and fi.cvr = ${egen} and fp.cvr = ${egen} and exists (select from g where g.s or g.d or g.n or g.y)
      ${endnuPartens} ${endnu('partidentifikator', `en.id = fi.id and ${sammeNummer('en', 'i')} and ${gaelderStadig(s, 'en')}`)}
    order by i.forladt, fp.registreret desc, fp.id limit 1)`;
}

/** The part as answered; `fraObjekter` is what objects the caller sees say, used where the feed is silent. */
export function partSvar(
  identifikator: Identifikator,
  feed: Feed | null,
  fraObjekter: { navn: string | null; andre: readonly string[] },
): PartSvar {
  return {
    identifikator,
    navn: feed?.navn ?? fraObjekter.navn,
    beskyttet: feed?.beskyttet ?? null,
    doedsdato: feed?.doedsdato ?? null,
    andreNumre: [...new Set([...(feed?.andre ?? []), ...fraObjekter.andre])].sort(),
  };
}
