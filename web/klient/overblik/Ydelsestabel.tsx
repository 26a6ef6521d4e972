import { Rullefelt } from '../vis/Rullefelt.tsx';
import type { YdelseslinjeFragment } from '../graf/svar.ts';
import { adresse } from '../ramme/rute.ts';
import { beloeb, dag, periode } from '../vis/format.ts';
import type { Udbetaling } from './naesteUdbetaling.ts';

interface Props {
  readonly ydelser: readonly YdelseslinjeFragment[];
  /** The next payment by bevilling; null: not of interest. */
  readonly naeste: ReadonlyMap<string, Udbetaling> | null;
  readonly navn: string;
}

/** Ydelser: what, how much and how often, in which period, what is paid next, by whom and on which sag. */
export function Ydelsestabel({ ydelser, naeste, navn }: Props) {
  return (
    <Rullefelt klasse="tabelramme" navn={navn}>
      <table class="table table--compact" aria-label={navn}>
        <thead>
          <tr>
            <th scope="col">Ydelse</th>
            <th scope="col" class="tal">
              Beløb
            </th>
            <th scope="col">Periode</th>
            {naeste ? <th scope="col">Næste udbetaling</th> : null}
            <th scope="col">Hos</th>
          </tr>
        </thead>
        <tbody>
          {ydelser.map((ydelse) => (
            <Ydelsesraekke key={ydelse.id} ydelse={ydelse} naeste={naeste} />
          ))}
        </tbody>
      </table>
    </Rullefelt>
  );
}

function Ydelsesraekke({
  ydelse,
  naeste,
}: {
  readonly ydelse: YdelseslinjeFragment;
  readonly naeste: Props['naeste'];
}) {
  const { bevilling } = ydelse;
  return (
    <tr>
      <td>
        {ydelse.navn ?? ydelse.kle.titel ?? ydelse.kle.kode}
        <span class="under">
          {bevilling.sag ? (
            <a href={adresse.sag(bevilling.sag.uuid)}>{bevilling.sag.titel ?? 'Sagen'}</a>
          ) : (
            (bevilling.brugervendtNoegle ?? ydelse.kle.kode)
          )}
        </span>
      </td>
      <td class="tal ubrudt">
        {beloeb(ydelse.beloeb) || 'Ikke oplyst'}
        <span class="under">
          {[ydelse.frekvens?.toLowerCase(), ydelse.forudBagud?.toLowerCase()].filter(Boolean).join(', ')}
        </span>
      </td>
      <td>{periode(ydelse.startdato, ydelse.slutdato)}</td>
      {naeste ? <Naeste udbetaling={naeste.get(bevilling.uuid)} /> : null}
      <td>
        {bevilling.ejer.navn ?? bevilling.ejer.cvr}
        <span class="under">{ydelse.master?.navn}</span>
      </td>
    </tr>
  );
}

function Naeste({ udbetaling }: { readonly udbetaling: Udbetaling | undefined }) {
  if (!udbetaling) return <td class="svag">Ikke meldt</td>;
  return (
    <td class="ubrudt">
      {dag(udbetaling.dato)}
      {udbetaling.beloeb ? <span class="under">{beloeb(udbetaling.beloeb)}</span> : null}
    </td>
  );
}
