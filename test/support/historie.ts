import type { Skriver } from '../../indexers/modtag/post.ts';
import { laesHaendelse } from '../../schema/haendelser/kuvert.ts';
import { bevillingsdata, dokumentdata, effektueringsdata, tilakteret } from './haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from './indgang.ts';
import type { Terning } from './verden.ts';

export interface Sendt {
  readonly raa: Json;
  readonly skriver: Skriver;
}

const SLAGS = ['dokument', 'bevilling', 'effektuering', 'journalnotat', 'advis', 'part', 'orgenhed'];
const OPERATIONER = ['importer', 'importer', 'opdater', 'opdater', 'opdater', 'ret', 'passiver', 'kasser'];

interface Objekt {
  readonly slags: string;
  readonly id: string;
  readonly ejer: Skriver;
  /** The one sag it is on, known to the history or not. */
  readonly sag: string;
}

/**
 * A random history in which the order of arrival cannot matter: every object has one owner and only that one imports it;
 * others try in vain. Its end, whoever writes it in whatever order, is the same register.
 */
export function tilfaeldigHistorie(t: Terning, { objekter, beskeder }: { objekter: number; beskeder: number }): Sendt[] {
  const skrivere = Array.from({ length: 4 }, () => skriverMed({ system: t.uuid() }));
  const sager = Array.from({ length: Math.ceil(objekter / 4) }, () => t.uuid());
  const paa = () => (t.chance(85) ? t.af(sager) : t.uuid());
  const alle = Array.from({ length: objekter }, (_, nr): Objekt => {
    const sag = sager[nr];
    return { slags: sag ? 'sag' : t.af(SLAGS), id: sag ?? t.uuid(), ejer: t.af(skrivere), sag: paa() };
  });
  const andre = [skriverMed({ system: t.uuid() }), skriverMed({ system: t.uuid(), cvr: '22222222' })];
  const ud = Array.from({ length: beskeder }, (): Sendt => {
    const objekt = t.af(alle);
    const operation = t.chance(6) ? t.af(['slet', 'fjern']) : t.af(OPERATIONER);
    const fremmed = operation !== 'importer' && t.chance(15);
    const skriver = fremmed ? t.af(andre) : objekt.ejer;
    return { raa: besked(t, objekt, operation, skriver), skriver };
  });
  const gentaget = ud.flatMap((en) => (t.chance(20) ? [en, en] : [en]));
  return blandet(t, gentaget).filter(({ raa }) => laesHaendelse(raa).ok);
} // prettier-ignore

/** The same, in another order. */
export function blandet<T>(t: Terning, liste: readonly T[]): T[] {
  return liste.map((en) => [t.tal(1 << 30), en] as const).sort(([a], [b]) => a - b).map(([, en]) => en); // prettier-ignore
}

const dag = (t: Terning, fra = 1) => `2026-0${String(fra + t.tal(3))}-0${String(1 + t.tal(9))}T00:00:00Z`;

function besked(t: Terning, { slags, id, sag }: Objekt, operation: string, skriver: Skriver): Json {
  const data = operation === 'importer' ? importdata(t, slags, sag) : aendring(t, slags, operation);
  const sequence = t.chance(30) ? { sequence: String(t.tal(40)) } : {};
  return haendelse(`${slags}.${operation}`, id, data, { skriver, id: t.uuid(), time: dag(t), bruger: t.uuid(), ...sequence }); // prettier-ignore
}

function importdata(t: Terning, slags: string, sag: string): Json {
  if (t.chance(5)) return {}; // lacks what it must have, or says nothing
  const titel = `T${String(t.tal(5))}`;
  switch (slags) {
    case 'sag':
      return sagsdata({ titel, ...(t.chance(40) ? tilakteret(t.uuid()) : {}) });
    case 'dokument':
      return dokumentdata({ fremdrift: [{ fra: dag(t), status: t.af(['Endeligt', 'Afleveret']) }] });
    case 'bevilling':
      return bevillingsdata({ sag });
    case 'effektuering':
      return effektueringsdata({ bevilling: t.uuid() });
    case 'advis':
    case 'journalnotat':
      return { sag, titel, tekst: 'x' };
    default:
      return { navn: titel, identifikatorer: [`urn:oio:cpr-nr:700101${String(1000 + t.tal(50))}`] };
  }
}

function aendring(t: Terning, slags: string, operation: string): Json {
  if (operation === 'fjern') return { efterladSagsloeseDokumenter: true };
  if (operation === 'passiver' || operation === 'slet') return {};
  const periode = t.chance(50) ? { fra: dag(t) } : { fra: dag(t), til: dag(t, 5) };
  const titel = t.chance(15) ? null : `R${String(t.tal(5))}`;
  if (!['sag', 'dokument', 'bevilling', 'effektuering'].includes(slags)) return { titel, navn: titel };
  const part = { rolle: 'Parter', indeks: String(t.tal(3)), ...periode, reference: `urn:oio:cpr-nr:700101${String(2000 + t.tal(9))}`, navn: 'P' }; // prettier-ignore
  return {
    egenskaber: [{ ...periode, titel, brugervendtNoegle: titel }],
    ...(t.chance(50) ? { parter: [part] } : {}),
    ...(t.chance(20) ? { aktoerer: [{ rolle: 'Ansvarlig', ...periode, reference: t.uuid() }] } : {}),
  };
}
