import { beforeAll, describe, expect, test } from 'vitest';
import { demoborgere } from '../../../indexers/kilder/demo/demoborgere.ts';
import { historier, korsbaek } from '../../../indexers/kilder/demo/korsbaek.ts';
import { demoAftaler, demoToken, demoVisningsklasser } from '../../../indexers/kilder/demo/rettigheder.ts';
import type { Data, Haendelse } from '../../../indexers/kilder/generator/haendelse.ts';
import { katalog } from '../../../indexers/kilder/systemer/katalog.ts';
import { UDBETALING_DANMARK, type Familie, type System } from '../../../indexers/kilder/systemer/system.ts';
import { udkSystemer } from '../../../indexers/kilder/systemer/udbetalingDanmark.ts';
import { FOELSOMHEDER } from '../../../schema/domaene/foelsomhed.ts';
import { dele, liste, slags } from './laes.ts';

let alle: Haendelse[];
let efterKilde: Map<string, Haendelse[]>;
beforeAll(() => {
  alle = [...korsbaek()];
  efterKilde = new Map();
  for (const en of alle) {
    const sendte = efterKilde.get(en.source);
    if (sendte) sendte.push(en);
    else efterKilde.set(en.source, [en]);
  }
});

const fra = ({ uuid }: System) => efterKilde.get(`urn:uuid:${uuid}`) ?? [];
const objekter = (haendelser: Haendelse[]) => new Set(haendelser.map((en) => slags(en)[0]));
const af = (familie: Familie) => katalog.filter((system) => system.familie === familie);

