import * as z from 'zod';
import { oejeblik } from '../domaene/tid.ts';

z.config(z.locales.da());

/** Longest texts taken in; what is longer is refused by name. A notat may be 100 KB (anvisning Sag §1.4), base64 of it more. */
const TEKST_MAX = 4096;
const NOTAT_MAX = 150_000;
const LISTE_MAX = 10_000;

/** A text PostgreSQL can keep. */
export const ren = (tekst: string) => !tekst.includes('\u0000') && tekst.isWellFormed();
export const RENHED = 'må ikke rumme NUL eller halve tegn';

/** Longest text that is part of a key: two of them must fit on one page of an index, whatever letters they are of. */
const NOEGLE_MAX = 500;

/** What something is known by: a reference, an index, a code. */
export const noegletekst = z.string().max(NOEGLE_MAX).refine(ren, RENHED).nullish();

/** A text that may be absent, or null to clear it. */
export const tekst = z.string().max(TEKST_MAX).refine(ren, RENHED).nullish();
export const langTekst = z.string().max(NOTAT_MAX).refine(ren, RENHED).nullish();
export const sandhed = z.boolean().nullish();

/** A time that must be one where it is given: any xs:dateTime, Danish time where it has no zone. */
export const tidspunkt = z
  .string('skal være et tidspunkt')
  .refine((t) => oejeblik(t) !== null, 'er ikke et tidspunkt (xs:dateTime)');

/** When something holds: `fra` inclusive, `til` exclusive. `fra` may be left out (the event's time), never be infinite. */
const virkning = {
  fra: z
    .string('UENDELIG_PERIODE: fra skal være et tidspunkt, eller udelades')
    .refine((t) => oejeblik(t) !== null, 'er ikke et tidspunkt (xs:dateTime)')
    .optional(),
  til: tidspunkt.nullish(),
  note: tekst,
  aktoer: z.looseObject({ reference: tekst, type: tekst }).nullish(),
};

/** Fields with a period that is not empty. */
const medPeriode = <S extends z.ZodType<{ fra?: unknown; til?: unknown }>>(skema: S) =>
  skema.refine(
    ({ fra, til }) => {
      const [a, b] = [oejeblik(fra), oejeblik(til)];
      return a === null || b === null || a < b;
    },
    { path: ['til'], message: 'TOM_PERIODE: til skal ligge efter fra' },
  );

/** One element of a list: a period, known fields of their types, and whatever more the source has – kept in the log. */
export const element = <F extends z.ZodRawShape>(felter: F) => medPeriode(z.looseObject({ ...virkning, ...felter }));
/** A period of its own, for an element whose `fra` and `til` mean something else. */
export const egenVirkning = medPeriode(z.looseObject(virkning)).nullish();

export const liste = <T extends z.ZodType>(en: T) => z.array(en).max(LISTE_MAX).optional();

const relationsfelter = {
  rolle: z.string().min(1).max(255),
  indeks: noegletekst,
  type: tekst,
  reference: noegletekst,
  navn: tekst,
};

/** A relation: known by rolle, and indeks or reference where the rolle may occur more than once (design.md §4). */
export const relation = <F extends z.ZodRawShape>(felter: F) => element({ ...relationsfelter, ...felter });

export const klasse = z.looseObject({ noegle: tekst, titel: tekst, reference: tekst });

/** The lists several kinds share, under the names of contract/README.md §4. */
export const aktoerer = liste(relation({ cvr: noegletekst }));
export const parter = liste(relation({}));
export const klasser = liste(relation({ noegle: noegletekst, titel: tekst, facettitel: tekst }));
export const itSystemer = liste(relation({}));
export const sikkerhedsprofiler = liste(element({ ...relationsfelter, rolle: noegletekst }));
export const offentlighedUndtaget = z.looseObject({ titelAlternativ: tekst, hjemmel: tekst }).nullish();
export const fremdrift = liste(element({ status: tekst }));
/** What holds for a whole message. */
export const faelles = { note: tekst, udenNotifikation: sandhed };
