import { describe, expect, test } from 'vitest';
import { OBJEKTSLAGS } from '../../../schema/domaene/id.ts';
import { advarsler } from '../../../schema/haendelser/advarsler.ts';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { mangler } from '../../../schema/haendelser/regler.ts';
import { dag } from '../domaene/fold/registreringer.ts';
import { sagsdata } from '../../support/indgang.ts';

const HEMMELIGT = '7001011234';
const god = {
  specversion: '1.0', id: 'b1', source: 'urn:uuid:5e5e5e5e-0000-4000-8000-000000000001', type: 'dk.overblik.sag.importer.v1',
  subject: '10000000-0000-4000-8000-000000000001', time: '2026-03-02T09:15:00+01:00', data: sagsdata(),
}; // prettier-ignore
const fejl = (aendring: object) => {
  const laest = laesHaendelse({ ...god, ...aendring });
  return laest.ok ? [] : laest.fejl;
};
const data = (aendring: object) => fejl({ data: { ...sagsdata(), ...aendring } });
const dyb = (lag: number): unknown => (lag === 0 ? 1 : { x: dyb(lag - 1) });

describe('a hændelse is read, or refused with the field and the rule and never the value', () => {
  test('one in order is read: uuids in lower case, times in UTC, sequence a number', () => {
    const subject = god.subject.toUpperCase();
    expect(laesHaendelse({ ...god, subject, sequence: '1042', bruger: 'b', myndighed: '11111111' })).toMatchObject({
      ok: true,
      haendelse: {
        objekt: 'sag', operation: 'importer', subject: god.subject, tidspunkt: '2026-03-02T08:15:00.000000Z', sekvens: 1042n,
        bruger: 'b', myndighed: '11111111',
      },
    });
  }); // prettier-ignore

  test.each([
    ['no id', { id: undefined }, 'id'],
    ['an empty id', { id: '' }, 'id'],
    ['an id longer than any', { id: 'x'.repeat(256) }, 'id'],
    ['a source that is no urn:uuid', { source: `urn:oio:cpr-nr:${HEMMELIGT}` }, 'source'],
    ['a type nobody knows', { type: 'dk.overblik.sag.opret.v1' }, 'type'],
    ['a later version of a type', { type: 'dk.overblik.sag.importer.v2' }, 'type'],
    ['a subject that is no uuid', { subject: HEMMELIGT }, 'subject'],
    ['no time', { time: undefined }, 'time'],
    ['a time that is none', { time: '2026-02-30T00:00:00Z' }, 'time'],
    ['a sequence that is no number', { sequence: '-1' }, 'sequence'],
    ['a myndighed that is no CVR', { myndighed: '123' }, 'myndighed'],
    ['data that is no object', { data: [HEMMELIGT] }, 'data'],
    ['data deeper than any', { data: dyb(20) }, 'data'],
    [
      'data deeper than a stack',
      { data: JSON.parse(`${'{"x":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as unknown },
      'data',
    ],
    ['an id with NUL', { id: 'a\u0000' }, 'id'],
    ['a sequence longer than any', { sequence: '9'.repeat(39) }, 'sequence'],
    ['a receipt for something else than a notat', { type: 'dk.overblik.sag.kvittering.v1' }, 'type'],
    ['nothing at all', { specversion: undefined }, 'specversion'],
  ])('%s', (_navn, aendring, felt) => {
    expect(fejl(aendring).map((f) => f.felt)).toContain(felt);
    expect(JSON.stringify(fejl(aendring))).not.toContain(HEMMELIGT);
  });

  test.each([
    ['a list that is none', { parter: HEMMELIGT }, 'data.parter', 'UGYLDIG'],
    ['an element that is none', { parter: [HEMMELIGT] }, 'data.parter.0', 'UGYLDIG'],
    ['a relation without rolle', { parter: [{ reference: HEMMELIGT }] }, 'data.parter.0.rolle', 'UGYLDIG'],
    ['a number where a text belongs', { egenskaber: [{ titel: 7 }] }, 'data.egenskaber.0.titel', 'UGYLDIG'],
    ['a text with NUL', { egenskaber: [{ titel: 'a\u0000' }] }, 'data.egenskaber.0.titel', 'UGYLDIG'],
    ['half a character', { egenskaber: [{ titel: '\ud800' }] }, 'data.egenskaber.0.titel', 'UGYLDIG'],
    ['an infinite from', { egenskaber: [{ fra: null, titel: 'a' }] }, 'data.egenskaber.0.fra', 'UENDELIG_PERIODE'],
    ['a from that is no time', { egenskaber: [{ fra: '-infinity', titel: 'a' }] }, 'data.egenskaber.0.fra', 'UGYLDIG'],
    ['an end before the time its from is', { egenskaber: [{ til: dag(2), titel: 'a' }] }, 'data.egenskaber.0.til', 'TOM_PERIODE'],
    ['an empty period of a line', { linjer: [{ virkning: { til: dag(2) } }] }, 'data.linjer.0.virkning.til', 'TOM_PERIODE'],
    ['NUL where no contract looks', { mere: { dybere: ['a\u0000'] } }, 'data', 'UGYLDIG'],
    ['half a character in a name', { ['\ud800']: 1 }, 'data', 'UGYLDIG'],
    ['a text longer than any', { egenskaber: [{ titel: HEMMELIGT.repeat(500) }] }, 'data.egenskaber.0.titel', 'UGYLDIG'],
    ['a notat longer than any', { journalposter: [{ rolle: 'Journalnotat', notat: { tekst: HEMMELIGT.repeat(20_000) } }] }, 'data.journalposter.0.notat.tekst', 'UGYLDIG'],
    ['more elements than any', { parter: Array.from({ length: 10_001 }, () => ({ rolle: 'Parter' })) }, 'data.parter', 'UGYLDIG'],
    ['an amount that is a number', { egenskaber: [{ sagsnummer: 1e400 }] }, 'data.egenskaber.0.sagsnummer', 'UGYLDIG'],
    ['two of the same part at once', { parter: Array.from({ length: 2 }, () => ({ rolle: 'Parter', reference: `urn:oio:cpr-nr:${HEMMELIGT}` })) }, 'data.parter', 'OVERLAPPENDE_PERIODER'],
    ['two of the same name at once', { genstande: Array.from({ length: 2 }, () => ({ rolle: HEMMELIGT })) }, 'data.genstande', 'OVERLAPPENDE_PERIODER'],
    ['a period that ends before it begins', { egenskaber: [{ fra: dag(3), til: dag(2) }] }, 'data.egenskaber.0.til', 'TOM_PERIODE'],
    ['an empty period', { egenskaber: [{ fra: dag(3), til: dag(3) }] }, 'data.egenskaber.0.til', 'TOM_PERIODE'],
    ['two that speak of the same at once', { egenskaber: [{ fra: dag(1), titel: 'a' }, { fra: dag(2), titel: 'b' }] }, 'data.egenskaber', 'OVERLAPPENDE_PERIODER'],
    ['two owners at once', { aktoerer: [{ rolle: 'Ejer', cvr: '11111111' }, { rolle: 'Ejer', cvr: '22222222' }] }, 'data.aktoerer', 'OVERLAPPENDE_PERIODER'],
  ])('%s', (_navn, aendring, felt, kode) => {
    expect(data(aendring)).toContainEqual(expect.objectContaining({ felt, kode }));
    expect(JSON.stringify(data(aendring))).not.toContain(HEMMELIGT);
  }); // prettier-ignore

  test.each([null, undefined, 7, 'tekst', [], [god]])('%j is no hændelse', (raa) => {
    expect(laesHaendelse(raa).ok).toBe(false);
  });

  test('two that follow on one another are no overlap', () => {
    expect(data({ egenskaber: [{ fra: dag(1), til: dag(2), titel: 'a' }, { fra: dag(2), titel: 'b' }] })).toEqual([]);
  }); // prettier-ignore

  test.each(OBJEKTSLAGS)('lists a %s does not have may hold anything', (slags) => {
    const liste = [null, 7, 'tekst', [], { fra: 7, virkning: null }, { rolle: null, indeks: {}, id: 1, plan: [null] }];
    const fremmede = Object.fromEntries(
      ['linjer', 'ydelser', 'sager', 'genstande', 'fremdrift'].map((navn) => [navn, liste]),
    );
    const laest = laesHaendelse({ ...god, type: `dk.overblik.${slags}.importer.v1`, data: fremmede });
    if (!laest.ok) expect(laest.fejl.every(({ felt }) => felt.startsWith('data.'))).toBe(true);
    expect(() => [mangler(slags, fremmede, dag(1)), advarsler(slags, fremmede)]).not.toThrow();
  });

  test.each(OBJEKTSLAGS)('a fjern of a %s may be without a time', (slags) => {
    expect(fejl({ type: `dk.overblik.${slags}.fjern.v1`, time: undefined, data: {} })).toEqual([]);
  });
});

describe('an importer lacking what its kind must have waits in quarantine', () => {
  const sag = sagsdata();
  const ydelse = { id: 'y', kle: { noegle: '32.18.04' } };
  test.each([
    ['sag', { ...sag, aktoerer: [] }, 'EJER_MANGLER'],
    ['sag', { ...sag, aktoerer: [{ rolle: 'Ejer', reference: 'urn:oio:cvr-nr:1', navn: 'x' }] }, 'EJER_MANGLER'],
    ['sag', { ...sag, klasser: [] }, 'PRIMAERKLASSE_MANGLER'],
    ['sag', { ...sag, klasser: [{ rolle: 'PrimaerKlasse', noegle: '32.1' }] }, 'PRIMAERKLASSE_MANGLER'],
    ['sag', { ...sag, indeks: [{ foelsomhed: 'HEMMELIG' }] }, 'FOELSOMHED_MANGLER'],
    ['dokument', { ...sag, egenskaber: [{ titel: 'x' }], indeks: undefined }, 'FOELSOMHED_MANGLER'],
    ['bevilling', { aktoerer: sag['aktoerer'], egenskaber: [{ foelsomhed: 'VIP_SAGER' }], ydelser: [{ id: 'y' }] }, 'YDELSE_MANGLER'],
    ['bevilling', { aktoerer: sag['aktoerer'], egenskaber: [{}], ydelser: [ydelse] }, 'FOELSOMHED_MANGLER'],
    ['effektuering', { aktoerer: sag['aktoerer'], linjer: [{ beloeb: '1' }] }, 'LINJE_MANGLER'],
    ['journalnotat', { titel: 'x' }, 'SAG_MANGLER'],
    ['advis', { titel: 'x' }, 'SAG_ELLER_PART_MANGLER'],
    ['advis', { titel: 'x', parter: sag['parter'] }, 'EJER_MANGLER'],
    ['sag', { ...sag, indeks: [], journalposter: [{ rolle: 'Journalnotat', notat: { foelsomhed: 'VIP_SAGER' } }] }, 'FOELSOMHED_MANGLER'],
    ['sag', { ...sag, klasser: [], ydelser: [ydelse] }, 'PRIMAERKLASSE_MANGLER'],
    ['bevilling', { ...sag, egenskaber: [{ foelsomhed: 'VIP_SAGER' }], ydelser: [{ id: 'y' }] }, 'YDELSE_MANGLER'],
  ] as const)('a %s with %j: %s', (slags, indhold, kode) => {
    expect(mangler(slags, indhold, dag(1))).toMatchObject({ kode, felt: expect.stringMatching(/^data\./) as string });
  });

  test('one that has it lacks nothing', () => {
    expect(mangler('sag', sag, dag(1))).toBeNull();
  });
}); // prettier-ignore

describe('what is odd is taken in with a warning', () => {
  test.each([
    [{ ydelser: [{ plan: [{ beloeb: '5.942' }] }] }, 'BELOEB_TRE_DECIMALER', 'data.ydelser.0.plan.0.beloeb'],
    [{ egenskaber: [{ bruttobeloeb: '1.193,00' }] }, 'BELOEB_FORM', 'data.egenskaber.0.bruttobeloeb'],
    [{ egenskaber: [{ startdato: 'i går' }] }, 'DATO_FORM', 'data.egenskaber.0.startdato'],
    [{ parter: [{ rolle: 'PrimaerPart', reference: HEMMELIGT }] }, 'PART_FORM', 'data.parter.0.reference'],
    [{ parter: [{ rolle: 'Nabo' }] }, 'ROLLE_UKENDT', 'data.parter.0.rolle'],
    [{ itSystemer: [{ rolle: 'Master', reference: 'KSD' }] }, 'UUID_FORM', 'data.itSystemer.0.reference'],
  ])('%j: %s', (indhold, kode, felt) => {
    const fundet = advarsler('sag', indhold);
    expect(fundet).toContainEqual(expect.objectContaining({ kode, felt }));
    expect(JSON.stringify(fundet)).not.toContain(HEMMELIGT);
  });

  test('a field named as what every object has is a field like others', () => {
    expect(advarsler('sag', { constructor: 'x', toString: 'y', egenskaber: [{ hasOwnProperty: 'z' }] })).toEqual([]);
  });

  test('nothing is said of what is in order', () => {
    expect(advarsler('sag', sagsdata())).toEqual([]);
  });
});
