import { fjernGammelKarantaene } from '../../db/sletning/forfaldne.ts';
import { beskedmaerke, summaerke } from '../../db/sletning/maerke.ts';
import { huskBeskeder } from '../../db/sletning/slet.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import type { Sletgrundlag } from './slet.ts';

const PARTI = 1_000;

/** Takes away what has lain in quarantine past its time; that it came is remembered by a keyed hash. Back comes how many messages. */
export async function sletGammelKarantaene(klient: Skriveklient, { noegle }: Pick<Sletgrundlag, 'noegle'>): Promise<number> {
  for (let ialt = 0; ;) {
    const antal = await klient.koer(async (tx) => {
      const vaek = await fjernGammelKarantaene(tx, PARTI);
      const kendte = vaek.flatMap(({ navn, sum }) => (sum === null ? [] : [[beskedmaerke(noegle, navn), summaerke(noegle, navn, sum)] as const]));
      await huskBeskeder(tx, kendte);
      return vaek.length;
    });
    if (antal === 0) return ialt;
    ialt += antal;
  }
} // prettier-ignore
