import { CIRKEL, FORM } from './Tegning.tsx';

const TEGN = [
  ['fremdrift', 'Sag skifter trin'],
  ['bevilling', 'Ydelse bevilget'],
  ['effektuering', 'Udbetaling'],
  ['dokument', 'Dokument'],
  ['journalnotat', 'Notat'],
  ['advis', 'Advis'],
] as const;

/** What the picture's signs mean. */
export function Signatur() {
  return (
    <ul class="inline-list signatur">
      <li>
        <span class="proeve proeve-sag" aria-hidden="true" /> Sag
      </li>
      <li>
        <span class="proeve proeve-ydelse" aria-hidden="true" /> Ydelse
      </li>
      {TEGN.map(([slags, navn]) => (
        <li key={slags}>
          <svg class={`maerke-${slags}`} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <path d={FORM[slags] ?? CIRKEL} />
          </svg>{' '}
          {navn}
        </li>
      ))}
    </ul>
  );
}
