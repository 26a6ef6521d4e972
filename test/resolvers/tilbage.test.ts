import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gemFordelingsregel } from '../../db/skriv/fordeling.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { NABO } from '../support/aftaler.ts';
import { dokumentdata, tilakteret } from '../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../support/indgang.ts';
import { gruppe, KORSBAEK } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

const t = levende();
const HANNE = '0101614444';
const OPRET = `mutation($i: OpretJournalnotatInput!) { opretJournalnotat(input: $i) { fejl { kode felt }
  journalnotat { id titel tekst kilde { uuid } sag { uuid } forretningskvittering { status tidspunkt begrundelse } } } }`;
const RET = `mutation($id: ID!, $titel: String, $tekst: String) { retJournalnotat(id: $id, titel: $titel, tekst: $tekst) { fejl { kode felt } journalnotat { titel tekst forretningskvittering { status } } } }`;
const SLET = 'mutation($id: ID!) { sletJournalnotat(id: $id) { slettet fejl { kode } } }';
const TILKNYT =
  'mutation($i: TilknytDokumentInput!) { tilknytDokument(input: $i) { dokument { uuid } fejl { kode felt } } }';

/** A sag in a fagsystem, and a user of another who may write on it. */
async function scene(g: object = {}, data: Json = {}) {
  const [system, azp] = [randomUUID() as Uuid, randomUUID()];
  const skriver = skriverMed({ system });
  const sag = randomUUID();
  const dokument = randomUUID();
  await t.send(
    [haendelse('sag.importer', sag, sagsdata({ cpr: HANNE, system, ...tilakteret(dokument), ...data }), { skriver })],
    skriver,
  );
  await t.send([haendelse('dokument.importer', dokument, dokumentdata(), { skriver })], skriver);
  const privilegier = ['SAGER_SE', 'JOURNALNOTATER_SE', 'DOKUMENTER_SE', 'JOURNALNOTAT_SKRIV', 'DOKUMENT_SKRIV'];
  const sub = randomUUID();
  const token = await t.graf.token([gruppe({ privilegier, ...g })], { sub, azp });
  const opret = async (felter: object = {}, som = token) =>
    (await t.data(OPRET, { i: { sag, titel: 'Opkald', tekst: 'Ringet op', ...felter } }, som)).opretJournalnotat;
  const systemtoken = (id: string = system) =>
    t.graf.token([gruppe({ privilegier: ['INDEKS_SKRIV'] })], { sub: id, azp: id });
  const forsendelser = async (id: string = system) => {
    const svar = await fetch(`${t.graf.url}/forsendelser`, {
      headers: { authorization: `Bearer ${await systemtoken(id)}` },
    });
    return ((await svar.json()) as { forsendelser: Json[] }).forsendelser;
  };
  const kvitter = async (journalnotat: unknown, status: string, fra = skriver, andet: Json = {}) =>
    (await t.send([haendelse('journalnotat.kvittering', String(journalnotat), { journalnotat, status, begrundelse: 'set', ...andet }, { skriver: fra })], fra))[0]; // prettier-ignore
  return { system, azp, sub, sag, dokument, token, opret, forsendelser, kvitter, systemtoken };
}
const uuidAf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
const notaterPaa = async (sag: string, token?: string) =>
  (await t.data('query($s: UUID!) { sag(uuid: $s) { journalnotater { nodes { id titel tekst forretningskvittering { status } } } } }', { s: sag }, token)).sag.journalnotater.nodes; // prettier-ignore

