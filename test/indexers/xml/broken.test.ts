import { describe, expect, test } from 'vitest';
import { laesXml, XmlFejl } from '../../../indexers/xml/laes.ts';
import type { XmlOpsaetning } from '../../../indexers/xml/laes.ts';
import { id, importer, iStykker, laes, laesStykker, registrering, rod, uuid } from './hjaelp.ts';

async function fejl(xml: string | Uint8Array, opsaetning?: XmlOpsaetning): Promise<XmlFejl> {
  const udfald = await laes(xml, opsaetning).catch((f: unknown) => f);
  if (udfald instanceof XmlFejl) return udfald;
  throw new Error('dette blev læst', { cause: udfald });
}

const titel = (tekst: string): string =>
  importer(registrering({ attributter: `<sag:Egenskaber><sag:Titel>${tekst}</sag:Titel></sag:Egenskaber>` }));
const SAG = titel('Sygedagpenge');

describe('a document that could be an attack is refused', () => {
  test('any DOCTYPE, with the line it stands on', async () => {
    expect(await fejl(`<?xml version="1.0"?>\n<!DOCTYPE a>\n${SAG}`)).toMatchObject({ regel: 'DOCTYPE', linje: 2 });
  });

  test('billion laughs', async () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    expect(await fejl(`<!DOCTYPE a [<!ENTITY l0 "ha">${lol}]>${titel('&l9;')}`)).toMatchObject({ regel: 'DOCTYPE' });
  });

  test('an external entity is neither fetched nor left out', async () => {
    const xxe = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(await fejl(xxe + titel('&x;'))).toMatchObject({ regel: 'DOCTYPE' });
  });

  test('a DOCTYPE that never ends is stopped while it grows', async () => {
    const endeloes = ['<!DOCTYPE a [', ...Array.from({ length: 40 }, () => '<!-- -->'.repeat(8000))];
    await expect(laesStykker(endeloes)).rejects.toBeInstanceOf(XmlFejl);
  });

  test('elements nested deeper than 100, in an object or outside one', async () => {
    const dybt = '<a>'.repeat(200_000);
    expect(await fejl(titel(dybt))).toMatchObject({ regel: 'DYBDE' });
    const konvolut = `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Header>${dybt}`;
    expect(await fejl(konvolut)).toMatchObject({ regel: 'DYBDE' });
    expect(await laes(titel('<a>'.repeat(90) + '</a>'.repeat(90)))).toHaveLength(1);
  });

  test('a text longer than 1 MB, and an object larger than 8', async () => {
    const lang = 'x'.repeat(1_048_577);
    expect(await fejl(titel(lang))).toMatchObject({ regel: 'TEKST_FOR_LANG', felt: 'Titel' });
    expect(await laes(titel(lang.slice(1)))).toHaveLength(1);
    const mange = registrering({}).repeat(40_000);
    expect(await fejl(importer(mange))).toMatchObject({ regel: 'OBJEKT_FOR_STORT' });
  });

  test.each([
    ['text', 'x'],
    ['white space between objects', ' '],
  ])('%s that never ends is stopped, not kept', async (_, tegn) => {
    let sendt = 0;
    function* endeloes() {
      yield (
        rod('sdi:ImporterSagDokumentIndeksInput', '<sdi:SagIndeks>').split(tegn === 'x' ? '</' : '<sdi:Sag')[0] ?? ''
      );
      for (; sendt < 100; sendt += 1) yield tegn.repeat(100_000);
    }
    await expect(laesStykker(endeloes())).rejects.toMatchObject({ regel: 'TEKST_FOR_LANG' });
    expect(sendt).toBeLessThan(15);
  });
});

