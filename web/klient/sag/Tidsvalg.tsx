import { useEffect, useState } from 'preact/hooks';
import type { PaaTidspunkt } from '../graf/svar.ts';
import { Besked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { tidspunkt } from '../vis/format.ts';
import { datofelt, instant, paaTidspunkt, tidsfelt } from './tid.ts';

interface Props {
  readonly paa: PaaTidspunkt | null;
  readonly vaelg: (paa: PaaTidspunkt | null) => void;
  readonly henter: boolean;
}

/** "Vis som det så ud den …", on both axes: what held in the world, and what the index knew. */
export function Tidsvalg({ paa, vaelg, henter }: Props) {
  const [verden, saetVerden] = useState('');
  const [verdenKl, saetVerdenKl] = useState('');
  const [viden, saetViden] = useState('');
  const [videnKl, saetVidenKl] = useState('');
  useEffect(() => {
    saetVerden(datofelt(paa?.virkning));
    saetVerdenKl(tidsfelt(paa?.virkning));
    saetViden(datofelt(paa?.registrering));
    saetVidenKl(tidsfelt(paa?.registrering));
    meddel(paa ? beskrivelse(paa) : 'Sagen vises, som den er nu');
  }, [paa]);
  const send = (haendelse: Event) => {
    haendelse.preventDefault();
    vaelg(paaTidspunkt(instant(verden, verdenKl), instant(viden, videnKl)));
  };
  return (
    <section aria-labelledby="tidsvalg" class="tidsvalg">
      <h2 id="tidsvalg">Vis som det så ud den …</h2>
      {paa ? (
        <Besked slags="info" titel="Du ser ikke sagen, som den er nu">
          {beskrivelse(paa)}
        </Besked>
      ) : null}
      <form onSubmit={send} class="tidsform">
        <fieldset>
          <legend>Hvad gjaldt</legend>
          <Felt id="verden" navn="Dato" type="date" vaerdi={verden} saet={saetVerden} />
          <Felt id="verdenkl" navn="Klokken" type="time" vaerdi={verdenKl} saet={saetVerdenKl} />
        </fieldset>
        <fieldset>
          <legend>Hvad Overblik vidste</legend>
          <Felt id="viden" navn="Dato" type="date" vaerdi={viden} saet={saetViden} />
          <Felt id="videnkl" navn="Klokken" type="time" vaerdi={videnKl} saet={saetVidenKl} />
        </fieldset>
        <div class="knapper">
          <button type="submit" class="button button-primary" disabled={henter}>
            Vis
          </button>
          {paa ? (
            <button type="button" class="button button-secondary" onClick={() => vaelg(null)}>
              Vis som nu
            </button>
          ) : null}
        </div>
      </form>
    </section>
  );
}

function beskrivelse({ virkning, registrering }: PaaTidspunkt): string {
  return [
    virkning ? `Vist er det, der gjaldt ${tidspunkt(virkning)}` : 'Vist er det, der gælder nu',
    registrering ? `, som Overblik kendte det ${tidspunkt(registrering)}.` : '.',
  ].join('');
}

interface Feltprops {
  readonly id: string;
  readonly navn: string;
  readonly type: 'date' | 'time';
  readonly vaerdi: string;
  readonly saet: (vaerdi: string) => void;
}

function Felt({ id, navn, type, vaerdi, saet }: Feltprops) {
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {navn}
      </label>
      <input
        class="form-input"
        id={id}
        type={type}
        value={vaerdi}
        onInput={({ currentTarget }) => saet(currentTarget.value)}
      />
    </div>
  );
}