describe('a journalnotat on another system’s sag', () => {
  test('is in the overview at once, waits for its receiver, and shows what that says of it', async () => {
    const s = await scene();
    const { journalnotat, fejl } = await s.opret();
    expect(fejl).toEqual([]);
    expect(journalnotat).toMatchObject({ titel: 'Opkald', tekst: 'Ringet op', kilde: { uuid: s.azp }, sag: { uuid: s.sag }, forretningskvittering: { status: 'AFVENTER', tidspunkt: null } }); // prettier-ignore
    expect(await notaterPaa(s.sag)).toMatchObject([
      { id: journalnotat.id, forretningskvittering: { status: 'AFVENTER' } },
    ]);
    const id = uuidAf(journalnotat.id);
    expect(await s.forsendelser()).toMatchObject([{ id, slags: 'journalnotat', handling: 'opret', sag: s.sag, bruger: s.sub, system: s.azp, indhold: { titel: 'Opkald', tekst: 'Ringet op' } }]); // prettier-ignore

    expect(await s.kvitter(id, 'MODTAGET')).toMatchObject({ status: 'anvendt' });
    expect(await s.forsendelser()).toEqual([]);
    expect(await s.kvitter(id, 'GODKENDT')).toMatchObject({ status: 'anvendt' });
    expect(await s.kvitter(id, 'AFVIST')).toMatchObject({ status: 'foraeldet' });
    expect(await notaterPaa(s.sag)).toMatchObject([{ forretningskvittering: { status: 'GODKENDT' } }]);
    expect(await t.sql`select indhold from forsendelse where id = ${id}`).toEqual([{ indhold: {} }]);
  });

  test.each(['by its uuid', 'word for word'])(
    'that comes back as the owner’s journalpost, %s, is accepted, and shown once',
    async (hvordan) => {
      const s = await scene();
      const { journalnotat } = await s.opret();
      const id = uuidAf(journalnotat.id);
      const notat =
        hvordan === 'word for word' ? { titel: 'Opkald', tekst: 'Ringet op' } : { titel: 'Opkald hos os', tekst: 'x' };
      const samme = hvordan === 'word for word' ? {} : { reference: id };
      const post = { rolle: 'Journalnotat', indeks: '1', fra: '2026-01-02T00:00:00Z', notat, ...samme };
      const skriver = skriverMed({ system: s.system });
      await t.send(
        [haendelse('sag.opdater', s.sag, { journalposter: [post] }, { skriver, time: '2026-02-01T00:00:00Z' })],
        skriver,
      );
      expect(await notaterPaa(s.sag)).toMatchObject([
        { id: journalnotat.id, titel: 'Opkald', forretningskvittering: { status: 'GODKENDT' } },
      ]);

      const andet = { ...post, indeks: '2', reference: undefined, notat: { titel: 'Opkald', tekst: 'et andet' } };
      await t.send(
        [haendelse('sag.opdater', s.sag, { journalposter: [andet] }, { skriver, time: '2026-02-02T00:00:00Z' })],
        skriver,
      );
      expect(await notaterPaa(s.sag)).toHaveLength(2);
    },
  );

  test('is one for one key, however often and by how many at once; something else under it is refused', async () => {
    const s = await scene();
    const alle = await Promise.all(Array.from({ length: 6 }, () => s.opret({ noegle: 'k1' })));
    expect(new Set(alle.map(({ journalnotat }) => journalnotat.id)).size).toBe(1);
    expect(await notaterPaa(s.sag)).toHaveLength(1);
    expect(await s.forsendelser()).toHaveLength(1);
    expect((await s.opret({ noegle: 'k1', tekst: 'Noget andet' })).fejl).toEqual([
      { kode: 'NOEGLE_GENBRUGT', felt: 'noegle' },
    ]);
    const enAnden = await t.graf.token(
      [gruppe({ privilegier: ['SAGER_SE', 'JOURNALNOTATER_SE', 'JOURNALNOTAT_SKRIV'] })],
      { azp: s.azp },
    );
    expect((await s.opret({ noegle: 'k1' }, enAnden)).journalnotat.id).not.toBe(alle[0].journalnotat.id);
    await s.opret();
    await s.opret();
    expect(await notaterPaa(s.sag)).toHaveLength(4);
  });

  test('may be written where it may not be read: nothing of the sag is told', async () => {
    const s = await scene({ privilegier: ['JOURNALNOTAT_SKRIV'] });
    const { journalnotat, fejl } = await s.opret();
    expect(fejl).toEqual([]);
    expect(journalnotat).toMatchObject({ titel: 'Opkald', sag: null });
    expect(await notaterPaa(s.sag)).toHaveLength(1);
  });

  test.each([
    ['another KLE', { kle: ['27.*'] }, {}],
    ['a higher følsomhed', { foelsomhed: 'IKKE_FORTROLIGE_DATA' }, { foelsomhed: 'VIP_SAGER' }],
    ['units', { orgEnheder: [randomUUID()] }, {}],
  ])('is not written on a sag outside: %s – which reads as one that is not there', async (_hvad, g, data) => {
    const s = await scene(g, data);
    const skjult = await s.opret();
    const ukendt = await s.opret({ sag: randomUUID() });
    expect(skjult).toEqual({ journalnotat: null, fejl: [{ kode: 'NOT_FOUND', felt: 'sag' }] });
    expect(ukendt).toEqual(skjult);
    expect(await notaterPaa(s.sag)).toEqual([]);
  });

  test('needs the privilege, in the group that lets the sag through, and a purpose', async () => {
    const s = await scene();
    const koder = async (token: string, h?: Record<string, string>) =>
      (await t.graf.spoerg(OPRET, { i: { sag: s.sag, titel: 'a', tekst: 'b' } }, token, h)).errors?.map(
        ({ extensions }) => extensions.code,
      );
    expect(await koder(await t.graf.token())).toEqual(['FORBIDDEN']);
    expect(await koder(s.token, { 'x-formaal': '' })).toEqual(['FORMAAL_PAAKRAEVET']);
    const delt = await t.graf.token([gruppe(), gruppe({ privilegier: ['JOURNALNOTAT_SKRIV'], kle: ['27.*'] })]);
    expect((await s.opret({}, delt)).fejl).toMatchObject([{ kode: 'NOT_FOUND' }]);
    const naboen = await t.graf.token([gruppe({ scope: NABO, privilegier: ['JOURNALNOTAT_SKRIV'] })], { cvr: NABO });
    expect((await s.opret({}, naboen)).fejl).toMatchObject([{ kode: 'NOT_FOUND' }]);
    for (const [felter, felt] of [
      [{ titel: ' ' }, 'titel'],
      [{ tekst: '' }, 'tekst'],
      [{ titel: 'x'.repeat(256) }, 'titel'],
      [{ noegle: '' }, 'noegle'],
    ] as const)
      // prettier-ignore
      expect((await s.opret(felter)).fejl).toEqual([{ kode: 'UGYLDIG', felt }]);
  });

  test('is corrected and withdrawn by the system it was written through, and sent again', async () => {
    const s = await scene();
    const { journalnotat } = await s.opret();
    const fremmed = await t.graf.token([
      gruppe({ privilegier: ['SAGER_SE', 'JOURNALNOTATER_SE', 'JOURNALNOTAT_SKRIV'] }),
    ]);
    expect((await t.data(RET, { id: journalnotat.id, titel: 'x' }, fremmed)).retJournalnotat.fejl).toMatchObject([{ kode: 'NOT_FOUND' }]); // prettier-ignore
    await s.kvitter(uuidAf(journalnotat.id), 'GODKENDT');
    const rettet = (await t.data(RET, { id: journalnotat.id, tekst: 'Rettet' }, s.token)).retJournalnotat;
    expect(rettet).toMatchObject({ fejl: [], journalnotat: { titel: 'Opkald', tekst: 'Rettet', forretningskvittering: { status: 'AFVENTER' } } }); // prettier-ignore
    expect(await s.forsendelser()).toMatchObject([{ handling: 'ret', indhold: { tekst: 'Rettet' } }]);
    expect((await t.data(SLET, { id: journalnotat.id }, s.token)).sletJournalnotat).toEqual({
      slettet: true,
      fejl: [],
    });
    expect(await notaterPaa(s.sag)).toEqual([]);
    expect(await s.forsendelser()).toMatchObject([{ handling: 'slet', indhold: {} }]);
    expect((await t.data(SLET, { id: journalnotat.id }, s.token)).sletJournalnotat).toEqual({
      slettet: true,
      fejl: [],
    });
    expect((await t.data(RET, { id: journalnotat.id, titel: 'x' }, s.token)).retJournalnotat.fejl).toMatchObject([{ kode: 'NOT_FOUND' }]); // prettier-ignore
    for (const id of ['sludder', Buffer.from(`Journalnotat:${randomUUID()}`).toString('base64url')])
      expect((await t.data(SLET, { id }, s.token)).sletJournalnotat).toEqual({
        slettet: false,
        fejl: [{ kode: 'NOT_FOUND' }],
      });
  });
});

