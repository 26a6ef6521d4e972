import type { TalQuery } from '../graf/svar.ts';
import { antalVist, beloeb } from '../vis/format.ts';
import { Bjaelker } from './Bjaelker.tsx';
import { Figur } from './Figur.tsx';

type Ydelser = NonNullable<TalQuery['statistik']>['ydelser'];

/** Running ydelser, a picture for each frequency: a sum a month and a sum a year are not the same length. */
export function Ydelsestal({ ydelser }: { readonly ydelser: Ydelser }) {
  const frekvenser = [...new Set(ydelser.map(({ frekvens }) => frekvens))].sort((a, b) =>
    (a ?? '').localeCompare(b ?? '', 'da'),
  );
  if (ydelser.length === 0)
    return (
      <Figur titel="Løbende ydelser" kolonner={['Ydelse']} raekker={[]}>
        {null}
      </Figur>
    );
  return (
    <>
      {frekvenser.map((frekvens) => (
        <Frekvens
          key={frekvens ?? ''}
          titel={`Løbende ydelser, ${frekvens?.toLowerCase() ?? 'uden frekvens'}`}
          ydelser={ydelser.filter((en) => en.frekvens === frekvens)}
        />
      ))}
    </>
  );
}

function Frekvens({ titel, ydelser }: { readonly titel: string; readonly ydelser: Ydelser }) {
  const raekker = ydelser
    .map(({ navn, antal, sum }) => ({
      navn: navn ?? 'Uden navn',
      // For the length of a bar only: the amount itself is written as it was sent.
      vaerdi: sum === null ? null : Number(sum),
      tekst: sum === null ? (antal === null ? 'under 5' : 'vises ikke') : beloeb(sum),
      antal: antalVist(antal),
      sum: sum === null ? 'vises ikke' : beloeb(sum),
    }))
    .sort((a, b) => (b.vaerdi ?? 0) - (a.vaerdi ?? 0));
  return (
    <Figur
      titel={titel}
      kolonner={['Ydelse', 'Antal', 'Sum']}
      raekker={raekker.map((en) => [en.navn, en.antal, en.sum])}
    >
      <Bjaelker bjaelker={raekker} navn={`${titel}: ${raekker.map((en) => `${en.navn} ${en.tekst}`).join(', ')}.`} />
    </Figur>
  );
}
