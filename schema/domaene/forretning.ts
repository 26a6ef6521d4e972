import type { Objektslags } from './id.ts';
import type { Raekker } from './raekker.ts';

/** What a change means in the field's own terms (design.md §2, hændelsesudstilling). */
export const FORRETNINGSHAENDELSER = ['NySag', 'SagAfsluttet', 'NyYdelse', 'YdelseAfsluttet'] as const;
export type Forretningshaendelse = (typeof FORRETNINGSHAENDELSER)[number];

interface Aendring {
  readonly slags: Objektslags;
  /** Nobody could see it before. */
  readonly ny: boolean;
  /** Its rows at first, and at last; the same where nothing followed the first. */
  readonly foer: Partial<Raekker>;
  readonly nu: Partial<Raekker>;
}

/**
 * What a change of a sag or bevilling is called, in the order of the list above. A sag is closed when its newest slice says
 * so and did not before; a ydelse when it gets a slutdato, or an earlier one. One that is sent closed from the first is new and
 * no more: nothing was closed while anybody looked.
 */
export function forretningshaendelser({ slags, ny, foer, nu }: Aendring): Forretningshaendelse[] {
  if (slags === 'sag') return [...(ny ? ['NySag' as const] : []), ...(lukket(foer, nu) ? ['SagAfsluttet' as const] : [])];
  if (slags !== 'bevilling') return [];
  const [kendte, alle] = [slutdatoer(foer), slutdatoer(nu)];
  const nye = ny || [...alle.keys()].some((id) => !kendte.has(id));
  const afsluttet = [...alle].some(([id, slut]) => slut !== null && kendte.has(id) && tidligere(slut, kendte.get(id)));
  return [...(nye ? ['NyYdelse' as const] : []), ...(afsluttet ? ['YdelseAfsluttet' as const] : [])];
} // prettier-ignore

const lukket = (foer: Partial<Raekker>, nu: Partial<Raekker>): boolean =>
  nu.sag?.at(-1)?.fremdrift === 'AFSLUTTET' && foer.sag?.at(-1)?.fremdrift !== 'AFSLUTTET';

/** The newest slutdato of each ydelse. */
const slutdatoer = ({ bevilgetYdelse = [] }: Partial<Raekker>): Map<string, string | null> =>
  new Map(bevilgetYdelse.map(({ ydelse, slutdato }) => [ydelse, slutdato]));

const tidligere = (slut: string, foer: string | null | undefined): boolean => foer == null || slut < foer;
