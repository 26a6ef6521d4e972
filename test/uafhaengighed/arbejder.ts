/**
 * A process of its own: writes some worlds, or takes them as written, and asks of them for each of their callers. Run with
 * an order as JSON; one line of JSON comes out, last. No test framework here.
 */
import { startGraf } from '../support/spoerg.ts';
import { lavPar, skrivVerdener, tal, type Par } from './par.ts';
import type { Fund } from './bedoem.ts';
import { KALDERE } from './verden.ts';
import { proevPar, type Proeve } from './proev.ts';

export interface Ordre {
  readonly urler: readonly [string, string];
  readonly froe: number;
  readonly fra: number;
  readonly antal: number;
  /** As `Opstilling.tur`. */
  readonly tur: number;
  /** The instant between the phases, where the worlds are already written. */
  readonly kendt?: string;
  /** Is it enough that something was found? */
  readonly tilFund?: boolean;
}
export interface Udbytte {
  readonly fund: readonly Fund[];
  readonly svar: number;
  /** Pairs asked about; of them with something seen and something hidden, and redrawn. */
  readonly par: number;
  readonly medBegge: number;
  readonly aendrede: number;
  /** How many pairs each way of redrawing was used in, and each operation asked of. */
  readonly efterOperator: Readonly<Record<string, number>>;
  readonly efterOperation: Readonly<Record<string, number>>;
}

/** Worlds asked about at a time; the callers of one world take turns, for its log tells what all of them asked. */
const SAMTIDIGE = 3;

/** A caller here asks of more persons than anybody may: the limit is tried elsewhere (test/resolvers/revision). */
const UDEN_LOFT = { prMinut: 1_000_000, prDoegn: 1_000_000 };

/**
 * So many rounds are made where one find is enough: in each a share of the questions is asked of every pair. What many
 * questions see is then found by few, and what one sees is asked of all pairs no later.
 */
const RUNDER = 8;

async function arbejd(ordre: Ordre): Promise<Udbytte> {
  const { urler, froe, fra, antal, tilFund = false } = ordre;
  const numre = Array.from({ length: Math.ceil((fra + antal) / KALDERE) - Math.floor(fra / KALDERE) }, (_, i) => Math.floor(fra / KALDERE) + i);
  const parrene = ordre.kendt === undefined ? lavPar(froe, fra, antal) : null;
  const kendt = ordre.kendt ?? (await skrivVerdener(parrene?.verdener ?? [], urler));
  const [en, to] = await Promise.all(urler.map((url) => startGraf(url, { forbindelser: 2, graenser: UDEN_LOFT })));
  if (!en || !to) throw new Error('der er to verdener');
  const grafer = [en, to] as const;
  // A world is made when it is asked about: most leaks are seen in the first.
  const husket = new Map((parrene?.verdener ?? []).map(({ nr }) => [nr, parrene?.parrene.filter(({ verden }) => verden === nr) ?? []]));
  const parAf = (verden: number) => {
    const dem = husket.get(verden) ?? lavPar(froe, Math.max(fra, verden * KALDERE), Math.min(fra + antal, (verden + 1) * KALDERE) - Math.max(fra, verden * KALDERE)).parrene;
    husket.set(verden, dem);
    return dem;
  };
  const proevet: { par: Par; proeve: Proeve }[] = [];
  let fundet = false;
  const nok = () => tilFund && fundet;
  const runder = tilFund && ordre.tur === 1 ? RUNDER : 1;
  for (let trin = 0; trin < runder && !nok(); trin += 1) {
    const koe = [...numre];
    const tag = async () => {
      for (let nr = koe.shift(); nr !== undefined && !nok(); nr = koe.shift()) {
        for (const par of parAf(nr)) {
          const proeve = await proevPar({ grafer, froe, kendt, tur: ordre.tur * runder, trin, nok }, par);
          fundet ||= proeve.fund.length > 0;
          proevet.push({ par, proeve });
          if (nok()) break;
        }
      }
    };
    await Promise.all(Array.from({ length: tilFund ? 2 : SAMTIDIGE }, tag));
  }
  await Promise.all(grafer.map((graf) => graf.stop()));
  return opgoer(proevet);
} // prettier-ignore

function opgoer(proevet: readonly { par: Par; proeve: Proeve }[]): Udbytte {
  const efterOperator: Record<string, number> = {};
  const efterOperation: Record<string, number> = {};
  const parrene = [...new Set(proevet.map(({ par }) => par))];
  for (const { brugte } of parrene) {
    for (const navn of new Set(brugte)) efterOperator[navn] = (efterOperator[navn] ?? 0) + 1;
  }
  for (const { proeve } of proevet) {
    for (const navn of new Set(proeve.operationer)) efterOperation[navn] = (efterOperation[navn] ?? 0) + 1;
  }
  const talt = parrene.map(tal);
  return {
    fund: proevet.flatMap(({ proeve }) => proeve.fund),
    svar: proevet.reduce((sum, { proeve }) => sum + proeve.svar, 0),
    par: parrene.length,
    medBegge: talt.filter(({ synlige, skjulte }) => synlige > 0 && skjulte > 0).length,
    aendrede: parrene.filter(({ brugte }) => brugte.length > 0).length,
    efterOperator,
    efterOperation,
  };
}

const [, , ordre = '{}'] = process.argv;
console.log(JSON.stringify(await arbejd(JSON.parse(ordre) as Ordre))); // written by `saetIGang`
