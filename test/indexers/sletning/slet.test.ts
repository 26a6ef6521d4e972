import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { describe, expect, inject, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { genopbyg } from '../../../db/genopbyg/genopbyg.ts';
import { forfaldne } from '../../../db/sletning/forfaldne.ts';
import type { Sletning } from '../../../db/sletning/slet.ts';
import { lavSkriveklient, type Skriveklient } from '../../../db/skriv/klient.ts';
import { genafspil } from '../../../indexers/sletning/genafspil.ts';
import { sletGammelKarantaene } from '../../../indexers/sletning/karantaene.ts';
import { sletForfaldne, sletUdpegede, type Sletgrundlag } from '../../../indexers/sletning/slet.ts';
import { lavTilbageskrivning } from '../../../indexers/tilbage/skrivning.ts';
import type { Kanal } from '../../../indexers/modtag/post.ts';
import type { Uuid } from '../../../schema/domaene/id.ts';
import type { Oejeblik } from '../../../schema/domaene/tid.ts';
import { enSagI, maaned } from '../../support/en-sag.ts';
import { froe } from '../../support/froe.ts';
import { tilfaeldigHistorie } from '../../support/historie.ts';
import { dokumentdata, tilakteret } from '../../support/haendelsesdata.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed, TESTNOEGLE, type Json } from '../../support/indgang.ts';
import { kalderMed } from '../../support/kalder.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';
import { skrivetest } from '../../support/skrivetest.ts';
import { lavTerning } from '../../support/verden.ts';

const t = skrivetest();
const enSag = (kanal?: Kanal) => ({ ...enSagI(t, kanal) });

/** The job on a client of its own; what it would have written into the journal. */
async function medJob<T>(arbejde: (klient: Skriveklient, grundlag: Sletgrundlag, journal: Sletning[]) => Promise<T>, url = t.url): Promise<T> {
  const klient = lavSkriveklient(url, 'test-slet');
  const journal: Sletning[] = [];
  const noter = (nye: readonly Sletning[]) => {
    journal.push(...nye);
    return Promise.resolve();
  };
  try {
    return await arbejde(klient, { noegle: TESTNOEGLE, noter }, journal);
  } finally {
    await klient.slut();
  }
} // prettier-ignore

const slet = (...ider: string[]) => medJob(async (klient, grundlag, journal) => {
  await sletUdpegede(klient, ider as Uuid[], grundlag);
  return journal;
}); // prettier-ignore
const koerJobbet = () => medJob(async (klient, grundlag) => sletForfaldne(klient, (await forfaldne(t.sql)).map(({ id }) => id), grundlag)); // prettier-ignore

/** What the log still says of an object. */
const sagt = async (id: string) =>
  (await t.sql`select operation, data, aktoer, slettet is not null as slettet from registrering where objekt_id = ${id} order by loebenr`)
    .map((r) => `${String(r['operation'])}${JSON.stringify(r['data']) === '{}' ? '' : ' +data'}${r['aktoer'] === null ? '' : ' +aktoer'}${r['slettet'] === true ? '' : ' (ej slettet)'}`); // prettier-ignore
const genopbygget = async (url = t.url) => (await genopbyg(url, { byt: false }, () => undefined)).ialt;

describe('what is erased does not come back', () => {
  test('the same message again is a dublet, its id for another one is taken, an older one is foraeldet and leaves nothing', async () => {
    const sag = enSag();
    const besked = sag.importer(maaned(3), 'Hemmelig', { bruger: randomUUID() });
    await sag.send(besked);
    await sag.send(sag.besked('opdater', { egenskaber: [{ fra: maaned(2), titel: 'Også' }] }, { time: maaned(4) }));
    await slet(sag.id);
    expect(await sagt(sag.id)).toEqual(['importer', 'opdater', 'kasser']);
    expect(await sag.rad()).toEqual({ generation: 0, livscyklus: 'fjernet' });
    expect(await t.sql`select 1 from indbakke where besked_id = ${String(besked['id'])}`).toHaveLength(0);

    expect(await sag.send(besked)).toMatchObject({ status: 'dublet' });
    expect(await sag.send({ ...besked, time: maaned(5) })).toMatchObject({ status: 'afvist', fejl: [{ kode: 'ID_GENBRUGT' }] });
    expect(await sag.send(sag.importer(maaned(6), 'Sent', { bruger: randomUUID() }))).toMatchObject({ status: 'foraeldet' });
    expect([await sag.titler(), await sagt(sag.id)]).toEqual([[], ['importer', 'opdater', 'kasser', 'importer (ej slettet)']]);
    expect(await genopbygget()).toBe(0);

    expect(await sag.send(sag.importer('2099-01-01T00:00:00Z', 'Ny'))).toMatchObject({ status: 'anvendt' });
    expect([await sag.titler(), (await sag.historik()).length]).toEqual([['Ny'], 0]);
    expect(await sag.udbakke()).toEqual(['oprettet', 'aendret', 'fjernet', 'oprettet']);
    const anden = skriverMed();
    expect(await t.en(haendelse('sag.importer', sag.id, sagsdata(), { skriver: anden, time: '2099-02-01T00:00:00Z' }), anden)).toMatchObject({ status: 'afvist' });
    expect(await genopbygget()).toBe(0);
  }); // prettier-ignore

  test('nor after a life that ended without a time: the file sent again is known, what the owner sends anew begins anew', async () => {
    const sag = enSag('soap');
    const [besked, fjern] = [sag.importer(maaned(3)), sag.besked('fjern', {}, { time: undefined })];
    await sag.send(besked);
    await sag.send(fjern);
    expect(await koerJobbet()).toBeGreaterThan(0);
    expect(await sagt(sag.id)).toEqual(['importer', 'fjern']);
    expect([(await sag.send(besked)).status, (await sag.send(fjern)).status]).toEqual(['dublet', 'dublet']);
    expect(await sag.titler()).toEqual([]);
    expect(await sag.send(sag.importer(maaned(1), 'Anden'))).toMatchObject({ status: 'anvendt' });
    expect(await sag.titler()).toEqual(['Anden']);
  });

  test('a kasser of the whole wipes at once; what comes late of it is not kept', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(2), 'Hemmelig', { bruger: randomUUID() }));
    await sag.send(sag.besked('kasser', { note: 'derfor' }, { time: maaned(3), bruger: randomUUID() }));
    expect(await sagt(sag.id)).toEqual(['importer (ej slettet)', 'kasser (ej slettet)']);
    expect(await sag.send(sag.importer(maaned(1), 'Sent'))).toMatchObject({ status: 'foraeldet' });
    expect((await sagt(sag.id)).at(-1)).toBe('importer (ej slettet)');
    expect(await sag.send(sag.importer(maaned(4), 'Ny'))).toMatchObject({ status: 'anvendt' });
    expect((await sagt(sag.id)).at(-1)).toBe('importer +data (ej slettet)');
    expect(await sag.send(sag.importer(maaned(1), 'Endnu senere'))).toMatchObject({ status: 'foraeldet' });
    expect((await sagt(sag.id)).at(-1)).toBe('importer (ej slettet)');
    expect([await sag.titler(), await genopbygget()]).toEqual([['Ny'], 0]);
  });

  test('a kasser that is older than what stands, or of a part only, wipes nothing else', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(4), 'Står'));
    await sag.send(sag.besked('kasser', {}, { time: maaned(3) }));
    await sag.send(sag.besked('kasser', { egenskaber: [{ fra: maaned(1), beskrivelse: 'x' }] }, { time: maaned(5) }));
    expect((await sagt(sag.id))[0]).toBe('importer +data (ej slettet)');
    expect(await sag.titler()).toEqual(['Står']);
  });

  test('a kasser of a part strikes what it lists out of all that said it, whenever it comes, at once', async () => {
    const sag = enSag();
    const part = (cpr: string) => ({ rolle: 'Parter', fra: maaned(1), reference: `urn:oio:cpr-nr:${cpr}`, navn: `Navn ${cpr}` });
    const titel = (navn: string) => ({ egenskaber: [{ fra: maaned(1), titel: navn, hjemmel: 'Staar' }], parter: [part('0101664444'), part('0201664444')] });
    const [importer, opdater] = [sag.besked('importer', sagsdata(titel('Hemmelig')), { time: maaned(2) }), sag.besked('opdater', titel('Ogsaa'), { time: maaned(3) })];
    for (const en of [importer, opdater]) await sag.send(en);
    const liste = { egenskaber: [{ fra: maaned(1), titel: 'Ogsaa' }], parter: [part('0101664444')], note: 'Hemmelig' };
    const kasser = sag.besked('kasser', liste, { time: maaned(6) });
    expect(await sag.send(kasser)).toMatchObject({ status: 'anvendt' });
    expect(await sag.send(sag.besked('opdater', titel('Hemmelig igen'), { time: maaned(4) }))).toMatchObject({ status: 'foraeldet' });
    const alt = async () => JSON.stringify(await Promise.all([
      t.sql`select data from registrering where objekt_id = ${sag.id}`, t.sql`select * from sag_historik where id = ${sag.id}`, t.sql`select * from sag where id = ${sag.id}`,
      t.sql`select * from relation where id = ${sag.id}`, t.sql`select * from relation_historik where id = ${sag.id}`]));
    for (const ord of ['Hemmelig', 'Ogsaa', '0101664444']) expect(await alt()).not.toContain(ord);
    for (const ord of ['Staar', '0201664444']) expect(await alt()).toContain(ord);
    expect(await genopbygget()).toBe(0);

    expect(await t.sql`select distinct sum::text from indbakke where kilde = ${String(sag.skriver.system)}`).toEqual([{ sum: '\\x' }]);
    for (const en of [importer, opdater, kasser]) expect(await sag.send(en)).toMatchObject({ status: 'dublet' });
    expect(await sag.send({ ...opdater, data: titel('Andet') })).toMatchObject({ status: 'afvist', fejl: [{ kode: 'ID_GENBRUGT' }] });
    expect(await sag.send(sag.besked('opdater', titel('Ny'), { time: maaned(7) }))).toMatchObject({ status: 'anvendt' });
    expect([await sag.titler(), (await alt()).includes('0101664444'), await genopbygget()]).toEqual([[null, 'Ny'], true, 0]);
    expect(await uoverensstemmelser(t.sql)).toEqual([]);
  });

  test('so it does when it came before the importer, or in one delivery with what it lists', async () => {
    for (const sammen of [true, false]) {
      const sag = enSag();
      const sagt = { egenskaber: [{ fra: maaned(1), titel: 'Hemmelig', hjemmel: 'Staar' }] };
      const kasser = sag.besked('kasser', { egenskaber: [{ fra: maaned(1), titel: null }] }, { time: maaned(6) });
      const importer = sag.besked('importer', sagsdata(sagt), { time: maaned(2) });
      const andre = [sag.besked('opdater', sagt, { time: maaned(5) }), sag.besked('importer', sagsdata(sagt), { time: maaned(1) })];
      if (sammen) await t.send([importer, ...andre, kasser], sag.skriver);
      else for (const en of [kasser, importer, ...andre]) await sag.send(en);
      expect(JSON.stringify(await t.sql`select data from registrering where objekt_id = ${sag.id}`)).not.toContain('Hemmelig');
      expect(await t.sql`select 1 from sag_historik where id = ${sag.id} and titel is not null`).toEqual([]);
      expect([await sag.titler(), await genopbygget()]).toEqual([[null], 0]);
    }
  });

  test('of what lies in quarantine it drops what says it; of a notat written here, what is to be sent on', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(2), 'Hemmelig'));
    const mangler = (titel: string) => sag.besked('importer', { egenskaber: [{ fra: maaned(1), titel }] }, { time: maaned(3) });
    const [siger, nyere] = [mangler('Hemmelig'), { ...mangler('Ny'), time: maaned(8) }];
    for (const en of [siger, nyere]) expect(await sag.send(en)).toMatchObject({ status: 'karantaene' });
    await sag.send(sag.besked('kasser', { egenskaber: [{ fra: maaned(1), titel: null }] }, { time: maaned(6) }));
    expect(await t.sql`select indhold = '{}' as tom, afgjort is not null as afgjort from karantaene where objekt_id = ${sag.id} order by modtaget`)
      .toEqual([{ tom: true, afgjort: true }, { tom: false, afgjort: false }]);
    expect(await sag.send(siger)).toMatchObject({ status: 'dublet' });
    expect(await sag.send(mangler('Sent'))).toMatchObject({ status: 'afvist' });

    const azp = randomUUID();
    const hvem = kalderMed({ privilegier: ['JOURNALNOTAT_SKRIV'] }, { sub: randomUUID(), azp });
    const ordre = { sag: sag.id as Uuid, hvem, titel: 'Rolig', tekst: 'Hemmelig', noegle: null, nu: maaned(2).replace('Z', '.000000Z') as Oejeblik };
    const notat = await medJob((klient) => lavTilbageskrivning(klient, TESTNOEGLE).opretNotat(ordre));
    const id = 'id' in notat ? notat.id : '';
    const egen = skriverMed({ system: azp });
    expect(await t.en(haendelse('journalnotat.kasser', id, { tekst: 'Hemmelig' }, { skriver: egen, time: maaned(6) }), egen)).toMatchObject({ status: 'anvendt' });
    expect(await t.sql`select titel, tekst from journalnotat where id = ${id}`).toEqual([{ titel: 'Rolig', tekst: null }]);
    expect(await t.sql`select indhold, status from forsendelse where id = ${id}`).toEqual([{ indhold: {}, status: 'AFVIST' }]);
    expect(await genopbygget()).toBe(0);
  });

  test('of an object that lives again goes what was sent of its earlier lives, and no more', async () => {
    const [tid, soap] = [enSag(), enSag('soap')];
    await tid.send(tid.importer(maaned(1), 'Gammel'));
    await tid.send(tid.besked('slet', {}, { time: maaned(2) }));
    await tid.send(tid.importer(maaned(3), 'Ny'));
    await soap.send(soap.importer(maaned(1), 'Gammel'));
    await soap.send(soap.besked('fjern', {}, { time: undefined }));
    await soap.send(soap.importer(maaned(1), 'Ny'));
    await medJob((klient, grundlag) => sletForfaldne(klient, [tid.id, soap.id] as Uuid[], grundlag));
    expect(await sagt(tid.id)).toEqual(['importer', 'slet', 'importer +data (ej slettet)']);
    expect(await sagt(soap.id)).toEqual(['importer', 'fjern', 'importer +data (ej slettet)']);
    expect([await tid.titler(), await soap.titler(), await genopbygget()]).toEqual([['Ny'], ['Ny'], 0]);
  });

  test('that it took a number another had is forgotten with it', async () => {
    const [foerste, anden] = [enSag(), enSag()];
    const nr = { egenskaber: [{ fra: maaned(1), sagsnummer: randomUUID() }] };
    const skriver = foerste.skriver;
    for (const { id } of [foerste, anden]) await t.en(haendelse('sag.importer', id, { ...sagsdata(), ...nr }, { skriver }), skriver);
    const husket = () => t.sql`select 1 from noeglekonflikt where objekt_id = ${anden.id}`;
    expect(await husket()).toHaveLength(1);
    await slet(anden.id);
    expect(await husket()).toHaveLength(0);
  });

  test('jobs beside each other, and again, erase each once', async () => {
    const sager = Array.from({ length: 30 }, () => enSag());
    for (const sag of sager) await sag.send(sag.importer(maaned(1)));
    const journaler = await Promise.all([1, 2, 3].map(() => slet(...sager.map(({ id }) => id))));
    expect(journaler.flat()).toHaveLength(30);
    expect(await slet(...sager.map(({ id }) => id))).toEqual([]);
  });

  test('where the journal cannot be written, nothing is erased', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    const fuld = () => Promise.reject(new Error('disken er fuld'));
    await expect(medJob((klient) => sletUdpegede(klient, [sag.id as Uuid], { noegle: TESTNOEGLE, noter: fuld }))).rejects.toThrow('fuld'); // prettier-ignore
    expect(await sag.titler()).toEqual(['Sag']);
  });

  test('whatever was sent in whatever order: erased objects stay erased when all of it is sent again, and the log means what stands', async () => {
    const sendte = tilfaeldigHistorie(lavTerning(froe('sletning')), { objekter: 40, beskeder: 300 });
    const svar = await sendAlle(t.url, sendte);
    const ider = (await t.sql<{ id: string }[]>`select id from objekt where id in ${t.sql(sendte.map(({ raa }) => String(raa['subject'])))}`).map(({ id }) => id).sort();
    const valgte = ider.filter((_, nr) => nr % 2 === 0);
    await slet(...valgte);
    expect([await genopbygget(), await uoverensstemmelser(t.sql)]).toEqual([0, []]);
    const igen = await sendAlle(t.url, sendte);
    const afvist = new Set(svar.flatMap(({ id, status }) => (status === 'afvist' ? [id] : [])));
    expect(igen.filter(({ id, status }) => status !== 'dublet' && !afvist.has(id))).toEqual([]);
    expect(await t.sql`select 1 from objekt where id in ${t.sql(valgte)} and livscyklus in ('aktiv', 'passiv')`).toHaveLength(0);
    expect(await t.sql`select 1 from registrering where objekt_id in ${t.sql(valgte)} and data <> '{}'`).toHaveLength(0);
    expect([await genopbygget(), await uoverensstemmelser(t.sql)]).toEqual([0, []]);
  }, 120_000);
}); // prettier-ignore

