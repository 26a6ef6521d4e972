import { soegYdelser } from '../db/queries/bevilling.ts';
import { soegSager } from '../db/queries/sag.ts';
import type { Laeser, SagFilter } from '../db/laeser.ts';
import { IndeksFejl } from '../errors.ts';
import type { Adgang, Privilegium } from '../schema/domaene/adgang.ts';
import { kleFilter } from '../schema/domaene/kle.ts';
import { tilMs } from '../schema/domaene/tid.ts';
import type { Kontekst } from './context.ts';
import { felter } from './felter.ts';
import { gyldigtFormaal } from './formaal.ts';
import type { EksisterendeSagerResolvers, QueryResolvers } from './generated.ts';
import { GRAENSER } from './graenser.ts';
import { vis } from './loaders.ts';
import { identFraInput } from './part.ts';
import { logget, personopslag } from './revision/logget.ts';

/**
 * What a fagsystem may look up (contract/README.md §3): objects that a group with INDEKS_OPSLAG lets through, as if that group
 * could read these kinds – and nothing more of them than it can. Throws FORBIDDEN where no group has it.
 */
function opslagsadgang(adgang: Adgang, ...slags: readonly Privilegium[]): Adgang {
  const grupper = adgang.grupper.filter(({ privilegier }) => privilegier.has('INDEKS_OPSLAG'));
  if (grupper.length === 0) throw new IndeksFejl('FORBIDDEN', 'kræver INDEKS_OPSLAG');
  return {
    ...adgang,
    grupper: grupper.map((gruppe) => ({ ...gruppe, privilegier: new Set([...gruppe.privilegier, ...slags]) })),
  };
}

const moenstre = (kle: readonly string[]) => kle.map(kleFilter).filter((moenster) => moenster !== null);
/** A sag that says nothing of its fremdrift is not closed. */
const AABEN: Pick<SagFilter, 'ikke'> = { ikke: { fremdrift: ['AFSLUTTET'] } };
const enSide = (foerst: number) => ({ foerst, efter: null, antal: false });

/** Has the part a sag that is not closed, or a ydelse that runs? Both are always asked, so that neither can be told by the time it takes. */
async function erKendt(l: Laeser, filter: Pick<SagFilter, 'part' | 'kle'>): Promise<boolean> {
  const fundne = await Promise.all([
    soegSager(l, { filter: { ...filter, ...AABEN }, side: enSide(1) }),
    soegYdelser(l, { filter: { ...filter, aktiv: true }, side: enSide(1) }),
  ]);
  return fundne.some(({ raekker }) => raekker.length > 0);
}

export const fagsystemopslag: Pick<QueryResolvers, 'kendtPart' | 'eksisterendeSager'> = {
  kendtPart: personopslag(async (_rod, { part, kle }, kontekst) => {
    const adgang = opslagsadgang(kontekst.adgang, 'SAGER_SE', 'YDELSER_SE');
    const ident = identFraInput(part, kontekst);
    const laeser = { ...kontekst.udsyn({ spurgte: [ident] }).laeser, adgang };
    const kendt = await erKendt(laeser, { part: [ident], kle: moenstre(kle) });
    kontekst.samler.total(kendt ? 1 : 0);
    return kendt;
  }),
  eksisterendeSager: logget(async (_rod, { opslag }, kontekst) => {
    const { part, kle, handlingsfacet, kunAabne, formaal } = opslag;
    kraevFormaal(kontekst, formaal);
    const adgang = opslagsadgang(kontekst.adgang, 'SAGER_SE');
    const ident = identFraInput(part, kontekst);
    const udsyn = kontekst.udsyn({ spurgte: [ident], adgang });
    const fundne = await soegSager(udsyn.laeser, {
      filter: {
        part: [ident],
        kle: moenstre(kle),
        ...(handlingsfacet == null ? {} : { facet: handlingsfacet }),
        ...(kunAabne === false ? {} : AABEN),
      },
      side: enSide(GRAENSER.sideMax),
    });
    const { sub: system, cvr } = adgang.kalder;
    const reservation = kontekst.reservationer.lav({ system, cvr, kle }, tilMs(udsyn.laeser.paa.nu));
    return { sager: fundne.raekker.map((sag) => vis(sag, udsyn)), ...reservation };
  }),
};

/** The purpose may stand in the look-up itself; where the header says one, that is the one written down. */
function kraevFormaal({ kraevFormaal, samler }: Kontekst, sagt: string | null | undefined): void {
  const formaal = sagt == null ? null : gyldigtFormaal(sagt);
  if (formaal !== null) samler.formaal(formaal);
  kraevFormaal(formaal);
}

export const EksisterendeSager: EksisterendeSagerResolvers = felter('sager', 'reservation', 'udloeber');
