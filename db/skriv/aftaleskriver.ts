import { enAdGangen, lavSkriveklient, type Skriveklient } from './klient.ts';

/** Runs work on aftaler, each in a transaction of its own and one at a time. */
export type Aftaleskriver = Skriveklient;

/** A writer whose role can ask for aftaler and answer them, and touch nothing else (migration 0011). */
export const lavAftaleskriver = (url: string): Aftaleskriver =>
  enAdGangen(lavSkriveklient(url, 'overblik-aftaler', 'overblik_aftaler'));
