import { createHash } from 'node:crypto';
import { LOEBER_HOEJST_MINUTTER } from '../../db/udgang/eksport.ts';
import { IndeksFejl } from '../../errors.ts';
import { csvSkriver, type Formatskriver } from './csv.ts';
import type { Oenske } from './oenske.ts';
import { parquetSkriver } from './parquet.ts';
import type { Side, Udtag } from './side.ts';

/** How far an export has come. `grund`: why it is not complete; null: it is. */
export interface Stand {
  grund: string | null;
  antal: number;
  bytes: number;
}

export interface Loebdele {
  readonly stand: Stand;
  /** The page after this one, as the caller may see it now. */
  readonly naeste: (efter: NonNullable<Side['naeste']>) => Promise<Side>;
  /** Everything has been made, and this is its sum: written down before the end of it leaves. */
  readonly faerdig: (sha256: string) => Promise<void>;
  /** It will have no end, and `stand` says why: written down before the reader sees it. */
  readonly afbrudt: () => Promise<void>;
  /** At most so many rows. */
  readonly raekkerMax: number;
}

const skriverTil = ({ format, kolonner }: Oenske, id: string): Formatskriver =>
  format === 'csv' ? csvSkriver(kolonner) : parquetSkriver(kolonner, id);

/**
 * The bytes of an export, made page by page as its reader takes them: what is held is one page. Whatever stops it – the reader
 * is gone, rights have changed, something fails – leaves the file without its end.
 */
export async function* indhold({ id, oenske }: Udtag, foerste: Side, dele: Loebdele): AsyncGenerator<Uint8Array> {
  const skriver = skriverTil(oenske, id);
  const { stand } = dele;
  const sum = createHash('sha256');
  const begyndt = Date.now();
  const ud = (bytes: Uint8Array): Uint8Array[] => {
    sum.update(bytes);
    stand.bytes += bytes.length;
    return bytes.length > 0 ? [bytes] : []; // an empty chunk would end a stream
  };
  try {
    yield* ud(skriver.hoved());
    for (let side: Side | null = foerste; side; side = await naeste(side, foerste.aftryk, begyndt, dele)) {
      stand.antal += side.raekker.length;
      if (stand.antal > dele.raekkerMax) throw new IndeksFejl('FOR_BRED', 'der kom flere rækker til, end en eksport må have');
      yield* ud(skriver.raekker(side.raekker));
    }
    yield* ud(skriver.slut());
    await dele.faerdig(sum.digest('hex'));
    stand.grund = null;
  } catch (fejl) {
    stand.grund = grundTil(fejl);
    await dele.afbrudt();
    throw fejl; // the connection is broken off: no reader takes what came for the whole
  }
} // prettier-ignore

/** Why it is not complete, as the manifest says it. */
export const grundTil = (fejl: unknown): string => (fejl instanceof IndeksFejl ? fejl.kode : 'INTERNAL_SERVER_ERROR');

/** Null: there are no more. */
async function naeste(side: Side, aftryk: string, begyndt: number, dele: Loebdele): Promise<Side | null> {
  if (side.naeste === null) return null;
  if (Date.now() - begyndt > LOEBER_HOEJST_MINUTTER * 60_000) throw new IndeksFejl('GRAENSE_OVERSKREDET', 'eksporten tog for lang tid'); // prettier-ignore
  const fundet = await dele.naeste(side.naeste);
  // Rights that grew, shrank or moved: half of it would be made with others than the rest.
  if (fundet.aftryk !== aftryk) throw new IndeksFejl('FORBIDDEN', 'rettighederne er ændret, siden eksporten begyndte');
  return fundet;
}
