import {
  afgoer, frigivTaget, laasLiggende, noterForsoeg, noterKarantaenespor, saetKasseret, type Liggende,
} from '../../db/skriv/karantaene.ts'; // prettier-ignore
import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import { gemTagne } from '../../db/skriv/indbakke.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { behandl } from '../modtag/behandl.ts';
import { daek, type Tx } from '../modtag/daek.ts';
import { KAN_IKKE } from '../modtag/enkeltvis.ts';
import { gem } from '../modtag/parti.ts';
import { postAf } from './indhold.ts';

/** What became of one message: its receipt's status, or `ukendt` – not there, decided already, or another kommune's. */
export interface Genspillet {
  readonly id: Uuid;
  readonly status: string;
  readonly fejl: readonly Mangel[];
}

/** The work on a kommune's quarantine (contract/schema.graphql, genafspil and kasserFraKarantaene). */
export interface Karantaenearbejde {
  /** Tries messages again, each on its own, in the order given. What comes to nothing stays, with why this time. */
  genspil(ider: readonly Uuid[], hvem: Kalder): Promise<Genspillet[]>;
  /** Drops messages for good: what they said is blanked, why stands in the trail. How many it was. */
  kasser(ider: readonly Uuid[], hvem: Kalder, begrundelse: string): Promise<number>;
}

const UKENDT: Mangel = { kode: 'NOT_FOUND', felt: 'ids', besked: 'ligger ikke i kommunens karantæne' };
const ULAESELIG: Mangel = { kode: 'UGYLDIG', felt: 'data', besked: 'kan ikke læses som en hændelse' };
/** As these it was taken in; anything else, and it stays where it lies. */
const LYKKEDES = new Set(['anvendt', 'advarsel', 'foraeldet', 'dublet']);

/** `noegle`: what was erased is known by it. */
export function lavKarantaenearbejde(klient: Skriveklient, noegle: Sletnoegle): Karantaenearbejde {
  return {
    genspil: async (ider, hvem) => {
      const svar: Genspillet[] = [];
      for (const id of ider) svar.push(await genspilEn(klient, id, hvem, noegle));
      return svar;
    },
    kasser: (ider, hvem, begrundelse) =>
      klient.koer(async (tx) => {
        const liggende = await laasLiggende(tx, ider, hvem.cvr);
        if (liggende.length === 0) return 0;
        const deres = liggende.map(({ id }) => id);
        await saetKasseret(tx, liggende);
        await noterKarantaenespor(tx, deres, { handling: 'KASSERET', hvem, status: 'kasseret', begrundelse });
        await afgoer(tx, deres);
        return deres.length;
      }),
  };
}

/** In one transaction what it was, what it became, and who did it. One the database refuses is noted in a transaction of its own. */
async function genspilEn(klient: Skriveklient, id: Uuid, hvem: Kalder, noegle: Sletnoegle): Promise<Genspillet> {
  const iEt = (arbejde: (tx: Tx, en: Liggende) => Promise<Omit<Genspillet, 'id'>>) =>
    klient.koer(async (tx): Promise<Genspillet> => {
      const [en] = await laasLiggende(tx, [id], hvem.cvr);
      if (!en) return { id, status: 'ukendt', fejl: [UKENDT] };
      const udfald = await arbejde(tx, en);
      await noterKarantaenespor(tx, [id], { handling: 'GENSPILLET', hvem, status: udfald.status });
      return { id, ...udfald };
    });
  try {
    return await iEt((tx, en) => proev(tx, en, noegle));
  } catch (fejl) {
    if (fejl instanceof IndeksFejl) throw fejl;
    return iEt((tx, en) => blev(tx, en, KAN_IKKE));
  }
}

async function proev(tx: Tx, en: Liggende, noegle: Sletnoegle): Promise<Omit<Genspillet, 'id'>> {
  const post = postAf(en);
  if (!post) return blev(tx, en, ULAESELIG);
  const taget = await frigivTaget(tx, en);
  const bord = await daek(tx, [post], { noegle });
  const { status, fejl } = behandl(bord, post);
  if (LYKKEDES.has(status)) {
    await gem(tx, bord);
    await afgoer(tx, [en.id]);
    return { status, fejl };
  }
  await gemTagne(tx, taget);
  return blev(tx, en, fejl[0] ?? ULAESELIG);
}

async function blev(tx: Tx, { id }: Liggende, mangel: Mangel): Promise<Omit<Genspillet, 'id'>> {
  await noterForsoeg(tx, id, mangel);
  return { status: 'karantaene', fejl: [mangel] };
}
