import { useState } from 'preact/hooks';
import { ALARMLISTE, FRA_ALARMLISTE } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { Alarmliste, AlarmpostlinjeFragment } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf, tidspunkt } from '../vis/format.ts';
import { Rullefelt } from '../vis/Rullefelt.tsx';
import { somFejl, useSvar } from '../vis/useSvar.ts';
import { Alarmpost } from './Alarmpost.tsx';

const LISTER: Readonly<Record<Alarmliste, string>> = {
  VIP: 'Personer at våge over (VIP)',
  MEDARBEJDERE: 'Medarbejdere',
};
const VISES = 100;

/** Whom is watched over, and whose employees' own numbers are known. A number that was put here can be read by nobody again. */
export function Alarmlister({ maaAendre }: { readonly maaAendre: boolean }) {
  const [liste, saetListe] = useState<Alarmliste>('VIP');
  const { svar, fejl, igen, langsom } = useSvar(liste, async (signal) => {
    return (await spoerg(ALARMLISTE, { liste }, { signal })).data.alarmliste;
  });
  const [fjernfejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const fjern = (id: string) => {
    spoerg(FRA_ALARMLISTE, { ider: [id] }).then(
      () => {
        saetFejl(null);
        meddel('Posten er taget af listen');
        igen();
      },
      (en: unknown) => saetFejl(somFejl(en)),
    );
  };
  return (
    <section aria-labelledby="alarmlister">
      <h2 id="alarmlister">Lister</h2>
      <div class="form-group">
        <label class="form-label" for="alarmliste">
          Liste
        </label>
        <select
          class="form-select"
          id="alarmliste"
          value={liste}
          onChange={({ currentTarget: { value } }) => saetListe(value === 'VIP' ? 'VIP' : 'MEDARBEJDERE')}
        >
          {(Object.keys(LISTER) as Alarmliste[]).map((en) => (
            <option key={en} value={en}>
              {LISTER[en]}
            </option>
          ))}
        </select>
      </div>
      {maaAendre ? <Alarmpost key={liste} liste={liste} tilfoejet={igen} /> : null}
      {[fejl, fjernfejl].map((en, nr) => (en ? <Fejlbesked key={nr} fejl={en} /> : null))}
      {!svar && !fejl ? <Venter langsom={langsom} hvad="listen" /> : null}
      {svar ? <p role="status">{antalAf(svar.length, 'post', 'poster')} på listen.</p> : null}
      {svar && svar.length > 0 ? <Poster navn={LISTER[liste]} poster={svar} fjern={maaAendre ? fjern : null} /> : null}
    </section>
  );
}

interface Posterprops {
  readonly navn: string;
  readonly poster: readonly AlarmpostlinjeFragment[];
  /** Null: the user may not. */
  readonly fjern: ((id: string) => void) | null;
}

function Poster({ navn, poster, fjern }: Posterprops) {
  return (
    <>
      <Rullefelt klasse="tabelramme" navn={navn}>
        <table class="table table--compact" aria-label={navn}>
          <thead>
            <tr>
              <th scope="col">Tilføjet</th>
              <th scope="col">Note</th>
              <th scope="col">Bruger</th>
              <th scope="col">Enhed</th>
              <th scope="col">Tilføjet af</th>
              {fjern ? <th scope="col">Fjern</th> : null}
            </tr>
          </thead>
          <tbody>
            {poster.slice(0, VISES).map(({ id, bruger, enhed, note, tilfoejet, tilfoejetAf }) => (
              <tr key={id}>
                <td class="ubrudt">{tidspunkt(tilfoejet)}</td>
                <td>{note ?? ''}</td>
                <td>{bruger ?? ''}</td>
                <td>{enhed ?? ''}</td>
                <td>{tilfoejetAf}</td>
                {fjern ? (
                  <td>
                    <button type="button" class="knap-link" onClick={() => fjern(id)}>
                      Fjern<span class="sr-only"> {note ?? bruger ?? tidspunkt(tilfoejet)}</span>
                    </button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Rullefelt>
      {poster.length > VISES ? <p class="svag">Viser de {VISES} nyeste.</p> : null}
    </>
  );
}
