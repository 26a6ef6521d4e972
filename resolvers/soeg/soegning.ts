import { dokumenterAf, type Dokument } from '../../db/soeg/dokument.ts';
import { forberedSoegning, type Forberedt } from '../../db/soeg/forbered.ts';
import { medKlasse } from '../../db/soeg/gem.ts';
import type { Udsnit } from '../../db/soeg/fund.ts';
import { soegIRegister } from '../../db/soeg/soeg.ts';
import { udtraek } from '../../db/soeg/udtraek.ts';
import type { Laeser } from '../../db/laeser.ts';
import type { Spoergeklient } from '../../db/laesepulje.ts';
import type { Privilegium } from '../../schema/domaene/adgang.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Klassefakta } from '../../schema/domaene/soegning/klasse.ts';
import { flet } from '../../schema/domaene/soegning/flet.ts';
import { tekstled } from '../../schema/domaene/soegning/ord.ts';
import type {
  Motorsvar, Soegefilter, Soegemotor, Soegespoergsmaal, Tilladt,
} from '../../schema/domaene/soegning/port.ts'; // prettier-ignore
import { lavKlasselager, type Klasselager } from './klasselager.ts';

/** What is asked, before it is known whom it names and what the caller may see. */
export interface Soegning extends Omit<Soegespoergsmaal, 'led' | 'filter' | 'tilladt' | 'nu' | 'virkning'> {
  readonly tekst: string | null;
  readonly part: Identifikator | null;
  readonly filter: Omit<Soegefilter, 'part'>;
  /** What opens it: `SOEG`, or `EKSPORT` for what is taken out. */
  readonly med: Privilegium;
}

export interface Soegt {
  readonly svar: Motorsvar;
  /** More is waiting than can be looked at beside the projection: nothing was counted. */
  readonly forsinket: boolean;
}

/** Something asked of the register's own documents; null while too much is waiting to be counted. */
export type Stil = <T extends { readonly nyesteKlasse: number }>(
  laeser: Laeser,
  soegning: Soegning,
  stil: (sql: Spoergeklient, q: Soegespoergsmaal, udsnit: Udsnit) => Promise<T>,
) => Promise<T | null>;

export interface Soeg {
  (laeser: Laeser, soegning: Soegning): Promise<Soegt>;
  readonly stil: Stil;
}

/** Attempts where somebody writes new klasser between two statements. */
const FORSOEG = 4;

/** What a search is made with: its own connections, so that it keeps nobody's overview waiting, and an engine beside the register. */
export interface Soegegrundlag {
  readonly sql: Spoergeklient;
  readonly motor?: Soegemotor | undefined;
}

/**
 * Searching, as the API does it: works out whom the question names and what the caller may see, asks the engine, and
 * evaluates in the register what the engine does not have as it is – so that totals and facets are exact (design.md §7).
 * An engine that does not answer is done without.
 */
export function lavSoegning({ sql, motor }: Soegegrundlag, meldNede: (fejl: unknown) => void): Soeg {
  const lager = lavKlasselager(sql);
  const lav = async (laeser: Laeser, soegning: Soegning, medYdre: boolean) => {
    const forberedt = await forbered(sql, laeser, soegning, medYdre);
    return { forberedt, spoerg: lavSpoerg({ sql, lager, laeser, soegning, forberedt }) };
  };
  const soeg = async (laeser: Laeser, soegning: Soegning): Promise<Soegt> => {
    const { forberedt, spoerg } = await lav(laeser, soegning, motor !== undefined);
    if (motor && forberedt.ventende && forberedt.ydre) {
      try {
        return { svar: await medMotor(motor, spoerg, forberedt.ventende, forberedt.ydre), forsinket: false };
      } catch (fejl) {
        meldNede(fejl);
      }
    }
    return { svar: await spoerg.iRegister(null), forsinket: forberedt.ventende === null };
  };
  const stil: Stil = async (laeser, soegning, spoergsmaal) => {
    const { forberedt, spoerg } = await lav(laeser, soegning, false);
    return forberedt.ventende === null ? null : spoerg.stil(null, spoergsmaal);
  };
  return Object.assign(soeg, { stil });
}

