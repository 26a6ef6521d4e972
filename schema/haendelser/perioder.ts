import { elementer } from '../domaene/fold/elementer.ts';
import { RELATIONSROLLER } from '../domaene/fold/roller.ts';
import type { Objektslags } from '../domaene/id.ts';
import { fraDate, oejeblik, type Oejeblik } from '../domaene/tid.ts';
import type { Mangel } from './mangel.ts';

/**
 * Periods of one message that cannot be laid: two elements that speak of the same thing at the same time – which of them
 * holds is for the source to say – and one that leaves `fra` out and ends before the event's time, which it then is.
 */
export function periodefejl(slags: Objektslags, data: Record<string, unknown>, tid: Oejeblik | null): Mangel[] {
  const tidspunkt = tid ?? fraDate(new Date());
  const tom = foersteTomme(data, tidspunkt);
  return tom ? [tom] : overlappende(slags, data, tidspunkt);
}

function overlappende(slags: Objektslags, data: Record<string, unknown>, tidspunkt: Oejeblik): Mangel[] {
  const senest = new Map<string, Oejeblik | null>();
  for (const { noegle, navn, fra, til } of elementer(slags, { data, tidspunkt })) {
    const forrige = senest.get(navn);
    if (forrige === null || (forrige !== undefined && fra < forrige)) {
      const [liste = '', rolle = ''] = noegle;
      const felt = `data.${liste}`;
      // A rolle of a closed list is the contract's word; anything else in a noegle is a value.
      const hvad = RELATIONSROLLER[liste]?.has(rolle) ? ` (${rolle})` : '';
      const besked = `${felt}: to elementer om det samme${hvad} overlapper i virkning`;
      return [{ felt, kode: 'OVERLAPPENDE_PERIODER', besked }];
    }
    senest.set(navn, til);
  }
  return [];
}

/** The lists whose elements carry a virkning; those of a flat object do not. */
const LISTER = ['egenskaber', 'indeks', 'fremdrift', 'ydelser', ...Object.keys(RELATIONSROLLER)];

type Felter = Record<string, unknown>;
/** A kind's contract does not speak of every list: what stands in another may be anything. */
const felterAf = (vaerdi: unknown): Felter => (typeof vaerdi === 'object' && vaerdi !== null ? (vaerdi as Felter) : {});

function foersteTomme(data: Felter, tidspunkt: Oejeblik): Mangel | null {
  for (const liste of LISTER) {
    const elementer: unknown[] = Array.isArray(data[liste]) ? data[liste] : [];
    for (const [nr, en] of elementer.entries()) {
      const felter = felterAf(en);
      const virkning = liste === 'linjer' ? felterAf(felter['virkning']) : felter;
      const til = virkning['fra'] === undefined ? oejeblik(virkning['til']) : null;
      if (til === null || til > tidspunkt) continue;
      const felt = `data.${liste}.${String(nr)}${liste === 'linjer' ? '.virkning' : ''}.til`;
      return { felt, kode: 'TOM_PERIODE', besked: `${felt}: uden fra gælder time, og til skal ligge efter` };
    }
  }
  return null;
}
