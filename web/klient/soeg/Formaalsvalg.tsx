import { useEffect, useRef, useState } from 'preact/hooks';
import { formaal } from '../session/formaal.ts';
import { ANDET, FORMAAL, laesFormaal } from './formaalstekst.ts';

interface Props {
  /** Whom or what it is about, as it may be shown. */
  readonly hvad: string;
  readonly henter: boolean;
  readonly vaelg: (tekst: string) => void;
  readonly fortryd?: () => void;
}

/** Asks what a look-up is for. The last purpose is chosen already: for whoever has a queue, Enter is enough. */
export function Formaalsvalg({ hvad, henter, vaelg, fortryd }: Props) {
  const [valg, saetValg] = useState<string | null>(
    () => FORMAAL.find((en) => formaal.sidste()?.startsWith(en)) ?? null,
  );
  const [uddybning, saetUddybning] = useState('');
  const [fejl, saetFejl] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  }, []);

  const send = (haendelse: Event) => {
    haendelse.preventDefault();
    const laest = laesFormaal(valg, uddybning);
    if ('fejl' in laest) saetFejl(laest.fejl);
    else vaelg(laest.tekst);
  };
  return (
    <form ref={form} class="formaal" onSubmit={send} noValidate>
      <fieldset aria-describedby="formaal-hint formaal-fejl">
        <legend class="h3">Hvad skal du bruge opslaget på {hvad} til?</legend>
        <p class="form-hint" id="formaal-hint">
          Formålet skrives i revisionsloggen. Du bliver kun spurgt én gang, til du afslutter opgaven.
        </p>
        <p class="form-error-message" id="formaal-fejl" role="alert">
          {fejl}
        </p>
        {[...FORMAAL, ANDET].map((tekst, nr) => (
          <div class="form-group-radio" key={tekst}>
            <input
              type="radio"
              class="form-radio"
              name="formaal"
              id={`formaal-${nr}`}
              checked={valg === tekst}
              onChange={() => saetValg(tekst)}
            />
            <label class="form-label" for={`formaal-${nr}`}>
              {tekst}
            </label>
          </div>
        ))}
      </fieldset>
      <div class="form-group">
        <label class="form-label" for="uddybning">
          {valg === ANDET ? 'Beskriv formålet' : 'Uddybning, fx et sagsnummer (valgfri)'}
        </label>
        <input
          class="form-input"
          id="uddybning"
          maxLength={140}
          autocomplete="off"
          value={uddybning}
          onInput={({ currentTarget }) => saetUddybning(currentTarget.value)}
        />
      </div>
      <div class="knapper">
        <button type="submit" class="button button-primary" disabled={henter}>
          {henter ? 'Slår op …' : 'Slå op'}
        </button>
        {fortryd ? (
          <button type="button" class="button button-secondary" onClick={fortryd}>
            Fortryd
          </button>
        ) : null}
      </div>
    </form>
  );
}
