import { getTableName, type Table } from 'drizzle-orm';
import type { Adgang } from '../../schema/domaene/adgang.ts';
import {
  grupperForBevilling,
  maaSeKle,
  type BevillingFakta,
  type EffektueringEgne,
} from '../../schema/domaene/dataafgraensning.ts';
import { effektueringerFor, naermeste } from '../dataafgraensning.ts';
import type { Half } from '../dataafgraensning/grundlag.ts';
import type { BevillingSvar, YdelseSvar } from '../svarfelter/ydelse.ts';
import { felter, kilde, somJson, type Saetning } from '../saetning.ts';
import { bevilgetYdelse, bevilling, effektueringslinje } from '../tables/register.ts';
import { adgangsfelter, bekraeft, halvdele, medSpurgt, relationer, senestAendret, type Raa } from './faelles.ts';
import { ydelseJson, ydelserAf, type MedKle } from './ydelse.ts';

const INTERNE = [
  'ejerCvr',
  'foelsomhed',
  'profiler',
  'visningsklasser',
  'adgangEjer',
  'adgangFoelsomhed',
  'adgangAnsvarlig',
];

/** One half of a bevilling as the predicate wants it. */
export function bevillingHalv(alias: string, half: Half): string {
  const [ejer, niveau, ansvarlig] =
    half === 'nu'
      ? ['ejer_cvr', 'foelsomhed', 'ansvarlig_ref']
      : ['adgang_ejer', 'adgang_foelsomhed', 'adgang_ansvarlig'];
  return `json_build_object('ejer', ${alias}.${ejer}, 'niveau', ${alias}.${niveau}, 'ansvarlig', ${alias}.${ansvarlig},
    'profiler', ${alias}.profiler)`;
}

export function effektueringHalv(alias: string, half: Half): string {
  const ejer = half === 'nu' ? 'ejer_cvr' : 'adgang_ejer';
  return `json_build_object('ejer', ${alias}.${ejer}, 'profiler', ${alias}.profiler)`;
}

/** KleFakta of the ydelser or lines of `id`. */
function kleFakta(s: Saetning, tabel: Table, id: string): string {
  const af = (fra: string) => `(select coalesce(json_agg(distinct kl.kle), '[]') from ${fra} kl where kl.id = ${id})`;
  return `, 'kle', ${af(getTableName(tabel))}${s.paa.registrering === null ? '' : `, 'kleDa', ${af(kilde(s, tabel))}`}`;
}

/** A bevilling's own facts. */
export const bevillingEgne = (s: Saetning, id: string, n: string, v: string) =>
  halvdele(n, v, bevillingHalv, kleFakta(s, bevilgetYdelse, id));
/** An effektuering's own facts. */
export const effektueringEgne = (s: Saetning, id: string, n: string, v: string) =>
  halvdele(n, v, effektueringHalv, kleFakta(s, effektueringslinje, id));

/** The facts a bevilling is judged by: its own, and of every effektuering that names it. */
export function bevillingFakta(s: Saetning, id: string, n: string, v: string): string {
  const spurgt = s.fortid ? `left join lateral (${naermeste(s, 'effektuering', 'fe.id', 'spurgt')}) fev on true` : '';
  const effektueringer = `(select coalesce(json_agg(${effektueringEgne(s, 'fe.id', 'fen', s.fortid ? 'fev' : 'fen')}), '[]')
    from (${effektueringerFor(id)}) fe left join lateral (${naermeste(s, 'effektuering', 'fe.id', 'nu')}) fen on true ${spurgt})`;
  return halvdele(n, v, bevillingHalv, `${kleFakta(s, bevilgetYdelse, id)}, 'effektueringer', ${effektueringer}`);
}

/** A bevilling as JSON with its ydelser; `o` its objekt, `n` its slice now, `v` the one asked for. */
export function bevillingJson(s: Saetning, o: string, n: string, v: string): string {
  return somJson(`${felter(bevilling, v, INTERNE)}, ${adgangsfelter(v, ['ejer', 'foelsomhed'])}, ${senestAendret(s, o)} as "senestAendret",
    ${bevillingFakta(s, `${o}.id`, n, v)} as fakta, ${relationer(s, `${o}.id`, ['part', 'sag'])} as relationer,
    (select coalesce(json_agg(${ydelseJson(s, 'y', v)} order by y.ydelse), '[]')
      from (${ydelserAf(s, `${o}.id`)}) y) as ydelser`);
}

/** Judges a bevilling's facts once more; the groups it passes in. */
export function bevillingsgrupper(adgang: Adgang, id: string, fakta: BevillingFakta) {
  const effektueringer = fakta.effektueringer.map((e: EffektueringEgne) => medSpurgt(e));
  return bekraeft('bevilling', id, grupperForBevilling(adgang, { ...medSpurgt(fakta), effektueringer }));
}

type Raabevilling = Omit<Raa<BevillingSvar, BevillingFakta>, 'ydelser'> & { ydelser: readonly MedKle<YdelseSvar>[] };

/** The row judged once more, with only the ydelser its groups permit. */
export function bevillingSvar(adgang: Adgang, { fakta, ...raekke }: Raabevilling): BevillingSvar {
  const grupper = bevillingsgrupper(adgang, raekke.id, fakta);
  const synlige = raekke.ydelser.filter(({ klerne }) => maaSeKle(grupper, ...klerne));
  return { ...raekke, grupper, ydelser: synlige.map(({ klerne: _, ...ydelse }) => ydelse) };
}

/** One ydelse of a list, judged by its bevilling and its own KLE. */
export function ydelseSvar(
  adgang: Adgang,
  { fakta, klerne, ...raekke }: Raa<MedKle<YdelseSvar>, BevillingFakta>,
): YdelseSvar {
  const mulige = bevillingsgrupper(adgang, raekke.id, fakta).filter((gruppe) => maaSeKle([gruppe], ...klerne));
  return Object.assign(raekke, { grupper: bekraeft('ydelse', `${raekke.id}/${raekke.ydelse}`, mulige) });
}
