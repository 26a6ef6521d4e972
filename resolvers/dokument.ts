import { felter } from './felter.ts';
import { kantfelter, medAntal } from './forbindelse.ts';
import type { DokumentConnectionResolvers, DokumentEdgeResolvers, DokumentResolvers } from './generated.ts';
import { historik } from './historik.ts';
import { nodeId } from './id.ts';
import { klasseAf, trinnavn } from './klasse.ts';
import { linkTil } from './link.ts';
import { sagsparter } from './part.ts';
import { systemAf } from './system.ts';

export const Dokument: DokumentResolvers = {
  ...felter('dokumentnummer', 'titel', 'brevdato', 'fremdrift', 'senestAendret'),
  id: ({ id }) => nodeId('Dokument', id),
  uuid: ({ id }) => id,
  type: ({ dokumenttype }) => dokumenttype,
  foelsomhed: ({ foelsomhed }) => trinnavn(foelsomhed),
  kle: ({ kle, kleTitel, kleRef, udsyn }) => klasseAf(kle, kleTitel, kleRef, udsyn),
  sager: async ({ sager, udsyn }) =>
    (await Promise.all(sager.map((id) => udsyn.loaders.sag.load(id)))).filter((sag) => sag !== null),
  link: ({ id, masterRef, udsyn }, { retur }, kontekst) =>
    linkTil({ slags: 'dokument', objekt: id, system: masterRef, udsyn }, retur, kontekst),
  parter: ({ relationer, udsyn }) => sagsparter(relationer, udsyn),
  master: ({ masterRef, masterNavn, udsyn }) => systemAf(masterRef, masterNavn, udsyn),
  historik: historik('Dokument.historik', 'historikForDokument'),
};

export const DokumentConnection: DokumentConnectionResolvers = medAntal;
export const DokumentEdge: DokumentEdgeResolvers = kantfelter;
