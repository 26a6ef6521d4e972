import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Faerdig } from '../../db/skriv/faerdig.ts';
import type { Forretningshaendelse } from '../../schema/domaene/forretning.ts';
import type { Cvr, Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Fold } from '../../schema/domaene/registrering.ts';
import { fold } from '../../schema/domaene/fold/fold.ts';
import { fraDate, type Oejeblik, type Periode } from '../../schema/domaene/tid.ts';

/** What a fold came to, and the little of its rows that others are judged by. */
export interface Foldet extends Fold {
  /** Ejer of the newest slice; of a part or unit, the authority it was told for. */
  readonly ejer: Cvr | null;
  /** Master of the newest slice. */
  readonly master: Uuid | null;
  /** The sag a journalnotat or advis is on, as it stands; null: it is on none, or is of another kind. */
  readonly sag: Uuid | null;
  /** Instants at which it begins to say something else: all that may be ahead, in no order. */
  readonly graenser: readonly Oejeblik[];
  /** What it was worked out ahead to, where it was. */
  readonly forud?: Forud | null;
}

/** What an object's message came to before it was this one's turn: its step, and what its steps are called if it is new with them. */
export interface Forud {
  readonly trin: Faerdig;
  readonly forretning: readonly Forretningshaendelse[];
}

/** Nothing is known. */
export const TOM: Foldet = {
  livscyklus: 'venter', senestAendret: null, oprettetAf: null, raekker: {}, ejer: null, master: null, sag: null, graenser: [],
}; // prettier-ignore

export function foldetAf(slags: Objektslags, { livscyklus, senestAendret, oprettetAf, raekker }: Fold): Foldet {
  return {
    livscyklus, senestAendret, oprettetAf, raekker,
    ejer: ejerAf(raekker), master: masterAf(raekker), sag: sagAf(slags, raekker), graenser: graenserI(raekker),
  };
} // prettier-ignore

/** What a log means: those of its entries that count. */
export const foldAf = (slags: Objektslags, id: Uuid, log: readonly Gemtpost[]): Foldet =>
  foldetAf(slags, fold(slags, id, log.every(({ gaelder }) => gaelder) ? log : log.filter(({ gaelder }) => gaelder))); // prettier-ignore

/** The clock here and the database's are never so far apart: what is ahead by the latter is among these. */
const SPILLERUM_MS = 24 * 60 * 60_000;
/** Sources write 9999 where there is no end. */
const ALDRIG = '9999';

function graenserI(raekker: Partial<Raekker>): readonly Oejeblik[] {
  const efter = kommerEfter();
  let fundne: Set<Oejeblik> | null = null; // most messages speak of what has been
  for (const tabel of Object.values(raekker) as readonly (readonly { virkning: Periode }[])[]) {
    for (const { virkning: { fra, til } } of tabel) {
      if (fra > efter && fra < ALDRIG) (fundne ??= new Set()).add(fra);
      if (til !== null && til > efter && til < ALDRIG) (fundne ??= new Set()).add(til);
    }
  }
  return fundne === null ? INGEN : [...fundne];
} // prettier-ignore

const INGEN: readonly Oejeblik[] = [];

/** Worked out anew each second. */
let kendt = { sekund: 0, efter: '' as Oejeblik };
function kommerEfter(): Oejeblik {
  const nu = Date.now();
  const sekund = Math.floor(nu / 1000);
  if (kendt.sekund !== sekund) kendt = { sekund, efter: fraDate(new Date(nu - SPILLERUM_MS)) };
  return kendt.efter;
}

/** What anybody could tell of an object: not yet there and no longer there are the same. */
export const synlighed = ({ livscyklus }: Pick<Fold, 'livscyklus'>): string | null =>
  livscyklus === 'aktiv' || livscyklus === 'passiv' ? livscyklus : null;

function sagAf(slags: Objektslags, { journalnotat, advis }: Partial<Raekker>): Uuid | null {
  return slags === 'journalnotat' || slags === 'advis' ? ((journalnotat ?? advis)?.at(-1)?.sagId ?? null) : null;
}

const masterAf = ({ sag, dokument, effektuering, bevilgetYdelse }: Partial<Raekker>): Uuid | null =>
  (sag ?? dokument ?? effektuering ?? bevilgetYdelse)?.at(-1)?.masterRef ?? null;

function ejerAf({ sag, dokument, bevilling, effektuering, advis, part, orgenhed }: Partial<Raekker>): Cvr | null {
  const skiver = sag ?? dokument ?? bevilling ?? effektuering ?? advis;
  return skiver?.findLast(harEjer)?.ejerCvr ?? (part ?? orgenhed)?.at(-1)?.cvr ?? null;
}

const harEjer = ({ ejerCvr }: { readonly ejerCvr: Cvr | null }): boolean => ejerCvr !== null;
