import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';
import type { Register } from '../../support/spoerg-register.ts';

const [HANNE, BO] = ['0101614444', '0201614444'];
const synligt: Record<string, string> = {};
const skjult: Record<string, string[]> = {};
const lukket = { kle: '27.18.00', adgang_kle: '27.18.00' };
const vip = { foelsomhed: 4, adgang_foelsomhed: 4 };

const s = scene(async (r) => {
  synligt['sag'] = await r.sag({ cpr: HANNE, titel: 'Synlig', oprettet: '2026-01-01T00:00:00Z' });
  synligt['dokument'] = await r.dokument(synligt['sag']);
  synligt['bevilling'] = await r.bevilling({ cpr: HANNE, sag: synligt['sag'] });
  synligt['effektuering'] = await r.effektuering({ cpr: HANNE, bevilling: synligt['bevilling'] });
  await r.notat(synligt['sag']);
  await r.advis(synligt['sag']);
});

/** Hidden from 32.* up to step 3: alone, and hanging on, or pointing to, what is visible. */
async function fyldSkjult(r: Register) {
  const sag = synligt['sag'] ?? '';
  for (let i = 0; i < 15; i += 1) {
    const hemmelig = { titel: `Hemmelig ${i}`, ansvarlig_navn: 'Hemmeligt team' };
    const sager = [
      await r.sag({ cpr: HANNE, ...hemmelig, ...lukket }),
      await r.sag({ cpr: HANNE, ...hemmelig, ...vip }),
      await r.sag({ cpr: HANNE, ...hemmelig, profiler: ['!'] }),
      await r.sag({ cpr: HANNE, ...hemmelig, kle: null, adgang_kle: '32.30.04' }),
      await r.sag({ cpr: HANNE, ...hemmelig, foelsomhed: null, adgang_foelsomhed: 1 }),
      await r.sag({ cpr: HANNE, ...hemmelig, ejer_cvr: null, adgang_ejer: '11111111' }),
      await r.sag({ cpr: HANNE, ...hemmelig, ejer_cvr: '22222222', adgang_ejer: '22222222' }),
    ];
    const [lukketSag = ''] = sager;
    (skjult['sag'] ??= []).push(...sager);
    (skjult['dokument'] ??= []).push(
      await r.dokument(sag, { titel: 'Hemmeligt brev', ...vip }),
      await r.dokument(lukketSag),
    );
    (skjult['bevilling'] ??= []).push(
      await r.bevilling({ cpr: HANNE, sag, ...vip }),
      await r.bevilling({ cpr: HANNE, sag, kle: '27.18.00' }),
    );
    await r.notat(sag, { titel: 'Hemmeligt', egen_foelsomhed: true, foelsomhed: 4 });
    await r.notat(sag, { titel: 'Hemmeligt', egen_kle: true, kle: '27.18.00' });
    await r.notat(lukketSag);
    await r.advis(sag, { titel: 'Hemmeligt', egen_foelsomhed: true, foelsomhed: null });
    await r.loesAdvis(HANNE, { titel: 'Hemmeligt', kle: '27.18.00', adgang_kle: '27.18.00' });
    const peg = { art: 'sagsrelation', rolle: 'AndreSager', noegle: lukketSag, reference_id: lukketSag };
    await r.relation(sag, peg);
    await r.part(skjult['bevilling'].at(-1) ?? '', 'Bevillingsmodtager', BO);
    const fjernet = await r.sag({ cpr: HANNE });
    const passiv = await r.sag({ cpr: HANNE });
    await r.livscyklus(fjernet, 'slettet');
    await r.livscyklus(passiv, 'passiv');
    (skjult['fjernet'] ??= []).push(fjernet);
  }
}

const SIDE = 'pageInfo { hasNextPage hasPreviousPage }';
const alt = `query($p: PartInput!, $u: UUID!, $b: UUID!, $d: UUID!, $paa: PaaTidspunkt, $f: SagFilter, $felt: SagSorteringFelt!) {
  overblik(part: $p, paa: $paa) { part { navn andreNumre } sager(first: 1) { totalCount nodes { ...sag } ${SIDE} } ydelser(first: 1) { totalCount nodes { navn beloeb } ${SIDE} }
    effektueringer(first: 1) { totalCount nodes { uuid bruttobeloeb } ${SIDE} } journalnotater(first: 1) { totalCount nodes { titel } ${SIDE} }
    dokumenter(first: 1) { totalCount nodes { titel sager { uuid } } ${SIDE} } adviser(first: 1) { totalCount nodes { titel } ${SIDE} }
    tidslinje { nodes { tidspunkt tekst } ${SIDE} } ansvarlige { uuid navn } komplet kilder { tilstand } }
  sager(filter: $f, sortering: { felt: $felt, retning: STIGENDE }, paa: $paa, first: 1) { totalCount nodes { uuid } ${SIDE} }
  ydelser(sortering: { felt: BELOEB, retning: FALDENDE }, filter: { beloeb: { fra: "1" } }, paa: $paa) { totalCount nodes { navn } }
  dokumenter(filter: { sag: $u }, paa: $paa) { totalCount nodes { uuid } } sag(uuid: $u, paa: $paa) { ...sag }
  bevilling(uuid: $b, paa: $paa) { ydelser { navn } effektueringer { totalCount } sag { uuid } } dokument(uuid: $d, paa: $paa) { sager { uuid } senestAendret } }
  fragment sag on Sag { uuid senestAendret adgang { rolle } relationer { rolle } genstande { rolle } bevillinger { uuid }
    journalnotater(first: 1) { totalCount ${SIDE} } dokumenter(first: 1) { totalCount ${SIDE} } parter { navn } }`;

