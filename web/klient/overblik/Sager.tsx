import { useState } from 'preact/hooks';
import type { Graffejl } from '../graf/fejl.ts';
import type { SagFilter } from '../graf/svar.ts';
import { Delfejl, Fejlbesked } from '../ramme/Besked.tsx';
import { antalAf, tal } from '../vis/format.ts';
import { Sagstabel } from './Sagstabel.tsx';
import { useSager, type Sagsliste, type Sagsside } from './useSager.ts';

const AABNE: SagFilter = { ikke: { fremdrift: ['AFSLUTTET'] } };
const LUKKEDE: SagFilter = { fremdrift: ['AFSLUTTET'] };
/** From so many on it is easier to search than to look. */
const SOEG_FRA = 25;

interface Aabneprops {
  readonly id: string;
  readonly hvorfor: string;
  readonly side: Sagsside | null;
  readonly fejl: Graffejl | undefined;
  readonly igen: () => void;
}

export function AabneSager({ id, hvorfor, side, fejl, igen }: Aabneprops) {
  const liste = useSager(id, hvorfor, AABNE, side);
  return (
    <section aria-labelledby="aabne">
      <h2 id="aabne">Åbne sager {side ? <span class="svag">{tal(side.totalCount)}</span> : null}</h2>
      {side ? (
        <Liste liste={liste} soeg={side.totalCount >= SOEG_FRA} navn="Åbne sager" />
      ) : (
        <Delfejl hvad="Sager" fejl={fejl} igen={igen} />
      )}
    </section>
  );
}

/** Folded away until somebody asks; only then are they fetched. */
export function LukkedeSager({
  id,
  hvorfor,
  antal,
}: {
  readonly id: string;
  readonly hvorfor: string;
  readonly antal: number | null;
}) {
  const liste = useSager(id, hvorfor, LUKKEDE, null);
  const aabn = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open && !liste.side && !liste.henter) liste.find('');
  };
  if (!antal) return null;
  return (
    <details class="details" onToggle={aabn}>
      <summary class="details-summary">{antalAf(antal, 'afsluttet sag', 'afsluttede sager')}</summary>
      <Liste liste={liste} soeg={antal >= SOEG_FRA} navn="Afsluttede sager" />
    </details>
  );
}

function Liste({ liste, soeg, navn }: { readonly liste: Sagsliste; readonly soeg: boolean; readonly navn: string }) {
  const { side, henter, fejl, flere } = liste;
  return (
    <>
      {soeg ? <Titelfilter liste={liste} navn={navn} /> : null}
      {fejl ? <Fejlbesked fejl={fejl} /> : null}
      {!side && henter ? <p role="status">Henter sager …</p> : null}
      {side?.nodes.length === 0 ? <p>Ingen, som du kan se.</p> : null}
      {side && side.nodes.length > 0 ? <Sagstabel sager={side.nodes} navn={navn} /> : null}
      {side?.pageInfo.hasNextPage ? (
        <p>
          Viser de {tal(side.nodes.length)} senest ændrede af {tal(side.totalCount)}.{' '}
          <button type="button" class="button button-secondary" onClick={flere} disabled={henter}>
            {henter ? 'Henter …' : 'Vis flere'}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Titelfilter({ liste, navn }: { readonly liste: Sagsliste; readonly navn: string }) {
  const [tekst, saet] = useState('');
  const id = `filter-${navn.replace(/\W/g, '')}`;
  const send = (haendelse: Event) => {
    haendelse.preventDefault();
    liste.find(tekst.trim());
  };
  return (
    <form class="titelfilter" onSubmit={send}>
      <label class="form-label" for={id}>
        Find i titler
      </label>
      <input
        class="form-input"
        id={id}
        value={tekst}
        autocomplete="off"
        onInput={({ currentTarget }) => saet(currentTarget.value)}
      />
      <button type="submit" class="button button-secondary" disabled={liste.henter}>
        Find
      </button>
      <span role="status" class="svag">
        {liste.side ? antalAf(liste.side.totalCount, 'sag', 'sager') : ''}
      </span>
    </form>
  );
}
