import { cvr as cvrKilde, pData, vData } from '../systemer/referencekilder.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { dagtal, klokken } from './kalender.ts';
import { EFTERNAVNE, FIRMAER, VEJE } from './navne.ts';
import type { Part, Person } from './person.ts';
import { tilfaeldig, type Tilfaeldig } from './tilfaeldig.ts';

export interface Virksomhed extends Part {
  readonly uuid: string;
  readonly cvr: string;
  /** Its place of work: a P-nummer is ten digits as a CPR is, and only the urn tells them apart. */
  readonly enhed: Part & { readonly uuid: string };
}

/** So many persons share a place of work. */
export const ANSATTE = 25;

/** The firm with number `nr`, the same at every asking; CVR numbers from 91000000 belong to nobody. */
export function virksomhed(froe: number, nr: number): Virksomhed {
  const r = tilfaeldig(froe, nr * 2 + 1_000_000_000);
  const navn = `${r.vaelg(EFTERNAVNE)} ${r.vaelg(FIRMAER)} ApS`;
  const cvr = String(91_000_000 + nr);
  const pnr = `1099${String(nr).padStart(6, '0')}`; // month 99: no personnummer
  const enhed = { uuid: r.uuid(), reference: `urn:oio:pnr:${pnr}`, navn: `${navn}, ${r.vaelg(VEJE)}` };
  return { uuid: r.uuid(), cvr, navn, reference: `urn:oio:cvr-nr:${cvr}`, enhed };
}

const FOERSTE_LEVERANCE = klokken(dagtal('2019-01-02'), 60);

/** The firm from CVR and its place from V-Data. */
export const virksomhedskladder = (r: Tilfaeldig, firma: Virksomhed): Kladde[] => [
  partFra(r, cvrKilde, firma.uuid, { identifikatorer: [firma.reference], navn: firma.navn, status: 'Aktiv' }),
  partFra(r, vData, firma.enhed.uuid, {
    identifikatorer: [firma.enhed.reference],
    navn: firma.enhed.navn,
    status: 'Aktiv',
  }),
];

/** Someone who lives in another kommune: P-Data tells of them. */
export const udenbyskladde = (r: Tilfaeldig, { uuid, reference, navn }: Person): Kladde =>
  partFra(r, pData, uuid, { identifikatorer: [reference], navn, status: 'Aktiv' });

const partFra = (r: Tilfaeldig, system: Kladde['system'], uuid: string, data: Data): Kladde =>
  kladde(r, {
    system,
    objekt: 'part',
    operation: 'importer',
    uuid,
    tid: FOERSTE_LEVERANCE,
    bruger: system.uuid,
    data,
  });
