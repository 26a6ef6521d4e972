import { kanSorteres } from '../../db/fremsoeg/felter.ts';
import type { Sorteringsled } from '../../db/fremsoeg/soegning.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import { vaerdi, type Element } from '../../indexers/xml/element.ts';
import { lokaltNavn } from '../../indexers/xml/navnerum.ts';
import type { Vis } from '../billede/vis.ts';
import { ugyldig } from './vaerdi.ts';

/** What of a kind's objects is answered: `vis` null is all of it; undefined: none of it is. */
export interface Filter {
  readonly vis: (slags: Hovedslags) => Vis | undefined;
  /** Objects that hang together with the found ones, to be shown too. */
  readonly inkluder: ReadonlySet<string>;
}

const SLAGS: Readonly<Record<string, Hovedslags | undefined>> = {
  Sag: 'sag',
  Dokument: 'dokument',
  Bevilling: 'bevilling',
  OekonomiskEffektuering: 'effektuering',
};
/** The schema's words (SagVisFilterType …). */
const VIS: Record<Hovedslags, readonly string[]> = {
  sag: ['egenskaber', 'fremdrift', 'sagsklasse', 'sagsaktoer', 'sagspart', 'sagsrelation', 'sagsgenstand', 'journalpost', 'journalpost-journalnote', 'itsystem', 'sikkerhedsprofil'],
  dokument: ['egenskaber', 'fremdrift', 'dokument', 'klasse', 'aktoer', 'part', 'itsystem', 'sikkerhedsprofil'],
  bevilling: ['egenskaber', 'egenskaberlokaludvidelse', 'bevilgetydelse', 'sag', 'part', 'aktoer-ejer', 'aktoer-ansvarlig', 'sikkerhedsprofil'],
  effektuering: ['egenskaber', 'aktoer', 'oekonomiskeydelseeffektueringer', 'itsystem'],
}; // prettier-ignore
const INKLUDER: Record<Hovedslags, readonly string[]> = {
  sag: ['sagsrelation', 'journalpost'],
  dokument: ['dokument'],
  bevilling: ['bevilgetydelse'],
  effektuering: ['oekonomiskeydelseeffektueringer'],
};

/** No Filter: all is shown. A Filter shows what it names; an empty one nothing (the schema's own comment). */
export function laesFilter(element: Element | undefined): Filter {
  if (!element) return { vis: () => null, inkluder: new Set() };
  const vis = new Map<Hovedslags, Set<string>>();
  const inkluder = new Set<string>();
  for (const barn of element.boern) {
    const [, navn = '', hvad] = /^(\w+)(Vis|Inkluder)$/.exec(lokaltNavn(barn.navn)) ?? [];
    const slags = SLAGS[navn];
    if (slags === undefined) throw ugyldig(`Filter.${lokaltNavn(barn.navn)}`, 'kendes ikke');
    const ord = vaerdi(hvad === 'Vis' ? barn.boern[0] : barn) ?? '';
    if (!(hvad === 'Vis' ? VIS : INKLUDER)[slags].includes(ord)) throw ugyldig(`Filter.${lokaltNavn(barn.navn)}`, 'er ikke et ord fra listen');
    if (hvad === 'Vis') vis.set(slags, new Set([...(vis.get(slags) ?? []), ord]));
    else inkluder.add(`${slags} ${ord}`);
  }
  return { vis: (slags) => vis.get(slags), inkluder };
} // prettier-ignore

/** The keys of each kind, in the order of their Prioritet (SF1490: Sekvens). Throws BAD_USER_INPUT. */
export function laesSortering(element: Element | undefined): ReadonlyMap<Hovedslags, readonly Sorteringsled[]> {
  const fundne = new Map<Hovedslags, (Sorteringsled & { readonly nr: number })[]>();
  for (const barn of element?.boern ?? []) {
    const slags = SLAGS[lokaltNavn(barn.navn).replace(/Sortering$/, '')];
    if (slags === undefined) throw ugyldig(`Sortering.${lokaltNavn(barn.navn)}`, 'kendes ikke');
    const af = (...navne: readonly string[]) => vaerdi(barn.boern.find((b) => navne.includes(lokaltNavn(b.navn))));
    const [led, retning, nr] = [af('Element') ?? '', af('Retning'), Number(af('Prioritet', 'Sekvens') ?? 0)];
    if (retning !== 'Stigende' && retning !== 'Faldende') throw ugyldig('Sortering.Retning', 'skal være Stigende eller Faldende');
    if (!Number.isSafeInteger(nr)) throw ugyldig('Sortering.Prioritet', 'skal være et helt tal');
    if (!kanSorteres(slags, led)) throw ugyldig('Sortering.Element', 'kan indekset ikke sortere efter');
    const ny = { element: led, retning: retning === 'Stigende' ? 'STIGENDE' : 'FALDENDE', nr } as const;
    fundne.set(slags, [...(fundne.get(slags) ?? []), ny]);
  }
  for (const led of fundne.values()) led.sort((a, b) => a.nr - b.nr);
  return fundne;
} // prettier-ignore
