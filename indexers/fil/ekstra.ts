import { randomUUID } from 'node:crypto';
import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { laesHaendelse } from '../../schema/haendelser/kuvert.ts';
import { lavIndgang, PARTI_MAX } from '../modtag/indgang.ts';
import { lavPost } from '../modtag/post.ts';
import { OPERATOEREN } from './operatoer.ts';

/**
 * Removes objects their source no longer has, by the door everything else comes in by: each gets a fjern in the log, without
 * a source time, so that what the source may send of it later starts anew. Only that object: what hangs on it is the
 * list's to say. A part is left where it is: the id it has here is not the one a fjern would name.
 */
export async function fjernEkstra(
  url: string,
  kilde: Uuid,
  ekstra: readonly { readonly uuid: Uuid; readonly objekt: string | null }[],
  noegle: Sletnoegle,
): Promise<{ fjernet: number; tilbage: number }> {
  const indgang = lavIndgang(lavSkriveklient(url, 'overblik-reconcile'), () => undefined, { noegle });
  const poster = ekstra.flatMap(({ uuid, objekt }) => {
    if (objekt === null || objekt === 'part') return [];
    const data = objekt === 'sag' ? { efterladSagsloeseDokumenter: true } : {};
    const laest = laesHaendelse({
      specversion: '1.0',
      id: `afstemning:${randomUUID()}`,
      source: `urn:uuid:${kilde}`,
      type: `dk.overblik.${objekt}.fjern.v1`,
      subject: uuid,
      data,
    });
    return laest.ok ? [lavPost(laest.haendelse, OPERATOEREN)] : [];
  });
  let fjernet = 0;
  try {
    for (let fra = 0; fra < poster.length; fra += PARTI_MAX) {
      const svar = await indgang.modtag(poster.slice(fra, fra + PARTI_MAX));
      fjernet += svar.filter(({ status }) => status === 'anvendt' || status === 'advarsel').length;
    }
  } finally {
    await indgang.slut();
  }
  return { fjernet, tilbage: ekstra.length - fjernet };
}