async function sendAlle(url: string, sendte: ReturnType<typeof tilfaeldigHistorie>) {
  const { send, slut } = aabnIndgang(url);
  const svar = await Promise.all(sendte.map(async ({ raa, skriver }) => (await send([raa], skriver))[0]));
  await slut();
  return svar.filter((en) => en !== undefined);
}

describe('how long is it kept', () => {
  const dage = (antal: number) => new Date(Date.now() + antal * 86_400_000).toISOString();
  /** A sag with this code, closed so many days ago. */
  async function lukket(kassationskode: string | undefined, siden: number, andet: Json = {}) {
    const sag = enSag();
    const data = sagsdata({
      egenskaber: [{ fra: '2005-01-01T00:00:00Z', titel: 'Lukket', kassationskode }],
      fremdrift: [{ fra: '2005-01-01T00:00:00Z', til: dage(-siden), status: 'Opstaaet' }, { fra: dage(-siden), status: 'Afsluttet' }],
      ...andet,
    }); // prettier-ignore
    await sag.send(sag.besked('importer', data, { time: dage(-siden) }));
    return sag;
  }
  const paaTur = async (id: string) =>
    (await forfaldne(t.sql)).filter((en) => en.id === id).map(({ anledning }) => anledning);

  test.each([
    ['K5, closed six years ago', 'K5', 6 * 366, ['OPHOERT']],
    ['K5, closed four years ago', 'K5', 4 * 365, []],
    ['K10, closed six years ago', 'K10', 6 * 366, []],
    ['B: it is kept', 'B', 15 * 366, []],
    ['without a code: until somebody says how long', undefined, 15 * 366, []],
    ['with a code nobody knows', 'X7', 15 * 366, []],
    ['dated ahead', 'K5', -3, []],
  ])('a sag %s', async (_hvad, kode, siden, ventet) => {
    expect(await paaTur((await lukket(kode, siden)).id)).toEqual(ventet);
  });

  test('a sag that was opened again, or written of since, is not due; judged again by the job itself', async () => {
    const [igen, aendret] = [await lukket('K5', 3000), await lukket('K5', 3000)];
    const begge = [igen.id, aendret.id] as Uuid[];
    await igen.send(
      igen.besked('opdater', { fremdrift: [{ fra: dage(-10), status: 'Opstaaet' }] }, { time: dage(-10) }),
    );
    await aendret.send(
      aendret.besked('opdater', { egenskaber: [{ fra: dage(-10), beskrivelse: 'rettet' }] }, { time: dage(-10) }),
    );
    expect(await medJob((klient, grundlag) => sletForfaldne(klient, begge, grundlag))).toBe(0);
    expect(new Set([...(await igen.titler()), ...(await aendret.titler())])).toEqual(new Set(['Lukket']));
    expect(await aendret.rad()).toMatchObject({ livscyklus: 'aktiv' });
  });

  test('the operator’s rule counts: any other code, and none', async () => {
    const [anden, ingen] = [await lukket('d9b6a0a4-0000-4000-8000-000000000001', 800), await lukket(undefined, 800)];
    await t.sql`insert into bevaring values ('sag', 'OPHOERT', '*', 24), ('sag', 'OPHOERT', '', 30)`;
    expect([await paaTur(anden.id), await paaTur(ingen.id)]).toEqual([['OPHOERT'], []]);
    await t.sql`update bevaring set maaneder = 24 where kassationskode = '' and anledning = 'OPHOERT'`;
    expect(await paaTur(ingen.id)).toEqual(['OPHOERT']);
    await t.sql`delete from bevaring where anledning = 'OPHOERT' and kassationskode in ('*', '')`;
  });

  test('its notater and adviser go with it, and dokumenter that hang on no other; another authority’s, and what hangs elsewhere, stay', async () => {
    const [dok, delt] = [randomUUID(), randomUUID()];
    const sag = await lukket('K5', 3000, { journalposter: [...poster(dok, '1'), ...poster(delt, '2')] });
    const anden = await lukket('B', 3000, { journalposter: poster(delt, '1') });
    const notat = randomUUID();
    const send = (slags: string, id: string, data: Json) => sag.send(haendelse(`${slags}.importer`, id, data, { skriver: sag.skriver }));
    await send('dokument', dok, dokumentdata());
    await send('dokument', delt, dokumentdata());
    await send('journalnotat', notat, { sag: sag.id, titel: 'N', tekst: 'x' });
    await koerJobbet();
    const liv = async (id: string) => (await t.sql`select livscyklus from objekt where id = ${id}`)[0]?.['livscyklus'] as string;
    expect(await Promise.all([sag.id, dok, notat, delt, anden.id].map(liv))).toEqual(['fjernet', 'fjernet', 'fjernet', 'aktiv', 'aktiv']);
  }); // prettier-ignore
  const poster = (dokument: string, indeks: string): Json[] => tilakteret(dokument, indeks)['journalposter'] as Json[];

  test('what waited for an importer, and what lay in quarantine, longer than a year', async () => {
    const [venter, iKarantaene] = [enSag(), enSag()];
    await venter.send(
      venter.besked('opdater', { egenskaber: [{ fra: maaned(1), titel: 'Venter' }] }, { time: maaned(1) }),
    );
    const mangelfuld = iKarantaene.besked(
      'importer',
      { egenskaber: [{ fra: maaned(1), titel: 'Mangler' }] },
      { time: maaned(1) },
    );
    expect(await iKarantaene.send(mangelfuld)).toMatchObject({ status: 'karantaene' });
    expect(await paaTur(venter.id)).toEqual([]);
    await t.sql`update registrering set modtaget = modtaget - interval '13 months' where objekt_id = ${venter.id}`;
    await t.sql`update karantaene set modtaget = modtaget - interval '13 months' where objekt_id = ${iKarantaene.id}`;
    expect(await paaTur(venter.id)).toEqual(['VENTER']);
    await koerJobbet();
    expect(await medJob((klient, grundlag) => sletGammelKarantaene(klient, grundlag))).toBe(1);
    expect(await sagt(venter.id)).toEqual(['opdater']);
    expect(await t.sql`select 1 from karantaene where objekt_id = ${iKarantaene.id}`).toHaveLength(0);
    expect(await iKarantaene.send(mangelfuld)).toMatchObject({ status: 'dublet' });
  });
});

