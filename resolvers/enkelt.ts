import type { NodeResolvers, QueryResolvers } from './generated.ts';
import { laesNodeId, type Nodeslags } from './id.ts';
import type { Loaders } from './loaders.ts';
import { personopslag } from './revision/logget.ts';

/** Which loader finds each kind of node. */
const NODER = {
  Sag: 'sag',
  Dokument: 'dokument',
  Journalnotat: 'notat',
  Advis: 'advis',
  Bevilling: 'bevilling',
  Effektuering: 'effektuering',
} as const satisfies Record<Nodeslags, keyof Loaders>;

/** One object, by its id: unknown, hidden, removed and another authority's are all null (L15, L22). */
export const enkeltopslag: Pick<QueryResolvers, 'node' | 'sag' | 'dokument' | 'bevilling' | 'effektuering'> = {
  node: personopslag(async (_rod, { id }, kontekst) => {
    const node = laesNodeId(id);
    const fundet = node && (await kontekst.udsyn({ enkelt: true }).loaders[NODER[node.slags]].load(node.id));
    return fundet && { ...fundet, __typename: node.slags };
  }),
  sag: personopslag((_rod, { uuid, paa }, kontekst) => kontekst.udsyn({ paa, enkelt: true }).loaders.sag.load(uuid)),
  dokument: personopslag((_rod, { uuid, paa }, kontekst) =>
    kontekst.udsyn({ paa, enkelt: true }).loaders.dokument.load(uuid),
  ),
  bevilling: personopslag((_rod, { uuid, paa }, kontekst) =>
    kontekst.udsyn({ paa, enkelt: true }).loaders.bevilling.load(uuid),
  ),
  effektuering: personopslag((_rod, { uuid, paa }, kontekst) =>
    kontekst.udsyn({ paa, enkelt: true }).loaders.effektuering.load(uuid),
  ),
};

export const Node: Pick<NodeResolvers, '__resolveType'> = {
  __resolveType: ({ __typename }) => __typename,
};
