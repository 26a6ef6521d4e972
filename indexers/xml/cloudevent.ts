import { createHash } from 'node:crypto';
import { uuid } from '../../schema/domaene/id.ts';
import { fast } from '../../schema/domaene/tidslinje.ts';
import type { XmlHaendelse } from './haendelse.ts';
import type { Objekt } from './operationer.ts';

type Sendt = XmlHaendelse<Objekt | 'klasse'>;

/** The id of a message that came without one: a hash of uuid, time and content (design.md §4, Besked id). */
export function indholdsId({ objekt, operation, id, tidspunkt, bruger, data }: Sendt): string {
  const indhold = fast([objekt, operation, id, tidspunkt, bruger, data]);
  return createHash('sha256').update(indhold).digest('hex');
}

/** What was read from XML in the form of contract §4, from this system and under this id. */
export function somCloudEvent(xml: Sendt, { id, kilde }: { readonly id: string; readonly kilde: string }): object {
  const { objekt, operation, tidspunkt, bruger, data } = xml;
  return {
    specversion: '1.0',
    id,
    source: `urn:uuid:${kilde}`,
    type: `dk.overblik.${objekt}.${operation}.v1`,
    subject: uuid(xml.id) ?? '',
    ...(tidspunkt === null ? {} : { time: tidspunkt }),
    bruger,
    data,
  };
}
