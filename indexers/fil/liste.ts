import type { Listelinje } from '../../db/skriv/afstemning.ts';
import { uuid, uuid5 } from '../../schema/domaene/id.ts';
import { oejeblik } from '../../schema/domaene/tid.ts';
import { linjer } from './linjer.ts';

/** Longer than any line of a list. */
const LINJE_MAX = 1000;
const HASH = /^[0-9a-f]{64}$/i;

/** Told of each line that breaks a rule, with the rule in Danish. */
export type Forkert = (linje: number, regel: string) => void;

/**
 * The lines of a source's list, `uuid;tidspunkt;hash`, one at a time. A first line that is the names of the columns is
 * passed over, and so are empty ones. Of a line that is wrong in something else than its uuid, it counts that the source
 * has the object. `myndigheder`: those the source tells of parter for, who have an id here for each.
 */
export async function* laesListe(
  kilde: AsyncIterable<Uint8Array>,
  myndigheder: readonly string[],
  forkert: Forkert,
): AsyncGenerator<Listelinje> {
  for await (const linje of linjer(kilde, LINJE_MAX)) {
    if ('ulaeselig' in linje) {
      forkert(linje.nr, linje.ulaeselig);
      continue;
    }
    if (linje.nr === 1 && /^"?uuid"?(;|$)/i.test(linje.tekst)) continue;
    const [navn, tid, hash = '', ...flere] = linje.tekst.split(';').map((felt) => felt.trim());
    const id = uuid(navn);
    const tidspunkt = oejeblik(tid);
    const hel = hash === '' || HASH.test(hash);
    if (id === null) forkert(linje.nr, 'uuid: skal være objektets uuid');
    else if (tidspunkt === null) forkert(linje.nr, 'tidspunkt: skal være et tidspunkt som 2026-03-02T09:15:00+01:00');
    else if (!hel) forkert(linje.nr, 'hash: skal være 64 hexadecimale cifre, eller udelades');
    else if (flere.some((felt) => felt !== '')) forkert(linje.nr, 'skal have højst tre felter: uuid;tidspunkt;hash');
    if (id === null) continue;
    const ider = [id, ...myndigheder.map((cvr) => uuid5(id, `part:${cvr}`))];
    yield { linje: linje.nr, navn: id, ider, tidspunkt, hash: hel && hash !== '' ? hash.toLowerCase() : null };
  }
}
