import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Operation } from '../../schema/domaene/registrering.ts';
import { beskednavn, type Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Bord } from './bord.ts';
import type { Post } from './post.ts';
import { modtagetNu, type Objekttilstand } from './tilstand.ts';

/**
 * A message as the log will have it. What it says may be text still, and need never be read; a copy of the entry must be given its
 * `data`. A class for the reason messages are one (indexers/fil/pakke.ts).
 */
export class Indlaeg implements Gemtpost {
  readonly objektId; readonly generation; readonly operation; readonly tidspunkt; readonly sekvens; readonly beskedId; readonly modtaget;
  readonly aktoer; readonly kilde; readonly cvr; readonly scopes; readonly gaelder; readonly tekst;
  readonly gaelderFra = null;
  readonly loebenr = null;
  readonly #haendelse: Haendelse;

  constructor({ modtaget }: Bord, post: Post, operation: Operation, objekt: Objekttilstand, gaelder: boolean) {
    const { haendelse, skriver } = post;
    const { rad } = objekt;
    this.objektId = post.objektId;
    this.generation = rad.generation;
    this.operation = operation;
    this.modtaget = modtagetNu(objekt, modtaget);
    this.tidspunkt = haendelse.tidspunkt ?? this.modtaget;
    this.sekvens = haendelse.sekvens;
    this.beskedId = beskednavn(haendelse);
    this.aktoer = haendelse.bruger;
    this.kilde = skriver.system ?? rad.ejersystem ?? haendelse.source;
    this.cvr = skriver.cvr ?? haendelse.myndighed;
    this.scopes = post.scopes;
    this.gaelder = gaelder && rad.venterPaa === null;
    this.tekst = post.tekst;
    this.#haendelse = haendelse;
  }

  get data(): Haendelse['data'] {
    return this.#haendelse.data;
  }
} // prettier-ignore
