/** Which numbers are a part's, from what its feed tells over time: numbers given, changed, parted again (docs/parter.md). */
import { identifikator, type Identifikator, type Skema } from '../../identifikator.ts';
import type { Cvr, Uuid } from '../../id.ts';
import type { PartidentifikatorRaekke } from '../../raekker.ts';
import type { Oejeblik } from '../../tid.ts';
import { ens, type Tidslinje } from '../../tidslinje.ts';
import type { Felter } from '../elementer.ts';
import { tekst, tekster, under } from '../laes.ts';

/** What makes two records one person's. A name is no number, and a form nobody knows ties nothing. */
const BAERENDE: ReadonlySet<Skema> = new Set(['cpr', 'cvr', 'pnr', 'personid', 'borgerid']);

interface Numre {
  /** In force, and since when. */
  readonly gaelder: Map<string, Oejeblik>;
  readonly ender: { readonly noegle: string; readonly fra: Oejeblik; readonly til: Oejeblik | null }[];
  /** The part's when a number was changed: also when its list no longer has them, until the change is taken back. */
  readonly skiftede: Set<string>;
  readonly forladte: Set<string>;
  readonly varige: Varige;
}

/** What outlasts an importer. */
interface Varige {
  /** What each confidential change (from, to) left behind. */
  readonly segl: Map<string, Set<string>>;
  readonly kendte: Map<string, Identifikator>;
}

/**
 * A row for each stretch in which a number is the part's; left and confidential are said of the number, whatever the
 * stretch. `foer`: what the record said before it was imported anew, each time: its ties are gone, but
 * its seals are not – nor is what ties a sealed number to the part, for nothing else leads to what stands under it.
 */
export function identifikatorRaekker(
  id: Uuid,
  cvr: Cvr | null,
  objekt: Tidslinje<Felter>,
  foer: readonly Tidslinje<Felter>[] = [],
): PartidentifikatorRaekke[] {
  const varige: Varige = { segl: new Map(), kendte: new Map() };
  const foerhen = foer.map((tider) =>
    gennemgaa(tider, varige).ender.map((en) => (en.til === tider.at(-1)?.til ? { ...en, til: null } : en)),
  );
  const { ender, forladte } = gennemgaa(objekt, varige);
  const fortrolige = new Set([...varige.segl.values()].flatMap((bag) => [...bag]));
  const nu = new Set(ender.map(({ noegle }) => noegle));
  const kunForseglet = new Map(
    foerhen.flat().flatMap((en) => (fortrolige.has(en.noegle) && !nu.has(en.noegle) ? [[en.noegle, en] as const] : [])),
  );
  return [...ender, ...kunForseglet.values()].flatMap(({ noegle, ...virkning }) => {
    const kendt = varige.kendte.get(noegle);
    const fortrolig = fortrolige.has(noegle);
    const forladt = fortrolig || forladte.has(noegle);
    return kendt ? [{ id, virkning, skema: kendt.skema, vaerdi: kendt.vaerdi, cvr, fortrolig, forladt }] : [];
  });
}

/** Does the record say anything of confidential changes that must be remembered when it is imported anew? */
export const maaHuskes = (objekt: Tidslinje<Felter>, huskes: boolean): boolean =>
  objekt.some(({ vaerdi }) => {
    const skift = under(vaerdi, 'nummerskift');
    return skift !== undefined && (huskes || skift['fortrolig'] === true);
  });

function gennemgaa(objekt: Tidslinje<Felter>, varige: Varige): Numre {
  const n: Numre = { gaelder: new Map(), ender: [], skiftede: new Set(), forladte: new Set(), varige };
  let forrige: { til: Oejeblik | null; skift: unknown } = { til: null, skift: null };
  for (const { fra, til, vaerdi } of objekt) {
    if (forrige.til !== null && forrige.til < fra) afslutAndre(n, new Set(), forrige.til);
    const liste = tekster(vaerdi, 'identifikatorer').flatMap((urn) => nummer(varige, urn));
    const skift = under(vaerdi, 'nummerskift') ?? null;
    if (!ens(skift, forrige.skift)) laegSkift(n, skift, liste);
    const nu = new Set([...liste, ...n.skiftede]);
    afslutAndre(n, nu, fra);
    for (const noegle of nu) if (!n.gaelder.has(noegle)) n.gaelder.set(noegle, fra);
    forrige = { til, skift };
  }
  for (const [noegle, fra] of n.gaelder) n.ender.push({ noegle, fra, til: forrige.til });
  return n;
}

function afslutAndre({ gaelder, ender }: Numre, nu: ReadonlySet<string>, til: Oejeblik): void {
  for (const [noegle, fra] of gaelder) {
    if (nu.has(noegle)) continue;
    ender.push({ noegle, fra, til });
    gaelder.delete(noegle);
  }
}

/**
 * A change of number: the old is left, the new in use. `null` takes a change back, but no seal away: that is done by a
 * change back to the number, or by saying that this very change is not confidential.
 */
function laegSkift(n: Numre, skift: Felter | null, liste: readonly string[]): void {
  const { segl } = n.varige;
  const [fra] = nummer(n.varige, tekst(skift ?? undefined, 'fra'));
  const [til] = nummer(n.varige, tekst(skift ?? undefined, 'til'));
  if (fra === undefined && til === undefined) {
    n.skiftede.clear();
    n.forladte.clear();
    return;
  }
  const navn = `${fra ?? ''}>${til ?? ''}`;
  if (skift?.['fortrolig'] === true) segl.set(navn, new Set([...ladtTilbage(n, liste), ...(fra === undefined ? [] : [fra])])); // prettier-ignore
  if (skift?.['fortrolig'] === false) segl.delete(navn);
  for (const noegle of [fra, til, ...n.gaelder.keys()]) if (noegle !== undefined) n.skiftede.add(noegle);
  if (fra !== undefined) n.forladte.add(fra);
  if (til === undefined) return;
  n.forladte.delete(til);
  for (const bag of segl.values()) bag.delete(til);
}

/** A confidential change leaves behind all the part was known by, but what the same message lists and is no CPR. */
function ladtTilbage({ gaelder, varige: { kendte } }: Numre, liste: readonly string[]): string[] {
  const cprer = liste.filter((noegle) => kendte.get(noegle)?.skema === 'cpr');
  return [...[...gaelder.keys()].filter((noegle) => !liste.includes(noegle)), ...cprer];
}

/** The key of a number that ties, remembered with what it says; nothing for anything else. */
function nummer({ kendte }: Varige, sagt: string | null): string[] {
  if (sagt === null) return [];
  const fundet = identifikator(/^urn:/i.test(sagt) ? sagt : `urn:oio:cpr-nr:${sagt}`);
  if (!BAERENDE.has(fundet.skema)) return [];
  const noegle = `${fundet.skema}:${fundet.vaerdi}`;
  kendte.set(noegle, fundet);
  return [noegle];
}
