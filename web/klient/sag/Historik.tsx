import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useState } from 'preact/hooks';
import { SAGSHISTORIK } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { PaaTidspunkt, SagshistorikQuery } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf, periode, tidspunkt } from '../vis/format.ts';
import { useSvar } from '../vis/useSvar.ts';
import { feltnavn, operation, vaerdi } from './feltnavn.ts';

type Registrering = NonNullable<SagshistorikQuery['sag']>['historik']['nodes'][number];

interface Props {
  readonly uuid: string;
  readonly hvorfor: string;
  /** Names of those who have been seen on the sag, by uuid: the history knows them by that only. */
  readonly navne: ReadonlyMap<string, string>;
  readonly vis: (paa: PaaTidspunkt) => void;
}

/** Who changed what, when the source knew it and when Overblik got it; folded away until it is asked for. */
export function Historik(props: Props) {
  const [aaben, saet] = useState(false);
  return (
    <section aria-labelledby="historik">
      <h2 id="historik">Historik</h2>
      <details class="details" onToggle={({ currentTarget }) => saet(currentTarget.open)}>
        <summary class="details-summary">Vis, hvem der ændrede hvad og hvornår</summary>
        {aaben ? <Registreringer {...props} /> : null}
      </details>
    </section>
  );
}

function Registreringer({ uuid, hvorfor, navne, vis }: Props) {
  const [foer, saetFoer] = useState<readonly Registrering[]>([]);
  const [efter, saetEfter] = useState<string | null>(null);
  const { svar, fejl, igen, langsom, henter } = useSvar(`${uuid} ${efter ?? ''}`, async (signal) => {
    return (await spoerg(SAGSHISTORIK, { uuid, efter }, { formaal: hvorfor, signal })).data.sag?.historik ?? null;
  });
  const alle = [...foer, ...(svar?.nodes ?? [])];
  const flere = () => {
    saetFoer(alle);
    saetEfter(svar?.pageInfo.endCursor ?? null);
  };
  if (fejl) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (alle.length === 0)
    return henter ? <Venter langsom={langsom} hvad="historikken" /> : <p>Ingen ændringer, som du kan se.</p>;
  return (
    <>
      {svar ? <p>{antalAf(svar.totalCount, 'registrering', 'registreringer')}, senest modtaget først.</p> : null}
      <ol class="nobullet-list historik">
        {alle.map((en) => (
          <EnRegistrering key={en.id} registrering={en} navne={navne} vis={vis} />
        ))}
      </ol>
      {svar?.pageInfo.hasNextPage ? (
        <button type="button" class="button button-secondary" onClick={flere} disabled={henter}>
          Vis ældre
        </button>
      ) : null}
    </>
  );
}

function EnRegistrering({
  registrering,
  navne,
  vis,
}: { readonly registrering: Registrering } & Pick<Props, 'navne' | 'vis'>) {
  const medFoer = registrering.aendringer.some(({ foer }) => foer !== null);
  const { operation: hvad, tidspunkt: tid, modtaget, kilde, aktoer, aendringer } = registrering;
  return (
    <li class="kort">
      <h3 class="h5">
        {operation(hvad)} i {kilde.navn} {tidspunkt(tid)}
      </h3>
      <p class="under">
        Modtaget {tidspunkt(modtaget)}
        {aktoer ? ` · af ${navne.get(aktoer) ?? aktoer}` : ''} ·{' '}
        <button type="button" class="knap-link" onClick={() => vis({ registrering: modtaget })}>
          Vis sagen, som Overblik kendte den da
        </button>
      </p>
      <Rullefelt klasse="tabelramme" navn={`Ændringer modtaget ${tidspunkt(modtaget)}`}>
        <table class="table table--compact" aria-label={`Ændringer modtaget ${tidspunkt(modtaget)}`}>
          <thead>
            <tr>
              <th scope="col">Felt</th>
              {medFoer ? <th scope="col">Før</th> : null}
              <th scope="col">{medFoer ? 'Efter' : 'Værdi'}</th>
              <th scope="col">Gælder</th>
            </tr>
          </thead>
          <tbody>
            {aendringer.map(({ felt, foer, efter, virkning }, nr) => (
              <tr key={nr}>
                <td>{feltnavn(felt)}</td>
                {medFoer ? <td>{vaerdi(foer)}</td> : null}
                <td>{vaerdi(efter)}</td>
                <td class="ubrudt">{periode(virkning.fra, virkning.til)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Rullefelt>
    </li>
  );
}
