import type { Adgang } from '../schema/domaene/adgang.ts';
import type { Opslagsraekke } from '../schema/domaene/revision.ts';
import { ret } from '../schema/domaene/revision/ret.ts';
import { fraDate } from '../schema/domaene/tid.ts';
import type { Levering } from './levering.ts';

/** The audit log as this folder uses it: rows are committed when it comes back; it throws when they are not. */
export type SkrivRevision = (raekker: readonly Opslagsraekke[]) => Promise<void>;

interface Omstaendigheder {
  readonly adgang: Adgang;
  readonly transaktion: string;
  readonly abonnement: string;
}

/** What the delivery of a page of events leaves in the log. */
export function leveringsraekke(
  { adgang, transaktion, abonnement }: Omstaendigheder,
  levering: Levering,
): Opslagsraekke {
  const { kalder } = adgang;
  const viste = [...levering.viste.values()];
  const brugte = new Set(viste.flatMap(({ grupper }) => grupper));
  const { beskeder } = levering;
  return {
    tidspunkt: fraDate(new Date()),
    bruger: kalder.sub,
    brugernavn: kalder.navn?.replaceAll('\0', '') ?? null,
    system: kalder.azp,
    cvr: kalder.cvr,
    enhed: kalder.enhed,
    rettigheder: [...(brugte.size > 0 ? brugte : adgang.grupper)].map(ret).sort(),
    formaal: `abonnement ${abonnement}`,
    transaktion,
    slags: 'abonnement',
    personer: [],
    vedroerer: [...new Set(viste.flatMap(({ vedroerer }) => vedroerer))],
    objekter: [...new Set(beskeder.map(({ subject }) => subject))],
    kriterier: null,
    antal: beskeder.length,
    afgoerelse: 'VIST',
    grund: null,
    alarmer: [],
  };
}
