import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { pakkeRod } from '../pakke.ts';

const MAPPE = join(pakkeRod, 'web/dist');

const TYPER: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the built page as it is sent: packed ahead where that makes it smaller. */
export interface ByggetFil {
  readonly type: string;
  readonly raa: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

/** The built page's files by name, read once; none when it is not built. A name holds a hash of its content. */
export function laesByggede(): ReadonlyMap<string, ByggetFil> {
  if (!existsSync(MAPPE)) return new Map();
  return new Map(
    readdirSync(MAPPE).flatMap((navn) => {
      const type = TYPER[extname(navn)];
      return type === undefined ? [] : [[navn, pakket(readFileSync(join(MAPPE, navn)), type)] as const];
    }),
  );
}

/** The parts of the program that are needed from the first moment, by name. */
export function laesForud(): string[] {
  const fil = join(MAPPE, 'forud.json');
  return existsSync(fil) ? (JSON.parse(readFileSync(fil, 'utf8')) as string[]) : []; // web/byg.ts wrote it
}

function pakket(raa: Buffer, type: string): ByggetFil {
  if (type === 'font/woff2' || raa.length < 1024) return { type, raa };
  const br = brotliCompressSync(raa, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { type, raa, br, gzip: gzipSync(raa, { level: 9 }) };
}

/** The form of a file that an Accept-Encoding takes, and what it is called. */
export function form({ raa, br, gzip }: ByggetFil, accepteret: string): { krop: Buffer; kodning?: 'br' | 'gzip' } {
  const tager = new Set(
    accepteret.split(',').flatMap((en) => (/;\s*q=0(\.0*)?\s*$/.test(en) ? [] : [en.split(';')[0]?.trim()])),
  );
  if (br && tager.has('br')) return { krop: br, kodning: 'br' };
  if (gzip && tager.has('gzip')) return { krop: gzip, kodning: 'gzip' };
  return { krop: raa };
}
