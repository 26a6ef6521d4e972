import type { OpslagslinjeFragment } from '../graf/svar.ts';
import { antalAf, tidspunkt } from '../vis/format.ts';
import { privilegium } from '../vis/ord.ts';
import { afgoerelse, alarm } from './alarmord.ts';

/** One look-up: who, when, through what, for what, on whom, and what was out of the ordinary; the rest folded away. */
export function Opslagslinje({ opslag }: { readonly opslag: OpslagslinjeFragment }) {
  const { brugernavn, bruger, system, formaal, parter, alarmer } = opslag;
  return (
    <div class="opslag">
      <p>
        <strong>{brugernavn ?? bruger}</strong> {tidspunkt(opslag.tidspunkt)}
        {system ? ` gennem ${system.navn}` : ''}{' '}
        {alarmer.map((en) => (
          <span class="badge badge-error" key={en}>
            {alarm(en)}
          </span>
        ))}
      </p>
      <p class="under">
        {afgoerelse(opslag.afgoerelse)} · {opslag.slags} · {antalAf(opslag.objekter, 'objekt', 'objekter')}
        {parter.length > 0
          ? ` · ${parter.map(({ navn, cpr, cvr }) => navn ?? cpr ?? cvr ?? 'person uden navn').join(', ')}`
          : ''}
      </p>
      <p>{formaal ? `«${formaal}»` : <span class="svag">Intet formål oplyst</span>}</p>
      <details class="tekst">
        <summary>Mere om opslaget</summary>
        <dl class="oplysninger">
          <Felt navn="Bruger" vaerdi={bruger} />
          <Felt navn="Grund til afvisning" vaerdi={opslag.grund} />
          <Felt navn="Rettigheder" vaerdi={opslag.rettigheder.map(privilegium).join(', ')} />
          <Felt navn="Kriterier" vaerdi={opslag.kriterier} />
          <Felt navn="Transaktion" vaerdi={opslag.transaktion} />
          <Felt navn="Plads i loggen" vaerdi={opslag.id} />
        </dl>
      </details>
    </div>
  );
}

function Felt({ navn, vaerdi }: { readonly navn: string; readonly vaerdi: string | null }) {
  if (!vaerdi) return null;
  return (
    <div>
      <dt>{navn}</dt>
      <dd>{vaerdi}</dd>
    </div>
  );
}
