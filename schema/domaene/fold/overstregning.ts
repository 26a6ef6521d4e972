import type { Objektslags } from '../id.ts';
import type { Periode } from '../tid.ts';
import { erFlad } from './elementer.ts';
import { RELATIONSROLLER } from './roller.ts';

type Raa = Record<string, unknown>;

/** How words are struck out. */
export interface Ord {
  /** The word that stands instead; of one that is struck out already, itself. */
  readonly ord: (sagt: string) => string;
  /** The same of what a relation of this list points at: itself where it is said elsewhere too. */
  readonly maal: (liste: string, sagt: string) => string;
}

/** Where an element stands and whose it is: never struck out, or it would be another. */
const STED = new Set(['fra', 'til', 'rolle', 'indeks']);
const GRUPPER = new Set(['egenskaber', 'indeks', 'fremdrift']);
/** A notat hangs on its sag by it, and it is no content. */
const FLADT_STED = new Set(['sag', 'note', 'udenNotifikation', ...Object.keys(RELATIONSROLLER), 'ydelser', ...GRUPPER]);

/** A value without what it said; null says that there is none, and does so still. */
function uden(vaerdi: unknown, ord: Ord['ord']): unknown {
  if (vaerdi === null || vaerdi === undefined) return vaerdi;
  if (Array.isArray(vaerdi)) return vaerdi.map((en) => uden(en, ord));
  if (typeof vaerdi === 'object') return felter(vaerdi, (_navn, en) => uden(en, ord));
  // Struck out already it is itself; else as JSON, so that 1 and "1" stay two.
  return typeof vaerdi === 'string' && ord(vaerdi) === vaerdi ? vaerdi : ord(JSON.stringify(vaerdi));
}

const felter = (raa: object, nyt: (navn: string, vaerdi: unknown) => unknown): Raa =>
  Object.fromEntries(Object.entries(raa).map(([navn, vaerdi]) => [navn, nyt(navn, vaerdi)]));

/** An element in one stretch of its time – null: it has none – with these fields struck out; null: all of them. */
export function skrivStykke(liste: string, raa: Raa, tid: Periode | null, ramte: readonly string[] | null, valg: Ord): Raa {
  const lagt = tid === null ? raa : liste === 'linjer' ? { ...raa, virkning: { fra: tid.fra, til: tid.til } } : { ...raa, fra: tid.fra, til: tid.til };
  if (ramte === null) return hele(liste, lagt, valg);
  const sted = liste === 'objekt' ? FLADT_STED : STED;
  return felter(lagt, (navn, vaerdi) => (ramte.includes(navn) && !sted.has(navn) ? uden(vaerdi, valg.ord) : vaerdi));
} // prettier-ignore

function hele(liste: string, { note: _note, ...raa }: Raa, valg: Ord): Raa {
  if (GRUPPER.has(liste)) {
    const { aktoer: _aktoer, ...resten } = raa;
    return felter(resten, (navn, vaerdi) => (STED.has(navn) ? vaerdi : uden(vaerdi, valg.ord)));
  }
  return liste === 'ydelser' ? helYdelse(raa, valg) : helRelation(liste, raa, valg);
}

/** Where an element of a list says what it points at. */
export const maalfelter = (liste: string): readonly string[] =>
  liste === 'ydelser' || liste === 'plan'
    ? ['id']
    : [liste === 'linjer' ? 'ydelse' : 'reference', liste === 'klasser' ? 'noegle' : 'cvr'];

function helRelation(liste: string, raa: Raa, { ord, maal }: Ord): Raa {
  const peger = maalfelter(liste);
  const sted = liste === 'linjer' ? new Set(['virkning', 'rolle', 'indeks']) : STED;
  return felter(raa, (navn, vaerdi) => {
    if (sted.has(navn)) return vaerdi;
    if (!peger.includes(navn) || typeof vaerdi !== 'string') return uden(vaerdi, ord);
    const ny = maal(liste, vaerdi.toLowerCase());
    return ny === vaerdi.toLowerCase() ? vaerdi : ny; // as it was written, where it stays
  });
}

/** A ydelse takes its plans and systems with it. */
function helYdelse(raa: Raa, valg: Ord): Raa {
  return felter(raa, (navn, vaerdi) => {
    if (STED.has(navn)) return vaerdi;
    if (navn === 'id' && typeof vaerdi === 'string') return valg.maal('ydelser', vaerdi);
    if (navn === 'plan') return underdele(vaerdi, (en) => helPlan(en, valg));
    if (navn === 'itSystemer') return underdele(vaerdi, (en) => helRelation(navn, en, valg));
    return uden(vaerdi, valg.ord);
  });
}

const helPlan = (raa: Raa, { ord, maal }: Ord): Raa =>
  felter(raa, (navn, sagt) => (navn === 'id' && typeof sagt === 'string' ? maal('plan', sagt) : uden(sagt, ord)));

const underdele = (vaerdi: unknown, streg: (en: Raa) => Raa): unknown =>
  !Array.isArray(vaerdi)
    ? vaerdi
    : vaerdi.map((en: unknown) => (typeof en === 'object' && en !== null ? streg(en as Raa) : en));

/** A kasser of a part without what it lists: which fields of what and when, and no word of it. */
export function skrivKasser(slags: Objektslags, data: Readonly<Raa>, valg: Ord): Raa {
  const lister = Object.entries(data).flatMap(([liste, indhold]): [string, unknown][] => {
    if (!Array.isArray(indhold) || (!GRUPPER.has(liste) && liste !== 'ydelser' && !(liste in RELATIONSROLLER))) return [];
    return [[liste, indhold.map((raa: unknown) => (typeof raa === 'object' && raa !== null ? listet(liste, raa as Raa, valg) : raa))]];
  });
  const flade = !erFlad(slags) ? [] : Object.entries(data).filter(([navn]) => navn === 'sag' || !FLADT_STED.has(navn));
  return Object.fromEntries([...lister, ...flade.map(([navn, sagt]): [string, unknown] => [navn, navn === 'sag' ? sagt : uden(sagt, valg.ord)])]);
} // prettier-ignore

/** Of a ydelse its id and time are all that counts. */
function listet(liste: string, raa: Raa, valg: Ord): Raa {
  if (liste !== 'ydelser') return hele(liste, raa, valg);
  const { id, fra, til } = hele(liste, raa, valg);
  return { id, ...(fra === undefined ? {} : { fra }), ...(til === undefined ? {} : { til }) };
}
