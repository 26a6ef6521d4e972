import { adgangCte } from '../dataafgraensning.ts';
import { sagFilterSql } from '../filter.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import type { SagFilter, SagSorteringFelt, Sortering } from '../valg.ts';
import type { Sagskerne, SagSvar } from '../svarfelter/sag.ts';
import { SAG_ORDEN } from '../orden.ts';
import { ikkeAfloest } from '../overgang.ts';
import { koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { laesSide, sideJson, valgtOrden, type Raaside } from '../side.ts';
import { sagJson, sagskerne, sagskerneJson, sagSvar } from '../svar/sag.ts';
import { asked, synlige } from '../synlig.ts';

type Raasag = Parameters<typeof sagSvar>[1];
type Raakerne = Parameters<typeof sagskerne>[1];

/** The sager with these ids the caller may see, passive ones too. Unknown, hidden and removed are alike: absent. */
export async function sagerVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, SagSvar>> {
  const raekker = await vedId<Raasag>(l, ids, (s) => sagJson(s, 'o', 'n', asked(s), true));
  return new Map(raekker.map((j) => [j.id, sagSvar(l.adgang, j)]));
}

/** The same, of each what it is about and whose it is: for those who are told of many. */
export async function sagskernerVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, Sagskerne>> {
  const raekker = await vedId<Raakerne>(l, ids, (s) => sagskerneJson(s, 'o', 'n', asked(s)));
  return new Map(raekker.map((j) => [j.id, sagskerne(l.adgang, j)]));
}

async function vedId<T>(l: Laeser, ids: readonly string[], json: (s: Saetning) => string): Promise<T[]> {
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, 'sag', 'opslag');
  const tekst = `with ${adgangCte(s, l.adgang)} select ${json(s)} as j
    from ${fra} where o.id = any(${liste(s, ids, 'uuid')}) and ${hvor.join(' and ')}`;
  return (await koer<{ j: T }>(l, s, tekst)).map(({ j }) => j);
}

export interface Sagssoegning {
  readonly filter?: SagFilter;
  readonly sortering?: Sortering<SagSorteringFelt>;
  readonly side: Sidevalg;
}

/** A page of the sager the caller may see, newest change first unless otherwise asked; passive ones are not listed. */
export async function soegSager(l: Laeser, { filter = {}, sortering, side }: Sagssoegning): Promise<Side<SagSvar>> {
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, 'sag', 'liste');
  const v = asked(s);
  const json = sideJson(
    s,
    {
      fra,
      hvor: [...sagFilterSql(s, l.adgang.kalder.cvr, v, filter), ...hvor, ikkeAfloest(s, l.adgang)],
      orden: valgtOrden(SAG_ORDEN(s), 'SENEST_AENDRET', 'o.id', sortering),
      json: sagJson(s, 'o', 'n', v, true),
    },
    side,
  );
  const [raekke] = await koer<{ j: Raaside<Raasag> }>(l, s, `with ${adgangCte(s, l.adgang)} select ${json} as j`);
  return laesSide(raekke?.j ?? { antal: 0, raekker: [] }, side, (raa) => sagSvar(l.adgang, raa));
}
