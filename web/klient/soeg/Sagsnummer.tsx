import { useState } from 'preact/hooks';
import { FIND_SAGSNUMMER } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { adresse } from '../ramme/rute.ts';
import { formaal } from '../session/formaal.ts';
import { antalAf, dag } from '../vis/format.ts';
import { FREMDRIFT, rolle } from '../vis/ord.ts';
import { useSvar } from '../vis/useSvar.ts';
import { Formaalsvalg } from './Formaalsvalg.tsx';

/** The sager with that number in whatever system, those the user may see. */
export function Sagsnummer({ sagsnummer }: { readonly sagsnummer: string }) {
  const emne = `sag:${sagsnummer}` as const;
  const [hvorfor, saetHvorfor] = useState(() => formaal.for(emne));
  const { svar, fejl, igen, langsom } = useSvar(hvorfor && sagsnummer, async (signal) => {
    return (await spoerg(FIND_SAGSNUMMER, { sagsnummer }, { formaal: hvorfor, signal })).data.sager;
  });
  const vaelg = (tekst: string) => {
    formaal.saet(emne, tekst);
    saetHvorfor(tekst);
  };
  return (
    <div class="soegeside">
      <Overskrift titel={`Sagsnummer ${sagsnummer}`} />
      {hvorfor ? null : <Formaalsvalg hvad={`sagsnummer ${sagsnummer}`} henter={false} vaelg={vaelg} />}
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      {hvorfor && !svar && !fejl ? <Venter langsom={langsom} hvad="sager" /> : null}
      {svar ? (
        <p>
          {svar.totalCount === 0
            ? 'Der er ingen sag med det nummer, som du kan se.'
            : antalAf(svar.totalCount, 'sag', 'sager')}
        </p>
      ) : null}
      <ul class="nobullet-list kortliste">
        {svar?.nodes.map((sag) => (
          <li key={sag.uuid} class="kort">
            <h2 class="h4">
              <a href={adresse.sag(sag.uuid)}>{sag.titel ?? sag.sagsnummer ?? 'Sag uden titel'}</a>
            </h2>
            <p>
              {[sag.master?.navn, sag.fremdrift && FREMDRIFT[sag.fremdrift], `ændret ${dag(sag.senestAendret)}`]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p>
              {sag.parter.map(({ rolle: navn, navn: sendt, part }) => (
                <span key={part.id + navn}>
                  {rolle(navn)}: <a href={adresse.borger(part.id)}>{part.navn ?? sendt ?? 'navn ukendt'}</a>{' '}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={adresse.soeg}>Ny søgning</a>
      </p>
    </div>
  );
}
