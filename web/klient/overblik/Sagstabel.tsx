import { Rullefelt } from '../vis/Rullefelt.tsx';
import type { SagslinjeFragment } from '../graf/svar.ts';
import { adresse } from '../ramme/rute.ts';
import { antalAf, dag } from '../vis/format.ts';
import { FREMDRIFT } from '../vis/ord.ts';
import { sagsgrupper } from './sagsgrupper.ts';
import { Telefon } from './Telefon.tsx';

/** Sager by area: what, how far, since when, who answers for it and how to reach them, where, and what changed last. */
export function Sagstabel({ sager, navn }: { readonly sager: readonly SagslinjeFragment[]; readonly navn: string }) {
  return (
    <Rullefelt klasse="tabelramme" navn={navn}>
      <table class="table table--compact sagstabel" aria-label={navn}>
        <thead>
          <tr>
            <th scope="col">Sag</th>
            <th scope="col">Status</th>
            <th scope="col">Siden</th>
            <th scope="col">Ansvarlig</th>
            <th scope="col">System</th>
            <th scope="col">Senest ændret</th>
          </tr>
        </thead>
        {sagsgrupper(sager).map((gruppe) => (
          <tbody key={gruppe.nr}>
            <tr class="gruppe">
              <th scope="rowgroup" colSpan={6}>
                {gruppe.navn} <span class="svag">{antalAf(gruppe.sager.length, 'sag', 'sager')}</span>
              </th>
            </tr>
            {gruppe.sager.map((sag) => (
              <Sagsraekke key={sag.uuid} sag={sag} />
            ))}
          </tbody>
        ))}
      </table>
    </Rullefelt>
  );
}

function Sagsraekke({ sag }: { readonly sag: SagslinjeFragment }) {
  const { ansvarligEnhed, primaerBehandler } = sag;
  const fremdrift = sag.fremdrift ? FREMDRIFT[sag.fremdrift] : 'Ukendt';
  return (
    <tr>
      <td>
        <a href={adresse.sag(sag.uuid)}>{sag.titel ?? sag.sagsnummer ?? 'Sag uden titel'}</a>
        <span class="under">
          {[sag.sagsnummer, sag.kle.titel && sag.kle.titel !== sag.titel ? sag.kle.titel : sag.kle.kode]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        {fremdrift}
        {sag.sagsstatus && sag.sagsstatus !== fremdrift ? <span class="under">{sag.sagsstatus}</span> : null}
      </td>
      <td class="ubrudt">{dag(sag.oprettet)}</td>
      <td>
        {ansvarligEnhed?.navn ?? 'Ikke oplyst'}
        <span class="under">
          {primaerBehandler?.navn} <Telefon nummer={ansvarligEnhed?.telefon} />
        </span>
      </td>
      <td>{sag.master?.navn}</td>
      <td class="ubrudt">{dag(sag.senestAendret)}</td>
    </tr>
  );
}
