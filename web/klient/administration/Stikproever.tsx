import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useState } from 'preact/hooks';
import { STIKPROEVER, TRAEK_STIKPROEVE } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { Venter } from '../ramme/Venter.tsx';
import { felttekst } from '../vis/felt.ts';
import { dag, iDag, tal } from '../vis/format.ts';
import { somFejl, useSvar } from '../vis/useSvar.ts';
import { STIKPROEVEFORMAAL } from './formaal.ts';
import { slutteMaaneder } from './kvartal.ts';
import { Stikproeve } from './Stikproeve.tsx';

/** Random samples of the log: drawn by unit and month, and judged one look-up at a time. */
export function Stikproever() {
  const { svar, fejl, igen, langsom } = useSvar('stikproever', async (signal) => {
    return (await spoerg(STIKPROEVER, {}, { formaal: STIKPROEVEFORMAAL, signal })).data.stikproever;
  });
  const [valgt, saetValgt] = useState<{ enhed: string; maaned: string } | null>(null);
  return (
    <section aria-label="Stikprøver">
      <Traek
        trukket={(ny) => {
          igen();
          saetValgt(ny);
        }}
      />
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      {!svar && !fejl ? <Venter langsom={langsom} hvad="stikprøver" /> : null}
      {svar?.length === 0 ? <p>Der er ikke trukket nogen stikprøve endnu.</p> : null}
      {svar && svar.length > 0 ? (
        <Rullefelt klasse="tabelramme" navn="Stikprøver">
          <table class="table table--compact" aria-label="Stikprøver">
            <thead>
              <tr>
                <th scope="col">Måned</th>
                <th scope="col">Enhed</th>
                <th scope="col">Trukket</th>
                <th scope="col" class="tal">
                  Antal
                </th>
                <th scope="col" class="tal">
                  Mangler vurdering
                </th>
                <th scope="col">Åbn</th>
              </tr>
            </thead>
            <tbody>
              {svar.map((en) => (
                <tr key={en.id}>
                  <th scope="row">{en.maaned}</th>
                  <td>{en.enhed}</td>
                  <td>{dag(en.trukket)}</td>
                  <td class="tal">{tal(en.antal)}</td>
                  <td class="tal">{tal(en.mangler)}</td>
                  <td>
                    <button type="button" class="knap-link" onClick={() => saetValgt(en)}>
                      Vurder<span class="sr-only"> stikprøven for {en.maaned}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Rullefelt>
      ) : null}
      {valgt ? <Stikproeve key={valgt.enhed + valgt.maaned} {...valgt} vurderet={igen} /> : null}
    </section>
  );
}

function Traek({ trukket }: { readonly trukket: (ny: { enhed: string; maaned: string }) => void }) {
  const [fejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const [henter, saetHenter] = useState(false);
  const maaneder = slutteMaaneder(iDag());
  const send = (haendelse: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    haendelse.preventDefault();
    const felter = new FormData(haendelse.currentTarget);
    const valg = {
      enhed: felttekst(felter, 'enhed'),
      maaned: felttekst(felter, 'maaned'),
      antal: Number(felttekst(felter, 'antal')),
    };
    saetHenter(true);
    saetFejl(null);
    spoerg(TRAEK_STIKPROEVE, valg, { formaal: STIKPROEVEFORMAAL })
      .then(() => {
        meddel('Stikprøven er trukket');
        trukket(valg);
      })
      .catch((en: unknown) => saetFejl(somFejl(en)))
      .finally(() => saetHenter(false));
  };
  return (
    <form class="revisionsfilter" onSubmit={send} autocomplete="off">
      <div class="form-group">
        <label class="form-label" for="sp-enhed">
          Enhedens uuid
        </label>
        <input class="form-input" id="sp-enhed" name="enhed" required />
      </div>
      <div class="form-group">
        <label class="form-label" for="sp-maaned">
          Måned, der er slut
        </label>
        <select class="form-select" id="sp-maaned" name="maaned">
          {maaneder.map((en) => (
            <option key={en}>{en}</option>
          ))}
        </select>
      </div>
      <div class="form-group">
        <label class="form-label" for="sp-antal">
          Antal opslag
        </label>
        <input
          class="form-input"
          id="sp-antal"
          name="antal"
          type="number"
          min={1}
          max={200}
          defaultValue="10"
          required
        />
      </div>
      <button type="submit" class="button button-primary" disabled={henter}>
        Træk stikprøve
      </button>
      {fejl ? <Fejlbesked fejl={fejl} /> : null}
    </form>
  );
}
