import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sagsdata } from '../support/indgang.ts';
import { levende } from '../support/levende.ts';
import { konvolut, soap, systemtoken, TYPE } from '../support/soap.ts';

const l = levende();
const id = randomUUID();
let [token, foer, imellem] = ['', '', ''];
beforeAll(async () => {
  token = await systemtoken(l.graf, randomUUID(), { kle: ['32.*'] });
  const egenskaber = (titel: string, fra: string) => ({ egenskaber: [{ fra, sagsnummer: 'S-1', titel }] });
  foer = new Date(Date.now() - 1000).toISOString();
  imellem = await l.sig('sag.importer', id, sagsdata(egenskaber('Gammel', '2020-01-01T00:00:00Z')), '2026-01-01T00:00:00Z');
  await l.sig('sag.opdater', id, egenskaber('Ny', '2025-01-01T00:00:00Z'), '2026-02-01T00:00:00Z');
  await l.sig('sag.opdater', id, egenskaber('Kommende', '2099-01-01T00:00:00Z'), '2026-02-02T00:00:00Z');
}); // prettier-ignore

const NS = 'xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:sd="urn:oio:sagdok:3.0.0" xmlns:go="urn:oio:sts:generelleoperationer:6" xmlns:si="urn:oio:sts:sagdok:sagindeks:6"'; // prettier-ignore
const tid = (navn: string, vaerdi: string | null) =>
  `<${navn}>${vaerdi === null ? '<sd:GraenseIndikator>true</sd:GraenseIndikator>' : `<sd:TidsstempelDatoTid>${vaerdi}</sd:TidsstempelDatoTid>`}</${navn}>`; // prettier-ignore
const periode = (fra: string | null, til: string | null) =>
  `${tid('sd:FraTidspunkt', fra)}${tid('sd:TilTidspunkt', til)}`;
const send = async (navn: string, indhold: string) =>
  soap(l.graf, '/sagdokumentindeks/6', konvolut(`<${navn} ${NS}>${indhold}</${navn}>`), { authorization: `Bearer ${token}`, 'content-type': TYPE['1.2'] }); // prettier-ignore
const soeg = async (foran: string, egenskab = '') => {
  const led = `<sdi:SoegSag>${foran}<sag:AttributListe>${egenskab}</sag:AttributListe><sag:TilstandListe/><sag:RelationListe/></sdi:SoegSag>`; // prettier-ignore
  const svar = await send('sdi:FremsoegSagDokumentIndeksInput', `<sdi:SoegUdtryk>${led}</sdi:SoegUdtryk>`);
  expect(svar.koder, svar.tekst).toEqual([20]);
  return svar.alle('Titel');
};
const virkning = (fra: string | null, til: string | null) => `<sd:SoegVirkning>${periode(fra, til)}</sd:SoegVirkning>`;

describe('the instant an answer is of', () => {
  test.each([
    ['now, when no period is named', '', ['Ny']],
    ['now, when the period holds now', virkning('2024-01-01T00:00:00+01:00', null), ['Ny']],
    ['the last of a period that has ended', virkning('2020-06-01T00:00:00Z', '2024-01-01T00:00:00Z'), ['Gammel']],
    ['the first of one that is to come', virkning('2099-06-01T00:00:00Z', null), ['Kommende']],
    ['before there was anything', virkning(null, '2019-01-01T00:00:00Z'), []],
  ])('%s', async (_navn, foran, titler) => {
    expect(await soeg(foran)).toEqual(titler);
  });

  test('an element’s own Virkning says it too, and what is looked for is what held then', async () => {
    const egenskab = (titel: string) => `<sag:Egenskaber><sag:Virkning>${periode('2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z')}</sag:Virkning><sag:Titel>${titel}</sag:Titel></sag:Egenskaber>`; // prettier-ignore
    expect([await soeg('', egenskab('Gammel')), await soeg('', egenskab('Ny'))]).toEqual([['Gammel'], []]);
  });

  test('index time: what was known then, and what has come since', async () => {
    const sts = (fra: string | null, til: string | null) => `${tid('go:SoegStsFraTidspunkt', fra)}${tid('go:SoegStsTilTidspunkt', til)}`; // prettier-ignore
    expect(await soeg(sts(foer, imellem))).toEqual(['Gammel']);
    expect(await soeg(sts(imellem, null))).toEqual(['Ny']);
    expect(await soeg(sts(null, foer))).toEqual([]);
    expect(await soeg(sts('2099-01-01T00:00:00Z', null))).toEqual([]);
  });

  test('the source’s own time: last changed within it', async () => {
    const registreret = (fra: string | null, til: string | null, mere = '') => `<sd:SoegRegistrering>${periode(fra, til)}${mere}</sd:SoegRegistrering>`; // prettier-ignore
    expect(await soeg(registreret('2026-02-01T00:00:00Z', null))).toEqual(['Ny']);
    expect(await soeg(registreret(null, '2026-02-01T00:00:00Z'))).toEqual([]);
    expect(await soeg(registreret(null, null, '<sd:LivscyklusKode>Importeret</sd:LivscyklusKode>'))).toEqual(['Ny']);
    expect(await soeg(registreret(null, null, '<sd:LivscyklusKode>Slettet</sd:LivscyklusKode>'))).toEqual([]);
  });

  test('laes, as it was and as it was known', async () => {
    const laes = async (mere: string) => (await send('si:LaesInput', `<sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator>${mere}`)).alle('Titel'); // prettier-ignore
    expect(await laes(`${tid('sd:VirkningFraFilter', '2020-06-01T00:00:00Z')}${tid('sd:VirkningTilFilter', '2021-01-01T00:00:00Z')}`)).toEqual(['Gammel']); // prettier-ignore
    expect(await laes(tid('go:StsRegistreringTilFilter', imellem))).toEqual(['Gammel']);
    expect(await laes('')).toEqual(['Ny']);
  });

  test('a passive sag is read by its uuid and told to be so, and found by no search', async () => {
    await l.sig('sag.passiver', id, {}, '2026-03-01T00:00:00Z');
    const laest = await send('si:LaesInput', `<sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator>`);
    expect([laest.koder, laest.alle('LivscyklusKode'), await soeg('')]).toEqual([[20], ['Passiveret'], []]);
  });
});
