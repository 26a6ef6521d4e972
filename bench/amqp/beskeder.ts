import { randomUUID } from 'node:crypto';

/** Sager told of step by step, so many side by side: what two processes take of the same queue belongs to the same objects. */
const SIDELOEBENDE = 200;
export const TRIN = 5;

const CVR = '11111111';
const FRA = '2026-01-01T00:00:00Z';
const ejer = {
  rolle: 'Ejer',
  fra: FRA,
  reference: `urn:oio:cvr-nr:${CVR}`,
  cvr: CVR,
  navn: 'Korsbæk Kommune',
};

/** One message: what is sent, and what the ledger keeps of it. */
export interface Besked {
  readonly koe: 'bench.sager' | 'bench.ydelser';
  readonly krop: string;
  readonly id: string;
  readonly subject: string;
  /** The sag's title from this message on; null where it says nothing of it. */
  readonly titel: string | null;
  /** The sag's person, at its first message. */
  readonly cpr: string | null;
}

/** A number of day + 60: nobody's. */
function cprNr(nr: number): string {
  const to = (n: number) => String(n).padStart(2, '0');
  const [dag, rest] = [61 + (nr % 28), Math.floor(nr / 28)];
  const [maaned, aar] = [1 + (rest % 12), Math.floor(rest / 12) % 100];
  return `${to(dag)}${to(maaned)}${to(aar)}${String(1000 + (Math.floor(rest / 1200) % 9000))}`;
}

/** Messages without end, in the order a system would send them: a sag, two changes of it, a bevilling on it, its decision. */
export function* beskeder(system: string): Generator<Besked, never> {
  let [sekvens, foerste] = [0, 0];
  for (;;) {
    const sager = Array.from({ length: SIDELOEBENDE }, (_, nr) => ({ id: randomUUID(), nr: foerste + nr }));
    foerste += SIDELOEBENDE;
    for (let trin = 0; trin < TRIN; trin += 1) {
      for (const { id, nr } of sager) yield besked(system, id, nr, trin, (sekvens += 1));
    }
  }
}

function besked(system: string, sag: string, nr: number, trin: number, sekvens: number): Besked {
  const tid = new Date(Date.UTC(2026, 2, 1) + sekvens).toISOString();
  const titel = trin === 0 || trin === 3 ? `Prøvesag ${String(nr)}, trin ${String(trin)}` : null;
  const erYdelse = trin === 2;
  const subject = erYdelse ? randomUUID() : sag;
  const id = `bench-${String(sekvens)}`;
  const haendelse = {
    specversion: '1.0', id, source: `urn:uuid:${system}`, subject, time: tid, sequence: String(sekvens),
    type: `dk.overblik.${erYdelse ? 'bevilling.importer' : trin === 0 ? 'sag.importer' : 'sag.opdater'}.v1`,
    datacontenttype: 'application/json', data: data(sag, nr, trin, titel, tid),
  }; // prettier-ignore
  return {
    koe: erYdelse ? 'bench.ydelser' : 'bench.sager',
    krop: JSON.stringify(haendelse),
    id,
    subject,
    titel,
    cpr: trin === 0 ? cprNr(nr) : null,
  };
}

function data(sag: string, nr: number, trin: number, titel: string | null, fra: string): object {
  const part = { rolle: 'PrimaerPart', fra: FRA, reference: `urn:oio:cpr-nr:${cprNr(nr)}`, navn: 'Prøve Person' };
  switch (trin) {
    case 0:
      return {
        egenskaber: [{ fra: FRA, sagsnummer: `2026-${String(nr)}`, titel }],
        indeks: [{ fra: FRA, foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER', oprettet: FRA }],
        fremdrift: [{ fra: FRA, status: 'Opstaaet' }],
        aktoerer: [ejer],
        parter: [part],
        klasser: [{ rolle: 'PrimaerKlasse', fra: FRA, noegle: '32.30.04', titel: 'Udbetaling af sygedagpenge' }],
      };
    case 2:
      return {
        egenskaber: [{ fra: FRA, brugervendtNoegle: `B-${String(nr)}`, foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' }],
        aktoerer: [ejer],
        ydelser: [{ fra: FRA, id: 'y1', navn: 'Sygedagpenge', kle: { noegle: '32.30.04' }, plan: [{ id: 'p1', beloeb: '4405.00' }] }],
        parter: [{ ...part, rolle: 'Ydelsesmodtager' }],
        sager: [{ rolle: 'Tilknyttet', fra: FRA, reference: sag }],
      }; // prettier-ignore
    case 3:
      return { egenskaber: [{ fra, sagsnummer: `2026-${String(nr)}`, titel }] };
    default:
      return { fremdrift: [{ fra, status: trin === 1 ? 'Oplyst' : 'Afgjort' }] };
  }
}
