import type { Spoergeklient } from '../../db/laesepulje.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { aftalekalder } from '../../db/queries/serviceaftale.ts';
import type { Udsending } from '../../db/udgang/udsending.ts';
import type { Adgang, Gruppe, Kalder } from '../../schema/domaene/adgang.ts';
import { kalderFraClaims } from '../../schema/domaene/adgang/kalder.ts';
import { foelsomhed } from '../../schema/domaene/foelsomhed.ts';
import { visMoenster } from '../../schema/domaene/kle.ts';
import { medAbonner } from '../adgang.ts';

/** What the subscriber may be told at this moment; null: nothing. */
export type Udsendelsesadgang = (udsending: Udsending) => Promise<Adgang | null>;

/**
 * Pushed to, a subscriber shows no token. Its rights are those of the token it asked with – or of its aftale alone, where an
 * operator set it up – and of them what an approved serviceaftale lets through now: without one it is told nothing, whatever
 * SERVICEAFTALE_PAAKRAEVET says, for nobody else could take back what a token once said.
 */
export function lavUdsendelsesadgang(sql: Spoergeklient, rolleDomaene: string): Udsendelsesadgang {
  return async (udsending) => {
    const kalder = udsending.claims
      ? kalderFraClaims(udsending.claims, { rolleDomaene })
      : await aftalekalder(sql, udsending);
    if ('fejl' in kalder || kalder.sub !== udsending.system || kalder.cvr !== udsending.cvr) return null;
    return medAbonner(await hentAdgang(sql, kalder, true));
  };
}

/** The caller as claims that say the same: those of its groups that count for a subscriber. */
export function somClaims({ sub, azp, cvr, navn, enhed, grupper, udloeber }: Kalder): object {
  const egne = grupper.filter(({ privilegier }) => privilegier.has('ABONNER'));
  return { sub, azp, cvr, name: navn, enhed, exp: udloeber, grupper: egne.map(somClaim) };
}

const somClaim = ({ scope, privilegier, kle, enheder, niveau }: Gruppe): object => ({
  scope,
  privilegier: [...privilegier],
  kle: kle.map(visMoenster),
  orgEnheder: enheder,
  foelsomhed: foelsomhed(niveau),
});
