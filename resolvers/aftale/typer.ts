import type { Aftalelinje } from '../../db/aftaleraekke.ts';
import { felter } from '../felter.ts';
import type { AftalesporResolvers, ServiceaftaleResolvers, VideregivelsesaftaleResolvers } from '../generated.ts';
import { trinnavn } from '../klasse.ts';
import type { Udsyn } from '../loaders.ts';
import { systemAf } from '../system.ts';
import { aftaleId } from './id.ts';
import type { VistAftalespor } from './vist.ts';

const myndighed = (cvr: string) => ({ cvr, navn: null });

/** The trail as its reader may see it: whoever did a thing is named to their own authority only. */
function sporAf(spor: readonly Aftalelinje[], sporVist: boolean, udsyn: Udsyn): VistAftalespor[] {
  if (!sporVist) return [];
  const { cvr } = udsyn.laeser.adgang.kalder;
  return spor.map((linje) =>
    linje.cvr === cvr ? { ...linje, udsyn } : { ...linje, bruger: null, brugernavn: null, udsyn },
  );
}

export const Serviceaftale: ServiceaftaleResolvers = {
  ...felter('rettigheder', 'kle', 'status', 'anmodet', 'besluttet'),
  id: ({ id }) => aftaleId('Serviceaftale', id),
  system: ({ system, udsyn }) => ({ id: system, navn: null, udsyn }),
  kommune: ({ kommune }) => myndighed(kommune),
  foelsomhed: ({ niveau }) => trinnavn(niveau),
  spor: ({ spor, sporVist, udsyn }) => sporAf(spor, sporVist, udsyn),
};

export const Videregivelsesaftale: VideregivelsesaftaleResolvers = {
  ...felter('kle', 'hjemmel', 'status', 'anmodet', 'besluttet'),
  id: ({ id }) => aftaleId('Videregivelsesaftale', id),
  ejer: ({ ejer }) => myndighed(ejer),
  modtager: ({ modtager }) => myndighed(modtager),
  foelsomhed: ({ niveau }) => trinnavn(niveau),
  spor: ({ spor, sporVist, udsyn }) => sporAf(spor, sporVist, udsyn),
};

export const Aftalespor: AftalesporResolvers = {
  ...felter('handling', 'tidspunkt', 'bruger', 'brugernavn'),
  system: ({ system, udsyn }) => systemAf(system, null, udsyn),
  myndighed: ({ cvr }) => (cvr === null ? null : myndighed(cvr)),
};
