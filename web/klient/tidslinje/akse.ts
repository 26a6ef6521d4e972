export interface Vindue {
  readonly fra: number;
  readonly til: number;
}

const DAG = 86_400_000;
const MINDST = 14 * DAG;

/** Everything there is, with a little air; at least two weeks. */
export function helt(tider: readonly number[], nu: number): Vindue {
  const fra = Math.min(nu - MINDST, ...tider);
  const til = Math.max(nu, ...tider);
  const luft = (til - fra) * 0.02;
  return { fra: fra - luft, til: til + luft };
}

/** The last `dage` before now and all that is to come; it begins where anything does. */
export function seneste(dage: number, tider: readonly number[], alt: Vindue, nu: number): Vindue {
  const graense = nu - dage * DAG;
  const foerste = Math.min(nu - MINDST, ...tider.filter((tid) => tid >= graense));
  return { fra: Math.max(alt.fra, foerste - (alt.til - foerste) * 0.02), til: alt.til };
}

/** Half as much (0.5) or twice as much (2) of time, around the same middle; never more than there is. */
export function zoom({ fra, til }: Vindue, faktor: number, alt: Vindue): Vindue {
  const [midte, halvt] = [(fra + til) / 2, Math.max(MINDST, (til - fra) * faktor) / 2];
  return indenfor({ fra: midte - halvt, til: midte + halvt }, alt);
}

/** Moved by half of what is seen, earlier (-1) or later (1). */
export function flyt({ fra, til }: Vindue, retning: -1 | 1, alt: Vindue): Vindue {
  const skridt = ((til - fra) / 2) * retning;
  return indenfor({ fra: fra + skridt, til: til + skridt }, alt);
}

function indenfor({ fra, til }: Vindue, alt: Vindue): Vindue {
  const bredde = Math.min(til - fra, alt.til - alt.fra);
  const start = Math.min(Math.max(fra, alt.fra), alt.til - bredde);
  return { fra: start, til: start + bredde };
}

const MAANED = new Intl.DateTimeFormat('da-DK', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAGEN = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export interface Streg {
  readonly tid: number;
  readonly tekst: string;
}

/** Ticks at round times – years, quarters, months or weeks – so that at most a dozen are seen. */
export function streger({ fra, til }: Vindue): Streg[] {
  const dage = (til - fra) / DAG;
  if (dage < 75) return ugentlige(fra, til, dage < 30 ? 3 : 7);
  const maaneder = [1, 3, 6, 12, 24, 60, 120].find((antal) => dage / 30.4 / antal <= 12) ?? 240;
  const start = new Date(fra);
  const foerste = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / maaneder) * maaneder;
  const ud: Streg[] = [];
  for (let nr = foerste; ; nr += maaneder) {
    const tid = Date.UTC(Math.floor(nr / 12), nr % 12);
    if (tid > til) return ud;
    if (tid >= fra) ud.push({ tid, tekst: maaneder >= 12 ? String(Math.floor(nr / 12)) : MAANED.format(tid) });
  }
}

function ugentlige(fra: number, til: number, dage: number): Streg[] {
  const ud: Streg[] = [];
  for (let tid = Math.ceil(fra / DAG) * DAG; tid <= til; tid += dage * DAG) ud.push({ tid, tekst: DAGEN.format(tid) });
  return ud;
}
