import { lager } from './lager.ts';

type Lytter = () => void;

let token = lager.laes('token');
let udloebet = false;
const lyttere = new Set<Lytter>();
const rydninger = new Set<Lytter>();

function sig(): void {
  for (const en of lyttere) en();
}

function ryd(): void {
  token = null;
  lager.glem();
  for (const en of rydninger) en();
}

/** Who is logged in, as the API knows them: by their token. */
export const session = {
  token: (): string | null => token,
  /** Did the last session end by itself? */
  udloebet: (): boolean => udloebet,
  begynd(nyt: string): void {
    token = nyt;
    udloebet = false;
    lager.skriv('token', nyt);
    sig();
  },
  /** The user leaves: nothing of what was seen is kept. */
  slut(): void {
    ryd();
    udloebet = false;
    sig();
  },
  /** The API no longer takes the token. */
  udloeb(): void {
    if (token === null) return;
    ryd();
    udloebet = true;
    sig();
  },
  /** What else forgets when the session ends. */
  vedSlut(rydning: Lytter): void {
    rydninger.add(rydning);
  },
  lyt(lytter: Lytter): () => void {
    lyttere.add(lytter);
    return () => void lyttere.delete(lytter);
  },
};
