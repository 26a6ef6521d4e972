import { FOELSOMHED, privilegium } from '../vis/ord.ts';
import type { Sag } from './vistSag.ts';

/** Why this user sees the sag: the groups of rights that let them. */
export function Adgang({ grunde }: { readonly grunde: Sag['adgang'] }) {
  return (
    <section aria-labelledby="adgang">
      <h2 id="adgang" class="h3">
        Hvorfor må jeg se sagen?
      </h2>
      <ul class="nobullet-list liste">
        {grunde.map(({ rolle, kle, orgEnheder, foelsomhed }, nr) => (
          <li key={nr}>
            Du må {rolle.split(' ').map(privilegium).join(', ')}
            <span class="under">
              {[
                kle?.includes('*') ? 'alle emner' : `emner ${kle?.join(', ') ?? ''}`,
                orgEnheder ? `for ${orgEnheder.length} enheder` : 'for alle enheder',
                `til og med ${FOELSOMHED[foelsomhed].toLowerCase()}`,
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
