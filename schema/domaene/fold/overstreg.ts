import type { Objektslags } from '../id.ts';
import { poster } from '../json.ts';
import type { Oejeblik, Periode } from '../tid.ts';
import { ens } from '../tidslinje.ts';
import { elementer, erFlad, navnAf, noegleI, periodeI, type Element } from './elementer.ts';
import { rang } from './fold.ts';
import type { Indlaeg } from './forloeb.ts';
import { kasserDel } from './kasseret.ts';
import { maalfelter, skrivKasser, skrivStykke, type Ord } from './overstregning.ts';
import { RELATIONSROLLER } from './roller.ts';

type Raa = Record<string, unknown>;

/** The word that stands where one was wiped: the same for the same, and nothing of it can be told from it. */
export type Ordmaerke = (ord: string) => string;

/** What one kasser of a part lists: whose timeline, when, and which fields – null: all of it. */
interface Listet extends Periode {
  readonly en: Indlaeg;
  readonly noegle: string;
  readonly felter: readonly string[] | null;
}

/** A person's record binds numbers together by what it said before, and registers are no citizen's: they stay as sent. */
const URORT = new Set<Objektslags>(['part', 'orgenhed', 'klasse']);
const GRUPPER = ['egenskaber', 'indeks', 'fremdrift'];
const LISTER = [...Object.keys(RELATIONSROLLER), 'ydelser'];

/**
 * The log with what was wiped by a kasser of a part struck out where it was said, until then and in that itself. What is struck
 * out is in the stretch the kasser cuts away, and equal words are equal after, so the log means what it meant, and will with
 * whatever comes late; it can be done again with more. What a relation points at is struck out where it is said nowhere
 * else: two stretches of one relation are known by it to be one. Entries that stand as they did are the very same.
 */
export function overstreget<I extends Indlaeg>(slags: Objektslags, log: readonly I[], maerke: Ordmaerke): readonly I[] {
  const kasserer = URORT.has(slags) ? [] : log.filter((en) => en.gaelder && kasserDel(slags, en));
  if (kasserer.length === 0) return log;
  const erMaerke = (ord: string) => ord.startsWith(MAERKE);
  const ord = (sagt: string) => (erMaerke(sagt) ? sagt : `${MAERKE}${maerke(sagt)}`);
  const listet = kasserer.flatMap((en) => elementer(slags, en).map((element) => listetAf(en, element, ord)));
  const over = (en: I) => listet.filter((et) => rang(en, et.en) <= 0);
  const staar = staaende(log, over, ord, new Set<Indlaeg>(kasserer));
  const valg: Ord = { ord, maal: (liste, sagt) => staar.get(`${liste} ${ord(sagt)}`) ?? ord(sagt) };
  const nye = log.map((en) => {
    const data = kasserer.includes(en) ? skrivKasser(slags, en.data, valg) : skriv(slags, en, over(en), valg);
    return ens(data, en.data) ? en : { ...en, data, tekst: null };
  });
  return nye.some((en, nr) => en !== log[nr]) ? nye : log;
}

const MAERKE = 'kasseret:';

function listetAf(en: Indlaeg, { noegle, fra, til, felter, peger }: Element, ord: Ord['ord']): Listet {
  const navne = Object.keys(felter);
  const hele = peger !== undefined || navne.length === 0;
  return { en, fra, til, noegle: navn(noegle, ord), felter: hele ? null : navne };
}

/** Whose timeline it is, whether or not its words are struck out. */
const navn = ([liste = '', ...resten]: readonly string[], ord: Ord['ord']) => navnAf([liste, ...resten.map(ord)]);

const moedes = (a: Periode, b: Periode) => (b.til === null || a.fra < b.til) && (a.til === null || b.fra < a.til);

