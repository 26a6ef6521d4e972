import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { dokumentdata } from '../../support/haendelsesdata.ts';
import { haendelse, operatoer, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const K2 = '22222222';
const AFVENTER = { status: 'advarsel', advarsler: [{ kode: 'AFVENTER_IMPORT', felt: 'subject' }] };
const SENERE = '2026-02-01T00:00:00Z';

const opdater = (skriver: Skriver, id: string, titel: string, andet: Json = {}) =>
  t.en(haendelse('sag.opdater', id, { egenskaber: [{ titel }] }, { skriver, time: SENERE, ...andet }), skriver);
const importer = (skriver: Skriver, id: string, data: Json = {}) =>
  t.en(haendelse('sag.importer', id, sagsdata(data), { skriver }), skriver);
const titel = async (id: string) => (await t.sql`select titel from sag where id = ${id} order by virkning`).at(-1)?.['titel'] as unknown; // prettier-ignore

describe('what comes before its importer', () => {
  test.each(['opdater', 'ret', 'slet', 'fjern', 'passiver', 'kasser'])(
    '%s is logged, invisible, and waits',
    async (operation) => {
      // prettier-ignore
      const [skriver, id] = [skriverMed(), randomUUID()];
      const besked = haendelse(`sag.${operation}`, id, {}, { skriver, time: SENERE });
      expect(await t.en(besked, skriver)).toMatchObject(AFVENTER);
      expect(await t.sql`select operation, gaelder from registrering where objekt_id = ${id}`).toEqual([{ operation, gaelder: true }]); // prettier-ignore
      expect(await t.sql`select 1 from udbakke where objekt_id = ${id}`).toHaveLength(0);
      expect(await t.en(besked, skriver)).toMatchObject({ status: 'dublet' });
    },
  );

  test('joins it when it is from the same writer', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    await opdater(skriver, id, 'Ventede');
    await importer(skriver, id);
    expect(await titel(id)).toBe('Ventede');
  });

  test('a tombstone that waited removes what comes later with an older time', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    await t.en(haendelse('sag.fjern', id, {}, { skriver, time: SENERE }), skriver);
    expect(await importer(skriver, id)).toMatchObject({ status: 'foraeldet' });
    expect(await titel(id)).toBeUndefined();
  });

  test('never joins when another system sent it, also when that one sends again', async () => {
    const [skriver, anden, id] = [skriverMed(), skriverMed(), randomUUID()];
    await opdater(anden, id, 'Fremmed');
    await importer(skriver, id);
    expect(await titel(id)).toBe('Sag');
    expect(await opdater(anden, id, 'Fremmed')).toMatchObject({ status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT' }] }); // prettier-ignore
    expect(await t.sql`select gaelder from registrering where objekt_id = ${id} order by loebenr`).toEqual([{ gaelder: false }, { gaelder: true }]); // prettier-ignore
  });

  test('joins when its writer is the owner’s declared partner in that kommune, and not in another', async () => {
    const [ny, gammel, id, andet] = [skriverMed(), skriverMed(), randomUUID(), randomUUID()];
    await opdater(gammel, id, 'Partners');
    await t.sql`insert into systempar ${t.sql({ kommune: '11111111', gammelt: gammel.system, nyt: ny.system })}`;
    await importer(ny, id);
    expect(await titel(id)).toBe('Partners');
    const [nyK2, gammelK2] = [ny, gammel].map(({ system }) => skriverMed({ system: String(system), cvr: K2 })) as [Skriver, Skriver]; // prettier-ignore
    await opdater(gammelK2, andet, 'Partners');
    await importer(nyK2, andet, { ejer: K2 });
    expect(await titel(andet)).toBe('Sag');
  });

  test('never joins when its token did not cover the Ejer', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    await opdater(skriverMed({ system: String(skriver.system), cvr: K2 }), id, 'Anden kommunes');
    await importer(skriver, id);
    expect(await titel(id)).toBe('Sag');
  });

  test('of a unit never joins when it was told by another authority’s token', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    const andetToken = skriverMed({ system: String(skriver.system), cvr: K2 });
    await t.en(haendelse('orgenhed.opdater', id, { navn: 'Anden' }, { skriver, time: SENERE }), andetToken);
    await t.en(haendelse('orgenhed.importer', id, { navn: 'Team' }, { skriver }), skriver);
    expect(await t.sql`select navn, cvr from orgenhed where id = ${id}`).toEqual([{ navn: 'Team', cvr: '11111111' }]);
  });

  test('joins when an operator loaded it, who has no token to cover it', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    await opdater(operatoer, id, 'Fra fil', { source: `urn:uuid:${String(skriver.system)}` });
    await importer(skriver, id);
    expect(await titel(id)).toBe('Fra fil');
  });

  test('keeps nobody out by being of another kind: whoever imports says what it is', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    const fremmed = skriverMed();
    await t.en(haendelse('dokument.opdater', id, { egenskaber: [{ titel: 'Brev' }] }, { skriver: fremmed, time: SENERE }), fremmed); // prettier-ignore
    await t.en(haendelse('dokument.opdater', id, { egenskaber: [{ titel: 'Brev' }] }, { skriver, time: SENERE }), skriver); // prettier-ignore
    expect(await importer(skriver, id)).toMatchObject({ status: 'anvendt' });
    expect(await titel(id)).toBe('Sag');
    expect(await t.sql`select slags from objekt where id = ${id}`).toEqual([{ slags: 'sag' }]);
  });

  test('is of the kind first spoken of, until somebody imports it', async () => {
    const [skriver, id, sag] = [skriverMed(), randomUUID(), randomUUID()];
    await opdater(skriver, id, 'Sag');
    const andet = haendelse('dokument.opdater', id, {}, { skriver, time: SENERE });
    expect(await t.en(andet, skriver)).toMatchObject({
      status: 'afvist',
      fejl: [{ kode: 'UGYLDIG', felt: 'subject' }],
    });
    // A place a notat waits at is no word about what it is.
    await t.en(haendelse('journalnotat.importer', randomUUID(), { sag, titel: 'N' }, { skriver }), skriver);
    expect(await t.en(haendelse('dokument.opdater', sag, {}, { skriver, time: SENERE }), skriver)).toMatchObject(AFVENTER); // prettier-ignore
    expect(await t.en(haendelse('dokument.importer', sag, dokumentdata(), { skriver }), skriver)).toMatchObject({ status: 'anvendt' }); // prettier-ignore
  });
});