function forbered(sql: Spoergeklient, { paa, adgang }: Laeser, { tekst, part }: Soegning, motor: boolean) {
  const led = tekst === null ? null : tekstled(tekst);
  return forberedSoegning(sql, { paa, cvr: adgang.kalder.cvr, parter: part ? [part] : [], led, motor });
}

interface Omstaendigheder {
  readonly sql: Spoergeklient;
  readonly lager: Klasselager;
  readonly laeser: Laeser;
  readonly soegning: Soegning;
  readonly forberedt: Forberedt;
}

type Sporger<T> = (sql: Spoergeklient, q: Soegespoergsmaal, udsnit: Udsnit) => Promise<T>;

interface Spoerg {
  /** The whole answer from the register, or (`kun`) of these objects alone. Nothing is counted where too much waits. */
  iRegister(kun: readonly string[] | null): Promise<Motorsvar>;
  stil<T extends { readonly nyesteKlasse: number }>(kun: readonly string[] | null, spoerg: Sporger<T>): Promise<T>;
  spoergsmaal(tilladt: Tilladt): Soegespoergsmaal;
  tilladt(): Promise<Tilladt>;
}

function lavSpoerg({ sql, lager, laeser, soegning, forberedt }: Omstaendigheder): Spoerg {
  const { paa, adgang } = laeser;
  const { med, part, tekst: _tekst, filter, ...resten } = soegning;
  const egnet = { ...filter, ...(part && { part: forberedt.parter[0] ?? [] }) };
  const spoergsmaal = (tilladt: Tilladt): Soegespoergsmaal => ({
    ...resten,
    ...(forberedt.ventende === null && { antal: false, facetter: [], sum: false }),
    led: forberedt.led,
    filter: egnet,
    tilladt: kunTal(soegning) ? tilladt : { ...tilladt, tael: [] },
    nu: paa.nu,
    virkning: paa.virkning,
  });
  const stil = async <T extends { readonly nyesteKlasse: number }>(
    kun: readonly string[] | null,
    spoerg: Sporger<T>,
  ): Promise<T> => {
    const ventende = forberedt.ventende ?? [];
    const dokumenter = dokumenterAf(await udtraek(sql, ventende, paa.nu)).flatMap((en) => en.dokumenter);
    const { nye, levende } = nummereret(dokumenter);
    for (let nr = 1; ; nr += 1) {
      const kendt = await lager.frisk();
      const tilladt = lager.medNye(lager.tilladt(adgang, med), adgang, med, nye);
      const svar = await spoerg(sql, spoergsmaal(tilladt), { uden: ventende, kun, levende });
      if (svar.nyesteKlasse <= kendt || nr === FORSOEG) return svar;
    }
  };
  return {
    spoergsmaal,
    stil,
    tilladt: async () => {
      await lager.frisk();
      return lager.tilladt(adgang, med);
    },
    iRegister: (kun) => stil(kun, soegIRegister),
  };
}

/** What can only be asked of what may be read: text, a part, an amount. Counted alone, nothing is found by it. */
const kunTal = ({ tekst, part, filter }: Soegning): boolean => tekst === null && part === null && !filter.beloeb;

/** Documents made now have no klasse with a number: each gets one of its own, below zero. */
function nummereret(dokumenter: readonly Dokument[]) {
  const numre = new Map<string, number>();
  const nye = new Map<number, Klassefakta>();
  const levende = dokumenter.map((dokument) => {
    const nr = numre.get(dokument.aftryk) ?? -1 - numre.size;
    numre.set(dokument.aftryk, nr);
    nye.set(nr, dokument.klasse);
    return medKlasse(dokument, nr);
  });
  return { nye, levende };
}

/** The engine's answer without what it lacks, and the register's of that. */
async function medMotor(
  motor: Soegemotor,
  spoerg: Spoerg,
  ventende: readonly string[],
  { indeks, ventende: ventendeYdre }: NonNullable<Forberedt['ydre']>,
): Promise<Motorsvar> {
  const uden = [...new Set([...ventende, ...ventendeYdre])];
  const q = spoerg.spoergsmaal(await spoerg.tilladt());
  const fraMotor = motor.soeg(q, uden, indeks);
  if (uden.length === 0) return fraMotor;
  const [ene, anden] = await Promise.all([fraMotor, spoerg.iRegister(uden)]);
  return flet(q, ene, anden);
}
