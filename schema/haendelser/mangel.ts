/** A fault of a message, or a warning about it: which field, which rule, and in Danish what is wrong. */
export interface Mangel {
  readonly felt: string;
  readonly kode: string;
  readonly besked: string;
}
