import DataLoader from 'dataloader';
import type { Laeser, PartSvar, Side, Sidevalg } from '../db/laeser.ts';
import { bevillingerForSager, bevillingerVedId } from '../db/queries/bevilling.ts';
import { dokumenterForSager, dokumenterVedId } from '../db/queries/dokument.ts';
import { effektueringerForBevillinger, effektueringerVedId } from '../db/queries/effektuering.ts';
import { adviserVedId, notaterForSager, notaterVedId } from '../db/queries/journalnotat.ts';
import { historikFor } from '../db/queries/historik.ts';
import { kilderFor, systemnavne } from '../db/queries/kilde.ts';
import { klasserVedKode } from '../db/queries/klasse.ts';
import { behandlereVedId, orgenhederVedId } from '../db/queries/orgenhed.ts';
import { makkereForSager } from '../db/queries/overgang.ts';
import { parterVedIdentifikator } from '../db/queries/part.ts';
import { sagerVedId } from '../db/queries/sag.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { maaLaeseNoget } from './laeseadgang.ts';
import type { Samler } from './revision/samler.ts';

/**
 * How one answer is looked at: with whose adgang, at which instants, and whose CPR it may show (design.md §5, The part
 * itself). Every row shown carries its own, so that what hangs on it is looked at alike.
 */
export interface Udsyn {
  readonly laeser: Laeser;
  /** The instants as they were asked for; what a cursor is bound to. */
  readonly paa: string;
  /** Below one object asked for by its id: other people's CPR is answered. */
  readonly enkelt: boolean;
  /** The parts asked or filtered by, as `identNoegle` writes them. */
  readonly spurgte: ReadonlySet<string>;
  /** Is told of every row on its way out, for the audit log. */
  readonly samler: Samler;
  readonly loaders: Loaders;
}

export type Vist<T> = T & { readonly udsyn: Udsyn };

/** `skema:vaerdi`: how an identifier is written where it is a key. */
export function identNoegle({ skema, vaerdi }: Identifikator): string {
  return `${skema}:${vaerdi}`;
}

/** The row, marked with how it is looked at. It came out of this request's own statement, so nobody else holds it. */
export function vis<T extends object>(raekke: T, udsyn: Udsyn): Vist<T> {
  udsyn.samler.objekt(raekke);
  (raekke as { udsyn?: Udsyn }).udsyn = udsyn; // written once, here; read-only to everybody else
  return raekke as Vist<T>;
}

/** The largest batch of keys one statement is asked with. */
const BUNDT = { maxBatchSize: 500 };

type Hent<N, T> = (l: Laeser, noegler: readonly N[]) => Promise<ReadonlyMap<string, T>>;
type HentSider<T> = (l: Laeser, ider: readonly string[], side: Sidevalg) => Promise<ReadonlyMap<string, Side<T>>>;

/** Raw values by key; null where the caller may see none. */
function vedNoegle<T>(udsyn: Udsyn, hent: Hent<string, T>) {
  return new DataLoader<string, T | null>(async (ider) => {
    const fundne = await hent(udsyn.laeser, ider);
    return ider.map((id) => fundne.get(id) ?? null);
  }, BUNDT);
}

/** Rows by id, marked. */
function vedId<T extends object>(udsyn: Udsyn, hent: Hent<string, T>) {
  return vedNoegle(udsyn, async (laeser, ider) => {
    const fundne = await hent(laeser, ider);
    for (const raekke of fundne.values()) vis(raekke, udsyn);
    return fundne as ReadonlyMap<string, Vist<T>>; // every one was marked on the line above
  });
}

/** Pages by the id of what they hang on. Askers of the same page share a statement; another page is another loader. */
function sider<T extends object>(udsyn: Udsyn, hent: HentSider<T>) {
  const ved = new Map<string, DataLoader<string, Side<T> | null>>();
  return (id: string, side: Sidevalg) => {
    const noegle = JSON.stringify(side);
    const loader = ved.get(noegle) ?? vedNoegle(udsyn, (laeser, ider) => hent(laeser, ider, side));
    ved.set(noegle, loader);
    return loader.load(id);
  };
}

/** One set per request and udsyn: what a loader remembers was seen with one caller's adgang, at one pair of instants. */
function createLoaders(udsyn: Udsyn) {
  let kilder: ReturnType<typeof kilderFor> | undefined;
  return {
    sag: vedId(udsyn, sagerVedId),
    dokument: vedId(udsyn, dokumenterVedId),
    bevilling: vedId(udsyn, bevillingerVedId),
    effektuering: vedId(udsyn, effektueringerVedId),
    notat: vedId(udsyn, notaterVedId),
    advis: vedId(udsyn, adviserVedId),
    orgenhed: vedNoegle(udsyn, orgenhederVedId),
    behandler: vedNoegle(udsyn, behandlereVedId),
    klasse: vedNoegle(udsyn, klasserVedKode),
    systemnavn: vedNoegle(udsyn, systemnavne),
    bevillingerForSag: vedNoegle(udsyn, bevillingerForSager),
    notaterForSag: sider(udsyn, notaterForSager),
    dokumenterForSag: sider(udsyn, dokumenterForSager),
    effektueringerForBevilling: sider(udsyn, effektueringerForBevillinger),
    makkereForSag: vedNoegle(udsyn, makkereForSager),
    historikForSag: sider(udsyn, (l, ider, side) => historikFor('sag', l, ider, side)),
    historikForDokument: sider(udsyn, (l, ider, side) => historikFor('dokument', l, ider, side)),
    historikForBevilling: sider(udsyn, (l, ider, side) => historikFor('bevilling', l, ider, side)),
    part: new DataLoader<Identifikator, PartSvar | null, string>(
      async (identer) => {
        const fundne = await parterVedIdentifikator(udsyn.laeser, identer);
        for (const fundet of fundne.values()) udsyn.samler.oplyst(fundet);
        return identer.map((ident) => fundne.get(identNoegle(ident)) ?? null);
      },
      { ...BUNDT, cacheKeyFn: identNoegle },
    ),
    /** The same for everything in the request, so asked once. Nothing without a reading privilege. */
    kilder: () => (kilder ??= maaLaeseNoget(udsyn.laeser.adgang) ? kilderFor(udsyn.laeser) : Promise.resolve([])),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;

/** A new udsyn, with loaders of its own. */
export function lavUdsyn(valg: Omit<Udsyn, 'loaders'>): Udsyn {
  const udsyn = { ...valg } as Udsyn & { loaders: Loaders }; // the loaders need it to be made
  udsyn.loaders = createLoaders(udsyn);
  return udsyn;
}