describe('a backup put back', () => {
  /** The database as it is now, as another one. */
  async function kopi(): Promise<{ url: string; sql: Sql; slet: () => Promise<void> }> {
    const navn = new URL(t.url).pathname.slice(1);
    const server = postgres(inject('serverUrl'), { max: 1 });
    await server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${navn}`;
    await server.unsafe(`create database ${navn}_kopi template ${navn}`);
    const url = new URL(t.url);
    url.pathname = `/${navn}_kopi`;
    const sql = forbind({ url: url.href, max: 1, applikation: 'test' });
    const slet_ = async () => {
      await sql.end();
      await server.unsafe(`drop database ${navn}_kopi with (force)`);
      await server.end();
    };
    return { url: url.href, sql, slet: slet_ };
  }

  test('loses again what was erased since, also what it never knew; what came anew since it stays', async () => {
    const [foer, efter, urort, nyt] = [enSag(), enSag(), enSag(), enSag()];
    await nyt.send(nyt.importer(maaned(1), 'Gammel'));
    const tidligt = await slet(nyt.id);
    await nyt.send(nyt.importer('2099-01-01T00:00:00Z', 'Ny'));
    await foer.send(foer.importer(maaned(1)));
    await urort.send(urort.importer(maaned(1)));
    const backup = await kopi();
    try {
      const besked = efter.importer(maaned(1));
      await efter.send(besked);
      const journal = [...tidligt, ...(await slet(foer.id, efter.id))];

      expect(await medJob((klient, g) => genafspil(klient, journal, g), backup.url)).toEqual({ ukendte: 2, slettet: 1 });
      expect(await medJob((klient, g) => genafspil(klient, journal, g), backup.url)).toEqual({ ukendte: 0, slettet: 0 });
      const titler = async (id: string) => (await backup.sql`select titel from sag where id = ${id}`).map((r) => r['titel'] as string);
      expect(await Promise.all([foer, urort, nyt].map(({ id }) => titler(id)))).toEqual([[], ['Sag'], ['Ny']]);
      expect(await backup.sql`select 1 from registrering where objekt_id = ${foer.id} and data <> '{}'`).toHaveLength(0);

      // Its source sends again what the backup lacks: the very message, and an older one under another id.
      const ind = aabnIndgang(backup.url);
      const [samme, anden] = [await ind.send([besked], efter.skriver), await ind.send([efter.importer(maaned(2))], efter.skriver)];
      expect([samme, anden].flat().map(({ status }) => status)).toEqual(['dublet', 'foraeldet']);
      expect(await titler(efter.id)).toEqual([]);
      expect(await backup.sql`select 1 from registrering where objekt_id = ${efter.id} and data <> '{}'`).toHaveLength(0);
      expect(await ind.send([efter.importer('2099-01-01T00:00:00Z', 'Ny')], efter.skriver)).toMatchObject([{ status: 'anvendt' }]);
      expect([await titler(efter.id), await genopbygget(backup.url)]).toEqual([['Ny'], 0]);
      await ind.slut();
    } finally {
      await backup.slet();
    }
  }, 120_000);
}); // prettier-ignore
