import { beforeAll, describe, expect, test } from 'vitest';
import { generer } from '../../../indexers/kilder/generator/generer.ts';
import type { Data, Haendelse } from '../../../indexers/kilder/generator/haendelse.ts';
import { korsbaek } from '../../../indexers/kilder/demo/korsbaek.ts';
import { findSystem } from '../../../indexers/kilder/systemer/katalog.ts';
import { haendelsestyper } from '../../../indexers/kilder/systemer/system.ts';
import { dele, liste, slags } from './laes.ts';

/** Contract §4's closed lists of roles, by the field they stand in; klasse `rolle` lists are the same for all objects. */
const ROLLER: Record<string, string> = {
  aktoerer: 'Ejer Ansvarlig PrimaerBehandler AndreBehandlere UdlaantTil Bopaelskommune FordeltTil',
  parter: 'PrimaerPart SekundaerPart Ydelsesmodtager Bevillingsmodtager Parter Kopiparter',
  klasser: `PrimaerKlasse Handlingsklasse AndreKlasser Opgaveklasse Kontoklasse Sikkerhedsklasse Foelsomhedsklasse
    Indsatsklasse Ydelsesklasse Kontroltemaklasse Visningsklasse Afgoerelsesklasse`,
  sagsrelationer: 'Oversag Praecedens AndreSager',
  journalposter: 'Tilakteret Vedlagt Journalnotat',
  itSystemer: 'Master Afsender',
  sikkerhedsprofiler: 'Adgang',
  sager: 'Tilknyttet',
};

/** What KOMBIT demands of each kind when it is imported: list, rolle, and the fields it must have. */
const EJER = ['aktoerer', 'Ejer', ['reference', 'cvr', 'navn']] as const;
const KLASSE = ['klasser', 'PrimaerKlasse', ['noegle', 'titel', 'reference']] as const;
const SYSTEMER = [
  ['itSystemer', 'Master', ['reference', 'navn']],
  ['itSystemer', 'Afsender', ['reference', 'navn']],
] as const;
const PAAKRAEVET: Record<string, readonly (readonly [string, string | undefined, readonly string[]])[]> = {
  sag: [
    EJER,
    ['aktoerer', 'Ansvarlig', ['type', 'reference', 'navn']],
    ['aktoerer', 'PrimaerBehandler', ['type', 'reference', 'navn']],
    ['parter', 'PrimaerPart', ['reference', 'navn']],
    KLASSE,
    ['klasser', 'Handlingsklasse', ['noegle']],
    ['indeks', undefined, ['foelsomhed', 'sagsstatus', 'oprettet']],
    ['egenskaber', undefined, ['sagsnummer', 'brugervendtNoegle', 'titel']],
    ['fremdrift', undefined, ['status']],
    ...SYSTEMER,
  ],
  dokument: [EJER, KLASSE, ['egenskaber', undefined, ['titel', 'foelsomhed', 'type', 'brevDato']], ...SYSTEMER],
  bevilling: [
    EJER,
    ['egenskaber', undefined, ['foelsomhed', 'startdato', 'begrundelse']],
    ['ydelser', undefined, ['id', 'navn', 'kle', 'startdato', 'plan', 'itSystemer']],
    ['parter', 'Bevillingsmodtager', ['reference']],
    ['sager', 'Tilknyttet', ['reference']],
  ],
  effektuering: [
    EJER,
    ['egenskaber', undefined, ['bruttobeloeb', 'startdato', 'slutdato', 'dispositionsdato']],
    ['linjer', undefined, ['kle', 'beloeb', 'fra', 'til', 'bevilling']],
    ['parter', 'Ydelsesmodtager', ['reference']],
    ...SYSTEMER,
  ],
};

const STROEMME: [string, () => Generator<Haendelse>][] = [
  ['Korsbæk', korsbaek],
  ['generer', () => generer({ personer: 250, froe: 99, kommuner: 3 })],
];

