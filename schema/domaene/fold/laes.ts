/** Single values out of a message's fields: what is not of its form is null – it was warned about when it came in. */
import { beloeb, type Beloeb } from '../beloeb.ts';
import { niveau, type Niveau } from '../foelsomhed.ts';
import { cvr, uuid, type Cvr, type Uuid } from '../id.ts';
import { kle, type Kle } from '../kle.ts';
import { dag, oejeblik, type Dag, type Oejeblik } from '../tid.ts';
import type { Felter } from './elementer.ts';

type Fra = Felter | undefined;

export const tekst = (f: Fra, navn: string): string | null => (typeof f?.[navn] === 'string' ? f[navn] : null);
export const sandhed = (f: Fra, navn: string): boolean | null => (typeof f?.[navn] === 'boolean' ? f[navn] : null);
export const tid = (f: Fra, navn: string): Oejeblik | null => oejeblik(f?.[navn]);
export const dato = (f: Fra, navn: string): Dag | null => dag(f?.[navn]);
export const id = (f: Fra, navn: string): Uuid | null => uuid(f?.[navn]);
export const penge = (f: Fra, navn: string): Beloeb | null => beloeb(f?.[navn]);
export const trin = (f: Fra, navn: string): Niveau | null => niveau(f?.[navn]);
export const emne = (f: Fra, navn: string): Kle | null => kle(f?.[navn]);

/** A field that is itself a record. */
export const under = (f: Fra, navn: string): Fra => {
  const vaerdi = f?.[navn];
  return typeof vaerdi === 'object' && vaerdi !== null && !Array.isArray(vaerdi) ? (vaerdi as Felter) : undefined;
};

/** A reference as it is kept: lower case where it is a uuid, as sent where it is a urn. */
export const reference = (f: Fra): string | null => id(f, 'reference') ?? tekst(f, 'reference');

/** The CVR of an aktør: its own field, else what its reference says. */
export function aktoerCvr(f: Fra): Cvr | null {
  return cvr(f?.['cvr']) ?? cvr(/^urn:oio:cvr-nr:([0-9]{8})$/i.exec(tekst(f, 'reference') ?? '')?.[1]);
}

/** The texts of a list; anything else in it is left out. */
export const tekster = (f: Fra, navn: string): string[] => {
  const vaerdi = f?.[navn];
  return Array.isArray(vaerdi) ? vaerdi.filter((en): en is string => typeof en === 'string') : [];
};
