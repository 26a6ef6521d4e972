/** Asks of both worlds of each pair, and says what differed. */
import type { Graf } from '../support/spoerg.ts';
import type { Terning } from '../support/verden.ts';
import { bedoem, brudt, saerligt, type Fejl, type Fund } from './bedoem.ts';
import { cursorFor, lavSpoerger, type Spoerger } from './iagttag.ts';
import type { Emne, Spoergsmaal } from './emne.ts';
import { terningFor, type Par } from './par.ts';
import { OPERATIONER, UDEN_RAEKKE } from './spoergsmaal.ts';

export interface Opstilling {
  readonly grafer: readonly [Graf, Graf];
  readonly froe: number;
  readonly kendt: string;
  /** Of so many pairs in a row, each asks its share; 1: everything is asked of each, until something is found. */
  readonly tur: number;
  /** Which share that is; left out: the first. */
  readonly trin?: number;
  /** Has enough been found? Then nothing more is asked. */
  readonly nok?: () => boolean;
}

/** Operations that answer with one object: what a process might remember by its id. */
const ENKELTE = new Set(['node', 'sag', 'dokument', 'bevilling', 'effektuering']);

/** What a token of the pair's caller says; the same in both worlds, the second it expires included. */
const UDLOEB = Math.floor(Date.now() / 1000) + 6 * 3600;

interface Token {
  readonly grupper: readonly object[];
  readonly claims: Record<string, unknown>;
}
type Begge = readonly [Spoerger, Spoerger];

/** Somebody who can ask of both worlds. */
async function spoergere({ grafer: [en, to] }: Opstilling, { grupper, claims }: Token): Promise<Begge> {
  const hos = async (graf: Graf) => lavSpoerger(graf.url, await graf.token(grupper, { ...claims, exp: UDLOEB }));
  return [await hos(en), await hos(to)];
}

