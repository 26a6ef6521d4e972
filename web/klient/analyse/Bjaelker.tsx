import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useBredde } from '../vis/useBredde.ts';

/** One bar, and behind it how far most reach. Null: withheld, which is said and not drawn as nothing. */
export interface Bjaelke {
  readonly navn: string;
  readonly vaerdi: number | null;
  readonly bag?: number | null;
  readonly tekst: string;
}

const [NAVN, TEKST, RAD] = [230, 190, 28];
const TEGN_BREDDE = 6.6;

/** Bars below each other, each with its name before it and its figure after it, as one picture with a name. */
export function Bjaelker({ bjaelker, navn }: { readonly bjaelker: readonly Bjaelke[]; readonly navn: string }) {
  const [bredde, ramme] = useBredde();
  const stoerst = Math.max(...bjaelker.map(({ vaerdi, bag }) => Math.max(vaerdi ?? 0, bag ?? 0)), 0) || 1;
  const lang = (vaerdi: number) => (vaerdi / stoerst) * (bredde - NAVN - TEKST);
  const hoejde = bjaelker.length * RAD;
  return (
    <div ref={ramme}>
      <Rullefelt klasse="tegning" navn={navn}>
        <svg role="img" aria-label={navn} width={bredde} height={hoejde} viewBox={`0 0 ${bredde} ${hoejde}`}>
          {bjaelker.map(({ navn: hvad, vaerdi, bag, tekst }, nr) => (
            <g key={nr} transform={`translate(0 ${nr * RAD})`}>
              <text class="soejlenavn" x={NAVN - 8} y={18} text-anchor="end">
                {kort(hvad)}
                <title>{hvad}</title>
              </text>
              {bag == null ? null : <rect class="bag" x={NAVN} y={4} width={lang(bag)} height={RAD - 8} />}
              {vaerdi === null ? (
                <rect class="skjult" x={NAVN} y={4} width={24} height={RAD - 8} />
              ) : (
                <rect class="aarsoejle" x={NAVN} y={4} width={Math.max(2, lang(vaerdi))} height={RAD - 8} />
              )}
              <text
                class="soejletal"
                x={NAVN + Math.max(vaerdi === null ? 24 : 2, lang(Math.max(vaerdi ?? 0, bag ?? 0))) + 8}
                y={18}
              >
                {tekst}
              </text>
            </g>
          ))}
        </svg>
      </Rullefelt>
    </div>
  );
}

function kort(tekst: string): string {
  const tegn = Math.floor((NAVN - 8) / TEGN_BREDDE);
  return tekst.length <= tegn ? tekst : `${tekst.slice(0, tegn - 1)}…`;
}
