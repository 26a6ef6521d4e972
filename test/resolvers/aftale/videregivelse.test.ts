import { describe, expect, test } from 'vitest';
import { aftalefolk, ANMOD_VIDERE, BESVAR_VIDERE, NABO, VIS_VIDERE } from '../../support/aftaler.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';
import type { Svar } from '../../support/spoerg.ts';

const HANNE = '0101614444';
const UDK = '33236239';
const s = scene(async (r) => {
  for (const kle of ['32.30.04', '27.18.00'])
    await r.sag({ cpr: HANNE, titel: `UDK ${kle}`, ejer_cvr: UDK, adgang_ejer: UDK, kle, adgang_kle: kle });
});
const folk = aftalefolk(() => s.graf);

const oenske = (felter: object = {}) => ({
  i: { ejer: UDK, kle: ['32.*'], foelsomhed: 'VIP_SAGER', hjemmel: 'LBK 1 § 2', ...felter },
});
const koder = ({ errors = [] }: Svar) => errors.map(({ extensions }) => extensions.code);
const aftale = (svar: Svar) => {
  expect(svar.errors).toBeUndefined();
  return svar.data.aftale;
};
const bed = async (felter: object = {}, cvr = KORSBAEK) =>
  s.graf.spoerg(ANMOD_VIDERE, oenske(felter), await folk.admin(cvr));
const svar = async (id: string, g: boolean, cvr = UDK) =>
  s.graf.spoerg(BESVAR_VIDERE, { id, g }, await folk.admin(cvr));
const titler = async (): Promise<string[]> => {
  const token = await s.token([gruppe({ scope: UDK })]);
  const { sager } = await s.data('{ sager { nodes { titel } } }', {}, token);
  return sager.nodes.map(({ titel }: { titel: string }) => titel);
};

describe('a videregivelsesaftale', () => {
  test('grants nothing until the owner approves it, and nothing from the request after it is withdrawn', async () => {
    const bedt = aftale(await bed());
    expect(bedt).toMatchObject({ status: 'ANMODET', ejer: { cvr: UDK }, modtager: { cvr: KORSBAEK }, hjemmel: 'LBK 1 § 2' }); // prettier-ignore
    expect(await titler()).toEqual([]);
    expect(aftale(await svar(bedt.id, true))).toMatchObject({ status: 'GODKENDT' });
    expect(await titler()).toEqual(['UDK 32.30.04']);
    expect(aftale(await svar(bedt.id, false))).toMatchObject({ status: 'OPHOERT' });
    expect(await titler()).toEqual([]);
    expect(koder(await svar(bedt.id, true))).toEqual(['BAD_USER_INPUT']);
  });

  test('is answered by its owner only: the receiver may not, and to a third it is not there', async () => {
    const { id } = aftale(await bed({ kle: ['27.*'] }));
    expect(koder(await svar(id, true, KORSBAEK))).toEqual(['NOT_FOUND']);
    expect(koder(await svar(id, true, NABO))).toEqual(['NOT_FOUND']);
    const fremmed = await folk.admin(NABO, { scope: UDK }); // a group of the owner's scope, in another's token
    expect(koder(await s.graf.spoerg(BESVAR_VIDERE, { id, g: true }, fremmed))).toEqual(['FORBIDDEN']);
    expect(await titler()).toEqual([]);
    expect(aftale(await svar(id, false)).status).toBe('AFVIST');
    expect(koder(await svar(id, true))).toEqual(['BAD_USER_INPUT']);
    expect(aftale(await bed({ kle: ['27.*'] })).id).not.toBe(id);
  });

  test('is asked for by an administrator, once however often, and every field that will not do is named', async () => {
    expect(koder(await s.graf.spoerg(ANMOD_VIDERE, oenske(), await s.token([gruppe()])))).toEqual(['FORBIDDEN']);
    const ens = await Promise.all(Array.from({ length: 6 }, () => bed({ hjemmel: 'Samme lov' })));
    expect(new Set(ens.map((en) => aftale(en).id)).size).toBe(1);
    const forkert = await bed({ ejer: KORSBAEK, kle: ['32.30', '*'], hjemmel: '  x ' });
    expect(koder(forkert)).toEqual(['BAD_USER_INPUT']);
    for (const navn of ['input.ejer', 'input.kle[0]', 'input.hjemmel'])
      expect(forkert.errors?.[0]?.message).toContain(navn);
  });

  test('is listed for owner and receiver – with names of their own people only – and for nobody else', async () => {
    const { id } = aftale(await bed({ hjemmel: 'Til listen' }));
    await svar(id, true);
    const liste = async (cvr: string) => {
      const { data } = await s.graf.spoerg(VIS_VIDERE, {}, await folk.admin(cvr));
      return data.videregivelsesaftaler.find((en: { id: string }) => en.id === id);
    };
    const navne = async (cvr: string) =>
      (await liste(cvr)).spor.map((linje: { brugernavn: unknown }) => linje.brugernavn);
    expect(await navne(KORSBAEK)).toEqual(['Prøve', null]);
    expect(await navne(UDK)).toEqual([null, 'Prøve']);
    expect(await liste(NABO)).toBeUndefined();
    expect(koder(await s.graf.spoerg(VIS_VIDERE, {}, await s.token([gruppe()])))).toEqual(['FORBIDDEN']);
    await svar(id, false);
  });

  test('that waits makes no reference count, neither when reading nor when writing', async () => {
    aftale(await bed({ hjemmel: 'Venter', ejer: NABO }));
    const { hentSkrivegrundlag } = await import('../../../db/skriv/opslag.ts');
    const { videregivelser } = await hentSkrivegrundlag(s.register.sql);
    expect([...videregivelser]).not.toContain(`${NABO}>${KORSBAEK}`);
  });
});
