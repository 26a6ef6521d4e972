import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bevillingsdata, dokumentdata, effektueringsdata, tilakteret } from '../../support/haendelsesdata.ts';
import { sagsdata } from '../../support/indgang.ts';
import { gruppe } from '../../support/kalder.ts';
import { levende } from '../../support/levende.ts';

const l = levende();
const [HANNE, BO] = ['0101614444', '0301614444'];
const FRA = '2020-01-01T00:00:00Z';
const part = (cpr: string) => [
  { rolle: 'PrimaerPart', fra: FRA, reference: `urn:oio:cpr-nr:${cpr}`, navn: `Navn ${cpr.slice(0, 4)}` },
];
const titler = ({ nodes }: { nodes: { titel: string }[] }) => nodes.map(({ titel }) => titel);
const SAGER = `query($f: SagFilter, $paa: PaaTidspunkt, $a: Cursor, $n: Int) { sager(filter: $f, paa: $paa, first: $n, after: $a) {
  totalCount nodes { titel fremdrift senestAendret } pageInfo { endCursor hasNextPage } } }`;

describe('paa.registrering on a list', () => {
  test('shows what the index knew then, whatever has come since', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    await l.sig('sag.importer', a, sagsdata({ cpr: HANNE, titel: 'A' }), '2026-01-01T00:00:00Z');
    const r1 = await l.sig('sag.importer', b, sagsdata({ cpr: HANNE, titel: 'B' }), '2026-01-02T00:00:00Z');
    await l.sig('sag.opdater', a, { egenskaber: [{ fra: FRA, titel: 'A2' }] }, '2026-01-03T00:00:00Z');
    await l.sig('sag.passiver', b, {}, '2026-01-04T00:00:00Z');
    await l.sig('sag.importer', c, sagsdata({ cpr: HANNE, titel: 'C' }), '2026-01-05T00:00:00Z');

    const f = { part: { cpr: HANNE } };
    const nu = (await l.data(SAGER, { f })).sager;
    const da = (await l.data(SAGER, { f, paa: { registrering: r1 } })).sager;
    expect([nu.totalCount, titler(nu)]).toEqual([2, ['C', 'A2']]);
    // The newest change known then is what it is ordered by, and what was passive later was not so then.
    expect([da.totalCount, titler(da)]).toEqual([2, ['B', 'A']]);
    expect(da.nodes[1].senestAendret).toBe('2026-01-01T00:00:00.000Z');
    const { sager: efterTitel } = await l.data(SAGER, { f: { titel: 'a2' }, paa: { registrering: r1 } });
    expect(efterTitel.totalCount).toBe(0);
  });

  test('a removed object is absent at every registrering, and one that lives again begins anew', async () => {
    const [id, f] = [randomUUID(), { titel: 'Væk' }];
    const foer = await l.sig('sag.importer', id, sagsdata({ cpr: BO, titel: 'Væk' }), '2026-01-01T00:00:00Z');
    expect((await l.data(SAGER, { f, paa: { registrering: foer } })).sager.totalCount).toBe(1);
    await l.sig('sag.slet', id, {}, '2026-01-02T00:00:00Z');
    expect((await l.data(SAGER, { f, paa: { registrering: foer } })).sager.totalCount).toBe(0);
    const igen = await l.sig('sag.importer', id, sagsdata({ cpr: BO, titel: 'Væk' }), '2026-01-03T00:00:00Z');
    expect((await l.data(SAGER, { f, paa: { registrering: foer } })).sager.totalCount).toBe(0);
    expect((await l.data(SAGER, { f, paa: { registrering: igen } })).sager.totalCount).toBe(1);
  });

  test('its pages hang together while the register changes, and a cursor is of its own registrering', async () => {
    const ider = Array.from({ length: 6 }, () => randomUUID());
    let r = '';
    for (const [nr, id] of ider.entries())
      r = await l.sig('sag.importer', id, sagsdata({ cpr: BO, titel: `Side ${nr}` }), `2026-02-0${nr + 1}T00:00:00Z`);
    const [f, paa] = [{ titel: 'Side ' }, { registrering: r }];
    const set: string[] = [];
    let a: string | null = null;
    for (const [nr, id] of ider.entries()) {
      const { sager } = await l.data(SAGER, { f, paa, a, n: 1 });
      set.push(...titler(sager));
      expect(sager.totalCount).toBe(6);
      a = sager.pageInfo.endCursor;
      // Whatever happens meanwhile: the row just shown moves to the front, another to the back, and one is new.
      await l.sig(
        'sag.opdater',
        id,
        { egenskaber: [{ fra: FRA, titel: `Side x${nr}` }] },
        `2026-03-0${nr + 1}T00:00:00Z`,
      );
      await l.sig(
        'sag.importer',
        randomUUID(),
        sagsdata({ cpr: BO, titel: 'Side ny' }),
        `2026-02-0${nr + 1}T12:00:00Z`,
      );
    }
    expect(set).toEqual([5, 4, 3, 2, 1, 0].map((nr) => `Side ${nr}`));
    const { errors } = await l.graf.spoerg(SAGER, { f, a, paa: { registrering: '2026-01-01T00:00:00Z' } });
    expect(errors?.[0]?.extensions.code).toBe('UGYLDIG_CURSOR');
  });

  test('four aliases at four pairs of instants give four truths, each with what hangs below it', async () => {
    const [id, dokument] = [randomUUID(), randomUUID()];
    await l.sig('dokument.importer', dokument, dokumentdata({ egenskaber: [{ fra: FRA, titel: 'Brev', foelsomhed: 'IKKE_FORTROLIGE_DATA' }] }), FRA);
    const r1 = await l.sig('sag.importer', id, sagsdata({ cpr: HANNE, titel: 'Et', ...tilakteret(dokument) }), '2026-01-01T00:00:00Z');
    await l.sig('sag.opdater', id, { egenskaber: [{ fra: '2026-01-01T00:00:00Z', titel: 'To' }] }, '2026-04-01T00:00:00Z');
    await l.sig('dokument.opdater', dokument, { egenskaber: [{ fra: FRA, titel: 'Rettet brev' }] }, '2026-04-01T00:00:00Z');
    const [foer, efter] = ['2025-06-01T00:00:00Z', '2026-06-01T00:00:00Z'];
    const sag = '{ titel dokumenter { nodes { titel sager { titel } } } }';
    const svar = await l.data(
      `query($u: UUID!, $r: DateTime!, $f: DateTime!, $e: DateTime!) { a: sag(uuid: $u, paa: { virkning: $f, registrering: $r }) ${sag}
        b: sag(uuid: $u, paa: { virkning: $e, registrering: $r }) ${sag} c: sag(uuid: $u, paa: { virkning: $f }) ${sag} d: sag(uuid: $u, paa: { virkning: $e }) ${sag} }`,
      { u: id, r: r1, f: foer, e: efter },
    );
    const som = (titel: string, brev: string) => ({ titel, dokumenter: { nodes: [{ titel: brev, sager: [{ titel }] }] } });
    expect(svar).toEqual({ a: som('Et', 'Brev'), b: som('Et', 'Brev'), c: som('Et', 'Rettet brev'), d: som('To', 'Rettet brev') });
  }); // prettier-ignore
});

