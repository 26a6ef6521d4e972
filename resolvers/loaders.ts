import DataLoader from 'dataloader';
import type { Laeser, Side, Sidevalg } from '../db/laeser.ts';
import type { PartSvar } from '../db/svarfelter/opslag.ts';
import { bevillingerForSager, bevillingerVedId } from '../db/queries/bevilling.ts';
import { dokumenterForSager, dokumenterVedId } from '../db/queries/dokument.ts';
import { effektueringerForBevillinger, effektueringerVedId } from '../db/queries/effektuering.ts';
import { adviserVedId, notaterForSager, notaterVedId } from '../db/queries/journalnotat.ts';
import { kvitteringerFor, skrevetPaa } from '../db/queries/forsendelse.ts';
import { historikFor } from '../db/queries/historik.ts';
import { kilderFor, systemlinks, systemnavne } from '../db/queries/kilde.ts';
import { klasserVedKode } from '../db/queries/klasse.ts';
import { behandlereVedId, egneOrgenhederVedId, orgenhederVedId } from '../db/queries/orgenhed.ts';
import { makkereForSager } from '../db/queries/overgang.ts';
import { parterVedIdentifikator } from '../db/queries/part.ts';
import { sagerVedId } from '../db/queries/sag.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { dovne } from './dovne.ts';
import { maaLaeseNoget } from './laeseadgang.ts';
import type { Samler } from '../revision/samler.ts';

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
function vedNoegle<T>(laeser: Laeser, hent: Hent<string, T>) {
  return new DataLoader<string, T | null>(async (ider) => {
    const fundne = await hent(laeser, ider);
    return ider.map((id) => fundne.get(id) ?? null);
  }, BUNDT);
}

/** Rows by id, marked. */
function vedId<T extends object>(udsyn: Udsyn, hent: Hent<string, T>) {
  return vedNoegle(udsyn.laeser, async (laeser, ider) => {
    const fundne = await hent(laeser, ider);
    for (const raekke of fundne.values()) vis(raekke, udsyn);
    return fundne as ReadonlyMap<string, Vist<T>>; // every one was marked on the line above
  });
}

/** Pages by the id of what they hang on. Askers of the same page share a statement; another page is another loader. */
function sider<T extends object>(laeser: Laeser, hent: HentSider<T>) {
  const ved = new Map<string, DataLoader<string, Side<T> | null>>();
  return (id: string, side: Sidevalg) => {
    const noegle = JSON.stringify(side);
    const loader = ved.get(noegle) ?? vedNoegle(laeser, (l, ider) => hent(l, ider, side));
    ved.set(noegle, loader);
    return loader.load(id);
  };
}

/**
 * What is the same whichever kind of look-up asks: units, classes, systems, sources, and what the register tells of a
 * part. One set per request and pair of instants, so that two kinds in one request do not ask twice.
 */
const FAELLES = {
  orgenhed: (l: Laeser) => vedNoegle(l, orgenhederVedId),
  egenEnhed: (l: Laeser) => vedNoegle(l, egneOrgenhederVedId),
  behandler: (l: Laeser) => vedNoegle(l, behandlereVedId),
  klasse: (l: Laeser) => vedNoegle(l, klasserVedKode),
  systemnavn: (l: Laeser) => vedNoegle(l, systemnavne),
  systemlink: (l: Laeser) => vedNoegle(l, systemlinks),
  partOplyst: (l: Laeser) =>
    new DataLoader<Identifikator, PartSvar | null, string>(
      async (identer) => {
        const fundne = await parterVedIdentifikator(l, identer);
        return identer.map((ident) => fundne.get(identNoegle(ident)) ?? null);
      },
      { ...BUNDT, cacheKeyFn: identNoegle },
    ),
  /** Nothing without a reading privilege. */
  kilder: (l: Laeser) => {
    let kilder: ReturnType<typeof kilderFor> | undefined;
    return () => (kilder ??= maaLaeseNoget(l.adgang) ? kilderFor(l) : Promise.resolve([]));
  },
};
export const createFaelles = dovne(FAELLES);
export type Faelles = ReturnType<typeof createFaelles>;

interface Grund {
  readonly udsyn: Udsyn;
  readonly faelles: Faelles;
}
const fra =
  <N extends keyof Faelles>(navn: N) =>
  (grund: Grund) =>
    grund.faelles[navn];

/** One set per request and udsyn: what a loader remembers was seen with one caller's adgang, at one pair of instants. */
const createLoaders = dovne({
  orgenhed: fra('orgenhed'),
  egenEnhed: fra('egenEnhed'),
  behandler: fra('behandler'),
  klasse: fra('klasse'),
  systemnavn: fra('systemnavn'),
  systemlink: fra('systemlink'),
  kilder: fra('kilder'),
  sag: ({ udsyn }: Grund) => vedId(udsyn, sagerVedId),
  dokument: ({ udsyn }: Grund) => vedId(udsyn, dokumenterVedId),
  bevilling: ({ udsyn }: Grund) => vedId(udsyn, bevillingerVedId),
  effektuering: ({ udsyn }: Grund) => vedId(udsyn, effektueringerVedId),
  notat: ({ udsyn }: Grund) => vedId(udsyn, notaterVedId),
  advis: ({ udsyn }: Grund) => vedId(udsyn, adviserVedId),
  bevillingerForSag: ({ udsyn }: Grund) => vedNoegle(udsyn.laeser, bevillingerForSager),
  notaterForSag: ({ udsyn }: Grund) => sider(udsyn.laeser, notaterForSager),
  dokumenterForSag: ({ udsyn }: Grund) => sider(udsyn.laeser, dokumenterForSager),
  effektueringerForBevilling: ({ udsyn }: Grund) => sider(udsyn.laeser, effektueringerForBevillinger),
  makkereForSag: ({ udsyn }: Grund) => vedNoegle(udsyn.laeser, makkereForSager),
  kvittering: ({ udsyn }: Grund) => vedNoegle(udsyn.laeser, kvitteringerFor),
  skrevetPaa: ({ udsyn }: Grund) => vedNoegle(udsyn.laeser, skrevetPaa),
  historikForSag: ({ udsyn }: Grund) => sider(udsyn.laeser, (l, ider, side) => historikFor('sag', l, ider, side)),
  historikForDokument: ({ udsyn }: Grund) =>
    sider(udsyn.laeser, (l, ider, side) => historikFor('dokument', l, ider, side)),
  historikForBevilling: ({ udsyn }: Grund) =>
    sider(udsyn.laeser, (l, ider, side) => historikFor('bevilling', l, ider, side)),
  part:
    ({ udsyn, faelles }: Grund) =>
    async (identifikator: Identifikator) => {
      const fundet = await faelles.partOplyst.load(identifikator);
      udsyn.samler.oplyst(fundet);
      return fundet;
    },
});
export type Loaders = ReturnType<typeof createLoaders>;

/** A new udsyn, with loaders of its own beside those all share. */
export function lavUdsyn({ faelles, ...valg }: Omit<Udsyn, 'loaders'> & { readonly faelles: Faelles }): Udsyn {
  const udsyn = { ...valg } as Udsyn & { loaders: Loaders }; // the loaders need it to be made
  udsyn.loaders = createLoaders({ udsyn, faelles });
  return udsyn;
}
