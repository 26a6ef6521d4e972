import { identifikator } from '../../identifikator.ts';
import type { Uuid } from '../../id.ts';
import type { Relationsart, RelationRaekke } from '../../raekker.ts';
import type { Periode } from '../../tid.ts';
import { id as somId, reference, tekst } from '../laes.ts';
import { linjerUnder, type Linjer } from '../linjer.ts';
import { sidestil, type Vaerdier } from '../skiver.ts';

const ARTER: Readonly<Record<string, Relationsart>> = {
  parter: 'part',
  aktoerer: 'aktoer',
  klasser: 'klasse',
  sagsrelationer: 'sagsrelation',
  genstande: 'genstand',
  journalposter: 'journalpost',
  dokumentrelationer: 'dokumentrelation',
  sager: 'sag',
};
const LISTER = Object.entries(ARTER);
/** Roles that are columns of their object, or rows of another table, by list. */
const KOLONNER: Readonly<Record<string, ReadonlySet<string>>> = {
  aktoerer: new Set(['Ejer', 'Ansvarlig', 'PrimaerBehandler']),
  klasser: new Set(['PrimaerKlasse', 'Handlingsklasse', 'Afgoerelsesklasse', 'Visningsklasse']),
  journalposter: new Set(['Journalnotat']),
};

/** Relations that may occur many times, of every list the object has; parts always, whatever their rolle. */
export function relationRaekker(id: Uuid, linjer: Linjer): RelationRaekke[] {
  const raekker: RelationRaekke[] = [];
  for (const [liste, art] of LISTER) {
    for (const { noegle, tider } of linjerUnder(linjer, liste)) {
      const [, rolle = '', egen = ''] = noegle;
      if (KOLONNER[liste]?.has(rolle)) continue;
      for (const raekke of sidestil([tider], relationSkive, { id, art, rolle, noegle: egen })) raekker.push(raekke);
    }
  }
  return raekker;
}

/** Whose relation, and what it is known by. */
type Relationen = Pick<RelationRaekke, 'id' | 'art' | 'rolle' | 'noegle'>;

function relationSkive([felter]: Vaerdier, virkning: Periode, om: Relationen): RelationRaekke {
  const { id, art, rolle, noegle } = om;
  const ref = reference(felter);
  const peger = art === 'part' && ref !== null ? identifikator(ref) : null;
  return {
    id,
    virkning,
    art,
    rolle,
    noegle,
    type: tekst(felter, 'type'),
    reference: ref,
    referenceId: somId(felter, 'reference'),
    skema: peger?.skema ?? null,
    vaerdi: peger?.vaerdi ?? null,
    navn: tekst(felter, 'navn'),
    tekst: tekst(felter, art === 'journalpost' ? 'dokumenttitel' : art === 'klasse' ? 'titel' : 'tekst'),
    klasse: tekst(felter, 'noegle'),
  };
}
