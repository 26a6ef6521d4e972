import { useState } from 'preact/hooks';
import { AFTALER, BESVAR_SERVICEAFTALE, BESVAR_VIDEREGIVELSE } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { AftaleFragment, VideregivelseFragment } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { Venter } from '../ramme/Venter.tsx';
import { AFTALESTATUS, FOELSOMHED, privilegium } from '../vis/ord.ts';
import { dag } from '../vis/format.ts';
import { somFejl, useSvar } from '../vis/useSvar.ts';
import { Aftalekort } from './Aftalekort.tsx';

/** Serviceaftaler (which systems may do what) and videregivelsesaftaler (who may see whose): those that wait come first. */
export function Aftaler({ kommune }: { readonly kommune: string }) {
  const { svar, fejl, igen, langsom } = useSvar(
    'aftaler',
    async (signal) => (await spoerg(AFTALER, {}, { signal })).data,
  );
  const [svarfejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const besvar = async (aftale: AftaleFragment | VideregivelseFragment, godkend: boolean) => {
    saetFejl(null);
    try {
      if ('system' in aftale) await spoerg(BESVAR_SERVICEAFTALE, { id: aftale.id, godkend });
      else await spoerg(BESVAR_VIDEREGIVELSE, { id: aftale.id, godkend });
      meddel(godkend ? 'Aftalen er godkendt' : 'Aftalen er afvist eller trukket tilbage');
    } catch (en) {
      saetFejl(somFejl(en));
    }
    igen();
  };
  if (fejl && !svar) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="aftaler" />;
  const service = ventendeFoerst(svar.serviceaftaler);
  const videre = ventendeFoerst(svar.videregivelsesaftaler);
  return (
    <>
      {svarfejl ? <Fejlbesked fejl={svarfejl} /> : null}
      <section aria-labelledby="serviceaftaler">
        <h2 id="serviceaftaler">Serviceaftaler</h2>
        {service.length === 0 ? <p>Ingen systemer har bedt om adgang.</p> : null}
        {service.map((en) => (
          <Aftalekort
            key={en.id}
            aftale={en}
            navn={en.system.navn}
            kanBesvares
            besvar={(godkend) => besvar(en, godkend)}
            linjer={[['Må', en.rettigheder.map(privilegium).join(', ')], ...faelles(en), ['Forløb', forloeb(en)]]}
          />
        ))}
      </section>
      <section aria-labelledby="videregivelse">
        <h2 id="videregivelse">Videregivelsesaftaler</h2>
        {videre.length === 0 ? <p>Der er ingen.</p> : null}
        {videre.map((en) => (
          <Aftalekort
            key={en.id}
            aftale={en}
            navn={`${en.ejer.navn ?? `CVR ${en.ejer.cvr}`} viser til ${en.modtager.navn ?? `CVR ${en.modtager.cvr}`}`}
            kanBesvares={en.ejer.cvr === kommune}
            besvar={(godkend) => besvar(en, godkend)}
            linjer={[['Hjemmel', en.hjemmel], ...faelles(en)]}
          />
        ))}
      </section>
    </>
  );
}

const faelles = ({ kle, foelsomhed, anmodet }: AftaleFragment | VideregivelseFragment): [string, string][] => [
  ['Emner', kle.join(', ')],
  ['Til og med', FOELSOMHED[foelsomhed]],
  ['Anmodet', dag(anmodet)],
];

const forloeb = ({ spor }: AftaleFragment) =>
  spor
    .map(
      ({ handling, tidspunkt, brugernavn, system }) =>
        `${AFTALESTATUS[handling]} ${dag(tidspunkt)} af ${brugernavn ?? system?.navn ?? 'driften'}`,
    )
    .join('; ');

function ventendeFoerst<T extends AftaleFragment | VideregivelseFragment>(aftaler: readonly T[]): T[] {
  return aftaler.toSorted((a, b) => Number(b.status === 'ANMODET') - Number(a.status === 'ANMODET'));
}
