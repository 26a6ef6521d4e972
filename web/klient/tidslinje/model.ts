import type { SagslinjeFragment, TidslinjeQuery, YdelseslinjeFragment } from '../graf/svar.ts';
import { omraade, omraadenavn } from '../vis/kle.ts';

export type Post = NonNullable<TidslinjeQuery['overblik']['tidslinje']>['nodes'][number];
export type Inddeling = 'omraade' | 'system';

/** Something that lasts: a sag, or a ydelse. Times in milliseconds; `til` is now for what goes on. */
export interface Bjaelke {
  readonly slags: 'sag' | 'ydelse';
  readonly navn: string;
  readonly fra: number;
  readonly til: number;
  readonly aaben: boolean;
  readonly omraade: string;
  readonly system: string;
}

/** Something that happened. */
export interface Prik {
  readonly slags: string;
  readonly tekst: string;
  readonly tid: number;
  readonly omraade: string;
  readonly system: string;
  readonly sag: string | null;
}

/** One lane of the picture. */
export interface Spor {
  readonly navn: string;
  readonly bjaelker: readonly Bjaelke[];
  readonly prikker: readonly Prik[];
}

export interface Billede {
  readonly bjaelker: readonly Bjaelke[];
  readonly prikker: readonly Prik[];
}

const INGEN: Readonly<Record<Inddeling, string>> = { omraade: omraadenavn(''), system: 'Ukendt system' };

const omraadeAf = ({ sag, bevilling }: Post) => omraade(sag?.kle.kode ?? bevilling?.ydelser[0]?.kle.kode ?? '');
const tid = (tekst: string) => Date.parse(tekst);

/** What is to be drawn: open sager and running ydelser as they stand, closed sager between their first and last step. */
export function billede(
  poster: readonly Post[],
  aabne: readonly SagslinjeFragment[],
  ydelser: readonly YdelseslinjeFragment[],
  nu: number,
): Billede {
  const prikker = poster.map((post) => ({
    slags: post.slags,
    tekst: post.tekst,
    tid: tid(post.tidspunkt),
    omraade: omraadeAf(post),
    system: post.kilde.navn,
    sag: post.sag?.uuid ?? null,
  }));
  return {
    prikker,
    bjaelker: [
      ...aabne.map((en) => aabenSag(en, nu)),
      ...lukkede(prikker, aabne),
      ...ydelser.map((en) => ydelse(en, nu)),
    ],
  };
}

function aabenSag(sag: SagslinjeFragment, nu: number): Bjaelke {
  const navn = sag.titel ?? sag.sagsnummer ?? 'Sag uden titel';
  const fra = tid(sag.oprettet ?? sag.senestAendret);
  return {
    slags: 'sag',
    navn,
    fra,
    til: nu,
    aaben: true,
    omraade: omraade(sag.kle.kode),
    system: sag.master?.navn ?? '',
  };
}

function lukkede(prikker: readonly Prik[], aabne: readonly SagslinjeFragment[]): Bjaelke[] {
  const kendte = new Set(aabne.map(({ uuid }) => uuid));
  const trin = new Map<string, Prik[]>();
  for (const prik of prikker) {
    if (prik.slags !== 'fremdrift' || prik.sag === null || kendte.has(prik.sag)) continue;
    trin.set(prik.sag, [...(trin.get(prik.sag) ?? []), prik]);
  }
  return [...trin.values()].flatMap((dens) => {
    const slut = dens.find(({ tekst }) => tekst.startsWith('Sag afsluttet'));
    if (!slut) return [];
    const fra = Math.min(...dens.map((en) => en.tid));
    const navn = slut.tekst.replace(/^Sag afsluttet: /, '');
    return [
      { slags: 'sag' as const, navn, fra, til: slut.tid, aaben: false, omraade: slut.omraade, system: slut.system },
    ];
  });
}

function ydelse(en: YdelseslinjeFragment, nu: number): Bjaelke {
  const fra = en.startdato ? tid(en.startdato) : nu;
  const navn = en.navn ?? en.kle.titel ?? en.kle.kode;
  const til = en.slutdato ? Math.max(tid(en.slutdato), fra) : nu;
  return {
    slags: 'ydelse',
    navn,
    fra,
    til,
    aaben: !en.slutdato,
    omraade: omraade(en.kle.kode),
    system: en.master?.navn ?? '',
  };
}

export interface Filter {
  readonly omraade: string | null;
  readonly system: string | null;
}

/** What a filter lets through; null lets everything through. */
export function filtreret({ bjaelker, prikker }: Billede, filter: Filter): Billede {
  const med = (en: Bjaelke | Prik) =>
    (filter.omraade === null || en.omraade === filter.omraade) &&
    (filter.system === null || en.system === filter.system);
  return { bjaelker: bjaelker.filter(med), prikker: prikker.filter(med) };
}

/** The lanes, most eventful first; what has no area or system is last. */
export function sporAf({ bjaelker, prikker }: Billede, inddeling: Inddeling): Spor[] {
  const navn = (en: Bjaelke | Prik) => (inddeling === 'omraade' ? omraadenavn(en.omraade) : en.system || INGEN.system);
  const vaegt = (en: Spor) => (en.navn === INGEN[inddeling] ? -1 : en.bjaelker.length * 3 + en.prikker.length);
  return [...new Set([...bjaelker, ...prikker].map(navn))]
    .map((et) => ({
      navn: et,
      bjaelker: bjaelker.filter((en) => navn(en) === et),
      prikker: prikker.filter((en) => navn(en) === et),
    }))
    .sort((a, b) => vaegt(b) - vaegt(a));
}

/** Bars in as few rows as they fit in without covering each other, at most `rader`; those that do not fit are counted. */
export function pakket(
  bjaelker: readonly Bjaelke[],
  luft: number,
  rader: number,
): { rad: readonly (readonly Bjaelke[])[]; resten: number } {
  const rad: Bjaelke[][] = [];
  let resten = 0;
  for (const en of [...bjaelker].sort((a, b) => a.fra - b.fra)) {
    const plads = rad.find((optaget) => (optaget.at(-1)?.til ?? 0) + luft <= en.fra);
    if (plads) plads.push(en);
    else if (rad.length < rader) rad.push([en]);
    else resten += 1;
  }
  return { rad, resten };
}
