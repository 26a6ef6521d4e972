import { laesITraad, traadprogram } from '../../indexers/fil/traad.ts';
import type { Post } from '../../indexers/modtag/post.ts';

/** The demo's messages as its systems' own feeds read them, in batches; made in a thread of its own, beside the writing. Throws what that threw. */
export async function* laesDemoen(): AsyncGenerator<Post[]> {
  for await (const klare of laesITraad(INGEN_FIL, {}, traadprogram(import.meta.url))) {
    yield klare.flatMap((en) => ('post' in en ? [en.post] : []));
  }
}

const INGEN_FIL = (async function* () {
  // The thread makes what it reads.
})();
