import * as z from 'zod';
import { cvr, OBJEKTSLAGS, uuid, type Cvr, type Objektslags, type Uuid } from '../domaene/id.ts';
import { OPERATIONER, type Operation } from '../domaene/registrering.ts';
import { oejeblik, type Oejeblik } from '../domaene/tid.ts';
import { ren, RENHED, tekst, tidspunkt } from './felter.ts';
import type { Mangel } from './mangel.ts';
import { Advis, Journalnotat, Klasse, Kvittering, Orgenhed, Part } from './oevrige.ts';
import { periodefejl } from './perioder.ts';
import { Dokument, Sag } from './sag.ts';
import { tydelig, type Tydelig } from './tydelig.ts';
import { Bevilling, Effektuering } from './ydelse.ts';

/** A hændelse as it came in, read: CloudEvents 1.0 with the attributes of contract/README.md §4. */
export interface Haendelse {
  readonly id: string;
  readonly source: Uuid;
  /** As sent: `dk.overblik.<objekt>.<operation>.v1`. */
  readonly type: string;
  readonly objekt: Objektslags;
  readonly operation: Operation | 'kvittering';
  readonly subject: Uuid;
  /** Null only for a fjern that gives none. */
  readonly tidspunkt: Oejeblik | null;
  readonly sekvens: bigint | null;
  readonly bruger: string | null;
  readonly reservation: string | null;
  /** The besked its writer built on: an id of its own source, or another's as `urn:uuid:<system>:<id>`. Null: it does not say. */
  readonly forventet: string | null;
  /** The authority a part, unit or klasse is told for when an operator loads a file; a token decides it over HTTP. */
  readonly myndighed: Cvr | null;
  readonly data: Record<string, unknown>;
}

/** What the log knows it by: ids are a source's own. */
export const beskednavn = ({ source, id }: Pick<Haendelse, 'source' | 'id'>): string => `${source}:${id}`;

/** What each kind's `data` must be. */
export const DATA = {
  sag: Sag, dokument: Dokument, bevilling: Bevilling, effektuering: Effektuering, journalnotat: Journalnotat,
  advis: Advis, part: Part, orgenhed: Orgenhed, klasse: Klasse,
} as const; // prettier-ignore

const TYPE = new RegExp(
  `^dk\\.overblik\\.(${OBJEKTSLAGS.join('|')})\\.(${[...OPERATIONER, 'kvittering'].join('|')})\\.v1$`,
);
const DYBDE_MAX = 16;

const Kuvert = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(255).refine(ren, RENHED),
  source: z.string().refine((s) => systemAf(s) !== null, 'skal være urn:uuid:<it-systemets uuid>'),
  type: z.string().regex(TYPE, 'er ikke en kendt type: dk.overblik.<objekt>.<operation>.v1'),
  subject: z.string().refine((s) => uuid(s) !== null, 'skal være objektets uuid'),
  time: tidspunkt.optional(),
  sequence: z
    .string()
    .regex(/^[0-9]{1,38}$/, 'skal være et løbenummer som tekst')
    .nullish(),
  bruger: tekst,
  reservation: tekst,
  forventet: z.string().min(1).max(300).refine(ren, RENHED).nullish(),
  myndighed: z
    .string()
    .refine((s) => cvr(s) !== null, 'skal være et CVR-nummer på otte cifre')
    .nullish(),
  data: z.looseObject({}).optional(),
});

/** A contract, and the quick way of seeing that something is as it says. */
interface Kontrakt {
  readonly skema: z.ZodType;
  readonly klart: Tydelig;
}
const kontrakt = (skema: z.ZodType): Kontrakt => ({ skema, klart: tydelig(skema) });
const KUVERT = kontrakt(Kuvert);
const KVITTERING = kontrakt(Kvittering);
const INDHOLD = Object.fromEntries(Object.entries(DATA).map(([objekt, skema]) => [objekt, kontrakt(skema)])) as Record<
  Objektslags,
  Kontrakt
>; // DATA has exactly its keys

