import type { ComponentChildren } from 'preact';
import { Rullefelt } from '../vis/Rullefelt.tsx';

interface Props {
  readonly titel: string;
  /** What the columns of its table are called; all but the first are figures. */
  readonly kolonner: readonly string[];
  readonly raekker: readonly (readonly string[])[];
  /** What the figures are and are not. */
  readonly note?: string;
  /** The picture: an svg with a name. */
  readonly children: ComponentChildren;
}

/** Figures as a picture, and the same figures as a table for whoever does not look at pictures, or wants them exactly. */
export function Figur({ titel, kolonner, raekker, note, children }: Props) {
  const [foerste = '', ...andre] = kolonner;
  return (
    <section class="figur">
      <h2>{titel}</h2>
      {note ? <p class="svag">{note}</p> : null}
      {raekker.length === 0 ? <p>Ingen, som du kan se.</p> : children}
      {raekker.length > 0 ? (
        <details class="tekst">
          <summary>Vis tallene</summary>
          <Rullefelt klasse="tabelramme" navn={titel}>
            <table class="table table--compact" aria-label={titel}>
              <thead>
                <tr>
                  <th scope="col">{foerste}</th>
                  {andre.map((navn) => (
                    <th scope="col" class="tal" key={navn}>
                      {navn}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {raekker.map(([hvad, ...tal], nr) => (
                  <tr key={nr}>
                    <th scope="row">{hvad}</th>
                    {tal.map((en, plads) => (
                      <td class="tal" key={plads}>
                        {en}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Rullefelt>
        </details>
      ) : null}
    </section>
  );
}
