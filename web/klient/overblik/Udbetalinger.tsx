import { Rullefelt } from '../vis/Rullefelt.tsx';
import { antalAf, beloeb, dag, periode, tal } from '../vis/format.ts';
import type { Effektueringer } from './naesteUdbetaling.ts';

/** Payments, newest first; folded away. */
export function Udbetalinger({ side }: { readonly side: Effektueringer | null }) {
  if (!side || side.totalCount === 0) return null;
  return (
    <details class="details">
      <summary class="details-summary">{antalAf(side.totalCount, 'udbetaling', 'udbetalinger')}</summary>
      {side.totalCount > side.nodes.length ? <p>Viser de {tal(side.nodes.length)} nyeste.</p> : null}
      <Rullefelt klasse="tabelramme" navn="Udbetalinger">
        <table class="table table--compact" aria-label="Udbetalinger">
          <thead>
            <tr>
              <th scope="col">Til disposition</th>
              <th scope="col">Ydelse</th>
              <th scope="col">For perioden</th>
              <th scope="col" class="tal">
                Brutto
              </th>
              <th scope="col" class="tal">
                Udbetalt
              </th>
              <th scope="col">System</th>
            </tr>
          </thead>
          <tbody>
            {side.nodes.map((en) => (
              <tr key={en.uuid}>
                <td class="ubrudt">{dag(en.dispositionsdato)}</td>
                <td>{en.linjer.map(({ kle }) => kle?.titel ?? kle?.kode ?? '').join(', ')}</td>
                <td>{periode(en.startdato, en.slutdato)}</td>
                <td class="tal ubrudt">{beloeb(en.bruttobeloeb)}</td>
                <td class="tal ubrudt">{beloeb(en.udbetalt)}</td>
                <td>{en.master?.navn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Rullefelt>
    </details>
  );
}
