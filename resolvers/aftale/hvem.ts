import { IndeksFejl } from '../../errors.ts';
import type { Adgang, GaeldendeGruppe } from '../../schema/domaene/adgang.ts';

/** The groups the caller administers its own authority by; none where it does not. */
const egne = ({ kalder, grupper }: Adgang): readonly GaeldendeGruppe[] =>
  grupper.filter(({ scope, privilegier }) => scope === kalder.cvr && privilegier.has('ADMINISTRATION'));

export const erAdministrator = (adgang: Adgang): boolean => egne(adgang).length > 0;

/** Is it a system on its own – `sub` and `azp` are one – and not a user through it (contract/README.md §3)? */
export const erSystemet = ({ kalder }: Adgang): boolean => kalder.sub === kalder.azp;

/** The groups of an administrator. Throws FORBIDDEN for anybody else. */
export function kraevAdministration(adgang: Adgang): readonly GaeldendeGruppe[] {
  const grupper = egne(adgang);
  if (grupper.length === 0) throw new IndeksFejl('FORBIDDEN', 'kræver ADMINISTRATION i egen myndighed');
  return grupper;
}
