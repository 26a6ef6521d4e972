import { soegYdelser } from '../db/queries/bevilling.ts';
import { soegSager } from '../db/queries/sag.ts';
import type { Laeser } from '../db/laeser.ts';
import type { SagFilter } from '../db/valg.ts';
import { IndeksFejl } from '../errors.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import { opslagsadgang } from '../schema/domaene/adgang/opslag.ts';
import { kleFilter } from '../schema/domaene/kle.ts';
import { tilMs } from '../schema/domaene/tid.ts';
import type { Kontekst } from './context.ts';
import { felter } from './felter.ts';
import { gyldigtFormaal } from '../revision/formaal.ts';
import type { EksisterendeSagerResolvers, QueryResolvers } from './generated.ts';
import { GRAENSER } from './graenser.ts';
import { vis } from './loaders.ts';
import { identFraInput } from './part.ts';
import { logget, personopslag } from './revision/logget.ts';

/** Throws FORBIDDEN where no group has INDEKS_OPSLAG. */
function systemets(...valg: Parameters<typeof opslagsadgang>): Adgang {
  const adgang = opslagsadgang(...valg);
  if (adgang) return adgang;
  throw new IndeksFejl('FORBIDDEN', 'kræver INDEKS_OPSLAG');
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

/** Parts of a list that are looked up at the same time: the others wait, and nobody else does. */
const AD_GANGEN = 4;

export const fagsystemopslag: Pick<QueryResolvers, 'kendtPart' | 'kendteParter' | 'eksisterendeSager'> = {
  kendtPart: personopslag(async (_rod, { part, kle }, kontekst) => {
    const adgang = systemets(kontekst.adgang, 'SAGER_SE', 'YDELSER_SE');
    const ident = identFraInput(part, kontekst);
    const laeser = { ...kontekst.udsyn({ spurgte: [ident] }).laeser, adgang };
    const kendt = await erKendt(laeser, { part: [ident], kle: moenstre(kle) });
    kontekst.samler.total(kendt ? 1 : 0);
    return kendt;
  }),
  kendteParter: personopslag(async (_rod, { parter, kle }, kontekst) => {
    const adgang = systemets(kontekst.adgang, 'SAGER_SE', 'YDELSER_SE');
    if (parter.length > GRAENSER.partlisteMax)
      throw new IndeksFejl('FOR_BRED', `parter: højst ${String(GRAENSER.partlisteMax)}`);
    const identer = parter.map((part) => identFraInput(part, kontekst));
    const svar: boolean[] = [];
    for (let fra = 0; fra < identer.length; fra += AD_GANGEN) {
      const fundne = identer.slice(fra, fra + AD_GANGEN).map((ident) => {
        const laeser = { ...kontekst.udsyn({ spurgte: [ident] }).laeser, adgang };
        return erKendt(laeser, { part: [ident], kle: moenstre(kle) });
      });
      svar.push(...(await Promise.all(fundne)));
    }
    kontekst.samler.total(svar.filter((kendt) => kendt).length);
    return svar;
  }),
  eksisterendeSager: logget(async (_rod, { opslag }, kontekst) => {
    const { part, kle, handlingsfacet, kunAabne, formaal } = opslag;
    kraevFormaal(kontekst, formaal);
    const adgang = systemets(kontekst.adgang, 'SAGER_SE');
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
