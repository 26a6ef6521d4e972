import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { aftalefolk, NABO } from '../support/aftaler.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../support/indgang.ts';
import { gruppe, KORSBAEK } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';
import type { Svar } from '../support/spoerg.ts';

const t = levende();
const folk = aftalefolk(() => t.graf);
/** Titles the database refuses, for as long as they stand here. */
beforeAll(async () => {
  await t.sql.unsafe(`create table gift (titel text); insert into gift values ('gift');
    create function nej() returns trigger language plpgsql security definer as $$ begin
      if exists (select from public.gift g where g.titel = new.titel) then raise exception 'nej'; end if; return new; end $$;
    create trigger gift before insert on sag for each row execute function nej()`);
});

const VIS = `query($kilde: UUID, $first: Int, $after: Cursor) { karantaene(kilde: $kilde, first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } nodes { id kilde { uuid } modtaget type kode felt begrundelse forsoeg } } }`;
const GENSPIL = 'mutation($ids: [ID!]!) { genafspil(ids: $ids) { id status fejl { kode felt besked } } }';
const KASSER = 'mutation($ids: [ID!]!, $b: String!) { kasserFraKarantaene(ids: $ids, begrundelse: $b) }';
const koder = ({ errors = [] }: Svar) => errors.map(({ extensions }) => extensions.code);

/** An importer without følsomhed, or one the database refuses. */
async function iKarantaene(data: Json = { indeks: [] }, valg: Parameters<typeof skriverMed>[0] = {}) {
  const skriver = skriverMed(valg);
  const raa = haendelse('sag.importer', randomUUID(), sagsdata({ ejer: valg.cvr ?? KORSBAEK, ...data }), { skriver });
  const [svar] = await t.send([raa], skriver);
  expect(svar?.status).toBe('karantaene');
  const token = await folk.admin(valg.cvr ?? KORSBAEK);
  const side = (await t.data(VIS, { kilde: skriver.system }, token)).karantaene;
  return { skriver, raa, id: side.nodes[0].id as string, sag: raa['subject'] as string, token };
}
const findes = async (sag: string) => (await t.data('query($u: UUID!) { sag(uuid: $u) { titel } }', { u: sag })).sag;

