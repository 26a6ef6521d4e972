import type { MigQuery } from '../graf/svar.ts';
import { Besked } from '../ramme/Besked.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { adresse, type Fane } from '../ramme/rute.ts';
import { Aftaler } from './Aftaler.tsx';
import { Alarmer } from './Alarmer.tsx';
import { FANENAVN, faner } from './faner.ts';
import { Forbrug } from './Forbrug.tsx';
import { Karantaene } from './Karantaene.tsx';
import { Kilder } from './Kilder.tsx';
import { Kvalitet } from './Kvalitet.tsx';
import { Revisionslog } from './Revisionslog.tsx';
import { Stikproever } from './Stikproever.tsx';

interface Props {
  readonly fane: Fane | null;
  readonly mig: MigQuery['mig'];
}

/** What runs the index in a kommune: only what the user's rights open. */
export function Administration({ fane, mig }: Props) {
  const mulige = faner(mig.privilegier);
  const vist = fane ?? mulige[0] ?? null;
  return (
    <div class="administration">
      <Overskrift titel={vist && mulige.includes(vist) ? `Administration: ${FANENAVN[vist]}` : 'Administration'} />
      <nav aria-label="Administration">
        <ul class="nobullet-list no-max-width faner">
          {mulige.map((en) => (
            <li key={en}>
              <a href={adresse.administration(en)} aria-current={en === vist ? 'page' : undefined}>
                {FANENAVN[en]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {vist && mulige.includes(vist) ? (
        <Indhold key={vist} fane={vist} mig={mig} />
      ) : (
        <Besked slags="info">Dine rettigheder giver ikke adgang til dette.</Besked>
      )}
    </div>
  );
}

function Indhold({ fane, mig }: { readonly fane: Fane; readonly mig: Props['mig'] }) {
  switch (fane) {
    case 'kilder':
      return <Kilder />;
    case 'kvalitet':
      return <Kvalitet />;
    case 'karantaene':
      return <Karantaene />;
    case 'aftaler':
      return <Aftaler kommune={mig.kommune.cvr} />;
    case 'revision':
      return <Revisionslog />;
    case 'stikproever':
      return <Stikproever />;
    case 'alarmer':
      return <Alarmer maaAendre={mig.privilegier.includes('ADMINISTRATION')} />;
    case 'forbrug':
      return <Forbrug />;
  }
}
