import type { SagQuery } from '../graf/svar.ts';

/** A sag as its page is answered. */
export type Sag = NonNullable<SagQuery['sag']>;
