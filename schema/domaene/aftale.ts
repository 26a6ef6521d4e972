import { PRIVILEGIER, type GaeldendeGruppe, type Privilegium } from './adgang.ts';
import type { Niveau } from './foelsomhed.ts';
import type { Cvr, Uuid } from './id.ts';
import { faelles, kleMoenster, visMoenster, type KleMoenster } from './kle.ts';

/** Owner lets receiver see what is its own, on these KLE and up to this step; approved by the owner (design.md §5). */
export interface Videregivelsesaftale {
  readonly ejer: Cvr;
  readonly modtager: Cvr;
  readonly kle: readonly KleMoenster[];
  readonly niveau: Niveau;
  readonly hjemmel: string;
}

/** What a system may do for one kommune, whoever sits at it (design.md §5): the caller's rights are cut to it. */
export interface Serviceaftale {
  readonly system: Uuid;
  readonly kommune: Cvr;
  readonly rettigheder: ReadonlySet<Privilegium>;
  readonly kle: readonly KleMoenster[];
  readonly niveau: Niveau;
}

/** Where an aftale stands. Only a GODKENDT one grants anything. */
export type Aftalestatus = 'ANMODET' | 'GODKENDT' | 'AFVIST' | 'OPHOERT';

/**
 * What an answer makes of an aftale; the same status: it was answered so before, and nothing happens. Null: it has been
 * decided otherwise, and must be asked for anew – what was refused or withdrawn never comes back by an answer that was late.
 */
export function besvaret(status: Aftalestatus, godkend: boolean): Aftalestatus | null {
  if (godkend) return status === 'ANMODET' || status === 'GODKENDT' ? 'GODKENDT' : null;
  if (status === 'ANMODET') return 'AFVIST';
  return status === 'GODKENDT' ? 'OPHOERT' : status;
}

/** What was asked for as lists of texts, read; or every mistake in it, by the place of the field. */
export type Laest<T> = { readonly vaerdi: readonly T[] } | { readonly fejl: readonly string[] };

/** A list where every text must be one of its kind: nothing that was asked for falls out in silence. */
function laesListe<T>(
  felt: string,
  tekster: readonly string[],
  laes: (tekst: string) => T | null,
  regel: string,
): Laest<T> {
  if (tekster.length === 0) return { fejl: [`${felt} må ikke være tom`] };
  const laeste = tekster.map(laes);
  const fejl = laeste.flatMap((en, nr) => (en === null ? [`${felt}[${String(nr)}] ${regel}`] : []));
  return fejl.length > 0 ? { fejl } : { vaerdi: laeste.filter((en) => en !== null) };
}

/** KLE patterns of a right, each once. */
export function laesMoenstre(felt: string, tekster: readonly string[]): Laest<KleMoenster> {
  const laest = laesListe(
    felt,
    tekster,
    kleMoenster,
    'er ikke et mønster for rettigheder som 32.30.04, 32.30.*, 32.* eller *',
  );
  if ('fejl' in laest) return laest;
  return { vaerdi: [...new Map(laest.vaerdi.map((moenster) => [visMoenster(moenster), moenster])).values()] };
}

/** Privileges by name, each once, in the order of the list of them. */
export function laesRettigheder(felt: string, tekster: readonly string[]): Laest<Privilegium> {
  const laest = laesListe(
    felt,
    tekster,
    (tekst) => PRIVILEGIER.find((kendt) => kendt === tekst) ?? null,
    'er ikke et privilegium',
  );
  return 'fejl' in laest ? laest : { vaerdi: PRIVILEGIER.filter((privilegium) => laest.vaerdi.includes(privilegium)) };
}

/** May one who administers within these groups agree to so much? All of it must lie within one of them. */
export function maaAftale(grupper: readonly GaeldendeGruppe[], kle: readonly KleMoenster[], niveau: Niveau): boolean {
  const inden = (moenster: KleMoenster, gruppe: GaeldendeGruppe) =>
    gruppe.kle.some((andet) => {
      const begge = faelles(moenster, andet);
      return begge !== null && visMoenster(begge) === visMoenster(moenster);
    });
  return grupper.some((gruppe) => niveau <= gruppe.niveau && kle.every((moenster) => inden(moenster, gruppe)));
}
