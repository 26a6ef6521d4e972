import type { SoegQuery } from '../graf/svar.ts';
import { antalVist, beloeb, tal } from '../vis/format.ts';
import { FREMDRIFT } from '../vis/ord.ts';
import { skiftet, type Facetnavn, type Valg } from './valg.ts';

type Alle = NonNullable<SoegQuery['soeg']['facetter']>;

const NAVNE: Readonly<Record<Facetnavn, string>> = {
  slags: 'Slags',
  kle: 'Emne',
  fremdrift: 'Fremdrift',
  master: 'System',
};
const ORD: Readonly<Record<string, string>> = {
  SAG: 'Sager',
  DOKUMENT: 'Dokumenter',
  JOURNALNOTAT: 'Notater',
  YDELSE: 'Ydelser',
  ...FREMDRIFT,
};
const VISES = 12;

interface Props {
  readonly facetter: Alle;
  readonly valg: Valg;
  readonly aendr: (nyt: Valg) => void;
}

/** How the hits are spread, as filters to choose by; by year and in kroner as figures. */
export function Facetter({ facetter, valg, aendr }: Props) {
  return (
    <>
      {(Object.keys(NAVNE) as Facetnavn[]).map((facet) => (
        <fieldset key={facet} class="facet">
          <legend>{NAVNE[facet]}</legend>
          {facetter[facet].slice(0, VISES).map((en) => (
            <label key={en.vaerdi} class="facetvalg">
              <input
                type="checkbox"
                class="afkryds"
                checked={valg[facet].includes(en.vaerdi)}
                onChange={() => aendr(skiftet(valg, facet, en.vaerdi))}
              />
              <span>{en.titel ?? ORD[en.vaerdi] ?? en.vaerdi}</span>
              <span class="tal">{antalVist(en.antal)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <Aar aar={facetter.aar} />
      {facetter.beloeb ? <Beloeb sum={facetter.beloeb} /> : null}
    </>
  );
}

const HOEJDE = 14;
const BREDDE = 160;

/** Hits by year: a table whose figures are drawn beside them. */
function Aar({ aar }: { readonly aar: Alle['aar'] }) {
  const stoerst = Math.max(1, ...aar.map(({ antal: en }) => en ?? 0));
  if (aar.length === 0) return null;
  return (
    <table class="table table--compact" aria-label="Træf pr. år">
      <thead>
        <tr>
          <th scope="col">År</th>
          <th scope="col" class="tal">
            Antal
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {aar
          .toSorted((a, b) => b.vaerdi.localeCompare(a.vaerdi))
          .map((en) => (
            <tr key={en.vaerdi}>
              <th scope="row">{en.vaerdi}</th>
              <td class="tal">{antalVist(en.antal)}</td>
              <td>
                <svg width={BREDDE} height={HOEJDE} aria-hidden="true">
                  <rect class="aarsoejle" width={((en.antal ?? 0) / stoerst) * BREDDE} height={HOEJDE} />
                </svg>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Beloeb({ sum }: { readonly sum: NonNullable<Alle['beloeb']> }) {
  if (sum.undertrykt) return <p>Ydelsernes beløb vises ikke: der er for få.</p>;
  if (!sum.antal) return null;
  return (
    <dl class="oplysninger smal">
      <div>
        <dt>Ydelser med beløb</dt>
        <dd>{tal(sum.antal)}</dd>
      </div>
      <div>
        <dt>Sum pr. periode</dt>
        <dd>{beloeb(sum.sum)}</dd>
      </div>
      <div>
        <dt>Mindste og største</dt>
        <dd>{[sum.mindste, sum.stoerste].map(beloeb).filter(Boolean).join(' – ')}</dd>
      </div>
    </dl>
  );
}
