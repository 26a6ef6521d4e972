import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { bevillingsdata } from '../../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const K2 = '22222222';
const nummer = () => `2026-${randomUUID().slice(0, 8)}`;
const med = (felter: Json, data: Json = {}) => {
  const { egenskaber, ...resten } = sagsdata(data);
  return { ...resten, egenskaber: [{ ...(egenskaber as Json[])[0], ...felter }] };
};
const send = (skriver: Skriver, id: string, felter: Json, data: Json = {}, time = '2026-01-01T00:00:00Z') =>
  t.en(haendelse('sag.importer', id, med(felter, data), { skriver, time }), skriver);
const I_BRUG = (felt: string) => ({ status: 'advarsel', advarsler: [{ kode: 'NOEGLE_I_BRUG', felt: `data.egenskaber.${felt}` }] }); // prettier-ignore
const kvalitet = async ({ system }: Skriver) =>
  (await t.sql`select antal::int from kvalitet where system = ${system} and kode = 'NOEGLE_I_BRUG'`).map(({ antal }) => Number(antal)); // prettier-ignore

describe('a number two live objects of one system and kommune are known by', () => {
  test.each(['sagsnummer', 'brugervendtNoegle'])('is warned about on the receipt and the quality page: %s', async (felt) => {
    const [skriver, nr, foerste] = [skriverMed(), nummer(), randomUUID()];
    expect(await send(skriver, foerste, { [felt]: nr })).toMatchObject({ status: 'anvendt' });
    expect(await send(skriver, foerste, { [felt]: nr, titel: 'igen' }, {}, '2026-01-02T00:00:00Z')).toMatchObject({ status: 'anvendt' });
    const anden = await send(skriver, randomUUID(), { [felt]: nr });
    expect(anden).toMatchObject(I_BRUG(felt));
    expect(JSON.stringify(anden)).not.toContain(foerste);
    expect(JSON.stringify(anden)).not.toContain(nr);
    expect(await kvalitet(skriver)).toEqual([1]);
  }); // prettier-ignore

  test('is seen within a batch, in a change, and on a bevilling', async () => {
    const [skriver, nr, id] = [skriverMed(), nummer(), randomUUID()];
    const [a, b] = await t.send([id, randomUUID()].map((en) => haendelse('sag.importer', en, med({ sagsnummer: nr }), { skriver })), skriver); // prettier-ignore
    expect([a, b]).toMatchObject([{ status: 'anvendt' }, I_BRUG('sagsnummer')]);

    const tredje = randomUUID();
    await send(skriver, tredje, { sagsnummer: nummer() });
    const ret = haendelse(
      'sag.ret',
      tredje,
      { egenskaber: [{ sagsnummer: nr }] },
      { skriver, time: '2026-02-01T00:00:00Z' },
    );
    expect(await t.en(ret, skriver)).toMatchObject(I_BRUG('sagsnummer'));

    const bevilling = () => ({ ...bevillingsdata(), egenskaber: [{ ...(bevillingsdata() as { egenskaber: Json[] }).egenskaber[0], brugervendtNoegle: nr }] }); // prettier-ignore
    const ny = () => t.en(haendelse('bevilling.importer', randomUUID(), bevilling(), { skriver }), skriver);
    expect(await ny()).toMatchObject({ status: 'anvendt' });
    expect(await ny()).toMatchObject(I_BRUG('brugervendtNoegle'));
  });

  test('is no concern of another system’s, another kommune’s, or of one that is removed', async () => {
    const [skriver, nr, id] = [skriverMed(), nummer(), randomUUID()];
    await send(skriver, id, { sagsnummer: nr });
    expect(await send(skriverMed(), randomUUID(), { sagsnummer: nr })).toMatchObject({ status: 'anvendt' });
    const nabo = skriverMed({ cvr: K2, system: String(skriver.system) });
    expect(await send(nabo, randomUUID(), { sagsnummer: nr }, { ejer: K2 })).toMatchObject({ status: 'anvendt' });
    await t.en(haendelse('sag.slet', id, {}, { skriver, time: '2026-02-01T00:00:00Z' }), skriver);
    expect(await send(skriver, randomUUID(), { sagsnummer: nr })).toMatchObject({ status: 'anvendt' });
  });

  test('is not told to a writer who may not know of the other: its receipt is as if there were none, the page counts it', async () => {
    const [system, nr] = [randomUUID(), nummer()];
    const [alt, snaever] = [skriverMed({ system }), skriverMed({ system, foelsomhed: 'IKKE_FORTROLIGE_DATA' })];
    await send(alt, randomUUID(), { sagsnummer: nr }, { foelsomhed: 'VIP_SAGER' });
    const aaben = { foelsomhed: 'IKKE_FORTROLIGE_DATA' };
    const [med_, uden] = [await send(snaever, randomUUID(), { sagsnummer: nr }, aaben), await send(snaever, randomUUID(), { sagsnummer: nummer() }, aaben)]; // prettier-ignore
    expect({ ...med_, id: '' }).toEqual({ ...uden, id: '' });
    expect(await kvalitet(snaever)).toEqual([1]);
    expect(await send(alt, randomUUID(), { sagsnummer: nr })).toMatchObject(I_BRUG('sagsnummer'));
  });
});
