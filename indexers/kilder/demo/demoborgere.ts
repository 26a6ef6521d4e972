import { historier } from './korsbaek.ts';

/** Whom to ask for in the demo, and what there is to see: the citizens of the stories, in the order they are best shown. */
export const demoborgere = historier.flatMap(({ cpr, om }) => (cpr === undefined ? [] : [{ cpr, historie: om }]));
