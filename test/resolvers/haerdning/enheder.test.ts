import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';

const [HANNE, NABO, UDK] = ['0101614444', '22222222', '33236239'];
const ider: Record<string, string> = {};
const s = scene(async (register) => {
  const medarbejdere = register.sql.json([{ uuid: '0e0e0e0e-0000-4000-8000-0000000000aa', navn: 'Bent' }]);
  const rod = { cvr: NABO, navn: 'Nabokommunen', telefon: '1' };
  ider['nabosRod'] = await register.enhed(rod);
  ider['nabos'] = await register.enhed({ cvr: NABO, navn: 'Naboteamet', telefon: '2', overordnet: ider['nabosRod'], medarbejdere });
  ider['udks'] = await register.enhed({ cvr: UDK, navn: 'Udbetaling', telefon: '3', overordnet: ider['nabosRod'] });
  ider['ingens'] = await register.enhed({ cvr: null, navn: 'Ingens' });
  ider['egen'] = await register.enhed({ navn: 'Ydelsesteamet', telefon: '4', overordnet: ider['nabosRod'] });
  ider['sag'] = await register.sag({ cpr: HANNE, ansvarlig_ref: ider['udks'], ansvarlig_navn: null });
  await register.sag({ cpr: HANNE, kle: '27.18.00', adgang_kle: '27.18.00', ansvarlig_ref: ider['nabos'], ansvarlig_navn: 'Naboteamet' });
}); // prettier-ignore

const ENHED = 'query($u: UUID!) { orgEnhed(uuid: $u) { uuid navn telefon overordnet { navn telefon } } }';
const slaaOp = async (uuid: string, token?: string) =>
  (await s.data(ENHED, { u: uuid }, token ?? (await s.token()))).orgEnhed;

describe('a unit asked for by its uuid', () => {
  test("is told of by a feed of the caller's own authority", async () => {
    expect(await slaaOp(ider['egen']!)).toMatchObject({ navn: 'Ydelsesteamet', telefon: '4' });
    const nabo = await s.token([gruppe({ scope: NABO })], { cvr: NABO });
    expect(await slaaOp(ider['nabos']!, nabo)).toMatchObject({ navn: 'Naboteamet', overordnet: { navn: 'Nabokommunen' } });
  }); // prettier-ignore

  test.each(['nabos', 'nabosRod', 'udks', 'ingens'])(
    '%s is not: as unknown as one that never was, whatever the rights',
    async (hvis) => {
      const alt = await s.token([gruppe(), gruppe({ scope: NABO }), gruppe({ scope: UDK })]);
      for (const token of [undefined, await s.token([]), alt]) expect(await slaaOp(ider[hvis]!, token)).toBeNull();
      expect(await slaaOp('00000000-0000-4000-8000-000000000000')).toBeNull();
    },
  );

  test("a unit above one's own that is another's is a uuid and no more", async () => {
    expect((await slaaOp(ider['egen']!)).overordnet).toEqual({ navn: null, telefon: null });
  });
});

describe('a unit that stands on an object', () => {
  const SAG = 'query($u: UUID!) { sag(uuid: $u) { ansvarligEnhed { uuid navn telefon overordnet { uuid navn } } } }';

  test('is told of to whoever is shown the object, whosever it is; what is above it is not', async () => {
    const { sag } = await s.data(SAG, { u: ider['sag'] });
    const overordnet = { uuid: ider['nabosRod'], navn: null };
    expect(sag.ansvarligEnhed).toEqual({ uuid: ider['udks'], navn: 'Udbetaling', telefon: '3', overordnet });
  });

  test('is told of in the overview, from visible objects only', async () => {
    const query = 'query($p: PartInput!) { overblik(part: $p) { ansvarlige { navn telefon } } }';
    const { overblik } = await s.data(query, { p: { cpr: HANNE } }, await s.token([gruppe({ kle: ['32*'] })]));
    expect(overblik.ansvarlige).toEqual([{ navn: 'Udbetaling', telefon: '3' }]);
  });
});
