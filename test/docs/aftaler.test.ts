import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { aftalefolk } from '../support/aftaler.ts';
import { testDatabase } from '../support/database.ts';
import { KORSBAEK } from '../support/kalder.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const side = readFileSync(join(pakkeRod, 'docs/aftaler.md'), 'utf8');
const SYSTEM = '5e5e5e5e-0000-4000-8000-000000000001';
const KONTOR = '5e5e5e5e-0000-4000-8000-000000000002';
const UDK = '33236239';

/** What the page asks the reader to paste, in order: as whom, what, with which variables, and what it comes to. */
const eksempler = [
  ...side.matchAll(/<!-- som: (\w+)(?:, status: (\w+))? -->\n```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g),
].map(([, som = '', status, query = '', variabler = '']) => ({ som, status, query, variabler }));

let [base, register, graf] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf];
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  await register.sag({ cpr: '0101614444', titel: 'Sygedagpenge' });
  for (const kommune of [KORSBAEK, UDK])
    await register.sql`insert into serviceaftale ${register.sql({ system: KONTOR, kommune, rettigheder: ['ADMINISTRATION'], kle: ['*'], niveau: 4, status: 'GODKENDT', anmodet: '2026-01-01T00:00:00Z' })}`; // prettier-ignore
  graf = await startGraf(base.url, { serviceaftalePaakraevet: true });
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

test('docs/aftaler.md: what it asks the reader to paste works, in that order, and comes to what it says', async () => {
  const folk = aftalefolk(() => graf);
  const tokens: Record<string, string> = {
    system: await folk.system(SYSTEM, ['INDEKS_SKRIV', 'INDEKS_OPSLAG']),
    administrator: await folk.admin(KORSBAEK, {}, { azp: KONTOR }),
    ejer: await folk.admin(UDK, {}, { azp: KONTOR }),
  };
  let id = '';
  const svarene = [];
  for (const { som, status, query, variabler } of eksempler) {
    const { data, errors } = await graf.spoerg(
      query,
      JSON.parse(variabler.replaceAll('<id>', id)) as object,
      tokens[som],
    );
    expect(errors, query).toBeUndefined();
    const [foerste] = Object.values(data as Record<string, { id?: string; status?: string }>);
    if (status !== undefined) expect(foerste?.status, query).toBe(status);
    id = foerste?.id ?? id;
    svarene.push(data);
  }
  expect(eksempler).toHaveLength(7);
  expect(svarene[1].serviceaftaler).toMatchObject([{ id: svarene[0].anmodServiceaftale.id }]);
  expect(svarene[3]).toMatchObject({ kendtPart: true, eksisterendeSager: { sager: [{ titel: 'Sygedagpenge' }] } });
});

test('docs/aftaler.md: its numbers are the server’s', async () => {
  const { data } = await graf.spoerg('{ graenser { personopslagPrMinut personopslagPrDoegn kredsMax } }');
  const { personopslagPrMinut: minut, personopslagPrDoegn: doegn, kredsMax } = data.graenser;
  expect(side).toContain(`${minut} different persons within a minute and ${doegn} within 24 hours`);
  expect(side).toContain(`a kreds of ${kredsMax}`);
});
