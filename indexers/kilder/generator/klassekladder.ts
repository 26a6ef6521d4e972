import { uuid5, type Uuid } from '../../../schema/domaene/id.ts';
import { klassifikation } from '../systemer/referencekilder.ts';
import type { Kladde } from './haendelse.ts';
import { FACETTER, klasseId, TITLER } from './kle.ts';

/** The klasser of the demo, as the Klassifikation feed sends them; they do not depend on the seed. */
export function klassekladder(tid: number): Kladde[] {
  return Object.entries({ ...TITLER, ...FACETTER }).map(([kode, titel]) => ({
    id: uuid5(klasseId(kode) as Uuid, 'importer'), // klasseId is itself a uuid
    system: klassifikation,
    objekt: 'klasse',
    operation: 'importer',
    uuid: klasseId(kode),
    tid,
    bruger: klassifikation.uuid,
    data: { kode, titel, erstatter: [] },
  }));
}
