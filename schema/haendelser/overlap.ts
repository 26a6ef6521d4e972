import { elementer } from '../domaene/fold/elementer.ts';
import type { Objektslags } from '../domaene/id.ts';
import { fraDate, type Oejeblik } from '../domaene/tid.ts';
import type { Mangel } from './mangel.ts';

/**
 * Two elements of one message that speak of the same thing at the same time: which of them holds is for the source to
 * say, so the message is refused by name.
 */
export function overlappende(slags: Objektslags, data: Record<string, unknown>, tid: Oejeblik | null): Mangel[] {
  const tidspunkt = tid ?? fraDate(new Date());
  const senest = new Map<string, Oejeblik | null>();
  for (const { noegle, fra, til } of elementer(slags, { data, tidspunkt })) {
    const navn = noegle.join('/');
    const forrige = senest.get(navn);
    if (forrige === null || (forrige !== undefined && fra < forrige)) {
      const felt = `data.${noegle[0] ?? ''}`;
      const besked = `${felt}: to elementer om det samme (${noegle
        .slice(1)
        .filter((del) => !/\d{6}/.test(del))
        .join(' ')}) overlapper i virkning`;
      return [{ felt, kode: 'OVERLAPPENDE_PERIODER', besked }];
    }
    senest.set(navn, til);
  }
  return [];
}
