import type { Noegle } from '../../db/laeser.ts';
import { harPrivilegium } from '../../schema/domaene/dataafgraensning.ts';
import type { Soegehit } from '../../schema/domaene/soegning/port.ts';
import { vis, type Udsyn } from '../loaders.ts';
import type { VistDokument, VistNotat, VistSag, VistYdelse } from '../vist.ts';
import type { VistHit } from './vist.ts';

type Raekke = VistSag | VistDokument | VistNotat | VistYdelse;

/**
 * Hits as they are shown: an engine proposes ids, the register discloses (design.md §5, c). Each is read and judged again;
 * one that is no longer there for this caller – or no longer in a group with SOEG – is left out.
 */
export async function hentHits(
  hits: readonly Soegehit[],
  udsyn: Udsyn,
): Promise<{ nodes: VistHit[]; noegler: Noegle[] }> {
  const fundne = await Promise.all(hits.map((hit) => hent(hit, udsyn)));
  const viste = hits.flatMap(({ noegle, vaerdi }, nr) => {
    const node = fundne[nr];
    return node ? [{ node, noegle: { vaerdi, id: noegle } }] : [];
  });
  return { nodes: viste.map(({ node }) => node), noegler: viste.map(({ noegle }) => noegle) };
}

async function hent({ slags, noegle }: Soegehit, { loaders, ...resten }: Udsyn): Promise<VistHit | null> {
  if (slags === 'SAG') return som('Sag', await loaders.sag.load(noegle));
  if (slags === 'DOKUMENT') return som('Dokument', await loaders.dokument.load(noegle));
  if (slags === 'JOURNALNOTAT') return som('Journalnotat', await loaders.notat.load(noegle));
  const skel = noegle.indexOf('/');
  const bevilling = await loaders.bevilling.load(noegle.slice(0, skel));
  const ydelse = bevilling?.ydelser.find((en) => en.ydelse === noegle.slice(skel + 1));
  if (!bevilling || !ydelse) return null;
  return som('BevilgetYdelse', vis({ ...ydelse, grupper: bevilling.grupper }, { ...resten, loaders }));
}

function som(__typename: VistHit['__typename'], raekke: Raekke | null): VistHit | null {
  if (!raekke || !harPrivilegium(raekke.grupper ?? [], 'SOEG')) return null;
  return { ...raekke, __typename };
}
