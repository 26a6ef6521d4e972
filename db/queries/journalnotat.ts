import { flyttetFra, sammePartSql } from '../berigtigelse.ts';
import { adgangCte } from '../dataafgraensning.ts';
import type { AdvisSvar, NotatSvar } from '../svarfelter/journal.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import type { RelationSvar } from '../svarfelter/faelles.ts';
import { notatAliaser, notatFra, notatHvor } from '../notat.ts';
import { koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { laesSide, sideJson, type Raaside } from '../side.ts';
import { relationer } from '../svar/faelles.ts';
import { advisJson, advisSvar, notatJson, notatSvar } from '../svar/journalnotat.ts';
import { asked, synlige } from '../synlig.ts';

type Raanotat = Parameters<typeof notatSvar>[1];
type Raaadvis = Parameters<typeof advisSvar>[1];
type Med<T> = { readonly j: T; readonly relationer: readonly RelationSvar[] };

/** The parts of the sag a notat or advis stands on, and its own: whom a look-up of it alone is about. */
const parter = (s: Saetning) => relationer(s, `any(array[${asked(s)}.sag_id, o.id])`, ['part']);

/** The journalnotater with these ids the caller may see. */
export async function notaterVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, NotatSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `with ${adgangCte(s, l.adgang)} select ${notatJson(s, notatAliaser(s))} as j, ${parter(s)} as relationer
    from ${notatFra(s, 'journalnotat', 'opslag')}
    where ${asked(s)}.notat = any(${liste(s, ids, 'uuid')}) and ${notatHvor(s, 'journalnotat').join(' and ')}`;
  const raekker = await koer<Med<Raanotat>>(l, s, tekst);
  return new Map(raekker.map(({ j, relationer }) => [j.id, notatSvar(l.adgang, { ...j, relationer })]));
}

/** A page per sag of its journalnotater, newest first, for sager the caller may see. */
export async function notaterForSager(
  l: Laeser,
  sagIds: readonly string[],
  side: Sidevalg,
): Promise<Map<string, Side<NotatSvar>>> {
  const s = nySaetning(l.paa);
  const v = asked(s);
  const sager = synlige(s, 'sag', 'opslag');
  const rettet =
    l.paa.registrering === null
      ? 'false'
      : flyttetFra(s, 'journalnotat', v, (id) => sammePartSql(id, 'sg.id'), 'false');
  const json = sideJson(
    s,
    {
      fra: notatFra(s, 'journalnotat', 'opslag'),
      hvor: [`${v}.sag_id = sg.id`, ...notatHvor(s, 'journalnotat', rettet)],
      orden: {
        udtryk: `coalesce(${v}.oprettet, lower(${v}.virkning))`,
        type: 'timestamptz',
        retning: 'FALDENDE',
        id: `${v}.notat`,
      },
      json: notatJson(s, notatAliaser(s)),
    },
    side,
  );
  const tekst = `with ${adgangCte(s, l.adgang)} select sg.id, ${json} as j from (select o.id from ${sager.fra}
    where o.id = any(${liste(s, sagIds, 'uuid')}) and ${sager.hvor.join(' and ')}) sg`;
  const raekker = await koer<{ id: string; j: Raaside<Raanotat> }>(l, s, tekst);
  return new Map(raekker.map(({ id, j }) => [id, laesSide(j, side, (raa) => notatSvar(l.adgang, raa))]));
}

/** The adviser with these ids the caller may see. */
export async function adviserVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, AdvisSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `with ${adgangCte(s, l.adgang)} select ${advisJson(s, notatAliaser(s))} as j, ${parter(s)} as relationer
    from ${notatFra(s, 'advis', 'opslag')}
    where o.id = any(${liste(s, ids, 'uuid')}) and ${notatHvor(s, 'advis').join(' and ')}`;
  const raekker = await koer<Med<Raaadvis>>(l, s, tekst);
  return new Map(raekker.map(({ j, relationer }) => [j.id, advisSvar(l.adgang, { ...j, relationer })]));
}
