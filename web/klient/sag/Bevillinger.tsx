import { Ydelsestabel } from '../overblik/Ydelsestabel.tsx';
import { periode } from '../vis/format.ts';
import type { Sag } from './vistSag.ts';

/** What has been granted on a sag, each bevilling with its ydelser. */
export function Bevillinger({ sag: { bevillinger } }: { readonly sag: Sag }) {
  if (bevillinger.length === 0) return null;
  return (
    <section aria-labelledby="bevillinger">
      <h2 id="bevillinger">Bevillinger</h2>
      {bevillinger.map((en) => (
        <div key={en.uuid} class="kort">
          <h3 class="h4">Bevilling {en.brugervendtNoegle ?? ''}</h3>
          <p class="under">
            {[periode(en.startdato, en.slutdato), en.bevilgetAf?.navn && `bevilget af ${en.bevilgetAf.navn}`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {en.begrundelse ? <p>{en.begrundelse}</p> : null}
          <Ydelsestabel
            ydelser={en.ydelser}
            naeste={null}
            navn={`Ydelser i bevilling ${en.brugervendtNoegle ?? en.uuid}`}
          />
        </div>
      ))}
    </section>
  );
}
