import type { PartSvar } from '../db/svarfelter/opslag.ts';
import type { RelationSvar } from '../db/svarfelter/faelles.ts';
import type { GaeldendeGruppe } from '../schema/domaene/adgang.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { personnoegle } from '../schema/domaene/revision.ts';

/** A row on its way out, as far as the log looks at it. A class or a unit is no object of anybody, and has none of these. */
interface Vist {
  readonly id?: unknown;
  readonly grupper?: readonly GaeldendeGruppe[];
  readonly relationer?: readonly RelationSvar[];
  /** Persons it is about, where its relations do not say. */
  readonly vedroerer?: readonly Identifikator[];
  readonly kle?: unknown;
  readonly ansvarligRef?: unknown;
  readonly ydelser?: unknown;
  readonly linjer?: unknown;
}

/** Told what one kind of look-up asks and shows, while it is answered: nothing is read out of the answer afterwards. */
export interface Samler {
  /** Who is asked for. */
  spurgt(identifikator: Identifikator): void;
  /** Who is shown. */
  person(identifikator: Identifikator): void;
  objekt(raekke: Vist): void;
  /** A total that is told, also without a row of it. */
  total(antal: number): void;
  /** Groups that opened what is no object of anybody. */
  aabnet(grupper: readonly GaeldendeGruppe[]): void;
  /** What the register tells of a part itself is shown, whether or not any object is. */
  oplyst(raekke: PartSvar | null | undefined): void;
  kriterier(tekst: string): void;
  /** What it is for, where the request's header does not say. */
  formaal(tekst: string): void;
  afvist(kode: string): void;
}

/** For what is not about any person: nothing is written down. */
export const UDEN_SPOR: Samler = {
  spurgt: () => undefined,
  person: () => undefined,
  aabnet: () => undefined,
  objekt: () => undefined,
  total: () => undefined,
  oplyst: () => undefined,
  kriterier: () => undefined,
  formaal: () => undefined,
  afvist: () => undefined,
};

/** What was collected. */
export interface Samlet {
  readonly spurgte: Set<string>;
  readonly personer: Set<string>;
  readonly vedroerer: Set<string>;
  readonly objekter: Set<string>;
  readonly kriterier: Set<string>;
  readonly grupper: Set<GaeldendeGruppe>;
  /** Of what was shown: its subjects, the units that answer for it, and names by person. */
  readonly kle: Set<string>;
  readonly enheder: Set<string>;
  readonly navne: Map<string, string>;
  /** What the register told of persons. */
  readonly oplysninger: PartSvar[];
  antal: number;
  oplyst: boolean;
  formaal: string | null;
  grund: string | null;
}

/** A collector, and what it has collected so far. */
export function lavSamler(): { samler: Samler; samlet: Samlet } {
  const samlet: Samlet = {
    spurgte: new Set(),
    personer: new Set(),
    vedroerer: new Set(),
    objekter: new Set(),
    kriterier: new Set(),
    grupper: new Set(),
    kle: new Set(),
    enheder: new Set(),
    navne: new Map(),
    oplysninger: [],
    antal: 0,
    oplyst: false,
    formaal: null,
    grund: null,
  };
  const samler: Samler = {
    spurgt: (identifikator) => {
      if (identifikator.vaerdi === '') return;
      samlet.spurgte.add(personnoegle(identifikator));
      samler.person(identifikator);
    },
    aabnet: (grupper) => {
      for (const gruppe of grupper) samlet.grupper.add(gruppe);
    },
    person: (identifikator) => {
      if (identifikator.vaerdi !== '') samlet.personer.add(personnoegle(identifikator));
    },
    objekt: (raekke) => tagObjekt(samlet, raekke),
    total: (antal) => {
      samlet.antal = Math.max(samlet.antal, antal);
    },
    oplyst: (part) => {
      if (!part) return;
      samlet.oplysninger.push(part);
      for (const gruppe of part.grupper ?? []) samlet.grupper.add(gruppe);
      samlet.oplyst ||=
        (part.navn ?? part.beskyttet ?? part.doedsdato ?? (part.andreNumre.length > 0 || null)) !== null;
    },
    kriterier: (tekst) => {
      samlet.kriterier.add(tekst);
    },
    formaal: (tekst) => {
      samlet.formaal ??= tekst;
    },
    afvist: (kode) => {
      samlet.grund ??= kode;
    },
  };
  return { samler, samlet };
}

const UUID_TEGN = 36;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

function tagObjekt(samlet: Samlet, raekke: Vist): void {
  const { id, grupper = [], relationer = [], vedroerer = [] } = raekke;
  // An entry of a timeline has its object's id inside its own.
  const objekt = typeof id === 'string' ? (id.length === UUID_TEGN ? id : UUID.exec(id)?.[0]) : undefined;
  if (!objekt) return;
  samlet.objekter.add(objekt);
  for (const gruppe of grupper) samlet.grupper.add(gruppe);
  for (const en of vedroerer) samlet.vedroerer.add(personnoegle(en));
  for (const { art, skema, vaerdi, navn } of relationer) {
    if (art !== 'part' || !skema || !vaerdi) continue;
    const person = personnoegle({ skema, vaerdi });
    samlet.vedroerer.add(person);
    if (navn) samlet.navne.set(person, navn);
  }
  if (typeof raekke.ansvarligRef === 'string') samlet.enheder.add(raekke.ansvarligRef);
  tagKle(samlet, raekke);
  for (const led of [raekke.ydelser, raekke.linjer]) if (Array.isArray(led)) for (const et of led) tagKle(samlet, et);
}

function tagKle({ kle }: Samlet, emne: unknown): void {
  const dens = (emne as { readonly kle?: unknown } | null | undefined)?.kle; // a row of db/, or a line or ydelse of one
  if (typeof dens === 'string') kle.add(dens);
}
