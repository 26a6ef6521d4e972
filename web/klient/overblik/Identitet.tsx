import { useEffect, useState } from 'preact/hooks';
import type { OverblikQuery } from '../graf/svar.ts';
import { VIS_NUMRE } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { meddel } from '../ramme/meddel.ts';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { adresse } from '../ramme/rute.ts';
import { gaaTil } from '../ramme/useRute.ts';
import { formaal } from '../session/formaal.ts';
import { glemNumre } from '../soeg/opslag.ts';
import { antalAf, dag, klokken } from '../vis/format.ts';
import { somFejl } from '../vis/useSvar.ts';
import { glemOverblik } from './husket.ts';

type Overblik = OverblikQuery['overblik'];
type Part = Overblik['part'];

interface Props {
  readonly overblik: Overblik;
  readonly hvorfor: string;
  readonly hentet: Date | null;
  readonly henter: boolean;
  readonly igen: () => void;
}

/** Who it is: name, masked number, the marks that must not be missed; what the look-up is for, and how new the answer is. */
export function Identitet({ overblik, hvorfor, hentet, henter, igen }: Props) {
  const { part } = overblik;
  const navn = part.navn ?? (part.cvr ? `Virksomhed ${part.cvr}` : 'Navn ukendt');
  return (
    <header class="identitet">
      <div class="identitet-hvem">
        <Overskrift titel={navn} />
        <Numre part={part} hvorfor={hvorfor} />
        <p class="maerker">
          {part.beskyttet ? <span class="badge badge-error">Navne- og adressebeskyttet</span> : null}
          {part.doedsdato ? <span class="badge badge-warning">Død {dag(part.doedsdato)}</span> : null}
        </p>
        <p class="sammendrag">{sammendrag(overblik).join(' · ')}</p>
      </div>
      <div class="identitet-opgave">
        <p>
          <span class="svag">Formål</span> {hvorfor}
        </p>
        <p>
          <span class="svag">Hentet</span> kl. {hentet ? klokken(hentet) : ''}
        </p>
        <div class="knapper">
          <button type="button" class="button button-secondary" onClick={igen} disabled={henter}>
            {henter ? 'Henter …' : 'Hent igen'}
          </button>
          <button type="button" class="button button-secondary" onClick={afslut}>
            Afslut opgaven
          </button>
        </div>
      </div>
    </header>
  );
}

/** The page in a line: how much there is of what. What could not be had is not counted. */
function sammendrag({ aabne, loebende, adviser }: Overblik): string[] {
  return [
    aabne && antalAf(aabne.totalCount, 'åben sag', 'åbne sager'),
    loebende && antalAf(loebende.totalCount, 'løbende ydelse', 'løbende ydelser'),
    adviser && antalAf(adviser.totalCount, 'advis', 'adviser'),
  ].filter((en) => en !== null);
}

/** The citizen's page is forgotten, and the next look-up asks for its purpose. */
function afslut(): void {
  formaal.afslut();
  glemNumre();
  glemOverblik();
  gaaTil(adresse.soeg);
}

const VISES_MS = 30_000;

/** CPR stays masked until somebody asks for it. That is a look-up of its own, and is in the audit log as one. */
function Numre({ part, hvorfor }: { readonly part: Part; readonly hvorfor: string }) {
  const [aabne, saetAabne] = useState<{ cpr: string | null; andreNumre: readonly string[] } | null>(null);
  const [fejl, saetFejl] = useState<string | null>(null);
  useEffect(() => {
    if (!aabne) return;
    const ur = setTimeout(() => saetAabne(null), VISES_MS);
    return () => clearTimeout(ur);
  }, [aabne]);
  const vis = () => {
    saetFejl(null);
    spoerg(VIS_NUMRE, { part: { id: part.id } }, { formaal: hvorfor, visNumre: true }).then(
      ({ data }) => {
        saetAabne(data.overblik.part);
        meddel('CPR-nummeret vises i 30 sekunder');
      },
      (en: unknown) => saetFejl(somFejl(en).message),
    );
  };
  const { cpr, andreNumre } = aabne ?? part;
  return (
    <p class="numre">
      {part.cvr ? <span>CVR {part.cvr}</span> : null}
      {cpr ? (
        <span>
          CPR <span class="tal">{aabne ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr}</span>{' '}
          <button type="button" class="knap-link" onClick={aabne ? () => saetAabne(null) : vis}>
            {aabne ? 'Skjul' : 'Vis hele nummeret'}
          </button>
        </span>
      ) : null}
      {andreNumre.length > 0 ? <span>Andre numre: {andreNumre.join(', ')}</span> : null}
      {fejl ? <span role="alert">{fejl}</span> : null}
    </p>
  );
}
