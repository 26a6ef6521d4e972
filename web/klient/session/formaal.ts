import { lager } from './lager.ts';
import { session } from './session.ts';

/** What a look-up is about: a part by its opaque id, a sag somebody came straight to, or a search across all. */
export type Emne = `part:${string}` | `sag:${string}` | 'analyse';

type Huskede = { kendte: Record<string, string>; sidste: string | null; nu: string | null };

const tomt = (): Huskede => ({ kendte: {}, sidste: null, nu: null });
let huskede = laes();
session.vedSlut(() => (huskede = tomt()));

/** The purposes of this tab: asked for once per citizen, remembered until the task is ended. No number stands among them. */
export const formaal = {
  for: (emne: Emne): string | null => huskede.kendte[emne] ?? null,
  /** The purpose of the task under way: what is opened from a citizen's page is for the same. */
  nu: (): string | null => huskede.nu,
  /** The one last given, to begin with. */
  sidste: (): string | null => huskede.sidste,
  saet(emne: Emne, tekst: string): void {
    huskede.kendte[emne] = tekst;
    huskede.sidste = tekst;
    huskede.nu = tekst;
    gem();
  },
  /** The task goes on with another citizen whose purpose is known. */
  brug(tekst: string): void {
    huskede.nu = tekst;
    gem();
  },
  /** The task is done: the next look-up, of whomever, asks again. */
  afslut(): void {
    huskede = { ...tomt(), sidste: huskede.sidste };
    gem();
  },
};

function gem(): void {
  lager.skriv('formaal', JSON.stringify(huskede));
}

function laes(): Huskede {
  try {
    return (JSON.parse(lager.laes('formaal') ?? 'null') as Huskede | null) ?? tomt(); // written above
  } catch {
    return tomt();
  }
}
