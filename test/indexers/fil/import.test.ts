import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { importer } from '../../../indexers/fil/import.ts';
import { medfoelgende } from '../../../indexers/kilder/demo/feed/afbildninger.ts';
import { PARTI_MAX, type Indgang } from '../../../indexers/modtag/indgang.ts';
import { aftryk } from '../../support/aftryk.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnFil, iStykker, statusser, type Fil } from '../../support/importfil.ts';
import { haendelse, sagsdata, type Json } from '../../support/indgang.ts';
import { ryd } from '../../support/ryd.ts';
import { registrering, rod, id as uuidEl, uuid } from '../xml/hjaelp.ts';

const sag = (felter: Json = {}) => haendelse('sag.importer', randomUUID(), sagsdata(felter));
const somLinjer = (haendelser: readonly Json[]) => haendelser.map((en) => `${JSON.stringify(en)}\n`).join('');

describe('a file read into the register', () => {
  let sql: Sql;
  let fil: Fil;
  const slut: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const database = await testDatabase();
    sql = forbind({ url: database.url, max: 1, applikation: 'test' });
    fil = aabnFil(database.url);
    slut.push(fil.slut, () => sql.end(), database.slet);
  });
  afterAll(async () => {
    for (const en of slut) await en();
  });

  test('is answered in the order of its lines, and twice gives only duplicates and the same register', async () => {
    const mange = Array.from({ length: PARTI_MAX + 20 }, () => sag());
    mange.splice(7, 0, { noget: 'andet' }, sag({ klasser: [] }));
    const tekst = somLinjer(mange);
    const foerste = await fil.laes(tekst);
    expect(foerste.map(({ linje }) => linje)).toEqual(mange.map((_en, nr) => nr + 1));
    expect(new Set(statusser(foerste))).toEqual(new Set(['anvendt', 'afvist', 'karantaene']));
    expect([foerste[7]?.status, foerste[8]?.status]).toEqual(['afvist', 'karantaene']);
    const efter = await aftryk(sql);
    const anden = await fil.laes(tekst);
    expect(statusser(anden)).toEqual(statusser(foerste).map((s) => (s === 'afvist' ? 'afvist' : 'dublet')));
    expect(await aftryk(sql)).toEqual(efter);
  });

  test('the whole file is told apart by its first character, whatever stands before it and wherever it is cut', async () => {
    const ndjson = Buffer.from(`\uFEFF\r\n \t\n${somLinjer([sag()])}`);
    const xml = Buffer.from('\uFEFF\n  <html/>');
    for (const [bytes, kode] of [[ndjson, undefined], [xml, 'UKENDT_ROD']] as const) {
      const svar = await fil.laes([...bytes].map((byte) => Buffer.from([byte])));
      expect(svar.map(({ fejl }) => fejl[0]?.kode)).toEqual([kode]);
    }
  }); // prettier-ignore

  test.each([[''], ['\n\r\n  '], ['\uFEFF']])('an empty file %j gives no receipts', async (tekst) => {
    expect(await fil.laes(tekst)).toEqual([]);
    expect(await fil.laes([])).toEqual([]);
  });

  test('a source that breaks is told of; what was read before it is in the register when it is read again', async () => {
    const mange = Array.from({ length: PARTI_MAX + 1 }, () => sag());
    function* knaekker() {
      yield somLinjer(mange);
      throw new Error('disken svarer ikke');
    }
    await expect(fil.laes(knaekker())).rejects.toThrow('disken svarer ikke');
    const svar = statusser(await fil.laes(somLinjer(mange)));
    expect(svar.filter((s) => s === 'dublet')).toHaveLength(PARTI_MAX);
    expect(svar.filter((s) => s === 'anvendt')).toHaveLength(1);
  });
});

/** Takes everything, and remembers what it was given only as long as somebody else does. */
function glemsom() {
  const svage: WeakRef<object>[] = [];
  let besvaret = 0;
  const indgang: Indgang = {
    modtag: async (poster) => {
      for (const { haendelse: h } of poster) svage.push(new WeakRef(h.data));
      await new Promise((videre) => setImmediate(videre)); // a WeakRef lives out its turn
      besvaret += poster.length;
      return poster.map(({ haendelse: h }) => ({ id: h.id, source: h.source, status: 'anvendt', advarsler: [], fejl: [] }));
    },
    venter: () => 0,
    slut: () => Promise.resolve(),
  };
  const levende = () => {
    ryd();
    return svage.filter((ref) => ref.deref() !== undefined).length;
  };
  return { indgang, svage, levende, besvaret: () => besvaret };
} // prettier-ignore

describe('memory does not grow with the file', () => {
  const ANTAL = 4000;
  const SAMTIDIGT = 5 * PARTI_MAX; // a few batches are under way at once, however many there are
  const LANG = 4000; // a title may be no longer
  function* ndjson(): Generator<string> {
    const en = sag();
    for (let n = 0; n < ANTAL; n += 1) {
      const data = sagsdata({ titel: 'x'.repeat(LANG) });
      yield `${JSON.stringify({ ...en, id: String(n), data })}\n`;
    }
  }
  function* xml(): Generator<string> {
    const [start = '', ende = ''] = rod('sdi:ImporterSagDokumentIndeksInput', '|').split('|');
    const titel = `<sag:Egenskaber><sag:Titel>${'x'.repeat(LANG)}</sag:Titel></sag:Egenskaber>`;
    yield start;
    for (let n = 0; n < ANTAL; n += 1) {
      yield `<sdi:SagIndeks>${uuidEl(uuid(n))}${registrering({ attributter: titel })}</sdi:SagIndeks>`;
    }
    yield ende;
  }

  function* csv(): Generator<string> {
    yield 'NR;REGISTRERET;OVERSKRIFT;FØLSOMHED;KLE;CPR;CVR;NAVN;EMNE;TEKST;FRIST;LØBENR\n';
    for (let n = 0; n < ANTAL; n += 1)
      yield `${String(n)};24-06-2026 10:20:00;Titel;1;32.24.05;;;;;"${'x'.repeat(LANG)}";;\n`;
  }
  const afbildning = {
    ...medfoelgende('skat-indkomst'),
    fil: { ...medfoelgende('skat-indkomst').fil, tegnsaet: 'utf-8' },
  } as const;

  test.each([['NDJSON', ndjson, {}], ['XML', xml, {}], ['CSV', csv, { afbildning }]] as const)('16 MB of %s: no more than the batches under way are held, or read ahead', async (_navn, filen, valg) => {
    const { indgang, svage, levende, besvaret } = glemsom();
    let [laest, foran, flest] = [0, 0, 0];
    function* talt() {
      for (const stykke of filen()) {
        yield stykke;
        laest += 1;
        foran = Math.max(foran, laest - besvaret());
      }
    }
    let kvitteringer = 0;
    await importer(iStykker(talt()), indgang, () => {
      kvitteringer += 1;
      if (kvitteringer % 1500 === 0) flest = Math.max(flest, levende());
    }, valg);
    expect([kvitteringer, svage.length]).toEqual([ANTAL, ANTAL]);
    expect(foran).toBeLessThanOrEqual(SAMTIDIGT);
    expect(flest).toBeLessThanOrEqual(SAMTIDIGT);
  }); // prettier-ignore
});
