/** What an object's history is made of, in one statement for many objects of a kind. */
import type { Table } from 'drizzle-orm';
import type { BevillingEgne, SagHalvdel } from '../../schema/domaene/dataafgraensning.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { instant } from '../instant.ts';
import type { Laeser } from '../laeser.ts';
import { iKraft, koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { adgangCte, effektueringerFor, naermeste } from '../dataafgraensning.ts';
import { bevillingEgne, effektueringEgne } from '../svar/bevilling.ts';
import { sagFakta, sagHalv } from '../svar/sag.ts';
import { synlige, type Hovedslags } from '../synlig.ts';
import {
  bevilgetYdelse,
  bevilling,
  dokument,
  effektuering,
  effektueringslinje,
  effektueringsplan,
  relation,
  sag,
} from '../tables/register.ts';
import type { Haengt, Udbetalt } from './doem.ts';
import { kendteSql, type Raakendt } from './kendte.ts';

export type Historikslags = Exclude<Hovedslags, 'effektuering'>;

export interface Raaregistrering {
  readonly nr: string;
  readonly operation: string;
  readonly tidspunkt: Oejeblik;
  readonly modtaget: Oejeblik;
  readonly aktoer: string | null;
  readonly kilde: string;
  readonly kildeNavn: string | null;
}

export interface Raahistorik {
  readonly id: string;
  readonly registreringer: readonly Raaregistrering[];
  readonly liv: readonly { readonly livscyklus: string; readonly kFra: Oejeblik | null; readonly kTil: Oejeblik | null }[];
  readonly skiver: readonly Raakendt[];
  readonly relationer: readonly Raakendt[];
  readonly ydelser: readonly Raakendt[];
  readonly planer: readonly Raakendt[];
  readonly fakta: { readonly nu: SagHalvdel | null } & BevillingEgne;
  readonly effektueringer: readonly Udbetalt[];
  readonly haengteNu: readonly (SagHalvdel | null)[];
  readonly haengt: readonly Haengt[];
} // prettier-ignore

const SKIVER: Record<Historikslags, Table> = { sag, dokument, bevilling };
/** Relations that are values of a field of the kind (felter.ts); what hangs on it is no part of its history. */
const ARTER: Record<Historikslags, string> = {
  sag: `'part', 'aktoer', 'genstand', 'sagsrelation'`,
  dokument: `'part'`,
  bevilling: `'part', 'sag'`,
};

/** Of the objects with these ids that the caller may see as they are now: their log without its payloads, and all rows known. */
export async function hentHistorik(l: Laeser, slags: Historikslags, ids: readonly string[]): Promise<Raahistorik[]> {
  const s = nySaetning({ ...l.paa, virkning: l.paa.nu, registrering: null });
  const { fra, hvor } = synlige(s, slags, 'opslag');
  const alle = (tabel: Table, mere = '') => kendteSql(tabel, `a.id = o.id ${mere}`);
  const kun = (egen: boolean, sql: string) => (egen ? sql : `'[]'::json`);
  const tekst = `with ${adgangCte(s, l.adgang)} select json_build_object('id', o.id, 'registreringer', ${registreringer(s, l)},
      'liv', (select json_agg(x) from (select o.livscyklus, ${liv('o.registreret')} as "kFra", null::text as "kTil" union all
        select h.livscyklus, ${liv('lower(h.registrering)')}, ${instant('upper(h.registrering)')} from objekt_historik h where h.id = o.id) x),
      'skiver', ${alle(SKIVER[slags])}, 'relationer', ${alle(relation, `and a.art in (${ARTER[slags]})`)},
      'ydelser', ${kun(slags === 'bevilling', alle(bevilgetYdelse))},
      'planer', ${kun(slags === 'bevilling', alle(effektueringsplan))},
      'fakta', ${slags === 'bevilling' ? bevillingEgne(s, 'o.id', 'n', 'n') : sagFakta('n', 'n')}, 'effektueringer', ${kun(slags === 'bevilling', udbetalte(s))},
      'haengteNu', ${kun(slags === 'dokument', haengteNu(s))}, 'haengt', ${kun(slags === 'dokument', haengt(s))}) as j
    from ${fra} where o.id = any(${liste(s, ids, 'uuid')}) and ${hvor.join(' and ')}`;
  return (await koer<{ j: Raahistorik }>(l, s, tekst)).map(({ j }) => j);
}

/** Since always: an object older than the column says so. */
const liv = (udtryk: string) => `case when isfinite(${udtryk}) then ${instant(udtryk)} end`;

/** What counts of the object's present generation, in the order it was received – up to the registrering asked for. */
function registreringer(s: Saetning, { paa: { registrering } }: Laeser): string {
  const hidtil = registrering === null ? '' : `and r.modtaget <= ${s.param(registrering, 'timestamptz')}`;
  return `(select coalesce(json_agg(json_build_object('nr', r.loebenr::text, 'operation', r.operation, 'tidspunkt', ${instant('r.tidspunkt')},
      'modtaget', ${instant('r.modtaget')}, 'aktoer', r.aktoer, 'kilde', r.kilde, 'kildeNavn', coalesce(it.katalognavn, it.sendt_navn))
      order by r.modtaget, r.loebenr), '[]')
    from registrering r left join it_system it on it.id = r.kilde
    where r.objekt_id = o.id and r.generation = o.generation and r.gaelder ${hidtil})`;
}

const LED = `a.art = 'journalpost' and a.rolle in ('Tilakteret', 'Vedlagt')`;

/** The sager – existing ones, seen or not – the dokument hangs on now, as they are now. */
const haengteNu = (
  s: Saetning,
): string => `(select coalesce(json_agg(case when hs.id is not null then ${sagHalv('hs', 'nu')} end), '[]')
  from (select distinct a.id from relation a join objekt ho on ho.id = a.id and ho.slags = 'sag' and ho.livscyklus in ('aktiv', 'passiv')
    where a.reference_id = o.id and ${LED} and ${iKraft('a', s.nu)}) hl
  left join sag hs on hs.id = hl.id and ${iKraft('hs', s.nu)})`;

/** Every existing sag it has ever hung on, with all of the link's rows and all of the sag's. */
function haengt(s: Saetning): string {
  const ider = ['relation', 'relation_historik']
    .map((tabel) => `select a.id from ${tabel} a where a.reference_id = o.id and ${LED}`)
    .join(' union ');
  return `(select coalesce(json_agg(json_build_object('id', hl.id, 'led', ${kendteSql(relation, `a.id = hl.id and a.reference_id = o.id and ${LED}`)},
      'nu', (select ${sagHalv('hs', 'nu')} from sag hs where hs.id = hl.id and ${iKraft('hs', s.nu)}),
      'skiver', ${kendteSql(sag, 'a.id = hl.id')})), '[]')
    from (${ider}) hl join objekt ho on ho.id = hl.id and ho.slags = 'sag' and ho.livscyklus in ('aktiv', 'passiv'))`;
}

/** Every effektuering that names the bevilling, as it is now, and what it has been judged by: its slices and its lines. */
function udbetalte(s: Saetning): string {
  const skiver = `a.adgang_ejer as "adgangEjer", a.profiler`;
  return `(select coalesce(json_agg(json_build_object('egne', ${effektueringEgne(s, 'fe.id', 'fen', 'fen')},
      'skiver', ${kendteSql(effektuering, 'a.id = fe.id', skiver)}, 'linjer', ${kendteSql(effektueringslinje, 'a.id = fe.id', 'a.kle')})), '[]')
    from (${effektueringerFor('o.id')}) fe left join lateral (${naermeste(s, 'effektuering', 'fe.id', 'nu')}) fen on true)`;
}
