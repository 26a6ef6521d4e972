import { beloeb, ligner1000 } from '../domaene/beloeb.ts';
import { kendtRolle, RELATIONSROLLER } from '../domaene/fold/roller.ts';
import { niveau } from '../domaene/foelsomhed.ts';
import { cvr, uuid, type Objektslags } from '../domaene/id.ts';
import { cprNummer, identifikator } from '../domaene/identifikator.ts';
import { kle } from '../domaene/kle.ts';
import { dag, oejeblik } from '../domaene/tid.ts';
import type { Mangel } from './mangel.ts';

/** At most so many warnings on one receipt: the quality page counts them all by code. */
const HOEJST = 50;

/** Fields judged by form wherever they stand: what is not of it is kept in the log and answered as null. */
const FORMER: Readonly<Record<string, readonly [(vaerdi: unknown) => unknown, string, string]>> = {
  beloeb: [beloeb, 'BELOEB_FORM', 'er ikke et beløb (tegn, cifre, decimalpunktum)'],
  bruttobeloeb: [beloeb, 'BELOEB_FORM', 'er ikke et beløb'],
  efterSkatOgAtp: [beloeb, 'BELOEB_FORM', 'er ikke et beløb'],
  sendtTilUdbetaling: [beloeb, 'BELOEB_FORM', 'er ikke et beløb'],
  udbetalt: [beloeb, 'BELOEB_FORM', 'er ikke et beløb'],
  startdato: [dag, 'DATO_FORM', 'er ikke en dato'],
  slutdato: [dag, 'DATO_FORM', 'er ikke en dato'],
  dispositionsdato: [dag, 'DATO_FORM', 'er ikke en dato'],
  brevDato: [dag, 'DATO_FORM', 'er ikke en dato'],
  frist: [dag, 'DATO_FORM', 'er ikke en dato'],
  doedsdato: [dag, 'DATO_FORM', 'er ikke en dato'],
  oprettet: [oejeblik, 'TID_FORM', 'er ikke et tidspunkt'],
  foelsomhed: [niveau, 'FOELSOMHED_UKENDT', 'er ikke en af de fire følsomheder'],
  cvr: [cvr, 'CVR_FORM', 'er ikke otte cifre'],
};

/** What is odd about a message that is taken in all the same. Values are never quoted. */
export function advarsler(objekt: Objektslags, data: Readonly<Record<string, unknown>>): Mangel[] {
  const ud: Mangel[] = [];
  gennemgaa(data, ['data'], ud);
  for (const liste of LISTER) {
    const elementer: unknown = data[liste];
    if (!Array.isArray(elementer)) continue;
    for (let nr = 0; nr < elementer.length; nr += 1) {
      const en: unknown = elementer[nr];
      // A kind's contract does not speak of every list: what stands in another may be anything.
      if (typeof en === 'object' && en !== null) relationsadvarsler(objekt, liste, en as Felter, nr, ud);
    }
  }
  if (objekt === 'part') numreadvarsler(data, ud);
  return ud.length > HOEJST ? ud.slice(0, HOEJST) : ud;
}

type Felter = Record<string, unknown>;
const LISTER = Object.keys(RELATIONSROLLER);

/** Where something stands, name by name: one list for the whole message, written out only where there is something to say. */
type Sti = (string | number)[];

function gennemgaa(vaerdi: unknown, sti: Sti, ud: Mangel[]): void {
  if (typeof vaerdi !== 'object' || vaerdi === null || ud.length >= HOEJST) return;
  if (Array.isArray(vaerdi)) {
    for (let nr = 0; nr < vaerdi.length; nr += 1) inde(vaerdi[nr], nr, sti, ud);
    return;
  }
  for (const navn of Object.keys(vaerdi)) {
    const indhold = (vaerdi as Felter)[navn];
    if (typeof indhold === 'string') feltadvarsler(navn, indhold, sti, ud);
    else inde(indhold, navn, sti, ud);
  }
}

function inde(vaerdi: unknown, led: string | number, sti: Sti, ud: Mangel[]): void {
  sti.push(led);
  gennemgaa(vaerdi, sti, ud);
  sti.pop();
}

function feltadvarsler(navn: string, indhold: string, sti: Sti, ud: Mangel[]): void {
  const form = Object.hasOwn(FORMER, navn) ? FORMER[navn] : undefined;
  if (form && indhold !== '' && form[0](indhold) === null) {
    const felt = [...sti, navn].join('.');
    ud.push({ felt, kode: form[1], besked: `${felt} ${form[2]}; vises som ukendt` });
  }
  const tal = BELOEB.test(navn) ? beloeb(indhold) : null;
  if (tal && ligner1000(tal)) {
    const felt = [...sti, navn].join('.');
    ud.push({
      felt,
      kode: 'BELOEB_TRE_DECIMALER',
      besked: `${felt} har præcis tre decimaler: er punktummet et tusindtal?`,
    });
  }
}

const BELOEB = /beloeb$/i;

/** A number that ties nothing, because nobody can tell what it is. */
function numreadvarsler({ identifikatorer }: Felter, ud: Mangel[]): void {
  if (!Array.isArray(identifikatorer)) return;
  identifikatorer.forEach((en: unknown, nr) => {
    if (typeof en !== 'string' || cprNummer(en) !== null || identifikator(en).skema !== 'andet') return;
    const felt = `data.identifikatorer.${String(nr)}`;
    ud.push({ felt, kode: 'PART_FORM', besked: `${felt} er ingen kendt identifikator` });
  });
}

/** Lists and roles whose references are ids of objects. */
const UUIDLISTER: ReadonlySet<string> = new Set(['itSystemer', 'sagsrelationer', 'sager']);
const UUIDROLLER: ReadonlySet<string> = new Set(['Tilakteret', 'Vedlagt']);

function relationsadvarsler(objekt: Objektslags, liste: string, en: Felter, nr: number, ud: Mangel[]): void {
  const sig = (navn: string, kode: string, hvad: (felt: string) => string) => {
    const felt = `data.${liste}.${String(nr)}.${navn}`;
    ud.push({ felt, kode, besked: hvad(felt) });
  };
  const rolle = typeof en['rolle'] === 'string' ? en['rolle'] : '';
  if (rolle && !kendtRolle(liste, rolle)) {
    sig('rolle', 'ROLLE_UKENDT', (felt) => `${felt} er ikke en rolle i ${liste}; elementet gemmes, men bruges ikke`);
  }
  const { reference, noegle } = en;
  if (liste === 'parter' && typeof reference === 'string' && identifikator(reference).skema === 'andet') {
    sig('reference', 'PART_FORM', (felt) => `${felt} er ingen kendt identifikator`);
  }
  if (rolle === 'PrimaerKlasse' && typeof noegle === 'string' && kle(noegle) === null) {
    sig('noegle', 'KLE_FORM', (felt) => `${felt} har ikke KLE-form`);
  }
  const skalVaereUuid = UUIDLISTER.has(liste) || UUIDROLLER.has(rolle);
  if (skalVaereUuid && typeof reference === 'string' && uuid(reference) === null) {
    sig('reference', 'UUID_FORM', (felt) => `${felt} i ${objekt} er ikke en uuid`);
  }
}
