import type { Element, Felter, Maal } from './elementer.ts';

/** Fields that are records of fields: what an update does not mention inside them stays too (LoRa's composite types). */
const SAMMENSATTE: ReadonlySet<string> = new Set(['offentlighedUndtaget', 'notat']);
/** Where a stretch keeps what it points at; no field of a message can have this name. */
const PEGER = '\u0000peger';

/**
 * What holds where an element is laid: its fields over those that held, unless it points at something else – then it
 * replaces them – or clears (`peger` null). Undefined: nothing, as where an element without fields meets a gap.
 */
export function fletElement(gammel: Felter | undefined, { peger, felter }: Element): Felter | undefined {
  if (peger === null) return undefined;
  const foer = maalAf(gammel);
  const andet = peger !== undefined && foer !== undefined && !sammeMaal(foer, peger);
  const flettet = fletFelter(andet ? {} : gammel, felter);
  if (peger === undefined || flettet === undefined) return flettet;
  const maal: Maal = andet ? peger : [peger[0] ?? foer?.[0], peger[1] ?? foer?.[1]];
  flettet[PEGER] = maal;
  return flettet;
}

/** Does what holds point at the same as the element? */
export function gaelderSamme(gammel: Felter, { peger }: Element): boolean {
  const foer = maalAf(gammel);
  return foer !== undefined && peger != null && sammeMaal(foer, peger);
}

const maalAf = (felter: Felter | undefined): Maal | undefined => felter?.[PEGER] as Maal | undefined; // put there by fletElement

/** ReferenceID decides where both have one (anvisning Sag §9.2), else the key or CVR beside it. */
function sammeMaal(a: Maal, b: Maal): boolean {
  if (a[0] !== undefined && b[0] !== undefined) return a[0] === b[0];
  return a[1] !== undefined && a[1] === b[1];
}

/** An explicit null takes the field away; without any left there is nothing. */
function fletFelter(gammel: Felter | undefined, nye: Felter): Record<string, unknown> | undefined {
  const ud: Record<string, unknown> = { ...gammel };
  for (const navn in nye) {
    if (navn === '__proto__') continue; // JSON can name it so; assigning it would be something else
    const ny = SAMMENSATTE.has(navn) ? fletPost(ud[navn], nye[navn]) : nye[navn];
    if (ny != null) ud[navn] = ny;
    else if (navn in ud) delete ud[navn];
  }
  return Object.keys(ud).length > 0 ? ud : undefined;
}

const fletPost = (foer: unknown, ny: unknown): unknown =>
  erPost(ny) ? fletFelter(erPost(foer) ? foer : undefined, ny) : ny;
const erPost = (vaerdi: unknown): vaerdi is Felter =>
  typeof vaerdi === 'object' && vaerdi !== null && !Array.isArray(vaerdi);
