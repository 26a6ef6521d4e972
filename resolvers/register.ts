import { ansvarFor } from '../db/queries/klasse.ts';
import { IndeksFejl } from '../errors.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import { maaSeKle } from '../schema/domaene/dataafgraensning.ts';
import { kle as kleNummer, type Kle } from '../schema/domaene/kle.ts';
import type { QueryResolvers } from './generated.ts';
import { GRAENSER } from './graenser.ts';
import { maaLaeseNoget } from './laeseadgang.ts';
import { fundenEnhed } from './organisation.ts';
import { vistKilder } from './system.ts';

/** A look-up is of one number; the scalar lets a filter's wildcard through. */
function helt(kle: string): Kle {
  const fundet = kleNummer(kle);
  if (!fundet) throw new IndeksFejl('BAD_USER_INPUT', 'kle skal være et nummer uden *');
  return fundet;
}

/** A fagsystem looks up within its own groups' subjects (contract/README.md §3, INDEKS_OPSLAG). */
function maaSlaaOp({ grupper }: Adgang, kle: Kle): boolean {
  return maaSeKle(
    grupper.filter(({ privilegier }) => privilegier.has('INDEKS_OPSLAG')),
    kle,
  );
}

/** What is not about any person: who answers for what, how sources stand, who asks, and how much. */
export const registeropslag: Pick<QueryResolvers, 'ansvar' | 'klasse' | 'orgEnhed' | 'kilder' | 'mig' | 'graenser'> = {
  ansvar: async (_rod, { kle }, { adgang, udsyn }) => {
    if (!maaLaeseNoget(adgang) && !maaSlaaOp(adgang, helt(kle))) return null;
    const her = udsyn();
    const [kode, { enhed, system }] = [helt(kle), await ansvarFor(her.laeser, helt(kle))];
    if (enhed === null && system === null) return null;
    return {
      klasse: { kode, titel: null, ref: null, udsyn: her },
      enhed: enhed === null ? null : { id: enhed, navn: null, udsyn: her },
      system: system === null ? null : { id: system, navn: null, udsyn: her },
    };
  },
  klasse: async (_rod, { kle }, { udsyn }) => {
    const fundet = await udsyn().loaders.klasse.load(helt(kle));
    return fundet && { kode: fundet.kode, titel: fundet.titel, ref: fundet.id, udsyn: udsyn() };
  },
  orgEnhed: async (_rod, { uuid }, { udsyn }) => {
    const fundet = await udsyn().loaders.egenEnhed.load(uuid);
    return fundet && fundenEnhed(fundet, udsyn());
  },
  kilder: (_rod, _args, { udsyn }) => vistKilder(udsyn()),
  mig: (_rod, _args, { adgang }) => adgang,
  graenser: (_rod, _args, { personopslagPrMinut }) => ({ ...GRAENSER, personopslagPrMinut }),
};