describe.each(STROEMME)('every hændelse of %s', (_navn, stroem) => {
  let alle: Haendelse[];
  beforeAll(() => {
    alle = [...stroem()];
  });

  /** One expectation for the whole stream: what is wrong, and where. */
  const fejl = (regel: (haendelse: Haendelse) => Iterable<unknown>) => {
    const fundne = alle.flatMap((haendelse) => Array.from(regel(haendelse), (hvad) => [haendelse.type, hvad]));
    return expect(fundne.slice(0, 3));
  };

  test('has an id of its own, and an object is one kind of thing, imported once and first', () => {
    expect(new Set(alle.map(({ id }) => id)).size).toBe(alle.length);
    const kendte = new Map<string, string>();
    fejl(function* (haendelse) {
      const [objekt, operation] = slags(haendelse);
      // a firm is told of to each kommune: each has its own record of it
      const hvad = `${haendelse.subject} ${haendelse.myndighed ?? ''}`;
      if (kendte.get(hvad) !== (operation === 'importer' ? undefined : objekt)) yield hvad;
      kendte.set(hvad, objekt);
    }).toEqual([]);
  });

  test('is of a type its source is declared to send, numbered without a gap', () => {
    const numre = new Map<string, number>();
    fejl(function* ({ source, type, sequence }) {
      const system = findSystem(source.replace('urn:uuid:', ''));
      if (!system || !haendelsestyper(system).includes(type)) yield source;
      if (Number(sequence) !== (numre.get(source) ?? 0) + 1) yield sequence;
      numre.set(source, Number(sequence));
    }).toEqual([]);
  });

  test('names no number that a living person could have', () => {
    fejl(function* (haendelse) {
      const tekst = JSON.stringify(haendelse);
      for (const [, cpr = ''] of tekst.matchAll(/urn:oio:cpr-nr:(\w*)/g)) {
        if (!/^(6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d{6}$/.test(cpr)) yield cpr;
      }
      for (const [tal] of tekst.matchAll(/(?<!\w)\d{6}-?\d{4}(?!\w)/g)) {
        const [dag, maaned] = [Number(tal.slice(0, 2)), Number(tal.slice(2, 4))];
        if (dag >= 1 && dag <= 31 && maaned >= 1 && maaned <= 12) yield tal;
      }
    }).toEqual([]);
  });

  test('has virkning that begins at a time and ends after it', () => {
    fejl(function* ({ time, data }) {
      for (const [felt, del] of dele(data)) {
        if (felt === 'linjer' || !('rolle' in del || /^(egenskaber|fremdrift|indeks|ydelser)$/.test(felt))) continue;
        const fra = Date.parse((del.fra ?? time) as string);
        if (Number.isNaN(fra)) yield del;
        if (del.til != null && !(Date.parse(del.til as string) > fra)) yield del;
      }
    }).toEqual([]);
  });

  test('writes amounts as decimal strings, and days as days', () => {
    fejl(function* ({ data }) {
      for (const [, del] of dele(data)) {
        for (const [navn, vaerdi] of Object.entries(del)) {
          if (/beloeb|udbetalt$|efterSkat|sendtTil/i.test(navn) && !/^-?\d+\.\d\d$/.test(String(vaerdi))) yield del;
          if ((/dato$/i.test(navn) || navn === 'frist') && !/^\d{4}-\d\d-\d\d$/.test(String(vaerdi))) yield del;
        }
      }
    }).toEqual([]);
  });

  test('uses roles of the closed lists only', () => {
    fejl(function* ({ data }) {
      for (const [felt, del] of dele(data)) {
        if (felt in ROLLER && !ROLLER[felt]?.split(/\s+/).includes(String(del.rolle))) yield del;
      }
    }).toEqual([]);
  });

  test('carries in an importer what its kind must have', () => {
    fejl(function* (haendelse) {
      const [objekt, operation] = slags(haendelse);
      if (operation !== 'importer') return;
      for (const [navn, rolle, felter] of PAAKRAEVET[objekt] ?? []) {
        const del = liste(haendelse.data, navn).find((en) => rolle === undefined || en.rolle === rolle);
        if (!del || felter.some((felt) => del[felt] === undefined)) yield [navn, rolle, haendelse.subject];
      }
    }).toEqual([]);
  });

  test('refers only to what has come before it, and to people and companies that a register tells of', () => {
    const kendte = new Map<string, Set<unknown>>();
    const kendt = (objekt: string) => kendte.get(objekt) ?? kendte.set(objekt, new Set()).get(objekt)!;
    for (const { type, data } of alle) {
      if (!type.startsWith('dk.overblik.part.')) continue;
      for (const en of (data.identifikatorer as string[] | undefined) ?? []) kendt('part').add(en);
    }
    fejl(function* (haendelse) {
      const [objekt] = slags(haendelse);
      kendt(objekt).add(haendelse.subject);
      for (const { uuid } of liste(haendelse.data, 'medarbejdere')) kendt('bruger').add(uuid);
      for (const [slag, reference] of henvisninger(haendelse)) if (!kendt(slag).has(reference)) yield [slag, reference];
    }).toEqual([]);
  });
});

/** The objects a hændelse names, each with its kind. */
function* henvisninger(haendelse: Haendelse): Generator<[string, unknown]> {
  const [objekt] = slags(haendelse);
  const { data } = haendelse;
  if (typeof data.sag === 'string') yield ['sag', data.sag];
  if (typeof data.overordnet === 'string') yield ['orgenhed', data.overordnet];
  for (const { reference } of [...liste(data, 'sager'), ...liste(data, 'sagsrelationer')]) yield ['sag', reference];
  for (const { rolle, reference } of liste(data, 'journalposter'))
    if (rolle === 'Tilakteret') yield ['dokument', reference];
  for (const { type, reference } of liste(data, 'aktoerer')) {
    if (type === 'OrganisationEnhed') yield ['orgenhed', reference];
    if (type === 'Bruger') yield ['bruger', reference];
  }
  for (const { reference } of liste(data, 'parter')) yield ['part', reference];
  for (const { reference } of liste(data, 'klasser')) if (reference !== undefined) yield ['klasse', reference];
  if (objekt !== 'effektuering') return;
  for (const { bevilling } of liste(data, 'linjer')) yield ['bevilling', (bevilling as Data).uuid];
}
