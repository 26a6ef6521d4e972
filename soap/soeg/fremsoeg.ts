import type { Fremsoegning, Udtryk } from '../../db/fremsoeg/soegning.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import { boern, unikId, vaerdi, type Element } from '../../indexers/xml/element.ts';
import { lokaltNavn, sd } from '../../indexers/xml/navnerum.ts';
import { uuid } from '../../schema/domaene/id.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Opslag } from '../operationer.ts';
import { laesFilter, laesSortering, type Filter } from './filter.ts';
import { laesLed, type Laestled } from './led.ts';
import { laesTidsrum, tomTid, type Tidsvalg } from './tid.ts';
import { laesUdtryk } from './udtryk.ts';
import { ugyldig } from './vaerdi.ts';

/** A look-up as it was asked: what of each kind, at which instants, shown how. */
export interface Laestopslag {
  readonly soegninger: readonly Fremsoegning[];
  readonly tid: Tidsvalg;
  readonly filter: Filter;
  /** Persons it names, and demands the index cannot answer. */
  readonly parter: readonly Identifikator[];
  readonly ukendte: readonly string[];
  /** Kinds whose objects it names by uuid: of them a person's number is told (design.md §5, The part itself). */
  readonly navngivne: ReadonlySet<Hovedslags>;
}

const SIDE = 50;
const SIDE_MAX = 500;
const SPRING_MAX = 10_000;
const UUIDER_MAX = 500;

/** Which elements name objects, and of which kind. */
const NAVNGIVER: Readonly<Record<string, Hovedslags | undefined>> = {
  SagUuid: 'sag',
  DokumentUuid: 'dokument',
  BevillingUuid: 'bevilling',
  OekonomiskEffektueringUuid: 'effektuering',
};

/** Reads a look-up's root element. Throws BAD_USER_INPUT, naming field and rule. */
export function laesOpslag(element: Element, { art, slags }: Opslag): Laestopslag {
  if (art === 'laes' || art === 'list') return enkelte(element, slags ?? 'sag', art);
  if (art === 'soeg') return soeg(element, slags ?? 'sag');
  const under = (navn: string) => element.boern.find((b) => lokaltNavn(b.navn) === navn);
  const [udtrykElement, sortering] = [under('SoegUdtryk'), laesSortering(under('Sortering'))];
  const laest = udtrykElement ? laesUdtryk(udtrykElement) : null;
  const ider = navngivne(element);
  const spurgte = slags ? [slags] : [...new Set([...ider.keys(), ...(laest?.led ?? []).map(({ led }) => led.slags)])];
  if (!laest && ider.size === 0) throw ugyldig(lokaltNavn(element.navn), 'skal have uuid eller SoegUdtryk');
  const soegninger = spurgte.map((en): Fremsoegning => ({
    slags: en,
    ider: ider.get(en) ?? null,
    udtryk: laest?.udtryk ?? null,
    orden: sortering.get(en) ?? [],
    side: sideFor(en, laest?.led ?? []),
    maade: 'liste',
  }));
  return {
    ...samlet(laest?.led ?? []),
    soegninger,
    filter: laesFilter(under('Filter')),
    navngivne: new Set(ider.keys()),
  };
}

function navngivne(element: Element): Map<Hovedslags, string[]> {
  const ider = new Map<Hovedslags, string[]>();
  for (const barn of element.boern) {
    const slags = NAVNGIVER[lokaltNavn(barn.navn)];
    if (slags === undefined) continue;
    const id = uuid(vaerdi(barn) ?? unikId(barn));
    if (!id) throw ugyldig(lokaltNavn(barn.navn), 'skal være et uuid');
    ider.set(slags, [...(ider.get(slags) ?? []), id]);
  }
  for (const alle of ider.values())
    if (alle.length > UUIDER_MAX) throw ugyldig('uuid', `højst ${UUIDER_MAX} i et kald`);
  return ider;
}

/** One page for each kind: the one its first SoegInput asks for. */
function sideFor(slags: Hovedslags, led: readonly Laestled[]): Fremsoegning['side'] {
  const egne = led.filter((en) => en.led.slags === slags);
  const fra = egne.find(({ side }) => side.fra !== null)?.side.fra ?? 0;
  const maks = egne.find(({ side }) => side.maks !== null)?.side.maks ?? SIDE;
  if (fra > SPRING_MAX) throw ugyldig('FoersteResultatReference', `højst ${SPRING_MAX}; søg snævrere`);
  return { fra, foerst: Math.min(maks, SIDE_MAX) };
}

const parterI = (krav: Laestled['led']['krav']) => krav.flatMap((et) => (et.slags === 'part' ? [et.part] : []));

function samlet(led: readonly Laestled[]): Pick<Laestopslag, 'tid' | 'parter' | 'ukendte'> {
  const alle = led.flatMap((en) => en.led.krav);
  return {
    tid: { virkning: led.flatMap(({ tid }) => tid.virkning), registrering: led.flatMap(({ tid }) => tid.registrering) },
    parter: parterI(alle),
    ukendte: [...new Set(alle.flatMap((et) => (et.slags === 'ukendt' ? [et.navn] : [])))],
  };
}

const ALT: Filter = { vis: () => null, inkluder: new Set() };

/** `…:SoegInput`: one example, answered with ids. */
function soeg(element: Element, slags: Hovedslags): Laestopslag {
  const laest = laesLed(element, slags);
  const soegning: Fremsoegning = {
    slags, ider: null, udtryk: { led: laest.led }, orden: [], side: sideFor(slags, [laest]), maade: 'liste',
  }; // prettier-ignore
  return { ...samlet([laest]), soegninger: [soegning], filter: ALT, navngivne: new Set() };
}

/** LaesInput and ListInput: objects by uuid, passive ones too, at the instants their filters say. */
function enkelte(element: Element, slags: Hovedslags, art: 'laes' | 'list'): Laestopslag {
  const ider = boern(element, sd('UUIDIdentifikator')).map((en) => uuid(vaerdi(en)));
  if (ider.length === 0 || ider.includes(null)) throw ugyldig('UUIDIdentifikator', 'skal være et uuid');
  if (ider.length > (art === 'laes' ? 1 : UUIDER_MAX))
    throw ugyldig('UUIDIdentifikator', `højst ${UUIDER_MAX} i et kald`);
  const tid = tomTid();
  tid.virkning.push(laesTidsrum('Virkning', element, ['VirkningFraFilter', 'VirkningTilFilter']));
  const kilde = laesTidsrum('Registrering', element, ['RegistreringFraFilter', 'RegistreringTilFilter']);
  const indeks = laesTidsrum('StsRegistrering', element, ['StsRegistreringFraFilter', 'StsRegistreringTilFilter']);
  tid.registrering.push(indeks.til);
  const krav = [
    ...((kilde.fra ?? kilde.til) ? [{ slags: 'interval', felt: 'senestAendret', ...kilde } as const] : []),
    ...(indeks.fra === null ? [] : [{ slags: 'interval', felt: 'modtaget', fra: indeks.fra, til: null } as const]),
  ];
  const udtryk: Udtryk | null = krav.length > 0 ? { led: { slags, krav } } : null;
  const soegning: Fremsoegning = {
    slags, ider: ider.filter((id) => id !== null), udtryk, orden: [], side: { fra: 0, foerst: SIDE_MAX }, maade: 'opslag',
  }; // prettier-ignore
  return { soegninger: [soegning], tid, filter: ALT, parter: [], ukendte: [], navngivne: new Set([slags]) };
}
