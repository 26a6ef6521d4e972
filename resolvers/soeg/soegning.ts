import { dokumenterAf, type Dokument } from '../../db/soeg/dokument.ts';
import { forberedSoegning, type Forberedt } from '../../db/soeg/forbered.ts';
import { medKlasse } from '../../db/soeg/gem.ts';
import { soegIRegister, type Udsnit } from '../../db/soeg/soeg.ts';
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

export type Soeg = (laeser: Laeser, soegning: Soegning) => Promise<Soegt>;

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
  return async (laeser, soegning) => {
    const indeks = motor ? await motor.navn().catch(() => null) : null;
    const forberedt = await forbered(sql, laeser, soegning, indeks);
    const spoerg = lavSpoerg({ sql, lager, laeser, soegning, forberedt });
    if (motor && indeks !== null && forberedt.ventende && forberedt.ventendeYdre) {
      try {
        return { svar: await medMotor(motor, spoerg, forberedt.ventende, forberedt.ventendeYdre), forsinket: false };
      } catch (fejl) {
        meldNede(fejl);
      }
    }
    return spoerg.iRegister(null);
  };
}

function forbered(sql: Spoergeklient, { paa, adgang }: Laeser, { tekst, part }: Soegning, indeks: string | null) {
  const led = tekst === null ? null : tekstled(tekst);
  return forberedSoegning(sql, { paa, cvr: adgang.kalder.cvr, parter: part ? [part] : [], led, indeks });
}

interface Omstaendigheder {
  readonly sql: Spoergeklient;
  readonly lager: Klasselager;
  readonly laeser: Laeser;
  readonly soegning: Soegning;
  readonly forberedt: Forberedt;
}

interface Spoerg {
  /** The whole answer from the register, or (`kun`) of these objects alone. */
  iRegister(kun: readonly string[] | null): Promise<Soegt>;
  spoergsmaal(tilladt: Tilladt): Soegespoergsmaal;
  tilladt(): Promise<Tilladt>;
}

function lavSpoerg({ sql, lager, laeser, soegning, forberedt }: Omstaendigheder): Spoerg {
  const { paa, adgang } = laeser;
  const { med, part, tekst: _tekst, filter, ...resten } = soegning;
  const egnet = { ...filter, ...(part && { part: forberedt.parter[0] ?? [] }) };
  const spoergsmaal = (tilladt: Tilladt): Soegespoergsmaal => ({
    ...resten,
    led: forberedt.led,
    filter: egnet,
    tilladt: kunTal(soegning) ? tilladt : { ...tilladt, tael: [] },
    nu: paa.nu,
    virkning: paa.virkning,
  });
  return {
    spoergsmaal,
    tilladt: async () => {
      await lager.frisk();
      return lager.tilladt(adgang, med);
    },
    iRegister: async (kun) => {
      const ventende = forberedt.ventende ?? [];
      const { nye, levende } = nummereret(dokumenterAf(await udtraek(sql, ventende, paa.nu)).flatMap((en) => en.dokumenter));
      const udsnit: Udsnit = { uden: ventende, kun, levende };
      for (let nr = 1; ; nr += 1) {
        const kendt = await lager.frisk();
        const tilladt = lager.medNye(lager.tilladt(adgang, med), adgang, med, nye);
        const forsinket = forberedt.ventende === null;
        const q = spoergsmaal(tilladt);
        const svar = await soegIRegister(sql, forsinket ? { ...q, antal: false, facetter: [], sum: false } : q, udsnit);
        if (svar.nyesteKlasse <= kendt || nr === FORSOEG) return { svar, forsinket };
      }
    },
  };
} // prettier-ignore

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
  ventendeYdre: readonly string[],
): Promise<Motorsvar> {
  const uden = [...new Set([...ventende, ...ventendeYdre])];
  const q = spoerg.spoergsmaal(await spoerg.tilladt());
  const fraMotor = motor.soeg(q, uden);
  if (uden.length === 0) return fraMotor;
  const [ene, anden] = await Promise.all([fraMotor, spoerg.iRegister(uden)]);
  return flet(q, ene, anden.svar);
}