/** What is wrong with it; null: nothing. Contracts change nothing of what they read. */
function fejlI({ skema, klart }: Kontrakt, vaerdi: unknown, rod?: string): Mangel[] | null {
  if (klart(vaerdi)) return null;
  const { success, error } = skema.safeParse(vaerdi);
  return success ? null : fejlAf(error, rod);
}

/** The uuid of `urn:uuid:<uuid>`. */
export function systemAf(source: string): Uuid | null {
  return source.toLowerCase().startsWith('urn:uuid:') ? uuid(source.slice(9)) : null;
}

export type Laest =
  { readonly ok: true; readonly haendelse: Haendelse } | { readonly ok: false; readonly fejl: Mangel[] };

/** Reads one hændelse. Everything wrong with it is said at once, each with its field and rule; values are never quoted. */
export function laesHaendelse(raa: unknown): Laest {
  const fejl = fejlI(KUVERT, raa);
  if (fejl) return { ok: false, fejl };
  const k = raa as z.infer<typeof Kuvert>; // it is as the contract says
  const { type, time, source, subject, data: indhold = {} } = k;
  const [, objekt, operation] = TYPE.exec(type) as unknown as [string, Objektslags, Haendelse['operation']]; // matched above
  if (time === undefined && operation !== 'fjern')
    return afvist('time', 'UGYLDIG', 'time skal være kildens registreringstidspunkt');
  if (operation === 'kvittering' && objekt !== 'journalnotat')
    return afvist('type', 'UGYLDIG', 'kvittering findes kun for journalnotat');
  const indholdsfejl = fejlI(operation === 'kvittering' ? KVITTERING : INDHOLD[objekt], indhold, 'data');
  if (indholdsfejl) return { ok: false, fejl: indholdsfejl };
  if (!holder(indhold, DYBDE_MAX)) return afvist('data', 'UGYLDIG', FORM);
  const tid = oejeblik(time);
  const perioder = periodefejl(objekt, indhold, tid);
  if (perioder.length > 0) return { ok: false, fejl: perioder };
  return {
    ok: true,
    haendelse: {
      id: k.id,
      source: systemAf(source) as Uuid, // the envelope says it is one
      type,
      objekt,
      operation,
      subject: uuid(subject) as Uuid, // the envelope says it is one
      tidspunkt: tid,
      sekvens: k.sequence == null ? null : BigInt(k.sequence),
      bruger: k.bruger ?? null,
      reservation: k.reservation ?? null,
      forventet: k.forventet ?? null,
      myndighed: cvr(k.myndighed),
      data: indhold,
    },
  };
}

const afvist = (felt: string, kode: string, besked: string): Laest => ({ ok: false, fejl: [{ felt, kode, besked }] });

/** zod's findings in our form. Its messages name types and rules, never the value. */
function fejlAf(fejl: z.ZodError, rod?: string): Mangel[] {
  return fejl.issues.slice(0, 20).map(({ path, message }) => {
    const felt = [...(rod ? [rod] : []), ...path.map(String)].join('.');
    const [, kode] = /^([A-Z_]{5,}): /.exec(message) ?? [];
    return { felt, kode: kode ?? 'UGYLDIG', besked: `${felt}: ${message}` };
  });
}

/** Also what no contract names is kept in the log, and neither PostgreSQL nor the next reader may trip over it. */
const FORM = `data må højst have ${String(DYBDE_MAX)} lag, og tekster og navne ${RENHED}`;

function holder(vaerdi: unknown, lag: number): boolean {
  if (typeof vaerdi === 'string') return ren(vaerdi);
  if (typeof vaerdi !== 'object' || vaerdi === null) return true;
  if (lag === 0) return false;
  if (Array.isArray(vaerdi)) {
    for (const en of vaerdi) if (!holder(en, lag - 1)) return false;
    return true;
  }
  for (const navn in vaerdi) {
    if (!ren(navn) || !holder((vaerdi as Record<string, unknown>)[navn], lag - 1)) return false;
  }
  return true;
}
