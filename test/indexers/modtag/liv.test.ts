import { describe, expect, test } from 'vitest';
import type { Kanal } from '../../../indexers/modtag/post.ts';
import { enSagI, maaned } from '../../support/en-sag.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const enSag = (kanal?: Kanal) => enSagI(t, kanal);

describe.each(['slet', 'fjern'])('%s with a source time', (operation) => {
  test('removes what is older, and an older importer does not undo it', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    expect(await sag.send(sag.besked(operation, {}, { time: maaned(3) }))).toMatchObject({ status: 'anvendt' });
    expect(await sag.send(sag.importer(maaned(2)))).toMatchObject({ status: 'foraeldet' });
    expect(await sag.titler()).toEqual([]);
    expect(await sag.udbakke()).toEqual(['oprettet', 'fjernet']);
  });

  test('is foraeldet when something newer stands', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(3)));
    expect(await sag.send(sag.besked(operation, {}, { time: maaned(2) }))).toMatchObject({ status: 'foraeldet' });
    expect(await sag.titler()).toEqual(['Sag']);
  });

  test('leaves no history, and a newer importer starts afresh and merges nothing old', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    await sag.send(sag.besked('opdater', { egenskaber: [{ titel: 'Rettet', beskrivelse: 'gammel' }] }, { time: maaned(2) })); // prettier-ignore
    expect(await sag.historik()).not.toHaveLength(0);
    await sag.send(sag.besked(operation, {}, { time: maaned(3) }));
    expect(await sag.historik()).toHaveLength(0);
    expect(await sag.send(sag.importer(maaned(4), 'Ny'))).toMatchObject({ status: 'anvendt' });
    expect(await sag.titler()).toEqual(['Ny']);
    expect(await t.sql`select 1 from sag where id = ${sag.id} and beskrivelse is not null`).toHaveLength(0);
    expect(await sag.historik()).toHaveLength(0);
  });

  test('and alive again in the same batch: as if it had been two, no row or history of the old life is left', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    await sag.send(sag.besked('opdater', { egenskaber: [{ titel: 'Rettet' }] }, { time: maaned(2) }));
    const [foer] = await t.sql`select max(registreret)::text as tid from sag where id = ${sag.id}`;
    const svar = await t.send([sag.besked(operation, {}, { time: maaned(3) }), sag.importer(maaned(4), 'Ny')], sag.skriver); // prettier-ignore
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'anvendt']);
    expect(await sag.titler()).toEqual(['Ny']);
    expect(await sag.historik()).toHaveLength(0);
    expect(await t.sql`select 1 from relation where id = ${sag.id} and registreret <= ${String(foer?.['tid'])}`).toHaveLength(0); // prettier-ignore
  });

  test('of what is gone already changes nothing', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    await sag.send(sag.besked(operation, {}, { time: maaned(2) }));
    expect(await sag.send(sag.besked(operation, {}, { time: maaned(3) }))).toMatchObject({ status: 'foraeldet' });
    expect(await sag.udbakke()).toEqual(['oprettet', 'fjernet']);
  });
});

describe('passiver and kasser', () => {
  test('passiver leaves it to be read by uuid, until a new importer', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    expect(await sag.send(sag.besked('passiver', {}, { time: maaned(2) }))).toMatchObject({ status: 'anvendt' });
    expect(await sag.rad()).toMatchObject({ livscyklus: 'passiv' });
    expect(await sag.titler()).toEqual(['Sag']);
    await sag.send(sag.importer(maaned(3)));
    expect(await sag.rad()).toMatchObject({ livscyklus: 'aktiv' });
    expect(await sag.udbakke()).toEqual(['oprettet', 'aendret', 'aendret']);
  });

  test('kasser of a part takes exactly that, of the whole everything', async () => {
    const sag = enSag();
    await sag.send(sag.importer(maaned(1)));
    const navn = [{ fra: '2020-01-01T00:00:00Z', titel: null }];
    expect(await sag.send(sag.besked('kasser', { egenskaber: navn }, { time: maaned(2) }))).toMatchObject({ status: 'anvendt' }); // prettier-ignore
    expect(await t.sql`select titel, hjemmel from sag where id = ${sag.id}`).toEqual([{ titel: null, hjemmel: 'S-1' }]); // prettier-ignore
    expect(await sag.send(sag.besked('kasser', {}, { time: maaned(3) }))).toMatchObject({ status: 'anvendt' });
    expect(await sag.titler()).toEqual([]);
  });
});