describe('Korsbæk', () => {
  test('has about 2,000 citizens and at least 20,000 objects', () => {
    const numre = new Set<unknown>();
    for (const { data } of alle) for (const { reference } of liste(data, 'parter')) numre.add(reference);
    expect(alle.filter(({ type }) => type === 'dk.overblik.part.importer.v1').length).toBeGreaterThanOrEqual(2_000);
    expect([...numre].filter((en) => String(en).startsWith('urn:oio:cpr-nr:')).length).toBeGreaterThan(1_700);
    expect(new Set(alle.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(20_000);
  });

  test.each(af('ydelsessystemer'))(
    '$navn grants: sag, bevilling, ydelse with amount and period, effektuering',
    (system) => {
      const sendt = fra(system);
      expect(objekter(sendt)).toEqual(new Set([...objekter(sendt), 'sag', 'bevilling', 'effektuering']));
      const navne = new Set<unknown>();
      for (const { type, data } of sendt.filter(({ type }) => type === 'dk.overblik.bevilling.importer.v1')) {
        const [ydelse = {}] = liste(data, 'ydelser');
        const [plan = {}] = liste(ydelse, 'plan');
        expect([type, ydelse.startdato, plan.startdato, plan.beloeb]).not.toContain(undefined);
        navne.add(ydelse.navn);
      }
      expect([...navne].sort()).toEqual((system.ydelser ?? []).map(({ navn }) => navn).sort());
    },
  );

  test.each(af('sagssystemer'))(
    '$navn keeps sager with dokument or journalnotat, and advis where it has one',
    (system) => {
      const sendt = objekter(fra(system));
      expect(sendt).toContain('sag');
      expect(sendt.has('dokument') || sendt.has('journalnotat')).toBe(true);
      expect(sendt.has('advis')).toBe('advis' in system.foerer);
    },
  );

  test.each(af('haendelserUdefra'))('$navn sends adviser on citizens, with no sag', (system) => {
    const sendt = fra(system);
    expect(objekter(sendt)).toEqual(new Set(['advis']));
    for (const { data } of sendt) expect(data.sag).toBeNull();
  });

  test.each(af('referencekilder').filter(({ foerer }) => Object.keys(foerer).length > 0))(
    '$navn feeds the index',
    (system) => {
      expect(objekter(fra(system))).toEqual(new Set(Object.keys(system.foerer)));
    },
  );

  test('no two systems send the same sagstitel', () => {
    const titler = new Map<unknown, Set<string>>();
    for (const { type, source, data } of alle.filter(({ type }) => type === 'dk.overblik.sag.importer.v1')) {
      const [egenskaber = {}] = liste(data, 'egenskaber');
      if (egenskaber.titel === 'Fejloprettet') continue;
      titler.set(egenskaber.titel, (titler.get(egenskaber.titel) ?? new Set()).add(source));
      expect(type).toBe('dk.overblik.sag.importer.v1');
    }
    expect([...titler].filter(([, kilder]) => kilder.size > 1)).toEqual([]);
  });

  test('Udbetaling Danmark owns what its systems send, Korsbæk the rest', () => {
    const udk = new Set(udkSystemer.map(({ uuid }) => `urn:uuid:${uuid}`));
    for (const { source, data } of alle) {
      for (const { rolle, cvr } of liste(data, 'aktoerer')) {
        if (rolle === 'Ejer') expect(cvr).toBe(udk.has(source) ? UDBETALING_DANMARK : '11111111');
      }
    }
  });

  test('has all four steps of følsomhed, the highest for few', () => {
    const antal = new Map<unknown, number>();
    for (const { data } of alle) {
      for (const [, { foelsomhed }] of dele(data)) antal.set(foelsomhed, (antal.get(foelsomhed) ?? 0) + 1);
    }
    for (const trin of FOELSOMHEDER) expect(antal.get(trin)).toBeGreaterThan(0);
    expect(antal.get('VIP_SAGER')).toBeLessThan(alle.length / 100);
  });

  test('shows every way an object changes', () => {
    const typer = new Set(alle.map(({ type }) => type.replace(/^dk\.overblik\.|\.v1$/g, '')));
    for (const type of ['sag.opdater', 'sag.passiver', 'sag.fjern', 'bevilling.opdater', 'effektuering.opdater']) {
      expect(typer).toContain(type);
    }
    const parter = alle.filter(({ type }) => type.startsWith('dk.overblik.part.')).map(({ data }) => data);
    for (const felt of ['beskyttet', 'doedsdato', 'nummerskift'])
      expect(parter.some((data) => felt in data)).toBe(true);
    const skift = parter.flatMap(({ nummerskift }) => (nummerskift as Data | undefined)?.fortrolig ?? []);
    expect(new Set(skift)).toEqual(new Set([true, false]));
    const ophoert = alle.some(
      ({ type, data }) => type === 'dk.overblik.sag.opdater.v1' && liste(data, 'parter').some(({ til }) => til),
    );
    expect(ophoert).toBe(true);
  });

  test.each(historier)('the story of $navn can be looked up by its number', ({ cpr, cvr }) => {
    const reference = cpr ? `urn:oio:cpr-nr:${cpr}` : `urn:oio:cvr-nr:${cvr}`;
    const om = alle.filter(({ data }) => liste(data, 'parter').some((part) => part.reference === reference));
    expect(om.length).toBeGreaterThan(2);
  });

  test('the demo’s user can read much, but neither børnesager nor VIP, and its units exist', () => {
    const { borgerservice, system } = demoToken;
    const enheder = new Set(alle.filter(({ type }) => type.includes('.orgenhed.')).map(({ subject }) => subject));
    expect(enheder).toContain(borgerservice.enhed);
    for (const { kle, foelsomhed } of borgerservice.grupper) {
      expect(kle).not.toContain('*');
      expect(kle.some((moenster) => moenster.startsWith('34'))).toBe(false);
      expect(foelsomhed).not.toBe('VIP_SAGER');
    }
    expect(system.grupper[0].privilegier).toEqual(['INDEKS_SKRIV', 'INDEKS_OPSLAG']);
  });

  test('the page names the citizen or company of each story, and only those', () => {
    const numre = historier.map(({ cpr, cvr }) => cpr ?? cvr);
    expect(demoborgere.map(({ cpr, cvr }) => cpr ?? cvr)).toEqual(numre);
    expect(new Set(numre).size).toBe(numre.length);
  });

  test('the Visningsklasse of the stories is the one that is mapped', () => {
    const sendt = alle.flatMap(({ data }) => liste(data, 'klasser').filter(({ rolle }) => rolle === 'Visningsklasse'));
    const noegler = new Set(sendt.map(({ noegle }) => String(noegle).toLowerCase()));
    expect([...noegler]).toEqual(demoVisningsklasser.map(({ klasse }) => klasse));
  });

  test('the aftale covers the KLE of every ydelse Udbetaling Danmark pays', () => {
    const [{ kle, ejer, modtager }] = demoAftaler;
    expect([ejer, modtager]).toEqual([UDBETALING_DANMARK, '11111111']);
    for (const { navn, kle: koder } of udkSystemer) {
      for (const kode of koder)
        expect([navn, kle.some((moenster) => kode.startsWith(moenster.replace('*', '')))]).toEqual([navn, true]);
    }
  });
});
