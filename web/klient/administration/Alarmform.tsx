import { useRef, useState } from 'preact/hooks';
import { SAET_ALARMOPSAETNING } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { Alarm, OpsaetningsdelFragment } from '../graf/svar.ts';
import { Besked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { felttekst } from '../vis/felt.ts';
import { somFejl } from '../vis/useSvar.ts';
import { ALARMNAVNE } from './alarmord.ts';
import { Kryds, Liste, Tal } from './Alarmfelter.tsx';
import { laesOpsaetning, RINGER, ringer, type Ringer } from './alarmvalg.ts';

const RINGERORD: Readonly<Record<Ringer, string>> = {
  altid: 'Ringer',
  forklares: 'Ringer ikke, når brugerens egen enhed er ansvarlig for noget af det viste',
  aldrig: 'Ringer aldrig',
};

interface Props {
  readonly opsaetning: OpsaetningsdelFragment;
  readonly maaAendre: boolean;
  readonly gemt: () => void;
}

/** The kommune's choice, as a whole: what stands in the form is what is saved. */
export function Alarmform({ opsaetning, maaAendre, gemt }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [fejl, saetFejl] = useState<string | null>(null);
  const gem = async () => {
    if (!form.current) return;
    const felter = new FormData(form.current);
    const laest = laesOpsaetning((navn) => felttekst(felter, navn));
    if ('fejl' in laest) return saetFejl(laest.fejl);
    try {
      await spoerg(SAET_ALARMOPSAETNING, { input: laest.input });
      saetFejl(null);
      meddel('Alarmernes opsætning er gemt');
      gemt();
    } catch (en) {
      saetFejl(somFejl(en).message);
    }
  };
  return (
    <form
      ref={form}
      class="alarmform"
      noValidate
      autocomplete="off"
      onSubmit={(haendelse) => {
        haendelse.preventDefault();
        void gem();
      }}
    >
      {fejl ? <Besked slags="error">{fejl}</Besked> : null}
      <fieldset disabled={!maaAendre}>
        <legend class="sr-only">Opsætning af alarmer</legend>
        {(Object.keys(ALARMNAVNE) as Alarm[]).map((en) => (
          <div class="alarmlinje" key={en}>
            <label class="form-label" for={`alarm-${en}`}>
              {ALARMNAVNE[en]}
            </label>
            <select class="form-select" id={`alarm-${en}`} name={en}>
              {RINGER.map((valg) => (
                <option key={valg} value={valg} selected={valg === ringer(en, opsaetning)}>
                  {RINGERORD[valg]}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Kryds navn="afvisEgetCpr" tekst="Afvis opslag på sig selv" valgt={opsaetning.afvisEgetCpr} />
        <Kryds navn="weekend" tekst="Lørdag og søndag er uden for arbejdstid" valgt={opsaetning.weekend} />
        <div class="alarmfelter">
          <Tal navn="dagFra" tekst="Arbejdsdagen begynder kl." vaerdi={opsaetning.dagFra} />
          <Tal navn="dagTil" tekst="Arbejdsdagen slutter kl." vaerdi={opsaetning.dagTil} />
          <Tal
            navn="personerPrTiMinutter"
            tekst="Personer på ti minutter, højst"
            vaerdi={opsaetning.personerPrTiMinutter}
          />
          <Tal navn="personerPrDoegn" tekst="Personer på et døgn, højst" vaerdi={opsaetning.personerPrDoegn} />
          <Tal navn="udenSagPrDoegn" tekst="Personer uden sag på et døgn, højst" vaerdi={opsaetning.udenSagPrDoegn} />
        </div>
        <div class="alarmfelter">
          <Liste navn="kle" tekst="Følsomme emner (KLE, ét pr. linje)" vaerdier={opsaetning.kle} />
          <Liste navn="doegnenheder" tekst="Enheder med døgnvagt (uuid)" vaerdier={opsaetning.doegnenheder} />
          <Liste
            navn="sagsenheder"
            tekst="Enheder, der arbejder på egne sager (uuid)"
            vaerdier={opsaetning.sagsenheder}
          />
        </div>
        {maaAendre ? (
          <button type="submit" class="button button-primary">
            Gem opsætningen
          </button>
        ) : null}
      </fieldset>
    </form>
  );
}
