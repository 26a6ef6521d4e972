/**
 * Small worlds for non-interference (security.md P10): what is in the register, as a test says it, before any of it is
 * written. Each world has authorities, units and citizens of its own, so that many share a database and none meets another.
 */
import type { Terning } from '../support/verden.ts';

export const SLAGS = ['sag', 'dokument', 'journalnotat', 'advis', 'bevilling', 'effektuering'] as const;
export type Slags = (typeof SLAGS)[number];

/** The values that decide who may see an object, and what it says, in one stretch of time. */
export interface Del {
  readonly ejer: string;
  readonly kle: string;
  readonly niveau: number;
  readonly enhed: string | null;
  /** `Bruger:…` or `OrganisationEnhed:…`; `!` one of a type nobody knows. */
  readonly profil: string | null;
  readonly visningsklasse: boolean;
  readonly titel: string;
}

/** Before 2025, from 2025, and from 2099; null: not in the world then. */
export interface Udgave {
  readonly foer: Del | null;
  readonly efter: Del | null;
  readonly fremtid: Del | null;
}

/** What the person a thing is about is called on it. */
export const navnI = ({ efter }: Udgave): string => `Navn i ${efter?.titel ?? 'fremtiden'}`;

export interface Objekt {
  readonly slags: Slags;
  readonly id: string;
  readonly system: string;
  readonly cpr: string;
  /** The number of another person named on it; null: nobody. */
  readonly anden: string | null;
  readonly nummer: string;
  /** A sag's secret title; null: none. */
  readonly hemmelig: string | null;
  /** Source time of the first message. */
  readonly tid: string;
  /** 1: known before the instant R that is asked about; 2: only after. */
  readonly fase: 1 | 2;
  /** As it was told first, and – after R – again; null: told once. */
  readonly foerst: Udgave;
  readonly siden: Udgave | null;
  readonly slettet: boolean;
  /** Notat, advis: its sag. Bevilling: the sag it names. */
  readonly sag: string | null;
  /** Notat and advis: does it carry a følsomhed and KLE of its own? */
  readonly egen: boolean;
  readonly dokumenter: readonly string[];
  readonly ydelser: readonly { readonly kle: string; readonly beloeb: string }[];
  readonly linjer: readonly { readonly kle: string; readonly beloeb: string; readonly bevilling: string }[];
}

/** One entry of the claim `grupper`. */
export interface Claimgruppe {
  readonly scope: string;
  readonly privilegier: readonly string[];
  readonly kle: readonly string[];
  readonly orgEnheder: 'ALLE' | readonly string[];
  readonly foelsomhed: string;
}

/** What a token says of somebody. */
export interface Kalder {
  readonly sub: string;
  readonly azp: string;
  readonly enhed: string;
  readonly grupper: readonly Claimgruppe[];
}

/** The places and people of one world; the same in W1 and W2. */
export interface Sted {
  readonly nr: number;
  readonly kommune: string;
  readonly nabo: string;
  readonly udk: string;
  readonly enheder: readonly [string, string];
  readonly behandlere: readonly [string, string];
  readonly borger: string;
  readonly anden: string;
  /** A number only the neighbour's feed ties to the citizen. */
  readonly naboNummer: string;
  /** The owner's agreements with `kommune`: owner, pattern, step. */
  readonly aftaler: readonly { readonly ejer: string; readonly kle: string; readonly niveau: number }[];
  /** Who asks. */
  readonly kalder: Kalder;
  /** All who ask of the same two worlds, each for itself. */
  readonly kaldere: readonly Kalder[];
  /** Parts the feeds tell of: authority, subject, numbers. */
  readonly parter: readonly Feedpart[];
}
export interface Feedpart {
  readonly myndighed: string;
  readonly id: string;
  readonly numre: readonly string[];
  readonly navn: string;
}

