import { begyndEksport, slutEksport, type Eksportejer } from '../../db/udgang/eksport.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { grundTil, indhold, type Stand } from './loeb.ts';
import { nytManifest } from './manifest.ts';
import { laesSide, type Side, type Sidedele, type Udtag } from './side.ts';

export interface Begyndelsesdele extends Sidedele {
  /** Keeps what has been taken out, and how it ended. */
  readonly klient: Pick<Skriveklient, 'koer'>;
  /** How many rows one export may have, and all that are counted with it within 24 hours. */
  readonly eksportRaekker: number;
  readonly eksportRaekkerPrDoegn: number;
}

/** An export whose first page has been made. */
export interface Begyndt {
  /** Rows there are to come. */
  readonly antal: number;
  /** All of it, made as it is taken (loeb.ts). */
  readonly bytes: AsyncGenerator<Uint8Array>;
  readonly stand: Stand;
  /** Writes down that it has no end, and why; where that cannot be, it is told as cut off when it could not be running any more. */
  readonly afbrudt: () => Promise<void>;
}

export const ejerAf = ({ sub, azp, cvr }: Kalder): Eksportejer => ({ bruger: sub, system: azp, cvr });

/** The first page is made before anything is answered, so that what is refused is refused whole. Throws what it was refused with. */
export async function begyndLoeb(dele: Begyndelsesdele, udtag: Udtag): Promise<Begyndt> {
  const stand: Stand = { grund: 'AFBRUDT', antal: 0, bytes: 0 };
  const slut = (mere: object = {}, grund = stand.grund) =>
    dele.klient.koer((tx) =>
      slutEksport(tx, udtag.id, { grund, antal: stand.antal, indhold: { bytes: stand.bytes, ...mere } }),
    );
  let antal: number | null = null;
  try {
    const foerste = await laesSide(dele, udtag, null, async (fundet, kalder) => {
      await reserver(dele, udtag, fundet, kalder);
      antal = fundet;
    });
    const naeste = (efter: NonNullable<Side['naeste']>) => laesSide(dele, udtag, efter);
    const faerdig = (sha256: string) => slut({ sha256 }, null);
    const afbrudt = () => slut().catch(() => undefined);
    const bytes = indhold(udtag, foerste, { stand, naeste, faerdig, afbrudt, raekkerMax: dele.eksportRaekker });
    return { antal: antal ?? 0, bytes, stand, afbrudt };
  } catch (fejl) {
    if (antal !== null) await slut({}, grundTil(fejl)).catch(() => undefined);
    throw fejl;
  }
}

/** Room for so many rows in one export, and in what is counted with it within a day; else nothing is read. */
async function reserver(dele: Begyndelsesdele, udtag: Udtag, antal: number, kalder: Kalder): Promise<void> {
  const { klient, eksportRaekker, eksportRaekkerPrDoegn } = dele;
  if (antal > eksportRaekker) {
    throw new IndeksFejl('FOR_BRED', `filteret rammer ${String(antal)} rækker; en eksport har højst ${String(eksportRaekker)}`);
  }
  const ny = { id: udtag.id, ...ejerAf(kalder), plan: udtag.plan, antal, indhold: nytManifest(udtag) };
  if (!(await klient.koer((tx) => begyndEksport(tx, ny, eksportRaekkerPrDoegn)))) {
    throw new IndeksFejl('GRAENSE_OVERSKREDET', `der er taget flere end ${String(eksportRaekkerPrDoegn)} rækker ud i døgnet; prøv igen senere`);
  }
} // prettier-ignore
