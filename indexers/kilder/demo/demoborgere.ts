import { historier } from './korsbaek.ts';

/** Whom to ask for in the demo, and what there is to see: those of the stories, in the order they are best shown. */
export const demoborgere = historier.map(({ cpr, cvr, navn, om }) => ({
  ...(cpr === undefined ? {} : { cpr }),
  ...(cvr === undefined ? {} : { cvr }),
  navn,
  historie: om,
}));
