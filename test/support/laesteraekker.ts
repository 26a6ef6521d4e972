import type { Sql } from '../../db/client.ts';
import type { Udsnit } from '../../db/soeg/fund.ts';
import { soegIRegister } from '../../db/soeg/soeg.ts';
import type { Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}
const laest = (plan: Plan): number =>
  (plan['Relation Name'] === 'soegedokument' ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0) +
  (plan.Plans ?? []).reduce((sum, en) => sum + laest(en), 0); // prettier-ignore

/** Rows of the projection that the question's own statement reads, planned as for a reader: without the values in it. */
export async function laesteRaekker(sql: Sql, q: Soegespoergsmaal, udsnit: Udsnit): Promise<number> {
  let [tekst, vaerdier] = ['', [] as string[]];
  const fanget = { unsafe: (t: string, v: string[]) => ((tekst = t), (vaerdier = v), sql.unsafe(t, v)) };
  await soegIRegister(fanget as unknown as Sql, q, udsnit);
  const indsat = vaerdier.map((vaerdi) => `'${vaerdi.replaceAll("'", "''")}'`).join(', ');
  await sql.unsafe(`prepare laest as ${tekst}`).simple();
  const [svar] = await sql
    .unsafe<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
      `explain (analyze, format json) execute laest${indsat && `(${indsat})`}`,
    )
    .simple();
  await sql.unsafe('deallocate laest').simple();
  return laest(svar?.['QUERY PLAN'][0]?.Plan as Plan); // an explained statement has one
}
