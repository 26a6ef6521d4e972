import type * as z from 'zod';

/** True only of what a contract surely accepts; of anything else the contract itself must be asked, which says why. */
export type Tydelig = (vaerdi: unknown) => boolean;

/** What this reads of a contract's own description of itself. */
interface Beskrivelse {
  readonly type?: string;
  readonly format?: string;
  readonly coerce?: boolean;
  readonly checks?: readonly { readonly _zod: { readonly def: Tjek } }[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
}
interface Tjek {
  readonly check: string;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly fn?: Tydelig;
}

const ALDRIG: Tydelig = () => false;

/**
 * The same contract as a plain function: zod builds a copy of all it reads, and most messages are in order. A part it does
 * not know by name is never plain.
 */
export function tydelig(skema: z.ZodType): Tydelig {
  const def = skema._zod.def as Beskrivelse; // what every kind of schema may have
  const form = formAf(def);
  const tjek = (def.checks ?? []).map(({ _zod }) => tjekAf(_zod.def));
  if (tjek.length === 0) return form;
  const [a, b] = tjek;
  if (a && tjek.length === 1) return (vaerdi) => form(vaerdi) && a(vaerdi);
  if (a && b && tjek.length === 2) return (vaerdi) => form(vaerdi) && a(vaerdi) && b(vaerdi);
  return (vaerdi) => form(vaerdi) && tjek.every((et) => et(vaerdi));
}

function formAf(def: Beskrivelse): Tydelig {
  const { innerType, element, shape, catchall, values, options } = def;
  if (def.format !== undefined || def.coerce === true) return ALDRIG;
  if (def.type === 'string' || def.type === 'boolean') return (vaerdi) => typeof vaerdi === def.type;
  if (def.type === 'literal' && values) return (vaerdi) => values.includes(vaerdi);
  if (def.type === 'unknown') return () => true;
  if (def.type === 'optional' && innerType) return eller(undefined, tydelig(innerType));
  if (def.type === 'nullable' && innerType) return eller(null, tydelig(innerType));
  if (def.type === 'array' && element) return liste(tydelig(element));
  if (def.type === 'union' && options) return enAf(options.map(tydelig));
  if (def.type === 'object' && shape && catchall?._zod.def.type === 'unknown') return felter(shape);
  return ALDRIG;
}

const eller =
  (ogsaa: unknown, inden: Tydelig): Tydelig =>
  (vaerdi) =>
    vaerdi === ogsaa || inden(vaerdi);

const enAf = (valg: readonly Tydelig[]): Tydelig => (vaerdi) => valg.some((et) => et(vaerdi)); // prettier-ignore

const liste = (element: Tydelig): Tydelig => (vaerdi) => {
  if (!Array.isArray(vaerdi)) return false;
  for (const en of vaerdi) if (!element(en)) return false;
  return true;
}; // prettier-ignore

/** Looks at the fields there are – few of those there may be – and at those there must be. */
function felter(shape: Readonly<Record<string, z.ZodType>>): Tydelig {
  const kendte = new Map(Object.entries(shape).map(([navn, skema]) => [navn, tydelig(skema)]));
  const skalVaere = [...kendte].filter(([, felt]) => !felt(undefined)).map(([navn]) => navn);
  return (vaerdi) => {
    if (typeof vaerdi !== 'object' || vaerdi === null || Array.isArray(vaerdi)) return false;
    const raa = vaerdi as Record<string, unknown>; // neither null nor a list
    for (const navn of skalVaere) if (!Object.hasOwn(raa, navn)) return false;
    for (const navn in raa) {
      const felt = kendte.get(navn);
      if (felt !== undefined && !felt(raa[navn])) return false;
    }
    return true;
  };
}

type Laengde = { readonly length: number };

/** Checks stand after the form: what they are given is of it. */
function tjekAf({ check, maximum, minimum, format, pattern, fn }: Tjek): Tydelig {
  if (check === 'max_length' && maximum !== undefined) return (vaerdi) => (vaerdi as Laengde).length <= maximum;
  if (check === 'min_length' && minimum !== undefined) return (vaerdi) => (vaerdi as Laengde).length >= minimum;
  if (check === 'string_format' && format === 'regex' && pattern?.global === false && !pattern.sticky)
    return (vaerdi) => pattern.test(vaerdi as string);
  return check === 'custom' && fn ? fn : ALDRIG;
}
