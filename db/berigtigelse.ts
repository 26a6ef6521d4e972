/**
 * What was corrected is not read as it was known before by way of the wrong person: at an earlier registrering an object
 * belongs to a part, or to an object of theirs, only if it does so by what is known now – unless a group that lets it
 * through holds BERIGTIGELSE (docs/tid.md). All of it is `false` or left out where no registrering is asked for.
 */
import { iKraft, type Saetning } from './saetning.ts';

/**
 * Is the part `nr` (of `ident_nu`) a part of the object by what is known now: at the virkning asked about, or – where now
 * nobody is said to be part of it then – at any.
 */
export function bekraeftetSql(s: Saetning, id: string, nr: string): string {
  return `exists (select from relation bn join ident_nu bi on bi.nr = ${nr} and bi.vaerdi = bn.vaerdi and bi.skema = bn.skema
    where bn.id = ${id} and bn.art = 'part' and (${iKraft('bn', s.spurgt)} or not exists (select from relation bx
      where bx.id = ${id} and bx.art = 'part' and bx.vaerdi is not null and ${iKraft('bx', s.spurgt)})))`;
}

/** Have the two objects a part in common, or are they one, by what is known now? */
export function sammePartSql(a: string, b: string): string {
  return `(${a} = ${b} or exists (select from relation ra join relation rb on rb.id = ${b} and rb.art = 'part'
    and rb.vaerdi = ra.vaerdi and rb.skema = ra.skema where ra.id = ${a} and ra.art = 'part'))`;
}

/** The numbers of the groups (an array) that still count: of what is found by a corrected error, those with BERIGTIGELSE. */
export function tilladte(s: Saetning, grupper: string, rettet: string): string {
  if (s.paa.registrering === null) return grupper;
  return `(select case when ${rettet} then array(select g.nr from g where g.b and g.nr = any(tg.grupper)) else tg.grupper end
    from (select ${grupper} as grupper offset 0) tg)`;
}

/** A WHERE: what hangs on another object by an error corrected since is there only to who may see that. */
export const udenRettede = (s: Saetning, grupper: string, rettet: () => string): string[] =>
  s.paa.registrering === null ? [] : [`cardinality(${tilladte(s, grupper, rettet())}) > 0`];

/** The JSON of a row with whether it is found by a corrected error, for the second check. */
export const medRettet = (s: Saetning, json: string, rettet: string): string =>
  s.paa.registrering === null ? json : `json_build_object('rettet', ${rettet}, 'j', ${json})`;

/** The dokument `id` was put on a sag then; by what is known now, does a sag it is on at that virkning pass `sag`? */
export const haengerIkkePaa = (s: Saetning, id: string, sag: (id: string) => string): string =>
  `not exists (select from relation bl where bl.reference_id = ${id} and bl.art = 'journalpost'
    and bl.rolle in ('Tilakteret', 'Vedlagt') and ${iKraft('bl', s.spurgt)} and ${sag('bl.id')})`;

/** The same of an effektuering and the bevillinger its lines name, whatever their virkning. */
export const naevnerIkke = (id: string, bevilling: (id: string) => string): string =>
  `not exists (select from effektueringslinje bl where bl.id = ${id} and ${bevilling('bl.bevilling_id')})`;

/**
 * The same of the notat or advis slice `v`: has it been moved – as it is known now at the same virkning – to a sag that does
 * not pass? One that is not known then any more has not been moved: `ellers` says.
 */
export function flyttetFra(
  s: Saetning,
  slags: 'journalnotat' | 'advis',
  v: string,
  sag: (id: string) => string,
  ellers: string,
): string {
  const samme = slags === 'journalnotat' ? `and bm.notat = ${v}.notat` : '';
  const egen = slags === 'advis' ? ` or ${sag('bm.id')}` : '';
  return `coalesce((select not (${sag('bm.sag_id')}${egen}) from ${slags} bm where bm.id = ${v}.id ${samme}
    and ${iKraft('bm', s.spurgt)} limit 1), ${ellers})`;
}
