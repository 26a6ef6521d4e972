/** Reading the log is a look-up too, and is written down with its purpose. */
export const REVISIONSFORMAAL = 'Gennemgang af revisionsloggen';
export const STIKPROEVEFORMAAL = 'Stikprøve af revisionsloggen';
