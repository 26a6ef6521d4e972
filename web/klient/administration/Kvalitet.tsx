import { KVALITET } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { KvalitetslinjeFragment } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { tal, tidspunkt } from '../vis/format.ts';
import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useSvar } from '../vis/useSvar.ts';
import { KVALITETSFORMAAL } from './formaal.ts';
import { kvalitetskode } from './kvalitetsord.ts';
import { Noeglekonflikter } from './Noeglekonflikter.tsx';

/** What sources get wrong: numbers that more than one object has, and what they were warned of and refused for. */
export function Kvalitet() {
  const { svar, fejl, igen, langsom } = useSvar(
    'kvalitet',
    async (signal) => (await spoerg(KVALITET, {}, { signal, formaal: KVALITETSFORMAAL })).data,
  );
  if (fejl) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="datakvalitet" />;
  return (
    <section aria-label="Datakvalitet">
      <Noeglekonflikter {...svar.noeglekonflikter} />
      <h2>Advarsler og afvisninger</h2>
      {svar.kvalitet.length === 0 ? (
        <p>Kommunens kilder har ikke fået advarsler eller afvisninger.</p>
      ) : (
        <Kvalitetstabel poster={svar.kvalitet} />
      )}
    </section>
  );
}

function Kvalitetstabel({ poster }: { readonly poster: readonly KvalitetslinjeFragment[] }) {
  return (
    <Rullefelt klasse="tabelramme" navn="Advarsler og afvisninger">
      <table class="table table--compact" aria-label="Advarsler og afvisninger">
        <thead>
          <tr>
            <th scope="col">System</th>
            <th scope="col">Hvad</th>
            <th scope="col" class="tal">
              Antal
            </th>
            <th scope="col">Senest</th>
          </tr>
        </thead>
        <tbody>
          {poster.map(({ kilde, kode, felt, antal, seneste }) => (
            <tr key={`${kilde.uuid} ${kode} ${felt}`}>
              <th scope="row">{kilde.navn}</th>
              <td>
                {kvalitetskode(kode)}
                <span class="under">{[kode, felt].filter(Boolean).join(' · ')}</span>
              </td>
              <td class="tal">{tal(antal)}</td>
              <td class="ubrudt">{tidspunkt(seneste)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Rullefelt>
  );
}
