import { useEffect, useRef, useState } from 'preact/hooks';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import type { MigQuery } from '../graf/svar.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { gaaTil } from '../ramme/useRute.ts';
import type { Opsaetning } from '../session/opsaetning.ts';
import { somFejl } from '../vis/useSvar.ts';
import { Demoborgere } from './Demoborgere.tsx';
import { Formaalsvalg } from './Formaalsvalg.tsx';
import { laesNummer, type Nummer } from './nummer.ts';
import { kendtFormaal, slaaOp } from './opslag.ts';

const LAESER = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'];

/** Find a person, a company or a sag: a number, then – once per citizen – what it is for. */
export function Soeg({ mig, opsaetning }: { readonly mig: MigQuery['mig']; readonly opsaetning: Opsaetning }) {
  const [nummer, saetNummer] = useState<Nummer | null>(null);
  const [henter, saetHenter] = useState(false);
  const [fejl, saetFejl] = useState<Forespoergselsfejl | null>(null);

  const opslag = (valgt: Nummer, hvorfor: string) => {
    saetHenter(true);
    saetFejl(null);
    slaaOp(valgt, hvorfor)
      .then(gaaTil)
      .catch((en: unknown) => saetFejl(somFejl(en)))
      .finally(() => saetHenter(false));
  };
  const vaelg = (valgt: Nummer) => {
    const kendt = kendtFormaal(valgt);
    if (kendt) opslag(valgt, kendt);
    else saetNummer(valgt);
  };
  const maaLaese = mig.privilegier.some((en) => LAESER.includes(en));

  return (
    <div class="soegeside">
      <Overskrift titel="Find borger" />
      {maaLaese ? null : (
        <Besked slags="info" titel="Dine rettigheder giver ikke adgang til sager og ydelser">
          Et opslag vil være tomt. Se, hvad du har adgang til, under Administration.
        </Besked>
      )}
      {fejl ? <Fejlbesked fejl={fejl} /> : null}
      {nummer ? (
        <Formaalsvalg
          hvad={nummer.vist}
          henter={henter}
          vaelg={(tekst) => opslag(nummer, tekst)}
          fortryd={() => saetNummer(null)}
        />
      ) : (
        <Nummerfelt vaelg={vaelg} henter={henter} />
      )}
      {!nummer && opsaetning.demoborgere.length > 0 ? (
        <Demoborgere borgere={opsaetning.demoborgere} vaelg={vaelg} />
      ) : null}
    </div>
  );
}

function Nummerfelt({ vaelg, henter }: { readonly vaelg: (nummer: Nummer) => void; readonly henter: boolean }) {
  const [fejl, saetFejl] = useState<string | null>(null);
  const felt = useRef<HTMLInputElement>(null);
  // Whoever comes here comes to type a number.
  useEffect(() => felt.current?.focus(), []);
  const send = (haendelse: Event) => {
    haendelse.preventDefault();
    const laest = laesNummer(felt.current?.value ?? '');
    if ('fejl' in laest) {
      saetFejl(laest.fejl);
      felt.current?.focus();
      return;
    }
    saetFejl(null);
    if (felt.current) felt.current.value = ''; // what was typed is not left to be read
    vaelg(laest);
  };
  return (
    <form class={`form-group nummerfelt${fejl ? ' form-error' : ''}`} onSubmit={send} noValidate autocomplete="off">
      <label class="form-label" for="nummer">
        CPR-nummer, CVR-nummer eller sagsnummer
      </label>
      <p class="form-hint" id="nummer-hint">
        CPR skjules, når du har tastet det, og står aldrig i adressen.
      </p>
      <p class="form-error-message" id="nummer-fejl" role="alert">
        {fejl}
      </p>
      <div class="nummerlinje">
        <input
          ref={felt}
          class="form-input"
          id="nummer"
          name="nummer"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="nummer-hint nummer-fejl"
          aria-invalid={fejl ? true : undefined}
        />
        <button type="submit" class="button button-primary" disabled={henter}>
          {henter ? 'Slår op …' : 'Find'}
        </button>
      </div>
    </form>
  );
}
