import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { adgangCte } from '../dataafgraensning.ts';
import type { Laeser } from '../laeser.ts';
import type { PartSvar } from '../svarfelter/opslag.ts';
import { identCte } from '../part.ts';
import { feedJson, partSvar, type Feed } from '../partsvar.ts';
import { koer, nySaetning } from '../saetning.ts';

/** How a part is named in maps and loaders. */
export const partnoegle = ({ skema, vaerdi }: Identifikator) => `${skema}:${vaerdi}`;

/**
 * What the caller's own authority's feed tells of each part; by `partnoegle`. What objects say of them – a name beside a
 * rolle – stands on those objects and is not asked for here.
 */
export async function parterVedIdentifikator(
  l: Laeser,
  parter: readonly Identifikator[],
): Promise<Map<string, PartSvar>> {
  const s = nySaetning(l.paa);
  const { cvr } = l.adgang.kalder;
  const tekst = `with ${adgangCte(s, l.adgang)}, ${identCte(s, cvr, parter)}
    select p.nr, ${feedJson(s, cvr)} as feed from del p`;
  const raekker = await koer<{ nr: number; feed: Feed | null }>(l, s, tekst);
  return new Map(
    raekker.flatMap(({ nr, feed }) => {
      const part = parter[nr];
      return part ? [[partnoegle(part), partSvar(part, feed, { navn: null, andre: [] })]] : [];
    }),
  );
}
