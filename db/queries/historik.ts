import type { Adgang } from '../../schema/domaene/adgang.ts';
import { maaSeKle } from '../../schema/domaene/dataafgraensning.ts';
import type { Feltaendring, Kendt } from '../../schema/domaene/historik.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { aendringerAf, type Linje, type Vist } from '../historik/aendringer.ts';
import { bevillingsdommer, dokumentdommer, sagsdommer, type Dommer } from '../historik/doem.ts';
import {
  BEVILLINGSFELTER, DOKUMENTFELTER, planfelter, relationsfelt, SAGSFELTER, ydelsesfelter, type Felt,
} from '../historik/felter.ts'; // prettier-ignore
import { somKendte, type Raakendt, type Raekke } from '../historik/kendte.ts';
import { hentHistorik, type Historikslags, type Raahistorik, type Raaregistrering } from '../historik/objekt.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import type { RegistreringSvar } from '../svarfelter/journal.ts';
import { sagerVedId } from './sag.ts';

/**
 * A page per object of its registreringer, newest received first: those that changed something the caller may see, with
 * what may be seen of it. The others are absent, from the total too. Two statements, whatever the number of objects.
 */
export async function historikFor(
  slags: Historikslags,
  l: Laeser,
  ids: readonly string[],
  side: Sidevalg,
): Promise<Map<string, Side<RegistreringSvar>>> {
  const alle = await hentHistorik(l, slags, ids);
  const naevnte = alle.flatMap(({ relationer }) => relationer).flatMap(({ art, referenceId }) =>
    (art === 'sag' || art === 'sagsrelation') && typeof referenceId === 'string' ? [referenceId] : []); // prettier-ignore
  const nu = { ...l, paa: { ...l.paa, virkning: l.paa.nu, registrering: null } };
  const synlige =
    naevnte.length === 0 ? new Set<string>() : new Set((await sagerVedId(nu, [...new Set(naevnte)])).keys());
  return new Map(alle.map((raa) => [raa.id, sideAf(registreringerAf(l, slags, raa, synlige), side)]));
}

function registreringerAf(l: Laeser, slags: Historikslags, raa: Raahistorik, synlige: ReadonlySet<string>): RegistreringSvar[] {
  const skiver = somKendte(raa.skiver);
  const viste = aendringerAf(skiver, linjerAf(slags, raa, skiver, synlige), dommerFor(slags, l.adgang, raa));
  for (const [tid, aendring] of livsskift(raa)) {
    const andre = viste.get(tid);
    viste.set(tid, { raekker: [], grupper: [], ...andre, aendringer: [...(andre?.aendringer ?? []), aendring] });
  }
  const fordelt = [...viste].flatMap(([tid, vist]) => {
    const { paa: { registrering: r } } = l;
    // What waited is known later than it was received: the newest one received by then is what it came from.
    const egen = raa.registreringer.findLast(({ modtaget }) => modtaget <= tid);
    return egen && (r === null || tid <= r) ? [somSvar(raa.id, egen, vist)] : [];
  });
  const efterNr = new Map<string, RegistreringSvar>();
  for (const en of fordelt) {
    const kendt = efterNr.get(en.nr);
    efterNr.set(en.nr, kendt ? { ...kendt, aendringer: [...kendt.aendringer, ...en.aendringer], relationer: [...kendt.relationer, ...en.relationer] } : en);
  }
  return [...efterNr.values()].sort((a, b) => (a.modtaget === b.modtaget ? Number(b.nr) - Number(a.nr) : a.modtaget < b.modtaget ? 1 : -1));
} // prettier-ignore

const somSvar = (objekt: string, { ...registrering }: Raaregistrering, { aendringer, raekker, grupper }: Vist): RegistreringSvar => ({
  ...registrering,
  id: `${objekt}/${registrering.modtaget}/${registrering.tidspunkt}`,
  aendringer,
  grupper,
  // Parts, for the audit log: what is told of them is their names.
  relationer: raekker.filter(({ art }) => art === 'part') as unknown as RegistreringSvar['relationer'], // rows of the table `relation`
}); // prettier-ignore

