import { uuid } from '../../schema/domaene/id.ts';
import { dag, type Dag } from '../../schema/domaene/tid.ts';
import { vaerdi } from './element.ts';
import type { Element } from './element.ts';
import { XmlFejl, type XmlRegel } from './fejl.ts';
import type { XmlHaendelse } from './haendelse.ts';
import { lokaltNavn } from './navnerum.ts';
import { NIVEAUER, type Niveau } from './kleplan.ts';

/**
 * The klasser of one of KLE's files, each an importer as of the day the plan was published. A number that is not there any
 * more is left as it was: old sager keep theirs. Throws XmlFejl for one that cannot be a klasse, or stands there twice.
 */
export function createKlasselaeser() {
  const sete = new Set<string>();
  let udgivet: Dag | null = null;

  function enGang(vaerdien: string, el: Element, felt: string): void {
    if (sete.has(vaerdien)) afvis(el, felt, 'DOBBELT', 'står to gange i filen');
    sete.add(vaerdien);
  }

  return {
    udgives: (el: Element): void => {
      udgivet = dag(vaerdi(el)) ?? afvis(el, 'UdgivelsesDato', 'UGYLDIG', 'er ikke en dato');
    },
    klasse: (niveau: Niveau, el: Element): XmlHaendelse<'klasse'> => {
      const dato = udgivet ?? afvis(el, 'UdgivelsesDato', 'MANGLER', 'skal stå først i filen');
      const [id, kode] = [klasseId(el), nummer(niveau, el)];
      enGang(id, el, 'UUID');
      enGang(kode, el, `${niveau}Nr`);
      const data = { kode, titel: titel(niveau, el), erstatter: erstatter(kode, el), udgaaet: udgaaet(el) };
      return {
        objekt: 'klasse',
        operation: 'importer',
        id,
        tidspunkt: `${dato}T00:00:00`, // Danish time
        bruger: null,
        beskedId: null,
        udenNotifikation: false,
        data,
        linje: el.linje,
      };
    },
  };
}

function afvis(el: Element, felt: string, regel: XmlRegel, besked: string): never {
  throw new XmlFejl({ linje: el.linje, felt, regel, besked: `${felt} ${besked}` });
}

const alle = (el: Element, navn: string): Element[] => el.boern.filter((b) => lokaltNavn(b.navn) === navn);

/** The one child of that name; refused when it is empty, missing, or there is another. */
function paakraevet(el: Element, navn: string): Element {
  const [foerste, andet] = alle(el, navn);
  if (andet) afvis(andet, navn, 'DOBBELT', 'står to gange');
  if (!foerste || vaerdi(foerste) === null) return afvis(foerste ?? el, navn, 'MANGLER', 'mangler');
  return foerste;
}

function klasseId(el: Element): string {
  const felt = paakraevet(el, 'UUID');
  return uuid(vaerdi(felt)) ?? afvis(felt, 'UUID', 'UGYLDIG', 'er ikke en uuid');
}

function nummer(niveau: Niveau, el: Element): string {
  const felt = paakraevet(el, `${niveau}Nr`);
  const kode = vaerdi(felt) ?? '';
  return NIVEAUER[niveau].test(kode) ? kode : afvis(felt, `${niveau}Nr`, 'UGYLDIG', 'har ikke KLE-form');
}

/** Titles are broken over lines where they are long. */
const titel = (niveau: Niveau, el: Element): string =>
  paakraevet(el, `${niveau}Titel`).tekst.trim().replace(/\s+/g, ' ');

/** `EmneAdministrativInfo/Historisk/UdgaaetDato` (the version before: `KLEAdministrativInfo`). */
function udgaaet(el: Element): Dag | null {
  const info = el.boern.filter((b) => lokaltNavn(b.navn).endsWith('AdministrativInfo'));
  const [felt] = info.flatMap((i) => alle(i, 'Historisk')).flatMap((h) => alle(h, 'UdgaaetDato'));
  if (!felt) return null;
  return dag(vaerdi(felt)) ?? afvis(felt, 'UdgaaetDato', 'UGYLDIG', 'er ikke en dato');
}

const NUMMER = '(?:[0-9]{2}(?:\\.[0-9]{2}){1,2}|[A-ZÆØÅ][0-9]{2})(?![0-9.]*[0-9])';
const FLERE = `${NUMMER}(?:(?:, | og |, og )${NUMMER})*`;
/**
 * KLE has no element for it: a keyword says "Tidligere emnenr. 16.19.02", a guidance "erstatter det tidligere
 * fagsystememne 32.32.00". Only these words, and only the numbers right after them, are read.
 */
const FOER = new RegExp(
  `(?:^\\s*tidliger(?:e)? \\p{L}+nr\\.?:?|erstatter (?:(?:det|den|de) )?tidligere \\p{L}+) (${FLERE})`,
  'giu',
);

/** The numbers it has taken the place of, in the order they are told. */
function erstatter(kode: string, el: Element): string[] {
  const steder = el.boern.filter((b) => /(Stikord|Vejledning)$/.test(lokaltNavn(b.navn)));
  const fundet = steder.flatMap(tekster).flatMap((tekst) => [...tekst.matchAll(FOER)].map(([, numre = '']) => numre));
  const numre = fundet.flatMap((tekst) => tekst.match(new RegExp(NUMMER, 'gu')) ?? []);
  return [...new Set(numre)].filter((nr) => nr !== kode);
}

const tekster = (el: Element): string[] => [el.tekst, ...el.boern.flatMap(tekster)];