/** What relations point at outside of all that is wiped, by list and struck-out word: that is still said. */
function staaende<I extends Indlaeg>(log: readonly I[], over: (en: I) => readonly Listet[], ord: Ord['ord'], kasserer: ReadonlySet<Indlaeg>): ReadonlyMap<string, string> {
  const ud = new Map<string, string>();
  for (const en of log) {
    if (kasserer.has(en)) continue;
    const listet = over(en).filter(({ felter }) => felter === null);
    for (const liste of LISTER) {
      for (const raa of poster(en.data[liste])) {
        const stykker = delt(en, liste, raa, listet, ord);
        if (stykker.every(({ over: ramt }) => ramt.length > 0)) continue;
        for (const [hvor, sagt] of maalI(liste, raa)) if (!sagt.startsWith(MAERKE)) ud.set(`${hvor} ${ord(sagt)}`, sagt);
      }
    }
  }
  return ud;
} // prettier-ignore

/** The words an element is known to point at something by, as they are compared, each with the list it stands in. */
function maalI(liste: string, raa: Raa): [liste: string, sagt: string][] {
  const egne = maalfelter(liste).flatMap((felt): [string, string][] => {
    const sagt = raa[felt];
    return typeof sagt !== 'string' ? [] : [[liste, liste === 'ydelser' || liste === 'plan' ? sagt : sagt.toLowerCase()]];
  });
  if (liste !== 'ydelser') return egne;
  return [...egne, ...['plan', 'itSystemer'].flatMap((under) => poster(raa[under]).flatMap((en) => maalI(under, en)))];
} // prettier-ignore

interface Stykke extends Periode {
  readonly over: readonly Listet[];
}

/** An element by the stretches what is listed divides it in; one that has no place in time is whole, and nothing is over it. */
function delt(en: Indlaeg, liste: string, raa: Raa, listet: readonly Listet[], ord: Ord['ord']): Stykke[] {
  const periode = periodeI(liste, raa, en.tidspunkt);
  const noegle = periode && noegleI(liste, raa);
  if (!periode || !noegle) return [{ fra: en.tidspunkt, til: null, over: [] }];
  const mit = navn(noegle, ord);
  const ramte = listet.filter((et) => et.noegle === mit && moedes(et, periode));
  const inde = (tid: Oejeblik | null): tid is Oejeblik => tid !== null && tid > periode.fra && (periode.til === null || tid < periode.til);
  const skel = [...new Set([periode.fra, ...ramte.flatMap(({ fra, til }) => [fra, til]).filter(inde)])].sort();
  return skel.map((fra, nr) => {
    const stykke = { fra, til: skel[nr + 1] ?? periode.til };
    return { ...stykke, over: ramte.filter((et) => moedes(et, stykke)) };
  });
} // prettier-ignore

/** What an entry says, with what lies under what is listed struck out. */
function skriv(slags: Objektslags, en: Indlaeg, over: readonly Listet[], valg: Ord): Raa {
  const data: Raa = { ...en.data };
  for (const liste of [...GRUPPER, ...LISTER]) {
    if (!Array.isArray(data[liste])) continue;
    data[liste] = (data[liste] as unknown[]).flatMap((raa) => {
      if (typeof raa !== 'object' || raa === null) return [raa];
      const stykker = delt(en, liste, raa as Raa, over, valg.ord);
      if (stykker.every(({ over: ramt }) => ramt.length === 0)) return [raa];
      return stykker.map((stykke) => skrivStykke(liste, raa as Raa, stykke, felterAf(stykke), valg));
    });
  }
  if (!erFlad(slags)) return data;
  const flade = over.filter(({ noegle }) => noegle === 'objekt').flatMap(({ felter }) => felter ?? []);
  return skrivStykke('objekt', data, null, flade, valg);
}

/** The fields that are wiped in a stretch; null: all of them. */
const felterAf = ({ over }: Stykke): readonly string[] | null =>
  over.some(({ felter }) => felter === null) ? null : over.flatMap(({ felter }) => felter ?? []);
