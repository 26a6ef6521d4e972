import type { Laeser } from '../db/laeser.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import type { Abonnement } from '../db/udgang/abonnement.ts';
import { gemKendte, hentKendte, hentUdsendte, laengeUset, noterSet, varsl, type Kendt, type Udsendt } from '../db/udgang/udsendelse.ts'; // prettier-ignore
import { kle as kleNummer, kleFilter, matcher } from '../schema/domaene/kle.ts';
import { aendringsbesked, bortfaldsbesked, type Besked } from './besked.ts';
import type { Positioner } from './position.ts';
import { findSynlige, type Synlig } from './synlige.ts';

/** Events looked at in one go, at most: first as many as are wanted – most see what they subscribe to – then twice as many. */
const SKRIDT = 500;
/** So many goes for one page: what others are told is passed over, within bounds. */
const SKRIDT_MAX = 20;
const EFTERSES = 200;

export interface Leveringsdele {
  readonly klient: Pick<Skriveklient, 'koer'>;
  readonly positioner: Positioner;
}

/** A page of events, what it discloses, and what is remembered of it when it has been written down. */
export interface Levering {
  readonly beskeder: readonly Besked[];
  readonly viste: ReadonlyMap<string, Synlig>;
  /** Where the next page begins. */
  readonly nr: number;
  /** Is there more to be had at once? */
  readonly flere: boolean;
  readonly kendte: readonly Kendt[];
}

/**
 * The events after a number, each judged by what the subscriber may see at this moment (`l`): what it may not see is passed over,
 * and what it was told of before and may not see now is told to be gone, once – at the same number whenever it is asked again.
 */
export async function lever(
  { klient, positioner }: Leveringsdele,
  l: Laeser,
  abonnement: Abonnement,
  { efter, antal }: { readonly efter: number; readonly antal: number },
): Promise<Levering> {
  const [beskeder, viste, kendte] = [[] as Besked[], new Map<string, Synlig>(), new Map<string, Kendt>()];
  let nr = efter;
  for (let skridt = 0; skridt < SKRIDT_MAX; skridt += 1) {
    const hoejst = Math.min(SKRIDT, antal * 2 ** skridt);
    const udsendte = await klient.koer((tx) =>
      hentUdsendte(tx, abonnement.id, nr, { slags: abonnement.slags, hoejst }),
    );
    if (udsendte.length === 0) return { beskeder, viste, nr, flere: false, kendte: [...kendte.values()] };
    const synlige = await findSynlige(l, udsendte);
    const ider = [...new Set(udsendte.map(({ objektId }) => objektId))];
    const foer = await klient.koer((tx) => hentKendte(tx, abonnement.id, ider));
    for (const en of udsendte) {
      const synlig = passende(abonnement, synlige.get(en.objektId));
      const kendt = kendte.get(en.objektId) ?? foer.get(en.objektId) ?? null;
      const dom = doem(abonnement, en, synlig, kendt);
      if (dom.kendt) kendte.set(en.objektId, dom.kendt);
      if (dom.besked !== null) {
        const borte = dom.besked === 'bortfaldet' || !synlig;
        const om = {
          ...en,
          id: positioner.id(abonnement.id, en.nr, borte),
          position: positioner.lav(abonnement.id, en.nr),
        };
        beskeder.push(borte ? bortfaldsbesked(om) : aendringsbesked(om, dom.besked, en.forretning, synlig)); // prettier-ignore
        if (synlig) viste.set(en.objektId, synlig);
      }
      nr = en.nr;
      if (beskeder.length === antal) return { beskeder, viste, nr, flere: true, kendte: [...kendte.values()] };
    }
  }
  return { beskeder, viste, nr, flere: true, kendte: [...kendte.values()] };
}

/** Narrowed to a subject, what is of another is as if it could not be seen. */
function passende({ kle }: Abonnement, synlig: Synlig | undefined): Synlig | null {
  if (!synlig) return null;
  if (kle === null) return synlig;
  const moenstre = kle.flatMap((tekst) => kleFilter(tekst) ?? []);
  const numre = synlig.kle.flatMap((tekst) => kleNummer(tekst) ?? []);
  return numre.some((nummer) => moenstre.some((moenster) => matcher(moenster, nummer))) ? synlig : null;
}

interface Dom {
  readonly besked: 'oprettet' | 'aendret' | 'bortfaldet' | null;
  /** What is to be remembered; null: nothing new. */
  readonly kendt: Kendt | null;
}
const INTET: Dom = { besked: null, kendt: null };

function doem(abonnement: Abonnement, en: Udsendt, synlig: Synlig | null, kendt: Kendt | null): Dom {
  const { nr, objektId, slags, haendelse, forretning, udenNotifikation } = en;
  if (udenNotifikation) return INTET; // its source wants nobody told (SF1470 UdenNotifikation)
  if (!synlig) {
    if (kendt === null || nr < kendt.siden) return INTET;
    if (kendt.til !== null) return kendt.til === nr ? { besked: 'bortfaldet', kendt: null } : INTET;
    return { besked: 'bortfaldet', kendt: { ...kendt, til: nr } };
  }
  // Its own withdrawal was on its way when the rights came back; a removal that is undone since is told by what undid it.
  if (haendelse === 'bortfaldet' || haendelse === 'fjernet') return INTET;
  const navn = haendelse === 'oprettet' ? 'oprettet' : 'aendret';
  if (!oensket(abonnement, navn, forretning)) return INTET;
  const nyt = kendt === null || (kendt.til !== null && nr > kendt.til);
  return { besked: navn, kendt: nyt ? { objektId, slags, siden: kendt?.siden ?? nr, til: null } : null };
}

const oensket = ({ haendelser }: Abonnement, navn: string, forretning: readonly string[]): boolean =>
  haendelser === null || haendelser.includes(navn) || forretning.some((en) => haendelser.includes(en));

/** Remembers what was told. Called when that has been written down. */
export function husk({ klient }: Leveringsdele, { id }: Abonnement, { kendte }: Levering): Promise<void> {
  return kendte.length === 0 ? Promise.resolve() : klient.koer((tx) => gemKendte(tx, id, kendte));
}

/**
 * Looks again at some of what the subscriber was told of, those looked at longest ago: rights are taken away without anything
 * happening to an object. What it can see no more gets an event of its own.
 */
export async function efterse({ klient }: Leveringsdele, l: Laeser, abonnement: Abonnement): Promise<void> {
  const { id } = abonnement;
  const gamle = await klient.koer((tx) => laengeUset(tx, id, EFTERSES));
  if (gamle.length === 0) return;
  const synlige = await findSynlige(l, gamle);
  const tabte = gamle.flatMap(({ objektId }) => (passende(abonnement, synlige.get(objektId)) ? [] : [objektId]));
  const sete = gamle.map(({ objektId }) => objektId).filter((objekt) => !tabte.includes(objekt));
  await klient.koer(async (tx) => {
    await noterSet(tx, id, sete);
    if (tabte.length > 0) await varsl(tx, id, tabte);
  });
}
