import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bevillingsdata, dokumentdata, effektueringsdata, tilakteret } from '../../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';
import { gruppe } from '../../support/kalder.ts';
import { levende } from '../../support/levende.ts';

const l = levende();
const [HANNE, BO] = ['0101614444', '0301614444'];
const [FRA, JAN, FEB, MAR] = ['2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z']; // prettier-ignore
const HISTORIK = `{ totalCount nodes { id operation tidspunkt modtaget aktoer kilde { uuid } aendringer { felt foer efter virkning { fra til } } } pageInfo { endCursor hasNextPage } }`;
const felt = (type: string) => `query($u: UUID!, $n: Int, $a: Cursor, $paa: PaaTidspunkt) { ${type}(uuid: $u, paa: $paa) { historik(first: $n, after: $a) ${HISTORIK} } }`; // prettier-ignore

interface Aendring {
  felt: string;
  foer: string | null;
  efter: string | null;
  virkning: { fra: string; til: string | null };
}
interface Registrering {
  operation: string;
  aktoer: string | null;
  tidspunkt: string;
  modtaget: string;
  aendringer: Aendring[];
}
const historik = async (type: string, u: string, mere: object = {}, token?: string) =>
  (await l.data(felt(type), { u, ...mere }, token))[type].historik as { totalCount: number; nodes: Registrering[]; pageInfo: { endCursor: string; hasNextPage: boolean } }; // prettier-ignore
const felter = ({ nodes }: { nodes: Registrering[] }) => nodes.map(({ aendringer }) => aendringer.map((a) => `${a.felt}: ${a.foer ?? '–'} → ${a.efter ?? '–'}`)); // prettier-ignore
const part = (cpr: string, navn: string, mere: object = {}) => ({ rolle: 'PrimaerPart', fra: FRA, reference: `urn:oio:cpr-nr:${cpr}`, navn, ...mere }); // prettier-ignore

