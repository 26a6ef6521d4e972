import { felter } from './felter.ts';
import { kantfelter, medAntal } from './forbindelse.ts';
import type {
  AdvisConnectionResolvers,
  AdvisEdgeResolvers,
  AdvisResolvers,
  JournalnotatConnectionResolvers,
  JournalnotatEdgeResolvers,
  JournalnotatResolvers,
} from './generated.ts';
import { nodeId } from './id.ts';
import { behandlerAf } from './organisation.ts';

export const Journalnotat: JournalnotatResolvers = {
  ...felter('titel', 'tekst', 'format'),
  id: ({ id }) => nodeId('Journalnotat', id),
  sag: ({ sagId, udsyn }) => (sagId ? udsyn.loaders.sag.load(sagId) : null),
  oprettet: ({ oprettet, senestAendret }) => oprettet ?? senestAendret,
  oprettetAf: ({ oprettetAf, udsyn }) => behandlerAf(oprettetAf, null, udsyn),
  kilde: ({ kilde, kildeNavn, udsyn }) => ({ id: kilde, navn: kildeNavn, udsyn }),
  forretningskvittering: ({ id, udsyn }) => udsyn.loaders.kvittering.load(id),
};

export const Advis: AdvisResolvers = {
  ...felter('titel', 'tekst', 'frist'),
  id: ({ id }) => nodeId('Advis', id),
  sag: ({ sagId, udsyn }) => (sagId ? udsyn.loaders.sag.load(sagId) : null),
  kilde: ({ kilde, kildeNavn, udsyn }) => ({ id: kilde, navn: kildeNavn, udsyn }),
  oprettet: ({ oprettet, senestAendret }) => oprettet ?? senestAendret,
};

export const JournalnotatConnection: JournalnotatConnectionResolvers = medAntal;
export const JournalnotatEdge: JournalnotatEdgeResolvers = kantfelter;
export const AdvisConnection: AdvisConnectionResolvers = medAntal;
export const AdvisEdge: AdvisEdgeResolvers = kantfelter;
