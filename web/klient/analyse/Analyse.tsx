import { useState } from 'preact/hooks';
import type { MigQuery } from '../graf/svar.ts';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { adresse, type Analysefane } from '../ramme/rute.ts';
import { formaal } from '../session/formaal.ts';
import { Formaalsvalg } from '../soeg/Formaalsvalg.tsx';
import { Talside } from './Talside.tsx';
import { Traefliste } from './Traefliste.tsx';
import { INTET, type Valg } from './valg.ts';

interface Props {
  readonly mig: MigQuery['mig'];
  readonly fane: Analysefane;
}

const NAVNE: Readonly<Record<Analysefane, string>> = { traef: 'Træf', tal: 'Tal' };

/** Search across citizens, for a purpose: what is found, and figures over it. What was chosen stands when one goes from one to the other. */
export function Analyse({ mig, fane }: Props) {
  const [hvorfor, saetHvorfor] = useState(() => formaal.for('analyse'));
  const [valg, saetValg] = useState<Valg>(INTET);
  const vaelg = (tekst: string) => {
    formaal.saet('analyse', tekst);
    saetHvorfor(tekst);
  };
  return (
    <div class="analyse">
      <Overskrift titel={fane === 'tal' ? 'Søg på tværs: tal' : 'Søg på tværs'} />
      {hvorfor === null ? (
        <Formaalsvalg hvad="sager og ydelser på tværs" henter={false} vaelg={vaelg} />
      ) : (
        <>
          <Faner fane={fane} />
          {fane === 'tal' ? (
            <Talside hvorfor={hvorfor} valg={valg} aendr={saetValg} />
          ) : (
            <Traefliste
              hvorfor={hvorfor}
              raekker={mig.privilegier.includes('SOEG')}
              maaEksportere={mig.privilegier.includes('EKSPORT')}
              valg={valg}
              aendr={saetValg}
            />
          )}
        </>
      )}
    </div>
  );
}

function Faner({ fane }: { readonly fane: Analysefane }) {
  return (
    <nav aria-label="Søg på tværs">
      <ul class="nobullet-list no-max-width faner">
        {(Object.keys(NAVNE) as Analysefane[]).map((en) => (
          <li key={en}>
            <a href={adresse.analyse(en)} aria-current={en === fane ? 'page' : undefined}>
              {NAVNE[en]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
