import { useState } from 'preact/hooks';
import { begyndEksport } from '../graf/eksport.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { laesFormaal } from '../soeg/formaalstekst.ts';
import { antalAf } from '../vis/format.ts';
import { somFejl } from '../vis/useSvar.ts';
import { gemFil } from './gemFil.ts';
import { somFilter, type Valg } from './valg.ts';

interface Props {
  readonly valg: Valg;
  /** What the search is for; an export may be for something else, and says so. */
  readonly hvorfor: string;
}

/** Takes what is found out as a file, for a purpose that is written down with it. */
export function Eksport({ valg, hvorfor }: Props) {
  const [formaal, saetFormaal] = useState(hvorfor);
  const [format, saetFormat] = useState<'csv' | 'parquet'>('csv');
  const [henter, saetHenter] = useState(false);
  const [udfald, saetUdfald] = useState<string | null>(null);
  const [fejl, saetFejl] = useState<Forespoergselsfejl | string | null>(null);
  const eksporter = async () => {
    const laest = laesFormaal('Andet', formaal);
    if ('fejl' in laest) return saetFejl(laest.fejl);
    const oenske = { tekst: valg.tekst || null, filter: somFilter(valg), format };
    saetFejl(null);
    saetUdfald(null);
    saetHenter(true);
    try {
      const eksport = await begyndEksport(oenske, laest.tekst, new AbortController().signal);
      if (await gemFil(eksport))
        saetUdfald(`${antalAf(eksport.antal, 'række', 'rækker')} er gemt i ${eksport.filnavn}.`);
    } catch (en) {
      saetFejl(somFejl(en));
    } finally {
      saetHenter(false);
    }
  };
  return (
    <details class="tekst eksport">
      <summary>Eksportér til fil</summary>
      <form
        class="revisionsfilter"
        noValidate
        autocomplete="off"
        onSubmit={(haendelse) => {
          haendelse.preventDefault();
          void eksporter();
        }}
      >
        <div class="form-group">
          <label class="form-label" for="eksport-formaal">
            Formål med eksporten
          </label>
          <input
            class="form-input"
            id="eksport-formaal"
            maxLength={200}
            value={formaal}
            onInput={({ currentTarget }) => saetFormaal(currentTarget.value)}
          />
        </div>
        <div class="form-group">
          <label class="form-label" for="eksport-format">
            Format
          </label>
          <select
            class="form-select"
            id="eksport-format"
            value={format}
            onChange={({ currentTarget: { value } }) => saetFormat(value === 'parquet' ? 'parquet' : 'csv')}
          >
            <option value="csv">CSV (regneark)</option>
            <option value="parquet">Parquet</option>
          </select>
        </div>
        <button type="submit" class="button button-primary" disabled={henter}>
          {henter ? 'Eksporterer …' : 'Eksportér'}
        </button>
        <p class="svag">Filen har det, du har søgt frem, uden personnumre. Formålet skrives i revisionsloggen.</p>
        <p class="form-error-message" role="alert">
          {typeof fejl === 'string' ? fejl : null}
        </p>
        {fejl && typeof fejl !== 'string' ? <Fejlbesked fejl={fejl} /> : null}
        <div role="status">{udfald ? <Besked slags="success">{udfald}</Besked> : null}</div>
      </form>
    </details>
  );
}
