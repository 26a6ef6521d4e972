import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import type { Afbildning, Feltregel } from './skema.ts';
import { afkodet } from './tegnsaet.ts';
import { brud, RAEKKE_MAX, type Brud, type Raekke } from './raekke.ts';

/** A row as csv-parse gives it with `info` and `raw`; `lines` is the line it ends on. */
interface Laest {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV extract, in order and as they are read. A field in citation marks may hold the separator and line ends.
 * A row with more or fewer fields than there are columns is a fault of its own: what stands in which is then a guess.
 */
export async function* csvRaekker(
  kilde: AsyncIterable<Uint8Array>,
  { fil, raekker }: Afbildning,
): AsyncGenerator<Raekke | Brud> {
  const knaekkede: Brud[] = [];
  let tabt = null as Brud | null; // set in a callback, which TypeScript does not follow
  const laeser = parse({
    delimiter: fil.skilletegn,
    quote: fil.citationstegn,
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: RAEKKE_MAX,
    on_skip: (fejl, raa) => {
      const en = knaekket(fejl, raa);
      if (en.resten) tabt ??= en;
      else knaekkede.push(en);
    },
  });
  const tekst = Readable.from(linjeskift(afkodet(kilde, fil.tegnsaet)), { objectMode: false });
  tekst.on('error', (fejl) => laeser.destroy(fejl)).pipe(laeser);
  let kolonner: readonly string[] | null = null;
  let antal = 0;
  for await (const { record, raw, info } of laeser as AsyncIterable<Laest>) {
    const linje = foerste(info.lines, raw);
    // It reads ahead: what was whole before the place it lost comes first, and what came of the rest is nothing.
    if (tabt && tabt.linje <= linje) continue;
    yield* knaekkede.splice(0);
    if (kolonner === null && fil.overskrift) {
      kolonner = record.map((navn) => navn.trim());
      antal = record.length;
      const mangler = manglende(raekker, kolonner);
      if (mangler.length > 0) {
        yield { ...brud(linje, raw, 'KOLONNE_MANGLER', `første linje har ikke kolonnen ${mangler.join(', ')}`), resten: true };
        return;
      }
      continue;
    }
    kolonner ??= [];
    antal ||= record.length;
    const plads = kolonner;
    if (fil.overskrift && record.length !== antal) {
      yield brud(linje, raw, 'KOLONNER', `har ${String(record.length)} felter, og der er ${String(antal)} kolonner`);
    } else yield { linje, raa: raw, felt: ({ kolonne }) => record[nummer(kolonne, plads)] };
  }
  yield* knaekkede;
  if (tabt) yield tabt;
} // prettier-ignore

const nummer = (kolonne: Feltregel['kolonne'], kolonner: readonly string[]): number =>
  typeof kolonne === 'number' ? kolonne - 1 : kolonner.indexOf(kolonne ?? '');

function manglende(raekker: Afbildning['raekker'], kolonner: readonly string[]): string[] {
  const naevnte = raekker.flatMap(({ felter }) => Object.values(felter).map(({ kolonne }) => kolonne));
  return [...new Set(naevnte)].flatMap((en) => (typeof en === 'string' && !kolonner.includes(en) ? [en] : []));
}

/** The line a row begins on, of the one it ends on. */
const foerste = (sidste: number, raa: string): number => sidste - (raa.trim().match(/\n/g)?.length ?? 0);

/** What csv-parse passed over, told without its words, which may quote the row. Past a mark that is never closed it has lost its place. */
function knaekket(fejl: CsvError | undefined, raa = ''): Brud {
  const linje = foerste(Number(fejl?.['lines'] ?? 0), raa);
  const tabt = fejl?.code === 'CSV_MAX_RECORD_SIZE' || fejl?.code === 'CSV_QUOTE_NOT_CLOSED';
  if (!tabt) return brud(linje, raa, 'CSV', 'har citationstegn, der ikke passer');
  return { ...brud(linje, raa, 'CSV', 'har et citationstegn, der ikke lukkes; resten er ikke læst'), resten: true };
}

/** Line ends are one sign, so that lines are counted alike. */
async function* linjeskift(kilde: AsyncIterable<string>): AsyncGenerator<string> {
  let hale = '';
  for await (const stykke of kilde) {
    const tekst = hale + stykke;
    hale = tekst.endsWith('\r') ? '\r' : '';
    yield (hale === '' ? tekst : tekst.slice(0, -1)).replaceAll('\r\n', '\n');
  }
  if (hale !== '') yield hale;
}
