/** Reading the log is a look-up too, and is written down with its purpose. */
export const REVISIONSFORMAAL = 'Gennemgang af revisionsloggen';
export const STIKPROEVEFORMAAL = 'Stikprøve af revisionsloggen';
export const ALARMFORMAAL = 'Vedligeholdelse af alarmlister';
/** Numbers that are shared are shown with whose they are, so they are a look-up too. */
export const KVALITETSFORMAAL = 'Gennemgang af datakvalitet';
