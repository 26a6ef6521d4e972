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
  return ud.slice(0, HOEJST);
}

/** What is to be said of a field: its words begin with where it stands. */
const om = (felt: string, kode: string, hvad: string): Mangel => ({ felt, kode, besked: `${felt} ${hvad}` });

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
  for (const navn in vaerdi) {
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
    ud.push(om([...sti, navn].join('.'), form[1], `${form[2]}; vises som ukendt`));
  }
  const tal = BELOEB.test(navn) ? beloeb(indhold) : null;
  if (tal && ligner1000(tal)) {
    const hvad = 'har præcis tre decimaler: er punktummet et tusindtal?';
    ud.push(om([...sti, navn].join('.'), 'BELOEB_TRE_DECIMALER', hvad));
  }
}

const BELOEB = /beloeb$/i;

/** A number that ties nothing, because nobody can tell what it is. */
function numreadvarsler({ identifikatorer }: Felter, ud: Mangel[]): void {
  if (!Array.isArray(identifikatorer)) return;
  identifikatorer.forEach((en: unknown, nr) => {
    if (typeof en !== 'string' || cprNummer(en) !== null || identifikator(en).skema !== 'andet') return;
    ud.push(om(`data.identifikatorer.${String(nr)}`, 'PART_FORM', 'er ingen kendt identifikator'));
  });
}

/** Lists and roles whose references are ids of objects. */
const UUIDLISTER: ReadonlySet<string> = new Set(['itSystemer', 'sagsrelationer', 'sager']);
const UUIDROLLER: ReadonlySet<string> = new Set(['Tilakteret', 'Vedlagt']);

function relationsadvarsler(objekt: Objektslags, liste: string, en: Felter, nr: number, ud: Mangel[]): void {
  const sted = (navn: string) => `data.${liste}.${String(nr)}.${navn}`;
  const { reference, noegle } = en;
  const rolle = typeof en['rolle'] === 'string' ? en['rolle'] : '';
  if (rolle && !kendtRolle(liste, rolle)) {
    ud.push(om(sted('rolle'), 'ROLLE_UKENDT', `er ikke en rolle i ${liste}; elementet gemmes, men bruges ikke`));
  }
  if (liste === 'parter' && typeof reference === 'string' && identifikator(reference).skema === 'andet') {
    ud.push(om(sted('reference'), 'PART_FORM', 'er ingen kendt identifikator'));
  }
  if (rolle === 'PrimaerKlasse' && typeof noegle === 'string' && kle(noegle) === null) {
    ud.push(om(sted('noegle'), 'KLE_FORM', 'har ikke KLE-form'));
  }
  const skalVaereUuid = UUIDLISTER.has(liste) || UUIDROLLER.has(rolle);
  if (skalVaereUuid && typeof reference === 'string' && uuid(reference) === null) {
    ud.push(om(sted('reference'), 'UUID_FORM', `i ${objekt} er ikke en uuid`));
  }
}
