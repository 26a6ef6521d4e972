import { useRef, useState } from 'preact/hooks';
import type { RevisionFilter } from '../graf/svar.ts';
import { laesNummer } from '../soeg/nummer.ts';
import { instant } from '../sag/tid.ts';
import { felttekst } from '../vis/felt.ts';

interface Props {
  readonly soeg: (filter: RevisionFilter) => void;
  readonly henter: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whose look-ups, on whom, when. The number is sent and forgotten: what is searched by is shown masked. */
export function Revisionsfilter({ soeg, henter }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [fejl, saetFejl] = useState<string | null>(null);
  const [person, saetPerson] = useState<string | null>(null);
  const send = (haendelse: Event) => {
    haendelse.preventDefault();
    if (!form.current) return;
    const felter = new FormData(form.current);
    const laest = laesFilter((navn) => felttekst(felter, navn));
    if ('fejl' in laest) {
      saetFejl(laest.fejl);
      return;
    }
    saetFejl(null);
    saetPerson(laest.vist);
    const felt = form.current.elements.namedItem('person');
    if (felt instanceof HTMLInputElement) felt.value = '';
    soeg(laest.filter);
  };
  return (
    <form ref={form} class="revisionsfilter" onSubmit={send} noValidate autocomplete="off">
      <Felt navn="person" tekst="CPR- eller CVR-nummer" />
      <Felt navn="bruger" tekst="Brugerens uuid" />
      <Felt navn="fra" tekst="Fra dato" type="date" />
      <Felt navn="til" tekst="Til og med dato" type="date" />
      <div class="form-group-checkbox">
        <input class="form-checkbox" type="checkbox" id="alarm" name="alarm" />
        <label class="form-label" for="alarm">
          Kun med alarm
        </label>
      </div>
      <button type="submit" class="button button-primary" disabled={henter}>
        Søg i loggen
      </button>
      <p class="form-error-message" role="alert">
        {fejl}
      </p>
      {person ? <p class="svag">Opslag om {person}</p> : null}
    </form>
  );
}

type Laest = { readonly filter: RevisionFilter; readonly vist: string | null } | { readonly fejl: string };

function laesFilter(felt: (navn: string) => string): Laest {
  const nummer = felt('person') ? laesNummer(felt('person')) : null;
  if (nummer && 'fejl' in nummer) return nummer;
  if (nummer?.slags === 'sagsnummer') return { fejl: 'Der søges på et CPR- eller CVR-nummer.' };
  if (felt('bruger') && !UUID.test(felt('bruger')))
    return { fejl: 'Brugeren angives med sit uuid, som det står i loggen.' };
  const fra = instant(felt('fra'), '00:00', '00');
  const til = instant(felt('til'), '');
  const tidsrum = { ...(fra ? { fra } : {}), ...(til ? { til } : {}) };
  return {
    vist: nummer?.vist ?? null,
    filter: {
      ...(nummer ? { part: nummer.part } : {}),
      ...(felt('bruger') ? { bruger: felt('bruger') } : {}),
      ...(fra || til ? { tidsrum } : {}),
      ...(felt('alarm') ? { alarm: true } : {}),
    },
  };
}

function Felt({
  navn,
  tekst,
  type = 'text',
}: {
  readonly navn: string;
  readonly tekst: string;
  readonly type?: 'text' | 'date';
}) {
  return (
    <div class="form-group">
      <label class="form-label" for={`log-${navn}`}>
        {tekst}
      </label>
      {type === 'date' ? (
        <input class="form-input" id={`log-${navn}`} name={navn} type="date" />
      ) : (
        <input class="form-input" id={`log-${navn}`} name={navn} type="text" autocomplete="off" />
      )}
    </div>
  );
}
