import { altid, felter } from './felter.ts';
import { binding, forbindelse, kantfelter, medAntal, sidevalg } from './forbindelse.ts';
import type {
  BevilgetYdelseConnectionResolvers,
  BevilgetYdelseEdgeResolvers,
  BevilgetYdelseResolvers,
  BevillingResolvers,
  EffektueringsplanResolvers,
} from './generated.ts';
import { historik } from './historik.ts';
import { nodeId, ydelseId } from './id.ts';
import { klasseAf, trinnavn } from './klasse.ts';
import { linkTil } from './link.ts';
import { vis } from './loaders.ts';
import { behandlerAf, enhedAf } from './organisation.ts';
import { partIRolle } from './part.ts';
import { systemAf } from './system.ts';

export const Bevilling: BevillingResolvers = {
  ...felter('brugervendtNoegle', 'begrundelse', 'startdato', 'slutdato', 'senestAendret'),
  id: ({ id }) => nodeId('Bevilling', id),
  uuid: ({ id }) => id,
  sag: async ({ relationer, udsyn }) => {
    const ider = relationer.flatMap(({ art, referenceId }) => (art === 'sag' && referenceId ? [referenceId] : []));
    const sager = await Promise.all(ider.map((id) => udsyn.loaders.sag.load(id)));
    return sager.find((sag) => sag !== null) ?? null;
  },
  ejer: ({ ejerCvr, ejerNavn }) => ({ cvr: altid(ejerCvr), navn: ejerNavn }),
  ansvarligEnhed: ({ ansvarligRef, ansvarligNavn, udsyn }) => enhedAf(ansvarligRef, ansvarligNavn, udsyn),
  bevilgetAf: ({ behandlerRef, behandlerNavn, udsyn }) => behandlerAf(behandlerRef, behandlerNavn, udsyn),
  bevillingsmodtager: ({ relationer, udsyn }) => partIRolle(relationer, udsyn, 'Bevillingsmodtager'),
  ydelsesmodtager: ({ relationer, udsyn }) => partIRolle(relationer, udsyn, 'Ydelsesmodtager'),
  foelsomhed: ({ foelsomhed }) => trinnavn(foelsomhed),
  ydelser: ({ ydelser, udsyn }) => ydelser.map((ydelse) => vis(ydelse, udsyn)),
  effektueringer: async ({ id, udsyn }, args, { cursorer }, info) => {
    const hvor = binding('Bevilling.effektueringer', id, args, udsyn);
    const side = sidevalg(args, hvor, cursorer, info);
    return forbindelse(await udsyn.loaders.effektueringerForBevilling(id, side), udsyn, hvor, side);
  },
  historik: historik('Bevilling.historik', 'historikForBevilling'),
};

export const BevilgetYdelse: BevilgetYdelseResolvers = {
  ...felter('navn', 'beloeb', 'frekvens', 'forudBagud', 'startdato', 'slutdato', 'aktiv', 'tilbagebetalingspligtig'),
  id: ({ id, ydelse }) => ydelseId(id, ydelse),
  kle: ({ kle, kleTitel, kleRef, udsyn }) => altid(klasseAf(kle, kleTitel, kleRef, udsyn)),
  plan: ({ planer }) => planer,
  link: ({ id, masterRef, udsyn }, { retur }, kontekst) =>
    linkTil({ slags: 'bevilling', objekt: id, system: masterRef, udsyn }, retur, kontekst),
  bevilling: ({ id, udsyn }) => udsyn.loaders.bevilling.load(id).then(altid),
  master: ({ masterRef, masterNavn, udsyn }) => systemAf(masterRef, masterNavn, udsyn),
};

export const Effektueringsplan: EffektueringsplanResolvers = {
  ...felter('startdato', 'slutdato', 'beloeb', 'frekvens', 'forudBagud', 'dispositionsdag'),
  id: ({ plan }) => plan,
};

export const BevilgetYdelseConnection: BevilgetYdelseConnectionResolvers = medAntal;
export const BevilgetYdelseEdge: BevilgetYdelseEdgeResolvers = kantfelter;