describe('historik', () => {
  test('tells who changed what, in which virkning, and when it was known; newest received first', async () => {
    const [id, bruger] = [randomUUID(), randomUUID()];
    const ksd = skriverMed();
    const send = async (type: string, data: object, time: string) => {
      const [k] = await l.send([haendelse(type, id, data as never, { skriver: ksd, time, bruger })], ksd);
      expect(k?.status).not.toBe('afvist');
    };
    await send('sag.importer', sagsdata({ titel: 'Et', parter: [part(HANNE, 'Hanne')] }), JAN);
    await send('sag.opdater', { egenskaber: [{ fra: FEB, til: MAR, titel: 'To' }], fremdrift: [{ fra: FEB, status: 'Afgjort' }] }, MAR);
    // It comes late, and is received last: the source's time orders the fold, the index's the history.
    await send('sag.opdater', { egenskaber: [{ fra: JAN, titel: 'Sent' }] }, FEB);
    await send('sag.opdater', { egenskaber: [{ fra: FEB, til: MAR, titel: 'To' }] }, '2026-03-02T00:00:00Z');
    const svar = await historik('sag', id);
    expect(svar.totalCount).toBe(3);
    expect(svar.nodes.map(({ operation, tidspunkt }) => [operation, tidspunkt])).toEqual([
      ['opdater', '2026-02-01T00:00:00.000Z'], ['opdater', '2026-03-01T00:00:00.000Z'], ['importer', '2026-01-01T00:00:00.000Z'],
    ]);
    expect(svar.nodes.every(({ aktoer }) => aktoer === bruger)).toBe(true);
    expect(svar.nodes[1]?.aendringer).toEqual([
      { felt: 'fremdrift', foer: 'OPSTAAET', efter: 'AFGJORT', virkning: { fra: '2026-02-01T00:00:00.000Z', til: null } },
      { felt: 'titel', foer: 'Et', efter: 'To', virkning: { fra: '2026-02-01T00:00:00.000Z', til: '2026-03-01T00:00:00.000Z' } },
    ]);
    expect(svar.nodes[0]?.aendringer).toEqual([
      { felt: 'titel', foer: 'Et', efter: 'Sent', virkning: { fra: '2026-01-01T00:00:00.000Z', til: '2026-02-01T00:00:00.000Z' } },
      { felt: 'titel', foer: 'Et', efter: 'Sent', virkning: { fra: '2026-03-01T00:00:00.000Z', til: null } },
    ]);
    expect(felter(svar)[2]).toContain('parter.PrimaerPart: – → Hanne');
    expect(felter(svar)[2]).toContain('kle: – → 32.30.04');
  }); // prettier-ignore

  test('of messages received together each tells what it did', async () => {
    const [id, ksd] = [randomUUID(), skriverMed()];
    const opdater = (titel: string, time: string) => haendelse('sag.opdater', id, { egenskaber: [{ fra: FRA, titel }] }, { skriver: ksd, time }); // prettier-ignore
    await l.send([haendelse('sag.importer', id, sagsdata({ titel: 'A' }), { skriver: ksd, time: JAN }), opdater('B', FEB), opdater('C', MAR)], ksd); // prettier-ignore
    const svar = await historik('sag', id);
    expect(felter(svar).slice(0, 2)).toEqual([['titel: B → C'], ['titel: A → B']]);
    expect(felter(svar)[2]).toContain('titel: – → A');
    const [sidste, midt] = svar.nodes;
    const { sag } = await l.data('query($u: UUID!, $r: DateTime!) { sag(uuid: $u, paa: { registrering: $r }) { titel } }', { u: id, r: midt?.modtaget }); // prettier-ignore
    expect([sag.titel, (sidste?.modtaget ?? '') > (midt?.modtaget ?? '')]).toEqual(['B', true]);
  });

  test('has pages, and ends at the registrering asked for', async () => {
    const id = randomUUID();
    await l.sig('sag.importer', id, sagsdata({ titel: 'A' }), JAN);
    const r = await l.sig('sag.opdater', id, { egenskaber: [{ fra: FRA, titel: 'B' }] }, FEB);
    await l.sig('sag.opdater', id, { egenskaber: [{ fra: FRA, titel: 'C' }] }, MAR);
    const foerste = await historik('sag', id, { n: 1 });
    expect([felter(foerste), foerste.totalCount, foerste.pageInfo.hasNextPage]).toEqual([[['titel: B → C']], 3, true]);
    const naeste = await historik('sag', id, { n: 2, a: foerste.pageInfo.endCursor });
    expect([felter(naeste)[0], naeste.pageInfo.hasNextPage]).toEqual([['titel: A → B'], false]);
    expect((await historik('sag', id, { paa: { registrering: r } })).totalCount).toBe(2);
  });

  test('a passive sag has it, a removed one has none, and one that lives again has its new life only', async () => {
    const id = randomUUID();
    await l.sig('sag.importer', id, sagsdata({ titel: 'A' }), JAN);
    await l.sig('sag.passiver', id, {}, FEB);
    expect(felter(await historik('sag', id))[0]).toEqual(['livscyklus: aktiv → passiv']);
    await l.sig('sag.slet', id, {}, MAR);
    expect((await l.data(felt('sag'), { u: id })).sag).toBeNull();
    await l.sig('sag.importer', id, sagsdata({ titel: 'Ny' }), '2026-04-01T00:00:00Z');
    const svar = await historik('sag', id);
    expect([svar.totalCount, JSON.stringify(svar)]).toEqual([1, expect.not.stringContaining('"A"')]);
  });
});

