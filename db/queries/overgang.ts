import { grupperForSag, type SagFakta } from '../../schema/domaene/dataafgraensning.ts';
import { adgangCte } from '../dataafgraensning.ts';
import type { Laeser } from '../laeser.ts';
import type { SagReferenceSvar } from '../svarfelter/sag.ts';
import { makker, makkereFra } from '../overgang.ts';
import { koer, liste, nySaetning, somJson } from '../saetning.ts';
import { bekraeft, medSpurgt } from '../svar/faelles.ts';
import { sagFakta } from '../svar/sag.ts';
import { synlige } from '../synlig.ts';

type Raamakker = SagReferenceSvar & { readonly fakta: SagFakta };

/** Per sag the caller may see, the same sag in the other system of a declared transition, where they may see that too. */
export async function makkereForSager(l: Laeser, ids: readonly string[]): Promise<Map<string, SagReferenceSvar[]>> {
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, 'sag', 'opslag');
  const m = makker(s);
  const json = somJson(
    `mo.id, mo.ejersystem as system, ${m.v}.sagsnummer, ${m.v}.master_navn as "systemNavn", ${sagFakta(m.n, m.v)} as fakta`,
  );
  const led = (['gammelt', 'nyt'] as const).map((side) => `select ${json} as j, mo.id from ${makkereFra(s, side)}`);
  const tekst = `with ${adgangCte(s, l.adgang)} select o.id, m.j from ${fra} cross join lateral (${led.join(' union all ')}) m
    where o.id = any(${liste(s, ids, 'uuid')}) and ${hvor.join(' and ')} order by m.id`;
  const svar = new Map<string, SagReferenceSvar[]>();
  for (const { id, j } of await koer<{ id: string; j: Raamakker }>(l, s, tekst)) {
    const { fakta, ...reference } = j;
    const grupper = bekraeft('sag', j.id, grupperForSag(l.adgang, medSpurgt(fakta)));
    svar.set(id, [...(svar.get(id) ?? []), { ...reference, grupper }]);
  }
  return svar;
}
