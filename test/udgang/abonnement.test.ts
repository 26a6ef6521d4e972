import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { abonnent, kort } from '../support/abonnent.ts';
import { NABO } from '../support/aftaler.ts';
import { bevillingsdata, dokumentdata, effektueringsdata, tilakteret } from '../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../support/indgang.ts';
import { gruppe, KORSBAEK } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

const t = levende();
const skriver = skriverMed();
const send = async (type: string, id: string, data: Json, andet: Json = {}) => {
  const [svar] = await t.send([haendelse(type, id, data, { skriver, ...andet })], skriver);
  expect(svar?.status, JSON.stringify(svar)).toMatch(/anvendt|advarsel/);
};
const nySag = async (data: Json = {}, time = '2026-01-01T00:00:00Z') => {
  const id = randomUUID();
  await send('sag.importer', id, sagsdata(data), { time });
  return id;
};
const FEB = { time: '2026-02-01T00:00:00Z' };
const MAR = { time: '2026-03-01T00:00:00Z' };
const FRA = '2020-01-01T00:00:00Z';
const lukket = { fremdrift: [{ fra: FRA, status: 'Afsluttet' }] };

describe('a subscriber', () => {
  test('is told of what happens from then on: every kind, every change, in order – and never of whom', async () => {
    await nySag();
    const a = await abonnent(t.graf);
    const id = await a.opret();
    expect(await a.side(id)).toMatchObject({ beskeder: [], flere: false });

    const [sag, dokument, bevilling, effektuering, notat] = Array.from({ length: 5 }, () => randomUUID());
    await send('sag.importer', sag ?? '', sagsdata({ ...tilakteret(dokument ?? '') }));
    await send('dokument.importer', dokument ?? '', dokumentdata());
    await send('bevilling.importer', bevilling ?? '', bevillingsdata({ sag }));
    await send('effektuering.importer', effektuering ?? '', effektueringsdata({ bevilling }));
    await send('journalnotat.importer', notat ?? '', { sag, titel: 'Notat', tekst: 'Fortroligt' });
    await send('sag.opdater', sag ?? '', { egenskaber: [{ fra: FRA, titel: 'Ny titel' }] }, FEB);
    await send('sag.opdater', sag ?? '', lukket, MAR);
    const { beskeder } = await a.alle(id, undefined, 2);
    expect(kort(beskeder)).toEqual([
      `sag.oprettet ${sag}`, `dokument.oprettet ${dokument}`, `bevilling.oprettet ${bevilling}`,
      `effektuering.oprettet ${effektuering}`, `journalnotat.oprettet ${notat}`, `sag.aendret ${sag}`, `sag.aendret ${sag}`,
    ]); // prettier-ignore
    expect(beskeder.map(({ data }) => data.forretningshaendelser)).toEqual([['NySag'], [], ['NyYdelse'], [], [], [], ['SagAfsluttet']]); // prettier-ignore
    expect(beskeder[0]).toMatchObject({
      specversion: '1.0', source: '/overblik', type: 'dk.overblik.sag.oprettet.v1', subject: sag, datacontenttype: 'application/json',
      data: { kle: ['32.30.04'], ejer: KORSBAEK, sager: [sag] },
    }); // prettier-ignore
    expect(beskeder[4].data.sager).toEqual([sag]);
    const tekst = JSON.stringify(beskeder);
    for (const hemmeligt of ['7001011234', 'Fortroligt', 'Ny titel', 'Prøve Person'])
      expect(tekst).not.toContain(hemmeligt);
    expect(new Set(beskeder.map(({ id: en }) => en)).size).toBe(7);
  });

  test('may ask again from any position and is told the same; what it acknowledged it need not be told again', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const sager = [await nySag(), await nySag(), await nySag()];
    const foerste = await a.side(id, undefined, 1);
    const anden = await a.side(id, foerste.naeste, 1);
    expect((await a.side(id, foerste.naeste, 1)).beskeder.map(({ id: en }) => en)).toEqual(anden.beskeder.map(({ id: en }) => en)); // prettier-ignore
    const igen = await a.side(id, foerste.beskeder[0].position);
    expect(kort(igen.beskeder)).toEqual(sager.slice(1).map((sag) => `sag.oprettet ${sag}`));

    const kvittering = await a.kald('POST', `/abonnementer/${id}/kvittering`, { position: anden.naeste });
    expect(kvittering.status).toBe(200);
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${sager[2]}`]);
    await a.kald('POST', `/abonnementer/${id}/kvittering`, { position: foerste.naeste }); // it never goes back
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${sager[2]}`]);
    expect(kort((await a.side(id, foerste.naeste)).beskeder)).toHaveLength(2);
  });

  test('is told what it asked for: kinds, subjects, and the events of the field', async () => {
    const a = await abonnent(t.graf);
    const [kunDok, kun27, kunLukket] = [
      await a.opret({ slags: ['dokument'] }), await a.opret({ kle: ['27.*'] }), await a.opret({ haendelser: ['SagAfsluttet', 'YdelseAfsluttet'] }),
    ]; // prettier-ignore
    const [sag, andet] = [await nySag(), await nySag({ kle: '27.18.00' })];
    const dokument = randomUUID();
    await send('dokument.importer', dokument, dokumentdata());
    await send('sag.opdater', sag, lukket, FEB);
    const bevilling = randomUUID();
    await send('bevilling.importer', bevilling, bevillingsdata());
    await send('bevilling.opdater', bevilling, { ydelser: [{ fra: FRA, id: 'y1', slutdato: '2026-02-01' }] }, FEB);
    expect(kort((await a.alle(kunDok)).beskeder)).toEqual([`dokument.oprettet ${dokument}`]);
    expect(kort((await a.alle(kun27)).beskeder)).toEqual([`sag.oprettet ${andet}`]);
    expect(kort((await a.alle(kunLukket)).beskeder)).toEqual([`sag.aendret ${sag}`, `bevilling.aendret ${bevilling}`]);
    const fraFoerst = await a.opret({ fra: 'begyndelsen', slags: ['dokument'] });
    expect(kort((await a.alle(fraFoerst)).beskeder)).toContain(`dokument.oprettet ${dokument}`);
  });

  test('is not told what its source wants nobody told', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const sag = await nySag({ udenNotifikation: true });
    expect((await a.side(id)).beskeder).toEqual([]);
    await send('sag.opdater', sag, { egenskaber: [{ fra: FRA, titel: 'Nu må alle vide det' }] }, FEB);
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.aendret ${sag}`]);
  });
});

describe('what a subscriber may not see', () => {
  test.each([
    ['another KLE', { kle: ['27.*'] }],
    ['a higher følsomhed', { foelsomhed: 'IKKE_FORTROLIGE_DATA' }],
    ['a unit', { orgEnheder: [randomUUID()] }],
    ['no privilege to read the kind', { privilegier: ['ABONNER', 'YDELSER_SE'] }],
  ])('is not told: %s', async (_hvad, g) => {
    const a = await abonnent(t.graf, g);
    const id = await a.opret();
    await nySag({ foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' });
    expect(await a.side(id)).toMatchObject({ beskeder: [], flere: false });
  });

  test('is another kommune’s, and what only a group without ABONNER lets through', async () => {
    const naboen = await abonnent(t.graf, {}, { cvr: NABO });
    const nid = await naboen.opret();
    const system = randomUUID();
    const delt = await t.graf.token([gruppe(), gruppe({ privilegier: ['ABONNER'] })], { sub: system, azp: system });
    const hoved = { authorization: `Bearer ${delt}`, 'content-type': 'application/json' };
    const ny = await fetch(`${t.graf.url}/abonnementer`, { method: 'POST', headers: hoved, body: '{}' });
    const { id } = (await ny.json()) as { id: string };
    await nySag();
    expect((await naboen.side(nid)).beskeder).toEqual([]);
    const svar = await fetch(`${t.graf.url}/abonnementer/${id}/beskeder`, { headers: hoved });
    expect(await svar.json()).toMatchObject({ beskeder: [], flere: false });
  });

  test('leaves no trace in positions: their length, and where a page ends, are the same with and without', async () => {
    const a = await abonnent(t.graf, { kle: ['27.*'] });
    const id = await a.opret();
    for (let nr = 0; nr < 8; nr += 1) await nySag();
    const ene = await nySag({ kle: '27.18.00' });
    for (let nr = 0; nr < 8; nr += 1) await nySag();
    const side = await a.side(id, undefined, 2);
    expect(kort(side.beskeder)).toEqual([`sag.oprettet ${ene}`]);
    expect(side.flere).toBe(false);
    expect(side.naeste).toHaveLength(48);
    expect(side.beskeder[0].position).toHaveLength(48);
    expect((await a.side(id)).naeste).not.toBe((await a.side(id)).naeste);
  });

  test('is withdrawn when it is hidden, removed or given away – once, in the same words, and again when asked again', async () => {
    const a = await abonnent(t.graf, { foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' });
    const id = await a.opret();
    const [skjult, fjernet, aldrig] = [await nySag(), await nySag(), await nySag({ foelsomhed: 'VIP_SAGER' })];
    const start = await a.alle(id);
    expect(kort(start.beskeder)).toEqual([`sag.oprettet ${skjult}`, `sag.oprettet ${fjernet}`]);
    await send('sag.opdater', skjult, { indeks: [{ fra: FRA, foelsomhed: 'VIP_SAGER' }] }, FEB);
    await send('sag.fjern', fjernet, {}, FEB);
    await send('sag.fjern', aldrig, {}, FEB);
    const tabt = await a.alle(id, start.naeste);
    expect(kort(tabt.beskeder)).toEqual([`sag.bortfaldet ${skjult}`, `sag.bortfaldet ${fjernet}`]);
    const former = tabt.beskeder.map(({ data: { objekt: _objekt, ...resten } }) => JSON.stringify(resten));
    expect(new Set(former).size).toBe(1);

    // What goes on behind the curtain is not told; asked again from before, it is told the same.
    await send('sag.opdater', skjult, { egenskaber: [{ fra: FRA, titel: 'Skjult ændring' }] }, MAR);
    expect((await a.alle(id, tabt.naeste)).beskeder).toEqual([]);
    expect(kort((await a.alle(id, start.naeste)).beskeder)).toEqual(kort(tabt.beskeder));

    await send(
      'sag.opdater',
      skjult,
      { indeks: [{ fra: FRA, foelsomhed: 'IKKE_FORTROLIGE_DATA' }] },
      { time: '2026-04-01T00:00:00Z' },
    );
    expect(kort((await a.alle(id, tabt.naeste)).beskeder)).toContain(`sag.aendret ${skjult}`);
  });

  test('is withdrawn when the rights are: what nothing happened to is told to be gone', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const [vores, deres] = [await nySag({ kle: '27.18.00' }), await nySag()];
    const foer = await a.alle(id);
    expect(foer.beskeder).toHaveLength(2);
    await a.medGruppe({ kle: ['27.*'] });
    const efter = await a.alle(id, foer.naeste);
    expect(kort(efter.beskeder)).toEqual([`sag.bortfaldet ${deres}`]);
    expect(kort((await a.alle(id, foer.naeste)).beskeder)).toEqual([`sag.bortfaldet ${deres}`]);
    expect((await a.alle(id, efter.naeste)).beskeder).toEqual([]);
    await a.medGruppe({});
    await send('sag.opdater', deres, { egenskaber: [{ fra: FRA, titel: 'Tilbage' }] }, FEB);
    expect(kort((await a.alle(id, efter.naeste)).beskeder)).toEqual([`sag.aendret ${deres}`]);
    expect(vores).not.toBe(deres);
  });
});

describe('a subscription', () => {
  test('is its system’s own: unknown, another’s, ended and no id at all are one answer', async () => {
    const [a, b] = [await abonnent(t.graf), await abonnent(t.graf)];
    const id = await a.opret({ slags: ['sag', 'sag'], kle: ['32.*'] });
    expect((await a.kald('GET', `/abonnementer/${id}`)).krop).toMatchObject({ id, slags: ['sag'], kle: ['32.*'], haendelser: null }); // prettier-ignore
    expect((await a.kald('GET', '/abonnementer')).krop).toMatchObject([{ id }]);
    expect((await b.kald('GET', '/abonnementer')).krop).toEqual([]);
    const naboen = await abonnent(t.graf, {}, { cvr: NABO, system: a.system });
    const svarene = [];
    for (const hvem of [b, naboen])
      for (const sti of [
        `/abonnementer/${id}`,
        `/abonnementer/${id}/beskeder`,
        `/abonnementer/${randomUUID()}`,
        '/abonnementer/x/beskeder',
      ])
        // prettier-ignore
        svarene.push(await hvem.kald('GET', sti));
    expect((await a.kald('DELETE', `/abonnementer/${id}`)).status).toBe(204);
    svarene.push(await a.kald('GET', `/abonnementer/${id}/beskeder`), await a.kald('DELETE', `/abonnementer/${id}`));
    expect(new Set(svarene.map(({ status, krop }) => `${String(status)} ${String(krop.errors[0].message)}`)).size).toBe(1); // prettier-ignore
    expect(svarene[0]?.status).toBe(404);
  });

  test.each([
    [{ slags: [] }, 'slags'],
    [{ slags: ['part'] }, 'slags.0'],
    [{ kle: ['32*.04'] }, 'kle.0'],
    [{ haendelser: ['alt'] }, 'haendelser.0'],
    [{ fra: 'altid' }, 'fra'],
    [{ ukendt: 1 }, 'kroppen'],
    [[], 'kroppen'],
  ])('is refused by the name of the field that will not do: %j', async (krop, felt) => {
    const a = await abonnent(t.graf);
    const svar = await a.kald('POST', '/abonnementer', krop);
    expect([svar.status, svar.krop.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(svar.krop.errors[0].message).toContain(felt);
  });

  test('takes positions of its own only, and no more than 50 stand at a time', async () => {
    const a = await abonnent(t.graf);
    const [id, andet] = [await a.opret(), await a.opret()];
    const { naeste } = await a.side(andet);
    for (const efter of [naeste, 'sludder', 'A'.repeat(48)]) {
      const svar = await a.kald('GET', `/abonnementer/${id}/beskeder?efter=${efter}`);
      expect(svar.status).toBe(400);
      expect((await a.kald('POST', `/abonnementer/${id}/kvittering`, { position: efter })).status).toBe(400);
    }
    for (const antal of ['0', '501', 'x']) expect((await a.kald('GET', `/abonnementer/${id}/beskeder?antal=${antal}`)).status).toBe(400); // prettier-ignore
    const alle = await Promise.all(Array.from({ length: 52 }, () => a.kald('POST', '/abonnementer', {})));
    expect(alle.filter(({ status }) => status === 201)).toHaveLength(48);
    expect(alle.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  test('needs a token (401), ABONNER (403) and a serviceaftale that is not withdrawn', async () => {
    expect((await fetch(`${t.graf.url}/abonnementer`)).status).toBe(401);
    const uden = await abonnent(t.graf, { privilegier: ['SAGER_SE', 'INDEKS_OPSLAG'] });
    expect((await uden.kald('POST', '/abonnementer', {})).status).toBe(403);
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const aftale = (status: string) =>
      t.sql`insert into serviceaftale ${t.sql({ system: a.system, kommune: KORSBAEK, rettigheder: ['ABONNER', 'SAGER_SE'], kle: ['*'], niveau: 4, status, anmodet: new Date().toISOString() })}`; // prettier-ignore
    await aftale('GODKENDT');
    const sag = await nySag();
    const dokument = randomUUID();
    await send('dokument.importer', dokument, dokumentdata());
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${sag}`]);
    await t.sql`update serviceaftale set status = 'OPHOERT' where system = ${a.system}`;
    expect((await a.kald('GET', `/abonnementer/${id}/beskeder`)).status).toBe(403);
  });
});

