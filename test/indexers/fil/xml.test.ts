import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnFil, statusser, type Fil } from '../../support/importfil.ts';
import { eksempel, medStandarder, registrering, rod, id as uuidEl, uuid } from '../xml/hjaelp.ts';

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

const SAG = '1111bbbb-11aa-22bb-33cc-111111aaaaaa';
const KONSTRUERET = '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0001';
const laes = (navn: string) => fil.laes(eksempel(navn));

type Raekke = Record<string, unknown>;
const TABELLER = [
  'sag',
  'bevilling',
  'bevilget_ydelse',
  'effektueringsplan',
  'effektuering',
  'effektueringslinje',
  'relation',
];
/** What tells rows of one table apart, but for the time they hold in. */
const noegle = (r: Raekke) =>
  ['id', 'art', 'ydelse', 'plan', 'rolle', 'noegle'].map((felt) => String(r[felt])).join(' ');
/** Everything that holds at an instant. */
async function register(paa: string): Promise<Map<string, Raekke>> {
  const svar = new Map<string, Raekke>();
  for (const tabel of TABELLER) {
    const raekker = await sql<{ r: Raekke }[]>`
      select to_jsonb(x) - 'registreret' - 'virkning' as r from ${sql(tabel)} x where virkning @> ${paa}::timestamptz`;
    for (const { r } of raekker) svar.set(`${tabel} ${noegle(r)}`, r);
  }
  return svar;
}

/** Every instant at which anything begins, and what holds then. */
async function overTid(): Promise<[paa: string, register: Map<string, Raekke>][]> {
  const skift = TABELLER.map((tabel) => `select lower(virkning)::text as paa from ${tabel}`).join(' union ');
  const svar: [string, Map<string, Raekke>][] = [];
  for (const { paa } of await sql.unsafe<{ paa: string }[]>(`${skift} order by 1`))
    svar.push([paa, await register(paa)]);
  return svar;
}

