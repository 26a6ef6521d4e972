import { describe, expect, test } from 'vitest';
import { linjer, type Linje } from '../../../indexers/fil/linjer.ts';
import { ryd } from '../../support/ryd.ts';

async function* iStykker(stykker: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* stykker;
}

async function laes(stykker: Iterable<Uint8Array>, max?: number): Promise<Linje[]> {
  const alle: Linje[] = [];
  for await (const linje of linjer(iStykker(stykker), max)) alle.push(linje);
  return alle;
}
const af = (tekst: string | Uint8Array, max?: number) => laes([Buffer.from(tekst)], max);

/** Every way to cut the bytes in two, and all of them apart. */
function* snit(bytes: Buffer): Generator<Buffer[]> {
  for (let n = 0; n <= bytes.length; n += 1) yield [bytes.subarray(0, n), bytes.subarray(n)];
  yield [...bytes].map((byte) => Buffer.from([byte]));
}

describe('the lines of a file', () => {
  test('are the same wherever the bytes are cut', async () => {
    const fil = Buffer.from('\uFEFFæble\r\n\n  \npære 𝄞\nsidste');
    const ventet = [
      { nr: 1, tekst: 'æble' },
      { nr: 4, tekst: 'pære 𝄞' },
      { nr: 5, tekst: 'sidste' },
    ];
    for (const stykker of snit(fil)) expect(await laes(stykker)).toEqual(ventet);
  });

  test('end with the file, with or without a last line end', async () => {
    expect(await af('a\nb')).toEqual(await af('a\nb\n'));
    expect(await af('a\nb')).toHaveLength(2);
  });

  test.each([['nothing'], ['\n\n\r\n'], ['\uFEFF'], ['\uFEFF\r\n  ']])(
    'are none in an empty file %j',
    async (tekst) => {
      expect(await af(tekst === 'nothing' ? '' : tekst)).toEqual([]);
    },
  );

  test('that are too long are passed over, said to be so, and counted – wherever they are cut', async () => {
    const fil = Buffer.from('foer\n1234567890\n12345678901\nefter\n12345678901');
    for (const stykker of snit(fil)) {
      expect(await laes(stykker, 10)).toEqual([
        { nr: 1, tekst: 'foer' },
        { nr: 2, tekst: '1234567890' },
        { nr: 3, ulaeselig: 'linjen er længere end 10 bytes' },
        { nr: 4, tekst: 'efter' },
        { nr: 5, ulaeselig: 'linjen er længere end 10 bytes' },
      ]);
    }
  });

  test('in another encoding are not guessed at; those around them are read', async () => {
    const fil = Buffer.concat([Buffer.from('før\n'), Buffer.from('Bjørn Ærø\n', 'latin1'), Buffer.from('efter\n')]);
    expect(await laes([fil])).toEqual([
      { nr: 1, tekst: 'før' },
      { nr: 2, ulaeselig: 'linjen er ikke gyldig UTF-8' },
      { nr: 3, tekst: 'efter' },
    ]);
  });

  test('a line without end is never held: 64 MB of it leave no piece behind', async () => {
    const svage: WeakRef<object>[] = [];
    async function* fil() {
      for (let n = 0; n < 64; n += 1) {
        const stykke = Buffer.alloc(1 << 20, 'x');
        svage.push(new WeakRef(stykke));
        yield stykke;
        await new Promise((videre) => setImmediate(videre)); // a WeakRef lives out its turn
      }
      ryd();
      expect(svage.filter((ref) => ref.deref() !== undefined).length).toBeLessThan(20);
      yield Buffer.from('\nkort');
    }
    const alle: Linje[] = [];
    for await (const linje of linjer(fil())) alle.push(linje);
    expect(alle).toEqual([
      { nr: 1, ulaeselig: 'linjen er længere end 8388608 bytes' },
      { nr: 2, tekst: 'kort' },
    ]);
  });
});
