import { randomUUID } from 'node:crypto';
import { gruppe, KORSBAEK } from './kalder.ts';
import type { Graf } from './spoerg.ts';

export const NABO = '22222222';

/** Those who have to do with aftaler, as tokens of a server's own issuer. */
export function aftalefolk(graf: () => Graf) {
  return {
    /** An administrator of the authority. */
    admin: (cvr = KORSBAEK, g: object = {}, claims: Record<string, unknown> = {}) =>
      graf().token([gruppe({ scope: cvr, privilegier: ['ADMINISTRATION'], ...g })], { cvr, ...claims }),
    /** A system on its own, with these privileges in one wide group. */
    system: (id: string, privilegier: readonly string[] = [], cvr = KORSBAEK, g: object = {}) =>
      graf().token(privilegier.length > 0 ? [gruppe({ scope: cvr, privilegier, ...g })] : [], {
        sub: id,
        azp: id,
        cvr,
      }),
    /** A user through a system. */
    bruger: (azp: string, privilegier: readonly string[], cvr = KORSBAEK) =>
      graf().token([gruppe({ scope: cvr, privilegier })], { sub: randomUUID(), azp, cvr }),
  };
}

const FELTER = `id status rettigheder kle foelsomhed anmodet besluttet system { uuid } kommune { cvr }
  spor { handling bruger brugernavn myndighed { cvr } }`;
export const ANMOD = `mutation($i: AnmodServiceaftaleInput!) { aftale: anmodServiceaftale(input: $i) { ${FELTER} } }`;
export const BESVAR = `mutation($id: ID!, $g: Boolean!) { aftale: besvarServiceaftale(id: $id, godkend: $g) { ${FELTER} } }`;
export const VIS = `query($s: ServiceaftaleStatus) { serviceaftaler(status: $s) { ${FELTER} } }`;

const VIDERE = `id status kle foelsomhed hjemmel anmodet besluttet ejer { cvr } modtager { cvr }
  spor { handling bruger brugernavn myndighed { cvr } }`;
export const ANMOD_VIDERE = `mutation($i: AnmodVideregivelsesaftaleInput!) { aftale: anmodVideregivelsesaftale(input: $i) { ${VIDERE} } }`;
export const BESVAR_VIDERE = `mutation($id: ID!, $g: Boolean!) { aftale: besvarVideregivelsesaftale(id: $id, godkend: $g) { ${VIDERE} } }`;
export const VIS_VIDERE = `query($s: ServiceaftaleStatus) { videregivelsesaftaler(status: $s) { ${VIDERE} } }`;

/** What is asked for, with all a test does not speak of wide open. */
export const oenske = (system: string, felter: object = {}) => ({
  i: { system, kommune: KORSBAEK, rettigheder: ['SAGER_SE'], kle: ['*'], foelsomhed: 'VIP_SAGER', ...felter },
});
