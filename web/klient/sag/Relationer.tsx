import { adresse } from '../ramme/rute.ts';
import { rolle } from '../vis/ord.ts';
import type { Sag } from './vistSag.ts';

/** What a sag has to do with: other sager, itself in another system, and genstande. */
export function Relationer({ sag: { relationer, genstande, ogsaa } }: { readonly sag: Sag }) {
  if (relationer.length + genstande.length + ogsaa.length === 0) return null;
  return (
    <section aria-labelledby="relationer">
      <h2 id="relationer">Relationer</h2>
      <ul class="nobullet-list liste">
        {relationer.map(({ rolle: navn, sag }) => (
          <li key={navn + sag.uuid}>
            <span class="svag">{rolle(navn)}</span>{' '}
            <a href={adresse.sag(sag.uuid)}>{sag.titel ?? sag.sagsnummer ?? 'Sag uden titel'}</a>
          </li>
        ))}
        {ogsaa.map(({ uuid, system, sagsnummer }) => (
          <li key={uuid}>
            <span class="svag">Samme sag i {system?.navn ?? 'et andet system'}</span>{' '}
            <a href={adresse.sag(uuid)}>{sagsnummer ?? 'uden nummer'}</a>
          </li>
        ))}
        {genstande.map(({ rolle: navn, reference, tekst }) => (
          <li key={navn + (reference ?? tekst ?? '')}>
            <span class="svag">{rolle(navn)}</span> {[tekst, reference].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
