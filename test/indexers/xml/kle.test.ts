import { describe, expect, test } from 'vitest';
import { laesXml, XmlFejl, type XmlOpsaetning } from '../../../indexers/xml/laes.ts';
import { createLaeser } from '../../../indexers/xml/laeser.ts';
import { medKle } from '../../../indexers/xml/kleplan.ts';
import { emneplan, facetter, kleId, type Nummer } from '../../support/kle.ts';
import { ryd } from '../../support/ryd.ts';
import { iStykker } from './hjaelp.ts';

const UDGIVET = '2025-05-01';
const DAGPENGE: Nummer = {
  nr: '32.30.04',
  titel: 'Udbetaling af\n      sygedagpenge &amp; mere',
  stikord: ['Sygedagpenge', 'Tidligere emnenr. 16.19.02', 'Tidligere emnenr. 16.19.04, 16.19.06 og 16.19.08 (før 01.01.90)'],
}; // prettier-ignore
const REGRES: Nummer = {
  nr: '32.30.05',
  vejledning: 'Emnet erstatter det tidligere fagsystememne 32.32.00 pr. november 2023',
  stikord: ['Regres', 'Ydelser, se også tidligere emnenr. 32.99.00', 'Tidliger gruppenr. 16.40'],
};
const GAMMELT: Nummer = { nr: '32.30.20', udgaaet: '2023-11-01' };
const GRUPPE: Nummer = { nr: '32.30', indre: [DAGPENGE, REGRES, GAMMELT], stikord: ['Tidligere facetnr. Ø22'] };
const PLAN = emneplan(UDGIVET, { nr: '32', indre: [GRUPPE, { nr: '32.03' }] }, { nr: '27' });

async function alle(xml: string, opsaetning: XmlOpsaetning = {}) {
  const klasser = [];
  for await (const en of laesXml(iStykker([xml]), opsaetning)) klasser.push(en);
  return klasser;
}

/** What came of it, and what was said of the rest. */
async function laes(xml: string) {
  const fejl: XmlFejl[] = [];
  const klasser = await alle(xml, { mangelfuld: (en) => fejl.push(en) });
  return { klasser, fejl: fejl.map(({ linje, felt, regel }) => [linje, felt, regel]) };
}
const linjeAf = (xml: string, tekst: string) => xml.slice(0, xml.indexOf(tekst)).split('\n').length;

describe('KL’s emneplan', () => {
  test('every number is a klasse as of the day it was published: hovedgruppe, gruppe and emne', async () => {
    const { klasser, fejl } = await laes(PLAN);
    expect(fejl).toEqual([]);
    expect(klasser.map(({ data }) => data['kode']).sort()).toEqual(['27', '32', '32.03', '32.30', '32.30.04', '32.30.05', '32.30.20']);
    for (const { objekt, operation, id, tidspunkt, data } of klasser) {
      expect([objekt, operation, tidspunkt]).toEqual(['klasse', 'importer', '2025-05-01T00:00:00']);
      expect(id).toBe(kleId(String(data['kode'])));
    }
  }); // prettier-ignore

  test('with its title, the numbers it took the place of, and the day it went out', async () => {
    const { klasser } = await laes(PLAN);
    const som = Object.fromEntries(klasser.map(({ data: { kode, ...resten } }) => [String(kode), resten]));
    expect(som).toMatchObject({
      '32.30.04': { titel: 'Udbetaling af sygedagpenge & mere', erstatter: ['16.19.02', '16.19.04', '16.19.06', '16.19.08'], udgaaet: null },
      '32.30.05': { titel: 'Prøve 32.30.05', erstatter: ['32.32.00', '16.40'], udgaaet: null },
      '32.30.20': { erstatter: [], udgaaet: '2023-11-01' },
      '32.30': { erstatter: ['Ø22'] },
      '32': { titel: 'Prøve 32', erstatter: [], udgaaet: null },
    });
  }); // prettier-ignore

  test('the facets are their own file', async () => {
    const A53: Nummer = { nr: 'A53', titel: 'Aktindsigt', stikord: ['Tidligere facetnr. A52'] };
    const { klasser } = await laes(facetter(UDGIVET, { nr: 'A', indre: [A53, { nr: 'A54', udgaaet: '2020-01-01' }] }));
    expect(klasser.map(({ id, data }) => [id, data])).toEqual([
      [kleId('A53'), { kode: 'A53', titel: 'Aktindsigt', erstatter: ['A52'], udgaaet: null }],
      [kleId('A54'), { kode: 'A54', titel: 'Prøve A54', erstatter: [], udgaaet: '2020-01-01' }],
      [kleId('A'), { kode: 'A', titel: 'Prøve A', erstatter: [], udgaaet: null }],
    ]);
  });

  test('the namespace of the version before means the same; in another it is no KLE', async () => {
    const rum = (uri: string) => PLAN.replace('<KLE-Emneplan ', `<KLE-Emneplan xmlns="${uri}" `);
    const uden = (svar: Awaited<ReturnType<typeof laes>>) => svar.klasser.map(({ data }) => data);
    expect(uden(await laes(rum('http://www.kle-online.dk/rest/resources/emneplan')))).toEqual(uden(await laes(PLAN)));
    await expect(laes(rum('urn:andet'))).rejects.toMatchObject({ regel: 'UKENDT_ROD', felt: 'KLE-Emneplan' });
  });
});