describe('historik tells nothing the caller may not see', () => {
  const kun = (kle: string[], privilegier = ['SAGER_SE']) => l.graf.token([gruppe({ kle, privilegier })]);

  test('a change of a virkning whose slice is outside, before or after', async () => {
    const id = randomUUID();
    // Until 2026 it was of 27, and what was written on it then is not for 32.
    const klasser = [{ rolle: 'PrimaerKlasse', fra: FRA, til: JAN, noegle: '27.18.00' }, { rolle: 'PrimaerKlasse', fra: JAN, noegle: '32.30.04' }]; // prettier-ignore
    await l.sig('sag.importer', id, sagsdata({ titel: 'Barnets sag', klasser }), JAN);
    await l.sig('sag.opdater', id, { egenskaber: [{ fra: '2025-01-01T00:00:00Z', til: JAN, titel: 'Anbringelse' }] }, FEB); // prettier-ignore
    await l.sig('sag.opdater', id, { egenskaber: [{ fra: JAN, titel: 'Dagpenge' }] }, MAR);
    const alt = await historik('sag', id);
    expect([alt.totalCount, felter(alt)[1]]).toEqual([3, ['titel: Barnets sag → Anbringelse']]);
    const svar = await historik('sag', id, {}, await kun(['32.*']));
    expect([svar.totalCount, felter(svar)[0]]).toEqual([2, ['titel: Barnets sag → Dagpenge']]);
    expect(svar.nodes.flatMap(({ aendringer }) => aendringer).every(({ virkning }) => virkning.fra >= '2026')).toBe(true); // prettier-ignore
    expect(JSON.stringify(svar)).not.toMatch(/Anbringelse|27\.18/);
  });

  test('what a corrected KLE was, whether it was written too open or too shut', async () => {
    const id = randomUUID();
    const klasse = (noegle: string) => ({ klasser: [{ rolle: 'PrimaerKlasse', fra: FRA, noegle }] });
    await l.sig('sag.importer', id, sagsdata({ titel: 'Før', ...klasse('27.18.00') }), JAN);
    await l.sig('sag.ret', id, klasse('32.30.04'), FEB);
    await l.sig('sag.opdater', id, { egenskaber: [{ fra: FRA, titel: 'Efter' }] }, MAR);
    const svar = await historik('sag', id, {}, await kun(['32.*']));
    expect([svar.totalCount, felter(svar)]).toEqual([1, [['titel: Før → Efter']]]);
  });

  test('secret titles, other people’s numbers, fields nobody is answered, and what only they changed', async () => {
    const id = randomUUID();
    const hemmelig = (titelAlternativ: string) => ({ egenskaber: [{ fra: FRA, offentlighedUndtaget: { titelAlternativ, hjemmel: '§ 9' } }] }); // prettier-ignore
    await l.sig('sag.importer', id, sagsdata({ parter: [part(HANNE, 'Hanne')] }), JAN);
    await l.sig('sag.opdater', id, hemmelig('Skjult navn'), FEB);
    await l.sig('sag.opdater', id, { sikkerhedsprofiler: [{ rolle: 'Adgang', indeks: '1', fra: FRA, til: JAN, type: 'Bruger', reference: randomUUID() }] }, MAR); // prettier-ignore
    await l.sig('sag.opdater', id, { parter: [part(BO, 'Hanne')] }, '2026-03-02T00:00:00Z');
    const alt = await historik('sag', id, {}, await kun(['*'], ['SAGER_SE', 'HEMMELIG_TITEL_SE']));
    expect(felter(alt).slice(0, 2)).toEqual([['parter.PrimaerPart: Hanne → Hanne (en anden)'], ['hemmeligTitel: – → Skjult navn']]); // prettier-ignore
    const uden = await historik('sag', id, {}, await kun(['*']));
    expect([uden.totalCount, felter(uden)[0]]).toEqual([2, ['parter.PrimaerPart: Hanne → Hanne (en anden)']]);
    for (const svar of [alt, uden]) expect(JSON.stringify(svar)).not.toMatch(/0101614444|0301614444|§ 9|profil/);
    expect(JSON.stringify(uden)).not.toContain('Skjult');
  });

  test('relations to sager that are hidden', async () => {
    const [id, aaben, lukket] = [randomUUID(), randomUUID(), randomUUID()];
    await l.sig('sag.importer', aaben, sagsdata({}), JAN);
    await l.sig('sag.importer', lukket, sagsdata({ kle: '27.18.00' }), JAN);
    const relation = (rolle: string, reference: string) => ({ sagsrelationer: [{ rolle, fra: FRA, reference }] });
    await l.sig('sag.importer', id, sagsdata({}), JAN);
    await l.sig('sag.opdater', id, relation('Oversag', lukket), FEB);
    await l.sig('sag.opdater', id, relation('AndreSager', aaben), MAR);
    await l.sig('sag.opdater', id, relation('Oversag', aaben), '2026-03-02T00:00:00Z');
    const svar = await historik('sag', id, {}, await kun(['32.*']));
    expect(felter(svar).slice(0, 2)).toEqual([[`relationer.Oversag: – → ${aaben}`], [`relationer.AndreSager: – → ${aaben}`]]); // prettier-ignore
    expect([svar.totalCount, JSON.stringify(svar).includes(lukket)]).toEqual([3, false]);
    expect((await historik('sag', id)).totalCount).toBe(4);
  });

  test('a dokument by the sager it hung on then, and a bevilling’s ydelser by their KLE', async () => {
    const [dok, aaben, lukket] = [randomUUID(), randomUUID(), randomUUID()];
    await l.sig('dokument.importer', dok, dokumentdata(), FRA);
    const led = (id: string, periode: object) => ({ journalposter: [{ ...(tilakteret(id)['journalposter'] as object[])[0], ...periode }] }); // prettier-ignore
    await l.sig('sag.importer', lukket, sagsdata({ kle: '27.18.00', ...led(dok, { til: JAN }) }), JAN);
    await l.sig('sag.importer', aaben, sagsdata({ ...led(dok, { fra: JAN }) }), JAN);
    const titel = (t: string, fra: string, til: string | null) => ({ egenskaber: [{ fra, til, titel: t }] });
    await l.sig('dokument.opdater', dok, titel('Lukket', '2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z'), FEB);
    await l.sig('dokument.opdater', dok, titel('Åben', FEB, null), MAR);
    const token = await l.graf.token([gruppe({ kle: ['32.*'], privilegier: ['SAGER_SE', 'DOKUMENTER_SE', 'YDELSER_SE'] })]); // prettier-ignore
    const svar = await historik('dokument', dok, {}, token);
    expect([felter(svar)[0], JSON.stringify(svar).includes('Lukket')]).toEqual([['titel: Brev → Åben'], false]);
    expect((await historik('dokument', dok)).totalCount).toBe(3);

    const bev = randomUUID();
    const ydelse = (id: string, noegle: string, beloeb: string) => ({ fra: FRA, id, navn: `Ydelse ${id}`, kle: { noegle }, plan: [{ id: 'p1', beloeb }] }); // prettier-ignore
    await l.sig('bevilling.importer', bev, bevillingsdata({ ydelser: [ydelse('y1', '32.30.04', '100.00'), ydelse('y2', '27.18.00', '7.00')] }), JAN); // prettier-ignore
    await l.sig('bevilling.opdater', bev, { ydelser: [ydelse('y1', '32.30.04', '150.50'), ydelse('y2', '27.18.00', '9.00')] }, FEB); // prettier-ignore
    await l.sig('bevilling.opdater', bev, { ydelser: [ydelse('y2', '27.18.00', '11.00')] }, MAR);
    const ydelser = await historik('bevilling', bev, {}, token);
    expect([ydelser.totalCount, felter(ydelser)[0]]).toEqual([2, ['ydelser.y1.plan.p1.beloeb: 100.00 → 150.50']]);
    expect(JSON.stringify(ydelser)).not.toMatch(/\.y2\.|27\.18/);
    expect((await historik('bevilling', bev)).totalCount).toBe(3);
  });

  test('a bevilling by its effektueringer as they were at the virkning', async () => {
    const [bev, eff] = [randomUUID(), randomUUID()];
    const profil = { rolle: 'Adgang', indeks: '1', fra: FRA, til: JAN, type: 'Bruger', reference: randomUUID() };
    await l.sig('bevilling.importer', bev, bevillingsdata({}), JAN);
    await l.sig('effektuering.importer', eff, effektueringsdata({ bevilling: bev, sikkerhedsprofiler: [profil] }), JAN);
    const begrundelse = (tekst: string, fra: string) => ({ egenskaber: [{ fra, begrundelse: tekst }] });
    await l.sig('bevilling.opdater', bev, begrundelse('Skjult', '2025-01-01T00:00:00Z'), FEB);
    await l.sig('bevilling.opdater', bev, begrundelse('Åben', FEB), MAR);
    const foer = { virkning: '2025-06-01T00:00:00Z' };
    expect((await l.data('query($u: UUID!, $paa: PaaTidspunkt) { bevilling(uuid: $u, paa: $paa) { id } }', { u: bev, paa: foer })).bevilling).toBeNull(); // prettier-ignore
    const begrundelser = (await historik('bevilling', bev)).nodes.flatMap(({ aendringer }) => aendringer.filter(({ felt }) => felt === 'begrundelse')); // prettier-ignore
    expect(begrundelser.map(({ foer, efter, virkning }) => [foer, efter, virkning.fra])).toEqual([
      ['Skjult', 'Åben', '2026-02-01T00:00:00.000Z'],
      [null, 'Skjult', '2026-01-01T00:00:00.000Z'],
    ]);
  });

  test('a change that reaches over a stretch in which the sag of a dokument was outside, is told on either side of it', async () => {
    const [dok, sag] = [randomUUID(), randomUUID()];
    const [TIDLIG, FOER] = ['2023-01-01T00:00:00Z', '2024-01-01T00:00:00Z'];
    const klasse = (noegle: string, fra: string, til: string | null) => ({ rolle: 'PrimaerKlasse', noegle, fra, til });
    const klasser = [klasse('32.30.04', FRA, FOER), klasse('27.18.00', FOER, JAN), klasse('32.30.04', JAN, null)];
    await l.sig('dokument.importer', dok, dokumentdata(), FRA);
    await l.sig('sag.importer', sag, sagsdata({ klasser, ...tilakteret(dok) }), JAN);
    await l.sig('dokument.opdater', dok, { egenskaber: [{ fra: TIDLIG, titel: 'Ny titel' }] }, FEB);
    const token = await kun(['32.*'], ['SAGER_SE', 'DOKUMENTER_SE']);
    const [nyest] = (await historik('dokument', dok, {}, token)).nodes;
    expect(nyest?.aendringer.map(({ efter, virkning }) => [efter, virkning])).toEqual([
      ['Ny titel', { fra: '2023-01-01T00:00:00.000Z', til: '2024-01-01T00:00:00.000Z' }],
      ['Ny titel', { fra: '2026-01-01T00:00:00.000Z', til: null }],
    ]);
  });

  test('a dokument is judged by the sager known then: what was open before its sag came is told, as it is answered at that instant', async () => {
    const [dok, sag] = [randomUUID(), randomUUID()];
    const TIDLIG = '2023-06-01T00:00:00Z';
    const r = await l.sig('dokument.importer', dok, dokumentdata(), FRA);
    const klasser = [{ rolle: 'PrimaerKlasse', noegle: '27.18.00', fra: FRA, til: JAN }, { rolle: 'PrimaerKlasse', noegle: '32.30.04', fra: JAN }]; // prettier-ignore
    await l.sig('sag.importer', sag, sagsdata({ klasser, ...tilakteret(dok) }), JAN);
    const token = await kun(['32.*'], ['SAGER_SE', 'DOKUMENTER_SE']);
    const ved = async (paa: object) =>
      (await l.data('query($u: UUID!, $paa: PaaTidspunkt) { dokument(uuid: $u, paa: $paa) { titel } }', { u: dok, paa }, token)).dokument; // prettier-ignore
    expect([await ved({}), await ved({ virkning: TIDLIG }), await ved({ virkning: TIDLIG, registrering: r })]).toEqual([{ titel: 'Brev' }, null, { titel: 'Brev' }]); // prettier-ignore
    const [import_] = (await historik('dokument', dok, {}, token)).nodes;
    expect(import_?.aendringer.filter(({ felt }) => felt === 'titel')).toEqual([
      { felt: 'titel', foer: null, efter: 'Brev', virkning: { fra: '2020-01-01T00:00:00.000Z', til: null } },
    ]);
  });

  test('and what hangs on a sag is no part of its history', async () => {
    const [id, dok] = [randomUUID(), randomUUID()];
    await l.sig('sag.importer', id, sagsdata({}), JAN);
    const notat = { rolle: 'Journalnotat', indeks: '9', fra: FRA, notat: { titel: 'Notat', tekst: 'Fortroligt' } };
    await l.sig('sag.opdater', id, { journalposter: [...(tilakteret(dok)['journalposter'] as object[]), notat] }, FEB);
    const svar = await historik('sag', id);
    expect([svar.totalCount, JSON.stringify(svar).includes('Fortroligt')]).toEqual([1, false]);
  });
});

