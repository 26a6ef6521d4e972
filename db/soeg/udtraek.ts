import type { Objektslags } from '../../schema/domaene/id.ts';
import type { Soegeslags } from '../../schema/domaene/soegning/klasse.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { liste, nySaetning, type Saetning } from '../saetning.ts';
import { dokumentUdtraek } from './udtraek/dokument.ts';
import { notatUdtraek } from './udtraek/notat.ts';
import { sagUdtraek } from './udtraek/sag.ts';
import { ydelseUdtraek } from './udtraek/ydelse.ts';

/** An object's document in one stretch of virkning and of now, as the register says it. Instants are canonical text. */
export interface Udtraek {
  readonly slags: Soegeslags;
  readonly objekt: string;
  /** The object's id, a notat's own, or `<bevilling>/<ydelse>`. */
  readonly noegle: string;
  readonly fra: string;
  /** Null: without end. */
  readonly til: string | null;
  /** Null: always until now. */
  readonly nuFra: string | null;
  readonly nuTil: string | null;
  /** What dataafgrænsning is judged by, as each kind sends it. */
  readonly fakta: unknown;
  readonly tekster: readonly (string | null)[];
  readonly hemmelig: string | null;
  readonly kle: string | null;
  readonly fremdrift: string | null;
  readonly orgenhed: string | null;
  readonly master: string | null;
  readonly foelsomhed: number | null;
  readonly aendret: string | null;
  readonly oprettet: string | null;
  readonly beloeb: string | null;
  readonly aktiv: boolean | null;
  /** Of a ydelse: its name, and how often the amount is paid. */
  readonly navn: string | null;
  readonly frekvens: string | null;
  /** `skema:vaerdi` of every part in it, in any role. */
  readonly parter: readonly string[];
  /** The objects whose facts it was made from. */
  readonly af: readonly string[];
}

/** Statements, and the kinds of object each reads documents of: a sag's journalposter may write notater. */
const SAETNINGER: readonly (readonly [typeof sagUdtraek, readonly Objektslags[]])[] = [
  [sagUdtraek, ['sag']],
  [dokumentUdtraek, ['dokument']],
  [notatUdtraek, ['sag', 'journalnotat']],
  [ydelseUdtraek, ['bevilling']],
];

/**
 * The documents of these objects – also of notater on a sag that writes them – as the register has them: one for every
 * stretch in which something of them may differ. Passive and removed objects have none. `sql` may be a reader's or a
 * writer's own transaction.
 */
export async function udtraek(sql: Spoergeklient, ider: readonly string[], nu: Oejeblik): Promise<Udtraek[]> {
  if (ider.length === 0) return [];
  const kendte = await afSlagsene(sql, ider);
  const svar: Udtraek[] = [];
  for (const [saetning, slags] of SAETNINGER) {
    const egne = slags.flatMap((et) => kendte.get(et) ?? []);
    if (egne.length === 0) continue; // most changes are of one kind
    const s = iStraek(nu);
    const tekst = saetning(s, liste(s, egne, 'uuid'));
    const raekker = await sql.unsafe<{ j: Udtraek }[]>(tekst, [...s.vaerdier], { prepare: true });
    svar.push(...raekker.map(({ j }) => j));
  }
  return svar;
}

async function afSlagsene(sql: Spoergeklient, ider: readonly string[]): Promise<Map<Objektslags, string[]>> {
  const tekst = `select slags, json_agg(id) as ider from objekt
    where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x) group by slags`;
  const raekker = await sql.unsafe<{ slags: Objektslags; ider: string[] }[]>(tekst, [JSON.stringify(ider)], { prepare: true });
  return new Map(raekker.map(({ slags, ider: egne }) => [slags, egne]));
} // prettier-ignore

/** The register's own statements, asked at the beginning of each stretch instead of at one instant. */
function iStraek(nu: Oejeblik): Saetning {
  const s = nySaetning({ nu, virkning: nu, registrering: null });
  return {
    paa: s.paa,
    fortid: true,
    param: (vaerdi, type) => s.param(vaerdi, type),
    navngivet: (navn, vaerdi, type) => s.navngivet(navn, vaerdi, type),
    vaerdier: s.vaerdier,
    navne: s.navne,
    nu: 'iv.nu_ved',
    spurgt: 'iv.fra',
    dagen: `((iv.fra at time zone 'Europe/Copenhagen')::date)`,
  };
}
