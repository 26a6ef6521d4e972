import { uuid, type Uuid } from '../../schema/domaene/id.ts';

/** The opaque id of a message in quarantine. Its uuid is no secret, so it is only wrapped. */
export const karantaeneId = (id: string): string => Buffer.from(`Karantaene:${id}`).toString('base64url');

/** The message an id names; null for an id of anything else. */
export function laesKarantaeneId(id: string): Uuid | null {
  const [forrest, rest] = Buffer.from(id, 'base64url').toString().split(':', 2);
  return forrest === 'Karantaene' ? uuid(rest) : null;
}
