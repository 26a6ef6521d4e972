import type { TalQuery } from '../graf/svar.ts';
import { antalVist, tal } from '../vis/format.ts';
import { FREMDRIFT } from '../vis/ord.ts';
import { Bjaelker } from './Bjaelker.tsx';
import { Figur } from './Figur.tsx';

type Trin = NonNullable<TalQuery['statistik']>['gennemloeb'];

const dage = (antal: number | null) => (antal === null ? 'vises ikke' : `${tal(Math.round(antal))} dage`);

/** How long sager took from step to step: half of them no longer than the dark bar, nine of ten no longer than the pale one. */
export function Gennemloeb({ trin }: { readonly trin: Trin }) {
  const raekker = trin.map(({ fra, til, antal, median, p90 }) => ({
    navn: `${FREMDRIFT[fra]} → ${FREMDRIFT[til]}`,
    vaerdi: median,
    bag: p90,
    tekst:
      median === null
        ? 'vises ikke'
        : `${dage(median)} (ni af ti: ${p90 === null ? 'vises ikke' : tal(Math.round(p90))})`,
    antal: antalVist(antal),
    median: dage(median),
    p90: dage(p90),
  }));
  return (
    <Figur
      titel="Hvor længe sagerne var om hvert trin"
      kolonner={['Trin', 'Sager', 'Halvdelen inden', 'Ni af ti inden']}
      raekker={raekker.map((en) => [en.navn, en.antal, en.median, en.p90])}
      note="Fra sagen første gang stod på et trin, til den første gang stod på det næste. Mørk bjælke: halvdelen af sagerne. Lys bjælke: ni af ti."
    >
      <Bjaelker
        bjaelker={raekker}
        navn={`Tid fra trin til trin: ${raekker.map((en) => `${en.navn} ${en.tekst}`).join('; ')}.`}
      />
    </Figur>
  );
}
