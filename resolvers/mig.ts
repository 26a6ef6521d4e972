import { foelsomhed } from '../schema/domaene/foelsomhed.ts';
import { visMoenster } from '../schema/domaene/kle.ts';
import type { AdgangsgrundResolvers, GraenserResolvers, MigResolvers } from './generated.ts';
import { felter } from './felter.ts';

export const Mig: MigResolvers = {
  uuid: ({ kalder }) => kalder.sub,
  navn: ({ kalder }) => kalder.navn,
  kommune: ({ kalder }) => ({ cvr: kalder.cvr, navn: null }),
  system: ({ kalder }, _args, { udsyn }) => ({ id: kalder.azp, navn: null, udsyn: udsyn() }),
  grupper: ({ grupper }) => grupper,
  privilegier: ({ grupper }) => [...new Set(grupper.flatMap(({ privilegier }) => [...privilegier]))].sort(),
  udloeber: ({ kalder }) => new Date(kalder.udloeber * 1000).toISOString(),
};

export const Adgangsgrund: AdgangsgrundResolvers = {
  rolle: ({ privilegier }) => [...privilegier].sort().join(' '),
  kle: ({ kle }) => kle.map(visMoenster),
  orgEnheder: ({ enheder }) => (enheder === 'ALLE' ? null : [...enheder]),
  foelsomhed: ({ niveau }) => foelsomhed(niveau),
};

export const Graenser: GraenserResolvers = felter(
  'dybde',
  'aliaser',
  'tokens',
  'pris',
  'sideMax',
  'kredsMax',
  'personopslagPrMinut',
  'personopslagPrDoegn',
);
