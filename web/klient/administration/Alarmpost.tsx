import { useRef, useState } from 'preact/hooks';
import { TIL_ALARMLISTE } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { Alarmliste } from '../graf/svar.ts';
import { meddel } from '../ramme/meddel.ts';
import { laesNummer } from '../soeg/nummer.ts';
import { felttekst } from '../vis/felt.ts';
import { somFejl } from '../vis/useSvar.ts';
import { ALARMFORMAAL } from './formaal.ts';

interface Props {
  readonly liste: Alarmliste;
  readonly tilfoejet: () => void;
}

/** Puts a number on a list. It is sent and forgotten: the field is empty again before there is an answer. */
export function Alarmpost({ liste, tilfoejet }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [fejl, saetFejl] = useState<string | null>(null);
  const send = async () => {
    if (!form.current) return;
    const felter = new FormData(form.current);
    const [bruger, enhed, note] = ['bruger', 'enhed', 'note'].map((navn) => felttekst(felter, navn) || null);
    const laest = laesNummer(felttekst(felter, 'nummer'));
    if ('fejl' in laest) return saetFejl(laest.fejl);
    if (laest.slags === 'sagsnummer') return saetFejl('På listen står CPR- eller CVR-numre.');
    if (liste === 'MEDARBEJDERE' && !bruger)
      return saetFejl('Skriv medarbejderens uuid, som det står i revisionsloggen.');
    form.current.reset();
    try {
      const post = { part: laest.part, note: note ?? null, bruger: bruger ?? null, enhed: enhed ?? null };
      const { data } = await spoerg(TIL_ALARMLISTE, { liste, poster: [post] }, { formaal: ALARMFORMAAL });
      saetFejl(null);
      meddel(data.tilfoejTilAlarmliste.antal > 0 ? 'Nummeret er sat på listen' : 'Nummeret stod der i forvejen');
      tilfoejet();
    } catch (en) {
      saetFejl(somFejl(en).message);
    }
  };
  return (
    <form
      ref={form}
      class="revisionsfilter"
      noValidate
      autocomplete="off"
      onSubmit={(haendelse) => {
        haendelse.preventDefault();
        void send();
      }}
    >
      <Felt navn="nummer" tekst="CPR- eller CVR-nummer" />
      {liste === 'MEDARBEJDERE' ? (
        <>
          <Felt navn="bruger" tekst="Medarbejderens uuid" />
          <Felt navn="enhed" tekst="Enhedens uuid (valgfri)" />
        </>
      ) : null}
      <Felt navn="note" tekst="Note (valgfri, intet nummer)" />
      <button type="submit" class="button button-primary">
        Sæt på listen
      </button>
      <p class="form-error-message" role="alert">
        {fejl}
      </p>
    </form>
  );
}

function Felt({ navn, tekst }: { readonly navn: string; readonly tekst: string }) {
  return (
    <div class="form-group">
      <label class="form-label" for={`post-${navn}`}>
        {tekst}
      </label>
      <input class="form-input" id={`post-${navn}`} name={navn} autocomplete="off" maxLength={200} />
    </div>
  );
}
