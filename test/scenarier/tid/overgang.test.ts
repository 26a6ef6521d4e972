import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { dokumentdata, tilakteret } from '../../support/haendelsesdata.ts';
import { sagsdata, skriverMed } from '../../support/indgang.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { levende } from '../../support/levende.ts';

const l = levende();
const [FRA, JAN, FEB] = ['2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
const [gammelt, nyt, tredje] = [skriverMed(), skriverMed(), skriverMed()];
const OVERBLIK = `query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) { sager { totalCount nodes { titel ogsaa { uuid sagsnummer system { uuid } } } }
  dokumenter { totalCount } journalnotater { totalCount } tidslinje { nodes { tekst } } } sager(filter: { part: $p }, paa: $paa) { totalCount nodes { titel } } }`;
const data = (cpr: string, titel: string, noegle: string, mere: object = {}) =>
  sagsdata({ cpr, titel, egenskaber: [{ fra: FRA, sagsnummer: `${titel}-1`, brugervendtNoegle: noegle, titel }], ...mere }); // prettier-ignore

beforeAll(async () => {
  await l.sql`insert into systempar ${l.sql({ kommune: KORSBAEK, gammelt: gammelt.system, nyt: nyt.system })}`;
});

/** One sag in both systems of the pair, with something hanging on each. */
async function iBegge(cpr: string, { gammel = {}, ny = {} } = {}) {
  const [g, n, dok] = [randomUUID(), randomUUID(), randomUUID()];
  await l.sig('dokument.importer', dok, dokumentdata(), FRA, gammelt);
  const notat = { rolle: 'Journalnotat', indeks: '9', fra: FRA, notat: { titel: 'Notat', tekst: 'x' } };
  const poster = [...(tilakteret(dok)['journalposter'] as object[]), notat];
  await l.sig('sag.importer', g, data(cpr, 'Gammel', 'BN-7', { journalposter: poster, ...gammel }), JAN, gammelt);
  const r = await l.sig('sag.importer', n, data(cpr, 'Ny', 'BN-7', ny), FEB, nyt);
  return { g, n, r };
}
const set = async (cpr: string, token?: string, paa?: object) => {
  const { overblik, sager } = await l.data(OVERBLIK, { p: { cpr }, paa: paa ?? null }, token);
  const titler = (side: { nodes: { titel: string }[] }) => side.nodes.map(({ titel }) => titel).sort();
  expect([titler(sager), sager.totalCount]).toEqual([titler(overblik.sager), overblik.sager.totalCount]);
  return { ...overblik, titler: titler(overblik.sager) };
};

describe('a sag in two systems of a declared transition', () => {
  test('is shown once, as the new system has it, with the other in ogsaa', async () => {
    const cpr = '0101614444';
    const { g, n } = await iBegge(cpr);
    const { sager, titler, tidslinje, ...andet } = await set(cpr);
    expect([titler, sager.totalCount]).toEqual([['Ny'], 1]);
    expect(sager.nodes[0].ogsaa).toEqual([{ uuid: g, sagsnummer: 'Gammel-1', system: { uuid: gammelt.system } }]);
    // What hangs on it in the old system is still there.
    expect([andet.dokumenter.totalCount, andet.journalnotater.totalCount]).toEqual([1, 1]);
    expect(tidslinje.nodes.filter(({ tekst }: { tekst: string }) => tekst.startsWith('Sag '))).toEqual([{ tekst: 'Sag oprettet: Ny' }]); // prettier-ignore
    const { sag } = await l.data('query($u: UUID!) { sag(uuid: $u) { titel ogsaa { uuid } } }', { u: g });
    expect(sag).toEqual({ titel: 'Gammel', ogsaa: [{ uuid: n }] });
  });

  test('is to each what they may see of it', async () => {
    const cpr = '0301614444';
    const anden = { klasser: [{ rolle: 'PrimaerKlasse', fra: FRA, noegle: '27.18.00' }] };
    await iBegge(cpr, { ny: anden });
    const kun = (kle: string) => l.graf.token([gruppe({ kle: [kle] })]);
    const gamle = await set(cpr, await kun('32.*'));
    expect([gamle.titler, gamle.sager.nodes[0].ogsaa]).toEqual([['Gammel'], []]);
    const nye = await set(cpr, await kun('27.*'));
    expect([nye.titler, nye.sager.nodes[0].ogsaa]).toEqual([['Ny'], []]);
    expect((await set(cpr)).titler).toEqual(['Ny']);
  });

  test('stays when the old system deletes its own, and comes back when the new one does', async () => {
    const cpr = '0501614444';
    const { g, n, r } = await iBegge(cpr);
    await l.sig('sag.slet', g, {}, '2026-03-01T00:00:00Z', gammelt);
    const efter = await set(cpr);
    expect([efter.titler, efter.sager.nodes[0].ogsaa]).toEqual([['Ny'], []]);
    expect((await set(cpr, undefined, { registrering: r })).titler).toEqual(['Ny']);
    const anden = '0701614444';
    const par = await iBegge(anden);
    await l.sig('sag.slet', par.n, {}, '2026-03-01T00:00:00Z', nyt);
    expect((await set(anden)).titler).toEqual(['Gammel']);
    expect(n).not.toBe(par.n);
  });

  test('is as it was known: two before the new one came', async () => {
    const cpr = '0901614444';
    const [g, n] = [randomUUID(), randomUUID()];
    const foer = await l.sig('sag.importer', g, data(cpr, 'Gammel', 'BN-8'), JAN, gammelt);
    await l.sig('sag.importer', n, data(cpr, 'Ny', 'BN-8'), FEB, nyt);
    expect([(await set(cpr)).titler, (await set(cpr, undefined, { registrering: foer })).titler]).toEqual([['Ny'], ['Gammel']]); // prettier-ignore
  });

  test.each([
    ['another key', '1101614444', { noegle: 'BN-X', skriver: nyt }],
    ['a system that is of no pair', '1301614444', { noegle: 'BN-7', skriver: tredje }],
    ['another primær part', '1501614444', { noegle: 'BN-7', skriver: nyt, rolle: 'SekundaerPart' }],
  ] as const)('two with %s are two', async (_hvad, cpr, { noegle, skriver, ...mere }) => {
    const parter = [
      { rolle: 'rolle' in mere ? mere.rolle : 'PrimaerPart', fra: FRA, reference: `urn:oio:cpr-nr:${cpr}` },
    ];
    await l.sig('sag.importer', randomUUID(), data(cpr, 'Gammel', 'BN-7'), JAN, gammelt);
    await l.sig('sag.importer', randomUUID(), data(cpr, 'Ny', noegle, { parter }), FEB, skriver);
    expect((await set(cpr)).titler).toEqual(['Gammel', 'Ny']);
  });
});
