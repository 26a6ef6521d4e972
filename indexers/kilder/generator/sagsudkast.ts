import { opretDokument } from './dokument.ts';
import type { Grundlag } from './grundlag.ts';
import type { Data, Kladde } from './haendelse.ts';
import { klokken, type Dagtal } from './kalender.ts';
import { VEJE } from './navne.ts';
import type { Part } from './person.ts';
import type { Status } from './sag.ts';
import { kontortid, nummer } from './scene.ts';
import type { Sagsslags } from './slags/sagsslags.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

/** What a told story decides for itself; the rest is drawn. */
export interface Sagsvalg {
  readonly start?: Dagtal;
  /** No sag before this day: a child has none before its birth. */
  readonly tidligst?: Dagtal;
  readonly titel?: string;
  readonly beskrivelse?: string;
  readonly sekundaer?: Part;
  /** Laid over the sag's importer. */
  readonly sag?: Data;
  readonly klasser?: readonly Data[];
}

/** One drawing of a sag: its steps in time and its papers, before it is decided how they are sent. */
export interface Udkast {
  readonly sag: string;
  readonly sagsnummer: string;
  readonly titel: string;
  readonly tider: readonly (readonly [Status, number])[];
  readonly papirer: readonly { readonly uuid: string; readonly kladde: Kladde; readonly titel: string }[];
  readonly mere: Data;
}

const FREMDRIFT = ['Oplyst', 'Afgjort', 'Afsluttet'] as const;

/** Draws the steps and the papers of one sag that begins on the day `start`. */
export function tegn(r: Tilfaeldig, g: Grundlag, slags: Sagsslags, start: Dagtal, valg: Sagsvalg): Udkast {
  const sagsnummer = nummer(r, start);
  const aabnet = klokken(start, kontortid(r));
  const tider: (readonly [Status, number])[] = [['Opstaaet', aabnet]];
  let dag = start;
  for (const [nr, dage] of slags.trin.entries()) {
    dag += r.heltal(Math.ceil(dage * 0.7), Math.ceil(dage * 1.5));
    const status = FREMDRIFT[nr];
    if (status) tider.push([status, klokken(dag, kontortid(r)) + (nr + 1) * 60_000]);
  }
  const papirer = slags.papirer.map(([titel, type], nr) => {
    const uuid = r.uuid();
    const tid = (nr === 0 ? aabnet : (tider[2]?.[1] ?? aabnet)) - 180_000;
    return { uuid, titel, kladde: opretDokument(r, g, { uuid, titel, type, nummer: `${sagsnummer}-${nr + 1}`, tid }) };
  });
  const titel = valg.titel ?? r.vaelg(slags.titler);
  return { sag: r.uuid(), sagsnummer, titel, tider, papirer, mere: { ...ejendom(r, slags), ...valg.sag } };
}

/** A BFE number of ten digits that begins with 00, and so is nobody's personnummer. */
function ejendom(r: Tilfaeldig, slags: Sagsslags): Data {
  if (!slags.ejendom) return {};
  const reference = `urn:oio:ejendom:bfe-nr:00${r.heltal(10_000_000, 99_999_999)}`;
  return { genstande: [{ rolle: 'Byggeri', indeks: '1', reference, tekst: `${r.vaelg(VEJE)} ${r.heltal(1, 120)}` }] };
}
