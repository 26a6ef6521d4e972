import type { Objektslags } from '../id.ts';
import type { Registrering } from '../registrering.ts';
import { elementer } from './elementer.ts';

type Sagt = Pick<Registrering, 'operation' | 'data' | 'tidspunkt'>;

/** Does it wipe the whole object, and not only what it lists? */
export const kasserHele = (slags: Objektslags, en: Sagt): boolean =>
  en.operation === 'kasser' && elementer(slags, en).length === 0;

/** Does it wipe what it lists, and leave the rest? */
export const kasserDel = (slags: Objektslags, en: Sagt): boolean =>
  en.operation === 'kasser' && elementer(slags, en).length > 0;
