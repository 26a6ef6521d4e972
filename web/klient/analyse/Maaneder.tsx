import { useState } from 'preact/hooks';
import type { TalcelleFragment } from '../graf/svar.ts';
import { antalVist } from '../vis/format.ts';
import { Figur } from './Figur.tsx';
import { maaneder, maanedsnavn } from './maanedsraekke.ts';
import { Soejler } from './Soejler.tsx';

const TRE_AAR = 36;
const ALLE = 1200;

/** Sager by the month they were created in: the last three years of them, or all. */
export function Maaneder({ celler }: { readonly celler: readonly TalcelleFragment[] }) {
  const [hoejst, saet] = useState(TRE_AAR);
  const vist = maaneder(celler, hoejst);
  const soejler = vist.map(({ vaerdi, antal }, nr) => ({
    navn: maanedsnavn(vaerdi),
    vaerdi: antal,
    tekst: antalVist(antal),
    maerke: nr === 0 || vaerdi.endsWith('-01') ? vaerdi.slice(0, 4) : undefined,
  }));
  const skjulte = vist.some(({ undertrykt }) => undertrykt);
  const fraTil = [vist[0], vist.at(-1)].flatMap((en) => (en ? [maanedsnavn(en.vaerdi)] : [])).join(' – ');
  return (
    <Figur
      titel="Oprettede sager pr. måned"
      kolonner={['Måned', 'Sager']}
      raekker={soejler.toReversed().map((en) => [en.navn, en.tekst])}
      note={`${fraTil}.${skjulte ? ' En stiplet søjle er under fem sager.' : ''}`}
    >
      <Soejler soejler={soejler} navn={`Oprettede sager pr. måned, ${fraTil}. Tallene står i tabellen.`} />
      {maaneder(celler, ALLE).length > TRE_AAR ? (
        <button type="button" class="button button-secondary" onClick={() => saet(hoejst === ALLE ? TRE_AAR : ALLE)}>
          {hoejst === ALLE ? 'Vis de seneste tre år' : 'Vis alle år'}
        </button>
      ) : null}
    </Figur>
  );
}
