import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import { koer, nySaetning } from '../saetning.ts';
import { laesSide, sideJson, type Raaside } from '../side.ts';

/** Why a message lies in quarantine; never what it said. */
export interface KarantaeneSvar {
  readonly id: string;
  readonly kilde: Uuid | null;
  readonly modtaget: string;
  readonly type: string;
  readonly kode: string;
  readonly felt: string | null;
  readonly begrundelse: string;
  readonly forsoeg: number;
}

/** A page of what lies in a kommune's quarantine, the newest first; one source's where one is given. */
export async function karantaeneFor(
  l: Laeser,
  kommune: Cvr,
  kilde: Uuid | null,
  side: Sidevalg,
): Promise<Side<KarantaeneSvar>> {
  const s = nySaetning(l.paa);
  const json = sideJson(
    s,
    {
      fra: 'karantaene q',
      hvor: [
        `q.cvr = ${s.param(kommune, 'text')}`,
        'q.afgjort is null',
        ...(kilde === null ? [] : [`q.kilde = ${s.param(kilde, 'uuid')}`]),
      ],
      orden: { udtryk: 'q.modtaget', type: 'timestamptz', retning: 'FALDENDE', id: 'q.id' },
      json: `json_build_object('id', q.id, 'kilde', q.kilde, 'modtaget', q.modtaget, 'type', q.type, 'kode', q.kode,
        'felt', q.felt, 'begrundelse', q.begrundelse, 'forsoeg', q.forsoeg)`,
    },
    side,
  );
  const [raekke] = await koer<{ j: Raaside<KarantaeneSvar> }>(l, s, `select ${json} as j`);
  return laesSide(raekke?.j ?? { antal: 0, raekker: [] }, side, (raa) => raa);
}
