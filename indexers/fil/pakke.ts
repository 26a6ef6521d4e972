import type { Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Post } from '../modtag/post.ts';
import type { Klar } from '../modtag/tagimod.ts';

type Hoved = Omit<Haendelse, 'data'>;

/** A message on its way from one thread to another: what it says as text alone, so that nobody need build it up again to store it. */
export type Pakket =
  | Exclude<Klar, { readonly post: Post }>
  | { readonly linje: number; readonly post: Omit<Post, 'haendelse'>; readonly hoved: Hoved };

/** What was made ready, on its way. */
export function pak(en: Klar): Pakket {
  if ('afvist' in en) return en;
  return { linje: en.linje, post: udenHaendelse(en.post), hoved: hovedAf(en.post.haendelse) };
}

export function pakUd(pakket: Pakket): Klar {
  if ('afvist' in pakket) return pakket;
  const { linje, post, hoved } = pakket;
  return { linje, post: medHaendelse(post, new Udpakket(hoved, post.tekst)) };
}

// Written out: what is copied with `...` has, again and again, a new shape (docs/adr/0017-faste-former.md).
const udenHaendelse = ({ skriver, objektId, sum, vaerdier, sag, scopes, mangel, maerkeligt, naevner, tekst, forudset }: Post) => ({
  skriver, objektId, sum, vaerdier, sag, scopes, mangel, maerkeligt, naevner, tekst, forudset,
}); // prettier-ignore

const medHaendelse = (
  { skriver, objektId, sum, vaerdier, sag, scopes, mangel, maerkeligt, naevner, tekst, forudset }: Omit<Post, 'haendelse'>,
  haendelse: Haendelse,
): Post => ({
  haendelse, skriver, objektId, sum, vaerdier, sag, scopes, mangel, maerkeligt, naevner, tekst, forudset,
}); // prettier-ignore

const hovedAf = ({ id, source, type, objekt, operation, subject, tidspunkt, sekvens, bruger, reservation, forventet, myndighed }: Hoved): Hoved => ({
  id, source, type, objekt, operation, subject, tidspunkt, sekvens, bruger, reservation, forventet, myndighed,
}); // prettier-ignore

/**
 * What it says is read when somebody asks for it, once. A class: with a getter made anew for each, every message would have a
 * shape of its own, and whatever reads them be ten times as slow.
 */
class Udpakket implements Haendelse {
  readonly id; readonly source; readonly type; readonly objekt; readonly operation; readonly subject; readonly tidspunkt; readonly sekvens;
  readonly bruger; readonly reservation; readonly forventet; readonly myndighed;
  readonly #tekst;
  #laest: Haendelse['data'] | null = null;

  constructor(hoved: Hoved, tekst: string) {
    this.id = hoved.id;
    this.source = hoved.source;
    this.type = hoved.type;
    this.objekt = hoved.objekt;
    this.operation = hoved.operation;
    this.subject = hoved.subject;
    this.tidspunkt = hoved.tidspunkt;
    this.sekvens = hoved.sekvens;
    this.bruger = hoved.bruger;
    this.reservation = hoved.reservation;
    this.forventet = hoved.forventet;
    this.myndighed = hoved.myndighed;
    this.#tekst = tekst;
  }

  get data(): Haendelse['data'] {
    return (this.#laest ??= JSON.parse(this.#tekst) as Haendelse['data']); // our own writing of what was validated
  }
} // prettier-ignore
