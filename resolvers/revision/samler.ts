import type { PartSvar, RelationSvar } from '../../db/laeser.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { personnoegle } from '../../schema/domaene/revision.ts';

/** A row on its way out, as far as the log looks at it. A class or a unit is no object of anybody, and has none of these. */
interface Vist {
  readonly id?: unknown;
  readonly grupper?: readonly GaeldendeGruppe[];
  readonly relationer?: readonly RelationSvar[];
}

/** Told what one kind of look-up asks and shows, while it is answered: nothing is read out of the answer afterwards. */
export interface Samler {
  /** Who is asked for, or shown. */
  person(identifikator: Identifikator): void;
  objekt(raekke: Vist): void;
  /** A total that is told, also without a row of it. */
  total(antal: number): void;
  /** What the register tells of a part itself is shown, whether or not any object is. */
  oplyst(raekke: PartSvar | null | undefined): void;
  kriterier(tekst: string): void;
  /** What it is for, where the request's header does not say. */
  formaal(tekst: string): void;
  afvist(kode: string): void;
}

/** For what is not about any person: nothing is written down. */
export const UDEN_SPOR: Samler = {
  person: () => undefined,
  objekt: () => undefined,
  total: () => undefined,
  oplyst: () => undefined,
  kriterier: () => undefined,
  formaal: () => undefined,
  afvist: () => undefined,
};

/** What was collected. `grupper` null: a row did not tell which groups let it through. */
export interface Samlet {
  readonly personer: Set<string>;
  readonly vedroerer: Set<string>;
  readonly objekter: Set<string>;
  readonly kriterier: Set<string>;
  grupper: Set<GaeldendeGruppe> | null;
  antal: number;
  oplyst: boolean;
  formaal: string | null;
  grund: string | null;
}

/** A collector, and what it has collected so far. */
export function lavSamler(): { samler: Samler; samlet: Samlet } {
  const samlet: Samlet = {
    personer: new Set(),
    vedroerer: new Set(),
    objekter: new Set(),
    kriterier: new Set(),
    grupper: new Set(),
    antal: 0,
    oplyst: false,
    formaal: null,
    grund: null,
  };
  const samler: Samler = {
    person: (identifikator) => {
      if (identifikator.vaerdi !== '') samlet.personer.add(personnoegle(identifikator));
    },
    objekt: (raekke) => tagObjekt(samlet, raekke),
    total: (antal) => {
      samlet.antal = Math.max(samlet.antal, antal);
    },
    oplyst: (part) => {
      samlet.oplyst ||=
        !!part && (part.navn ?? part.beskyttet ?? part.doedsdato ?? (part.andreNumre.length > 0 || null)) !== null;
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

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

function tagObjekt(samlet: Samlet, { id, grupper, relationer = [] }: Vist): void {
  // An entry of a timeline has its object's id inside its own.
  const objekt = typeof id === 'string' ? UUID.exec(id)?.[0] : undefined;
  if (!objekt) return;
  samlet.objekter.add(objekt);
  if (!grupper) samlet.grupper = null;
  else for (const gruppe of grupper) samlet.grupper?.add(gruppe);
  for (const { art, skema, vaerdi } of relationer)
    if (art === 'part' && skema && vaerdi) samlet.vedroerer.add(personnoegle({ skema, vaerdi }));
}
