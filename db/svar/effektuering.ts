import type { Adgang } from '../../schema/domaene/adgang.ts';
import {
  grupperForEffektuering,
  maaSeKle,
  maaSeTotaler,
  type BevillingEgne,
  type EffektueringFakta,
} from '../../schema/domaene/dataafgraensning.ts';
import { naermeste } from '../dataafgraensning.ts';
import type { EffektueringSvar, LinjeSvar } from '../svarfelter/ydelse.ts';
import { felter, kilde, somJson, type Saetning } from '../saetning.ts';
import { effektuering, effektueringslinje } from '../tables/register.ts';
import { bevillingEgne, effektueringEgne } from './bevilling.ts';
import { bekraeft, medSpurgt, relationer, senestAendret, type Raa } from './faelles.ts';
import { klerneSql, valgtSkive, type MedKle } from './ydelse.ts';

const INTERNE = ['profiler', 'adgangEjer', 'afsenderRef', 'afsenderNavn', 'udbetalingsafdeling', 'brugervendtNoegle'];

type Raaeffektuering = Omit<Raa<EffektueringSvar, Omit<EffektueringFakta, 'bevillinger'>>, 'linjer'> & {
  bevillinger: BevillingEgne[];
  linjer: readonly MedKle<Omit<LinjeSvar, 'ejerCvr'>>[];
};

/** An effektuering as JSON with every line; `o` its objekt, `n` its slice now, `v` the one asked for. */
export function effektueringJson(s: Saetning, o: string, n: string, v: string): string {
  return somJson(`${felter(effektuering, v, INTERNE)}, ${senestAendret(s, o)} as "senestAendret",
    ${effektueringEgne(s, `${o}.id`, n, v)} as fakta, ${bevillinger(s, `${o}.id`)} as bevillinger,
    ${linjer(s, `${o}.id`)} as linjer, ${relationer(s, `${o}.id`, ['part', 'aktoer'])} as relationer`);
}

function bevillinger(s: Saetning, id: string): string {
  const spurgt = s.fortid ? `left join lateral (${naermeste(s, 'bevilling', 'fb.id', 'spurgt')}) fbv on true` : '';
  return `(select coalesce(json_agg(${bevillingEgne(s, 'fb.id', 'fbn', s.fortid ? 'fbv' : 'fbn')}), '[]')
    from (select distinct fl.bevilling_id as id from effektueringslinje fl join objekt fo on fo.id = fl.bevilling_id
      and fo.slags = 'bevilling' and fo.livscyklus in ('aktiv', 'passiv') where fl.id = ${id}) fb
    left join lateral (${naermeste(s, 'bevilling', 'fb.id', 'nu')}) fbn on true ${spurgt})`;
}

function linjer(s: Saetning, id: string): string {
  return `(select coalesce(json_agg(${somJson(`${felter(effektueringslinje, 'l', ['rolle', 'noegle'])}, l.klerne`)} order by l.rolle, l.noegle), '[]')
    from (select distinct on (ll.rolle, ll.noegle) ll.*, ${klerneSql(s, effektueringslinje, 'll', ['rolle', 'noegle'])} as klerne from ${kilde(s, effektueringslinje)} ll where ll.id = ${id}
      order by ll.rolle, ll.noegle, ${valgtSkive(s, 'll')}) l)`;
}

/** The row judged once more: only permitted lines, and totals only where one group permits every line. */
export function effektueringSvar(adgang: Adgang, raa: Raaeffektuering): EffektueringSvar {
  const { fakta, bevillinger: navngivne, ...raekke } = raa;
  const egne = { ...medSpurgt(fakta), bevillinger: navngivne.map((b) => medSpurgt(b)) };
  const grupper = bekraeft('effektuering', raekke.id, grupperForEffektuering(adgang, egne));
  const kle = [...fakta.kle, ...(fakta.kleDa ?? []), ...raekke.linjer.flatMap(({ klerne }) => klerne)];
  const ejerCvr = egne.spurgt?.ejer ?? null;
  const linjer = raekke.linjer
    .filter(({ klerne }) => maaSeKle(grupper, ...klerne))
    .map(({ klerne: _, ...linje }) => ({ ...linje, ejerCvr }));
  const synlig = { ...raekke, grupper, linjer };
  if (maaSeTotaler(grupper, kle)) return synlig;
  return { ...synlig, bruttobeloeb: null, efterSkatOgAtp: null, sendtTilUdbetaling: null, udbetalt: null };
}
