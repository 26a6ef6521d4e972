import { tilladte } from '../berigtigelse.ts';
import { sagGrupper } from '../dataafgraensning.ts';
import { alleKleSql } from '../dataafgraensning/grundlag.ts';
import type { Adgang } from '../../schema/domaene/adgang.ts';
import type { Tidsrum } from '../valg.ts';
import { notatAliaser, notatFra, notatHvor } from '../notat.ts';
import { ikkeAfloest } from '../overgang.ts';
import { kilde, somJson, type Saetning } from '../saetning.ts';
import type { Sidekilde } from '../side.ts';
import { bevillingFakta } from '../svar/bevilling.ts';
import { dokumentJson } from '../svar/dokument.ts';
import { effektueringJson } from '../svar/effektuering.ts';
import { advisJson, notatJson } from '../svar/journalnotat.ts';
import { sagFakta } from '../svar/sag.ts';
import { ydelserAf } from '../svar/ydelse.ts';
import { asked, medId } from '../synlig.ts';
import { sag } from '../tables/register.ts';
import { ordet } from '../toganget.ts';
import { adviserFor, fraSynlige, notatRettet } from './kandidater.ts';

/** What one kind contributes: a SELECT of tid, id, slags, tekst, system, sagId, bevillingId, the row it is judged by, and whether it is found by a corrected error. */
type Led = (s: Saetning, adgang: Adgang) => string;

const ORD = `case t.fremdrift when 'OPSTAAET' then 'Sag oprettet' when 'OPLYST' then 'Sag oplyst'
  when 'AFGJORT' then 'Sag afgjort' when 'AFSLUTTET' then 'Sag afsluttet' else 'Sag ændret' end`;
const danskTid = (dag: string) => `(${dag}::timestamp at time zone 'Europe/Copenhagen')`;

/** Each step of a sag's fremdrift the caller may see the slice of, from when it held. */
const fremdrift: Led = (s, adgang) => {
  const v = asked(s);
  return `select c.nr, min(lower(t.virkning)) as tid, 'sag:' || o.id || ':' || t.fremdrift as id, 'fremdrift' as slags,
      ${ORD} || ': ' || coalesce(max(${v}.titel), max(${v}.sagsnummer), '') as tekst, coalesce(max(${v}.master_ref::text)::uuid, o.ejersystem) as system,
      o.id as sag_id, null::uuid as bevilling_id, 'sag' as art,
      (array_agg(${sagFakta('n', 't')} order by lower(t.virkning)))[1] as raekke, c.rettet
    from ${fraSynlige(s, 'sag')} ${medId(kilde(s, sag), 't', 'o.id')}
    where cardinality(${tilladte(s, sagGrupper('n', 't'), 'c.rettet')}) > 0 and t.fremdrift is not null and ${ikkeAfloest(s, adgang)} group by c.nr, c.rettet, o.id, o.ejersystem, t.fremdrift`;
};

const notater: Led = (s) => {
  const v = asked(s);
  const rettet = notatRettet(s, 'journalnotat', v);
  return `select c.nr, coalesce(${v}.oprettet, lower(${v}.virkning)), 'journalnotat:' || ${v}.notat, 'journalnotat',
      'Journalnotat: ' || coalesce(${ordet(v, 'titel')}, ''), o.ejersystem, ${v}.sag_id, null::uuid, 'journalnotat',
      ${notatJson(s, notatAliaser(s))}, ${rettet}
    from ${notatFra(s, 'journalnotat', 'liste')} join synlig_sag c on c.id = ${v}.sag_id
    where ${notatHvor(s, 'journalnotat', rettet).join(' and ')}`;
};

const adviser: Led = (s) => {
  const v = asked(s);
  const rettet = notatRettet(s, 'advis', v);
  return `select c.nr, lower(${v}.virkning), 'advis:' || o.id, 'advis', 'Advis: ' || coalesce(${v}.titel, ''),
      o.ejersystem, ${v}.sag_id, null::uuid, 'advis', ${advisJson(s, notatAliaser(s))}, ${rettet}
    from ${notatFra(s, 'advis', 'liste')} join (${adviserFor(s)}) c on c.id = ${v}.id
    where ${notatHvor(s, 'advis', rettet).join(' and ')}`;
};

const dokumenter: Led = (s) => {
  const v = asked(s);
  return `select c.nr, coalesce(${danskTid(`${v}.brevdato`)}, lower(${v}.virkning)), 'dokument:' || o.id, 'dokument',
      'Dokument: ' || coalesce(${v}.titel, ''), coalesce(${v}.master_ref, o.ejersystem), null::uuid, null::uuid, 'dokument',
      ${dokumentJson(s, 'o', 'n', v)}, c.rettet from ${fraSynlige(s, 'dokument')}`;
};

const ydelser: Led = (s) => {
  const v = asked(s);
  return `select c.nr, ${danskTid('y.startdato')}, 'ydelse:' || o.id || '/' || y.ydelse, 'bevilling',
      'Ydelse bevilget: ' || coalesce(y.navn, y.kle_titel, y.kle, ''), coalesce(y.master_ref, o.ejersystem), null::uuid, o.id, 'ydelse',
      json_build_object('klerne', y.klerne, 'fakta', ${bevillingFakta(s, 'o.id', 'n', v)}), c.rettet
    from ${fraSynlige(s, 'bevilling')} cross join lateral (${ydelserAf(s, 'o.id')}) y
    where exists (select from g where g.nr = any(c.grupper) and ${alleKleSql('y.klerne')})`;
};

const udbetalinger: Led = (s) => {
  const v = asked(s);
  return `select c.nr, ${danskTid(`${v}.dispositionsdato`)}, 'effektuering:' || o.id, 'effektuering',
      'Udbetaling', coalesce(${v}.master_ref, o.ejersystem), null::uuid, null::uuid, 'effektuering',
      ${effektueringJson(s, 'o', 'n', v)}, c.rettet from ${fraSynlige(s, 'effektuering')}`;
};

/** Everything that had happened at the instant asked for, newest first. */
export function tidslinjeKilde(s: Saetning, adgang: Adgang, { fra, til }: Tidsrum): Sidekilde {
  const led = [fremdrift, notater, adviser, dokumenter, ydelser, udbetalinger]
    .map((del) => del(s, adgang))
    .join('\nunion all\n');
  return {
    fra: `(${led}) tl left join it_system its on its.id = tl.system`,
    hvor: [
      'tl.nr = p.nr',
      `tl.tid <= ${s.spurgt}`,
      ...(fra ? [`tl.tid >= ${s.param(fra, 'timestamptz')}`] : []),
      ...(til ? [`tl.tid < ${s.param(til, 'timestamptz')}`] : []),
    ],
    orden: { udtryk: 'tl.tid', type: 'timestamptz', retning: 'FALDENDE', id: 'tl.id collate "C"' },
    json: somJson(`tl.id, tl.tid as tidspunkt, tl.slags, tl.tekst, tl.system as kilde,
      coalesce(its.katalognavn, its.sendt_navn) as "kildeNavn", tl.sag_id as "sagId", tl.bevilling_id as "bevillingId",
      tl.art, tl.raekke, tl.rettet`),
  };
}
