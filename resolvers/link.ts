import { IndeksFejl } from '../errors.ts';
import type { Dialog } from '../schema/domaene/kontekst.ts';
import { tilMs } from '../schema/domaene/tid.ts';
import type { Kontekst } from './context.ts';
import type { Udsyn } from './loaders.ts';

interface Maal extends Pick<Dialog, 'slags' | 'objekt'> {
  /** The object's Master. */
  readonly system: string | null;
  readonly udsyn: Udsyn;
}

/**
 * Opens the object in its own system, with a one-time key that this system redeems at `POST /kontekst` within 30 seconds: the
 * address itself names no person. Null where the system is not known, or nobody has said how it is opened. Throws
 * BAD_USER_INPUT for a `retur` to an origin that is not registered for the caller's system (contract/README.md §6).
 */
export async function linkTil(
  { system, slags, objekt, udsyn }: Maal,
  retur: string | null | undefined,
  { adgang, kontekstnoegler }: Kontekst,
): Promise<string | null> {
  const { cvr, sub, azp } = adgang.kalder;
  if (retur != null) await kraevRegistreret(retur, azp, udsyn);
  const skabelon = system === null ? null : ((await udsyn.loaders.systemlink.load(system))?.link ?? null);
  if (system === null || skabelon === null) return null;
  const adresse = new URL(skabelon.replaceAll('{uuid}', objekt));
  const noegle = kontekstnoegler.lav({ system, cvr, bruger: sub, slags, objekt }, tilMs(udsyn.laeser.paa.nu));
  adresse.searchParams.set('kontekst', noegle);
  if (retur != null) adresse.searchParams.set('retur', retur);
  return adresse.href;
}

async function kraevRegistreret(retur: string, azp: string, udsyn: Udsyn): Promise<void> {
  const registrerede = (await udsyn.loaders.systemlink.load(azp))?.retur ?? [];
  if (!registrerede.includes(new URL(retur).origin)) {
    throw new IndeksFejl('BAD_USER_INPUT', 'retur: adressens oprindelse er ikke registreret for dit system');
  }
}
