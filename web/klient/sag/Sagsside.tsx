import { useState } from 'preact/hooks';
import { SAG } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { PaaTidspunkt } from '../graf/svar.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { adresse } from '../ramme/rute.ts';
import { formaal } from '../session/formaal.ts';
import { MedFormaal } from '../soeg/MedFormaal.tsx';
import { useSvar } from '../vis/useSvar.ts';
import { Historik } from './Historik.tsx';
import { Sagen } from './Sagen.tsx';
import type { Sag } from './vistSag.ts';
import { Tidsvalg } from './Tidsvalg.tsx';

/** One sag. Opened from a citizen's page it is for the same purpose; come straight to, it is asked for. */
export function Sagsside({ uuid }: { readonly uuid: string }) {
  return (
    <MedFormaal emne={`sag:${uuid}`} titel="En sag" hvad="denne sag" ellers={formaal.nu}>
      {(hvorfor) => <Sagsvisning uuid={uuid} hvorfor={hvorfor} />}
    </MedFormaal>
  );
}

function Sagsvisning({ uuid, hvorfor }: { readonly uuid: string; readonly hvorfor: string }) {
  const [paa, saetPaa] = useState<PaaTidspunkt | null>(null);
  const { svar, fejl, igen, langsom, henter } = useSvar(`${uuid} ${JSON.stringify(paa)}`, async (signal) => {
    return { sag: (await spoerg(SAG, { uuid, paa }, { formaal: hvorfor, signal })).data.sag };
  });
  if (fejl && !svar) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="sagen" />;
  if (!svar.sag && !paa) return <IngenSag />;
  const vis = (valgt: PaaTidspunkt) => {
    saetPaa(valgt);
    scrollTo({ top: 0 });
  };
  return (
    <article class="sag">
      {svar.sag ? <Sagen sag={svar.sag} hvorfor={hvorfor} igen={igen} /> : <IngenDengang />}
      <Tidsvalg paa={paa} vaelg={saetPaa} henter={henter} />
      <Historik uuid={uuid} hvorfor={hvorfor} navne={navneI(svar.sag)} vis={vis} />
    </article>
  );
}

function navneI(sag: Sag | null): ReadonlyMap<string, string> {
  const behandlere = sag ? [sag.primaerBehandler, sag.oprettetAf, ...sag.andreBehandlere] : [];
  return new Map(behandlere.flatMap((en) => (en?.uuid && en.navn ? [[en.uuid, en.navn] as const] : [])));
}

/** Unknown, hidden, removed and another kommune's look alike. */
function IngenSag() {
  return (
    <>
      <Overskrift titel="Sagen kan ikke vises" />
      <p>Der er ingen sag med det nummer, som du kan se.</p>
      <p>
        <a href={adresse.soeg}>Find en borger</a>
      </p>
    </>
  );
}

function IngenDengang() {
  return (
    <>
      <Overskrift titel="Sagen på et andet tidspunkt" />
      <Besked slags="info">Der var ingen sag at se på det valgte tidspunkt.</Besked>
    </>
  );
}
