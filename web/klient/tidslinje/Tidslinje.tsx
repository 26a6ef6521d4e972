import { useMemo, useState } from 'preact/hooks';
import { TIDSLINJE } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { SagslinjeFragment, YdelseslinjeFragment } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf, dag } from '../vis/format.ts';
import { omraadenavn } from '../vis/kle.ts';
import { useSvar } from '../vis/useSvar.ts';
import { flyt, helt, seneste, zoom, type Vindue } from './akse.ts';
import { Haendelser } from './Haendelser.tsx';
import { billede, filtreret, sporAf, type Billede, type Filter, type Inddeling, type Post } from './model.ts';
import { Signatur } from './Signatur.tsx';
import { Tegning } from './Tegning.tsx';

interface Props {
  readonly id: string;
  readonly hvorfor: string;
  readonly aabne: readonly SagslinjeFragment[];
  readonly ydelser: readonly YdelseslinjeFragment[];
}

/** Everything that happened, as a picture and as a list. Fetched after the rest: it is not what one looks for first. */
export function Tidslinje({ id, hvorfor, aabne, ydelser }: Props) {
  const [aeldre, saetAeldre] = useState<readonly Post[]>([]);
  const [efter, saetEfter] = useState<string | null>(null);
  const { svar, fejl, igen, langsom, henter } = useSvar(`${id} ${efter ?? ''}`, async (signal) => {
    const { data } = await spoerg(TIDSLINJE, { part: { id }, efter }, { formaal: hvorfor, signal });
    return data.overblik.tidslinje;
  });
  const poster = useMemo(() => [...aeldre, ...(svar?.nodes ?? [])], [aeldre, svar]);
  const flere = () => {
    saetAeldre(poster);
    saetEfter(svar?.pageInfo.endCursor ?? null);
  };
  return (
    <section aria-labelledby="tidslinje">
      <h2 id="tidslinje">Tidslinje</h2>
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      {poster.length === 0 && henter ? <Venter langsom={langsom} hvad="tidslinjen" /> : null}
      {poster.length === 0 && !henter && !fejl ? <p class="svag">Intet er sket, som du kan se.</p> : null}
      {poster.length > 0 ? <Billedet poster={poster} aabne={aabne} ydelser={ydelser} /> : null}
      {svar?.pageInfo.hasNextPage ? (
        <button type="button" class="button button-secondary" onClick={flere} disabled={henter}>
          Hent ældre hændelser
        </button>
      ) : null}
    </section>
  );
}

function Billedet({ poster, aabne, ydelser }: { readonly poster: readonly Post[] } & Pick<Props, 'aabne' | 'ydelser'>) {
  const [nu] = useState(() => Date.now());
  const hele = useMemo(() => billede(poster, aabne, ydelser, nu), [poster, aabne, ydelser, nu]);
  const tider = useMemo(
    () => [...hele.prikker.map(({ tid }) => tid), ...hele.bjaelker.flatMap(({ fra, til }) => [fra, til])],
    [hele],
  );
  const alt = useMemo(() => helt(tider, nu), [tider, nu]);
  const [valgt, saetVindue] = useState<Vindue | null>(null);
  const [filter, saetFilter] = useState<Filter>({ omraade: null, system: null });
  const [inddeling, saetInddeling] = useState<Inddeling>('omraade');
  const vindue = valgt ?? seneste(3 * 365, tider, alt, nu);
  const vist = filtreret(hele, filter);
  const iVinduet = vist.prikker.filter(({ tid }) => tid >= vindue.fra && tid <= vindue.til);
  const fraTil = `${dag(new Date(vindue.fra).toISOString())} – ${dag(new Date(vindue.til).toISOString())}`;
  return (
    <>
      <div class="tidslinje-valg">
        <Valg
          id="tl-omraade"
          navn="Område"
          valgt={filter.omraade}
          muligt={unikke(hele, 'omraade').map((nr) => [nr, omraadenavn(nr)])}
          vaelg={(omraade) => saetFilter({ ...filter, omraade })}
        />
        <Valg
          id="tl-system"
          navn="System"
          valgt={filter.system}
          muligt={unikke(hele, 'system').map((en) => [en, en || 'Ukendt system'])}
          vaelg={(system) => saetFilter({ ...filter, system })}
        />
        <div class="form-group">
          <label class="form-label" for="tl-inddeling">
            Inddel efter
          </label>
          <select
            class="form-select"
            id="tl-inddeling"
            value={inddeling}
            onChange={({ currentTarget }) => saetInddeling(currentTarget.value === 'system' ? 'system' : 'omraade')}
          >
            <option value="omraade">Område</option>
            <option value="system">System</option>
          </select>
        </div>
        <div class="knapper" role="group" aria-label="Tidsrum">
          <Knap navn="Tidligere" tryk={() => saetVindue(flyt(vindue, -1, alt))} />
          <Knap navn="Zoom ind" tryk={() => saetVindue(zoom(vindue, 0.5, alt))} />
          <Knap navn="Zoom ud" tryk={() => saetVindue(zoom(vindue, 2, alt))} />
          <Knap navn="Senere" tryk={() => saetVindue(flyt(vindue, 1, alt))} />
          <Knap navn="Seneste år" tryk={() => saetVindue(seneste(365, tider, alt, nu))} />
          <Knap navn="Alt" tryk={() => saetVindue(alt)} />
        </div>
      </div>
      <p class="svag" role="status">
        {fraTil}: {antalAf(iVinduet.length, 'hændelse', 'hændelser')}
      </p>
      <Tegning
        spor={sporAf(vist, inddeling)}
        vindue={vindue}
        nu={nu}
        navn={`Tidslinje ${fraTil}: ${antalAf(vist.bjaelker.length, 'forløb', 'forløb')}, ${antalAf(iVinduet.length, 'hændelse', 'hændelser')}. Indholdet står i listen nedenfor.`}
      />
      <Signatur />
      <Haendelser prikker={iVinduet} />
    </>
  );
}

function unikke({ bjaelker, prikker }: Billede, felt: 'omraade' | 'system'): string[] {
  return [...new Set([...bjaelker, ...prikker].map((en) => en[felt]))].sort((a, b) => a.localeCompare(b, 'da'));
}

function Knap({ navn, tryk }: { readonly navn: string; readonly tryk: () => void }) {
  return (
    <button type="button" class="button button-secondary" onClick={tryk}>
      {navn}
    </button>
  );
}

interface Valgprops {
  readonly id: string;
  readonly navn: string;
  readonly valgt: string | null;
  readonly muligt: readonly (readonly [string, string])[];
  readonly vaelg: (vaerdi: string | null) => void;
}

function Valg({ id, navn, valgt, muligt, vaelg }: Valgprops) {
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {navn}
      </label>
      <select
        class="form-select"
        id={id}
        value={valgt === null ? '*' : valgt}
        onChange={({ currentTarget: { value } }) => vaelg(value === '*' ? null : value)}
      >
        <option value="*">Alle</option>
        {muligt.map(([vaerdi, tekst]) => (
          <option key={vaerdi} value={vaerdi}>
            {tekst}
          </option>
        ))}
      </select>
    </div>
  );
}