describe('a wrong CPR that has been corrected', () => {
  const [FORKERT, RIGTIG] = ['0501614444', '0701614444'];
  const OVERBLIK = `query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) { part { navn andreNumre } sager { totalCount nodes { titel dokumenter { nodes { titel } } } }
    ydelser { totalCount } effektueringer { totalCount } journalnotater { totalCount nodes { titel } } dokumenter { totalCount } adviser { totalCount } ansvarlige { navn } tidslinje { nodes { tekst } } } }`;
  const ider = { sag: '', r: '' };

  test('is not read in the wrong person’s overview at any time, whatever hangs on it', async () => {
    const [sag, dokument, bevilling, effektuering] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const notat = { rolle: 'Journalnotat', indeks: '1', fra: FRA, notat: { titel: 'Notat', tekst: 'x' } };
    const poster = [...(tilakteret(dokument, '2')['journalposter'] as object[]), notat];
    await l.sig('dokument.importer', dokument, dokumentdata(), FRA);
    await l.sig('sag.importer', sag, sagsdata({ parter: part(FORKERT), titel: 'Forkert', journalposter: poster }), '2026-01-01T00:00:00Z');
    await l.sig('advis.importer', randomUUID(), { sag, titel: 'Advis' }, '2026-01-01T00:00:00Z');
    const modtager = (cpr: string) => [{ rolle: 'Ydelsesmodtager', fra: FRA, reference: `urn:oio:cpr-nr:${cpr}` }];
    await l.sig('bevilling.importer', bevilling, bevillingsdata({ sag, parter: modtager(FORKERT) }), '2026-01-01T00:00:00Z');
    const r = await l.sig('effektuering.importer', effektuering, effektueringsdata({ bevilling, parter: modtager(FORKERT) }), '2026-01-01T00:00:00Z');
    const da = (await l.data(OVERBLIK, { p: { cpr: FORKERT }, paa: { registrering: r } })).overblik;
    expect([da.sager.totalCount, da.ydelser.totalCount, da.effektueringer.totalCount, da.journalnotater.totalCount, da.dokumenter.totalCount, da.adviser.totalCount]).toEqual([1, 1, 1, 1, 1, 1]);

    for (const [slags, id] of [['bevilling', bevilling], ['effektuering', effektuering]] as const)
      await l.sig(`${slags}.ret`, id, { parter: modtager(RIGTIG) }, '2026-02-01T00:00:00Z');
    await l.sig('sag.ret', sag, { parter: part(RIGTIG) }, '2026-02-01T00:00:00Z');
    Object.assign(ider, { sag, r });
    const tom = { totalCount: 0 };
    for (const paa of [null, { registrering: r }, { registrering: r, virkning: '2025-01-01T00:00:00Z' }, { virkning: '2025-01-01T00:00:00Z' }]) {
      const { overblik } = await l.data(OVERBLIK, { p: { cpr: FORKERT }, paa });
      expect(overblik, JSON.stringify(paa)).toMatchObject({
        sager: tom, ydelser: tom, effektueringer: tom, journalnotater: tom, dokumenter: tom, adviser: tom, ansvarlige: [], tidslinje: { nodes: [] }, part: { navn: null },
      });
      expect((await l.data(SAGER, { f: { part: { cpr: FORKERT } }, paa })).sager.totalCount).toBe(0);
    }
    const { overblik } = await l.data(OVERBLIK, { p: { cpr: RIGTIG } });
    expect([overblik.sager.totalCount, overblik.ydelser.totalCount, overblik.effektueringer.totalCount]).toEqual([1, 1, 1]);
  }); // prettier-ignore

  test('is read by who holds BERIGTIGELSE in a group that lets the sag through, and by no other', async () => {
    const laes = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'];
    const paa = { registrering: ider.r };
    const ser = async (...grupper: object[]) => {
      const token = await l.graf.token(grupper.map((g) => gruppe(g)));
      const { overblik } = await l.data(OVERBLIK, { p: { cpr: FORKERT }, paa }, token);
      const { sager } = await l.data(SAGER, { f: { part: { cpr: FORKERT } }, paa }, token);
      expect(sager.totalCount).toBe(overblik.sager.totalCount);
      return [overblik.sager.totalCount, overblik.ydelser.totalCount, overblik.journalnotater.totalCount, overblik.dokumenter.totalCount];
    };
    expect(await ser({ privilegier: [...laes, 'BERIGTIGELSE'] })).toEqual([1, 1, 1, 1]);
    expect(await ser({ privilegier: laes })).toEqual([0, 0, 0, 0]);
    expect(await ser({ privilegier: laes }, { privilegier: ['BERIGTIGELSE'], kle: ['27.*'] })).toEqual([0, 0, 0, 0]);
    expect(await ser({ privilegier: laes }, { privilegier: ['BERIGTIGELSE'] })).toEqual([0, 0, 0, 0]);
    // It opens what was known then, not what is known now.
    const token = await l.graf.token([gruppe({ privilegier: [...laes, 'BERIGTIGELSE'] })]);
    expect((await l.data(OVERBLIK, { p: { cpr: FORKERT } }, token)).overblik.sager.totalCount).toBe(0);
  }); // prettier-ignore

  test('a part that came and went is not an error: it is read at the virkning it was part', async () => {
    const [foerst, siden, id] = ['0901614444', '1101614444', randomUUID()];
    const r1 = await l.sig('sag.importer', id, sagsdata({ parter: part(foerst), titel: 'Skifter' }), '2026-01-01T00:00:00Z');
    await l.sig('sag.opdater', id, { parter: part(siden).map((p) => ({ ...p, fra: '2026-03-01T00:00:00Z' })) }, '2026-03-01T00:00:00Z');
    const antal = async (cpr: string, paa: object) => (await l.data(OVERBLIK, { p: { cpr }, paa })).overblik.sager.totalCount;
    const [foer, efter] = ['2026-02-01T00:00:00Z', '2026-04-01T00:00:00Z'];
    expect(await antal(foerst, { registrering: r1, virkning: foer })).toBe(1);
    expect(await antal(foerst, { virkning: foer })).toBe(1);
    expect([await antal(siden, { virkning: efter }), await antal(siden, { registrering: r1, virkning: efter })]).toEqual([1, 0]);
    // What was believed to last had been corrected for what came after.
    expect(await antal(foerst, { registrering: r1, virkning: efter })).toBe(0);
  }); // prettier-ignore
});
