import { useEffect, useState } from 'preact/hooks';
import { FLERE_YDELSER } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl, Graffejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { OverblikQuery, YdelseslinjeFragment } from '../graf/svar.ts';
import { Delfejl, Fejlbesked } from '../ramme/Besked.tsx';
import { antalAf, tal } from '../vis/format.ts';
import { somFejl } from '../vis/useSvar.ts';
import { naesteUdbetalinger, type Effektueringer } from './naesteUdbetaling.ts';
import { Ydelsestabel } from './Ydelsestabel.tsx';

interface Props {
  readonly id: string;
  readonly hvorfor: string;
  readonly side: OverblikQuery['overblik']['loebende'];
  readonly effektueringer: Effektueringer | null;
  readonly fejl: Graffejl | undefined;
  readonly igen: () => void;
}

export function Ydelser({ id, hvorfor, side, effektueringer, fejl, igen }: Props) {
  return (
    <section aria-labelledby="ydelser">
      <h2 id="ydelser">Løbende ydelser {side ? <span class="svag">{tal(side.totalCount)}</span> : null}</h2>
      {side ? (
        <Ydelsesliste
          id={id}
          hvorfor={hvorfor}
          aktiv
          foerste={side}
          naeste={effektueringer ? naesteUdbetalinger(effektueringer) : new Map()}
        />
      ) : (
        <Delfejl hvad="Ydelser" fejl={fejl} igen={igen} />
      )}
    </section>
  );
}

export function OphoerteYdelser({
  id,
  hvorfor,
  antal,
}: {
  readonly id: string;
  readonly hvorfor: string;
  readonly antal: number | null;
}) {
  const [aaben, saet] = useState(false);
  if (!antal) return null;
  return (
    <details class="details" onToggle={({ currentTarget }) => saet(currentTarget.open)}>
      <summary class="details-summary">
        {antalAf(antal, 'ophørt eller kommende ydelse', 'ophørte eller kommende ydelser')}
      </summary>
      {aaben ? <Ydelsesliste id={id} hvorfor={hvorfor} aktiv={false} foerste={null} naeste={new Map()} /> : null}
    </details>
  );
}

interface Listeprops extends Pick<Props, 'id' | 'hvorfor'> {
  readonly aktiv: boolean;
  readonly foerste: OverblikQuery['overblik']['loebende'];
  readonly naeste: ReturnType<typeof naesteUdbetalinger>;
}

function Ydelsesliste({ id, hvorfor, aktiv, foerste, naeste }: Listeprops) {
  const [side, saetSide] = useState(foerste);
  const [henter, saetHenter] = useState(false);
  const [fejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const hent = (foer: readonly YdelseslinjeFragment[], efter: string | null) => {
    saetHenter(true);
    spoerg(FLERE_YDELSER, { part: { id }, aktiv, efter }, { formaal: hvorfor })
      .then(({ data: { overblik } }) => {
        saetFejl(null);
        if (overblik.ydelser) saetSide({ ...overblik.ydelser, nodes: [...foer, ...overblik.ydelser.nodes] });
      })
      .catch((en: unknown) => saetFejl(somFejl(en)))
      .finally(() => saetHenter(false));
  };
  useEffect(() => {
    if (!foerste) hent([], null);
  }, []);
  return (
    <>
      {fejl ? <Fejlbesked fejl={fejl} igen={() => hent(side?.nodes ?? [], side?.pageInfo.endCursor ?? null)} /> : null}
      {!side && henter ? <p role="status">Henter ydelser …</p> : null}
      {side?.nodes.length === 0 ? <p>Ingen, som du kan se.</p> : null}
      {side && side.nodes.length > 0 ? (
        <Ydelsestabel
          ydelser={side.nodes}
          naeste={aktiv ? naeste : null}
          navn={aktiv ? 'Løbende ydelser' : 'Ophørte og kommende ydelser'}
        />
      ) : null}
      {side?.pageInfo.hasNextPage ? (
        <button
          type="button"
          class="button button-secondary"
          disabled={henter}
          onClick={() => hent(side.nodes, side.pageInfo.endCursor)}
        >
          Vis flere
        </button>
      ) : null}
    </>
  );
}
