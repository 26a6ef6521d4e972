import { useState } from 'preact/hooks';
import { FLERE_SAGER } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { SagFilter, SagslinjeFragment } from '../graf/svar.ts';
import { somFejl } from '../vis/useSvar.ts';

export interface Sagsside {
  readonly totalCount: number;
  readonly nodes: readonly SagslinjeFragment[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Sagsliste {
  readonly side: Sagsside | null;
  readonly henter: boolean;
  readonly fejl: Forespoergselsfejl | null;
  /** The next page, after what is shown. */
  readonly flere: () => void;
  /** Begins again with those whose title holds the text; empty: all. */
  readonly find: (titel: string) => void;
}

/** A part's sager by a filter, page by page, from a first page where there is one. */
export function useSager(id: string, hvorfor: string, grund: SagFilter, foerste: Sagsside | null): Sagsliste {
  const [side, saetSide] = useState(foerste);
  const [henter, saetHenter] = useState(false);
  const [fejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const [titel, saetTitel] = useState('');

  const hent = (tekst: string, efter: string | null, foer: readonly SagslinjeFragment[]) => {
    saetHenter(true);
    saetFejl(null);
    const filter: SagFilter = tekst ? { og: [grund, { titel: tekst }] } : grund;
    spoerg(FLERE_SAGER, { part: { id }, filter, efter }, { formaal: hvorfor })
      .then(({ data }) => {
        const { sager } = data.overblik;
        if (sager) saetSide({ ...sager, nodes: [...foer, ...sager.nodes] });
      })
      .catch((en: unknown) => saetFejl(somFejl(en)))
      .finally(() => saetHenter(false));
  };
  return {
    side,
    henter,
    fejl,
    flere: () => hent(titel, side?.pageInfo.endCursor ?? null, side?.nodes ?? []),
    find: (tekst) => {
      saetTitel(tekst);
      hent(tekst, null, []);
    },
  };
}
