import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { laesNdjson, type Laest } from '../../../indexers/fil/laest.ts';
import { haendelse, sagsdata, type Json } from '../../support/indgang.ts';

async function laes(tekst: string): Promise<Laest[]> {
  const alle: Laest[] = [];
  const kilde = (async function* () {
    yield Buffer.from(tekst);
  })();
  for await (const en of laesNdjson(kilde)) alle.push(en);
  return alle;
}

const en = () => haendelse('sag.importer', randomUUID(), sagsdata());

describe('NDJSON', () => {
  test('a line is a hændelse, with its number in the file', async () => {
    const [a, b] = [en(), en()];
    const laest = await laes(`${JSON.stringify(a)}\r\n\r\n${JSON.stringify(b)}`);
    expect(laest).toMatchObject([
      { linje: 1, haendelse: { id: a['id'], objekt: 'sag', operation: 'importer' } },
      { linje: 3, haendelse: { id: b['id'] } },
    ]);
  });

  test.each([
    ['half a line', '{"specversion":"1.0",', 'linje', 'UGYLDIG'],
    ['another format', 'uuid;tidspunkt;hash', 'linje', 'UGYLDIG'],
    ['a text', '"7204854444"', '', 'UGYLDIG'],
    ['nothing', 'null', '', 'UGYLDIG'],
    ['a list', '[]', '', 'UGYLDIG'],
    ['nested past any sense', '['.repeat(100_000), 'linje', 'UGYLDIG'],
  ])('%s is refused with its line, and the next is read', async (_navn, tekst, felt, kode) => {
    const [foerste, anden] = await laes(`${tekst}\n${JSON.stringify(en())}\n`);
    expect(foerste).toMatchObject({ linje: 1, afvist: { status: 'afvist', fejl: [{ kode }] } });
    expect(JSON.stringify(foerste)).not.toContain('7204854444');
    if (felt) expect(foerste).toMatchObject({ afvist: { fejl: [{ felt }] } });
    expect(anden).toMatchObject({ linje: 2, haendelse: { objekt: 'sag' } });
  });

  test('every field that is wrong is named, and the receipt carries the id and source that were sent', async () => {
    const raa: Json = { ...en(), id: 'b-1', type: 'dk.overblik.sag.importer.v9', time: 'i går' };
    const [svar] = await laes(JSON.stringify(raa));
    expect(svar).toMatchObject({ afvist: { id: 'b-1', source: raa['source'] } });
    const felter = svar && 'afvist' in svar ? svar.afvist.fejl.map(({ felt }) => felt) : [];
    expect(felter).toEqual(expect.arrayContaining(['type', 'time']));
  });
});
