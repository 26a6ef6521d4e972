import type { Skriver } from '../modtag/post.ts';

/** An operator with a file: writes as the owner of each object, and is asked for no rights (contract/README.md §1, import). */
export const OPERATOEREN: Skriver = { system: null, cvr: null, grupper: null, kanal: 'fil' };