describe('historik is asked for many at once', () => {
  test('in as many statements as for one', async () => {
    const cpr = '0501614444';
    const query = 'query($p: PartInput!, $n: Int) { overblik(part: $p) { sager(first: $n) { nodes { historik(first: 5) { totalCount nodes { aendringer { felt } kilde { navn } } } } } } }'; // prettier-ignore
    for (let nr = 0; nr < 6; nr += 1) await l.sig('sag.importer', randomUUID(), sagsdata({ cpr, titel: `S${nr}` }), JAN); // prettier-ignore
    const kostede = async (n: number) => {
      l.graf.saetninger.length = 0;
      await l.data(query, { p: { cpr }, n });
      return l.graf.saetninger.length;
    };
    await kostede(1);
    const en = await kostede(1);
    expect([await kostede(6), en <= 5]).toEqual([en, true]);
  });

  test('and what was shown is in the audit log: the sag, and the persons its changes name', async () => {
    const id = randomUUID();
    await l.sig('sag.importer', id, sagsdata({ parter: [part(BO, 'Bo')] }), JAN);
    await l.sig('sag.ret', id, { parter: [part(HANNE, 'Hanne')] }, FEB);
    await historik('sag', id);
    const [raekke] = await l.sql`select objekter, vedroerer, antal from opslag where ${id}::uuid = any(objekter) order by tidspunkt desc, nr desc limit 1`; // prettier-ignore
    expect(raekke).toMatchObject({ antal: 2, vedroerer: expect.arrayContaining([expect.stringContaining(BO), expect.stringContaining(HANNE)]) }); // prettier-ignore
  });
});
