import { uuid } from '../../schema/domaene/id.ts';
import type { VistFacet } from './vist.ts';

/** What a facet's value is called, by the register; null where it is its own name, or nobody told one. */
export async function facettitel({ felt, vaerdi, udsyn }: VistFacet): Promise<string | null> {
  if (felt === 'kle') return (await udsyn.loaders.klasse.load(vaerdi))?.titel ?? null;
  const id = uuid(vaerdi);
  if (id === null) return null;
  if (felt === 'master') return udsyn.loaders.systemnavn.load(id);
  return felt === 'orgEnhed' ? ((await udsyn.loaders.orgenhed.load(id))?.navn ?? null) : null;
}
