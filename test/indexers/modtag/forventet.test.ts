import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aabnIndgang, haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';
import { enSagI, maaned } from '../../support/en-sag.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const KONFLIKT = { status: 'afvist', fejl: [{ kode: 'VERSION_KONFLIKT', felt: 'forventet' }] };
const titel = (tekst: string) => ({ egenskaber: [{ fra: '2020-01-01T00:00:00Z', titel: tekst }] });

/** A sag that has been imported, and its importer. */
async function importeret() {
  const sag = enSagI(t);
  const importer = sag.importer(maaned(1));
  await sag.send(importer);
  return { ...sag, importer: String(importer['id']) };
}

const aeldre = ({ besked }: Pick<ReturnType<typeof enSagI>, 'besked'>) =>
  besked('importer', sagsdata({ titel: 'Ældre' }), { time: '2025-01-01T00:00:00Z' });

describe('forventet', () => {
  test('lets in who built on the newest besked, and who built on that', async () => {
    const sag = await importeret();
    const foerste = sag.besked('opdater', titel('A'), { time: maaned(2), forventet: sag.importer });
    expect(await sag.send(foerste)).toMatchObject({ status: 'anvendt' });
    expect(await sag.send(sag.besked('ret', titel('B'), { time: maaned(3), forventet: foerste['id'] }))).toMatchObject({ status: 'anvendt' }); // prettier-ignore
    expect(await sag.titler()).toEqual(['B']);
  });

  test.each(['importer', 'opdater', 'ret', 'kasser', 'passiver', 'slet', 'fjern'])('refuses a %s built on what has been written over, and keeps nothing of it', async (operation) => {
    const sag = await importeret();
    await sag.send(sag.besked('opdater', titel('Imens'), { time: maaned(2) }));
    const data = operation === 'importer' ? sagsdata({ titel: 'For sent' }) : titel('For sent');
    const sen = sag.besked(operation, data, { time: maaned(3), forventet: sag.importer });
    expect(await sag.send(sen)).toMatchObject(KONFLIKT);
    expect(await sag.titler()).toEqual(['Imens']);
    expect(await t.sql`select 1 from registrering where objekt_id = ${sag.id}`).toHaveLength(2);
    // It was not taken: when its writer has looked again, the same id may be sent.
    const { forventet: _f, ...igen } = sen;
    expect((await sag.send(igen)).status).not.toBe('dublet');
  }); // prettier-ignore

  test('a besked that is older than what stands was written since all the same', async () => {
    const sag = await importeret();
    expect(await sag.send(aeldre(sag))).toMatchObject({ status: 'foraeldet' });
    expect(await sag.send(sag.besked('opdater', titel('X'), { time: maaned(3), forventet: sag.importer }))).toMatchObject(KONFLIKT); // prettier-ignore
  });

  test('what was taken in is a dublet when it comes again, however much was written since', async () => {
    const sag = await importeret();
    const en = sag.besked('opdater', titel('A'), { time: maaned(2), forventet: sag.importer });
    await sag.send(en);
    await sag.send(sag.besked('opdater', titel('B'), { time: maaned(3) }));
    expect(await sag.send(en)).toMatchObject({ status: 'dublet' });
  });

  test('names another system’s besked with its source', async () => {
    const [sag, afsender] = [await importeret(), skriverMed()];
    const navngivet = sag.besked('importer', sagsdata({ itSystemer: [{ rolle: 'Afsender', fra: '2020-01-01T00:00:00Z', reference: afsender.system }] }), { time: maaned(2) }); // prettier-ignore
    await sag.send(navngivet);
    const ret = (forventet: unknown) => t.en(haendelse('sag.ret', sag.id, titel('Partnerens'), { skriver: afsender, time: maaned(3), forventet }), afsender); // prettier-ignore
    expect(await ret(navngivet['id'])).toMatchObject(KONFLIKT); // an id of its own it has never sent
    expect(await ret(`urn:uuid:${String(sag.skriver.system)}:${String(navngivet['id'])}`)).toMatchObject({ status: 'anvendt' }); // prettier-ignore
  });

  test('of an object nobody has imported, or that waits, nothing was built on', async () => {
    const [sag, venter] = [enSagI(t), enSagI(t)];
    expect(await sag.send(sag.importer(maaned(1), 'Ny', { forventet: 'x' }))).toMatchObject(KONFLIKT);
    const opdater = venter.besked('opdater', titel('X'), { time: maaned(1) });
    await venter.send(opdater);
    expect(await venter.send(venter.besked('opdater', titel('Y'), { time: maaned(2), forventet: 'ukendt' }))).toMatchObject(KONFLIKT); // prettier-ignore
  });

  test('who may not write it is told so, and nothing of what was written', async () => {
    const [sag, anden] = [await importeret(), skriverMed()];
    const raa = (forventet: string) =>
      t.en(haendelse('sag.opdater', sag.id, titel('X'), { skriver: anden, forventet }), anden);
    for (const forventet of [sag.importer, 'x']) expect(await raa(forventet)).toMatchObject({ status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT' }] }); // prettier-ignore
  });

  test('is part of one delivery: each built on the one before it', async () => {
    const sag = enSagI(t);
    const importer = sag.importer(maaned(1));
    const a = sag.besked('opdater', titel('A'), { time: maaned(2), forventet: importer['id'] });
    const sen = sag.besked('opdater', titel('Sen'), { time: maaned(3), forventet: importer['id'] });
    const b = sag.besked('opdater', titel('B'), { time: maaned(4), forventet: a['id'] });
    const svar = await t.send([importer, a, sen, b], sag.skriver);
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'anvendt', 'afvist', 'anvendt']);
    expect(await sag.titler()).toEqual(['B']);
  });
});

describe('two writers at once', () => {
  let dem: ReturnType<typeof aabnIndgang>[] = [];
  beforeAll(() => {
    dem = [aabnIndgang(t.url), aabnIndgang(t.url)];
  });
  afterAll(() => Promise.all(dem.map((en) => en.slut())));

  test('in two processes, built on the same besked: one gets in, each time', async () => {
    const sag = await importeret();
    let seneste = sag.importer;
    for (let omgang = 2; omgang < 9; omgang += 1) {
      const beskeder = dem.map((_, nr) => sag.besked('opdater', titel(`${String(omgang)}-${String(nr)}`), { id: randomUUID(), time: maaned(omgang), forventet: seneste })); // prettier-ignore
      const svar = await Promise.all(dem.map(({ send }, nr) => send([beskeder[nr] ?? {}], sag.skriver)));
      expect(svar.flat().map(({ status }) => status).sort()).toEqual(['afvist', 'anvendt']); // prettier-ignore
      const vandt = svar.findIndex(([en]) => en?.status === 'anvendt');
      expect(svar[1 - vandt]).toMatchObject([KONFLIKT]);
      expect(await sag.titler()).toEqual([`${String(omgang)}-${String(vandt)}`]);
      seneste = String(beskeder[vandt]?.['id']);
    }
  });
});
