import type { OverblikQuery } from '../graf/svar.ts';
import { Telefon } from './Telefon.tsx';

/** Whom to call. */
export function Enheder({ enheder }: { readonly enheder: OverblikQuery['overblik']['ansvarlige'] }) {
  return (
    <section aria-labelledby="enheder">
      <h2 id="enheder" class="h3">
        Ansvarlige enheder
      </h2>
      {enheder.length === 0 ? <p class="svag">Ingen, som du kan se.</p> : null}
      <ul class="nobullet-list liste">
        {enheder.map(({ uuid, navn, telefon, email, adresse, leder }) => (
          <li key={uuid}>
            <strong>{navn ?? 'Enhed uden navn'}</strong>
            <span class="under">
              <Telefon nummer={telefon} /> {email ? <a href={`mailto:${email}`}>{email}</a> : null}
            </span>
            <span class="under">{[adresse, leder?.navn && `leder ${leder.navn}`].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
