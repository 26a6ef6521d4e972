import { sammePartSql, udenRettede } from '../berigtigelse.ts';
import { adgangCte } from '../dataafgraensning.ts';
import { alleKleSql } from '../dataafgraensning/grundlag.ts';
import { ydelseFilterSql } from '../filter.ts';
import type { BevillingSvar, YdelseSvar } from '../svarfelter/ydelse.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import type { Sortering, YdelseFilter, YdelseSorteringFelt } from '../valg.ts';
import { YDELSE_ID, YDELSE_ORDEN } from '../orden.ts';
import { iKraft, kilde, koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { laesSide, sideJson, valgtOrden, type Raaside } from '../side.ts';
import { bevillingFakta, bevillingJson, bevillingSvar, ydelseSvar } from '../svar/bevilling.ts';
import { senestAendret } from '../svar/faelles.ts';
import { ydelseJson, ydelserAf, type MedKle } from '../svar/ydelse.ts';
import { asked, grupperAf, livscyklusSql, skiverAf, synlige } from '../synlig.ts';
import { relation } from '../tables/register.ts';

type Raabevilling = Parameters<typeof bevillingSvar>[1];

/** The bevillinger with these ids the caller may see, passive ones too. */
export async function bevillingerVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, BevillingSvar>> {
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, 'bevilling', 'opslag');
  const tekst = `with ${adgangCte(s, l.adgang)} select ${bevillingJson(s, 'o', 'n', asked(s))} as j
    from ${fra} where o.id = any(${liste(s, ids, 'uuid')}) and ${hvor.join(' and ')}`;
  const raekker = await koer<{ j: Raabevilling }>(l, s, tekst);
  return new Map(raekker.map(({ j }) => [j.id, bevillingSvar(l.adgang, j)]));
}

/** Per sag the caller may see, the bevillinger that name it and that the caller may see, newest change first. */
export async function bevillingerForSager(l: Laeser, sagIds: readonly string[]): Promise<Map<string, BevillingSvar[]>> {
  const s = nySaetning(l.paa);
  const sager = synlige(s, 'sag', 'opslag');
  const egne = synlige(s, 'bevilling', 'liste');
  const tekst = `with ${adgangCte(s, l.adgang)} select sg.id as sag, b.j from (
      select o.id from ${sager.fra} where o.id = any(${liste(s, sagIds, 'uuid')}) and ${sager.hvor.join(' and ')}) sg
    cross join lateral (select ${senestAendret(s, 'o')} as senest, o.id, ${bevillingJson(s, 'o', 'n', asked(s))} as j from ${egne.fra}
      where o.id in (select r.id from ${kilde(s, relation)} r where r.reference_id = sg.id and r.art = 'sag'
        and ${iKraft('r', s.spurgt)}) and ${[...egne.hvor, ...udenRettede(s, grupperAf(s, 'bevilling'), () => ikkeTilSagen(s))].join(' and ')}) b
    order by b.senest desc, b.id`;
  const svar = new Map<string, BevillingSvar[]>();
  for (const { sag, j } of await koer<{ sag: string; j: Raabevilling }>(l, s, tekst)) {
    svar.set(sag, [...(svar.get(sag) ?? []), bevillingSvar(l.adgang, j)]);
  }
  return svar;
}

/** By what is known now it names no sag of the same part, nor has it a part in common with the sag itself. */
const ikkeTilSagen = (s: Saetning) => `not (${sammePartSql('o.id', 'sg.id')} or exists (select from relation bl
  where bl.id = o.id and bl.art = 'sag' and ${iKraft('bl', s.spurgt)} and ${sammePartSql('bl.reference_id', 'sg.id')}))`;

export interface Ydelsessoegning {
  readonly filter?: YdelseFilter;
  readonly sortering?: Sortering<YdelseSorteringFelt>;
  readonly side: Sidevalg;
}
interface Raaydelse {
  y: MedKle<YdelseSvar>;
  fakta: Parameters<typeof ydelseSvar>[1]['fakta'];
}

/** A page of the bevilgede ydelser the caller may see; ended ones are among them. */
export async function soegYdelser(
  l: Laeser,
  { filter = {}, sortering, side }: Ydelsessoegning,
): Promise<Side<YdelseSvar>> {
  const s = nySaetning(l.paa);
  const v = asked(s);
  const json = sideJson(
    s,
    {
      fra: `objekt o ${skiverAf(s, 'bevilling')} cross join lateral (${ydelserAf(s, 'o.id')}) y
        cross join lateral (select ${grupperAf(s, 'bevilling')} as grupper offset 0) c`,
      hvor: [
        `o.slags = 'bevilling'`,
        livscyklusSql(s, 'o', 'liste'),
        ...ydelseFilterSql(s, l.adgang.kalder.cvr, v, filter),
        `exists (select from g where g.nr = any(c.grupper) and ${alleKleSql('y.klerne')})`,
      ],
      orden: valgtOrden(YDELSE_ORDEN(s), 'SENEST_AENDRET', YDELSE_ID, sortering),
      json: `json_build_object('y', ${ydelseJson(s, 'y', v)}, 'fakta', ${bevillingFakta(s, 'o.id', 'n', v)})`,
    },
    side,
  );
  const [raekke] = await koer<{ j: Raaside<Raaydelse> }>(l, s, `with ${adgangCte(s, l.adgang)} select ${json} as j`);
  return laesSide(raekke?.j ?? { antal: 0, raekker: [] }, side, ({ y, fakta }) =>
    ydelseSvar(l.adgang, { ...y, fakta }),
  );
}