describe('what is written', () => {
  test('goes to whom the closest fordelingsregel names; only that one may give the receipt', async () => {
    const s = await scene({}, { klasser: [{ rolle: 'PrimaerKlasse', fra: '2020-01-01T00:00:00Z', noegle: '85.11.04' }, { rolle: 'Handlingsklasse', fra: '2020-01-01T00:00:00Z', noegle: 'G01' }] }); // prettier-ignore
    const [bred, snaever] = [randomUUID() as Uuid, randomUUID() as Uuid];
    const regel = { kommune: KORSBAEK as Cvr, facet: null };
    await gemFordelingsregel(t.sql, { ...regel, kle: { praefiks: '85' }, system: bred });
    const a = (await s.opret()).journalnotat;
    expect(await s.forsendelser(bred)).toMatchObject([{ id: uuidAf(a.id) }]);
    await gemFordelingsregel(t.sql, { ...regel, kle: { praefiks: '85.11.' }, facet: 'G01', system: snaever });
    await gemFordelingsregel(t.sql, { ...regel, kle: { praefiks: '85.11.' }, facet: 'A00', system: bred });
    const b = (await s.opret()).journalnotat;
    expect(await s.forsendelser(snaever)).toMatchObject([{ id: uuidAf(b.id) }]);
    expect(await s.forsendelser()).toEqual([]);
    expect(await s.kvitter(uuidAf(b.id), 'GODKENDT')).toMatchObject({
      status: 'afvist',
      fejl: [{ kode: 'UKENDT_NOTAT' }],
    });
    expect(await s.kvitter(randomUUID(), 'GODKENDT')).toMatchObject({
      status: 'afvist',
      fejl: [{ kode: 'UKENDT_NOTAT' }],
    });
    expect(await s.kvitter(uuidAf(b.id), 'AFVIST', skriverMed({ system: snaever }))).toMatchObject({
      status: 'anvendt',
    });
    expect((await notaterPaa(s.sag)).map((en: Json) => (en['forretningskvittering'] as Json)['status']).sort()).toEqual(['AFVENTER', 'AFVIST']); // prettier-ignore
  });

  test('a dokument is asked to be attached, once for a key, where the dokument may be seen', async () => {
    const s = await scene();
    const i = { sag: s.sag, dokument: s.dokument, titel: 'Bilag', noegle: 'd1' };
    for (let gang = 0; gang < 2; gang += 1)
      expect((await t.data(TILKNYT, { i }, s.token)).tilknytDokument).toEqual({
        dokument: { uuid: s.dokument },
        fejl: [],
      });
    expect(await s.forsendelser()).toMatchObject([
      { slags: 'dokument', handling: 'opret', indhold: { dokument: s.dokument, titel: 'Bilag' } },
    ]);
    expect((await t.data(TILKNYT, { i: { ...i, noegle: 'd2', dokument: randomUUID() } }, s.token)).tilknytDokument.fejl).toEqual([{ kode: 'NOT_FOUND', felt: 'dokument' }]); // prettier-ignore
  });

  test('is fetched by a system with INDEKS_SKRIV, its own only, and written in the log before it is told', async () => {
    const s = await scene();
    const { journalnotat } = await s.opret();
    expect(await s.forsendelser(randomUUID())).toEqual([]);
    expect((await fetch(`${t.graf.url}/forsendelser`)).status).toBe(401);
    const uden = await t.graf.token([gruppe()], { sub: s.system, azp: s.system });
    expect((await fetch(`${t.graf.url}/forsendelser`, { headers: { authorization: `Bearer ${uden}` } })).status).toBe(
      403,
    );
    await s.forsendelser();
    const [raekke] = await t.sql`select objekter from opslag where bruger = ${s.system} and slags = 'forsendelser'`;
    expect(raekke?.['objekter']).toContain(uuidAf(journalnotat.id));
    expect(KORSBAEK).not.toBe(NABO);
  });
});