describe('who may tell of reference data', () => {
  test('a klasse: systems that are register sources, and no other', async () => {
    const [register, anden] = [skriverMed(), skriverMed()];
    await t.sql`insert into it_system ${t.sql({ id: register.system, katalognavn: 'Klassifikation', registerkilde: true })}`; // prettier-ignore
    const send = (skriver: Skriver) => t.en(haendelse('klasse.importer', randomUUID(), { kode: '32.30.04', titel: 'Emne' }, { skriver }), skriver); // prettier-ignore
    expect(await send(register)).toMatchObject({ status: 'anvendt' });
    expect(await send(anden)).toMatchObject({ status: 'afvist', fejl: [{ kode: 'REGISTERKILDE_KRAEVES', felt: 'type' }] }); // prettier-ignore
  });

  test('a unit: its own authority’s token; another’s is refused, also of the same system', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    const enhed = (hvem: Skriver, navn: string) => t.en(haendelse('orgenhed.importer', id, { navn }, { skriver, time: navn === 'Team' ? SENERE : '2026-03-01T00:00:00Z' }), hvem); // prettier-ignore
    expect(await enhed(skriver, 'Team')).toMatchObject({ status: 'anvendt' });
    expect(await enhed(skriverMed({ system: String(skriver.system), cvr: K2 }), 'Kapret')).toMatchObject({ status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT' }] }); // prettier-ignore
    expect(await t.sql`select navn from orgenhed where id = ${id}`).toEqual([{ navn: 'Team' }]);
  });

  test('a person: each authority has its own record, told by its own feed', async () => {
    const [a, b, id] = [skriverMed(), skriverMed({ cvr: K2 }), randomUUID()];
    const part = (skriver: Skriver, navn: string) => t.en(haendelse('part.importer', id, { navn, identifikatorer: ['urn:oio:cpr-nr:7001011234'] }, { skriver }), skriver); // prettier-ignore
    expect(await part(a, 'Hos os')).toMatchObject({ status: 'anvendt' });
    expect(await part(b, 'Hos dem')).toMatchObject({ status: 'anvendt' });
    expect(await t.sql`select cvr, navn from part order by cvr`).toEqual([{ cvr: '11111111', navn: 'Hos os' }, { cvr: K2, navn: 'Hos dem' }]); // prettier-ignore
    expect(await part(skriverMed(), 'Andet system')).toMatchObject({ status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT' }] }); // prettier-ignore
  });
});
