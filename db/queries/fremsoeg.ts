import { adgangCte } from '../dataafgraensning.ts';
import { billedeAf, billedeJson, type Billede, type Raabillede } from '../fremsoeg/billede.ts';
import { ordenFor } from '../fremsoeg/felter.ts';
import type { Fremsoegning, Sorteringsled } from '../fremsoeg/soegning.ts';
import { udtrykSql } from '../fremsoeg/udtryk.ts';
import type { Laeser } from '../laeser.ts';
import { ikkeAfloest } from '../overgang.ts';
import { koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { senestAendret } from '../svar/faelles.ts';
import { synlige, type Hovedslags } from '../synlig.ts';

export interface Fundne {
  /** Exactly how many there are, whatever the page. */
  readonly antal: number;
  readonly billeder: readonly Billede[];
}

/**
 * A page of the objects of one kind that meet a SoegUdtryk and that the caller may see, in one statement: the tree beside the
 * rule, as the index is asked by SF1470 and SF1490. Newest change first unless otherwise asked. What may not be seen is not
 * found, nor counted; nor is anything found by it.
 */
export async function fremsoeg(l: Laeser, soegning: Fremsoegning): Promise<Fundne> {
  const { slags, ider, udtryk, side, maade } = soegning;
  if (ider?.length === 0) return { antal: 0, billeder: [] };
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, slags, maade);
  const krav = [
    ...(ider === null ? [] : [`o.id = any(${liste(s, ider, 'uuid')})`]),
    ...(udtryk === null ? [] : [udtrykSql({ s, cvr: l.adgang.kalder.cvr }, slags, udtryk)]),
    ...hvor,
    // A sag that another system has taken over is listed once; whoever names it, means it.
    ...(slags === 'sag' && ider === null ? [ikkeAfloest(s, l.adgang)] : []),
  ];
  const alle = `from ${fra} where ${krav.join(' and ')}`;
  const orden = ordenSql(s, slags, soegning.orden);
  const tekst = `with ${adgangCte(s, l.adgang)} select (select count(*)::int ${alle}) as antal, (select coalesce(json_agg(t.x order by t.nr), '[]')
    from (select ${billedeJson(s, slags)} as x, row_number() over (order by ${orden}) as nr ${alle}
      order by ${orden} limit ${s.param(String(side.foerst), 'int')} offset ${s.param(String(side.fra), 'int')}) t) as billeder`;
  const [raekke] = await koer<{ antal: number; billeder: Raabillede[] }>(l, s, tekst);
  const { antal = 0, billeder = [] } = raekke ?? {};
  return { antal, billeder: billeder.map((raa) => billedeAf(l.adgang, slags, raa)) };
}

/** In the order of the keys; what is missing comes last, and the id settles the rest. */
function ordenSql(s: Saetning, slags: Hovedslags, led: readonly Sorteringsled[]): string {
  const kendte = ordenFor(s, slags);
  const valgte = led.flatMap(({ element, retning }) => {
    const udtryk = kendte[element]?.();
    return udtryk === undefined ? [] : [`${udtryk} ${retning === 'STIGENDE' ? 'asc' : 'desc'} nulls last`];
  });
  return [...(valgte.length > 0 ? valgte : [`${senestAendret(s, 'o')} desc nulls last`]), 'o.id'].join(', ');
}