describe('before anything is told', () => {
  test('it stands in the audit log: what was shown, whom it is about, by which right', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const sag = await nySag({ cpr: '7001019999' });
    await a.side(id);
    await a.side(id, (await a.side(id)).naeste); // nothing told, nothing written
    const raekker = await t.sql`select slags, formaal, objekter, personer, vedroerer, antal, afgoerelse, rettigheder from opslag where bruger = ${a.system}`; // prettier-ignore
    expect(raekker).toHaveLength(2);
    expect(raekker[0]).toMatchObject({
      slags: 'abonnement', formaal: `abonnement ${id}`, objekter: [sag], personer: [], vedroerer: ['cpr:7001019999'], antal: 1, afgoerelse: 'VIST',
    }); // prettier-ignore
    expect(raekker[0]?.['rettigheder'][0]).toContain('ABONNER');
  });

  test('the log must be there: without it nothing is told, and nothing is forgotten', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const sag = await nySag();
    await t.sql`revoke execute on function skriv_talte_opslag from overblik_laeser`;
    const lukket = await a.kald('GET', `/abonnementer/${id}/beskeder`);
    await t.sql`grant execute on function skriv_talte_opslag to overblik_laeser`;
    expect([lukket.status, JSON.stringify(lukket.krop).includes(sag)]).toEqual([503, false]);
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${sag}`]);
  });
});
