import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const HANNE = '0101614444';
const OVERBLIK = 'query($p: PartInput!) { overblik(part: $p) { sager { totalCount nodes { titel } } } }';
let [base, register, graf] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

/** Titles seen in an overview by one and the same token. */
async function titler(token: string): Promise<string[]> {
  const { data, errors } = await graf.spoerg(OVERBLIK, { p: { cpr: HANNE } }, token);
  expect(errors).toBeUndefined();
  return data.overblik.sager.nodes.map(({ titel }: { titel: string }) => titel);
}

async function enhed(overordnet: string | null): Promise<string> {
  const id = randomUUID();
  await register.sql`insert into objekt ${register.sql({ id, slags: 'orgenhed', livscyklus: 'aktiv' })}`;
  await register.skive('orgenhed', { id, cvr: '11111111', overordnet, opgaver: [], medarbejdere: '[]' });
  return id;
}

describe('what a caller may see changes from the next request on', () => {
  beforeEach(() => {
    graf.saetninger.length = 0;
  });

  test('when an agreement is withdrawn, and when it comes again', async () => {
    await register.sag({ cpr: HANNE, titel: 'UDK', ejer_cvr: '33236239', adgang_ejer: '33236239' });
    const token = await graf.token([gruppe({ scope: '33236239' })]);
    expect(await titler(token)).toEqual([]);
    await register.sql`insert into videregivelsesaftale (ejer, modtager, kle, niveau, hjemmel, godkendt)
      values ('33236239', '11111111', '{*}', 4, 'prøve', now())`;
    expect(await titler(token)).toEqual(['UDK']);
    expect(await titler(token)).toEqual(['UDK']);
    await register.sql`update videregivelsesaftale set ophoert = now()`;
    expect(await titler(token)).toEqual([]);
    await register.sql`update videregivelsesaftale set ophoert = null`;
    const { data } = await graf.spoerg('{ sager { totalCount } }', {}, token);
    expect(data.sager.totalCount).toBe(1);
  });

  test('when a unit moves in under one the group names, and out again', async () => {
    const [rod, anden] = [await enhed(null), await enhed(null)];
    const under = await enhed(await enhed(rod));
    await register.sag({ cpr: HANNE, titel: 'Under', ansvarlig_ref: under, adgang_ansvarlig: under });
    const token = await graf.token([gruppe({ orgEnheder: [{ enhed: rod, under: true }] })]);
    expect(await titler(token)).toEqual(['Under']);
    await register.sql`update orgenhed set overordnet = ${anden} where id = ${under}`;
    expect(await titler(token)).toEqual([]);
    await register.sql`update orgenhed set overordnet = ${rod} where id = ${under}`;
    expect(await titler(token)).toEqual(['Under']);
  });

  test('when the unit a Sikkerhedsprofil names is above the caller’s own', async () => {
    const [rod, anden] = [await enhed(null), await enhed(null)];
    const egen = await enhed(rod);
    await register.sag({ cpr: HANNE, titel: 'Profil', profiler: [`OrganisationEnhed:${rod}`] });
    const token = await graf.token([gruppe()], { enhed: egen });
    expect(await titler(token)).toContain('Profil');
    await register.sql`update orgenhed set overordnet = ${anden} where id = ${egen}`;
    expect(await titler(token)).not.toContain('Profil');
  });

  test('and while nothing changes, an overview after the first is one statement', async () => {
    const token = await graf.token();
    await titler(token);
    graf.saetninger.length = 0;
    await titler(token);
    expect(graf.saetninger).toHaveLength(1);
  });
});
