import { fremdriftAf } from '../schema/domaene/fremdrift.ts';
import { altid, felter } from './felter.ts';
import { binding, forbindelse, kantfelter, medAntal, sidevalg } from './forbindelse.ts';
import type {
  PeriodeResolvers,
  SagConnectionResolvers,
  SagEdgeResolvers,
  SagReferenceResolvers,
  SagResolvers,
  SagsgenstandResolvers,
  SagsrelationResolvers,
} from './generated.ts';
import { historik } from './historik.ts';
import { nodeId } from './id.ts';
import { klasseAf, trinnavn } from './klasse.ts';
import { linkTil } from './link.ts';
import { vis } from './loaders.ts';
import { behandlerAf, behandlereIRolle, enhedAf } from './organisation.ts';
import { sagsparter } from './part.ts';
import { systemAf } from './system.ts';

export const Sag: SagResolvers = {
  ...felter('sagsnummer', 'titel', 'hemmeligTitel', 'beskrivelse', 'sagsstatus', 'oprettet', 'senestAendret'),
  id: ({ id }) => nodeId('Sag', id),
  uuid: ({ id }) => id,
  fremdrift: ({ fremdrift }) => fremdriftAf(fremdrift),
  kle: ({ kle, kleTitel, kleRef, udsyn }) => altid(klasseAf(kle, kleTitel, kleRef, udsyn)),
  handlingsfacet: ({ facet, facetTitel, facetRef, udsyn }) => klasseAf(facet, facetTitel, facetRef, udsyn),
  afgoerelse: ({ afgoerelse, afgoerelseTitel, afgoerelseRef, udsyn }) =>
    klasseAf(afgoerelse, afgoerelseTitel, afgoerelseRef, udsyn),
  foelsomhed: ({ foelsomhed }) => trinnavn(foelsomhed),
  ejer: ({ ejerCvr, ejerNavn }) => ({ cvr: altid(ejerCvr), navn: ejerNavn }),
  ansvarligEnhed: ({ ansvarligRef, ansvarligNavn, udsyn }) => enhedAf(ansvarligRef, ansvarligNavn, udsyn),
  primaerBehandler: ({ behandlerRef, behandlerNavn, udsyn }) => behandlerAf(behandlerRef, behandlerNavn, udsyn),
  andreBehandlere: ({ relationer, udsyn }) => behandlereIRolle(relationer, 'AndreBehandlere', udsyn),
  parter: ({ relationer, udsyn }) => sagsparter(relationer, udsyn),
  master: ({ masterRef, masterNavn, udsyn }) => systemAf(masterRef, masterNavn, udsyn),
  afsender: ({ afsenderRef, afsenderNavn, udsyn }) => systemAf(afsenderRef, afsenderNavn, udsyn),
  ogsaa: async ({ id, udsyn }) =>
    ((await udsyn.loaders.makkereForSag.load(id)) ?? []).map((makker) => vis(makker, udsyn)),
  oprettetAf: ({ oprettetAf, udsyn }) => behandlerAf(oprettetAf, null, udsyn),
  journalnotater: async ({ id, udsyn }, args, { cursorer }, info) => {
    const hvor = binding('Sag.journalnotater', id, args, udsyn);
    const side = sidevalg(args, hvor, cursorer, info);
    return forbindelse(await udsyn.loaders.notaterForSag(id, side), udsyn, hvor, side);
  },
  dokumenter: async ({ id, udsyn }, args, { cursorer }, info) => {
    const hvor = binding('Sag.dokumenter', id, args, udsyn);
    const side = sidevalg(args, hvor, cursorer, info);
    return forbindelse(await udsyn.loaders.dokumenterForSag(id, side), udsyn, hvor, side);
  },
  bevillinger: async ({ id, udsyn }) =>
    ((await udsyn.loaders.bevillingerForSag.load(id)) ?? []).map((bevilling) => vis(bevilling, udsyn)),
  relationer: async ({ relationer, udsyn }) => {
    const andre = relationer.flatMap(({ art, rolle, referenceId }) =>
      art === 'sagsrelation' && referenceId ? [{ rolle, referenceId }] : [],
    );
    const sager = await Promise.all(andre.map(({ referenceId }) => udsyn.loaders.sag.load(referenceId)));
    return andre.flatMap(({ rolle }, i) => {
      const sag = sager[i];
      return sag ? [{ rolle, sag }] : [];
    });
  },
  genstande: ({ relationer }) => relationer.filter(({ art }) => art === 'genstand'),
  virkning: (sag) => sag,
  link: ({ id, masterRef, udsyn }, { retur }, kontekst) =>
    linkTil({ slags: 'sag', objekt: id, system: masterRef, udsyn }, retur, kontekst),
  adgang: ({ grupper }) => grupper,
  historik: historik('Sag.historik', 'historikForSag'),
};

export const Sagsrelation: SagsrelationResolvers = felter('rolle', 'sag');
export const SagReference: SagReferenceResolvers = {
  ...felter('sagsnummer'),
  uuid: ({ id }) => id,
  system: ({ system, systemNavn, udsyn }) => ({ id: system, navn: systemNavn, udsyn }),
};
export const Sagsgenstand: SagsgenstandResolvers = felter('rolle', 'reference', 'tekst');
export const Periode: PeriodeResolvers = felter('fra', 'til');
export const SagConnection: SagConnectionResolvers = medAntal;
export const SagEdge: SagEdgeResolvers = kantfelter;
