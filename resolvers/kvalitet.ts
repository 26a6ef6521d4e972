import { kvalitetFor, noeglekonflikterFor } from '../db/queries/kvalitet.ts';
import type { Uuid } from '../schema/domaene/id.ts';
import { kraevAdministration } from './aftale/hvem.ts';
import { felter } from './felter.ts';
import type {
  KvalitetspostResolvers,
  NoeglekonfliktResolvers,
  NoeglekonflikterResolvers,
  QueryResolvers,
} from './generated.ts';
import { vis } from './loaders.ts';
import { logget, personopslag } from './revision/logget.ts';

/** What sources get wrong in the caller's kommune. Counts name nobody; numbers that are shared are shown with their objects. */
export const kvalitetsopslag: Pick<QueryResolvers, 'kvalitet' | 'noeglekonflikter'> = {
  kvalitet: logget(async (_rod, { kilde }, kontekst) => {
    const { adgang, samler } = kontekst;
    kraevAdministration(adgang);
    const udsyn = kontekst.udsyn();
    const fundne = await kvalitetFor(udsyn.laeser, adgang.kalder.cvr, (kilde ?? null) as Uuid | null); // scalar UUID
    samler.total(fundne.length);
    return fundne.map((post) => ({ ...post, udsyn }));
  }),
  noeglekonflikter: personopslag(async (_rod, { kilde }, kontekst) => {
    const { adgang, samler } = kontekst;
    kraevAdministration(adgang);
    const udsyn = kontekst.udsyn();
    const { antal, viste } = await noeglekonflikterFor(udsyn.laeser, adgang.kalder.cvr, (kilde ?? null) as Uuid | null); // scalar UUID
    samler.total(antal);
    for (const { objekter } of viste) for (const objekt of objekter) vis(objekt, udsyn); // each is written down
    return { antal, viste: viste.map((konflikt) => ({ ...konflikt, udsyn })) };
  }),
};

export const Kvalitetspost: KvalitetspostResolvers = {
  ...felter('kode', 'felt', 'antal', 'seneste'),
  kilde: ({ kilde, udsyn }) => ({ id: kilde, navn: null, udsyn }),
};
export const Noeglekonflikter: NoeglekonflikterResolvers = felter('antal', 'viste');
export const Noeglekonflikt: NoeglekonfliktResolvers = {
  ...felter('slags', 'felt', 'noegle', 'seneste'),
  kilde: ({ kilde, udsyn }) => ({ id: kilde, navn: null, udsyn }),
  objekter: ({ objekter }) => objekter.map(({ id }) => id),
};
