import { NOEGLEFELTER, type Brugervendt, type Noegleslags } from '../../db/skriv/noegle.ts';
import type { Felter } from '../../schema/domaene/fold/elementer.ts';
import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import { poster } from '../../schema/domaene/json.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';

/** Another object a message points at, and where in it. */
export interface Reference {
  readonly id: Uuid;
  readonly felt: string;
}

/** References that count for who may see what: a sag's dokumenter, an effektuering's bevillinger (design.md §5). */
export function referencerI({ objekt, data }: Haendelse): Reference[] {
  const fundne: Reference[] = [];
  if (objekt === 'sag') {
    for (const [nr, post] of poster(data['journalposter']).entries())
      tilfoej(fundne, post['reference'], `data.journalposter.${String(nr)}.reference`);
  }
  if (objekt === 'effektuering') {
    for (const [nr, { bevilling }] of poster(data['linjer']).entries())
      tilfoej(fundne, (bevilling as Felter | null | undefined)?.['uuid'], `data.linjer.${String(nr)}.bevilling.uuid`);
  }
  return fundne;
}

function tilfoej(fundne: Reference[], vaerdi: unknown, felt: string): void {
  const id = uuid(vaerdi);
  if (id) fundne.push({ id, felt });
}

const SIGER = new Set(['importer', 'opdater', 'ret']);
const harNoegler = (slags: string): slags is Noegleslags => Object.hasOwn(NOEGLEFELTER, slags);

/** The text of a number: two that are the same number of the same kind have the same. */
export const noegletekst = ({ slags, felt, vaerdi }: Brugervendt): string => `${slags} ${felt} ${vaerdi}`;

/** The numbers a message says its object is known by; each once. */
export function noeglerI({ objekt, operation, data }: Haendelse): Brugervendt[] {
  if (!harNoegler(objekt) || !SIGER.has(operation)) return [];
  const fundne: Brugervendt[] = [];
  for (const en of poster(data['egenskaber'])) {
    for (const felt of Object.keys(NOEGLEFELTER[objekt])) {
      const vaerdi = en[felt];
      if (typeof vaerdi === 'string' && vaerdi.trim() !== '') fundne.push({ slags: objekt, felt, vaerdi });
    }
  }
  return fundne.length < 2 ? fundne : [...new Map(fundne.map((en) => [noegletekst(en), en])).values()];
}
