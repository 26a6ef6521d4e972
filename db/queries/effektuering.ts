import { naevnerIkke, sammePartSql, udenRettede } from '../berigtigelse.ts';
import { adgangCte, effektueringerDa } from '../dataafgraensning.ts';
import { taellerSql } from '../dataafgraensning/grundlag.ts';
import type { EffektueringSvar } from '../svarfelter/ydelse.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import { koer, liste, nySaetning } from '../saetning.ts';
import { laesSide, sideJson, type Raaside } from '../side.ts';
import { effektueringJson, effektueringSvar } from '../svar/effektuering.ts';
import { senestAendret } from '../svar/faelles.ts';
import { asked, askedEjer, grupperAf, synlige } from '../synlig.ts';

type Raaeffektuering = Parameters<typeof effektueringSvar>[1];

/** The effektueringer with these ids the caller may see, passive ones too. */
export async function effektueringerVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, EffektueringSvar>> {
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, 'effektuering', 'opslag');
  const tekst = `with ${adgangCte(s, l.adgang)} select ${effektueringJson(s, 'o', 'n', asked(s))} as j
    from ${fra} where o.id = any(${liste(s, ids, 'uuid')}) and ${hvor.join(' and ')}`;
  const raekker = await koer<{ j: Raaeffektuering }>(l, s, tekst);
  return new Map(raekker.map(({ j }) => [j.id, effektueringSvar(l.adgang, j)]));
}

/** A page per bevilling of the effektueringer with a line that names it (and counts), for bevillinger the caller may see. */
export async function effektueringerForBevillinger(
  l: Laeser,
  bevillingIds: readonly string[],
  side: Sidevalg,
): Promise<Map<string, Side<EffektueringSvar>>> {
  const s = nySaetning(l.paa);
  const bevillinger = synlige(s, 'bevilling', 'opslag');
  const egne = synlige(s, 'effektuering', 'liste');
  const json = sideJson(
    s,
    {
      fra: egne.fra,
      hvor: [
        `o.id in (${effektueringerDa(s, 'bv.id')})`,
        taellerSql(askedEjer(s), 'bv.ejer'),
        ...egne.hvor,
        ...udenRettede(s, grupperAf(s, 'effektuering'), () => naevnerIkke('o.id', (id) => sammePartSql(id, 'bv.id'))),
      ],
      orden: { udtryk: senestAendret(s, 'o'), type: 'timestamptz', retning: 'FALDENDE', id: 'o.id' },
      json: effektueringJson(s, 'o', 'n', asked(s)),
    },
    side,
  );
  const tekst = `with ${adgangCte(s, l.adgang)} select bv.id, ${json} as j from (select o.id, ${askedEjer(s)} as ejer from ${bevillinger.fra}
    where o.id = any(${liste(s, bevillingIds, 'uuid')}) and ${bevillinger.hvor.join(' and ')}) bv`;
  const raekker = await koer<{ id: string; j: Raaside<Raaeffektuering> }>(l, s, tekst);
  return new Map(raekker.map(({ id, j }) => [id, laesSide(j, side, (raa) => effektueringSvar(l.adgang, raa))]));
}
