import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { IndeksFejl } from '../../errors.ts';
import { oejeblik, tilMs } from '../../schema/domaene/tid.ts';
import type { Formatskriver } from './csv.ts';
import type { Celle, Kolonne, Kolonnetype } from './kolonner.ts';

type Skema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Element = Skema[number];

/** As many decimals as the register keeps, so that an amount is exact; with it, room for 22 digits of kroner. */
const DECIMALER = 16;
const CIFRE = 38;

const TYPER: Readonly<Record<Kolonnetype, Omit<Element, 'name'>>> = {
  tekst: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  jaNej: { type: 'BOOLEAN' },
  dag: { type: 'INT32', converted_type: 'DATE' },
  tid: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' } },
  beloeb: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: CIFRE, scale: DECIMALER },
}; // prettier-ignore

/**
 * Parquet, one row group for each time rows are written: no more of them is held than that, and an index of the groups. The
 * file can be read when it has its end, and not before.
 */
export function parquetSkriver(kolonner: readonly Pick<Kolonne, 'navn' | 'type'>[], eksport: string): Formatskriver {
  const writer = new ByteWriter();
  const schema: Skema = [
    { name: 'root', num_children: kolonner.length },
    ...kolonner.map(({ navn, type }) => ({ name: navn, repetition_type: 'OPTIONAL' as const, ...TYPER[type] })),
  ];
  const kvMetadata = [{ key: 'overblik.eksport', value: eksport }];
  const parquet = new ParquetWriter({ writer, schema, kvMetadata, createdBy: 'overblik' });
  /** What has been written since it was last taken; offsets go on counting from the beginning. */
  const tag = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  return {
    hoved: tag,
    raekker: (raekker) => {
      if (raekker.length === 0) return new Uint8Array();
      const columnData = kolonner.map(({ navn, type }, nr) => ({
        name: navn,
        data: raekker.map((celler) => vaerdi(type, celler[nr] ?? null)),
      }));
      void parquet.write({ columnData, rowGroupSize: raekker.length }); // a writer without flush writes at once
      return tag();
    },
    slut: () => {
      void parquet.finish();
      return tag();
    },
  };
}

function vaerdi(type: Kolonnetype, celle: Celle): string | boolean | bigint | Date | null {
  if (celle === null || typeof celle === 'boolean') return celle;
  if (type === 'beloeb') return heltal(celle);
  if (type === 'dag') return new Date(`${celle}T00:00:00Z`);
  return type === 'tid' ? mikrosekunder(celle) : celle;
}

function mikrosekunder(celle: string): bigint {
  const tid = oejeblik(celle);
  if (tid === null) throw new Error('et tidspunkt kan ikke læses');
  return BigInt(tilMs(tid)) * 1000n + BigInt(tid.slice(23, 26));
}

/** The amount in the smallest unit it is kept in. */
function heltal(beloeb: string): bigint {
  const [hele = '', brok = ''] = beloeb.split('.');
  const tal = BigInt(hele + brok.padEnd(DECIMALER, '0'));
  if (tal.toString().replace('-', '').length <= CIFRE) return tal;
  throw new IndeksFejl(
    'BAD_USER_INPUT',
    'beloeb: et beløb er for stort til Parquet; brug CSV, eller vælg kolonnen fra',
  );
}
