/** Every table a fold fills, under the name `Raekker` has for it. */
export { bevilgetYdelse, bevilling, effektueringsplan } from './bevilling.ts';
export { dokument } from './dokument.ts';
export { effektuering, effektueringslinje } from './effektuering.ts';
export { advis, journalnotat } from './journalnotat.ts';
export { klasse, orgenhed, part, partidentifikator } from './part.ts';
export { relation } from './relation.ts';
export { sag } from './sag.ts';
