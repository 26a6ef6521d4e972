import type { Systemydelse } from '../systemer/system.ts';
import { kroner, type Oere } from './beloeb.ts';
import { ansvarlig, behandler, ejer, itSystemer, partrelation, type Grundlag } from './grundlag.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { aarstal, dagtekst, foersteI, midnat, type Dagtal } from './kalender.ts';
import { klasseId, titel } from './kle.ts';
import type { Part } from './person.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

/** An ydelse as it is granted: of what kind, when, and how it is paid. */
export interface NyBevilling {
  readonly uuid: string;
  readonly noegle: string;
  readonly sag: string;
  readonly ydelse: Systemydelse;
  readonly beloeb: Oere;
  readonly forudBagud: 'Forud' | 'Bagud';
  readonly dispositionsdag: string;
  readonly begrundelse: string;
  readonly tilbagebetalingspligtig: boolean;
  readonly start: Dagtal;
  /** The last day, included; null: it goes on. */
  readonly slut: Dagtal | null;
  /** The last day as it is granted; null: none is set until the bevilling is stopped. */
  readonly bevilgetTil: Dagtal | null;
  readonly tid: number;
  /** Who gets the money, if another than the one it is granted to. */
  readonly ydelsesmodtager?: Part;
  readonly mere?: Data;
}

/** There is one ydelse on each bevilling of the demo. */
export const YDELSE_ID = '1';

const tilOgMed = (slut: Dagtal | null): Data => (slut === null ? {} : { slutdato: dagtekst(slut) });

/** The bevilling's importer, with the plan of its first year. */
export function opretBevilling(r: Tilfaeldig, g: Grundlag, b: NyBevilling): Kladde {
  const fra = midnat(b.start);
  const dage = { startdato: dagtekst(b.start), ...tilOgMed(b.bevilgetTil) };
  const ydelse = {
    fra,
    id: YDELSE_ID,
    navn: b.ydelse.navn,
    ...dage,
    tilbagebetalingspligtig: b.tilbagebetalingspligtig,
    kle: { noegle: b.ydelse.kle, titel: titel(b.ydelse.kle), reference: klasseId(b.ydelse.kle) },
    itSystemer: itSystemer(g),
    plan: [plan(b, b.start, b.beloeb)],
  };
  return bevillingskladde(r, g, b.uuid, 'importer', b.tid, {
    egenskaber: [{ fra, brugervendtNoegle: b.noegle, ...dage, begrundelse: b.begrundelse, foelsomhed: g.foelsomhed }],
    ydelser: [ydelse],
    sager: [{ fra, rolle: 'Tilknyttet', reference: b.sag }],
    parter: [
      partrelation('Bevillingsmodtager', g.part, fra),
      partrelation('Ydelsesmodtager', b.ydelsesmodtager ?? g.part, fra),
    ],
    aktoerer: [ejer(g, fra), ansvarlig(g, fra), behandler(g.behandler, fra)],
    ...b.mere,
  });
}

/** A plan is known by the year it begins in. */
const plan = (b: NyBevilling, start: Dagtal, beloeb: Oere): Data => ({
  id: String(aarstal(start)),
  startdato: dagtekst(start),
  ...tilOgMed(b.bevilgetTil),
  beloeb: kroner(beloeb),
  frekvens: b.ydelse.frekvens,
  forudBagud: b.forudBagud,
  dispositionsdag: b.dispositionsdag,
  manueltGodkendes: false,
});

/** A new year's amount: last year's plan ends with the year, the new one begins. Registered before it takes effect. */
export function nytAar(r: Tilfaeldig, g: Grundlag, b: NyBevilling, aar: number, beloeb: Oere, tid: number): Kladde {
  const start = foersteI(aar, 1);
  const forrige = { id: String(aar - 1), slutdato: dagtekst(start - 1) };
  const ydelse = { fra: midnat(start), id: YDELSE_ID, plan: [forrige, plan(b, start, beloeb)] };
  return bevillingskladde(r, g, b.uuid, 'opdater', tid, { ydelser: [ydelse] });
}

/** The bevilling ends with the day `slut`, and with it the plan that began in `planaar`. */
export function stopBevilling(
  r: Tilfaeldig,
  g: Grundlag,
  b: NyBevilling,
  slut: Dagtal,
  planaar: number,
  tid: number,
): Kladde {
  const sidstePlan = { id: String(planaar), slutdato: dagtekst(slut) };
  return bevillingskladde(r, g, b.uuid, 'opdater', tid, {
    egenskaber: [{ slutdato: dagtekst(slut) }],
    ydelser: [{ id: YDELSE_ID, slutdato: dagtekst(slut), plan: [sidstePlan] }],
  });
}

const bevillingskladde = (
  r: Tilfaeldig,
  g: Grundlag,
  uuid: string,
  operation: Kladde['operation'],
  tid: number,
  data: Data,
): Kladde => kladde(r, { system: g.system, objekt: 'bevilling', operation, uuid, tid, bruger: g.behandler.uuid, data });