describe('karantaene', () => {
  test('tells why each lies there, by source and page, and nothing of what it said', async () => {
    const { id, skriver, token } = await iKarantaene({ indeks: [], titel: 'Fortrolig titel' });
    const svar = await t.graf.spoerg(VIS, { kilde: skriver.system }, token);
    expect(svar.data.karantaene).toMatchObject({
      totalCount: 1,
      nodes: [{ id, kilde: { uuid: skriver.system }, type: 'dk.overblik.sag.importer.v1', kode: 'FOELSOMHED_MANGLER', felt: 'data.indeks', forsoeg: 0 }],
    }); // prettier-ignore
    expect(JSON.stringify(svar)).not.toContain('Fortrolig titel');
    await iKarantaene();
    const foerste = (await t.data(VIS, { first: 1 }, token)).karantaene;
    const resten = (await t.data(VIS, { first: 200, after: foerste.pageInfo.endCursor }, token)).karantaene;
    expect(foerste.nodes.length + resten.nodes.length).toBe(foerste.totalCount);
    expect((await t.data(VIS, { kilde: randomUUID() }, token)).karantaene).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('is for ADMINISTRATION of the own kommune: another kommune’s is not there', async () => {
    const { skriver } = await iKarantaene();
    expect((await t.data(VIS, { kilde: skriver.system }, await folk.admin(NABO))).karantaene.totalCount).toBe(0);
    for (const token of [
      await t.graf.token(),
      await t.graf.token([gruppe({ scope: KORSBAEK, privilegier: ['ADMINISTRATION'] })], { cvr: NABO }),
    ]) {
      expect(koder(await t.graf.spoerg(VIS, {}, token))).toEqual(['FORBIDDEN']);
      expect(koder(await t.graf.spoerg(GENSPIL, { ids: [] }, token))).toEqual(['FORBIDDEN']);
      expect(koder(await t.graf.spoerg(KASSER, { ids: [], b: 'ryddes op' }, token))).toEqual(['FORBIDDEN']);
    }
  });

  test('counts among what waits from its source, until it is decided', async () => {
    const { skriver, id, token } = await iKarantaene();
    const afventer = async () => {
      const { kilder } = await t.data('{ kilder { system { uuid } afventer } }');
      return kilder.find((en: { system: { uuid: string } }) => en.system.uuid === skriver.system)?.afventer;
    };
    expect(await afventer()).toBe(1);
    await t.data(KASSER, { ids: [id], b: 'test' }, token);
    expect(await afventer()).toBe(0);
  });
});

describe('genafspil', () => {
  test('writes what the database would not have, once, when time has mended it', async () => {
    const { id, raa, sag, skriver, token } = await iKarantaene({ titel: 'gift' });
    const [endnu] = (await t.data(GENSPIL, { ids: [id] }, token)).genafspil;
    expect(endnu).toMatchObject({ id, status: 'karantaene', fejl: [{ kode: 'KAN_IKKE_ANVENDES' }] });
    expect((await t.data(VIS, { kilde: skriver.system }, token)).karantaene.nodes).toMatchObject([{ id, forsoeg: 1 }]);
    expect(await findes(sag)).toBeNull();

    await t.sql`delete from gift`;
    const svar = await Promise.all([1, 2, 3].map(() => t.data(GENSPIL, { ids: [id] }, token)));
    const stande = svar.map(({ genafspil }) => genafspil[0].status as string).sort();
    expect(stande).toEqual(['anvendt', 'ukendt', 'ukendt']);
    await t.sql`insert into gift values ('gift')`;
    expect(await findes(sag)).toEqual({ titel: 'gift' });
    expect((await t.data(VIS, { kilde: skriver.system }, token)).karantaene.totalCount).toBe(0);
    expect(await t.sql`select 1 from registrering where objekt_id = ${sag}`).toHaveLength(1);
    expect(await t.sql`select indhold from karantaene where kilde = ${String(skriver.system)}`).toEqual([{ indhold: {} }]); // prettier-ignore
    const [igen] = await t.send([raa], skriver);
    expect(igen).toMatchObject({ status: 'dublet', advarsler: [] });
  });

  test('leaves what lacks what its kind must have, and says so again', async () => {
    const { id, token, raa, skriver } = await iKarantaene();
    const [svar] = (await t.data(GENSPIL, { ids: [id] }, token)).genafspil;
    expect(svar).toMatchObject({ status: 'karantaene', fejl: [{ kode: 'FOELSOMHED_MANGLER', felt: 'data.indeks' }] });
    const [igen] = await t.send([raa], skriver);
    expect(igen).toMatchObject({ status: 'dublet', advarsler: [{ kode: 'KARANTAENE' }] });
  });

  test('judges it with the rights it was sent with: an object that became another’s meanwhile is not taken', async () => {
    const { id, sag, token } = await iKarantaene({ titel: 'gift' });
    const anden = skriverMed();
    await t.send([haendelse('sag.importer', sag, sagsdata({ titel: 'En andens' }), { skriver: anden })], anden);
    await t.sql`delete from gift`;
    const [svar] = (await t.data(GENSPIL, { ids: [id] }, token)).genafspil;
    await t.sql`insert into gift values ('gift')`;
    expect(svar).toMatchObject({ status: 'karantaene', fejl: [{ kode: 'MASTER_KONFLIKT' }] });
    expect(await findes(sag)).toEqual({ titel: 'En andens' });
  });

  test('answers each in the order asked; unknown, another kommune’s, decided and no id at all are one answer', async () => {
    const { id, token } = await iKarantaene();
    const naboens = await iKarantaene({ indeks: [] }, { cvr: NABO });
    const ukendt = Buffer.from(`Karantaene:${randomUUID()}`).toString('base64url');
    const { genafspil } = await t.data(GENSPIL, { ids: ['sludder', naboens.id, id, ukendt] }, token);
    expect(genafspil.map((en: { id: string }) => en.id)).toEqual(['sludder', naboens.id, id, ukendt]);
    const [a, b, , c] = genafspil.map(({ id: _id, ...resten }: { id: string }) => JSON.stringify(resten));
    expect(new Set([a, b, c]).size).toBe(1);
    expect(koder(await t.graf.spoerg(GENSPIL, { ids: Array(101).fill(ukendt) }, token))).toEqual(['BAD_USER_INPUT']);
    expect((await t.data(GENSPIL, { ids: [] }, token)).genafspil).toEqual([]);
  });
});

describe('kasserFraKarantaene', () => {
  test('drops it for good, blanks what it said, and the same message again is told so', async () => {
    const { id, raa, skriver, token, sag } = await iKarantaene();
    const naboen = await folk.admin(NABO);
    expect((await t.data(KASSER, { ids: [id], b: 'ikke vores' }, naboen)).kasserFraKarantaene).toBe(0);
    expect((await t.data(KASSER, { ids: [id, id, 'x'], b: 'sendt ved en fejl' }, token)).kasserFraKarantaene).toBe(1);
    expect((await t.data(KASSER, { ids: [id], b: 'sendt ved en fejl' }, token)).kasserFraKarantaene).toBe(0);
    expect((await t.data(GENSPIL, { ids: [id] }, token)).genafspil).toMatchObject([{ status: 'ukendt' }]);
    expect(await t.sql`select indhold from karantaene where kilde = ${String(skriver.system)}`).toEqual([{ indhold: {} }]); // prettier-ignore
    const [igen] = await t.send([raa], skriver);
    expect(igen).toMatchObject({ status: 'dublet', advarsler: [{ kode: 'KASSERET', felt: 'id' }] });
    expect(await findes(sag)).toBeNull();
  });

  test.each(['', '  ab ', 'x'.repeat(501), 'a\u0001bc'])('needs a reason that can be read: %j', async (b) => {
    const { id, token, skriver } = await iKarantaene();
    expect(koder(await t.graf.spoerg(KASSER, { ids: [id], b }, token))).toEqual(['BAD_USER_INPUT']);
    expect((await t.data(VIS, { kilde: skriver.system }, token)).karantaene.totalCount).toBe(1);
  });
});

describe('what is done to it', () => {
  test('stands in the trail with who and why, and in the audit log', async () => {
    const { id } = await iKarantaene();
    const sub = randomUUID();
    const token = await folk.admin(KORSBAEK, {}, { sub, name: 'Åse Administrator' });
    await t.data(GENSPIL, { ids: [id] }, token);
    await t.data(KASSER, { ids: [id], b: 'dobbelt sendt' }, token);
    const spor = await t.sql`select handling, brugernavn, cvr, status, begrundelse from karantaenespor where bruger = ${sub} order by nr`; // prettier-ignore
    expect(spor).toMatchObject([
      { handling: 'GENSPILLET', brugernavn: 'Åse Administrator', cvr: KORSBAEK, status: 'karantaene', begrundelse: null },
      { handling: 'KASSERET', brugernavn: 'Åse Administrator', cvr: KORSBAEK, status: 'kasseret', begrundelse: 'dobbelt sendt' },
    ]); // prettier-ignore
    const raekker =
      await t.sql`select slags, kriterier, afgoerelse from opslag where bruger = ${sub} order by tidspunkt`;
    expect(raekker).toMatchObject([
      { slags: 'genafspil', afgoerelse: 'VIST' },
      { slags: 'kasserFraKarantaene', kriterier: expect.stringContaining('dobbelt sendt') as string },
    ]);
  });

  test('is not done where it could not be written down', async () => {
    const { id, token, skriver } = await iKarantaene();
    await t.sql`revoke execute on function skriv_talte_opslag from overblik_laeser`;
    const lukket = await t.graf.spoerg(KASSER, { ids: [id], b: 'test' }, token);
    await t.sql`grant execute on function skriv_talte_opslag to overblik_laeser`;
    expect([lukket.status, koder(lukket)]).toEqual([503, ['TJENESTE_NEDE']]);
    expect((await t.data(VIS, { kilde: skriver.system }, token)).karantaene.totalCount).toBe(1);
  });
});
