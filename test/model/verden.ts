import type { Terning } from '../support/verden.ts';

/** The instants anything in the world begins or ends at; now lies in the eighth. */
export const GITTER = [
  '2020-01-01', '2021-01-01', '2022-01-01', '2023-06-01', '2024-01-01', '2024-06-01', '2025-01-01', '2025-06-01',
  '2040-01-01', '2041-01-01', '2042-01-01',
].map((dag) => `${dag}T00:00:00.000Z`); // prettier-ignore
export const NU = 7;

/** A message of the world, as it is sent. */
export interface Udkast {
  readonly slags: string;
  readonly op: string;
  readonly objekt: string;
  readonly tid: string;
  readonly sekvens: number | null;
  readonly data: Record<string, unknown>;
}

export interface Verden {
  readonly personer: readonly string[];
  readonly sager: readonly string[];
  readonly naeste: () => Udkast;
}

/** A few persons, and objects that change hands, subject and content among them; late and early messages alike. */
export function lavVerden(t: Terning, nr: number): Verden {
  const personer = Array.from({ length: 3 }, (_, i) => `0${String(1 + i)}6${String(100 + nr)}${String(4440 + i)}`.slice(0, 10)); // prettier-ignore
  const ids = (antal: number) => Array.from({ length: antal }, () => t.uuid());
  const [sager, bevillinger, dokumenter] = [ids(6), ids(3), ids(4)];
  const alle = [
    ...sager.map((id) => ['sag', id] as const),
    ...bevillinger.map((id) => ['bevilling', id] as const),
    ...dokumenter.map((id) => ['dokument', id] as const),
  ];
  const importeret = new Set<string>();

  const naeste = (): Udkast => {
    const [slags, objekt] = t.chance(50) ? (['sag', t.af(sager)] as const) : t.af(alle);
    const op = !importeret.has(objekt) && t.chance(80) ? 'importer' : vaelgOp(t);
    if (op === 'importer') importeret.add(objekt);
    const tid = `2026-0${String(1 + t.tal(9))}-1${String(t.tal(10))}T0${String(t.tal(3))}:00:00.000Z`;
    return { slags, op, objekt, tid, sekvens: t.chance(30) ? t.tal(5) : null, data: indhold(slags, op) };
  };

  function indhold(slags: string, op: string): Record<string, unknown> {
    if (op === 'importer') return { ...faste(slags), ...bunden(slags) };
    if (op === 'opdater' || op === 'ret') return aendring(slags);
    if (op === 'fjern') return { efterladSagsloeseDokumenter: true };
    return op === 'kasser' && t.chance(70) ? del(slags) : {};
  }

  /** What every object must have, always. */
  const faste = (slags: string) => {
    const fra = GITTER[0];
    const ejer = { rolle: 'Ejer', fra, reference: 'urn:oio:cvr-nr:11111111', cvr: '11111111', navn: 'Korsbæk' };
    const emne = { rolle: 'PrimaerKlasse', fra, noegle: '32.30.04' };
    if (slags === 'bevilling') return { aktoerer: [ejer], ydelser: [ydelse('y1', { fra })], egenskaber: [{ fra, brugervendtNoegle: titel(), foelsomhed: FOELSOM }] }; // prettier-ignore
    if (slags === 'dokument') return { aktoerer: [ejer], klasser: [emne], egenskaber: [{ fra, titel: titel(), foelsomhed: FOELSOM }] }; // prettier-ignore
    return { aktoerer: [ejer], klasser: [emne], indeks: [{ fra, foelsomhed: FOELSOM, sagsstatus: 'Ny' }], egenskaber: [{ ...periode(), titel: titel(), sagsnummer: 'S' }] }; // prettier-ignore
  };
  const bunden = (slags: string) => ({
    parter: [part(slags, GITTER[0])],
    ...(slags === 'sag' && t.chance(70) ? { journalposter: [led()] } : {}),
  });

  const titel = () => `T${String(t.tal(4))}`;
  const periode = () => {
    const fra = t.tal(GITTER.length - 1);
    const til = t.chance(50) ? null : (GITTER[fra + 1 + t.tal(GITTER.length - fra - 1)] ?? null);
    return { fra: GITTER[fra], til };
  };
  const part = (slags: string, fra?: string) => {
    const [person, periodisk] = [t.af(personer), fra && t.chance(60) ? { fra, til: null } : periode()];
    const rolle = t.chance(30) ? 'Parter' : slags === 'bevilling' ? 'Ydelsesmodtager' : 'PrimaerPart';
    const indeks = rolle === 'Parter' ? { indeks: String(t.tal(2)) } : {};
    return { rolle, ...indeks, ...periodisk, reference: `urn:oio:cpr-nr:${person}`, navn: `P${person.slice(0, 2)}` };
  };
  const led = () => ({ rolle: 'Tilakteret', indeks: String(t.tal(3)), ...periode(), reference: t.af(dokumenter) });
  const ydelse = (id: string, tid: object) => ({ id, ...tid, navn: `Y${String(t.tal(3))}`, kle: { noegle: '32.30.04' }, ...(t.chance(80) ? { plan: [{ id: 'p1', beloeb: `${String(100 + t.tal(5))}.50` }] } : {}) }); // prettier-ignore

  function aendring(slags: string): Record<string, unknown> {
    const felter: Record<string, unknown> = {};
    const maaske = (procent: number, navn: string, lav: () => object) => {
      if (t.chance(procent)) felter[navn] = [lav(), ...(t.chance(15) ? [lav()] : [])].filter(udenOverlap());
    };
    const nyTitel = () => (t.chance(15) ? null : titel());
    maaske(40, 'egenskaber', () => ({ ...periode(), [slags === 'bevilling' ? 'begrundelse' : 'titel']: nyTitel() }));
    maaske(35, 'parter', () => part(slags));
    if (slags === 'bevilling') maaske(60, 'ydelser', () => ydelse(t.af(['y1', 'y2']), periode()));
    if (slags === 'sag') {
      maaske(30, 'fremdrift', () => ({ ...periode(), status: t.af(['Opstaaet', 'Oplyst', 'Afgjort']) }));
      maaske(20, 'indeks', () => ({ ...periode(), sagsstatus: t.af(['Ny', 'I gang', null]) }));
      maaske(25, 'klasser', () => ({ rolle: 'PrimaerKlasse', ...periode(), noegle: t.af(['32.30.04', '27.18.00']) }));
      maaske(25, 'journalposter', led);
      maaske(20, 'aktoerer', () => ({ rolle: 'PrimaerBehandler', ...periode(), reference: t.af(BEHANDLERE), navn: t.af(['Bo', 'Ib']) })); // prettier-ignore
    }
    return Object.keys(felter).length > 0 ? felter : { egenskaber: [{ ...periode(), titel: titel() }] };
  }

  const del = (slags: string): Record<string, unknown> =>
    t.chance(50)
      ? { egenskaber: [{ ...periode(), titel: 'x' }] }
      : { parter: [{ rolle: slags === 'bevilling' ? 'Ydelsesmodtager' : 'PrimaerPart', ...periode(), reference: `urn:oio:cpr-nr:${t.af(personer)}` }] }; // prettier-ignore

  return { personer, sager, naeste };
}

const FOELSOM = 'IKKE_FORTROLIGE_DATA';
const BEHANDLERE = ['b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002'];

function vaelgOp(t: Terning): string {
  if (t.chance(72)) return t.af(['opdater', 'opdater', 'ret']);
  return t.af(['importer', 'importer', 'importer', 'passiver', 'kasser', 'kasser', 'slet', 'fjern']);
}

/** Two elements of one message must not speak of the same thing at the same time: of such, the first is sent. */
function udenOverlap() {
  const set: Record<string, unknown>[] = [];
  return (en: object) => {
    const ny = en as Record<string, unknown>;
    const samme = set.some((a) => a['rolle'] === ny['rolle'] && a['indeks'] === ny['indeks'] && a['id'] === ny['id']);
    if (!samme) set.push(ny);
    return !samme;
  };
}
