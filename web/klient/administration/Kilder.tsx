import { Rullefelt } from '../vis/Rullefelt.tsx';
import { KILDER } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { KildelinjeFragment, KildeTilstand } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf, dag, siden, tal, tidspunkt } from '../vis/format.ts';
import { KILDETILSTAND } from '../vis/ord.ts';
import { useSvar } from '../vis/useSvar.ts';

const BADGE: Readonly<Record<KildeTilstand, string>> = {
  AJOUR: 'badge-success',
  FORSINKET: 'badge-info',
  TAVS: 'badge-warning',
  UFULDSTAENDIG: 'badge-error',
};
const ALVOR: readonly KildeTilstand[] = ['UFULDSTAENDIG', 'TAVS', 'FORSINKET', 'AJOUR'];

/** The sources of the kommune, those that need somebody first. */
export function Kilder() {
  const { svar, fejl, igen, langsom } = useSvar(
    'kilder',
    async (signal) => (await spoerg(KILDER, {}, { signal })).data.kilder,
  );
  if (fejl) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="kilder" />;
  if (svar.length === 0) return <p>Ingen kilder, som du kan se. Kilder ses af den, der må læse noget, de leverer.</p>;
  const iOrden = svar.toSorted((a, b) => ALVOR.indexOf(a.tilstand) - ALVOR.indexOf(b.tilstand));
  const syge = svar.filter(({ tilstand }) => tilstand !== 'AJOUR').length;
  return (
    <section aria-label="Kilder">
      <p>
        {antalAf(svar.length, 'kilde', 'kilder')} leverer til kommunen;{' '}
        {syge === 0 ? 'alle er ajour' : `${tal(syge)} er ikke ajour`}.
      </p>
      <Rullefelt klasse="tabelramme" navn="Kilder">
        <table class="table table--compact" aria-label="Kilder">
          <thead>
            <tr>
              <th scope="col">System</th>
              <th scope="col">Tilstand</th>
              <th scope="col">Senest hørt fra</th>
              <th scope="col" class="tal">
                Forsinkelse
              </th>
              <th scope="col" class="tal">
                Mangler
              </th>
              <th scope="col" class="tal">
                Venter
              </th>
              <th scope="col" class="tal">
                Afvist
              </th>
              <th scope="col">Afstemt</th>
            </tr>
          </thead>
          <tbody>
            {iOrden.map((en) => (
              <Kilderaekke key={en.system.uuid} kilde={en} />
            ))}
          </tbody>
        </table>
      </Rullefelt>
    </section>
  );
}

function Kilderaekke({ kilde }: { readonly kilde: KildelinjeFragment }) {
  return (
    <tr>
      <th scope="row">{kilde.system.navn}</th>
      <td>
        <span class={`badge ${BADGE[kilde.tilstand]}`}>{KILDETILSTAND[kilde.tilstand]}</span>
      </td>
      <td>
        {kilde.senesteHaendelse ? siden(kilde.senesteHaendelse) : 'Aldrig'}
        {kilde.senesteHaendelse ? <span class="under">{tidspunkt(kilde.senesteHaendelse)}</span> : null}
      </td>
      <td class="tal">{kilde.forsinkelse === null ? '' : varighed(kilde.forsinkelse)}</td>
      <td class="tal">{tal(kilde.mangler)}</td>
      <td class="tal">{tal(kilde.afventer)}</td>
      <td class="tal">{tal(kilde.afvist)}</td>
      <td>{kilde.senesteAfstemning ? dag(kilde.senesteAfstemning) : 'Aldrig'}</td>
    </tr>
  );
}

/** Seconds as somebody would say them. */
function varighed(sekunder: number): string {
  if (sekunder < 60) return `${tal(Math.max(0, sekunder))} sek.`;
  if (sekunder < 3600) return `${tal(Math.round(sekunder / 60))} min.`;
  if (sekunder < 2 * 86_400) return `${tal(Math.round(sekunder / 3600))} t.`;
  return `${tal(Math.round(sekunder / 86_400))} dage`;
}
