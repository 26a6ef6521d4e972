import { NOEGLEFELTER, type Brugervendt, type Noegleslags } from '../../db/skriv/noegle.ts';
import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';

/** Another object a message points at, and where in it. */
export interface Reference {
  readonly id: Uuid;
  readonly felt: string;
}
export type Felter = Readonly<Record<string, unknown>>;

/** References that count for who may see what: a sag's dokumenter, an effektuering's bevillinger (design.md §5). */
export function referencerI({ objekt, data }: Haendelse): Reference[] {
  const poster = objekt === 'sag' ? liste(data['journalposter']) : [];
  const linjer = objekt === 'effektuering' ? liste(data['linjer']) : [];
  return [
    ...poster.flatMap((post, nr) => som(post['reference'], `data.journalposter.${String(nr)}.reference`)),
    ...linjer.flatMap(({ bevilling }, nr) =>
      som((bevilling as Felter | null | undefined)?.['uuid'], `data.linjer.${String(nr)}.bevilling.uuid`),
    ),
  ];
}

function som(vaerdi: unknown, felt: string): Reference[] {
  const id = uuid(vaerdi);
  return id ? [{ id, felt }] : [];
}

/** The records of a list; anything else in it, and what is no list, is left out. */
export function liste(vaerdi: unknown): Felter[] {
  return Array.isArray(vaerdi) ? vaerdi.filter((en): en is Felter => typeof en === 'object' && en !== null) : [];
}

const SIGER = new Set(['importer', 'opdater', 'ret']);
const harNoegler = (slags: string): slags is Noegleslags => Object.hasOwn(NOEGLEFELTER, slags);

/** The text of a number: two that are the same number of the same kind have the same. */
export const noegletekst = ({ slags, felt, vaerdi }: Brugervendt): string => `${slags} ${felt} ${vaerdi}`;

/** The numbers a message says its object is known by; each once. */
export function noeglerI({ objekt, operation, data }: Haendelse): Brugervendt[] {
  if (!harNoegler(objekt) || !SIGER.has(operation)) return [];
  const fundne = liste(data['egenskaber']).flatMap((en) =>
    Object.keys(NOEGLEFELTER[objekt]).flatMap((felt) => {
      const vaerdi = en[felt];
      return typeof vaerdi === 'string' && vaerdi.trim() !== '' ? [{ slags: objekt, felt, vaerdi }] : [];
    }),
  );
  return fundne.length < 2 ? fundne : [...new Map(fundne.map((en) => [noegletekst(en), en])).values()];
}
