import { felter } from './felter.ts';
import { taellerReference } from '../schema/domaene/dataafgraensning/gruppe.ts';
import { kantfelter, medAntal } from './forbindelse.ts';
import type {
  EffektueringConnectionResolvers,
  EffektueringEdgeResolvers,
  EffektueringResolvers,
  EffektueringslinjeResolvers,
} from './generated.ts';
import { nodeId } from './id.ts';
import { klasseAf } from './klasse.ts';
import { vis } from './loaders.ts';
import { partIRolle } from './part.ts';
import { systemAf } from './system.ts';

export const Effektuering: EffektueringResolvers = {
  ...felter(
    'startdato',
    'slutdato',
    'dispositionsdato',
    'bruttobeloeb',
    'efterSkatOgAtp',
    'sendtTilUdbetaling',
    'udbetalt',
  ),
  id: ({ id }) => nodeId('Effektuering', id),
  uuid: ({ id }) => id,
  // SF1490 says Modtager; the contract's closed list, for those who send JSON, has Ydelsesmodtager.
  modtager: ({ relationer, udsyn }) => partIRolle(relationer, udsyn, 'Modtager', 'Ydelsesmodtager', 'PrimaerPart'),
  linjer: ({ linjer, udsyn }) => linjer.map((linje) => vis(linje, udsyn)),
  master: ({ masterRef, masterNavn, udsyn }) => systemAf(masterRef, masterNavn, udsyn),
};

export const Effektueringslinje: EffektueringslinjeResolvers = {
  ...felter('beloeb', 'fra', 'til'),
  ydelse: ({ ydelseRef }) => ydelseRef,
  kle: ({ kle, kleTitel, udsyn }) => klasseAf(kle, kleTitel, null, udsyn),
  bevilling: async ({ bevillingId, ejerCvr, udsyn }) => {
    const fundet = bevillingId ? await udsyn.loaders.bevilling.load(bevillingId) : null;
    return fundet && taellerReference(udsyn.laeser.adgang, ejerCvr, fundet.ejerCvr) ? fundet : null;
  },
};

export const EffektueringConnection: EffektueringConnectionResolvers = medAntal;
export const EffektueringEdge: EffektueringEdgeResolvers = kantfelter;
