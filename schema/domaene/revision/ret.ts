import type { GaeldendeGruppe } from '../adgang.ts';
import { foelsomhed } from '../foelsomhed.ts';
import { visMoenster } from '../kle.ts';

/** Units written out of one group; of more, only how many. */
const ENHEDER_MAX = 20;

/** Groups last as long as their token is remembered, and are written out once. */
const skrevne = new WeakMap<GaeldendeGruppe, string>();

/** A group as the audit log writes the right that was used. */
export function ret(gruppe: GaeldendeGruppe): string {
  const kendt = skrevne.get(gruppe) ?? retTekst(gruppe);
  skrevne.set(gruppe, kendt);
  return kendt;
}

/** A group as an auditor reads it: `11111111 SAGER_SE YDELSER_SE · 32.* · ALLE · VIP_SAGER`. */
function retTekst({ scope, privilegier, kle, enheder, niveau }: GaeldendeGruppe): string {
  const vist = enheder === 'ALLE' || enheder.size > ENHEDER_MAX ? null : [...enheder].sort().join(' ');
  const hvor = enheder === 'ALLE' ? 'ALLE' : (vist ?? `${String(enheder.size)} enheder`);
  const hvad = `${scope} ${[...privilegier].sort().join(' ')}`;
  return [hvad, kle.map(visMoenster).join(' '), hvor, foelsomhed(niveau)].join(' · ');
}
