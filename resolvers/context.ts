import type { Laeser } from '../db/laeser.ts';
import type { Spoergeklient } from '../db/laesepulje.ts';
import type { Optaellingsbudget } from '../db/udgang/optaelling.ts';
import type { Aftaleskriver } from '../db/skriv/aftaleskriver.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { fraDate, tilMs, type Oejeblik } from '../schema/domaene/tid.ts';
import { IndeksFejl } from '../errors.ts';
import { lavCursorer, type Cursorer } from './cursor.ts';
import type { PartIder } from './id.ts';
import type { Karantaenearbejde } from './karantaene/arbejde.ts';
import { createFaelles, identNoegle, lavUdsyn, type Faelles, type Udsyn } from './loaders.ts';
import type { Kontekstnoegler } from '../schema/domaene/kontekst.ts';
import type { Reservationer } from '../schema/domaene/reservation.ts';
import type { Rettigheder } from './rettigheder.ts';
import type { lavStikproevefroe } from './revision/froe.ts';
import { UDEN_SPOR, type Samler } from '../revision/samler.ts';
import { lavSpor, type Spor } from '../revision/spor.ts';
import type { Alarmvagt } from '../revision/vagt.ts';
import type { Soeg } from './soeg/soegning.ts';
import type { Tilbageskrivning } from './tilbage/arbejde.ts';
import type { Stroem } from './stroem/stroem.ts';

/** What one request is answered from. Made anew for each, so nothing seen by one caller is at hand for another (L47). */
export interface Kontekst {
  readonly adgang: Adgang;
  readonly rettigheder: Rettigheder;
  readonly cursorer: Cursorer;
  readonly partIder: PartIder;
  readonly personopslag: Personopslag;
  /** The udsyn of these instants and parts; the same one when the same is asked again in the request. */
  readonly udsyn: (valg?: Udsynsvalg) => Udsyn;
  /** Throws FORMAAL_PAAKRAEVET when a purpose is required and none was given, in the header or (`sagt`) by the look-up itself. */
  readonly kraevFormaal: (sagt?: string | null) => void;
  /** What the request leaves in the audit log. */
  readonly spor: Spor;
  /** Of the look-up this context was made for (`logget`); outside one, nothing is written down. */
  readonly samler: Samler;
  /** The context of one kind of look-up: all that is shown in it is told to its samler. */
  readonly logget: (slags: string) => Kontekst;
  /** The audit log's own connection, for those who may read it. */
  readonly revisor: Spoergeklient;
  /** What rings in this process. */
  readonly vagt: Alarmvagt;
  /** The seed of a sample nobody chose one for. */
  readonly stikproevefroe: ReturnType<typeof lavStikproevefroe>;
  /** Asks for aftaler and answers them, and can change nothing else. */
  readonly aftaler: Aftaleskriver;
  readonly reservationer: Reservationer;
  /** Searches; one for the process, since what it remembers is nobody's. */
  readonly soeg: Soeg;
  /** What analysts have been told, so that nobody can be told from it. */
  readonly optaellinger: Optaellingsbudget;
  /** Writes on sager that other systems own. */
  readonly tilbage: Tilbageskrivning;
  /** Keys for opening an object in its own system. */
  readonly kontekstnoegler: Kontekstnoegler;
  /** The stream this is a message of; null: an ordinary request. */
  readonly stroem: Stroem | null;
  /** Tries quarantined messages again, and drops them. */
  readonly karantaene: Karantaenearbejde;
}

/** How many different persons a caller may look up (contract/README.md §2). */
export interface Personopslag {
  readonly personopslagPrMinut: number;
  readonly personopslagPrDoegn: number;
}

export type PaaValgt = { readonly virkning?: string | null; readonly registrering?: string | null } | null | undefined;

interface Udsynsvalg {
  readonly paa?: PaaValgt;
  readonly enkelt?: boolean;
  readonly spurgte?: readonly Identifikator[];
  /** Looked at by other groups than those the caller reads with (fagsystem.ts). Such an udsyn is made anew each time. */
  readonly adgang?: Adgang;
}

