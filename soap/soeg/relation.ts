import type { Krav, Relationskrav } from '../../db/fremsoeg/soegning.ts';
import { uuid } from '../../schema/domaene/id.ts';
import { identifikator } from '../../schema/domaene/identifikator.ts';
import { ukendt } from './vaerdi.ts';

type Data = Readonly<Record<string, unknown>>;

/** The lists of contract §4 that are relations, and what each is called in the register. */
export const RELATIONSLISTER: Readonly<Record<string, Relationskrav['art'] | undefined>> = {
  aktoerer: 'aktoer',
  klasser: 'klasse',
  parter: 'part',
  sagsrelationer: 'sagsrelation',
  genstande: 'genstand',
  journalposter: 'journalpost',
  dokumentrelationer: 'dokumentrelation',
  itSystemer: 'itsystem',
  sager: 'sag',
};

/** Fields of a relation that can be found by, and what the register calls them. */
const FELTER: Readonly<Record<string, keyof Omit<Relationskrav, 'slags' | 'art'> | undefined>> = {
  rolle: 'rolle',
  type: 'type',
  indeks: 'indeks',
  reference: 'reference',
  cvr: 'cvr',
  navn: 'navn',
  noegle: 'noegle',
  titel: 'tekst',
  tekst: 'tekst',
  dokumenttitel: 'tekst',
};
/** Read elsewhere: an element's virkning decides at which instant it is looked for. */
const VIRKNING = ['fra', 'til'];

/** One relation as it was asked for by example. A part is looked for by all its numbers (design.md §5). */
export function relationskrav(art: Relationskrav['art'], element: Data): Krav[] {
  const { reference, ...andre } = element;
  const peger = typeof reference === 'string' ? reference : null;
  if (art === 'part' && peger !== null) {
    const rolle = typeof element['rolle'] === 'string' ? { rolle: element['rolle'] } : {};
    const { rolle: _, ...resten } = andre;
    const mere = Object.values(resten).some((en) => typeof en === 'string') ? felter(art, andre) : ukendte(andre);
    return [{ slags: 'part', part: identifikator(uuid(peger) ?? peger), ...rolle }, ...mere];
  }
  return felter(art, element);
}

function felter(art: Relationskrav['art'], element: Data): Krav[] {
  const givne = Object.entries(element).flatMap(([navn, vaerdi]) => {
    const felt = FELTER[navn];
    return felt !== undefined && typeof vaerdi === 'string' ? [[felt, vaerdi] as const] : [];
  });
  return [{ slags: 'relation', art, ...Object.fromEntries(givne) }, ...ukendte(element)];
}

const ukendte = (element: Data): Krav[] =>
  Object.entries(element)
    .filter(([navn, vaerdi]) => vaerdi !== null && vaerdi !== undefined && !VIRKNING.includes(navn) && FELTER[navn] === undefined)
    .map(([navn]) => ukendt(navn)); // prettier-ignore
