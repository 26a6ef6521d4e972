import { adresse } from '../ramme/rute.ts';
import { dag } from '../vis/format.ts';
import { rolle } from '../vis/ord.ts';
import type { Sag } from './vistSag.ts';

/** Whom the sag is about. Their numbers stay masked; each name leads to that citizen's own page, for a purpose of its own. */
export function Parter({ parter }: { readonly parter: Sag['parter'] }) {
  return (
    <section aria-labelledby="parter">
      <h2 id="parter" class="h3">
        Parter
      </h2>
      {parter.length === 0 ? <p class="svag">Ingen parter er oplyst.</p> : null}
      <ul class="nobullet-list liste">
        {parter.map(({ rolle: navn, navn: sendt, part }) => (
          <li key={navn + part.id}>
            <a href={adresse.borger(part.id)}>{part.navn ?? sendt ?? 'Navn ikke oplyst'}</a>{' '}
            {part.beskyttet ? <span class="badge badge-error">Beskyttet</span> : null}
            {part.doedsdato ? <span class="badge badge-warning">Død {dag(part.doedsdato)}</span> : null}
            <span class="under">
              {[rolle(navn), part.cpr && `CPR ${part.cpr}`, part.cvr && `CVR ${part.cvr}`].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