const tider = [null, { virkning: '2026-02-01T00:00:00Z' }, { virkning: '2027-02-01T00:00:00Z' }];
const filtre: [object, string][] = [
  [{}, 'SENEST_AENDRET'],
  [{ titel: 'Hemmelig' }, 'KLE'],
  [{ ikke: { titel: 'Synlig' } }, 'OPRETTET'],
  [{ kle: ['27.18.00'] }, 'SAGSNUMMER'],
  [{ eller: [{ part: { cpr: BO } }, { part: { cpr: HANNE } }] }, 'FREMDRIFT'],
];

describe('hidden objects, however many and wherever they hang', () => {
  test('change no answer by a byte: no row, total, page, order, sum, unit or time (L01, L05–L07, L12–L14)', async () => {
    const token = await s.token([gruppe({ kle: ['32.*'], foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER' })]);
    const spoerg = async () => {
      const svar: string[] = [];
      for (const paa of tider)
        for (const [f, felt] of filtre) {
          const v = { p: { cpr: HANNE }, u: synligt['sag'], b: synligt['bevilling'], d: synligt['dokument'] };
          svar.push(JSON.stringify(await s.data(alt, { ...v, paa, f, felt }, token)));
        }
      return svar;
    };
    const foer = await spoerg();
    await fyldSkjult(s.register);
    expect(await spoerg()).toEqual(foer);
    expect(foer[0]).toContain('Synlig');
    const { overblik } = await s.data(
      'query($p: PartInput!) { overblik(part: $p) { sager { totalCount } } }',
      { p: { cpr: HANNE } },
      await s.token([gruppe()]),
    );
    expect(overblik.sager.totalCount, 'the hidden are there for who may see some of them').toBeGreaterThan(20);
  });

  test('are answered as what never was: by uuid, node, filter and cursor (L15, L22)', async () => {
    const token = await s.token([gruppe({ kle: ['32.*'], foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER' })]);
    const ukendt = '0f0f0f0f-0000-4000-8000-00000000000f';
    const enkelt = `query($u: UUID!, $i: ID!, $paa: PaaTidspunkt) { sag(uuid: $u, paa: $paa) { uuid } dokument(uuid: $u, paa: $paa) { uuid }
      bevilling(uuid: $u, paa: $paa) { uuid } effektuering(uuid: $u, paa: $paa) { uuid } node(id: $i) { id } dokumenter(filter: { sag: $u }) { totalCount pageInfo { endCursor } } }`;
    const ved = async (type: string, u: string, paa: object | null) => {
      const i = Buffer.from(`${type}:${u}`).toString('base64url');
      s.graf.saetninger.length = 0;
      const { headers: _, ...svar } = await s.graf.spoerg(enkelt, { u, i, paa }, token);
      return JSON.stringify([svar, s.graf.saetninger.length]);
    };
    for (const paa of [...tider, { registrering: '2026-02-01T00:00:00Z' }])
      for (const [slags, uuider] of Object.entries(skjult)) {
        const type = slags === 'fjernet' ? 'Sag' : slags[0]!.toUpperCase() + slags.slice(1); // never empty
        const intet = await ved(type, ukendt, paa);
        for (const uuid of uuider.slice(0, 7)) expect(await ved(type, uuid, paa), `${slags} ${uuid}`).toBe(intet);
      }
  });

  test('are there, under a passive life, by uuid only; and removed, never', async () => {
    const sag = await s.register.sag({ cpr: BO, titel: 'Passiv' });
    const bevilling = await s.register.bevilling({ cpr: BO, sag });
    const query = `query($u: UUID!, $b: UUID!, $p: PartInput!, $paa: PaaTidspunkt) { sag(uuid: $u, paa: $paa) { titel } bevilling(uuid: $b, paa: $paa) { sag { titel } }
      overblik(part: $p, paa: $paa) { sager { totalCount } tidslinje { nodes { tekst sag { titel } } } } }`;
    const ved = (paa: object | null) => s.data(query, { u: sag, b: bevilling, p: { cpr: BO }, paa });
    const instanter = [null, { registrering: '2026-02-01T00:00:00Z' }, { virkning: '2026-02-01T00:00:00Z' }];
    await s.register.livscyklus(sag, 'passiv');
    for (const paa of instanter) {
      const svar = await ved(paa);
      expect([svar.sag.titel, svar.overblik.sager.totalCount]).toEqual(['Passiv', 0]);
    }
    for (const livscyklus of ['slettet', 'kasseret', 'venter']) {
      await s.register.livscyklus(sag, livscyklus);
      for (const paa of instanter) {
        const svar = await ved(paa);
        expect([svar.sag, svar.bevilling.sag, svar.overblik.sager.totalCount], livscyklus).toEqual([null, null, 0]);
        expect(JSON.stringify(svar.overblik.tidslinje)).not.toContain('Passiv');
      }
    }
  });
});
