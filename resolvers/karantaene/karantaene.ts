import { karantaeneFor } from '../../db/queries/karantaene.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { kraevAdministration } from '../aftale/hvem.ts';
import { felter } from '../felter.ts';
import { binding, forbindelse, kantfelter, medAntal, sidevalg } from '../forbindelse.ts';
import type {
  FejlResolvers, GenafspilletResolvers, KarantaeneConnectionResolvers, KarantaeneEdgeResolvers, KarantaenePostResolvers,
  MutationResolvers, QueryResolvers,
} from '../generated.ts'; // prettier-ignore
import { logget } from '../revision/logget.ts';
import { systemAf } from '../system.ts';
import { karantaeneId, laesKarantaeneId } from './id.ts';
import type { VistGenafspillet } from './arbejde.ts';

const IDER_MAX = 100;
const BEGRUNDELSE = { mindst: 3, hoejst: 500 } as const;

export const karantaeneopslag: Pick<QueryResolvers, 'karantaene'> = {
  karantaene: logget(async (_rod, args, kontekst, info) => {
    const { adgang, cursorer, samler } = kontekst;
    kraevAdministration(adgang);
    const udsyn = kontekst.udsyn();
    const hvor = binding('Query.karantaene', '', args, udsyn);
    const side = sidevalg(args, hvor, cursorer, info);
    const kilde = (args.kilde ?? null) as Uuid | null; // scalar UUID
    const fundne = await karantaeneFor(udsyn.laeser, adgang.kalder.cvr, kilde, side);
    samler.total(fundne.raekker.length);
    return forbindelse(fundne, udsyn, hvor, side);
  }),
};

export const karantaeneaendringer: Pick<MutationResolvers, 'genafspil' | 'kasserFraKarantaene'> = {
  genafspil: logget(async (_rod, { ids }, { adgang, karantaene, samler }) => {
    kraevAdministration(adgang);
    kraevFaa(ids);
    const kendte = [...new Set(ids.flatMap((id) => laesKarantaeneId(id) ?? []))];
    const svar = new Map((await karantaene.genspil(kendte, adgang.kalder)).map((et) => [karantaeneId(et.id), et]));
    samler.total(svar.size);
    return ids.map((id) => ({ ...(svar.get(id) ?? UKENDT), id }));
  }),
  kasserFraKarantaene: logget(async (_rod, { ids, begrundelse }, { adgang, karantaene, samler }) => {
    kraevAdministration(adgang);
    kraevFaa(ids);
    const hvorfor = begrundelse.trim();
    const laengde = [...hvorfor].length;
    if (laengde < BEGRUNDELSE.mindst || laengde > BEGRUNDELSE.hoejst || /[\p{Cc}\p{Cs}]/u.test(hvorfor)) {
      throw new IndeksFejl('BAD_USER_INPUT', `begrundelse skal være ${BEGRUNDELSE.mindst}–${BEGRUNDELSE.hoejst} tegn`);
    }
    const kendte = [...new Set(ids.flatMap((id) => laesKarantaeneId(id) ?? []))];
    const antal = await karantaene.kasser(kendte, adgang.kalder, hvorfor);
    samler.total(antal);
    return antal;
  }),
};

const UKENDT: Omit<VistGenafspillet, 'id'> = {
  status: 'ukendt',
  fejl: [{ kode: 'NOT_FOUND', felt: 'ids', besked: 'ligger ikke i kommunens karantæne' }],
};

function kraevFaa(ids: readonly string[]): void {
  if (ids.length > IDER_MAX) throw new IndeksFejl('BAD_USER_INPUT', `ids må højst være ${String(IDER_MAX)} ad gangen`);
}

export const KarantaenePost: KarantaenePostResolvers = {
  ...felter('modtaget', 'kode', 'felt', 'begrundelse', 'forsoeg'),
  id: ({ id }) => karantaeneId(id),
  kilde: ({ kilde, udsyn }) => systemAf(kilde, null, udsyn),
  type: ({ type }) => (type === '' ? null : type),
};
export const Genafspillet: GenafspilletResolvers = felter('id', 'status', 'fejl');
export const Fejl: FejlResolvers = {
  ...felter('kode', 'besked'),
  felt: ({ felt }) => felt ?? null,
};
export const KarantaeneConnection: KarantaeneConnectionResolvers = medAntal;
export const KarantaeneEdge: KarantaeneEdgeResolvers = kantfelter;
