import { tal } from '../vis/format.ts';

interface Props {
  readonly id: string;
  readonly navn: string;
  readonly antal: number;
  readonly tomt: string;
  readonly children: preact.ComponentChildren[];
}

/** One of a sag's lists: how many there are, and those that are shown. */
export function Sagsliste({ id, navn, antal, tomt, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="h3">
        {navn} {antal > 0 ? <span class="svag">{tal(antal)}</span> : null}
      </h2>
      {antal === 0 ? <p class="svag">{tomt}</p> : <ul class="nobullet-list liste">{children}</ul>}
      {antal > children.length ? <p class="svag">Viser de {tal(children.length)} nyeste.</p> : null}
    </section>
  );
}
