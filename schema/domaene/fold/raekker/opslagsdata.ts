/**
 * Reference data: parts, units and klasser. Their data hold from when they were registered, parts and units for the
 * authority of the writer's token (design.md §4, Who may write).
 */
import { uuid, type Uuid } from '../../id.ts';
import type { KlasseRaekke, OrgenhedRaekke, PartRaekke, Raekker } from '../../raekker.ts';
import { dag, type Periode } from '../../tid.ts';
import type { Felter } from '../elementer.ts';
import { dato, id as uuidAf, tekst, tekster, under } from '../laes.ts';
import { linjerUnder, tidslinje, type Linjer, type Liv } from '../linjer.ts';
import { sidestil, type Vaerdier } from '../skiver.ts';
import { identifikatorRaekker } from './partidentifikator.ts';

/** Protection of which nobody can read since when is protection: what is unclear must not show an address. */
const SIDEN_ALTID = dag('1900-01-01');

/** A person or company as a CPR or CVR feed tells of it, and every identifier it is known by. */
export function partRaekker(id: Uuid, linjer: Linjer, { cvr }: Liv): Partial<Raekker> {
  const objekt = tidslinje(linjer, 'objekt');
  const foer = linjerUnder(linjer, 'foer').map(({ tider }) => tider);
  const part = sidestil([objekt], partSkive, { id, cvr });
  return { part, partidentifikator: identifikatorRaekker(id, cvr, objekt, foer) };
}

function partSkive([felter]: Vaerdier, virkning: Periode, { id, cvr }: Hvis): PartRaekke {
  const beskyttet = under(felter, 'beskyttet');
  return {
    id,
    virkning,
    cvr,
    navn: tekst(felter, 'navn'),
    status: tekst(felter, 'status'),
    doedsdato: dato(felter, 'doedsdato'),
    beskyttetFra: beskyttet ? (dato(beskyttet, 'fra') ?? SIDEN_ALTID) : null,
    beskyttetTil: dato(beskyttet, 'til'),
    beskyttetKendt: beskyttet !== undefined,
  };
}

/** Whose record it is, and the authority it was told for. */
type Hvis = Pick<PartRaekke, 'id' | 'cvr'>;

/** A unit with contact data, the subjects it answers for, and its people (SF1500 OrganisationEnhed). */
export function orgenhedRaekker(id: Uuid, linjer: Linjer, { cvr }: Liv): Partial<Raekker> {
  return { orgenhed: sidestil([tidslinje(linjer, 'objekt')], orgenhedSkive, { id, cvr }) };
}

function orgenhedSkive([felter]: Vaerdier, virkning: Periode, { id, cvr }: Hvis): OrgenhedRaekke {
  return {
    id,
    virkning,
    cvr,
    navn: tekst(felter, 'navn'),
    overordnet: uuidAf(felter, 'overordnet'),
    telefon: tekst(felter, 'telefon'),
    email: tekst(felter, 'email'),
    adresse: tekst(felter, 'adresse'),
    ean: tekst(felter, 'ean'),
    leder: uuidAf(felter, 'leder'),
    opgaver: tekster(felter, 'opgaver'),
    medarbejdere: medarbejdere(felter),
  };
}

function medarbejdere(felter: Felter | undefined): OrgenhedRaekke['medarbejdere'] {
  const liste = felter?.['medarbejdere'];
  if (!Array.isArray(liste)) return [];
  return liste.flatMap((en: Felter) => {
    const id = uuid(en['uuid']);
    return id ? [{ uuid: id, navn: tekst(en, 'navn'), email: tekst(en, 'email'), telefon: tekst(en, 'telefon') }] : [];
  });
}

/** A klasse of KLE. */
export const klasseRaekker = (id: Uuid, linjer: Linjer): Partial<Raekker> => ({
  klasse: sidestil([tidslinje(linjer, 'objekt')], klasseSkive, id),
});

function klasseSkive([felter]: Vaerdier, virkning: Periode, id: Uuid): KlasseRaekke {
  return {
    id,
    virkning,
    kode: tekst(felter, 'kode'),
    titel: tekst(felter, 'titel'),
    erstatter: tekster(felter, 'erstatter'),
    udgaaet: dato(felter, 'udgaaet'),
  };
}