export interface Grundlag {
  readonly sql: Spoergeklient;
  readonly revisor: Spoergeklient;
  readonly vagt: Alarmvagt;
  readonly stikproevefroe: ReturnType<typeof lavStikproevefroe>;
  readonly transaktion: string;
  readonly rettigheder: Rettigheder;
  readonly cursorNoegle: Buffer;
  readonly partIder: PartIder;
  readonly formaal: string | null;
  readonly formaalPaakraevet: boolean;
  readonly personopslag: Personopslag;
  readonly aftaler: Aftaleskriver;
  readonly reservationer: Reservationer;
  readonly soeg: Soeg;
  readonly optaellinger: Optaellingsbudget;
  readonly karantaene: Karantaenearbejde;
  readonly stroem: Stroem | null;
  readonly kontekstnoegler: Kontekstnoegler;
  readonly tilbage: Tilbageskrivning;
}

/** One request's context. Its now is fixed here: everything in the answer is judged and read at the same instant. */
export function lavKontekst(grundlag: Grundlag): Kontekst {
  const {
    sql,
    revisor,
    vagt,
    stikproevefroe,
    rettigheder,
    partIder,
    personopslag,
    aftaler,
    reservationer,
    karantaene,
    soeg,
    stroem,
    kontekstnoegler,
  } = grundlag;
  const { adgang } = rettigheder;
  const nu = fraDate(new Date());
  const spor = lavSpor({ ...grundlag, adgang, nu });
  const cursorer = lavCursorer(grundlag.cursorNoegle, adgang, tilMs(nu));
  const udsyn = new Map<string, Udsyn>();
  const faelles = new Map<string, Pick<Udsyn, 'laeser'> & { readonly faelles: Faelles }>();
  const faellesVed = (instanter: string, paa: PaaValgt) => {
    const l = faelles.get(instanter)?.laeser ?? laeser(sql, rettigheder, nu, paa);
    const fundet = faelles.get(instanter) ?? { laeser: l, faelles: createFaelles(l) };
    faelles.set(instanter, fundet);
    return fundet;
  };

  const med = (slags: string, samler: Samler): Kontekst => ({
    adgang,
    rettigheder,
    partIder,
    personopslag,
    aftaler,
    reservationer,
    soeg,
    optaellinger: grundlag.optaellinger,
    karantaene,
    stroem,
    kontekstnoegler,
    tilbage: grundlag.tilbage,
    revisor,
    vagt,
    stikproevefroe,
    spor,
    samler,
    logget: (slags) => {
      // Asked for now, so that they are at hand when the row is written: the answer waits for them no longer than for itself.
      void vagt.for(adgang.kalder.cvr).catch(() => undefined);
      return med(slags, spor.samler(slags));
    },
    cursorer,
    udsyn: ({ paa, enkelt = false, spurgte = [], adgang: andres } = {}) => {
      const spurgt = new Set(spurgte.map(identNoegle));
      const instanter = paaNoegle(paa);
      if (andres) {
        const andenLaeser = { ...laeser(sql, rettigheder, nu, paa), adgang: andres };
        const egne = { laeser: andenLaeser, faelles: createFaelles(andenLaeser) };
        return lavUdsyn({ ...egne, paa: instanter, enkelt, spurgte: spurgt, samler });
      }
      const noegle = JSON.stringify([slags, instanter, enkelt, [...spurgt]]);
      const fundet =
        udsyn.get(noegle) ??
        lavUdsyn({ ...faellesVed(instanter, paa), paa: instanter, enkelt, spurgte: spurgt, samler });
      udsyn.set(noegle, fundet);
      return fundet;
    },
    kraevFormaal: (sagt = null) => {
      if (grundlag.formaalPaakraevet && (grundlag.formaal ?? sagt) === null) throw formaalMangler();
    },
  });
  return med('', UDEN_SPOR);
}

/** The instants as they were asked for: what a cursor is bound to, since now is another now on the next page. */
export function paaNoegle(paa: PaaValgt): string {
  return JSON.stringify([paa?.virkning ?? null, paa?.registrering ?? null]);
}

function laeser(sql: Spoergeklient, { adgang, genset }: Rettigheder, nu: Oejeblik, paa: PaaValgt): Laeser {
  // Scalar DateTime (skalarer.ts) lets nothing in but an Oejeblik.
  const virkning = (paa?.virkning ?? nu) as Oejeblik;
  const registrering = (paa?.registrering ?? null) as Oejeblik | null;
  return { sql, adgang, genset, paa: { nu, virkning, registrering } };
}

function formaalMangler(): IndeksFejl {
  return new IndeksFejl(
    'FORMAAL_PAAKRAEVET',
    'X-Formaal mangler: hvad opslaget skal bruges til, 3–200 tegn, procentkodet UTF-8',
  );
}
