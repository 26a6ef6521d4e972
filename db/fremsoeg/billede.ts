import type { Adgang } from '../../schema/domaene/adgang.ts';
import type { BevillingSvar, EffektueringSvar } from '../svarfelter/ydelse.ts';
import type { DokumentSvar, SagSvar } from '../svarfelter/sag.ts';
import type { RelationSvar } from '../svarfelter/faelles.ts';
import { fortroligSql } from '../part.ts';
import { iKraft, kilde, objektDa, type Saetning } from '../saetning.ts';
import { bevillingJson, bevillingSvar } from '../svar/bevilling.ts';
import { dokumentJson, dokumentSvar } from '../svar/dokument.ts';
import { effektueringJson, effektueringSvar } from '../svar/effektuering.ts';
import { sagJson, sagSvar } from '../svar/sag.ts';
import { asked, type Hovedslags } from '../synlig.ts';
import { relation } from '../tables/register.ts';
import { modtagetSql } from './felter.ts';

/** A relation with what tells it apart, and since when and until when it holds. */
export interface Billedrelation extends RelationSvar {
  readonly noegle: string;
  readonly klasse: string | null;
  readonly fra: string;
  readonly til: string | null;
}
/** Columns that are answered here only. */
interface Rest {
  readonly ejerRef?: string | null;
  readonly brugervendtNoegle?: string | null;
  readonly kassationskode?: string | null;
  readonly hjemmel?: string | null;
  readonly ansvarligRef?: string | null;
  readonly ansvarligNavn?: string | null;
  readonly ejerNavn?: string | null;
  readonly afsenderRef?: string | null;
  readonly afsenderNavn?: string | null;
  readonly udbetalingsafdeling?: string | null;
}
/** An object as it stands at the instant asked for, judged; with all its relations, and its own life. */
export type Billede = {
  readonly relationer: readonly Billedrelation[];
  /** When the index got it. */
  readonly modtaget: string;
  readonly passiv: boolean;
} & (
  | { readonly slags: 'sag'; readonly svar: SagSvar & Rest }
  | { readonly slags: 'dokument'; readonly svar: DokumentSvar & Rest }
  | { readonly slags: 'bevilling'; readonly svar: BevillingSvar & Rest }
  | { readonly slags: 'effektuering'; readonly svar: EffektueringSvar & Rest }
);

/** As the statement gives it; `j` is what the kind's own reader takes, which only `billedeJson` and `billedeAf` agree about. */
export interface Raabillede {
  readonly j: never;
  readonly mere: Rest;
  readonly relationer: readonly Billedrelation[];
  readonly modtaget: string;
  readonly livscyklus: string;
}

const ARTER: Record<Hovedslags, readonly string[]> = {
  sag: ['part', 'aktoer', 'klasse', 'sagsrelation', 'genstand', 'journalpost'],
  dokument: ['part', 'aktoer', 'klasse', 'dokumentrelation'],
  bevilling: ['part', 'aktoer', 'sag'],
  effektuering: ['part', 'aktoer'],
};
/** Columns the GraphQL answer of a kind leaves out, and the index is asked for all the same. */
const MERE: Partial<Record<Hovedslags, Readonly<Record<string, string>>>> = {
  effektuering: {
    brugervendtNoegle: 'brugervendt_noegle', udbetalingsafdeling: 'udbetalingsafdeling', afsenderRef: 'afsender_ref', afsenderNavn: 'afsender_navn',
  },
}; // prettier-ignore

/** One JSON object of `o` and its slices, as `billedeAf` takes it. */
export function billedeJson(s: Saetning, slags: Hovedslags): string {
  const v = asked(s);
  const egen = {
    sag: () => sagJson(s, 'o', 'n', v, false),
    dokument: () => dokumentJson(s, 'o', 'n', v),
    bevilling: () => bevillingJson(s, 'o', 'n', v),
    effektuering: () => effektueringJson(s, 'o', 'n', v),
  }[slags]();
  const mere = Object.entries(MERE[slags] ?? {}).map(([navn, kolonne]) => `'${navn}', ${v}.${kolonne}`);
  return `json_build_object('j', ${egen}, 'mere', json_build_object(${mere.join(', ')}), 'modtaget', ${modtagetSql(s)},
    'livscyklus', ${objektDa(s, 'o', 'livscyklus')}, 'relationer', ${relationerSql(s, ARTER[slags])})`;
}

/** Numbers left behind in a confidential change are never shown (as `relationer`, svar/faelles.ts). */
function relationerSql(s: Saetning, arter: readonly string[]): string {
  return `coalesce((select json_agg(json_build_object('art', r.art, 'rolle', r.rolle, 'noegle', r.noegle, 'type', r.type, 'klasse', r.klasse,
      'fra', lower(r.virkning), 'til', upper(r.virkning), 'reference', case when not h.skjult then r.reference end, 'referenceId', r.reference_id,
      'skema', case when not h.skjult then r.skema end, 'vaerdi', case when not h.skjult then r.vaerdi end,
      'navn', r.navn, 'tekst', r.tekst) order by r.art, r.rolle, r.noegle)
    from ${kilde(s, relation)} r
    cross join lateral (select r.art = 'part' and ${fortroligSql('r.skema', 'r.vaerdi')} as skjult) h
    where r.id = o.id and ${iKraft('r', s.spurgt)} and r.art in (${arter.map((art) => `'${art}'`).join(', ')})
      and not (r.art = 'journalpost' and r.rolle = 'Journalnotat')), '[]')`;
}

/** The row judged once more by the pure rule (design.md §5, b), without what its groups may not read. */
export function billedeAf(adgang: Adgang, slags: Hovedslags, raa: Raabillede): Billede {
  const { j, mere, relationer, modtaget, livscyklus } = raa;
  const faelles = { relationer, modtaget, passiv: livscyklus === 'passiv' };
  switch (slags) {
    case 'sag':
      return { ...faelles, slags, svar: { ...sagSvar(adgang, j), ...mere } };
    case 'dokument':
      return { ...faelles, slags, svar: { ...dokumentSvar(adgang, j), ...mere } };
    case 'bevilling':
      return { ...faelles, slags, svar: { ...bevillingSvar(adgang, j), ...mere } };
    default:
      return { ...faelles, slags, svar: { ...effektueringSvar(adgang, j), ...mere } };
  }
}
