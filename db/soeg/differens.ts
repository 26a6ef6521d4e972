import type { Akseraekke, Maengde } from '../../schema/domaene/soegning/optaelling.ts';
import type { Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { nySaetning, type Saetning } from '../saetning.ts';
import { AKSER, type Aksenavn } from './akser.ts';
import { filterSql } from './filter.ts';
import { afKlasse, kilder, NYESTE_KLASSE, type Udsnit } from './fund.ts';

export interface Aksetal {
  readonly akser: ReadonlyMap<Aksenavn, readonly Akseraekke[]>;
  readonly nyesteKlasse: number;
}

interface Raa {
  readonly grupper: Readonly<Record<string, readonly (readonly [string, number])[] | null>>;
  readonly nyesteKlasse: number;
}

/** Signs that stand in no value, between the parts of a text made here. */
const [SKEL, DEL] = ['\u001e', '\u001f'];

/**
 * Of the documents that may be counted and not shown: how many lie in which of the sets, by their value on each axis. All
 * sets as the register is now, in one snapshot.
 */
export async function taelAkser(sql: Spoergeklient, q: Soegespoergsmaal, udsnit: Udsnit, maengder: readonly Maengde[], navne: readonly Aksenavn[]): Promise<Aksetal> {
  const s = nySaetning({ nu: q.nu, virkning: q.nu, registrering: null });
  const instanter = [...new Set(maengder.map(({ virkning }) => virkning))];
  const led = instanter.map((virkning, g) => instantSql(s, q, udsnit, { virkning, g, maengder, navne }));
  // A document asked about at several instants is one, whatever it said at each.
  const ens = (navn: Aksenavn) =>
    instanter.length === 1
      ? `select sig_${navn} as sig from m`
      : `select string_agg(sig_${navn}, '${SKEL}' order by g) as sig from m group by noegle`;
  const talt = navne.map((navn) => `'${navn}', (select json_agg(json_build_array(x.sig, x.n)) from
    (select e.sig, count(*)::int as n from (${ens(navn)}) e group by 1) x)`);
  const tekst = `with m as materialized (${led.join(' union all ')})
    select json_build_object('grupper', json_build_object(${talt.join(', ')}), 'nyesteKlasse', ${NYESTE_KLASSE}) as j`;
  const [raekke] = await sql.unsafe<{ j: Raa }[]>(tekst, [...s.vaerdier], { prepare: false });
  if (!raekke) throw new Error('optællingen gav ingen række');
  const { grupper, nyesteKlasse } = raekke.j;
  return { nyesteKlasse, akser: new Map(navne.map((navn) => [navn, (grupper[navn] ?? []).map((en) => laest(navn, en))])) };
} // prettier-ignore

interface Instant {
  readonly virkning: string | null;
  readonly g: number;
  readonly maengder: readonly Maengde[];
  readonly navne: readonly Aksenavn[];
}

/** Documents of one instant that lie in at least one set: of which, and their value on each axis. */
function instantSql(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit, { virkning, g, maengder, navne }: Instant): string {
  const ved = virkning === null ? s.nu : s.param(virkning, 'timestamptz');
  const egne = maengder.flatMap((maengde, nr) => (maengde.virkning === virkning ? [{ nr, filter: maengde.filter }] : []));
  const hvert = egne.map(({ nr, filter }) => {
    const led = filterSql(s, filter);
    return `case when ${led.length === 0 ? 'true' : led.join(' and ')} then '${String(nr)},' else '' end`;
  });
  const sig = navne.map((navn) => `b.i || '${DEL}' || coalesce(${AKSER[navn].sql}, '') as sig_${navn}`);
  return `select d.noegle, ${String(g)} as g, ${sig.join(', ')} from (${kilder(s, udsnit)}) d
    cross join lateral (select ${hvert.join(' || ')} as i offset 0) b
    where ${afKlasse(s, 'd', q.tilladt.tael)} and d.fra <= ${ved} and d.til > ${ved} and d.nu_fra <= ${s.nu} and d.nu_til > ${s.nu} and b.i <> ''`;
} // prettier-ignore

function laest(navn: Aksenavn, [sig, antal]: readonly [string, number]): Akseraekke {
  const i = new Map<number, readonly string[]>();
  for (const del of sig.split(SKEL)) {
    const skel = del.indexOf(DEL);
    const vaerdi = del.slice(skel + 1);
    const celler = vaerdi === '' ? [] : AKSER[navn].celler(vaerdi);
    for (const nr of del.slice(0, skel).split(',')) if (nr !== '') i.set(Number(nr), celler);
  }
  return { antal, i };
}
