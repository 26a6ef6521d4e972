import { Rullefelt } from '../vis/Rullefelt.tsx';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dag } from '../vis/format.ts';
import { streger, type Vindue } from './akse.ts';
import { pakket, type Bjaelke, type Prik, type Spor } from './model.ts';

const MARGEN = 190;
const RAD = 22;
const TOP = 28;
const RADER = 6;
/** Roughly, of the face and size the bars are written with. */
const TEGN_BREDDE = 6.6;

interface Lagt {
  readonly spor: Spor;
  readonly rad: readonly (readonly Bjaelke[])[];
  readonly resten: number;
  readonly y: number;
  readonly hoejde: number;
}

/** The picture. What it shows stands in the list below it too, so to a screen reader it is one picture with a name. */
export function Tegning({
  spor,
  vindue,
  nu,
  navn,
}: {
  readonly spor: readonly Spor[];
  readonly vindue: Vindue;
  readonly nu: number;
  readonly navn: string;
}) {
  const [bredde, ramme] = useBredde();
  const paa = (tid: number) => MARGEN + ((tid - vindue.fra) / (vindue.til - vindue.fra)) * (bredde - MARGEN);
  const lagte = laeg(spor, vindue);
  const hoejde = TOP + lagte.reduce((sum, en) => sum + en.hoejde, 0);
  return (
    <div ref={ramme}>
      <Rullefelt klasse="tegning" navn="Tidslinjens billede">
        <svg role="img" aria-label={navn} width={bredde} height={hoejde} viewBox={`0 0 ${bredde} ${hoejde}`}>
          <defs>
            <clipPath id="tidslinjeflade">
              <rect x={MARGEN} y={0} width={Math.max(0, bredde - MARGEN)} height={hoejde} />
            </clipPath>
          </defs>
          {lagte.map((en, nr) => (
            <g key={en.spor.navn}>
              <rect class={nr % 2 ? 'spor spor-ulige' : 'spor'} x={0} y={en.y} width={bredde} height={en.hoejde} />
              <text class="spornavn" x={8} y={en.y + 18}>
                {forkort(en.spor.navn, MARGEN - 12)}
                <title>{en.spor.navn}</title>
              </text>
              {en.resten > 0 ? (
                <text class="sporrest" x={8} y={en.y + 35}>
                  {en.resten} flere i listen
                </text>
              ) : null}
            </g>
          ))}
          {streger(vindue).map(({ tid, tekst }) => (
            <g key={tid}>
              <line class="streg" x1={paa(tid)} x2={paa(tid)} y1={TOP - 6} y2={hoejde} />
              <text class="aarstal" x={paa(tid) + 3} y={16}>
                {tekst}
              </text>
            </g>
          ))}
          <g clip-path="url(#tidslinjeflade)">
            {lagte.map((en) => (
              <g key={en.spor.navn}>
                {en.rad.map((rad, nr) =>
                  rad.map((bjaelke) => (
                    <Soejle
                      key={bjaelke.navn + bjaelke.fra}
                      bjaelke={bjaelke}
                      x={paa(bjaelke.fra)}
                      x2={paa(bjaelke.til)}
                      y={en.y + 4 + nr * RAD}
                    />
                  )),
                )}
                {en.spor.prikker.map((prik, nr) => (
                  <Maerke key={nr} prik={prik} x={paa(prik.tid)} y={en.y + en.hoejde - 12} />
                ))}
              </g>
            ))}
            <line class="nu" x1={paa(nu)} x2={paa(nu)} y1={TOP - 6} y2={hoejde} />
          </g>
        </svg>
      </Rullefelt>
    </div>
  );
}

/** Each lane below the one before it: its bars in rows, and what happened along its lower edge. */
function laeg(spor: readonly Spor[], { fra, til }: Vindue): Lagt[] {
  let y = TOP;
  return spor.map((en) => {
    const synlige = en.bjaelker.filter((bjaelke) => bjaelke.til >= fra && bjaelke.fra <= til);
    const { rad, resten } = pakket(synlige, (til - fra) * 0.005, RADER);
    const hoejde = Math.max(rad.length * RAD + 28, 44);
    const lagt = { spor: en, rad, resten, y, hoejde };
    y += hoejde;
    return lagt;
  });
}

function Soejle({
  bjaelke,
  x,
  x2,
  y,
}: {
  readonly bjaelke: Bjaelke;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
}) {
  const start = Math.max(x, MARGEN);
  const bredde = Math.max(x2 - start, 4);
  const tekst = forkort(bjaelke.navn, bredde - 10);
  return (
    <g class={`soejle soejle-${bjaelke.slags}${bjaelke.aaben ? '' : ' soejle-lukket'}`}>
      <rect x={start} y={y} width={bredde} height={RAD - 4} rx={3} />
      {tekst ? (
        <text x={start + 5} y={y + 13}>
          {tekst}
        </text>
      ) : null}
      <title>{`${bjaelke.navn}: ${dag(new Date(bjaelke.fra).toISOString())} – ${bjaelke.aaben ? 'nu' : dag(new Date(bjaelke.til).toISOString())}`}</title>
    </g>
  );
}

/** Told apart by form as well as by colour. */
function Maerke({ prik, x, y }: { readonly prik: Prik; readonly x: number; readonly y: number }) {
  return (
    <g class={`maerke maerke-${prik.slags}`} transform={`translate(${x} ${y})`}>
      <path d={FORM[prik.slags] ?? CIRKEL} />
      <title>{`${prik.tekst} – ${dag(new Date(prik.tid).toISOString())}, ${prik.system}`}</title>
    </g>
  );
}

const CIRKEL = 'M0-5a5 5 0 1 0 .01 0z';
const FORM: Readonly<Record<string, string>> = {
  fremdrift: 'M0-6l6 6-6 6-6-6z',
  dokument: 'M-4-5h8v10h-8z',
  advis: 'M0-6l6 11h-12z',
  effektuering: 'M-1.5-5h3v10h-3z',
  bevilling: 'M-5-1.5h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z',
};
export { CIRKEL, FORM };

function forkort(tekst: string, bredde: number): string {
  const tegn = Math.floor(bredde / TEGN_BREDDE);
  if (tekst.length <= tegn) return tekst;
  return tegn < 5 ? '' : `${tekst.slice(0, tegn - 1)}…`;
}

function useBredde() {
  const ramme = useRef<HTMLDivElement>(null);
  const [bredde, saet] = useState(1000);
  useLayoutEffect(() => {
    if (!ramme.current) return;
    const maal = (bredt: number) => saet(Math.max(480, Math.floor(bredt)));
    maal(ramme.current.clientWidth);
    const maaler = new ResizeObserver(([en]) => en && maal(en.contentRect.width));
    maaler.observe(ramme.current);
    return () => maaler.disconnect();
  }, []);
  return [bredde, ramme] as const;
}
