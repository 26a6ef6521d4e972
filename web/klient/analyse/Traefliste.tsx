import { useState } from 'preact/hooks';
import { SOEG, STATISTIK } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { SoegQuery } from '../graf/svar.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf } from '../vis/format.ts';
import { useSvar } from '../vis/useSvar.ts';
import { Eksport } from './Eksport.tsx';
import { Facetter } from './Facetter.tsx';
import { Traef } from './Traef.tsx';
import { somFilter, type Valg } from './valg.ts';

type Nodes = SoegQuery['soeg']['nodes'];
const INGEN: Nodes = [];

interface Props {
  readonly hvorfor: string;
  /** May the user see what is found, or only how much? */
  readonly raekker: boolean;
  /** May they take it out? */
  readonly maaEksportere: boolean;
  readonly valg: Valg;
  readonly aendr: (nyt: Valg) => void;
}

/** What is found: text, facets, counts and sums. Who may only have counts is shown no rows. */
export function Traefliste({ hvorfor, raekker, maaEksportere, valg, aendr: saetValg }: Props) {
  const [efter, saetEfter] = useState<string | null>(null);
  const [foer, saetFoer] = useState<Nodes>(INGEN);
  const { svar, fejl, igen, langsom, henter } = useSvar(JSON.stringify([valg, efter]), async (signal) => {
    const variabler = { tekst: valg.tekst || null, filter: somFilter(valg) };
    if (raekker) return (await spoerg(SOEG, { ...variabler, efter }, { formaal: hvorfor, signal })).data.soeg;
    const { soeg } = (await spoerg(STATISTIK, variabler, { formaal: hvorfor, signal })).data;
    return { ...soeg, nodes: INGEN, pageInfo: { hasNextPage: false, endCursor: null } };
  });
  const aendr = (nyt: Valg) => {
    saetFoer(INGEN);
    saetEfter(null);
    saetValg(nyt);
  };
  const alle = [...foer, ...(svar?.nodes ?? [])];
  const flere = () => {
    saetFoer(alle);
    saetEfter(svar?.pageInfo.endCursor ?? null);
  };
  return (
    <>
      <Tekstfelt begynd={valg.tekst} soeg={(tekst) => aendr({ ...valg, tekst })} henter={henter} />
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      {svar?.forsinket ? (
        <Besked slags="warning" titel="Søgningen er bagud">
          Der er kommet mere, end der er nået at blive søgbart. Antal vises, når det er indhentet.
        </Besked>
      ) : null}
      <p role="status">
        {svar && !svar.forsinket
          ? svar.totalCount === null
            ? 'Under fem træf.'
            : antalAf(svar.totalCount, 'træf', 'træf')
          : ''}
      </p>
      {maaEksportere ? <Eksport valg={valg} hvorfor={hvorfor} /> : null}
      <div class="spalter">
        <div class="hovedspalte">
          {!svar && !fejl ? <Venter langsom={langsom} hvad="træf" /> : null}
          {raekker ? null : <p class="svag">Dine rettigheder giver antal, ikke rækker. Antal under fem vises ikke.</p>}
          <ul class="nobullet-list liste">
            {alle.map((en) => (
              <Traef key={'uuid' in en ? en.uuid : en.id} hit={en} />
            ))}
          </ul>
          {svar?.pageInfo.hasNextPage ? (
            <button type="button" class="button button-secondary" onClick={flere} disabled={henter}>
              Vis flere
            </button>
          ) : null}
        </div>
        <div class="sidespalte">
          {svar?.facetter ? <Facetter facetter={svar.facetter} valg={valg} aendr={aendr} /> : null}
        </div>
      </div>
    </>
  );
}

interface Tekstprops {
  readonly begynd: string;
  readonly soeg: (tekst: string) => void;
  readonly henter: boolean;
}

function Tekstfelt({ begynd, soeg, henter }: Tekstprops) {
  const [tekst, saet] = useState(begynd);
  const send = (haendelse: Event) => {
    haendelse.preventDefault();
    soeg(tekst.trim());
  };
  return (
    <form class="form-group nummerfelt" onSubmit={send} autocomplete="off">
      <label class="form-label" for="soegetekst">
        Søg i titler, notater, numre og ydelser
      </label>
      <div class="nummerlinje">
        <input
          class="form-input"
          id="soegetekst"
          value={tekst}
          onInput={({ currentTarget }) => saet(currentTarget.value)}
        />
        <button type="submit" class="button button-primary" disabled={henter}>
          Søg
        </button>
      </div>
    </form>
  );
}
