import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Objektslags, Uuid } from '../../schema/domaene/id.ts';
import { foldAf, type Foldet } from './foldet.ts';
import type { Forudset } from './kaeder.ts';

/**
 * What a log means, as it was worked out ahead. Its rows are worked out here, if somebody asks for them. A class for the reason
 * messages are one (indexers/fil/pakke.ts).
 */
export class Forudfoldet implements Foldet {
  readonly livscyklus; readonly senestAendret; readonly oprettetAf; readonly ejer; readonly master; readonly sag; readonly graenser;
  readonly forud;
  readonly #slags;
  readonly #id;
  readonly #log;
  #raekker: Foldet['raekker'] | null = null;

  constructor({ kort, forud }: Forudset, slags: Objektslags, id: Uuid, log: readonly Gemtpost[]) {
    this.livscyklus = kort.livscyklus;
    this.senestAendret = kort.senestAendret;
    this.oprettetAf = kort.oprettetAf;
    this.ejer = kort.ejer;
    this.master = kort.master;
    this.sag = kort.sag;
    this.graenser = kort.graenser;
    this.forud = forud;
    this.#slags = slags;
    this.#id = id;
    this.#log = log;
  }

  get raekker(): Foldet['raekker'] {
    return (this.#raekker ??= foldAf(this.#slags, this.#id, this.#log).raekker);
  }
} // prettier-ignore