export const SYSTEMER = [
  'a0a0a0a0-0000-4000-8000-000000000001',
  'a0a0a0a0-0000-4000-8000-000000000002',
  'a0a0a0a0-0000-4000-8000-000000000003',
] as const;
/** The system that serves citizens: the Visningsklasse hides from it. */
export const BORGERVENDT = 'a0a0a0a0-0000-4000-8000-00000000000b';
export const VISNINGSKLASSE = 'uafhaengighed-skjult';
export const NIVEAUER = ['IKKE_FORTROLIGE_DATA', 'FORTROLIGE_PERSONOPLYSNINGER', 'FOELSOMME_PERSONOPLYSNINGER', 'VIP_SAGER'] as const; // prettier-ignore
const PRIVILEGIER = ['SAGER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'YDELSER_SE', 'HEMMELIG_TITEL_SE'] as const;
const MOENSTRE = ['*', '32.*', '32.3*', '32.30.*', '32.30.0*', '32.30.04', '27.*', '3*', '99.99.99'] as const;
/** What callers of a narrow world are held to, so that a number beside theirs is hidden from all of them. */
const SNAEVRE = ['32.30.*', '32.30.0*', '32.30.04', '32.3*'] as const;
/** Numbers none of those fits. */
export const UDENFOR = ['27.18.00', '33.30.04'] as const;
/** Numbers at the edges of those patterns. */
export const KLER = ['32.30.04', '32.30.08', '32.30.14', '32.18.04', '32.30', '32', '27.18.00', '33.30.04'] as const;

const cifre = (tal: number, antal: number) => String(tal).padStart(antal, '0');

/** As many callers ask of the same two worlds: what is redrawn is hidden from each of them. */
export const KALDERE = 4;

/** World number `nr`; the first of its callers asks, until another is put in the place. */
export function lavSted(t: Terning, nr: number): Sted {
  const [kommune, nabo, udk] = [1, 2, 3].map((led) => `${led}${cifre(nr, 7)}`) as [string, string, string];
  const cpr = (led: number) => `${61 + led}${cifre(1 + (nr % 12), 2)}${cifre(Math.floor(nr / 120_000), 2)}${cifre(Math.floor(nr / 12) % 10_000, 4)}`; // prettier-ignore
  const enheder = [t.uuid(), t.uuid()] as const;
  const snaever = t.chance(50);
  const aftaler = [udk, nabo].flatMap((ejer, i) => t.chance(i === 0 ? 80 : 30) ? [{ ejer, kle: t.af(snaever ? ['32.30*', '32.30.04'] as const : ['*', '32*', '32.30*', '32.30.04'] as const), niveau: 2 + t.tal(2) }] : []); // prettier-ignore
  const [borger, anden, naboNummer] = [cpr(0), cpr(1), cpr(2)];
  const kaldere = Array.from({ length: KALDERE }, () => lavKalder(t, [kommune, udk, nabo], enheder, snaever)).map(
    (kalder, i) => saerlig(kalder, nr, i),
  );
  return {
    nr, kommune, nabo, udk, enheder, aftaler, borger, anden, naboNummer, behandlere: [t.uuid(), t.uuid()],
    kaldere, kalder: kaldere[0] as Kalder, // there are KALDERE of them
    parter: t.chance(70) ? [{ myndighed: kommune, id: t.uuid(), numre: [borger], navn: `Borger ${nr}` }] : [],
  }; // prettier-ignore
}

/** In one world of four nobody may see a secret title; in another, the second caller asks from the citizens' system. */
function saerlig(kalder: Kalder, nr: number, plads: number): Kalder {
  if (nr % 4 === 3 && plads === 1) return { ...kalder, azp: BORGERVENDT };
  if (nr % 4 !== 2) return kalder;
  const grupper = kalder.grupper.map((gruppe) => ({
    ...gruppe,
    privilegier: gruppe.privilegier.filter((privilegium) => privilegium !== 'HEMMELIG_TITEL_SE'),
  }));
  return { ...kalder, grupper };
}

function lavKalder(t: Terning, myndigheder: string[], enheder: readonly [string, string], snaever: boolean): Kalder {
  const grupper = lavGrupper(t, myndigheder, enheder, snaever).map((gruppe) =>
    gruppe.privilegier.length > 0 && t.chance(70)
      ? { ...gruppe, privilegier: [...gruppe.privilegier, 'SOEG'] }
      : gruppe,
  );
  return { sub: t.uuid(), azp: t.chance(20) ? BORGERVENDT : t.uuid(), enhed: enheder[0], grupper };
}

/** One to three groups; the first is broad enough that something is seen in most worlds. */
function lavGrupper(
  t: Terning,
  [kommune, ...andre]: string[],
  enheder: readonly string[],
  snaever: boolean,
): Claimgruppe[] {
  const [foerstes, oevrige] = snaever ? [SNAEVRE, SNAEVRE] : [MOENSTRE.slice(0, 6), MOENSTRE];
  const bred = { privilegier: PRIVILEGIER, kle: ['*'], orgEnheder: 'ALLE', foelsomhed: 'VIP_SAGER' } as const;
  // What other authorities have is wide in the token and narrow by agreement; and a list with nothing in it is nothing.
  const andres = t.chance(snaever ? 70 : 30) ? [{ ...bred, scope: andre[0] ?? '' }] : [];
  const tom = t.chance(15)
    ? [{ ...bred, scope: kommune ?? '', ...t.af([{ kle: [] }, { orgEnheder: [] }, { privilegier: [] }]) }]
    : [];
  return [...andres, ...tom, ...Array.from({ length: 1 + t.tal(3) }, (_, nr): Claimgruppe => ({
    scope: nr === 0 || t.chance(40) ? (kommune ?? '') : t.af(andre),
    privilegier: t.chance(nr === 0 ? 80 : 40) ? PRIVILEGIER.slice(0, 4 + t.tal(2)) : t.nogle(PRIVILEGIER, 4),
    kle: nr === 0 ? [t.af(foerstes), ...t.nogle(oevrige, 1)] : t.nogle(oevrige, 3),
    orgEnheder: t.chance(75) ? 'ALLE' : t.nogle(enheder, 2),
    foelsomhed: NIVEAUER[t.chance(nr === 0 ? 80 : 0) ? 1 + t.tal(2) : t.tal(4)] ?? NIVEAUER[0],
  }))]; // prettier-ignore
}

/** Values that a caller of the place would see as often as not. */
function lavDel(t: Terning, sted: Sted, titel: string): Del {
  return {
    ejer: t.chance(65) ? sted.kommune : t.af([sted.udk, sted.udk, sted.nabo]),
    kle: t.chance(65) ? t.af(KLER.slice(0, 2)) : t.af(KLER),
    niveau: t.chance(70) ? 1 + t.tal(2) : 1 + t.tal(4),
    enhed: t.chance(90) ? t.af(sted.enheder) : null,
    profil: t.chance(88) ? null : t.af([`Bruger:${t.af(sted.kaldere).sub}`, `Bruger:${sted.enheder[1]}`, `OrganisationEnhed:${sted.enheder[0]}`, '!']),
    visningsklasse: t.chance(8),
    titel,
  }; // prettier-ignore
}

/** An object of its own, hanging on nothing. */
export function lavObjekt(t: Terning, sted: Sted, slags: Slags, andet: Partial<Objekt> = {}): Objekt {
  const id = t.uuid();
  const maerke = `k${id.slice(0, 8)}`;
  const efter = lavDel(t, sted, `${slags} ${maerke}`);
  const foer = t.chance(75) ? { ...(t.chance(55) ? efter : lavDel(t, sted, '')), titel: `${slags} ${maerke} tidligere` } : null; // prettier-ignore
  const foerst = { foer, efter, fremtid: null };
  const siden = t.chance(30) ? { ...foerst, efter: { ...(t.chance(60) ? efter : lavDel(t, sted, '')), titel: `${slags} ${maerke} ny` } } : null; // prettier-ignore
  const penge = () => `${String(100 + t.tal(9000))}.50`;
  return {
    slags, id, foerst, siden, system: t.af(SYSTEMER), cpr: sted.borger, anden: t.chance(25) ? sted.anden : null,
    nummer: `S-${String(t.tal(50))}`, tid: `2026-01-${cifre(1 + t.tal(5), 2)}T0${String(t.tal(5))}:00:00Z`,
    hemmelig: slags === 'sag' && t.chance(60) ? `Hemmelig ${maerke}` : null, fase: t.chance(85) ? 1 : 2, slettet: t.chance(4), sag: null, egen: t.chance(35), dokumenter: [],
    ydelser: slags === 'bevilling' ? Array.from({ length: 1 + t.tal(3) }, () => ({ kle: t.chance(75) ? efter.kle : t.af(KLER), beloeb: penge() })) : [],
    linjer: [], ...andet,
  }; // prettier-ignore
}

/** Seen by most callers, if by any. */
export function synligDel(sted: Sted, titel: string): Del {
  return { ejer: sted.kommune, kle: '32.30.04', niveau: 1, enhed: sted.enheder[0], profil: null, visningsklasse: false, titel }; // prettier-ignore
}

/** The same now, never retold nor removed, and about nobody else. */
export function altid(efter: Del): Partial<Objekt> {
  return { foerst: { foer: null, efter, fremtid: null }, siden: null, slettet: false, fase: 1, anden: null };
}

/** What chance seldom puts together. */
function saerlige(t: Terning, sted: Sted): Objekt[] {
  const nu = (titel: string) => altid(synligDel(sted, titel));
  // More sensitive once than it is now.
  const engang = { foer: { ...synligDel(sted, 'engang'), niveau: 4, profil: '!' }, efter: synligDel(sted, 'nu'), fremtid: null };
  const sag = lavObjekt(t, sted, 'sag', { ...nu('nu'), foerst: engang });
  // First told of as more sensitive than it turned out to be.
  const rettet = { ...synligDel(sted, 'rettet'), niveau: 4, profil: '!' };
  const siden = { foer: null, efter: synligDel(sted, 'ret'), fremtid: null };
  const rettede = (['sag', 'dokument', 'bevilling'] as const).map((slags) =>
    lavObjekt(t, sted, slags, { ...nu('ret'), foerst: { ...siden, efter: rettet }, siden, ydelser: slags === 'bevilling' ? [{ kle: '32.30.04', beloeb: '20.00' }] : [] }));
  // Hang on nothing, until another authority's objects name them.
  const frie = [lavObjekt(t, sted, 'dokument', nu('frit')), lavObjekt(t, sted, 'bevilling', { ...nu('fri'), ydelser: [{ kle: '32.30.04', beloeb: '20.00' }] })];
  // Of one bevilling some ydelser are seen and some not, and of its payment some lines.
  const begge = ['32.30.04', ...UDENFOR];
  const blandet = lavObjekt(t, sted, 'bevilling', { ...nu('blandet'), ydelser: begge.map((kle) => ({ kle, beloeb: '30.00' })) });
  const udbetalt = lavObjekt(t, sted, 'effektuering', { ...nu('blandet'), linjer: begge.map((kle) => ({ kle, beloeb: '30.00', bevilling: blandet.id })) });
  return [sag, ...rettede, ...frie, blandet, udbetalt, ...delt(t, sted)];
} // prettier-ignore

/** A payment shared by a seen bevilling and one nobody sees, whose receiver may be another than the payment's. */
function delt(t: Terning, sted: Sted): Objekt[] {
  const cpr = t.chance(75) ? sted.anden : sted.borger;
  const ydelser = [{ kle: '32.30.04', beloeb: '10.00' }];
  const bevilling = lavObjekt(t, sted, 'bevilling', { ...altid(synligDel(sted, 'delt')), cpr, ydelser });
  const uset = altid({ ...synligDel(sted, 'uset'), niveau: 4, profil: '!' });
  const skjult = lavObjekt(t, sted, 'bevilling', { ...uset, cpr: t.af([sted.borger, sted.anden]), ydelser });
  const linjer = [bevilling, skjult].map(({ id }) => ({ kle: '32.30.04', beloeb: '5.00', bevilling: id }));
  return [bevilling, skjult, lavObjekt(t, sted, 'effektuering', { ...altid(synligDel(sted, 'delt')), cpr, linjer })];
}

/** Everything there is at first: seen and unseen alike. */
export function lavObjekter(t: Terning, sted: Sted): Objekt[] {
  const flere = (slags: Slags, antal: number, andet: () => Partial<Objekt> = () => ({})) =>
    Array.from({ length: antal }, () => lavObjekt(t, sted, slags, andet()));
  const dokumenter = flere('dokument', 3);
  const sager = flere('sag', 4, () => ({ dokumenter: [...new Set(t.nogle(dokumenter, 2).map(({ id }) => id))] }));
  const paaSag = () => {
    const sag = t.af(sager);
    return { sag: sag.id, system: sag.system, fase: sag.fase };
  };
  const bevillinger = flere('bevilling', 3, () => ({
    ...(t.chance(60) ? { sag: t.af(sager).id } : {}),
    ...(t.chance(25) ? { cpr: sted.anden } : {}),
  }));
  const effektueringer = flere('effektuering', 3, () => ({
    linjer: Array.from({ length: 1 + t.tal(3) }, () => ({
      kle: t.chance(75) ? t.af(KLER.slice(0, 2)) : t.af(KLER), beloeb: '50.25', bevilling: t.af(bevillinger).id,
    })),
  })); // prettier-ignore
  return [...sager, ...dokumenter, ...flere('journalnotat', 3, paaSag), ...flere('advis', 2, paaSag), ...flere('advis', 1), ...bevillinger, ...effektueringer, ...(t.chance(60) ? saerlige(t, sted) : []), ...(sted.nr % 4 === 3 ? [lavObjekt(t, sted, 'sag', altid({ ...synligDel(sted, 'ikke for borgere'), visningsklasse: true }))] : [])]; // prettier-ignore
}
