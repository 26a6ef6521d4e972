import type { KonfliktlinjeFragment, KvalitetQuery } from '../graf/svar.ts';
import { adresse } from '../ramme/rute.ts';
import { antalAf, tal, tidspunkt } from '../vis/format.ts';
import { Rullefelt } from '../vis/Rullefelt.tsx';
import { noeglefelt } from './kvalitetsord.ts';

/** Numbers that more than one object of a source has: how many, and those the user may see the objects of. */
export function Noeglekonflikter({ antal, viste }: KvalitetQuery['noeglekonflikter']) {
  return (
    <>
      <h2>Numre, som flere objekter har</h2>
      <p>
        {antal === 0
          ? 'Intet nummer bruges af flere objekter fra samme system.'
          : `${antalAf(antal, 'nummer bruges', 'numre bruges')} af flere objekter fra samme system.`}
        {antal > viste.length ? ` ${tal(viste.length)} af dem vises: du ser dem, hvis objekter du må læse.` : ''}
      </p>
      {viste.length > 0 ? <Konflikttabel konflikter={viste} /> : null}
    </>
  );
}

function Konflikttabel({ konflikter }: { readonly konflikter: readonly KonfliktlinjeFragment[] }) {
  return (
    <Rullefelt klasse="tabelramme" navn="Numre, som flere objekter har">
      <table class="table table--compact" aria-label="Numre, som flere objekter har">
        <thead>
          <tr>
            <th scope="col">Nummer</th>
            <th scope="col">System</th>
            <th scope="col">Objekter</th>
            <th scope="col">Senest</th>
          </tr>
        </thead>
        <tbody>
          {konflikter.map((en) => (
            <tr key={`${en.kilde.uuid} ${en.slags} ${en.felt} ${en.noegle}`}>
              <th scope="row">
                {en.noegle}
                <span class="under">{noeglefelt(en)}</span>
              </th>
              <td>{en.kilde.navn}</td>
              <td>
                <ul class="nobullet-list">
                  {en.objekter.map((uuid) => (
                    <li key={uuid}>{en.slags === 'sag' ? <a href={adresse.sag(uuid)}>{uuid}</a> : uuid}</li>
                  ))}
                </ul>
              </td>
              <td class="ubrudt">{tidspunkt(en.seneste)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Rullefelt>
  );
}
