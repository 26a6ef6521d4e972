/** What a message's values say: what an importer must have (karantæne), and whose it is (who may write). */
import { elementer, type Element } from '../domaene/fold/elementer.ts';
import { aktoerCvr, emne, id, trin, under } from '../domaene/fold/laes.ts';
import type { Niveau } from '../domaene/foelsomhed.ts';
import type { Cvr, Objektslags } from '../domaene/id.ts';
import type { Kle } from '../domaene/kle.ts';
import type { Oejeblik } from '../domaene/tid.ts';
import type { Mangel } from './mangel.ts';

/** The values of a message that decide who may see – and so who may write – the object, over all virkning. */
export interface Adgangsvaerdier {
  readonly ejere: readonly Cvr[];
  /** Ejere – not clearing ones – without a CVR that can be read: whose they are nobody can tell. */
  readonly uklareEjere: number;
  readonly kle: readonly Kle[];
  readonly niveauer: readonly Niveau[];
}

type Indhold = Readonly<Record<string, unknown>>;

const alle = (objekt: Objektslags, data: Indhold, tidspunkt: Oejeblik): readonly Element[] =>
  elementer(objekt, { data, tidspunkt });

const erRolle = ({ noegle }: Element, liste: string, rolle: string): boolean =>
  noegle[1] === rolle && noegle[0] === liste;
function laegTil<T>(fundne: Set<T>, vaerdi: T | null): void {
  if (vaerdi !== null) fundne.add(vaerdi);
}

/** Every Ejer, KLE and følsomhed the message gives. */
export function adgangsvaerdier(objekt: Objektslags, data: Indhold, tidspunkt: Oejeblik): Adgangsvaerdier {
  const [ejere, kle, niveauer] = [new Set<Cvr>(), new Set<Kle>(), new Set<Niveau>()];
  let uklareEjere = 0;
  for (const e of alle(objekt, data, tidspunkt)) {
    if (erRolle(e, 'aktoerer', 'Ejer')) {
      const cvr = aktoerCvr(e.felter);
      laegTil(ejere, cvr);
      if (cvr === null && e.peger !== null) uklareEjere += 1;
    }
    laegTil(kle, kleI(objekt, e));
    laegTil(niveauer, trin(e.felter, 'foelsomhed') ?? trin(under(e.felter, 'notat'), 'foelsomhed'));
  }
  return { ejere: [...ejere], uklareEjere, kle: [...kle], niveauer: [...niveauer] };
}

/** The KLE an element gives its object, its ydelse or its line. */
function kleI(objekt: Objektslags, { noegle, felter }: Element): Kle | null {
  const [liste, rolle] = noegle;
  if (liste === 'klasser') return rolle === 'PrimaerKlasse' ? emne(felter, 'noegle') : null;
  if (liste === 'linjer' || (liste === 'ydelser' && noegle.length === 2)) return emne(under(felter, 'kle'), 'noegle');
  return liste === 'objekt' && objekt === 'journalnotat' ? emne(felter, 'kle') : null;
}

const mangel = (kode: string, felt: string, hvad: string): Mangel => ({
  kode,
  felt,
  besked: `${felt}: en importer skal have ${hvad}`,
});
const EJER = mangel('EJER_MANGLER', 'data.aktoerer', 'en Ejer med CVR');
const KLASSE = mangel(
  'PRIMAERKLASSE_MANGLER',
  'data.klasser',
  'en PrimaerKlasse med KLE af formen NN, NN.NN eller NN.NN.NN',
);
const YDELSE = mangel('YDELSE_MANGLER', 'data.ydelser', 'mindst én ydelse med KLE');
const LINJE = mangel('LINJE_MANGLER', 'data.linjer', 'mindst én linje med KLE');

/**
 * The first thing an importer lacks that its kind must have (design.md §4, Broken data), or null. Without it nobody could
 * be judged to see the object, so it waits in quarantine until it is repaired.
 */
export function mangler(objekt: Objektslags, data: Indhold, tidspunkt: Oejeblik): Mangel | null {
  const egne = alle(objekt, data, tidspunkt);
  switch (objekt) {
    case 'sag':
      return ejerMangler(egne) ?? klasseMangler(egne) ?? niveauMangler(egne, 'indeks', 'data.indeks');
    case 'dokument':
      return ejerMangler(egne) ?? klasseMangler(egne) ?? niveauMangler(egne, 'egenskaber', 'data.egenskaber');
    case 'bevilling':
      return ejerMangler(egne) ?? niveauMangler(egne, 'egenskaber', 'data.egenskaber') ?? kleMangler(egne, 'ydelser', YDELSE);
    case 'effektuering':
      return ejerMangler(egne) ?? kleMangler(egne, 'linjer', LINJE);
    case 'journalnotat':
      return id(data, 'sag') ? null : mangel('SAG_MANGLER', 'data.sag', 'en sag');
    case 'advis':
      return id(data, 'sag') ? null : advisMangler(data, egne);
    default:
      return null;
  }
} // prettier-ignore

type Elementer = readonly Element[];

function ejerMangler(egne: Elementer): Mangel | null {
  for (const e of egne) if (erRolle(e, 'aktoerer', 'Ejer') && aktoerCvr(e.felter) !== null) return null;
  return EJER;
}

function klasseMangler(egne: Elementer): Mangel | null {
  for (const e of egne) if (erRolle(e, 'klasser', 'PrimaerKlasse') && emne(e.felter, 'noegle') !== null) return null;
  return KLASSE;
}

function niveauMangler(egne: Elementer, gruppe: string, felt: string): Mangel | null {
  for (const e of egne) if (e.noegle[0] === gruppe && trin(e.felter, 'foelsomhed') !== null) return null;
  return mangel('FOELSOMHED_MANGLER', felt, 'en følsomhed fra listen');
}

function kleMangler(egne: Elementer, liste: string, saa: Mangel): Mangel | null {
  for (const e of egne) if (e.noegle[0] === liste && emne(under(e.felter, 'kle'), 'noegle') !== null) return null;
  return saa;
}

function advisMangler(data: Indhold, egne: Elementer): Mangel | null {
  if (!Array.isArray(data['parter']) || data['parter'].length === 0) {
    return mangel('SAG_ELLER_PART_MANGLER', 'data.sag', 'en sag, eller en part med ejer, klasse og følsomhed');
  }
  return ejerMangler(egne) ?? klasseMangler(egne) ?? niveauMangler(egne, 'objekt', 'data.foelsomhed');
}