describe('a document that is not well-formed is refused', () => {
  test.each([
    ['an element closed by another', '<a><b></a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['two roots', `${SAG}${SAG}`],
    ['a prefix nobody bound', '<x:a/>'],
    ['an entity nobody defined', titel('&undefined;')],
    ['half a document', SAG.slice(0, -20)],
    ['nothing', ''],
    ['text that is not XML', '{"specversion":"1.0"}'],
  ])('%s', async (_, xml) => {
    expect((await fejl(xml)).regel).toMatch(/^(IKKE_VELFORMET|UKENDT_ROD)$/);
  });

  test('the line is the one to look at, and the text of no element is repeated', async () => {
    const brudt = await fejl(`<?xml version="1.0"?>\n${titel('\n7204854444 <forkert')}`);
    expect(brudt).toMatchObject({ regel: 'IKKE_VELFORMET' });
    expect(brudt.linje).toBeGreaterThanOrEqual(7);
    expect(brudt.message).not.toContain('7204854444');
  });

  test('what came before the fault has been handed over', async () => {
    const hele = SAG.replace('</sdi:ImporterSag', '<sdi:SagIndeks></oops></sdi:ImporterSag');
    const [foer, efter] = hele.split(/(?=<sdi:SagIndeks><\/oops>)/) as [string, string];
    const set: (string | null)[] = [];
    const laesning = async () => {
      for await (const { id } of laesXml(iStykker([foer, efter]))) set.push(id);
    };
    await expect(laesning()).rejects.toMatchObject({ regel: 'IKKE_VELFORMET' });
    expect(set).toEqual([uuid(1)]);
  });
});

describe('only UTF-8 is read', () => {
  const bytes = (tekst: string) => Buffer.from(tekst, 'utf8');

  test('with or without a byte order mark, also declared', async () => {
    const [ventet] = await laes(titel('Æblegrød'));
    expect(await laes(bytes(`\uFEFF${titel('Æblegrød')}`))).toStrictEqual([ventet]);
    expect(await laes(`\uFEFF${titel('Æblegrød')}`)).toStrictEqual([ventet]);
    expect(await laes(bytes(`<?xml version="1.0" encoding="utf-8"?>${titel('Æblegrød')}`))).toStrictEqual([ventet]);
  });

  test.each([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${SAG}`, 'utf16le')],
    ['big-endian UTF-16 with a mark', Buffer.from(`\uFEFF${SAG}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(SAG, 'utf16le')],
    ['Latin-1 that does not say so', Buffer.from(titel('Æblegrød'), 'latin1')],
    ['Latin-1 that says so', bytes(`<?xml version="1.0" encoding="ISO-8859-1"?>${SAG}`)],
    ['half a letter at the end', Buffer.concat([bytes(SAG), Buffer.from([0xc3])])],
  ])('%s is refused by name', async (_, fil) => {
    expect(await fejl(fil)).toMatchObject({ regel: 'TEGNSAET' });
    await expect(laesStykker([...fil].map((b) => Buffer.from([b])))).rejects.toMatchObject({ regel: 'TEGNSAET' });
  });
});

describe('a document that is not ours is refused', () => {
  test.each([
    ['an unknown root', '<html/>', 'UKENDT_ROD'],
    ['the right name in no namespace', '<ImporterSagDokumentIndeksInput/>', 'UKENDT_ROD'],
    [
      'an older version',
      '<s:ImporterSagDokumentIndeksInput xmlns:s="urn:oio:sts:sagdok:sagdokumentindeks:1.2.4.0"/>',
      'UKENDT_ROD',
    ],
    ['a question', rod('bi:LaesInput', id(uuid(1))), 'OPERATION'],
    ['an operation without time', rod('sag:PassiverInput', id(uuid(1))), 'OPERATION'],
    ['a bevilling among sager', rod('sdi:ImporterSagDokumentIndeksInput', '<yi:BevillingIndeks/>'), 'UKENDT_ELEMENT'],
    [
      'a body without content',
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body/></e:Envelope>',
      'INGEN_OPERATION',
    ],
    ['fjern by search', rod('sdi:FjernSagDokumentIndeksInput', '<sdi:SoegUdtryk/>'), 'SOEGUDTRYK'],
  ])('%s', async (_, xml, regel) => {
    expect(await fejl(xml)).toMatchObject({ regel });
  });
});
