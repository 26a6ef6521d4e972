import type { Foelsomhed } from '../../../schema/domaene/foelsomhed.ts';
import { ejer, partrelation, primaerKlasse, type Grundlag } from './grundlag.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { dagAf, dagtekst } from './kalender.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

export interface NytAdvis {
  readonly titel: string;
  readonly tekst: string;
  readonly tid: number;
  /** Days the receiver has; absent: nothing has to be done. */
  readonly fristDage?: number;
}

/** An advis on a sag: owner, klasse and følsomhed are the sag's. */
export const sagsadvis = (r: Tilfaeldig, g: Grundlag, sag: string, advis: NytAdvis): Kladde =>
  adviskladde(r, g, advis, { sag, parter: [partrelation('PrimaerPart', g.part)] });

/** An advis on a citizen without any sag: it carries the owner, klasse and følsomhed it is judged by. */
export const borgeradvis = (r: Tilfaeldig, g: Grundlag, advis: NytAdvis): Kladde => {
  const foelsomhed: Foelsomhed = g.foelsomhed;
  const parter = [partrelation('PrimaerPart', g.part)];
  return adviskladde(r, g, advis, { sag: null, parter, aktoerer: [ejer(g)], klasser: [primaerKlasse(g)], foelsomhed });
};

function adviskladde(r: Tilfaeldig, g: Grundlag, { titel, tekst, tid, fristDage }: NytAdvis, mere: Data): Kladde {
  const frist = fristDage === undefined ? {} : { frist: dagtekst(dagAf(tid) + fristDage) };
  return kladde(r, {
    system: g.system,
    objekt: 'advis',
    operation: 'importer',
    uuid: r.uuid(),
    tid,
    bruger: g.system.uuid,
    data: { titel, tekst, ...frist, ...mere },
  });
}