const kalder = ({ sted: { kommune, kalder: { sub, azp, enhed, grupper } } }: Par): Token => ({ grupper, claims: { sub, azp, enhed, cvr: kommune } }); // prettier-ignore
const ALT = { privilegier: ['SAGER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'YDELSER_SE', 'HEMMELIG_TITEL_SE'], kle: ['*'], orgEnheder: 'ALLE', foelsomhed: 'VIP_SAGER' }; // prettier-ignore
const altseende = (cvr: string, sub: string): Token => ({
  grupper: [{ ...ALT, scope: cvr }],
  claims: { cvr, sub, azp: sub },
});
const medAlene = (privilegium: string, { sted }: Par, sub: string, andet = {}): Token => ({ grupper: [{ ...ALT, scope: sted.kommune, privilegier: [privilegium], ...andet }], claims: { cvr: sted.kommune, sub, azp: sub } }); // prettier-ignore
/** As `Spoergsmaal.som` has it: in groups that read both kinds, what the caller sees is more than a look-up can show. */
const fagsystem = (par: Par): Token => ({
  ...kalder(par),
  grupper: par.sted.kalder.grupper
    .filter(({ privilegier }) => privilegier.includes('SAGER_SE') && privilegier.includes('YDELSER_SE'))
    .map((gruppe) => ({ ...gruppe, privilegier: ['INDEKS_OPSLAG'] })),
});
const eksportoer = (par: Par): Token => ({
  ...kalder(par),
  grupper: par.sted.kalder.grupper.map((gruppe) => ({
    ...gruppe,
    privilegier: gruppe.privilegier.length > 0 ? [...gruppe.privilegier, 'EKSPORT'] : [],
  })),
});
type Hvem = NonNullable<Spoergsmaal['som']> | 'kalder';
const tokens = (par: Par, t: Terning): Record<Hvem, Token> => ({
  kalder: kalder(par),
  fagsystem: fagsystem(par),
  eksportoer: eksportoer(par),
  administrator: medAlene('ADMINISTRATION', par, t.uuid()),
  // Of the unit's people only.
  revisor: medAlene('REVISION_SE', par, t.uuid(), { orgEnheder: [par.sted.kalder.enhed] }),
});

/** Somebody who sees everything asks first, in the same process: what they saw must be forgotten. */
async function alvidende(opstilling: Opstilling, par: Par, t: Terning, spoergsmaal: readonly Spoergsmaal[]) {
  const begge = await spoergere(opstilling, altseende(par.verden % 4 < 2 ? par.sted.kommune : par.sted.nabo, t.uuid()));
  for (const et of opstilling.nok?.() ? [] : spoergsmaal)
    await Promise.all(begge.map((spoerg) => spoerg({ ...et, sider: [] })));
}

/** A cursor made for that somebody, handed in by the caller: refused, whatever it points to. */
async function fremmedCursor(
  { grafer }: Opstilling,
  { sted }: Par,
  t: Terning,
  et: Spoergsmaal,
  begge: Begge,
): Promise<Fejl | null> {
  const { grupper, claims } = altseende(sted.kommune, t.uuid());
  const dennes = async (graf: Graf) => cursorFor(graf.url, await graf.token(grupper, claims), et);
  const cursorer = await Promise.all(grafer.map(dennes));
  // The hidden part may fill more than a page in one world only; what is handed in stands in the log, so it is in both or none.
  if (cursorer.includes(null)) return null;
  const svar = await Promise.all(
    begge.map(async (spoerg, i) =>
      (await spoerg({ ...et, variables: { ...et.variables, after: cursorer[i] }, sider: [] })).join(''),
    ),
  );
  if (svar.every((tekst) => tekst.includes('UGYLDIG_CURSOR'))) return null;
  return brudt(svar) ?? { slags: 'synlighed', hvor: 'en andens cursor gjaldt' };
}

/** What is asked of a pair, by operation: its share, and last what an auditor asks about it. */
function spoergsmaalTil(
  { kendt, tur, trin = 0 }: Opstilling,
  par: Par,
  t: Terning,
): (readonly [string, Spoergsmaal])[] {
  const emne: Emne = { t, sted: par.sted, objekter: par.alle, kendt };
  // By turns within each operation, so that none is asked less than its share however many questions the others have.
  const del = Object.entries(OPERATIONER).flatMap(([felt, lav], nr) =>
    lav(emne).flatMap((et, i) => ((i + nr + par.nr + trin) % tur === 0 ? [[felt, et] as const] : [])),
  );
  return [...del.filter(([, et]) => et.som !== 'revisor'), ...del.filter(([, et]) => et.som === 'revisor')];
}

export interface Proeve {
  readonly fund: readonly Fund[];
  readonly svar: number;
  readonly operationer: readonly string[];
}

/** To an answer that is none, what the server wrote in its log about it. */
function medLog({ grafer }: Opstilling, fundet: Fejl): Fejl {
  if (fundet.slags !== 'brudt') return fundet;
  const linjer = grafer.flatMap(({ log }) => log.findLast((linje) => linje.includes('fejl i svar')) ?? []);
  return { ...fundet, hvor: [fundet.hvor, ...linjer].join(' ') };
}

/** Every difference of one pair; none: the worlds look alike. */
export async function proevPar(opstilling: Opstilling, par: Par): Promise<Proeve> {
  const t = terningFor(opstilling.froe, par.nr, 1);
  const spoergsmaal = spoergsmaalTil(opstilling, par, t);
  const enkelte = spoergsmaal.filter(([felt]) => ENKELTE.has(felt)).map(([, et]) => et);
  // Of one caller in every second world where everything is asked, else now and then.
  if (par.nr % (opstilling.tur === 1 ? 8 : 9) === 4) await alvidende(opstilling, par, t, enkelte);
  const husket = new Map<Hvem, Begge>();
  const alle = tokens(par, t);
  const spoergereSom = async (hvem: Hvem): Promise<Begge> => {
    const begge = husket.get(hvem) ?? (await spoergere(opstilling, alle[hvem]));
    husket.set(hvem, begge);
    return begge;
  };
  const fund: Fund[] = [];
  let [svar, logget] = [0, 0];
  for (const [felt, et] of spoergsmaal) {
    const begge = await spoergereSom(et.som ?? 'kalder');
    const [a, b] = await Promise.all([begge[0](et), begge[1](et)]);
    svar += a.length + b.length;
    // The fagsystem and the exporter have the caller's name.
    if ((et.som === undefined || et.som === 'fagsystem' || et.som === 'eksportoer') && !UDEN_RAEKKE.has(felt)) logget += a.length;
    const fundet =
      bedoem(a, b) ??
      saerligt(par, felt, et, a.join(''), logget) ??
      (et.navn.startsWith('sager bladret') ? await fremmedCursor(opstilling, par, t, et, begge) : null);
    if (fundet) fund.push({ par: par.nr, operation: et.navn, ...medLog(opstilling, fundet) });
    if ((opstilling.tur === 1 && fundet) || opstilling.nok?.()) break;
  }
  return { fund, svar, operationer: spoergsmaal.map(([felt]) => felt) };
} // prettier-ignore
