import { Rullefelt } from '../vis/Rullefelt.tsx';
import { tal } from '../vis/format.ts';
import { useBredde } from '../vis/useBredde.ts';
import { skala } from './skala.ts';

/** One column. Null: the figure is withheld, which is drawn as such and not as nothing. */
export interface Soejle {
  readonly navn: string;
  readonly vaerdi: number | null;
  readonly tekst: string;
  /** Written below it. */
  readonly maerke?: string | undefined;
}

const [TOP, BUND, VENSTRE, HOEJDE] = [10, 24, 44, 200];
/** As high as a withheld figure may be. */
const SKJULT = 4;

/** Columns from left to right, as one picture with a name; its figures stand in a table beside it. */
export function Soejler({ soejler, navn }: { readonly soejler: readonly Soejle[]; readonly navn: string }) {
  const [bredde, ramme] = useBredde();
  const streger = skala(Math.max(SKJULT, ...soejler.map(({ vaerdi }) => vaerdi ?? 0)));
  const oeverst = streger.at(-1) ?? 1;
  const y = (vaerdi: number) => TOP + (1 - vaerdi / oeverst) * (HOEJDE - TOP - BUND);
  const trin = (bredde - VENSTRE) / soejler.length;
  return (
    <div ref={ramme}>
      <Rullefelt klasse="tegning" navn={navn}>
        <svg role="img" aria-label={navn} width={bredde} height={HOEJDE} viewBox={`0 0 ${bredde} ${HOEJDE}`}>
          {streger.map((en) => (
            <g key={en}>
              <line class="streg" x1={VENSTRE} x2={bredde} y1={y(en)} y2={y(en)} />
              <text class="aarstal" x={VENSTRE - 6} y={y(en) + 4} text-anchor="end">
                {tal(en)}
              </text>
            </g>
          ))}
          {soejler.map(({ navn: hvad, vaerdi, tekst, maerke }, nr) => (
            <g key={hvad}>
              <rect
                class={vaerdi === null ? 'skjult' : 'aarsoejle'}
                x={VENSTRE + nr * trin + trin * 0.12}
                width={Math.max(1, trin * 0.76)}
                y={y(vaerdi ?? SKJULT)}
                height={y(0) - y(vaerdi ?? SKJULT)}
              >
                <title>{`${hvad}: ${tekst}`}</title>
              </rect>
              {maerke ? (
                <>
                  <line class="streg" x1={VENSTRE + nr * trin} x2={VENSTRE + nr * trin} y1={y(0)} y2={HOEJDE} />
                  <text class="aarstal" x={VENSTRE + nr * trin + 4} y={HOEJDE - 6}>
                    {maerke}
                  </text>
                </>
              ) : null}
            </g>
          ))}
        </svg>
      </Rullefelt>
    </div>
  );
}