medStandarder('the captured messages', () => {
  test('go in as they are, and again as duplicates', async () => {
    expect(statusser(await laes('sagdokumentindeks-importer.xml'))).toEqual(['anvendt']);
    expect(statusser(await laes('ydelseindeks-importer.xml'))).toEqual(['anvendt', 'anvendt']);
    expect(
      await sql`select sagsnummer, fremdrift, kle, ejer_cvr from sag where id = ${SAG} and virkning @> now()`,
    ).toEqual([{ sagsnummer: '2023-000123', fremdrift: 'AFSLUTTET', kle: '32.18.04', ejer_cvr: '11111111' }]);
    const foer = await overTid();
    for (const navn of ['sagdokumentindeks-importer.xml', 'ydelseindeks-importer.xml']) {
      expect(new Set(statusser(await laes(navn)))).toEqual(new Set(['dublet']));
    }
    expect(await overTid()).toEqual(foer);
  });

  test('an opdater changes what it names, and nothing it does not name vanishes', async () => {
    const foer = await overTid();
    const svar = await laes('ydelseindeks-opdater.xml');
    expect(svar.map(({ status, advarsler }) => [status, advarsler.map(({ kode }) => kode)])).toEqual([
      ['advarsel', ['MASTER_AENDRET']],
      ['anvendt', []],
    ]);
    const aendret = new Set<string>();
    for (const [paa, gamle] of foer) {
      const nye = await register(paa);
      for (const [hvor, gammel] of gamle) {
        const tabel = hvor.split(' ')[0] ?? '';
        for (const [felt, vaerdi] of Object.entries(gammel)) {
          const ny = nye.get(hvor)?.[felt];
          if (JSON.stringify(ny) === JSON.stringify(vaerdi)) continue;
          aendret.add(
            `${tabel}.${felt}: ${vaerdi === null ? 'tom' : 'noget'} → ${ny === undefined ? 'VÆK' : ny === null ? 'TOM' : 'noget'}`,
          );
        }
      }
    }
    expect([...aendret].sort()).toEqual([
      'bevilget_ydelse.master_ref: noget → noget',
      'effektuering.udbetalt: tom → noget',
    ]);
    expect(new Set(statusser(await laes('ydelseindeks-opdater.xml')))).toEqual(new Set(['dublet']));
  });

  test.each([
    ['sagdokumentindeks-fremsoeg.xml', 'FremsoegSagDokumentIndeksInput', 'OPERATION'],
    ['ydelseindeks-fremsoeg.xml', 'FremsoegYdelseIndeksInput', 'OPERATION'],
    ['ydelseindeks-fremsoeg-not.xml', 'FremsoegYdelseIndeksInput', 'OPERATION'],
    ['konstrueret/sdi-fremsoeg-part.xml', 'FremsoegSagDokumentIndeksInput', 'OPERATION'],
    ['konstrueret/sdi-importer-output-delvis-fejl.xml', 'ImporterSagDokumentIndeksOutput', 'OPERATION'],
    ['beskedkuvert-eksternTestBesked.xml', 'Beskeddata', 'UKENDT_BESKED'],
    ['beskedkuvert-restdelivery.xml', 'dfd', 'UKENDT_BESKED'],
  ])('%s is no change of an object: refused by name, with its line', async (navn, felt, kode) => {
    const svar = await laes(navn);
    expect(svar).toMatchObject([{ status: 'afvist', fejl: [{ felt, kode }] }]);
    expect(eksempel(navn).split('\n')[(svar[0]?.linje ?? 0) - 1]).toContain(felt);
  });

  test('a fjern without a time ends it all, and an importer after it starts anew', async () => {
    await sql`update sag set titel = titel`; // the log decides, not what stands here
    const foer = await sql`select to_jsonb(x) - 'registreret' as r from relation x where id = ${SAG} order by 1`;
    expect(statusser(await laes('sagdokumentindeks-fjern.xml'))).toEqual(['anvendt']);
    expect(await sql`select from sag where id = ${SAG}`).toHaveLength(0);
    expect(await sql`select from relation where id = ${SAG}`).toHaveLength(0);
    expect(statusser(await laes('sagdokumentindeks-importer.xml'))).toEqual(['anvendt']);
    expect(await sql`select to_jsonb(x) - 'registreret' as r from relation x where id = ${SAG} order by 1`).toEqual(
      foer,
    );
    expect(statusser(await laes('sagdokumentindeks-importer.xml'))).toEqual(['dublet']);
  });

  test('the same objects bare, in SOAP and in a kuvert are the same objects', async () => {
    expect(statusser(await laes('konstrueret/sdi-importer.xml'))).toEqual(['anvendt', 'anvendt']);
    expect(statusser(await laes('konstrueret/sdi-importer-soap.xml'))).toEqual(['dublet', 'dublet']);
    expect(statusser(await laes('konstrueret/beskedkuvert-sag.xml'))).toEqual(['dublet']);
    expect(statusser(await laes('konstrueret/ydi-importer.xml'))).toEqual(['anvendt', 'anvendt']);
    const titel = async () => (await sql`select distinct titel, kle from sag where id = ${KONSTRUERET}`)[0];
    const foer = await titel();
    expect(statusser(await laes('konstrueret/sdi-opdater-afgjort.xml'))).toEqual(['anvendt']);
    expect(await titel()).toEqual(foer);
    expect(await sql`select fremdrift from sag where id = ${KONSTRUERET} order by virkning desc limit 1`).toEqual([
      { fremdrift: 'AFGJORT' },
    ]);
  });

  test('a removed sag takes what hangs on it alone; imported anew it is without the change made before', async () => {
    expect(statusser(await laes('konstrueret/sdi-fjern.xml'))).toEqual(['anvendt']);
    expect(await sql`select from sag where id = ${KONSTRUERET}`).toHaveLength(0);
    expect(statusser(await laes('konstrueret/sdi-importer.xml'))).toEqual(['anvendt', 'anvendt']);
    expect((await sql`select fremdrift from sag where id = ${KONSTRUERET}`).map((r) => r['fremdrift'])).not.toContain('AFGJORT');
  }); // prettier-ignore
});

/** A sag that lacks what a test says; whole but for that it can be seen. */
const LISTER = {
  attributter:
    '<sag:Egenskaber><sag:Titel>Prøve</sag:Titel></sag:Egenskaber>' +
    '<si:SagIndeksEgenskaber><si:Foelsomhed>IKKE_FORTROLIGE_DATA</si:Foelsomhed></si:SagIndeksEgenskaber>',
};
const sag = (n: number, reg: string): string => `<sdi:SagIndeks>${uuidEl(uuid(n))}${reg}</sdi:SagIndeks>\n`;
const kuvert = (indhold: string) => rod('sdi:ImporterSagDokumentIndeksInput', indhold);

