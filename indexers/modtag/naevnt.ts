import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';

/** Another object a message points at, and where in it. */
export interface Reference {
  readonly id: Uuid;
  readonly felt: string;
}
type Felter = Readonly<Record<string, unknown>>;

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

function liste(vaerdi: unknown): Felter[] {
  return Array.isArray(vaerdi) ? vaerdi.filter((en): en is Felter => typeof en === 'object' && en !== null) : [];
}
