import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';

const HANNE = '0101614444';
const UDK = '33236239';
const udks = { ejer_cvr: UDK, adgang_ejer: UDK };
const s = scene(async (r) => {
  await r.sag({ cpr: HANNE, titel: 'Vores' });
  for (const [kle, foelsomhed] of [['32.30.04', 1], ['32.30.04', 3], ['27.18.00', 1], ['27.18.00', 3]] as const) // prettier-ignore
    await r.sag({ cpr: HANNE, titel: `${kle} ${foelsomhed}`, ...udks, kle, adgang_kle: kle, foelsomhed, adgang_foelsomhed: foelsomhed, hemmelig_titel: 'Hemmelig' }); // prettier-ignore
});

const titler = async (token: string): Promise<string[]> => {
  const { sager } = await s.data('{ sager { nodes { titel } } }', {}, token);
  return sager.nodes.map(({ titel }: { titel: string }) => titel).sort();
};
const videregiv = async (kle: string[], niveau: number, felter: object = {}) => {
  const { sql } = s.register;
  const aftale = { ejer: UDK, modtager: '11111111', kle, niveau, hjemmel: 'lov', godkendt: '2020-01-01T00:00:00Z' };
  await sql`insert into videregivelsesaftale ${sql({ ...aftale, ...felter })}`;
};

describe("another authority's objects", () => {
  test('are seen by nobody without an agreement, nor by one that has not begun, has ended, or goes the other way', async () => {
    const token = await s.token([gruppe({ scope: UDK })]);
    expect(await titler(token)).toEqual([]);
    await videregiv(['*'], 4, { ophoert: '2025-01-01T00:00:00Z' });
    await videregiv(['*'], 4, { godkendt: '2999-01-01T00:00:00Z' });
    await videregiv(['*'], 4, { ejer: '11111111', modtager: UDK });
    await videregiv([], 4);
    await videregiv(['bogstaver', '3%'], 4);
    expect(await titler(token)).toEqual([]);
  });

  test('are seen by two agreements each for itself, never the KLE of one with the følsomhed of the other', async () => {
    await videregiv(['32.*'], 1);
    await videregiv(['27.*'], 3);
    const token = await s.token([
      gruppe({ scope: UDK, privilegier: ['SAGER_SE', 'HEMMELIG_TITEL_SE', 'EKSPORT', 'REVISION_SE'] }),
    ]);
    expect(await titler(token)).toEqual(['27.18.00 1', '27.18.00 3', '32.30.04 1']);
    const { sager, mig } = await s.data('{ mig { privilegier } sager { nodes { hemmeligTitel } } }', {}, token);
    expect(mig.privilegier).toEqual(['SAGER_SE']);
    expect(new Set(sager.nodes.map((sag: { hemmeligTitel: unknown }) => sag.hemmeligTitel))).toEqual(new Set([null]));
  });

  test('are cut by the group too', async () => {
    expect(await titler(await s.token([gruppe({ scope: UDK, kle: ['27.*'], foelsomhed: 'IKKE_FORTROLIGE_DATA' })]))).toEqual([
      '27.18.00 1',
    ]); // prettier-ignore
    expect(await titler(await s.token([gruppe()]))).toEqual(['Vores']);
  });
});

describe('a system that is not required to have a serviceaftale', () => {
  const serviceaftale = async (azp: string, felter: object) => {
    const { sql } = s.register;
    const aftale = { system: azp, kommune: '11111111', rettigheder: ['SAGER_SE'], kle: ['27.*'], niveau: 4 };
    await sql`insert into serviceaftale ${sql({ ...aftale, status: 'GODKENDT', anmodet: '2020-01-01T00:00:00Z', ...felter })}`;
  };
  const som = async (felter: object | null) => {
    const azp = randomUUID();
    if (felter) await serviceaftale(azp, felter);
    return titler(await s.token([gruppe()], { azp }));
  };

  test('is bound by the token alone while none is on record, and by the aftale when there is one', async () => {
    expect(await som(null)).toEqual(['Vores']);
    expect(await som({ status: 'ANMODET' })).toEqual(['Vores']);
    expect(await som({})).toEqual([]);
    expect(await som({ kle: ['32.*'] })).toEqual(['Vores']);
    expect(await som({ kommune: UDK })).toEqual(['Vores']);
  });

  test('loses what it had when the aftale is refused or ends: it never gains by it', async () => {
    expect(await som({ status: 'OPHOERT', kle: ['32.*'] })).toEqual([]);
    expect(await som({ status: 'AFVIST', kle: ['32.*'] })).toEqual([]);
  });
});
