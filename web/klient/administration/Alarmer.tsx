import { ALARMOPSAETNING } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { tidspunkt } from '../vis/format.ts';
import { useSvar } from '../vis/useSvar.ts';
import { Alarmform } from './Alarmform.tsx';
import { Alarmlister } from './Alarmlister.tsx';

/** What makes a look-up one to look at, and whom it is watched for. Who reads the log sees it; who administers changes it. */
export function Alarmer({ maaAendre }: { readonly maaAendre: boolean }) {
  const { svar, fejl, igen, langsom } = useSvar('alarmer', async (signal) => {
    return (await spoerg(ALARMOPSAETNING, {}, { signal })).data.alarmopsaetning;
  });
  if (fejl && !svar) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="alarmerne" />;
  return (
    <>
      <section aria-labelledby="hvadringer">
        <h2 id="hvadringer">Hvad der ringer</h2>
        {maaAendre ? null : <p class="svag">Opsætningen ændres af den, der administrerer.</p>}
        <Alarmform opsaetning={svar} maaAendre={maaAendre} gemt={igen} />
        <p class="svag">
          {svar.aendret
            ? `Version ${svar.nr}, ${tidspunkt(svar.aendret)} af ${svar.aendretAf ?? 'driften'}.`
            : 'Standarden.'}
        </p>
        {svar.tidligere.length > 0 ? (
          <details class="tekst">
            <summary>Vis tidligere versioner</summary>
            <ul class="nobullet-list liste">
              {svar.tidligere.map(({ nr, aendret, aendretAf }) => (
                <li key={nr}>
                  {`Version ${nr}${aendret ? `, ${tidspunkt(aendret)}` : ''} af ${aendretAf ?? 'driften'}`}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      <Alarmlister maaAendre={maaAendre} />
    </>
  );
}
