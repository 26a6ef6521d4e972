import type { Billede } from '../../db/fremsoeg/billede.ts';
import type { Laeser } from '../../db/laeser.ts';
import { effektueringerForBevillinger } from '../../db/queries/effektuering.ts';
import { fremsoeg } from '../../db/queries/fremsoeg.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import type { Filter } from './filter.ts';

/** Objects that go along with what was found, at most. */
const HOEJST = 500;
const EN_SIDE = { foerst: 200, efter: null, antal: false } as const;

const refererede = (billeder: readonly Billede[], slags: Hovedslags, art: string) =>
  billeder
    .filter((en) => en.slags === slags)
    .flatMap(({ relationer }) => relationer.flatMap((r) => (r.art === art && r.referenceId ? [r.referenceId] : [])));

/** What the filter's Inkluder asks for beside the objects found: those the caller may see, each once, none that was found. */
export async function medforfulgte(l: Laeser, { inkluder }: Filter, fundne: readonly Billede[]): Promise<Billede[]> {
  const navngivne: [Hovedslags, readonly string[]][] = [
    ['sag', inkluder.has('sag sagsrelation') ? refererede(fundne, 'sag', 'sagsrelation') : []],
    ['dokument', [
      ...(inkluder.has('sag journalpost') ? refererede(fundne, 'sag', 'journalpost') : []),
      ...(inkluder.has('dokument dokument') ? refererede(fundne, 'dokument', 'dokumentrelation') : []),
    ]],
    ['bevilling', inkluder.has('effektuering oekonomiskeydelseeffektueringer') ? linjernes(fundne) : []],
    ['effektuering', inkluder.has('bevilling bevilgetydelse') ? await betalinger(l, fundne) : []],
  ]; // prettier-ignore
  const kendte = new Set(fundne.map(({ svar }) => svar.id));
  const sider = await Promise.all(
    navngivne.map(async ([slags, ider]) => {
      const nye = [...new Set(ider)].filter((id) => !kendte.has(id)).slice(0, HOEJST);
      return fremsoeg(l, {
        slags,
        ider: nye,
        udtryk: null,
        orden: [],
        side: { fra: 0, foerst: HOEJST },
        maade: 'liste',
      });
    }),
  );
  return sider.flatMap(({ billeder }) => billeder);
}

const linjernes = (fundne: readonly Billede[]) =>
  fundne.flatMap((en) => (en.slags === 'effektuering' ? en.svar.linjer.flatMap(({ bevillingId }) => bevillingId ?? []) : [])); // prettier-ignore

async function betalinger(l: Laeser, fundne: readonly Billede[]): Promise<string[]> {
  const ider = fundne.flatMap((en) => (en.slags === 'bevilling' ? [en.svar.id] : []));
  if (ider.length === 0) return [];
  const sider = await effektueringerForBevillinger(l, ider, EN_SIDE);
  return [...sider.values()].flatMap(({ raekker }) => raekker.map(({ id }) => id));
}
