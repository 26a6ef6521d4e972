import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useState } from 'preact/hooks';
import { adresse } from '../ramme/rute.ts';
import { tal, tidspunkt } from '../vis/format.ts';
import { omraadenavn } from '../vis/kle.ts';
import type { Prik } from './model.ts';

const VISES = 50;

/** What the picture shows, in words, newest first. */
export function Haendelser({ prikker }: { readonly prikker: readonly Prik[] }) {
  const [antal, saet] = useState(VISES);
  return (
    <details class="details">
      <summary class="details-summary">Vis hændelserne som liste ({tal(prikker.length)})</summary>
      <Rullefelt klasse="tabelramme" navn="Hændelser i tidsrummet">
        <table class="table table--compact" aria-label="Hændelser i tidsrummet">
          <thead>
            <tr>
              <th scope="col">Hvornår</th>
              <th scope="col">Hvad</th>
              <th scope="col">Område</th>
              <th scope="col">System</th>
            </tr>
          </thead>
          <tbody>
            {prikker.slice(0, antal).map((en, nr) => (
              <tr key={nr}>
                <td class="ubrudt">{tidspunkt(new Date(en.tid).toISOString())}</td>
                <td>{en.sag ? <a href={adresse.sag(en.sag)}>{en.tekst}</a> : en.tekst}</td>
                <td>{omraadenavn(en.omraade)}</td>
                <td>{en.system}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Rullefelt>
      {prikker.length > antal ? (
        <button type="button" class="button button-secondary" onClick={() => saet(antal + 200)}>
          Vis flere
        </button>
      ) : null}
    </details>
  );
}
