import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';

const HANNE = '0101614444';
const [FOER, SIDEN] = ['[2020-01-01T00:00:00Z,2025-01-01T00:00:00Z)', '[2025-01-01T00:00:00Z,)'];
const paa = { virkning: '2024-06-01T00:00:00Z' };
const ider: Record<string, string> = {};

/** A caller with 32.* sees `aaben`; `lukket` is of 27.*. */
const s = scene(async (r) => {
  const aaben = await r.sag({ cpr: HANNE, titel: 'Åben' });
  const ogsaaAaben = await r.sag({ cpr: HANNE, titel: 'Også åben' });
  const lukket = await r.sag({ cpr: HANNE, kle: '27.18.00', adgang_kle: '27.18.00' });
  const flyt = async (navn: string, tabel: 'notat' | 'advis', fra: string, til: string) => {
    const id = await r[tabel](til, { titel: navn, virkning: SIDEN });
    const noegle = tabel === 'notat' ? { notat: id } : {};
    const felter = { id, ...noegle, sag_id: fra, titel: navn, virkning: FOER, egen_foelsomhed: false, egen_kle: false };
    await r.skive(tabel === 'notat' ? 'journalnotat' : 'advis', felter);
    ider[navn] = id;
  };
  await flyt('notat til lukket', 'notat', aaben, lukket);
  await flyt('notat til åben', 'notat', aaben, ogsaaAaben);
  await flyt('notat fra lukket', 'notat', lukket, aaben);
  await flyt('advis til lukket', 'advis', aaben, lukket);
  await flyt('advis til åben', 'advis', aaben, ogsaaAaben);
  const loest = await r.loesAdvis(HANNE, { titel: 'advis lagt på lukket', virkning: FOER });
  await r.skive('advis', { id: loest, sag_id: lukket, virkning: SIDEN, egen_foelsomhed: false, egen_kle: false });
  Object.assign(ider, { aaben, lukket });

  // Written on the wrong sag, and put right: only the index's own time tells them apart.
  const rettet = await r.notat(lukket, { titel: 'rettet', registreret: '2026-03-01T00:00:00Z' });
  await r.skive('journalnotat_historik', {
    ...{ id: rettet, notat: rettet, sag_id: aaben, titel: 'rettet', egen_foelsomhed: false, egen_kle: false },
    registrering: '[2026-01-01T00:00:00Z,2026-03-01T00:00:00Z)',
  });
});

const overblik = `query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) {
  journalnotater { totalCount nodes { titel sag { titel } } } adviser { totalCount nodes { titel } } tidslinje { nodes { tekst } } } }`;
const titler = ({ nodes }: { nodes: { titel: string }[] }) => nodes.map(({ titel }) => titel).sort();

describe('what has been moved to a sag the caller may not see', () => {
  test('is not seen on the sag it came from, at any earlier instant', async () => {
    const token = await s.token([gruppe({ kle: ['32.*'] })]);
    const { overblik: da } = await s.data(overblik, { p: { cpr: HANNE }, paa }, token);
    expect(titler(da.journalnotater)).toEqual(['notat til åben']);
    expect(titler(da.adviser)).toEqual(['advis til åben']);
    expect([da.journalnotater.totalCount, da.adviser.totalCount]).toEqual([1, 1]);
    expect(JSON.stringify(da.tidslinje)).not.toContain('lukket');
    const { sag } = await s.data(
      'query($u: UUID!, $paa: PaaTidspunkt) { sag(uuid: $u, paa: $paa) { journalnotater { totalCount nodes { titel } } } }',
      { u: ider['aaben'], paa },
      token,
    );
    expect(sag.journalnotater).toEqual({ totalCount: 1, nodes: [{ titel: 'notat til åben' }] });

    const { overblik: vedR } = await s.data(
      overblik,
      { p: { cpr: HANNE }, paa: { registrering: '2026-02-01T00:00:00Z' } },
      token,
    );
    expect(titler(vedR.journalnotater)).not.toContain('rettet');
  });

  test('is seen by who sees both', async () => {
    const { overblik: da } = await s.data(overblik, { p: { cpr: HANNE }, paa });
    expect(titler(da.journalnotater)).toEqual(['notat fra lukket', 'notat til lukket', 'notat til åben', 'rettet']);
    expect(titler(da.adviser)).toEqual(['advis lagt på lukket', 'advis til lukket', 'advis til åben']);
    const { overblik: vedR } = await s.data(overblik, {
      p: { cpr: HANNE },
      paa: { registrering: '2026-02-01T00:00:00Z' },
    });
    expect(titler(vedR.journalnotater)).toContain('rettet');
  });
});

describe('an advis that names both the part and its sag', () => {
  test('stands once, in the list and on the timeline', async () => {
    const advis = await s.register.advis(ider['aaben'] ?? '', { titel: 'begge' });
    await s.register.part(advis, 'Parter', HANNE);
    const { overblik: nu } = await s.data(overblik, { p: { cpr: HANNE } });
    expect(titler(nu.adviser).filter((titel) => titel === 'begge')).toHaveLength(1);
    expect(nu.tidslinje.nodes.filter(({ tekst }: { tekst: string }) => tekst === 'Advis: begge')).toHaveLength(1);
  });
});
