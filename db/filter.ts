import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { KleMoenster } from '../schema/domaene/kle.ts';
import type { DokumentFilter, SagFilter, Tidsrum, YdelseFilter } from './valg.ts';
import { bekraeftetSql } from './berigtigelse.ts';
import { identCte } from './part.ts';
import { iKraft, kilde, liste, type Saetning } from './saetning.ts';
import { haengteSager } from './dataafgraensning.ts';
import { taellerSql } from './dataafgraensning/grundlag.ts';
import { senestAendret } from './svar/faelles.ts';
import { aktivSql, beloebSql } from './svar/ydelse.ts';
import { askedEjer, askedHalf, grupperAf, type Hovedslags } from './synlig.ts';
import { relation, sag } from './tables/register.ts';

/** Half-open `[fra, til)`, each end where given. */
function tidsrumSql(s: Saetning, udtryk: string, { fra, til }: Tidsrum, type: 'timestamptz' | 'date'): string[] {
  return [
    ...(fra ? [`${udtryk} >= ${s.param(fra, type)}`] : []),
    ...(til ? [`${udtryk} < ${s.param(til, type)}`] : []),
    `${udtryk} is not null`,
  ];
}

/** Any of the patterns; an empty list matches nothing. */
function kleSql(s: Saetning, udtryk: string, moenstre: readonly KleMoenster[]): string {
  const praecise = moenstre.flatMap((m) => ('praecis' in m ? [m.praecis] : []));
  const praefikser = moenstre.flatMap((m) => ('praefiks' in m ? [m.praefiks] : []));
  return `(${udtryk} = any(${liste(s, praecise)}) or ${udtryk} ^@ any(${liste(s, praefikser)}))`;
}

/** Contains, whatever the case; every character of it is itself (`%`, `_` and `\` too). */
const indeholder = (s: Saetning, udtryk: string, tekst: string) =>
  `position(lower(${s.param(tekst, 'text')}) in lower(${udtryk})) > 0`;

/**
 * Takes the part asked for – any of its numbers – part in the object `o`, in this role or any? By an error that has been corrected
 * since only to who may see that.
 */
export function partSql(
  s: Saetning,
  cvr: string,
  slags: Hovedslags,
  parter: readonly Identifikator[],
  rolle?: string,
): string {
  const iRolle = rolle === undefined ? '' : `and pr.rolle = ${s.param(rolle, 'text')}`;
  const med = (mere = '') => `o.id = any(array(with ${identCte(s, cvr, parter)} select pr.id from ident i
    join ${kilde(s, relation)} pr on pr.vaerdi = i.vaerdi and pr.skema = i.skema and pr.art = 'part'
      and ${iKraft('pr', s.spurgt)} ${iRolle} ${mere}))`;
  if (s.paa.registrering === null) return med();
  const maaSeRettet = `exists (select from g where g.b and g.nr = any(${grupperAf(s, slags)}))`;
  return `(${med(`where ${bekraeftetSql(s, 'pr.id', 'i.nr')}`)} or (${med()} and ${maaSeRettet}))`;
}

const behandlerSql = (s: Saetning, v: string, behandler: string) =>
  `(lower(${v}.behandler_ref) = ${s.param(behandler, 'text')} or exists (select from ${kilde(s, relation)} br
    where br.id = ${v}.id and br.art = 'aktoer' and ${iKraft('br', s.spurgt)}
      and lower(br.reference) = ${s.param(behandler, 'text')}))`;

/** A SagFilter over the sag's objekt `o` and its slice `v`. Everything given must hold. */
export function sagFilterSql(s: Saetning, cvr: string, v: string, f: SagFilter): string[] {
  const under = (filter: SagFilter) => `(${['true', ...sagFilterSql(s, cvr, v, filter)].join(' and ')})`;
  return [
    ...(f.part ? [partSql(s, cvr, 'sag', f.part)] : []),
    ...(f.kle ? [kleSql(s, `${v}.kle`, f.kle)] : []),
    ...(f.fremdrift ? [`${v}.fremdrift = any(${liste(s, f.fremdrift)})`] : []),
    ...(f.facet === undefined ? [] : [`${v}.facet = ${s.param(f.facet, 'text')}`]),
    ...(f.orgEnhed ? [`${v}.ansvarlig_ref = any(${liste(s, f.orgEnhed)})`] : []),
    ...(f.behandler === undefined ? [] : [behandlerSql(s, v, f.behandler)]),
    ...(f.master ? [`${v}.master_ref = any(${liste(s, f.master, 'uuid')})`] : []),
    ...(f.sagsnummer === undefined ? [] : [`${v}.sagsnummer = ${s.param(f.sagsnummer, 'text')}`]),
    ...(f.titel === undefined ? [] : [indeholder(s, `${v}.titel`, f.titel)]),
    ...(f.oprettet ? tidsrumSql(s, `${v}.oprettet`, f.oprettet, 'timestamptz') : []),
    ...(f.aendret ? tidsrumSql(s, senestAendret(s, 'o'), f.aendret, 'timestamptz') : []),
    ...(f.og ?? []).map(under),
    ...(f.eller ? [`(${['false', ...f.eller.map(under)].join(' or ')})`] : []),
    ...(f.ikke ? [`not coalesce(${under(f.ikke)}, false)`] : []),
  ];
}

/** A YdelseFilter over the bevilling `v` and its ydelse `y`. */
export function ydelseFilterSql(s: Saetning, cvr: string, v: string, f: YdelseFilter): string[] {
  const { fra, til } = f.beloeb ?? {};
  return [
    ...(f.part ? [partSql(s, cvr, 'bevilling', f.part)] : []),
    ...(f.kle ? [kleSql(s, 'y.kle', f.kle)] : []),
    ...(f.navn === undefined ? [] : [indeholder(s, 'y.navn', f.navn)]),
    ...(f.master ? [`y.master_ref = any(${liste(s, f.master, 'uuid')})`] : []),
    ...(fra ? [`${beloebSql(s, 'y')} >= ${s.param(fra, 'numeric')}`] : []),
    ...(til ? [`${beloebSql(s, 'y')} <= ${s.param(til, 'numeric')}`] : []),
    ...(f.beloeb ? [`${beloebSql(s, 'y')} is not null`] : []),
    ...(f.aktiv === undefined ? [] : [`${f.aktiv ? '' : 'not '}${aktivSql(s, 'y', v)}`]),
    ...(f.start ? tidsrumSql(s, 'y.startdato', f.start, 'date') : []),
  ];
}

/** A DokumentFilter over the dokument's slice `v`. Whether the sag it names is one the caller sees is the caller's to ask. */
export function dokumentFilterSql(s: Saetning, cvr: string, v: string, f: DokumentFilter): string[] {
  return [
    ...(f.part ? [partSql(s, cvr, 'dokument', f.part)] : []),
    ...(f.kle ? [kleSql(s, `${v}.kle`, f.kle)] : []),
    ...(f.type ? [`${v}.dokumenttype = any(${liste(s, f.type)})`] : []),
    ...(f.brevdato ? tidsrumSql(s, `${v}.brevdato`, f.brevdato, 'date') : []),
    ...(f.sag === undefined
      ? []
      : [
          `${s.param(f.sag, 'uuid')} in (${haengteSager(s, 'o.id', askedHalf(s))})`,
          `exists (select from ${kilde(s, sag)} fs where fs.id = ${s.param(f.sag, 'uuid')} and fs.virkning @> ${s.spurgt}
            and ${taellerSql(askedEjer(s, 'fs'), askedEjer(s, v))})`,
        ]),
  ];
}