describe('XML that is broken', () => {
  let foer: string;
  const objekter = async () => JSON.stringify(await sql`select id, livscyklus from objekt order by id`);
  const synlige = async () => (await sql`select from sag`).length;
  let sager: number;
  beforeEach(async () => {
    [foer, sager] = [await objekter(), await synlige()];
  });
  afterEach(async () => expect(await synlige()).toBe(sager));

  test('with a DOCTYPE is refused, with its line, before anything of it is read', async () => {
    const svar = await fil.laes(`<?xml version="1.0"?>\n\n<!DOCTYPE x [<!ENTITY a "b">]>\n${kuvert(sag(1, registrering({})))}`);
    expect(svar).toMatchObject([{ linje: 3, status: 'afvist', fejl: [{ kode: 'DOCTYPE' }] }]);
    expect(await objekter()).toBe(foer);
  }); // prettier-ignore

  test.each([
    ['another namespace', '<ImporterSagDokumentIndeksInput/>', 'UKENDT_ROD'],
    ['a web page', '<html><body/></html>', 'UKENDT_ROD'],
    ['no objects', kuvert(''), 'INGEN_OPERATION'],
    ['not XML', '<a', 'IKKE_VELFORMET'],
    ['other bytes than UTF-8', Buffer.from(kuvert(sag(1, '<!-- æ -->')), 'latin1'), 'TEGNSAET'],
  ])('%s is refused by its rule', async (_navn, tekst, kode) => {
    const svar = await fil.laes(tekst);
    expect(svar).toMatchObject([{ status: 'afvist', fejl: [{ kode }] }]);
    expect(await objekter()).toBe(foer);
  });

  test('a sag without ejer, class and følsomhed waits in quarantine, and nobody can see it', async () => {
    const svar = await fil.laes(kuvert(sag(2, registrering({ attributter: LISTER.attributter }))));
    expect(svar).toMatchObject([{ linje: 5, status: 'karantaene', fejl: [{ kode: 'EJER_MANGLER', felt: 'data.aktoerer' }] }]);
    expect(await sql`select kode, felt from karantaene where indhold->>'subject' = ${uuid(2)}`).toEqual([
      { kode: 'EJER_MANGLER', felt: 'data.aktoerer' },
    ]);
  }); // prettier-ignore

  test.each([
    ['no id', kuvert(`<sdi:SagIndeks>${registrering({})}</sdi:SagIndeks>`), 'subject'],
    ['an id that is none', kuvert(`<sdi:SagIndeks>${uuidEl('7204854444')}${registrering({})}</sdi:SagIndeks>`), 'subject'],
    ['no time', kuvert(sag(3, registrering({}).replace(/<sd:Tidspunkt>.*?<\/sd:Tidspunkt>/, ''))), 'time'],
    ['a time that is none', kuvert(sag(3, registrering({}, { tidspunkt: 'i går' }))), 'time'],
  ])('a sag with %s is refused with the field', async (_navn, tekst, felt) => {
    const [svar] = await fil.laes(tekst);
    expect(svar?.status).toBe('afvist');
    expect(svar?.fejl.map((en) => en.felt)).toContain(felt);
    expect(JSON.stringify(svar)).not.toContain('7204854444');
    expect(await objekter()).toBe(foer);
  }); // prettier-ignore
});

medStandarder('half a file', () => {
  test('is refused where it breaks off; what came before stands, and the whole file goes on from there', async () => {
    const andre = { '2222aaaa-': '2222cccc-', '3333aaaa-': '3333cccc-', '2023-000123': '2023-000124', '1607371985039P': '1607371985040P' };
    const hel = Object.entries(andre).reduce((tekst, [en, anden]) => tekst.replaceAll(en, anden), eksempel('ydelseindeks-importer.xml'));
    const halv = hel.slice(0, hel.indexOf('OekonomiskEffektueringIndeks>') + 400);
    const svar = await fil.laes(halv);
    expect(statusser(svar)).toEqual(['anvendt', 'afvist']);
    expect(svar[1]).toMatchObject({ linje: halv.split('\n').length, fejl: [{ kode: 'IKKE_VELFORMET' }] });
    expect(await sql`select from bevilling where id::text like '2222cccc-%'`).not.toHaveLength(0);
    expect(statusser(await fil.laes(hel))).toEqual(['dublet', 'anvendt']);
  }); // prettier-ignore
});
