import { describe, expect, test } from 'vitest';
import { laesXml } from '../../../indexers/xml/laes.ts';
import { ryd } from '../../support/ryd.ts';
import { eksempel, id, iStykker, laes, laesStykker, medStandarder, registrering, rod, uuid } from './hjaelp.ts';

const TITEL = '<sag:Egenskaber><sag:Titel>Æbler &amp; pærer 𝄞</sag:Titel></sag:Egenskaber>';
const sag = (n: number): string =>
  `<sdi:SagIndeks>${id(uuid(n))}${registrering({ attributter: TITEL })}</sdi:SagIndeks>\n`;
const [START, SLUT] = rod('sdi:ImporterSagDokumentIndeksInput', '|').split('|') as [string, string];

describe('a file is read as it comes', () => {
  test('cut at any byte, the hændelser are the same', async () => {
    const fil = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\r\n${START}${sag(1)}${sag(2)}${SLUT}`);
    const ventet = await laes(fil);
    expect(ventet.map((h) => h.data.egenskaber)).toMatchObject(Array(2).fill([{ titel: 'Æbler & pærer 𝄞' }]));
    for (let n = 1; n < fil.length; n += 1) {
      expect(await laesStykker([fil.subarray(0, n), fil.subarray(n)])).toStrictEqual(ventet);
    }
    expect(await laesStykker([...fil].map((b) => Buffer.from([b])))).toStrictEqual(ventet);
  });

  test('an object is handed over when it ends, not when the file does', async () => {
    let leveret = 0;
    function* fil() {
      yield START;
      for (leveret = 1; leveret <= 3; leveret += 1) yield sag(leveret);
      yield SLUT;
    }
    const foran: number[] = [];
    for await (const { id: sagId } of laesXml(iStykker(fil()))) foran.push(leveret - Number(sagId?.slice(-12)));
    expect(foran).toEqual([0, 0, 0]);
  });

  test('60 MB pass through without staying: no object is still reachable when the next thousand are read', async () => {
    const udfyldning = `<sd:NoteTekst>${'n'.repeat(20_000)}</sd:NoteTekst>`;
    function* fil() {
      yield START;
      for (let n = 1; n <= 3000; n += 1) yield sag(n).replace('<sd:Tidspunkt>', `${udfyldning}<sd:Tidspunkt>`);
      yield SLUT;
    }
    const svage: WeakRef<object>[] = [];
    let flestISpil = 0;
    for await (const haendelse of laesXml(iStykker(fil()))) {
      svage.push(new WeakRef(haendelse.data));
      if (svage.length % 1000 !== 0) continue;
      await new Promise((videre) => setImmediate(videre)); // a WeakRef lives out its turn
      ryd();
      const levende = svage.filter((ref) => ref.deref() !== undefined).length;
      flestISpil = Math.max(flestISpil, levende);
    }
    expect(svage).toHaveLength(3000);
    expect(flestISpil).toBeLessThan(50);
  });

  test('a reader that stops early closes its source', async () => {
    let lukket = false;
    async function* fil() {
      try {
        yield START + sag(1);
        yield sag(2);
      } finally {
        lukket = true;
      }
    }
    for await (const haendelse of laesXml(fil())) if (haendelse.id === uuid(1)) break;
    expect(lukket).toBe(true);
  });
});

medStandarder('prefixes mean nothing', () => {
  test.each(['sagdokumentindeks-importer.xml', 'ydelseindeks-importer.xml', 'ydelseindeks-opdater.xml'])(
    '%s with other prefixes is the same hændelse',
    async (fil) => {
      const xml = eksempel(fil);
      const andre = xml.replace(/\bns(\d)(?=[:=])/g, 'p$1-x').replace(/\bsoap(?=[:=])/g, '_e');
      expect(andre).not.toContain('ns2:');
      expect(await laes(andre)).toStrictEqual(await laes(xml));
    },
  );

  test('a default namespace does as well', async () => {
    const xml = eksempel('konstrueret/sdi-opdater-afgjort.xml');
    const uden = xml
      .replace(/sag:(?=[A-Z])/g, '')
      .replace(/<(TilstandListe)>/, '<$1 xmlns="urn:oio:sts:sagdok:sag:6">');
    expect(uden).not.toContain('<sag:');
    expect(await laes(uden)).toStrictEqual(await laes(xml));
  });
});
