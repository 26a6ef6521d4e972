import { Rullefelt } from '../vis/Rullefelt.tsx';
import type { KarantaenelinjeFragment } from '../graf/svar.ts';
import { tal, tidspunkt } from '../vis/format.ts';

interface Props {
  readonly poster: readonly KarantaenelinjeFragment[];
  readonly valgte: ReadonlySet<string>;
  readonly vaelg: (id: string) => void;
}

export function Karantaenetabel({ poster, valgte, vaelg }: Props) {
  return (
    <Rullefelt klasse="tabelramme" navn="Beskeder i karantæne">
      <table class="table table--compact" aria-label="Beskeder i karantæne">
        <thead>
          <tr>
            <th scope="col">Vælg</th>
            <th scope="col">Modtaget</th>
            <th scope="col">Fra</th>
            <th scope="col">Hændelse</th>
            <th scope="col">Hvorfor</th>
            <th scope="col" class="tal">
              Forsøg
            </th>
          </tr>
        </thead>
        <tbody>
          {poster.map((en) => (
            <tr key={en.id}>
              <td>
                <input
                  type="checkbox"
                  class="afkryds"
                  aria-label={`Vælg beskeden modtaget ${tidspunkt(en.modtaget)}`}
                  checked={valgte.has(en.id)}
                  onChange={() => vaelg(en.id)}
                />
              </td>
              <td class="ubrudt">{tidspunkt(en.modtaget)}</td>
              <td>{en.kilde?.navn ?? 'Ukendt'}</td>
              <td>{en.type ?? 'Kan ikke læses'}</td>
              <td>
                {en.begrundelse}
                <span class="under">{[en.kode, en.felt].filter(Boolean).join(' · ')}</span>
              </td>
              <td class="tal">{tal(en.forsoeg)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Rullefelt>
  );
}
