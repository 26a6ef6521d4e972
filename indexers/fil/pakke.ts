import type { Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Post } from '../modtag/post.ts';
import type { Klar } from '../modtag/tagimod.ts';

/** A message on its way from one thread to another: what it says as text alone, so that nobody need build it up again to store it. */
export type Pakket =
  | Exclude<Klar, { readonly post: Post }>
  | {
      readonly linje: number;
      readonly post: Omit<Post, 'haendelse'>;
      readonly hoved: Omit<Haendelse, 'data'>;
    };

/** What was made ready, on its way. */
export function pak(en: Klar): Pakket {
  if ('afvist' in en) return en;
  const { haendelse, ...post } = en.post;
  const { data: _, ...hoved } = haendelse;
  return { linje: en.linje, post, hoved };
}

export function pakUd(pakket: Pakket): Klar {
  if ('afvist' in pakket) return pakket;
  const { linje, post, hoved } = pakket;
  return { linje, post: { ...post, haendelse: medIndhold(hoved, post.tekst) } };
}

/** `data` is read when somebody asks for it, once. */
function medIndhold(hoved: Omit<Haendelse, 'data'>, tekst: string): Haendelse {
  let laest: Haendelse['data'] | undefined;
  return {
    ...hoved,
    get data() {
      return (laest ??= JSON.parse(tekst) as Haendelse['data']); // our own writing of what was validated
    },
  };
}
