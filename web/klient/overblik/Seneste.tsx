import type { ComponentChildren } from 'preact';
import type { Graffejl } from '../graf/fejl.ts';
import type { AdvislinjeFragment, DokumentlinjeFragment, NotatlinjeFragment } from '../graf/svar.ts';
import { Delfejl } from '../ramme/Besked.tsx';
import { tal } from '../vis/format.ts';
import { Advislinje, Dokumentlinje, Notatlinje } from './Linjer.tsx';

interface Del<T> {
  readonly side: { readonly totalCount: number; readonly nodes: readonly T[] } | null;
  readonly fejl: Graffejl | undefined;
  readonly igen: () => void;
}

export const Adviser = (del: Del<AdvislinjeFragment>) => (
  <Afsnit
    id="adviser"
    navn="Adviser"
    tomt="Ingen adviser, som du kan se."
    {...del}
    linje={(en) => <Advislinje key={en.id} advis={en} />}
  />
);

export const Notater = (del: Del<NotatlinjeFragment>) => (
  <Afsnit
    id="notater"
    navn="Seneste notater"
    tomt="Ingen notater, som du kan se."
    {...del}
    linje={(en) => <Notatlinje key={en.id} notat={en} />}
  />
);

export const Dokumenter = (del: Del<DokumentlinjeFragment>) => (
  <Afsnit
    id="dokumenter"
    navn="Seneste dokumenter"
    tomt="Ingen dokumenter, som du kan se."
    {...del}
    linje={(en) => <Dokumentlinje key={en.uuid} dokument={en} />}
  />
);

interface Afsnitprops<T> extends Del<T> {
  readonly id: string;
  readonly navn: string;
  readonly tomt: string;
  readonly linje: (en: T) => ComponentChildren;
}

const VISES = 4;

/** The newest; the rest of the page's are folded away. */
function Afsnit<T>({ id, navn, tomt, side, fejl, igen, linje }: Afsnitprops<T>) {
  const flere = side ? side.nodes.slice(VISES) : [];
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="h3">
        {navn} {side && side.totalCount > 0 ? <span class="svag">{tal(side.totalCount)}</span> : null}
      </h2>
      {side ? null : <Delfejl hvad={navn} fejl={fejl} igen={igen} />}
      {side?.totalCount === 0 ? <p class="svag">{tomt}</p> : null}
      {side && side.nodes.length > 0 ? (
        <ul class="nobullet-list liste">{side.nodes.slice(0, VISES).map(linje)}</ul>
      ) : null}
      {flere.length > 0 ? (
        <details class="details">
          <summary class="details-summary">Vis {tal(flere.length)} mere</summary>
          <ul class="nobullet-list liste">{flere.map(linje)}</ul>
          {side && side.totalCount > side.nodes.length ? <p class="svag">Ældre ses på sagerne.</p> : null}
        </details>
      ) : null}
    </section>
  );
}
