import { createHash } from 'node:crypto';
import { laesEn } from '../indexers/fil/laest.ts';
import type { Indgang } from '../indexers/modtag/indgang.ts';
import type { Kvittering } from '../indexers/modtag/kvittering.ts';
import type { Skriver } from '../indexers/modtag/post.ts';
import { tagImod } from '../indexers/modtag/tagimod.ts';
import { indholdsId, somCloudEvent } from '../indexers/xml/cloudevent.ts';
import type { XmlHaendelse } from '../indexers/xml/haendelse.ts';
import { lokaltNavn } from '../indexers/xml/navnerum.ts';
import type { Kald } from './laes.ts';
import { OK, standardRetur, unikke, unikRetur } from './retur.ts';
import { rod, type Navn, type Praefiks, type Xml, NAVNERUM } from './xml.ts';

const ID_MAX = 255;

/** A receipt for each, in order, when all is committed; the same rules as over HTTP, and the writer is the system that calls. */
export function skrivHaendelser(
  haendelser: readonly XmlHaendelse[],
  messageId: string | null,
  skriver: Skriver & { readonly system: string },
  indgang: Indgang,
): Promise<Kvittering[]> {
  const ider = beskedIder(haendelser, messageId);
  const laeste = haendelser.map((en, nr) =>
    laesEn(somCloudEvent(en, { id: ider[nr] ?? '', kilde: skriver.system }), en.linje),
  );
  return tagImod(laeste, indgang, skriver);
}

/**
 * WS-Addressing MessageID + object uuid (design.md §4, Besked id), numbered where one call says several things of an object;
 * without a MessageID a hash of what is said.
 */
function beskedIder(haendelser: readonly XmlHaendelse[], messageId: string | null): string[] {
  const set = new Map<string, number>();
  return haendelser.map((en) => {
    if (messageId === null) return indholdsId(en);
    const navn = `${messageId}/${en.id ?? ''}`;
    const nr = (set.get(navn) ?? 0) + 1;
    set.set(navn, nr);
    const id = nr === 1 ? navn : `${navn}/${String(nr)}`;
    return id.length <= ID_MAX ? id : createHash('sha256').update(id).digest('hex');
  });
}

/** The answer of an operation that changes: one UnikRetur per object, or – of one object's own service – its StandardRetur. */
export function skrivesvar(
  { rod: spurgt }: Kald,
  haendelser: readonly XmlHaendelse[],
  kvitteringer: readonly Kvittering[],
): Xml {
  const navn = svarnavn(spurgt ?? '');
  const returer = unikke(haendelser, kvitteringer);
  const mange = /(SagDokumentIndeks|YdelseIndeks)Output$/.test(navn);
  // Nothing was asked, so nothing was done; the schema's choice of no UnikRetur at all makes clients stumble.
  if (!mange || returer.length === 0) return rod(navn, standardRetur(returer[0] ?? OK));
  return rod(navn, ...returer.map(unikRetur));
}

/** `…Input` is answered by `…Output`. The one that imports a sag, dokument … says ImportInput in the object's own namespace. */
function svarnavn(spurgt: string): Navn {
  const uri = spurgt.slice(1, spurgt.indexOf('}'));
  const praefiks = Object.entries(NAVNERUM).find(([, en]) => en === uri)?.[0] as Praefiks | undefined; // a key of it
  return `${praefiks ?? 'sd'}:${lokaltNavn(spurgt).replace(/Input$/, 'Output')}`;
}
