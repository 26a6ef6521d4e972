import type { Cvr } from '../../schema/domaene/id.ts';
import { niveau, type Niveau } from '../../schema/domaene/foelsomhed.ts';
import { kleMoenster } from '../../schema/domaene/kle.ts';
import type { Tx } from '../client.ts';
import { itSystem, visningsklasse } from '../tables/kilde.ts';
import { gemVideregivelsesaftale } from './aftale.ts';
import { indsaet } from './indsaet.ts';
import { koer } from './saet.ts';

export type Demotilstand = 'tom' | 'begyndt' | 'faerdig' | 'andet';

/** Is there nothing here, a demo begun or done, or something that is not ours to add to? */
export async function demotilstand(tx: Tx): Promise<Demotilstand> {
  const [raekke] = await koer<{ tilstand: Demotilstand }>(
    tx,
    `select coalesce((select tilstand from demo), case when exists (select from registrering) then 'andet' else 'tom' end) as tilstand`,
    [],
  );
  return raekke?.tilstand ?? 'andet';
}

export async function markerDemo(tx: Tx, tilstand: 'begyndt' | 'faerdig'): Promise<void> {
  await koer(tx, `insert into demo (tilstand) values ($1::text) on conflict (en) do update set tilstand = excluded.tilstand`, [
    tilstand,
  ]); // prettier-ignore
}

/** What the demo has beside its hændelser: the catalogue of systems, an aftale, and whom a Visningsklasse hides from. */
export interface Demogrundlag {
  readonly systemer: readonly object[];
  readonly aftaler: readonly {
    ejer: string;
    modtager: string;
    kle: readonly string[];
    foelsomhed: string;
    hjemmel: string;
  }[];
  readonly visningsklasser: readonly object[];
}

export async function gemDemogrundlag(tx: Tx, { systemer, aftaler, visningsklasser }: Demogrundlag): Promise<void> {
  await indsaet(tx, itSystem, systemer, { efter: 'on conflict do nothing' });
  await indsaet(tx, visningsklasse, visningsklasser, { efter: 'on conflict do nothing' });
  for (const { ejer, modtager, kle, foelsomhed, hjemmel } of aftaler) {
    await gemVideregivelsesaftale(tx, {
      ejer: ejer as Cvr, // written in the demo, eight digits
      modtager: modtager as Cvr,
      kle: kle.flatMap((tekst) => kleMoenster(tekst) ?? []),
      niveau: niveau(foelsomhed) as Niveau, // one of the four, by the demo's own test
      hjemmel,
    });
  }
}
