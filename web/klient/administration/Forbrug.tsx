import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useState } from 'preact/hooks';
import { FORBRUG } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { iDag, tal } from '../vis/format.ts';
import { useSvar } from '../vis/useSvar.ts';
import { kvartaler } from './kvartal.ts';

/** Look-ups and hændelser by system in a quarter. */
export function Forbrug() {
  const mulige = kvartaler(iDag());
  const [kvartal, saet] = useState(mulige[0] ?? '');
  const { svar, fejl, igen, langsom } = useSvar(
    kvartal,
    async (signal) => (await spoerg(FORBRUG, { kvartal }, { signal })).data.forbrug,
  );
  return (
    <section aria-label="Forbrug">
      <div class="form-group">
        <label class="form-label" for="kvartal">
          Kvartal
        </label>
        <select
          class="form-select"
          id="kvartal"
          value={kvartal}
          onChange={({ currentTarget }) => saet(currentTarget.value)}
        >
          {mulige.map((en) => (
            <option key={en} value={en}>
              {`${en.slice(5)}. kvartal ${en.slice(0, 4)}`}
            </option>
          ))}
        </select>
      </div>
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      {!svar && !fejl ? <Venter langsom={langsom} hvad="forbrug" /> : null}
      {svar?.length === 0 ? <p>Intet forbrug i kvartalet.</p> : null}
      {svar && svar.length > 0 ? (
        <Rullefelt klasse="tabelramme" navn="Forbrug pr. system">
          <table class="table table--compact" aria-label="Forbrug pr. system">
            <thead>
              <tr>
                <th scope="col">System</th>
                <th scope="col" class="tal">
                  Opslag
                </th>
                <th scope="col" class="tal">
                  Hændelser
                </th>
              </tr>
            </thead>
            <tbody>
              {svar.map(({ system, opslag, haendelser }) => (
                <tr key={system.uuid}>
                  <th scope="row">{system.navn}</th>
                  <td class="tal">{tal(opslag)}</td>
                  <td class="tal">{tal(haendelser)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">I alt</th>
                <td class="tal">{tal(svar.reduce((sum, { opslag }) => sum + opslag, 0))}</td>
                <td class="tal">{tal(svar.reduce((sum, { haendelser }) => sum + haendelser, 0))}</td>
              </tr>
            </tfoot>
          </table>
        </Rullefelt>
      ) : null}
    </section>
  );
}
