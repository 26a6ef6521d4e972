import * as z from 'zod';
import { IndeksFejl } from '../../../errors.ts';
import { cvr, OBJEKTSLAGS, uuid } from '../../../schema/domaene/id.ts';
import { OPERATIONER } from '../../../schema/domaene/registrering.ts';
import { entydigJson } from '../../../schema/domaene/json.ts';
import { felternavneI } from './skabelon.ts';

/** What a field is called: by it templates point at its value. */
const navn = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'skal være et navn af bogstaver og cifre, med lille forbogstav');

export const FELTTYPER = ['tekst', 'tal', 'beloeb', 'dato', 'tidspunkt', 'cpr', 'cvr', 'kle', 'uuid'] as const;

const Felt = z.strictObject({
  /** CSV: the column's name in the first line, or its number from 1. */
  kolonne: z.union([z.string().min(1), z.int().min(1)]).optional(),
  /** Fixed width: first position, from 1, and how many. */
  plads: z.tuple([z.int().min(1), z.int().min(1).max(4096)]).optional(),
  type: z.enum(FELTTYPER).default('tekst'),
  paakraevet: z.boolean().default(false),
  /** Texts that mean that nothing is there, besides the empty one. */
  tomme: z.array(z.string()).default([]),
  /** An empty field clears what stood there, where it would else not be mentioned. */
  ryd: z.boolean().default(false),
  /** Filled up with this on the left or right; blanks are always taken off. */
  fyld: z.string().length(1).optional(),
  /** How a day or a time is written, of dd MM yyyy HH mm ss. */
  form: z
    .string()
    .regex(/^(?=.*dd)(?=.*MM)(?=.*yyyy)[dMyHms .:/T-]+$/, 'skal bestå af dd, MM, yyyy, HH, mm, ss og skilletegn')
    .default('dd-MM-yyyy'),
  /** The last so many digits of an amount are decimals, which no sign shows. */
  decimaler: z.int().min(0).max(16).optional(),
  decimaltegn: z.enum([',', '.']).default(','),
  /** The source's codes, and what each is in the index; another is refused. */
  koder: z.record(z.string(), z.string()).optional(),
});
export type Feltregel = z.infer<typeof Felt>;

const Betingelse = z.strictObject({ felt: navn, er: z.array(z.string()).min(1) });

const Haendelsesregel = z.strictObject({
  naar: Betingelse.optional(),
  objekt: z.enum(OBJEKTSLAGS),
  operation: z.enum(OPERATIONER),
  /** The object is known by these fields' values: the same values are the same object. */
  noegle: z.array(navn).min(1).optional(),
  /** Or by a uuid that the feed has itself. */
  uuid: navn.optional(),
  tid: navn.optional(),
  sekvens: navn.optional(),
  bruger: navn.optional(),
  data: z.record(z.string(), z.unknown()).default({}),
});
export type Haendelsesregel = z.infer<typeof Haendelsesregel>;

const Raekketype = z.strictObject({
  /** Absent: every row that no type before it takes. */
  naar: Betingelse.optional(),
  /** A hoved's fields hold for all rows after it; a slut closes the file, and may say how many rows there are. */
  rolle: z.enum(['hoved', 'indhold', 'slut']).default('indhold'),
  felter: z.record(navn, Felt),
  /** slut: the field that counts the rows of contents. */
  antal: navn.optional(),
  haendelser: z.array(Haendelsesregel).default([]),
});
export type Raekketype = z.infer<typeof Raekketype>;

const Fil = z.strictObject({
  form: z.enum(['csv', 'fastbredde']),
  tegnsaet: z.enum(['utf-8', 'latin1', 'cp850', 'cp865']).default('utf-8'),
  skilletegn: z.string().length(1).default(';'),
  citationstegn: z.string().length(1).default('"'),
  /** CSV: does the first line name the columns? */
  overskrift: z.boolean().default(true),
});

const Udtraek = z.strictObject({
  /** Only where it is said: what a full extract no longer holds is ended. */
  fuldt: z.literal(true),
  /** More than so many of a hundred objects gone is taken for a faulty extract, and ends none. */
  hoejstPct: z.number().min(0).max(100).default(10),
});

