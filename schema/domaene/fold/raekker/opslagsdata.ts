/**
 * Reference data: parts, units and klasser. Their data hold from when they were registered, parts and units for the
 * authority of the writer's token (design.md §4, Who may write).
 */
import { identifikator } from '../../identifikator.ts';
import { uuid, type Cvr, type Uuid } from '../../id.ts';
import type { OrgenhedRaekke, PartidentifikatorRaekke, Raekker } from '../../raekker.ts';
import type { Felter } from '../elementer.ts';
import { dato, id as uuidAf, tekst, tekster, under } from '../laes.ts';
import { sidestil, type Linjer, type Liv } from '../skiver.ts';

/** A person or company as a CPR or CVR feed tells of it, and every identifier it is known by. */
export function partRaekker(id: Uuid, linjer: Linjer, { cvr }: Liv): Partial<Raekker> {
  const objekt = linjer.en('objekt');
  const part = sidestil([objekt], ([felter]) => {
    const beskyttet = under(felter, 'beskyttet');
    return {
      id,
      cvr,
      navn: tekst(felter, 'navn'),
      status: tekst(felter, 'status'),
      doedsdato: dato(felter, 'doedsdato'),
      beskyttetFra: dato(beskyttet, 'fra'),
      beskyttetTil: dato(beskyttet, 'til'),
      beskyttetKendt: beskyttet !== undefined,
    };
  });
  return { part, partidentifikator: identifikatorer(id, cvr, objekt) };
}

/** Each identifier from when it was first told; both numbers of a nummerskift are the part's. */
function identifikatorer(id: Uuid, cvr: Cvr | null, objekt: ReturnType<Linjer['en']>): PartidentifikatorRaekke[] {
  const raekker = new Map<string, PartidentifikatorRaekke>();
  for (const { fra, vaerdi } of objekt) {
    for (const [urn, fortrolig] of numre(vaerdi)) {
      const { skema, vaerdi: nummer } = identifikator(urn);
      const noegle = `${skema}:${nummer}`;
      const foer = raekker.get(noegle);
      const virkning = { fra: foer?.virkning.fra ?? fra, til: null };
      raekker.set(noegle, {
        id,
        virkning,
        skema,
        vaerdi: nummer,
        cvr,
        fortrolig: fortrolig || (foer?.fortrolig ?? false),
      });
    }
  }
  return [...raekker.values()];
}

function numre(felter: Felter): (readonly [string, boolean])[] {
  const skift = under(felter, 'nummerskift');
  const [fra, til] = [tekst(skift, 'fra'), tekst(skift, 'til')];
  const somUrn = (nummer: string) => (/^urn:/i.test(nummer) ? nummer : `urn:oio:cpr-nr:${nummer}`);
  return [
    ...tekster(felter, 'identifikatorer').map((urn) => [somUrn(urn), false] as const),
    ...(fra ? [[somUrn(fra), skift?.['fortrolig'] === true] as const] : []),
    ...(til ? [[somUrn(til), false] as const] : []),
  ];
}

/** A unit with contact data, the subjects it answers for, and its people (SF1500 OrganisationEnhed). */
export function orgenhedRaekker(id: Uuid, linjer: Linjer, { cvr }: Liv): Partial<Raekker> {
  const orgenhed = sidestil([linjer.en('objekt')], ([felter]) => ({
    id,
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
  }));
  return { orgenhed };
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
export function klasseRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  const klasse = sidestil([linjer.en('objekt')], ([felter]) => ({
    id,
    kode: tekst(felter, 'kode'),
    titel: tekst(felter, 'titel'),
    erstatter: tekster(felter, 'erstatter'),
    udgaaet: dato(felter, 'udgaaet'),
  }));
  return { klasse };
}
