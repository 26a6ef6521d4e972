import { soegYdelser } from '../../db/queries/bevilling.ts';
import { soegSager } from '../../db/queries/sag.ts';
import { noeglerI, numreFor } from '../../db/queries/stroem.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Kontekst } from '../context.ts';
import { felter } from '../felter.ts';
import type { OverblikAendringResolvers, SubscriptionResolvers } from '../generated.ts';
import { GRAENSER } from '../graenser.ts';
import { maaLaeseNoget } from '../laeseadgang.ts';
import type { Udsyn } from '../loaders.ts';
import { identFraInput } from '../part.ts';
import { personopslag } from '../revision/logget.ts';
import type { VistAendring } from './vist.ts';
import { medEget, type Pulsslag, type Stroem } from './stroem.ts';

const enSide = { foerst: GRAENSER.sideMax, efter: null, antal: false };

/** The stream is opened: whose it is, and what there is to be seen in it now. */
async function aabn({ udsyn }: Kontekst, stroem: Stroem, part: Identifikator): Promise<VistAendring> {
  const { laeser } = udsyn({ spurgte: [part] });
  const filter = { part: [part] };
  const [numre, sager, ydelser] = await Promise.all([
    numreFor(laeser, part), soegSager(laeser, { filter, side: enSide }), soegYdelser(laeser, { filter, side: enSide }),
  ]); // prettier-ignore
  stroem.numre = medEget(part, numre);
  for (const { id } of [...sager.raekker, ...ydelser.raekker]) stroem.kendte.add(id);
  return { slags: 'aabnet', sag: null, bevilling: null, tidspunkt: laeser.paa.nu };
}

type Fund = Pick<VistAendring, 'sag' | 'bevilling'>;
const vedroerer = (stroem: Stroem, relationer: Parameters<typeof noeglerI>[0]) =>
  noeglerI(relationer).some((noegle) => stroem.numre.has(noegle));

/** What the object is to the part asked about, as the caller may see it now; null: nothing. */
async function find({ loaders }: Udsyn, stroem: Stroem, { objektId, slags }: Pulsslag): Promise<Fund | null> {
  const omSag = async (id: string | null | undefined, egne: Parameters<typeof noeglerI>[0] = []) => {
    const sag = id ? await loaders.sag.load(id) : null;
    const paaSagen = sag !== null && vedroerer(stroem, sag.relationer);
    return paaSagen || vedroerer(stroem, egne) ? { sag: paaSagen ? sag : null, bevilling: null } : null;
  };
  if (slags === 'sag') return omSag(objektId);
  if (slags === 'dokument') {
    const dokument = await loaders.dokument.load(objektId);
    for (const sag of dokument?.sager ?? []) {
      const fundet = await omSag(sag);
      if (fundet) return fundet;
    }
    return dokument && omSag(null, dokument.relationer);
  }
  if (slags === 'journalnotat' || slags === 'advis') {
    const notat = await (slags === 'advis' ? loaders.advis : loaders.notat).load(objektId);
    return notat && omSag(notat.sagId, notat.relationer);
  }
  if (slags === 'bevilling') {
    const bevilling = await loaders.bevilling.load(objektId);
    return bevilling && vedroerer(stroem, bevilling.relationer) ? { sag: null, bevilling } : null;
  }
  const effektuering = slags === 'effektuering' ? await loaders.effektuering.load(objektId) : null;
  if (!effektuering || !vedroerer(stroem, effektuering.relationer)) return null;
  const fra = effektuering.linjer.find(({ bevillingId }) => bevillingId !== null)?.bevillingId;
  return { sag: null, bevilling: fra ? await loaders.bevilling.load(fra) : null };
}

/** One message: judged, read and written down as any look-up is. */
async function meddel(kontekst: Kontekst, stroem: Stroem, slag: Pulsslag, part: Identifikator): Promise<VistAendring> {
  const udsyn = kontekst.udsyn({ spurgte: [part] });
  const fundet = await find(udsyn, stroem, slag);
  const { objektId, slags, tidspunkt } = slag;
  if (fundet) stroem.kendte.add(objektId);
  // Gone, or hidden: which of them is not told. What was never seen is not told of at all.
  else if (!stroem.kendte.delete(objektId)) stroem.tavs = true;
  return { slags, tidspunkt: new Date(tidspunkt).toISOString(), sag: null, bevilling: null, ...fundet };
}

export const Subscription: SubscriptionResolvers = {
  // Each message is an operation of its own (stroem/rute.ts), so it is answered as a field of Query is.
  overblikAendret: {
    subscribe: () => {
      throw new Error('en strøm åbnes af stroem/rute.ts');
    },
    resolve: personopslag(async (_rod, { part }, kontekst) => {
      const { stroem, adgang } = kontekst;
      if (!stroem) throw new IndeksFejl('BAD_USER_INPUT', 'en subscription skal spørges med Accept: text/event-stream');
      if (!maaLaeseNoget(adgang)) throw new IndeksFejl('FORBIDDEN', 'kræver et privilegium til at læse');
      const ident = identFraInput(part, kontekst);
      return stroem.slag === null ? aabn(kontekst, stroem, ident) : meddel(kontekst, stroem, stroem.slag, ident);
    }),
  },
};

export const OverblikAendring: OverblikAendringResolvers = felter('slags', 'sag', 'bevilling', 'tidspunkt');
