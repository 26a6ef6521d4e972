import { useState } from 'preact/hooks';
import { TAL } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { SoegFilter, TalQuery } from '../graf/svar.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf, antalVist } from '../vis/format.ts';
import { omraadenavn } from '../vis/kle.ts';
import { FREMDRIFT } from '../vis/ord.ts';
import { useSvar } from '../vis/useSvar.ts';
import { Bjaelker } from './Bjaelker.tsx';
import { Figur } from './Figur.tsx';
import { Gennemloeb } from './Gennemloeb.tsx';
import { Maaneder } from './Maaneder.tsx';
import { Ydelsestal } from './Ydelsestal.tsx';

type Celler = NonNullable<TalQuery['statistik']>['sager']['status'];

/** What a search finds, as figures: sager over time and by area and step, how long they took, and running ydelser. */
export function Tal({ filter, hvorfor }: { readonly filter: SoegFilter; readonly hvorfor: string }) {
  const [mindst, saetMindst] = useState(2);
  const { svar, fejl, igen, langsom } = useSvar(JSON.stringify([filter, mindst]), async (signal) => {
    const { data } = await spoerg(TAL, { filter, mindst }, { formaal: hvorfor, signal });
    return { statistik: data.statistik };
  });
  if (fejl) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="tallene" />;
  const { statistik } = svar;
  if (!statistik)
    return (
      <Besked slags="warning" titel="Søgningen er bagud">
        Der er kommet mere, end der er nået at blive søgbart. Tallene vises, når det er indhentet.
      </Besked>
    );
  const { sager, gennemloeb, ydelser, borgereMedAabneSager } = statistik;
  return (
    <>
      <Maaneder celler={sager.maaned} />
      <Gennemloeb trin={gennemloeb} />
      <Fordeling titel="Sager efter, hvor langt de er" hvad="Trin" celler={sager.status} navn={trinnavn} />
      <Fordeling titel="Sager efter område" hvad="Område" celler={sager.hovedgruppe} navn={omraadenavn} />
      <Ydelsestal ydelser={ydelser} />
      <Borgere antal={borgereMedAabneSager} mindst={mindst} vaelg={saetMindst} />
    </>
  );
}

const trinnavn = (trin: string) => (Object.hasOwn(FREMDRIFT, trin) ? FREMDRIFT[trin as keyof typeof FREMDRIFT] : trin); // asked of the table itself

/** Counts by value, the largest first. */
function Fordeling({
  titel,
  hvad,
  celler,
  navn,
}: {
  readonly titel: string;
  readonly hvad: string;
  readonly celler: Celler;
  readonly navn: (vaerdi: string) => string;
}) {
  const raekker = celler
    .toSorted((a, b) => (b.antal ?? 0) - (a.antal ?? 0))
    .map(({ vaerdi, antal }) => ({
      navn: navn(vaerdi),
      vaerdi: antal,
      tekst: antalVist(antal),
    }));
  return (
    <Figur titel={titel} kolonner={[hvad, 'Sager']} raekker={raekker.map((en) => [en.navn, en.tekst])}>
      <Bjaelker bjaelker={raekker} navn={`${titel}: ${raekker.map((en) => `${en.navn} ${en.tekst}`).join(', ')}.`} />
    </Figur>
  );
}

/** Of how many sager at once somebody is part; whom is not told. */
function Borgere({
  antal,
  mindst,
  vaelg,
}: {
  readonly antal: number | null;
  readonly mindst: number;
  readonly vaelg: (mindst: number) => void;
}) {
  return (
    <section class="figur">
      <h2>Borgere med flere åbne sager</h2>
      <div class="form-group">
        <label class="form-label" for="mindst">
          Mindst så mange åbne sager
        </label>
        <select
          class="form-select smalt"
          id="mindst"
          value={mindst}
          onChange={({ currentTarget }) => vaelg(Number(currentTarget.value))}
        >
          {[2, 3, 4, 5, 6, 8, 10].map((en) => (
            <option key={en} value={en}>
              {en}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{antal === null ? 'Under fem borgere.' : `${antalAf(antal, 'borger', 'borgere')}.`}</p>
    </section>
  );
}
