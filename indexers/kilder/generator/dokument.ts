import { ansvarlig, ejer, itSystemer, partrelation, primaerKlasse, type Grundlag } from './grundlag.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { dagAf, dagtekst, iso } from './kalender.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

export type Dokumenttype =
  'Brev, indgaaende' | 'Brev, udgaaende' | 'Internt Notat' | 'Rapport' | 'Faktura' | 'Plan' | 'Andet';

export interface NytDokument {
  readonly uuid: string;
  readonly titel: string;
  readonly type: Dokumenttype;
  readonly nummer: string;
  readonly tid: number;
  readonly mere?: Data;
}

/** A dokument's importer. It names no sag: the sag's journalpost names it, and must come after. */
export function opretDokument(r: Tilfaeldig, g: Grundlag, dok: NytDokument): Kladde {
  const egenskaber = {
    titel: dok.titel,
    dokumentnummer: dok.nummer,
    type: dok.type,
    brevDato: dagtekst(dagAf(dok.tid)),
    foelsomhed: g.foelsomhed,
    versionIdentifikator: '1',
  };
  return dokumentkladde(r, g, dok.uuid, 'importer', dok.tid, {
    egenskaber: [egenskaber],
    fremdrift: [{ status: dok.type === 'Brev, indgaaende' ? 'Modtaget' : 'Endeligt' }],
    aktoerer: [ejer(g), ansvarlig(g)],
    parter: [partrelation('Parter', g.part, undefined, '1')],
    klasser: [primaerKlasse(g)],
    itSystemer: itSystemer(g),
    ...dok.mere,
  });
}

const dokumentkladde = (
  r: Tilfaeldig,
  g: Grundlag,
  uuid: string,
  operation: Kladde['operation'],
  tid: number,
  data: Data,
): Kladde => kladde(r, { system: g.system, objekt: 'dokument', operation, uuid, tid, bruger: g.behandler.uuid, data });

/** A journalnotat that is an object of its own, on a sag of the same system or of another. */
export const opretNotat = (
  r: Tilfaeldig,
  g: Grundlag,
  notat: {
    readonly uuid: string;
    readonly sag: string;
    readonly titel: string;
    readonly tekst: string;
    readonly tid: number;
  },
): Kladde =>
  kladde(r, {
    system: g.system,
    objekt: 'journalnotat',
    operation: 'importer',
    uuid: notat.uuid,
    tid: notat.tid,
    bruger: g.behandler.uuid,
    data: { sag: notat.sag, titel: notat.titel, tekst: notat.tekst, format: 'Text', oprettet: iso(notat.tid) },
  });
