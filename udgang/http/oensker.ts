import * as z from 'zod';
import { IndeksFejl } from '../../errors.ts';
import { FORRETNINGSHAENDELSER } from '../../schema/domaene/forretning.ts';
import { kleFilter } from '../../schema/domaene/kle.ts';
import { SLAGS } from '../synlige.ts';

const unikke = <T>(liste: T[]): T[] => [...new Set(liste)];

/** What a subscription can be asked for with. Left out: everything; an empty list is refused, for it would be nothing. */
const Oenske = z.strictObject({
  slags: z.array(z.enum(SLAGS)).min(1).transform(unikke).default([...SLAGS]),
  kle: z.array(z.string().refine((tekst) => kleFilter(tekst) !== null, 'er ikke et KLE-nummer eller -mønster')).min(1).max(100).nullish(),
  haendelser: z.array(z.enum(['oprettet', 'aendret', ...FORRETNINGSHAENDELSER])).min(1).transform(unikke).nullish(),
  fra: z.enum(['nu', 'begyndelsen']).default('nu'),
  webhook: z.strictObject({ url: z.string().max(2000) }).nullish(),
}); // prettier-ignore
export type Oenske = z.infer<typeof Oenske>;

const Kvittering = z.strictObject({ position: z.string().min(1).max(200) });
const Noegle = z.strictObject({ noegle: z.string().min(1).max(1000) });
const Sidevalg = z.strictObject({
  efter: z.string().min(1).max(200).optional(),
  antal: z.coerce.number().int().min(1).max(500).default(100),
});

/** Reads by the form. Throws BAD_USER_INPUT that names every field that will not do, and quotes none. */
function laes<T extends z.ZodType>(form: T, raa: unknown): z.infer<T> {
  const { data, error } = form.safeParse(raa);
  if (!error) return data;
  const fejl = error.issues.slice(0, 20).map(({ path, message }) => `${path.map(String).join('.') || 'kroppen'}: ${message}`);
  throw new IndeksFejl('BAD_USER_INPUT', fejl.join('; '));
} // prettier-ignore

export const laesOenske = (raa: unknown): Oenske => laes(Oenske, raa ?? {});
export const laesKvittering = (raa: unknown): z.infer<typeof Kvittering> => laes(Kvittering, raa);
export const laesNoegle = (raa: unknown): z.infer<typeof Noegle> => laes(Noegle, raa);
export const laesSidevalg = (raa: unknown): z.infer<typeof Sidevalg> => laes(Sidevalg, raa);