function dommerFor(slags: Historikslags, adgang: Adgang, raa: Raahistorik): Dommer {
  if (slags === 'sag') return sagsdommer(adgang, raa.fakta);
  if (slags === 'dokument') return dokumentdommer(adgang, raa.fakta, raa.haengteNu, raa.haengt);
  return bevillingsdommer(adgang, raa.fakta, somKendte(raa.ydelser), raa.effektueringer);
}

const FELTER: Record<Historikslags, readonly Felt[]> = {
  sag: SAGSFELTER,
  dokument: DOKUMENTFELTER,
  bevilling: BEVILLINGSFELTER,
};

function linjerAf(slags: Historikslags, raa: Raahistorik, skiver: readonly Kendt<Raekke>[], synlige: ReadonlySet<string>): Linje[] {
  const relationer = grupperet(raa.relationer, ['art', 'rolle', 'noegle']).flatMap(([[art = '', rolle = ''], raekker]): Linje[] => {
    const felt = relationsfelt(art, rolle, synlige);
    return felt ? [{ felter: [felt], raekker: somKendte(raekker) }] : [];
  });
  const ydelser = grupperet(raa.ydelser, ['ydelse']);
  const kle = new Map(ydelser.map(([[ydelse = ''], raekker]) => [ydelse, kleAf(raekker)]));
  const efterKle = (ydelse: string): NonNullable<Linje['maaSes']> => (grupper) => maaSeKle(grupper, ...(kle.get(ydelse) ?? [null]));
  return [
    { felter: FELTER[slags], raekker: skiver },
    ...relationer,
    ...ydelser.map(([[ydelse = ''], raekker]) => ({ felter: ydelsesfelter(ydelse), raekker: somKendte(raekker), maaSes: efterKle(ydelse) })),
    ...grupperet(raa.planer, ['ydelse', 'plan']).map(([[ydelse = '', plan = ''], raekker]) => ({ felter: planfelter(ydelse, plan), raekker: somKendte(raekker), maaSes: efterKle(ydelse) })),
  ];
} // prettier-ignore

/** Every KLE the ydelse has or has had: one group must permit all of it, whichever of them a change is about. */
const kleAf = (raekker: readonly Raakendt[]) => [...new Set(raekker.map(({ kle }) => (typeof kle === 'string' ? kle : null)))]; // prettier-ignore

/** Rows of one timeline together, with what they are known by. */
function grupperet(raekker: readonly Raakendt[], felter: readonly string[]): [readonly string[], Raakendt[]][] {
  const ud = new Map<string, [readonly string[], Raakendt[]]>();
  for (const raekke of raekker) {
    const noegle = felter.map((felt) => String(raekke[felt]));
    const navn = JSON.stringify(noegle);
    const kendt = ud.get(navn);
    if (kendt) kendt[1].push(raekke);
    else ud.set(navn, [noegle, [raekke]]);
  }
  return [...ud.values()];
}

/** When it was made passive, or active again. The object is seen by its uuid in both lives. */
function livsskift({ liv, registreringer }: Raahistorik): [Oejeblik, Feltaendring][] {
  return liv.flatMap(({ livscyklus, kFra }): [Oejeblik, Feltaendring][] => {
    const foer = kFra === null ? undefined : liv.find(({ kTil }) => kTil === kFra);
    const egen = kFra === null ? undefined : registreringer.findLast(({ modtaget }) => modtaget <= kFra);
    if (kFra === null || !foer || !egen || foer.livscyklus === livscyklus) return [];
    const virkning = { fra: egen.tidspunkt, til: null };
    return [[kFra, { felt: 'livscyklus', foer: foer.livscyklus, efter: livscyklus, virkning }]];
  });
}

function sideAf(alle: readonly RegistreringSvar[], { foerst, efter, antal }: Sidevalg): Side<RegistreringSvar> {
  const fra = efter === null ? 0 : alle.findIndex(({ nr, modtaget }) => erEfter(modtaget, nr, efter.vaerdi ?? '', efter.id));
  const resten = fra < 0 ? [] : alle.slice(fra);
  const raekker = resten.slice(0, foerst);
  return {
    raekker,
    noegler: raekker.map(({ modtaget, nr }) => ({ vaerdi: modtaget, id: nr })),
    flere: resten.length > foerst,
    antal: antal ? alle.length : null,
  };
} // prettier-ignore

const erEfter = (modtaget: string, nr: string, m: string, n: string) =>
  modtaget < m || (modtaget === m && Number(nr) < Number(n));