describe('a broken plan is named by line and field, and the rest of it is read', () => {
  const med = (fra: string, til: string) => PLAN.replace(fra, til);
  test.each([
    ['an id that is none', med(kleId('32.30.05'), 'ikke-en-uuid'), 'ikke-en-uuid', 'UUID', 'UGYLDIG'],
    ['no title', med('Prøve 32.30.05', ''), '<EmneTitel></EmneTitel>', 'EmneTitel', 'MANGLER'],
    ['a number of another form', med('<EmneNr>32.30.05<', '<EmneNr>32.30.5<'), '32.30.5<', 'EmneNr', 'UGYLDIG'],
    ['a day that is none', med('<UdgaaetDato>2023-11-01', '<UdgaaetDato>2023-11-31'), '2023-11-31', 'UdgaaetDato', 'UGYLDIG'],
    ['a number twice', med('<EmneNr>32.30.05<', '<EmneNr>32.30.04<'), `>${'Prøve 32.30.05'}`, 'EmneNr', 'DOBBELT'],
  ])('%s', async (_, xml, sted, felt, regel) => {
    const { klasser, fejl } = await laes(xml);
    const paa = felt === 'EmneNr' && regel === 'DOBBELT' ? linjeAf(xml, sted) - 2 : linjeAf(xml, sted); // the Emne begins two lines above
    expect(fejl).toEqual([[paa, felt, regel]]);
    expect(klasser).toHaveLength(6);
  }); // prettier-ignore

  test('one that lacks a field is named by its own line', async () => {
    const xml = PLAN.replace(`<UUID>${kleId('32.30.05')}</UUID>`, '');
    expect((await laes(xml)).fejl).toEqual([[linjeAf(xml, '<EmneNr>32.30.05') - 1, 'UUID', 'MANGLER']]);
  });

  test.each([
    ['no day of publication', PLAN.replace(/<UdgivelsesDato>.*/, ''), 'UdgivelsesDato', 'MANGLER'],
    ['a day of publication that is none', PLAN.replace('2025-05-01<', 'maj 2025<'), 'UdgivelsesDato', 'UGYLDIG'],
    ['a number where none belongs', PLAN.replace('<Hovedgruppe>', '<Emne></Emne><Hovedgruppe>'), 'Emne', 'UKENDT_ELEMENT'],
    ['a DOCTYPE', PLAN.replace('<KLE', '<!DOCTYPE KLE-Emneplan [<!ENTITY x SYSTEM "file:///etc/passwd">]><KLE'), 'DOCTYPE', 'DOCTYPE'],
    ['a file that stops', PLAN.slice(0, 2500), 'fil', 'IKKE_VELFORMET'],
    ['nothing in it', emneplan(UDGIVET), 'Body', 'INGEN_OPERATION'],
  ])('%s ends it', async (_, xml, felt, regel) => {
    await expect(laes(xml)).rejects.toMatchObject({ felt, regel });
  }); // prettier-ignore

  test('without anyone to tell, the first broken one ends the reading', async () => {
    await expect(alle(PLAN.replace(kleId('32.30.05'), 'x'))).rejects.toBeInstanceOf(XmlFejl);
  });
});

describe('a plan larger than any object may be', () => {
  const emne = (n: number): string =>
    emneplan(UDGIVET, {
      nr: '32',
      indre: [
        {
          nr: '32.30',
          indre: [
            {
              nr: `32.${String(10 + (n % 80))}.${String(10 + (n % 89))}`,
              uuid: kleId(String(n)),
              vejledning: 'v'.repeat(4000),
            },
          ],
        },
      ],
    });
  const [START = '', SLUT = ''] = emneplan(UDGIVET, { nr: '32', indre: [{ nr: '32.30', indre: [{ nr: '@' }] }] }).split(
    /<Emne>[^]*<\/Emne>/,
  );
  function* fil(antal: number): Generator<string> {
    yield START;
    for (let n = 0; n < antal; n += 1) yield /<Emne>[^]*<\/Emne>/.exec(emne(n))?.[0] ?? '';
    yield SLUT;
  } // prettier-ignore

  test('is read number by number: what has been given is held by nothing, not even what it stands in', async () => {
    const svage: WeakRef<object>[] = [];
    const laeser = createLaeser(medKle(() => ({ spring: true })));
    let [flest, tegn] = [0, 0];
    for (const stykke of fil(3000)) {
      tegn += stykke.length;
      for (const { element } of laeser.skriv(stykke)) svage.push(new WeakRef(element));
      if (svage.length % 1000 !== 0 || svage.length === 0) continue;
      await new Promise((videre) => setImmediate(videre)); // a WeakRef lives out its turn
      ryd();
      flest = Math.max(flest, svage.filter((ref) => ref.deref() !== undefined).length);
    }
    laeser.slut();
    expect(tegn).toBeGreaterThan(12e6);
    expect(svage).toHaveLength(3003); // and the day, the gruppe and its hovedgruppe
    expect(flest).toBeLessThan(50);
  });

  test('but one number of it may not be', async () => {
    const forStort = { nr: '32', indre: [{ nr: '32.30', vejledning: '<li>v</li>'.repeat(900_000) }] };
    await expect(laes(emneplan(UDGIVET, forStort))).rejects.toMatchObject({ regel: 'OBJEKT_FOR_STORT' });
  });
});
