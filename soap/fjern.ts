import type { Laeser } from '../db/laeser.ts';
import { fremsoeg } from '../db/queries/fremsoeg.ts';
import type { Element } from '../indexers/xml/element.ts';
import { haendelserFra } from '../indexers/xml/haendelse.ts';
import { sd, sdi } from '../indexers/xml/navnerum.ts';
import type { Samler } from '../revision/samler.ts';
import type { Opslagskald } from './kald.ts';
import { ORDBOEGER, type Kald } from './laes.ts';
import { skrivesvar } from './skriv.ts';
import type { Laestopslag } from './soeg/fremsoeg.ts';
import { ugyldig } from './soeg/vaerdi.ts';
import type { Xml } from './xml.ts';

/** So many sager may one call remove by a search. */
const FJERNES_MAX = 1000;

export const harSoegning = ({ boern }: Element): boolean => boern.some(({ navn }) => navn === sdi('SoegUdtryk'));

/** Removes the sager named (SF1470 Fjern): a hændelse for each, through the same door as every other. */
export async function fjern({ kald, skriv }: Opslagskald, element: Element): Promise<Xml> {
  const haendelser = fjernelser(element, kald);
  return skrivesvar(kald, haendelser, await skriv(haendelser));
}

function fjernelser(element: Element, { hoveder }: Kald) {
  if (!element.boern.some(({ navn }) => navn === sdi('SagUuid'))) return [];
  const maal = { slags: 'objekt', objekt: 'sag', operation: 'fjern' } as const;
  return haendelserFra({ maal, element }, ORDBOEGER.sag, hoveder.messageId);
}

/**
 * Removes the sager a SoegUdtryk finds, among those the system may look up: it can remove no other. All of them or, past the
 * limit, none. Whether it may write each is judged as for one it names.
 */
export async function medFundne(l: Laeser, { soegninger }: Laestopslag, spurgt: Opslagskald, samler: Samler) {
  const [soegning] = soegninger;
  if (!soegning) throw new Error('en søgning i sager er en søgning');
  const { antal, billeder } = await fremsoeg(l, { ...soegning, side: { fra: 0, foerst: FJERNES_MAX } });
  if (antal > FJERNES_MAX) throw ugyldig('SoegUdtryk', `finder flere end ${FJERNES_MAX} sager; ingen er fjernet`);
  for (const { svar, relationer } of billeder) samler.objekt({ ...svar, relationer });
  samler.total(antal);
  const andet = spurgt.element.boern.filter(({ navn }) => navn !== sdi('SagUuid') && navn !== sdi('SoegUdtryk'));
  const navngivne = billeder.map(({ svar }) => sagUuid(spurgt.element.linje, svar.id));
  return () => fjern(spurgt, { ...spurgt.element, boern: [...andet, ...navngivne] });
}

const sagUuid = (linje: number, id: string): Element => ({
  navn: sdi('SagUuid'),
  linje,
  tekst: '',
  boern: [{ navn: sd('UUIDIdentifikator'), linje, boern: [], tekst: id }],
});
