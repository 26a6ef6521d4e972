import { Rullefelt } from '../vis/Rullefelt.tsx';
import type { Demoborger } from '../session/opsaetning.ts';
import { laesNummer, type Nummer } from './nummer.ts';

/** Outside production: invented citizens worth looking up. */
export function Demoborgere({
  borgere,
  vaelg,
}: {
  readonly borgere: readonly Demoborger[];
  readonly vaelg: (nummer: Nummer) => void;
}) {
  const slaaOp = ({ cpr, cvr }: Demoborger) => {
    const laest = laesNummer(cpr ?? cvr ?? '');
    if (!('fejl' in laest)) vaelg(laest);
  };
  return (
    <section class="demoborgere" aria-labelledby="demoborgere">
      <h2 id="demoborgere" class="h3">
        Opdigtede borgere at slå op
      </h2>
      <Rullefelt klasse="tabelramme" navn="Tabel">
        <table class="table table--compact table--borderless">
          <thead>
            <tr>
              <th scope="col">Navn</th>
              <th scope="col">Nummer</th>
              <th scope="col">Historien</th>
            </tr>
          </thead>
          <tbody>
            {borgere.map((en) => (
              <tr key={en.cpr ?? en.cvr}>
                <td>
                  <button type="button" class="knap-link" onClick={() => slaaOp(en)}>
                    {en.navn}
                  </button>
                </td>
                <td class="tal-venstre">{en.cpr ? `${en.cpr.slice(0, 6)}-${en.cpr.slice(6)}` : en.cvr}</td>
                <td>{en.historie}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Rullefelt>
    </section>
  );
}
