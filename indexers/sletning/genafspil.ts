import type { Tx } from '../../db/client.ts';
import { objektmaerke } from '../../db/sletning/maerke.ts';
import { huskSletninger, ukendteSletninger, type Sletning } from '../../db/sletning/slet.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { objektside } from '../../db/skriv/objekt.ts';
import { sletObjekter, type Kandidat, type Sletgrundlag } from './slet.ts';

/** Lines of the journal judged at a time, and objects compared with them at a time. */
const LINJER = 5_000;

interface Genafspilning {
  /** Lines this database did not know. */
  readonly ukendte: number;
  /** Objects it had, and has no longer. */
  readonly slettet: number;
}

/**
 * Erases again what a journal says was erased, where the database does not know of it: it was put back from a backup that is
 * older. What the journal names and the database has not is remembered, so that late copies do not bring it. Twice is once.
 */
export async function genafspil(klient: Skriveklient, journal: readonly Sletning[], { noegle }: Pick<Sletgrundlag, 'noegle'>): Promise<Genafspilning> {
  const ukendte: Sletning[] = [];
  for (let fra = 0; fra < journal.length; fra += LINJER) {
    ukendte.push(...(await klient.koer((tx) => ukendteSletninger(tx, journal.slice(fra, fra + LINJER)))));
  }
  if (ukendte.length === 0) return { ukendte: 0, slettet: 0 };
  const efterMaerke = new Map<string, Sletning>();
  for (const en of ukendte) {
    const hidtil = efterMaerke.get(en.maerke);
    if (!hidtil || hidtil.tidspunkt < en.tidspunkt) efterMaerke.set(en.maerke, en);
  }
  const slettet = await sletFundne(klient, efterMaerke, { noegle, noter: () => Promise.resolve() });
  // Last: a run that is cut off is done again from the beginning.
  for (let fra = 0; fra < ukendte.length; fra += LINJER) await klient.koer((tx) => huskSletninger(tx, ukendte.slice(fra, fra + LINJER)));
  return { ukendte: ukendte.length, slettet };
} // prettier-ignore

/** Goes through every object there is: only by its mark can it be told whether it is one of them. */
async function sletFundne(klient: Skriveklient, sletninger: ReadonlyMap<string, Sletning>, grundlag: Sletgrundlag): Promise<number> {
  let [slettet, efter] = [0, '00000000-0000-0000-0000-000000000000'];
  const side = async (tx: Tx): Promise<boolean> => {
    const ider = await objektside(tx, efter, LINJER);
    const kandidater = ider.flatMap((id): Kandidat[] => {
      const en = sletninger.get(objektmaerke(grundlag.noegle, id));
      return en ? [{ id, anledning: en.anledning, tidspunkt: en.tidspunkt }] : [];
    });
    const antal = await sletObjekter(tx, kandidater, [], grundlag);
    [slettet, efter] = [slettet + antal, ider.at(-1) ?? efter];
    return ider.length > 0;
  };
  while (await klient.koer(side));
  return slettet;
} // prettier-ignore
