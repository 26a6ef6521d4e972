import type { Kommunekvalitet, Kvalitetspost, Leverance, Systemnavn } from '../../db/skriv/kilde.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';

/** A field's path is made of names a source chose: cut, so that it can be a key. */
const FELT_MAX = 200;

/** What a batch says of its sources: what they delivered, what was wrong with it, what systems are called. */
export interface Kildetal {
  readonly leverancer: Map<string, Leverance>;
  readonly kvalitet: Map<string, Kvalitetspost>;
  /** The same in each kommune. */
  readonly kommunekvalitet: Map<string, Kommunekvalitet>;
  readonly systemnavne: Map<Uuid, Systemnavn>;
  /** Running numbers seen. */
  readonly numre: Map<Uuid, bigint[]>;
}

export const nyeKildetal = (): Kildetal => ({
  leverancer: new Map(),
  kvalitet: new Map(),
  kommunekvalitet: new Map(),
  systemnavne: new Map(),
  numre: new Map(),
});

/** Counts one message from a source to a kommune. */
export function taelLeverance({ leverancer }: Kildetal, en: Leverance): void {
  const noegle = `${en.system} ${en.kommune}`;
  const foer = leverancer.get(noegle);
  const tidspunkt = [foer?.tidspunkt ?? null, en.tidspunkt].reduce((a, b) => (a !== null && (b === null || a > b) ? a : b));
  leverancer.set(noegle, { ...en, tidspunkt, afvist: en.afvist + (foer?.afvist ?? 0) });
} // prettier-ignore

/** Counts what was wrong or odd with one message, by code and field – without the numbers of list elements; and in each kommune. */
export function taelKvalitet(
  { kvalitet, kommunekvalitet }: Kildetal,
  { eksempel, ...fra }: Pick<Kvalitetspost, 'system' | 'seneste' | 'eksempel'>,
  kommunerne: readonly Cvr[],
  mangler: readonly Mangel[],
): void {
  for (const { kode, felt } of mangler) {
    const almen = { ...fra, kode, felt: felt.replace(/\.\d+(?=\.|$)/g, '').slice(0, FELT_MAX) };
    const noegle = `${fra.system} ${kode} ${almen.felt}`;
    kvalitet.set(noegle, { ...almen, eksempel, antal: (kvalitet.get(noegle)?.antal ?? 0) + 1 });
    for (const kommune of kommunerne) {
      const egen = `${kommune} ${noegle}`;
      kommunekvalitet.set(egen, { ...almen, kommune, antal: (kommunekvalitet.get(egen)?.antal ?? 0) + 1 });
    }
  }
}

/** Remembers what a message calls the systems it names; the newest source time wins. */
export function noterSystemnavne(
  { systemnavne }: Kildetal,
  navne: readonly (readonly [Uuid, string])[],
  tid: Oejeblik,
): void {
  for (const [id, navn] of navne) {
    if ((systemnavne.get(id)?.tid ?? '') <= tid) systemnavne.set(id, { id, navn, tid });
  }
}

/** Remembers a source's running number, in the order they came (contract §4). */
export function noterNummer({ numre }: Kildetal, system: Uuid, nr: bigint): void {
  const sete = numre.get(system);
  if (sete) sete.push(nr);
  else numre.set(system, [nr]);
}

/** The kommuner a message is delivered to: those that own, or have owned, what it speaks of. */
export const kommuner = (ejere: readonly (Cvr | null)[]): Cvr[] => [...new Set(ejere.filter((ejer) => ejer !== null))];
