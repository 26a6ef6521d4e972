import type { ComponentChildren } from 'preact';
import { Telefon } from '../overblik/Telefon.tsx';
import { dag, periode, tidspunkt } from '../vis/format.ts';
import { FOELSOMHED } from '../vis/ord.ts';
import type { Sag } from './vistSag.ts';

type Behandler = { readonly navn: string | null; readonly enhed?: { readonly navn: string | null } | null };
const behandler = (en: Behandler) => [en.navn ?? 'Navn ikke oplyst', en.enhed?.navn].filter(Boolean).join(', ');
const klasse = (en: { readonly kode: string; readonly titel: string | null } | null) =>
  en && [en.kode, en.titel].filter(Boolean).join(' ');

/** All metadata of a sag that have a value. */
export function Oplysninger({ sag }: { readonly sag: Sag }) {
  const enhed = sag.ansvarligEnhed;
  const linjer: [string, ComponentChildren][] = [
    ['Beskrivelse', sag.beskrivelse],
    ['Status i systemet', sag.sagsstatus],
    ['Emne', klasse(sag.kle)],
    ['Handlingsfacet', klasse(sag.handlingsfacet)],
    ['Afgørelse', klasse(sag.afgoerelse)],
    ['Følsomhed', FOELSOMHED[sag.foelsomhed]],
    ['Ejer', sag.ejer.navn ? `${sag.ejer.navn} (CVR ${sag.ejer.cvr})` : `CVR ${sag.ejer.cvr}`],
    ['Ansvarlig enhed', enhed && <Enhed enhed={enhed} />],
    ['Primær sagsbehandler', sag.primaerBehandler && behandler(sag.primaerBehandler)],
    ['Andre behandlere', sag.andreBehandlere.length > 0 && sag.andreBehandlere.map(behandler).join('; ')],
    ['Oprettet', [dag(sag.oprettet), sag.oprettetAf?.navn && `af ${sag.oprettetAf.navn}`].filter(Boolean).join(' ')],
    ['Senest ændret', tidspunkt(sag.senestAendret)],
    ['Som vist gældende', periode(sag.virkning.fra, sag.virkning.til)],
    ['Fagsystem', sag.master?.navn],
    ['Afsendt af', sag.afsender && sag.afsender.uuid !== sag.master?.uuid && sag.afsender.navn],
    ['Id', <code>{sag.uuid}</code>],
  ];
  return (
    <section aria-labelledby="oplysninger">
      <h2 id="oplysninger">Oplysninger</h2>
      <dl class="oplysninger">
        {linjer.map(([navn, vaerdi]) =>
          vaerdi ? (
            <div key={navn}>
              <dt>{navn}</dt>
              <dd>{vaerdi}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

function Enhed({ enhed }: { readonly enhed: NonNullable<Sag['ansvarligEnhed']> }) {
  return (
    <>
      {[enhed.navn, enhed.overordnet?.navn].filter(Boolean).join(', ')}
      <span class="under">
        <Telefon nummer={enhed.telefon} /> {enhed.email ? <a href={`mailto:${enhed.email}`}>{enhed.email}</a> : null}
      </span>
      <span class="under">
        {[enhed.adresse, enhed.leder?.navn && `leder ${enhed.leder.navn}`].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}
