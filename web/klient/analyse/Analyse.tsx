import { useState } from 'preact/hooks';
import { SOEG, STATISTIK } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { MigQuery, SoegQuery } from '../graf/svar.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { formaal } from '../session/formaal.ts';
import { Formaalsvalg } from '../soeg/Formaalsvalg.tsx';
import { antalAf } from '../vis/format.ts';
import { useSvar } from '../vis/useSvar.ts';
import { Facetter } from './Facetter.tsx';
import { Traef } from './Traef.tsx';
import { INTET, skiftet, somFilter, type Valg } from './valg.ts';

/** Search across citizens: text, facets, counts and sums. Who may only have counts is shown no rows. */
export function Analyse({ mig }: { readonly mig: MigQuery['mig'] }) {
  const [hvorfor, saetHvorfor] = useState(() => formaal.for('analyse'));
  const vaelg = (tekst: string) => {
    formaal.saet('analyse', tekst);
    saetHvorfor(tekst);
  };
  return (
    <div class="analyse">
      <Overskrift titel="Søg på tværs" />
      {hvorfor === null ? (
        <Formaalsvalg hvad="sager og ydelser på tværs" henter={false} vaelg={vaelg} />
      ) : (
        <Soegning hvorfor={hvorfor} raekker={mig.privilegier.includes('SOEG')} />
      )}
    </div>
  );
}

type Nodes = SoegQuery['soeg']['nodes'];
const INGEN: Nodes = [];

function Soegning({ hvorfor, raekker }: { readonly hvorfor: string; readonly raekker: boolean }) {
  const [valg, saetValg] = useState<Valg>(INTET);
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
      <Tekstfelt soeg={(tekst) => aendr({ ...valg, tekst })} henter={henter} />
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
          {svar?.facetter ? (
            <Facetter
              facetter={svar.facetter}
              valg={valg}
              skift={(facet, vaerdi) => aendr(skiftet(valg, facet, vaerdi))}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}

function Tekstfelt({ soeg, henter }: { readonly soeg: (tekst: string) => void; readonly henter: boolean }) {
  const [tekst, saet] = useState('');
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
