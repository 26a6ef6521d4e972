import { uuid, uuid5, type Uuid } from '../../../schema/domaene/id.ts';

/** A row's values by field: null is empty, undefined – not mentioned – too, but says nothing. */
export type Vaerdier = ReadonlyMap<string, string | null | undefined>;

/** Whose ids are made: the same keys of another system or kommune are other objects. */
export interface Rum {
  readonly system: Uuid;
  readonly kommune: string;
}

/** The object that is known by these values. */
export const objektId = ({ system, kommune }: Rum, objekt: string, noegle: readonly string[]): Uuid =>
  uuid5(system, JSON.stringify([kommune, objekt, ...noegle]));

const HELE = /^\$([a-z][A-Za-z0-9]*)$/;
const I_TEKST = /\{([a-z][A-Za-z0-9]*)\}/g;

const erObjekt = (en: unknown): en is Record<string, unknown> =>
  typeof en === 'object' && en !== null && !Array.isArray(en);

interface Id {
  readonly objekt: string;
  readonly noegle: readonly string[];
}
const idI = (en: Record<string, unknown>): Id | null => {
  const id = en['$id'];
  const hel = erObjekt(id) && typeof id['objekt'] === 'string' && Array.isArray(id['noegle']);
  return hel ? (id as unknown as Id) : null;
};

/** Every field a template points at, as often as it does. */
export function* felternavneI(skabelon: unknown): Generator<string> {
  if (typeof skabelon === 'string') {
    const hele = HELE.exec(skabelon)?.[1];
    if (hele !== undefined) yield hele;
    else for (const [, felt = ''] of skabelon.matchAll(I_TEKST)) yield felt;
  } else if (Array.isArray(skabelon)) {
    for (const en of skabelon) yield* felternavneI(en);
  } else if (erObjekt(skabelon)) {
    yield* idI(skabelon)?.noegle ?? [];
    for (const [navn, en] of Object.entries(skabelon)) {
      if (navn === '$hvis') yield String(en);
      else yield* felternavneI(en);
    }
  }
}

/**
 * What a template says with a row's values. `"$felt"` is the field's value; `"tekst {felt}"` has it written in, and is empty
 * where one of them is; `{"$id": {"objekt", "noegle"}}` is the id of another object of the feed. An object with
 * `"$hvis": "felt"` is there only where the field is not empty. What is not mentioned is left out.
 */
export function udfyld(skabelon: unknown, vaerdier: Vaerdier, rum: Rum): unknown {
  if (typeof skabelon === 'string') return tekstAf(skabelon, vaerdier);
  if (Array.isArray(skabelon)) {
    return skabelon.map((en: unknown) => udfyld(en, vaerdier, rum)).filter((en) => en !== undefined);
  }
  return erObjekt(skabelon) ? objektAf(skabelon, vaerdier, rum) : skabelon;
}

function objektAf(skabelon: Record<string, unknown>, vaerdier: Vaerdier, rum: Rum): unknown {
  const { $hvis: hvis, ...felter } = skabelon;
  if (typeof hvis === 'string' && (vaerdier.get(hvis) ?? null) === null) return undefined;
  const id = idI(skabelon);
  if (id) {
    const noegle = noegleAf(id.noegle, vaerdier);
    return noegle === null ? undefined : objektId(rum, id.objekt, noegle);
  }
  const ud: Record<string, unknown> = {};
  for (const [navn, en] of Object.entries(felter)) {
    const vaerdi = udfyld(en, vaerdier, rum);
    if (vaerdi !== undefined) ud[navn] = vaerdi;
  }
  return ud;
}

/** The values an object is known by; null where one is empty. */
export function noegleAf(felter: readonly string[], vaerdier: Vaerdier): string[] | null {
  const noegle = felter.map((felt) => vaerdier.get(felt) ?? null);
  return noegle.every((en) => en !== null) ? noegle : null;
}

/** The uuid a row names itself. */
export const uuidAf = (felt: string, vaerdier: Vaerdier): Uuid | null => uuid(vaerdier.get(felt));

function tekstAf(skabelon: string, vaerdier: Vaerdier): string | null | undefined {
  const hele = HELE.exec(skabelon)?.[1];
  if (hele !== undefined) return vaerdier.get(hele);
  const naevnte = [...skabelon.matchAll(I_TEKST)].map(([, felt = '']) => vaerdier.get(felt));
  if (naevnte.some((en) => en === null || en === undefined)) return naevnte.includes(undefined) ? undefined : null;
  return skabelon.replace(I_TEKST, (_, felt: string) => vaerdier.get(felt) ?? '');
}