const Afbildningsskema = z
  .strictObject({
    $schema: z.string().optional(),
    navn: z.string().regex(/^[a-z0-9-]{1,40}$/, 'skal være 1–40 små bogstaver, cifre og bindestreger'),
    om: z.string().optional(),
    system: z.string().refine((s) => uuid(s) !== null, 'skal være it-systemets uuid'),
    kommune: z.string().refine((s) => cvr(s) !== null, 'skal være et CVR-nummer på otte cifre'),
    fil: Fil,
    udtraek: Udtraek.optional(),
    raekker: z.array(Raekketype).min(1),
  })
  .superRefine((afbildning, ctx) => {
    for (const [sti, besked] of fejlI(afbildning)) ctx.addIssue({ code: 'custom', path: [...sti], message: besked });
  });

/** How a flat extract of one system is read: what its rows are, and what they become. */
export type Afbildning = z.infer<typeof Afbildningsskema>;

type Fund = readonly [sti: readonly (string | number)[], besked: string];

/** What zod cannot say field by field: that places are of the form's kind, and that every field named is there. */
function* fejlI({ fil, raekker, udtraek }: z.output<typeof Afbildningsskema>): Generator<Fund> {
  const fraHoved = raekker.filter(({ rolle }) => rolle === 'hoved').flatMap(({ felter }) => Object.keys(felter));
  for (const [nr, type] of raekker.entries()) {
    const her = ['raekker', nr] as const;
    const plads = fil.form === 'csv' ? 'kolonne' : 'plads';
    for (const [felt, regel] of Object.entries(type.felter)) {
      if (regel[plads] === undefined) yield [[...her, 'felter', felt, plads], `mangler: en fil af form ${fil.form} har felter ved ${plads}`]; // prettier-ignore
    }
    const kendte = new Set([...Object.keys(type.felter), ...(type.rolle === 'indhold' ? fraHoved : [])]);
    for (const [sti, felt] of naevnteFelter(type)) {
      if (!kendte.has(felt)) yield [[...her, ...sti], `${felt} er ikke et felt i rækken`];
    }
    for (const [i, regel] of type.haendelser.entries()) {
      const sti = [...her, 'haendelser', i] as const;
      if ((regel.noegle === undefined) === (regel.uuid === undefined)) yield [sti, 'skal have enten noegle eller uuid'];
      if (regel.tid !== undefined && udtraek && !fraHoved.includes(regel.tid)) yield [[...sti, 'tid'], 'et fuldt udtræk gælder på udtrækkets tid: udelad tid, eller tag den fra hovedet']; // prettier-ignore
    }
  }
}

/** Every field a type of row names, and where. */
function* naevnteFelter({ naar, antal, haendelser }: Raekketype): Generator<Fund> {
  if (naar) yield [['naar', 'felt'], naar.felt];
  if (antal !== undefined) yield [['antal'], antal];
  for (const [i, { naar: hvis, noegle = [], data, ...regel }] of haendelser.entries()) {
    const her = ['haendelser', i] as const;
    if (hvis) yield [[...her, 'naar', 'felt'], hvis.felt];
    for (const felt of noegle) yield [[...her, 'noegle'], felt];
    for (const en of ['uuid', 'tid', 'sekvens', 'bruger'] as const) if (regel[en] !== undefined) yield [[...her, en], regel[en]]; // prettier-ignore
    for (const felt of felternavneI(data)) yield [[...her, 'data'], felt];
  }
}

/** Is it for whoever loads the extract to say as of when it is? */
export const manglerTid = ({ raekker }: Afbildning): boolean =>
  raekker.some(({ haendelser }) => haendelser.some(({ tid, operation }) => tid === undefined && operation !== 'fjern'));

/** Reads a mapping file's text. Throws BAD_USER_INPUT with every mistake in it: file, field and rule, a line each. */
export function laesAfbildning(tekst: string, fil: string): Afbildning {
  const { success, data, error } = Afbildningsskema.safeParse(jsonI(tekst, fil));
  if (success) return data;
  const linjer = error.issues.map(({ path, message }) => `${fil}: ${path.join('.') || 'filen'}: ${message}`);
  throw new IndeksFejl('BAD_USER_INPUT', linjer.join('\n'));
}

function jsonI(tekst: string, fil: string): unknown {
  try {
    const laest = entydigJson(tekst.replace(/^\uFEFF/, ''));
    if (laest) return laest.vaerdi;
  } catch {
    throw new IndeksFejl('BAD_USER_INPUT', `${fil}: er ikke JSON`);
  }
  throw new IndeksFejl('BAD_USER_INPUT', `${fil}: har samme navn to gange, eller for mange lag`);
}
