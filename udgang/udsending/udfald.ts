/** What became of a push; null: it was acknowledged. What went wrong is one of a few words, and never what a receiver wrote. */
export type Udfald = null | {
  readonly fejl: string;
  /** It asks not to be tried again for so long. */
  readonly ventMs?: number;
  /** It wants no more. */
  readonly opgiv?: boolean;
};
