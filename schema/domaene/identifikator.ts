/** How parts are pointed at (anvisning Sag §9.1–9.2): a CPR and a P-number look alike, only the urn tells them apart. */
export const SKEMAER = ['cpr', 'cvr', 'pnr', 'personid', 'borgerid', 'navn', 'andet'] as const;
export type Skema = (typeof SKEMAER)[number];

/** One identifier of a part: what kind, and its value without urn, hyphen or blanks. */
export interface Identifikator {
  readonly skema: Skema;
  readonly vaerdi: string;
}

/**
 * An identifier that is not seen by being printed: as text, as JSON and to an inspector it says its kind and no more, so a
 * log line, a trace or an error that happens to hold it holds no number. A class, since only a private field does that.
 */
class Skjult implements Identifikator {
  readonly skema: Skema;
  readonly #vaerdi: string;

  constructor(skema: Skema, vaerdi: string) {
    this.skema = skema;
    this.#vaerdi = vaerdi;
  }
  get vaerdi(): string {
    return this.#vaerdi;
  }
  toString(): string {
    return `${this.skema}:skjult`;
  }
  toJSON(): string {
    return this.toString();
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** The identifier somebody asks by, or is shown by: what it is worth is read by name (`vaerdi`), never by accident. */
export function skjult(skema: Skema, vaerdi: string): Identifikator {
  return new Skjult(skema, vaerdi);
}

const FORMER: readonly (readonly [Skema, RegExp])[] = [
  ['cpr', /^urn:oio:cpr-nr:([0-9]{6}-?[0-9]{4})$/i],
  ['cvr', /^urn:oio:cvr-nr:([0-9]{8})$/i],
  ['pnr', /^urn:oio:pnr:([0-9]{10})$/i],
  ['personid', /^urn:oio:us:personid:([0-9]{7})$/i],
  ['borgerid', /^urn:oio:udk:borgerid:([0-9]{12})$/i],
  ['navn', /^urn:oio:fuldtnavn:(.+)$/i],
];

/** The identifier a reference carries; a form nobody knows is kept as `andet`, found by nobody who asks for a number. */
export function identifikator(reference: string): Identifikator {
  for (const [skema, form] of FORMER) {
    const vaerdi = form.exec(reference.trim())?.[1];
    if (vaerdi !== undefined) return { skema, vaerdi: skema === 'navn' ? vaerdi : vaerdi.replace('-', '') };
  }
  return { skema: 'andet', vaerdi: reference.trim() };
}

/** Ten ASCII digits with or without the hyphen, answered without; null otherwise. Dates and modulus are not judged. */
export function cprNummer(tekst: unknown): string | null {
  return typeof tekst === 'string' && /^[0-9]{6}-?[0-9]{4}$/.test(tekst) ? tekst.replace('-', '') : null;
}
