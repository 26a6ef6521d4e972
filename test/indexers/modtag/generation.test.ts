import { describe, expect, test } from 'vitest';
import type { Kanal } from '../../../indexers/modtag/post.ts';
import { haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';
import { enSagI, maaned } from '../../support/en-sag.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const enSag = (kanal?: Kanal) => enSagI(t, kanal);

describe('fjern without a source time', () => {
  test.each(['soap', 'fil'] as const)(
    'over %s ends the generation: an older importer after it starts anew',
    async (kanal) => {
      // prettier-ignore
      const sag = enSag(kanal);
      await sag.send(sag.importer(maaned(3)));
      expect(await sag.send(sag.besked('fjern', {}, { time: undefined }))).toMatchObject({ status: 'anvendt' });
      expect(await sag.rad()).toEqual({ generation: 1, livscyklus: 'fjernet' });
      expect(await sag.titler()).toEqual([]);
      expect(await sag.send(sag.importer(maaned(1), 'Ny'))).toMatchObject({ status: 'anvendt' });
      expect(await sag.titler()).toEqual(['Ny']);
      expect(await sag.historik()).toHaveLength(0);
      expect(await sag.udbakke()).toEqual(['oprettet', 'fjernet', 'oprettet']);
    },
  );

  test.each(['http', 'amqp'] as const)(
    'over %s is a tombstone by its receipt: an older importer stays away',
    async (kanal) => {
      // prettier-ignore
      const sag = enSag(kanal);
      await sag.send(sag.importer(maaned(3)));
      expect(await sag.send(sag.besked('fjern', {}, { time: undefined }))).toMatchObject({ status: 'anvendt' });
      expect(await sag.send(sag.importer(maaned(4)))).toMatchObject({ status: 'foraeldet' });
      expect(await sag.titler()).toEqual([]);
      expect(await sag.rad()).toEqual({ generation: 0, livscyklus: 'fjernet' });
      expect(await sag.send(sag.importer('2099-01-01T00:00:00Z', 'Ny'))).toMatchObject({ status: 'anvendt' });
    },
  );

  test('takes ids with it: the same besked may come again in the new generation', async () => {
    const sag = enSag('soap');
    const besked = sag.importer(maaned(1));
    const fjern = sag.besked('fjern', {}, { time: undefined });
    const svar = await t.send([besked, fjern, besked, besked, fjern, besked], sag.skriver);
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'anvendt', 'anvendt', 'dublet', 'anvendt', 'anvendt']);
    expect(await sag.titler()).toEqual(['Sag']);
    expect(await sag.rad()).toMatchObject({ generation: 2 });
  });

  test('removes also what a clock ahead of ours has dated', async () => {
    const sag = enSag('soap');
    await sag.send(sag.importer('2099-01-01T00:00:00Z'));
    expect(await sag.send(sag.besked('fjern', {}, { time: undefined }))).toMatchObject({ status: 'anvendt' });
    expect(await sag.titler()).toEqual([]);
    expect(await sag.udbakke()).toEqual(['oprettet', 'fjernet']);
  });

  test('of nothing is logged without a say, also when a file holds it twice around the importer', async () => {
    const sag = enSag('fil');
    const fjern = sag.besked('fjern', {}, { time: undefined });
    expect(await sag.send(fjern)).toMatchObject({ status: 'advarsel', advarsler: [{ kode: 'AFVENTER_IMPORT' }] });
    expect(await sag.send(fjern)).toMatchObject({ status: 'dublet' });
    expect(await sag.send(sag.importer(maaned(1)))).toMatchObject({ status: 'anvendt' });
    expect(await sag.titler()).toEqual(['Sag']);
    expect(await sag.send(fjern)).toMatchObject({ status: 'anvendt' });
    expect(await sag.titler()).toEqual([]);
  });

  test('is the owner’s; what comes after is its owner’s still', async () => {
    const sag = enSag('soap');
    await sag.send(sag.importer(maaned(1)));
    const anden = skriverMed({ kanal: 'soap' });
    const afvist = { status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT' }] };
    expect(await t.en(haendelse('sag.fjern', sag.id, {}, { skriver: anden, time: undefined }), anden)).toMatchObject(afvist); // prettier-ignore
    await sag.send(sag.besked('fjern', {}, { time: undefined }));
    expect(await t.en(haendelse('sag.importer', sag.id, sagsdata(), { skriver: anden }), anden)).toMatchObject(afvist);
  });
});
