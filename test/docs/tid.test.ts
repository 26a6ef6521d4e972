import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { sagsdata } from '../support/indgang.ts';
import { gruppe } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

const tekst = readFileSync(join(pakkeRod, 'docs/tid.md'), 'utf8');

/** The question under its mark in the page, and the answers that follow it. */
function eksempel(navn: string): { query: string; svar: unknown[] } {
  const afsnit = tekst.split(`<!-- ${navn} -->`)[1]?.split('<!--')[0] ?? '';
  const blokke = [...afsnit.matchAll(/```(graphql|json)\n([^]*?)```/g)];
  const query = blokke.find(([, sprog]) => sprog === 'graphql')?.[2];
  if (query === undefined) throw new Error(`docs/tid.md har intet spørgsmål under ${navn}`);
  return { query, svar: blokke.flatMap(([, sprog, json]) => (sprog === 'json' ? [JSON.parse(json ?? '')] : [])) };
}

/** Only the variables the question names: others would be refused. */
const brugte = (query: string, variable: Record<string, string>) =>
  Object.fromEntries(Object.entries(variable).filter(([navn]) => query.includes(`$${navn}`)));

describe('the citizen of docs/tid.md', () => {
  const l = levende();
  const [JAN, MARTS] = ['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'];
  const variable: Record<string, string> = { hanne: '0101614444', bo: '0301614444', sag: randomUUID() };
  const part = (cpr: string | undefined, navn: string) => ({ parter: [{ rolle: 'PrimaerPart', fra: JAN, reference: `urn:oio:cpr-nr:${String(cpr)}`, navn }] }); // prettier-ignore

  beforeAll(async () => {
    const { hanne, bo, sag = '' } = variable;
    const navn = (fra: string, titel: string) => ({ egenskaber: [{ fra, titel }] });
    await l.sig('sag.importer', sag, sagsdata({ ...navn(JAN, 'Sygmelding'), ...part(bo, 'Bo') }), '2026-01-02T00:00:00Z'); // prettier-ignore
    variable['r2'] = await l.sig('sag.ret', sag, navn(JAN, 'Sygemelding'), '2026-01-03T00:00:00Z');
    variable['r3'] = await l.sig('sag.ret', sag, part(hanne, 'Hanne'), '2026-01-04T00:00:00Z');
    await l.sig('sag.opdater', sag, { ...navn(MARTS, 'Sygedagpenge'), fremdrift: [{ fra: MARTS, status: 'Afgjort' }] }, MARTS); // prettier-ignore
  });

  test.each(['forløb', 'historik'])('is answered as the page says: %s', async (navn) => {
    const { query, svar } = eksempel(navn);
    expect(svar).toHaveLength(1);
    expect(await l.data(query, brugte(query, variable))).toEqual(svar[0]);
  });

  test('and the error is read by who puts errors right, and by nobody else', async () => {
    const { query, svar } = eksempel('berigtigelse');
    expect(svar).toHaveLength(2);
    const token = await l.graf.token([gruppe({ privilegier: ['SAGER_SE', 'BERIGTIGELSE'] })]);
    expect(await l.data(query, brugte(query, variable))).toEqual(svar[0]);
    expect(await l.data(query, brugte(query, variable), token)).toEqual(svar[1]);
  });
});
