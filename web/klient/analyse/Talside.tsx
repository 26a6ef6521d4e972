import { STATISTIK } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { useSvar } from '../vis/useSvar.ts';
import { Facetter } from './Facetter.tsx';
import { Tal } from './Tal.tsx';
import { somFilter, type Valg } from './valg.ts';

interface Props {
  readonly hvorfor: string;
  readonly valg: Valg;
  readonly aendr: (nyt: Valg) => void;
}

/** Figures over what the facets choose. The text is not among what is counted by, and it says so. */
export function Talside({ hvorfor, valg, aendr }: Props) {
  const filter = somFilter(valg);
  const { svar, fejl, igen } = useSvar(JSON.stringify(filter), async (signal) => {
    return (await spoerg(STATISTIK, { tekst: null, filter }, { formaal: hvorfor, signal })).data.soeg;
  });
  return (
    <div class="spalter">
      <div class="hovedspalte">
        {valg.tekst ? (
          <p class="svag">Tallene følger filtrene, ikke søgeteksten. De tæller, hvad du må se.</p>
        ) : (
          <p class="svag">Tallene tæller, hvad du må se.</p>
        )}
        <Tal filter={filter} hvorfor={hvorfor} />
      </div>
      <div class="sidespalte">
        {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
        {svar?.facetter ? <Facetter facetter={svar.facetter} valg={valg} aendr={aendr} /> : null}
      </div>
    </div>
  );
}
