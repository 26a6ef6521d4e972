import type { Udtryk } from '../../db/fremsoeg/soegning.ts';
import type { Hovedslags } from '../../db/synlig.ts';
import { vaerdi, type Element } from '../../indexers/xml/element.ts';
import { lokaltNavn } from '../../indexers/xml/navnerum.ts';
import { laesLed, type Laestled } from './led.ts';
import { ugyldig } from './vaerdi.ts';

const SLAGS: Readonly<Record<string, Hovedslags | undefined>> = {
  SoegSag: 'sag',
  SoegDokument: 'dokument',
  SoegSagsloeseDokumenter: 'dokument',
  SoegBevillingIndeks: 'bevilling',
  SoegOekonomiskEffektueringIndeks: 'effektuering',
};
/** More of them make one statement of no size anybody plans for. */
const LED_MAX = 50;

/** A SoegUdtryk, and every SoegSag, SoegDokument … in it. Throws BAD_USER_INPUT. */
export function laesUdtryk(element: Element): { readonly udtryk: Udtryk; readonly led: readonly Laestled[] } {
  const led: Laestled[] = [];
  const udtryk = laes(element, led);
  return { udtryk, led };
}

/** No operation is AND (SoegUdtrykType). */
function laes(element: Element, led: Laestled[]): Udtryk {
  const operation = vaerdi(element.boern.find(({ navn }) => lokaltNavn(navn) === 'operation'));
  if (operation !== null && operation !== 'AND' && operation !== 'OR') throw ugyldig('operation', 'skal være AND eller OR');
  const dele = element.boern.flatMap((barn): Udtryk[] => {
    const navn = lokaltNavn(barn.navn);
    if (navn === 'operation') return [];
    if (navn === 'SoegUdtryk') return [laes(barn, led)];
    if (navn === 'NOT') return [{ ikke: laes(barn, led) }];
    const slags = SLAGS[navn];
    if (slags === undefined) throw ugyldig(navn, 'hører ikke til i et SoegUdtryk');
    if (led.length >= LED_MAX) throw ugyldig('SoegUdtryk', `har flere end ${LED_MAX} led`);
    const laest = laesLed(barn, slags, navn === 'SoegSagsloeseDokumenter');
    led.push(laest);
    return [{ led: laest.led }];
  });
  if (dele.length === 0) throw ugyldig('SoegUdtryk', 'er tomt');
  return operation === 'OR' ? { eller: dele } : { og: dele };
} // prettier-ignore
